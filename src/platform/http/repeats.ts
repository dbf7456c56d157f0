// A request that is no act, asked again under its key (spec of the header: `Idempotency-Key`): it is answered as the first was, and done once. An
// act keeps its key in the log, in its own transaction (src/log/act.ts); here the key is claimed before and the answer kept after, so a
// server that dies between the two leaves a claim that runs out, and the request is then done again. Nobody's requests (sign-in) have no key.
import { utf8 } from '../../kit/bytes.ts';
import { ok, type Refused, type Result, refuse } from '../../kit/result.ts';
import type { Actor } from '../access.ts';
import { type Tx, write } from '../db/database.ts';
import { suites } from '../suite.ts';
import type { Context, Raw, Route } from './route.ts';

const { hash } = suites['DR1-SHA256'];
const KEY = /^[\x21-\x7e]{1,100}$/;
const KEPT_MS = 24 * 3_600_000;
/** No request takes so long: whoever claimed the key was killed. */
const LOST_MS = 60_000;

/** The request's own key, if it carries a usable one. */
export function requestKeyOf(headers: Readonly<Record<string, unknown>>): string | undefined {
  const key = headers['idempotency-key'];
  return typeof key === 'string' && KEY.test(key) ? key : undefined;
}

/** A key that cannot be used is refused: whoever sent it counts on being protected. */
export const keyRefusal = (headers: Readonly<Record<string, unknown>>): Refused | null =>
  headers['idempotency-key'] === undefined || requestKeyOf(headers) !== undefined
    ? null
    : refuse('request.key-unreadable', 'unmet');

/** What is short and secret is found again from its hash by trying: it stands in none. */
const SECRET: ReadonlySet<string> = new Set(['code', 'credential', 'current', 'password', 'secret']);
const shownOf = (name: string, value: unknown) => (SECRET.has(name) ? '' : value);

type Claim = { readonly userId: string; readonly key: string; readonly inputHash: Uint8Array; readonly at: Date };
type Asked = Context<never, never, never>;

/** Runs what the route does, or answers as it was answered before. */
export async function onceForKey(
  route: Route,
  { app, actor, session, params, query, body, request }: Asked,
  run: () => Promise<Raw | Result<unknown>>,
): Promise<Raw | Result<unknown>> {
  const key = requestKeyOf(request.headers);
  const { repeatable } = route;
  if (key === undefined || (repeatable !== 'kept' && repeatable !== 'told')) return run();
  if (session === null && request.headers.authorization === undefined) return run();
  const shown = JSON.stringify([`${route.method} ${route.url}`, params, query, body], shownOf);
  const claim = { userId: actor.userId, key, inputHash: hash(utf8(shown)), at: app.clock.now() };
  const known = await write(app.db, actor, (tx) => claimed(tx, claim));
  if (known !== null) return known;
  let outcome: Raw | Result<unknown>;
  try {
    outcome = await run();
  } catch (error) {
    await settle(app.db, actor, claim, null);
    throw error;
  }
  if ('raw' in outcome) return outcome;
  const answer = outcome.ok && repeatable === 'kept' ? outcome.value : undefined;
  await settle(app.db, actor, claim, outcome.ok ? { answer } : null);
  return outcome;
}

/** Null when the request is now the caller's to do; else what is to be answered. */
async function claimed(tx: Tx, { userId, key, inputHash, at }: Claim): Promise<Result<unknown> | null> {
  const own = () => tx.selectFrom('platform.request').where('user_id', '=', userId);
  await tx
    .deleteFrom('platform.request')
    .where('user_id', '=', userId)
    .where('begun_at', '<', new Date(at.getTime() - KEPT_MS))
    .execute();
  const { numInsertedOrUpdatedRows: added } = await tx
    .insertInto('platform.request')
    .values({
      user_id: userId,
      request_key: key,
      input_hash: Buffer.from(inputHash),
      state: 'begun',
      answer: null,
      begun_at: at,
    })
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirstOrThrow();
  if (added === 1n) return null;
  const first = await own().where('request_key', '=', key).selectAll().forUpdate().executeTakeFirst();
  // The first was refused a moment ago and gave its key back.
  if (first === undefined) return refuse('request.under-way', 'conflict');
  if (!Buffer.from(inputHash).equals(first.input_hash)) return refuse('request.key-reused', 'conflict');
  if (first.state === 'answered') return ok(first.answer);
  if (first.state === 'told') return refuse('request.told-once', 'conflict');
  if (Math.abs(at.getTime() - first.begun_at.getTime()) < LOST_MS) return refuse('request.under-way', 'conflict');
  await tx
    .updateTable('platform.request')
    .set({ begun_at: at })
    .where('user_id', '=', userId)
    .where('request_key', '=', key)
    .execute();
  return null;
}

/** Keeps the answer, or that something was told; what was refused or failed gives the key back: it may be asked again. */
const settle = (
  db: Asked['app']['db'],
  actor: Actor,
  { userId, key }: Claim,
  done: { readonly answer: unknown } | null,
): Promise<void> =>
  write(db, actor, async (tx) => {
    if (done === null) {
      await tx.deleteFrom('platform.request').where('user_id', '=', userId).where('request_key', '=', key).execute();
      return;
    }
    const { answer } = done;
    await tx
      .updateTable('platform.request')
      .set(answer === undefined ? { state: 'told' } : { state: 'answered', answer: JSON.stringify(answer) })
      .where('user_id', '=', userId)
      .where('request_key', '=', key)
      .execute();
  });
