// Sessions: opened, found, touched, listed, ended. The token itself is never stored, only its hash.
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { Owes } from '../../platform/http/session.ts';

export type EnteredBy = 'password' | 'sign-on' | 'passkey';

export type NewSession = {
  readonly tokenHash: Uint8Array;
  readonly sessionId: string;
  readonly userId: string;
  readonly csrf: string;
  readonly now: Date;
  readonly expiresAt: Date;
  readonly idleSeconds: number;
  readonly device: string;
  readonly address: string;
  readonly owes: Owes | null;
  /** The second factor that was shown on the way in. */
  readonly factor?: string;
  /** Absent: by password. */
  readonly enteredBy?: EnteredBy;
};

export async function openSession(tx: Tx, session: NewSession): Promise<void> {
  await tx
    .insertInto('organisation.session')
    .values({
      token_hash: Buffer.from(session.tokenHash),
      session_id: session.sessionId,
      user_id: session.userId,
      csrf: session.csrf,
      created_at: session.now,
      seen_at: session.now,
      expires_at: session.expiresAt,
      idle_seconds: session.idleSeconds,
      device: session.device,
      address: session.address,
      owes: session.owes,
      factor: session.factor ?? null,
      entered_by: session.enteredBy ?? 'password',
    })
    .execute();
}

const alive = (tx: Tx, now: Date) =>
  tx
    .selectFrom('organisation.session')
    .where('expires_at', '>', now)
    .where(sql<boolean>`seen_at + make_interval(secs => idle_seconds) > ${now}`);

export const findSession = (tx: Tx, tokenHash: Uint8Array, now: Date) =>
  alive(tx, now)
    .select(['session_id', 'user_id', 'csrf', 'seen_at', 'owes'])
    .where('token_hash', '=', Buffer.from(tokenHash))
    .executeTakeFirst();

/** Sessions that still open something, the oldest first. */
export const sessionsOf = (tx: Tx, userId: string, now: Date) =>
  alive(tx, now)
    .select(['session_id', 'created_at', 'seen_at', 'expires_at', 'device', 'address', 'factor', 'owes'])
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .orderBy('session_id')
    .execute();

/** How long it may rest, and when it ends whatever happens. */
export const endsOf = (tx: Tx, sessionId: string) =>
  tx
    .selectFrom('organisation.session')
    .select(['idle_seconds', 'expires_at'])
    .where('session_id', '=', sessionId)
    .executeTakeFirst();

export async function enteredBy(tx: Tx, sessionId: string): Promise<EnteredBy> {
  const row = await tx
    .selectFrom('organisation.session')
    .select('entered_by')
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  return row?.entered_by ?? 'password';
}

/** When a session of that person was opened; null: there is none. */
export async function beganAt(tx: Tx, userId: string, sessionId: string): Promise<Date | null> {
  const row = await tx
    .selectFrom('organisation.session')
    .select('created_at')
    .where('session_id', '=', sessionId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row?.created_at ?? null;
}

export const touchSession = (tx: Tx, sessionId: string, now: Date) =>
  tx
    .updateTable('organisation.session')
    .set({ seen_at: now })
    .where('session_id', '=', sessionId)
    .where('seen_at', '<', now)
    .execute();

export const setOwes = (tx: Tx, sessionId: string, owes: Owes | null, factor?: string) =>
  tx
    .updateTable('organisation.session')
    .set({ owes, ...(factor === undefined ? {} : { factor }) })
    .where('session_id', '=', sessionId)
    .execute();

/** Ends sessions of a user: one, all, or all but one; returns how many there were. */
export async function endSessions(
  tx: Tx,
  userId: string,
  which: { readonly only?: string; readonly except?: string } = {},
): Promise<number> {
  let query = tx.deleteFrom('organisation.session').where('user_id', '=', userId);
  if (which.only !== undefined) query = query.where('session_id', '=', which.only);
  if (which.except !== undefined) query = query.where('session_id', '<>', which.except);
  return (await query.returning('session_id').execute()).length;
}

export const endSession = (tx: Tx, tokenHash: Uint8Array) =>
  tx.deleteFrom('organisation.session').where('token_hash', '=', Buffer.from(tokenHash)).execute();

/** Rows that nobody can come in by any more. */
export const sweepSessions = (tx: Tx, now: Date) =>
  tx
    .deleteFrom('organisation.session')
    .where((eb) =>
      eb.or([eb('expires_at', '<=', now), eb(sql<Date>`seen_at + make_interval(secs => idle_seconds)`, '<=', now)]),
    )
    .execute();
