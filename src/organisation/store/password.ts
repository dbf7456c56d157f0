// Passwords and counted attempts. A hash is read only under its own user's setting (row level security).
import type { Tx } from '../../platform/db/database.ts';
import type { Attempts } from '../rules/attempt.ts';

export type StoredPassword = { readonly hash: string; readonly setAt: Date; readonly oneTime: boolean };

/** The passwords of one user, the one in force first; the transaction must run under that user's setting, else there is none. */
export async function revealPasswords(tx: Tx, userId: string, limit: number): Promise<readonly StoredPassword[]> {
  const rows = await tx
    .selectFrom('organisation.password_private')
    .select(['password_hash', 'set_at', 'one_time'])
    .where('user_id', '=', userId)
    .orderBy('set_at', 'desc')
    .orderBy('password_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ hash: row.password_hash, setAt: row.set_at, oneTime: row.one_time }));
}

export async function addPassword(
  tx: Tx,
  password: { userId: string; passwordId: string; hash: string; at: Date; oneTime: boolean },
): Promise<void> {
  await tx
    .insertInto('organisation.password_private')
    .values({
      user_id: password.userId,
      password_id: password.passwordId,
      password_hash: password.hash,
      set_at: password.at,
      one_time: password.oneTime,
    })
    .execute();
}

/** Forgets what lies behind the newest `keep`; under the user's own setting. */
export async function forgetPasswords(tx: Tx, userId: string, keep: number): Promise<void> {
  const kept = await tx
    .selectFrom('organisation.password_private')
    .select('password_id')
    .where('user_id', '=', userId)
    .orderBy('set_at', 'desc')
    .orderBy('password_id', 'desc')
    .limit(Math.max(1, keep))
    .execute();
  await tx
    .deleteFrom('organisation.password_private')
    .where('user_id', '=', userId)
    .where(
      'password_id',
      'not in',
      kept.map((row) => row.password_id),
    )
    .execute();
}

export type AttemptKey = { readonly kind: 'account' | 'address' | 'own'; readonly hash: Uint8Array };

/** The count of a key, its row locked until the transaction ends; a row is made for a new key, so that two first tries meet. */
export async function lockAttempts(tx: Tx, key: AttemptKey, now: Date): Promise<Attempts> {
  await tx
    .insertInto('organisation.attempt')
    .values({ kind: key.kind, key_hash: Buffer.from(key.hash), failures: 0, since: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await tx
    .selectFrom('organisation.attempt')
    .select(['failures', 'since', 'held_until'])
    .where('kind', '=', key.kind)
    .where('key_hash', '=', Buffer.from(key.hash))
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { failures: row.failures, since: row.since, heldUntil: row.held_until };
}

export async function setAttempts(tx: Tx, key: AttemptKey, next: Attempts): Promise<void> {
  await tx
    .updateTable('organisation.attempt')
    .set({ failures: next.failures, since: next.since, held_until: next.heldUntil })
    .where('kind', '=', key.kind)
    .where('key_hash', '=', Buffer.from(key.hash))
    .execute();
}

/** Forgets counts: of one key, after success or by the security administrator. */
export const forgetAttempts = (tx: Tx, key: AttemptKey) =>
  tx
    .deleteFrom('organisation.attempt')
    .where('kind', '=', key.kind)
    .where('key_hash', '=', Buffer.from(key.hash))
    .execute();

/** Until when the keys are held, by the key's hash in hexadecimal; those that are free are left out. */
export async function heldKeys(tx: Tx, keys: readonly AttemptKey[], now: Date): Promise<ReadonlyMap<string, Date>> {
  if (keys.length === 0) return new Map();
  const rows = await tx
    .selectFrom('organisation.attempt')
    .select(['key_hash', 'held_until'])
    .where('kind', '=', keys[0]?.kind ?? 'account')
    .where(
      'key_hash',
      'in',
      keys.map((key) => Buffer.from(key.hash)),
    )
    .where('held_until', '>', now)
    .execute();
  return new Map(rows.flatMap((row) => (row.held_until ? [[row.key_hash.toString('hex'), row.held_until]] : [])));
}

/** Counts that no longer say anything. */
export const sweepAttempts = (tx: Tx, before: Date) =>
  tx
    .deleteFrom('organisation.attempt')
    .where('since', '<', before)
    .where((eb) => eb.or([eb('held_until', 'is', null), eb('held_until', '<', before)]))
    .execute();
