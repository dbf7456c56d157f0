// Observations: what was read, refused or tried without changing anything (spec/log.md section 6; R11). They are too many
// for entries of their own: each minute one entry carries the RFC 6962 root and the count of that minute's observations.
import { z } from 'zod';
import { toHex } from '../kit/bytes.ts';
import { uuidv7 } from '../kit/ids.ts';
import type { Refusal } from '../kit/result.ts';
import { type Actor, systemActor } from '../platform/access.ts';
import type { App } from '../platform/app.ts';
import { sqlState, type Tx, write, writeAs } from '../platform/db/database.ts';
import { entryType } from '../platform/domain.ts';
import { suites } from '../platform/suite.ts';
import { append } from './append.ts';
import { documentHash } from './rules/leaf.ts';
import { leafNodeHash, rootOf } from './rules/merkle.ts';
import { addObservations, firstObservation, lastFacts, type ObservationRow, observationHashes } from './store.ts';

const { hash } = suites['DR1-SHA256'];
const MINUTE = 60_000;
/** A transaction that observed at the end of a minute has this long to commit before the minute is sealed. */
const GRACE = MINUTE;
const LOG = systemActor('log', []);
const UNIQUE_VIOLATION = '23505';

const minutes = z.object({ from: z.iso.datetime(), to: z.iso.datetime(), count: z.int(), root: z.string() });

/** Root and count of the observations with from ≤ at < to; from is the `to` of the entry before: no minute is skipped. */
export const observed = entryType('log.observed', minutes);

export type Observation = Pick<ObservationRow, 'userId' | 'kind' | 'thing' | 'code'>;

function observation(app: App, what: Observation, count: number): ObservationRow {
  const at = app.clock.now();
  const salt = app.random(32);
  const document = { ...what, at: at.toISOString(), count };
  const observationId = uuidv7(at.getTime(), app.random(10));
  return { ...what, observationId, at, count, salt, hash: documentHash(hash, salt, document) };
}

/** Writes an observation in the caller's transaction: a store function that reveals something calls it beside its query. */
export const observeWithin = (app: App, tx: Tx, what: Observation, count = 1): Promise<void> =>
  addObservations(tx, [observation(app, what, count)]);

/** The same for many at once. */
export const observeAll = (app: App, tx: Tx, all: readonly Observation[]): Promise<void> =>
  addObservations(
    tx,
    all.map((what) => observation(app, what, 1)),
  );

/** Writes an observation in a transaction of its own. */
export const observe = (app: App, what: Observation): Promise<void> =>
  write(app.db, LOG, (tx) => observeWithin(app, tx, what));

// Refusals seen in the running minute, and how often again since they were written.
type Repeats = { minute: number; readonly again: Map<string, { readonly what: Observation; count: number }> };
const repeatsOf = new WeakMap<App['db'], Repeats>();

/**
 * Remembers a refusal before it is answered. Its repeats by the same actor within the minute are counted, not written;
 * `flushRepeats` writes them as one row.
 */
export async function refused(app: App, actor: Actor, thing: string, refusal: Refusal): Promise<void> {
  const minute = Math.floor(app.clock.now().getTime() / MINUTE);
  const before = repeatsOf.get(app.db);
  if (before !== undefined && before.minute !== minute) await flushRepeats(app);
  const repeats = repeatsOf.get(app.db) ?? { minute, again: new Map() };
  repeatsOf.set(app.db, repeats);
  const what: Observation = { userId: actor.userId, kind: 'refused', thing, code: refusal.code };
  const key = JSON.stringify(what);
  const known = repeats.again.get(key);
  if (known !== undefined) {
    known.count += 1;
    return;
  }
  repeats.again.set(key, { what, count: 0 });
  await observe(app, what);
}

/** Writes the counted repeats, one row each; at the turn of a minute and before the server stops. */
export async function flushRepeats(app: App): Promise<void> {
  const repeats = repeatsOf.get(app.db);
  repeatsOf.delete(app.db);
  const again = [...(repeats?.again.values() ?? [])].filter(({ count }) => count > 0);
  if (again.length === 0) return;
  await write(app.db, LOG, async (tx) => {
    for (const { what, count } of again) await observeWithin(app, tx, what, count);
  });
}

const floorMinute = (instant: Date): Date => new Date(Math.floor(instant.getTime() / MINUTE) * MINUTE);

/**
 * Seals the observations of the minutes that are over, one entry per minute that has any. Every server may call it; the
 * request key lets only one of them write a minute. Returns the number of entries written.
 */
export async function sealObservations(app: App): Promise<number> {
  const until = floorMinute(new Date(app.clock.now().getTime() - GRACE));
  for (let written = 0; ; written += 1) {
    const more = await sealMinute(app, until);
    if (!more) return written;
  }
}

async function sealMinute(app: App, until: Date): Promise<boolean> {
  try {
    return await writeAs(app.db, 'sequencer', async (tx) => {
      const last = minutes.nullable().parse(await lastFacts(tx, observed.type));
      const first = await firstObservation(tx, new Date(last?.to ?? 0));
      if (first === null || first >= until) return false;
      const to = new Date(floorMinute(first).getTime() + MINUTE);
      const from = last === null ? floorMinute(first) : new Date(last.to);
      const hashes = await observationHashes(tx, from, to);
      const root = rootOf(
        hash,
        hashes.map((one) => leafNodeHash(hash, one)),
      );
      const facts = { from: from.toISOString(), to: to.toISOString(), count: hashes.length, root: toHex(root) };
      await append(app, tx, observed, facts, `minute:${facts.to}`);
      return true;
    });
  } catch (error) {
    // Another server sealed this minute first.
    if (sqlState(error) === UNIQUE_VIOLATION) return true;
    throw error;
  }
}
