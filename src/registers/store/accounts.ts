// Which account is which person of the inspector library (P2): one account, one person.
import type { Tx } from '../../platform/db/database.ts';

/** The person that a user is in the library, or null. */
export async function inspectorOf(tx: Tx, userId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('registers.inspector_account')
    .select('inspector_id')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row?.inspector_id ?? null;
}

export const accountOf = (tx: Tx, inspectorId: string) =>
  tx
    .selectFrom('registers.inspector_account as l')
    .innerJoin('organisation.account as a', 'a.user_id', 'l.user_id')
    .select(['l.user_id as userId', 'a.account', 'a.name', 'l.linked_at as linkedAt'])
    .where('l.inspector_id', '=', inspectorId)
    .executeTakeFirst();

/** Active accounts of the office that are nobody in the library yet. */
export const freeAccounts = (tx: Tx, officeId: string) =>
  tx
    .selectFrom('organisation.account as a')
    .leftJoin('registers.inspector_account as l', 'l.user_id', 'a.user_id')
    .select(['a.user_id as userId', 'a.account', 'a.name'])
    .where('a.office_id', '=', officeId)
    .where('a.status', '=', 'active')
    .where('l.user_id', 'is', null)
    .orderBy('a.account')
    .limit(500)
    .execute();

export const linkAccount = (
  tx: Tx,
  link: { readonly inspectorId: string; readonly userId: string; readonly at: Date; readonly entryId: string },
) =>
  tx
    .insertInto('registers.inspector_account')
    .values({ inspector_id: link.inspectorId, user_id: link.userId, linked_at: link.at, entry_id: link.entryId })
    .execute();

/** True when there was a link. */
export async function unlinkAccount(tx: Tx, inspectorId: string): Promise<boolean> {
  const done = await tx
    .deleteFrom('registers.inspector_account')
    .where('inspector_id', '=', inspectorId)
    .executeTakeFirst();
  return done.numDeletedRows === 1n;
}
