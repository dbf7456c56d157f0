// Grants: who holds which role where, since when, until when, and for whom.
import type { Tx } from '../../platform/db/database.ts';
import type { Role } from '../rules/roles.ts';

const rows = (tx: Tx) =>
  tx
    .selectFrom('organisation.role_grant as g')
    .innerJoin('organisation.account as a', 'a.user_id', 'g.user_id')
    .innerJoin('organisation.office as o', 'o.office_id', 'g.office_id')
    .leftJoin('organisation.account as p', 'p.user_id', 'g.on_behalf_of')
    .selectAll('g')
    .select(['a.name', 'o.short_zh', 'o.name_en', 'p.name as principal']);
export type GrantRow = Awaited<ReturnType<typeof grantsOf>>[number];

/** All grants of a user, those that ended too, the newest term first. */
export const grantsOf = (tx: Tx, userId: string) =>
  rows(tx).where('g.user_id', '=', userId).orderBy('g.from_on', 'desc').orderBy('g.grant_id').execute();

/** What a user has handed on to others. */
export const givenBy = (tx: Tx, userId: string) =>
  rows(tx).where('g.on_behalf_of', '=', userId).orderBy('g.from_on', 'desc').orderBy('g.grant_id').execute();

export const findGrant = (tx: Tx, grantId: string) =>
  tx.selectFrom('organisation.role_grant').selectAll().where('grant_id', '=', grantId).forUpdate().executeTakeFirst();

export async function insertGrant(
  tx: Tx,
  grant: {
    grantId: string;
    userId: string;
    role: Role;
    officeId: string;
    region: string | null;
    fromOn: string;
    untilOn: string | null;
    /** The rule for a claim that gave it (rules/claims.ts). */
    rule?: string;
    from?: { readonly principal: string; readonly grantId: string };
  },
): Promise<void> {
  await tx
    .insertInto('organisation.role_grant')
    .values({
      grant_id: grant.grantId,
      user_id: grant.userId,
      role: grant.role,
      office_id: grant.officeId,
      region: grant.region,
      from_on: grant.fromOn,
      until_on: grant.untilOn,
      via: grant.from ? 'delegation' : 'role',
      on_behalf_of: grant.from?.principal ?? null,
      source_grant: grant.from?.grantId ?? null,
      source_rule: grant.rule ?? null,
    })
    .execute();
}

/** The last day of a grant. */
export const setUntil = (tx: Tx, grantId: string, untilOn: string) =>
  tx.updateTable('organisation.role_grant').set({ until_on: untilOn }).where('grant_id', '=', grantId).execute();
