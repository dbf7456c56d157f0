// Second factors: what an account has is seen by whoever runs accounts, the secrets only by their own user (row level security).
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';

/** The factors of a user, the oldest first; recovery codes count as one of their own kind. */
export const factorsOf = (tx: Tx, userId: string) =>
  tx
    .selectFrom('organisation.factor')
    .selectAll()
    .where('user_id', '=', userId)
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('factor_id')
    .execute();

export async function hasFactor(tx: Tx, userId: string): Promise<boolean> {
  return (await factorsOf(tx, userId)).some((factor) => factor.kind !== 'recovery');
}

export async function addFactor(
  tx: Tx,
  factor: {
    factorId: string;
    userId: string;
    kind: 'totp' | 'recovery' | 'passkey';
    name: string;
    at: Date;
    lastStep?: number;
  },
): Promise<void> {
  await tx
    .insertInto('organisation.factor')
    .values({
      factor_id: factor.factorId,
      user_id: factor.userId,
      kind: factor.kind,
      name: factor.name,
      created_at: factor.at,
      last_step: factor.lastStep ?? null,
    })
    .execute();
}

export const addSecret = (tx: Tx, factorId: string, userId: string, sealed: Buffer) =>
  tx.insertInto('organisation.factor_private').values({ factor_id: factorId, user_id: userId, sealed }).execute();

/** The sealed secrets of one user with their factors; under that user's setting. */
export const revealSecrets = (tx: Tx, userId: string) =>
  tx
    .selectFrom('organisation.factor as f')
    .innerJoin('organisation.factor_private as p', 'p.factor_id', 'f.factor_id')
    .select(['f.factor_id', 'f.kind', 'f.last_step', 'p.sealed'])
    .where('f.user_id', '=', userId)
    .where('f.removed_at', 'is', null)
    .execute();

/** Marks a step as used; false when another request used it, or a later one, first. */
export async function spendStep(tx: Tx, factorId: string, step: number, at: Date): Promise<boolean> {
  const rows = await tx
    .updateTable('organisation.factor')
    .set({ last_step: step, used_at: at })
    .where('factor_id', '=', factorId)
    .where((eb) => eb.or([eb('last_step', 'is', null), eb('last_step', '<', step)]))
    .returning('factor_id')
    .execute();
  return rows.length === 1;
}

export async function addRecoveryCodes(tx: Tx, factorId: string, userId: string, hashes: readonly Buffer[]) {
  const rows = hashes.map((hash) => ({ factor_id: factorId, user_id: userId, code_hash: hash }));
  await tx.insertInto('organisation.recovery_private').values(rows).execute();
}

const standing = (tx: Tx, userId: string) =>
  tx
    .selectFrom('organisation.factor')
    .select('factor_id')
    .where('user_id', '=', userId)
    .where('kind', '=', 'recovery')
    .where('removed_at', 'is', null);

/** Uses up a recovery code; false when there is none such, or it was used. */
export async function spendRecoveryCode(tx: Tx, userId: string, hash: Buffer, at: Date): Promise<boolean> {
  const rows = await tx
    .updateTable('organisation.recovery_private')
    .set({ used_at: at })
    .where('user_id', '=', userId)
    .where('factor_id', 'in', standing(tx, userId))
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .returning('factor_id')
    .execute();
  return rows.length === 1;
}

export async function codesLeft(tx: Tx, userId: string): Promise<number> {
  const row = await tx
    .selectFrom('organisation.recovery_private')
    .select(sql<number>`count(*)`.as('count'))
    .where('user_id', '=', userId)
    .where('factor_id', 'in', standing(tx, userId))
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
}

export const nameFactor = (tx: Tx, factorId: string, name: string) =>
  tx.updateTable('organisation.factor').set({ name }).where('factor_id', '=', factorId).execute();

/** Takes factors away; returns how many. */
export async function removeFactors(
  tx: Tx,
  userId: string,
  at: Date,
  which: { readonly only?: string; readonly kind?: 'recovery' } = {},
): Promise<number> {
  let query = tx
    .updateTable('organisation.factor')
    .set({ removed_at: at })
    .where('user_id', '=', userId)
    .where('removed_at', 'is', null);
  if (which.only !== undefined) query = query.where('factor_id', '=', which.only);
  if (which.kind !== undefined) query = query.where('kind', '=', which.kind);
  return (await query.returning('factor_id').execute()).length;
}

/** Deletes the secrets of what was taken away; under the person's own setting. */
export async function forgetSecrets(tx: Tx, userId: string): Promise<void> {
  const gone = tx
    .selectFrom('organisation.factor')
    .select('factor_id')
    .where('user_id', '=', userId)
    .where('removed_at', 'is not', null);
  await tx
    .deleteFrom('organisation.factor_private')
    .where('user_id', '=', userId)
    .where('factor_id', 'in', gone)
    .execute();
  await tx
    .deleteFrom('organisation.recovery_private')
    .where('user_id', '=', userId)
    .where('factor_id', 'in', gone)
    .execute();
}

export const requirements = (tx: Tx) =>
  tx.selectFrom('organisation.factor_requirement').selectAll().orderBy('office_id').execute();

/** The office of the path, nearest first, that requires a second factor; null when none does. */
export async function requiredBy(tx: Tx, officePath: readonly string[]): Promise<string | null> {
  const offices = new Set((await requirements(tx)).map((row) => row.office_id));
  return officePath.find((office) => offices.has(office)) ?? null;
}

export async function setRequirement(tx: Tx, officeId: string, since: Date | null): Promise<void> {
  await tx.deleteFrom('organisation.factor_requirement').where('office_id', '=', officeId).execute();
  if (since) await tx.insertInto('organisation.factor_requirement').values({ office_id: officeId, since }).execute();
}

/** Open sessions of people at these offices who have no factor now owe the enrolment of one. */
export async function oweEnrolment(tx: Tx, offices: readonly string[]): Promise<number> {
  const { rows } = await sql<{ session_id: string }>`
    update organisation.session s set owes = 'enrolment'
    from organisation.account a
    where a.user_id = s.user_id and s.owes is null and s.factor is null and a.office_id = any(${sql.val(offices)}::text[])
      and not exists (select 1 from organisation.factor f where f.user_id = a.user_id and f.kind <> 'recovery' and f.removed_at is null)
    returning s.session_id`.execute(tx);
  return rows.length;
}
