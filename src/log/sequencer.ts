// Gives entries their place and signs the tree (spec/log.md section 5). Every server runs it; one at a time does it.
//
//   lock ─ head against last-checkpoint ─ take pending ─ leaves, tiles, root, note ─ commit ─ lock ─ record ─ serve
//
// A note is signed before the commit and leaves the process only after it was read back and recorded.
import { assert } from '../kit/assert.ts';
import { concat, equalBytes } from '../kit/bytes.ts';
import { ok, type Result, refuse } from '../kit/result.ts';
import type { App } from '../platform/app.ts';
import { repeatedly } from '../platform/background.ts';
import { type Tx, writeAs } from '../platform/db/database.ts';
import { suites } from '../platform/suite.ts';
import { requeueLost } from './audit.ts';
import { clockHolds, seeClock } from './clock.ts';
import { carryOutErasures } from './erase.ts';
import { keyInForce } from './in-force.ts';
import {
  addVerifierKeys,
  announceKey,
  type LogKey,
  makeKey,
  makeSm2Key,
  originOf,
  readKey,
  readLastCheckpoint,
  readSm2Key,
  recordCheckpoint,
  sm2Line,
} from './keys.ts';
import { flushRepeats, sealObservations } from './observe.ts';
import { incrementalTree, leafNodeHash, peakNodes } from './rules/merkle.ts';
import { checkpointText, signatureLine, signNote, verifierKeyText } from './rules/note.ts';
import { rotationText } from './rules/rotation.ts';
import { filledTiles, TILE_WIDTH, tileRoot } from './rules/tiles.ts';
import {
  addCheckpoint,
  addLeaves,
  addTile,
  fullTiles,
  type Head,
  headOf,
  leafHashes,
  lockSequencer,
  type PendingEntry,
  takePending,
} from './store.ts';
import { nodesFor, rootAt } from './tiles.ts';
import { carryOutTrimming } from './trim.ts';

const { hash } = suites['DR1-SHA256'];
const BATCH = 4096;
const EVERY = 200;
const HOUSEKEEPING_EVERY = 60_000;
const AUDIT_EVERY = 600_000;

/** `size` of the tree after this run; `sealed` entries were given their places; null when another sequencer was at work. */
export type Sequenced = { readonly size: number; readonly sealed: number } | null;

/**
 * Whether the database still holds every leaf that was ever vouched for (LOG 20). What is committed and above the last
 * recorded checkpoint (a crash between commit and record) is recorded now.
 */
export async function checkLastCheckpoint(app: App, tx: Tx, head: Head | null): Promise<Result<null>> {
  const recorded = readLastCheckpoint(app.config);
  const size = head?.size ?? 0;
  const rootThen = (before: number) => (before === head?.size ? head.root : rootAt(app, tx, before));
  const same = recorded === null || (recorded.size <= size && equalBytes(recorded.root, await rootThen(recorded.size)));
  if (!same) return refuse('log.below-last-checkpoint', 'conflict', { recorded: recorded.size, size });
  if (head !== null && size > (recorded?.size ?? -1)) {
    recordCheckpoint(app.config, { origin: recorded?.origin ?? app.config.logOrigin, size, root: head.root });
  }
  return ok(null);
}

/** Appends entries to the tree of `head` inside the caller's transaction, which holds the lock. `next`: the key takes its place, and signs with it. */
export async function seal(
  app: App,
  tx: Tx,
  head: Head | null,
  entries: readonly PendingEntry[],
  key: LogKey,
  next?: LogKey,
): Promise<Head> {
  const from = head?.size ?? 0;
  const node = await nodesFor(app, tx, [{ begin: 0, end: from }]);
  const peaks = peakNodes(0, from).map(({ level, index }) => node(level, index));
  const tree = incrementalTree(hash, { size: from, peaks });
  assert(head === null || equalBytes(tree.root(), head.root), 'the stored tree no longer has the root that was signed');
  const leaves = entries.map(({ entryId, leaf }) => ({ entryId, hash: leafNodeHash(hash, leaf) }));
  for (const leaf of leaves) tree.push(leaf.hash);
  if (leaves.length > 0) await addLeaves(tx, from, leaves);
  // Lower levels come first, so what a higher tile is made of is already there.
  for (const { level, n } of filledTiles(from, tree.size)) {
    const first = n * TILE_WIDTH;
    const below = level === 0 ? [] : await fullTiles(tx, level - 1, first, first + TILE_WIDTH);
    const roots = below.map((tile) => tileRoot(hash, tile.hashes));
    await addTile(tx, level, n, level === 0 ? await leafHashes(tx, first, first + TILE_WIDTH) : concat(...roots));
  }
  const root = tree.root();
  const checkpoint = { origin: key.key.name, size: tree.size, root };
  const body = next === undefined ? checkpointText(checkpoint) : rotationText(checkpoint, next.key);
  const changing = next ? signatureLine(body, next.key, next.sign) : '';
  const note = signNote(body, key.key, key.sign) + changing + sm2Line(app.config, key.key.name, body, app.random);
  // A clock that was set back makes no checkpoint older than the one before.
  const signedAt = new Date(Math.max(app.clock.now().getTime(), head?.signedAt.getTime() ?? 0));
  const sealed: Head = { size: tree.size, root, note, signedAt };
  await addCheckpoint(tx, sealed);
  return sealed;
}

/** One run. Refuses with `log.below-last-checkpoint` when the database is older than what the world has seen. */
export async function sequenceOnce(app: App): Promise<Result<Sequenced>> {
  const outcome = await writeAs(app.db, 'sequencer', (tx) => sequence(app, tx));
  const size = outcome.ok && outcome.value !== null ? outcome.value.size : -1;
  if (size > (readLastCheckpoint(app.config)?.size ?? -1)) await recordHead(app);
  return outcome;
}

async function sequence(app: App, tx: Tx): Promise<Result<Sequenced>> {
  if (readKey(app.config, originOf(app.config)) === null || !(await lockSequencer(tx))) return ok(null);
  // Read anew each time, under the lock: another server may have opened a later origin or changed the key meanwhile.
  const key = await keyInForce(app, tx);
  if (key === null) return ok(null);
  const head = await headOf(tx);
  const checked = await checkLastCheckpoint(app, tx, head);
  if (!checked.ok) return checked;
  const entries = await takePending(tx, BATCH);
  if (head !== null && entries.length === 0) return ok({ size: head.size, sealed: 0 });
  const { size } = await seal(app, tx, head, entries, key);
  return ok({ size, sealed: entries.length });
}

/** Records the committed head so that it may be served. If another server holds the lock, that one records it. */
export const recordHead = (app: App): Promise<void> =>
  writeAs(app.db, 'sequencer', async (tx) => {
    if (!(await lockSequencer(tx))) return;
    await keyInForce(app, tx);
    await checkLastCheckpoint(app, tx, await headOf(tx));
  });

/** Makes the key at the very first start. False on a server that only serves. */
export async function prepareKey(app: App): Promise<boolean> {
  const head = await writeAs(app.db, 'sequencer', (tx) => headOf(tx));
  // A log that has signed before has its key somewhere else: a second one would be a second log.
  if (head === null && readLastCheckpoint(app.config) === null) makeKey(app.config);
  const key = readKey(app.config, originOf(app.config));
  if (key !== null) announceKey(app.config, key);
  if (key !== null && app.config.logSm2) makeSm2Key(app.config, app.random);
  const national = readSm2Key(app.config, originOf(app.config));
  // Before the other, which is told last as the one in force.
  if (national !== null) addVerifierKeys(app.config, [verifierKeyText(national.key)]);
  return key !== null;
}

/** Runs until the returned function is called and has waited for the run in hand. */
export async function startSequencer(app: App): Promise<() => Promise<void>> {
  if (!(await prepareKey(app))) app.log.warn('no log key here: this server serves the log and never signs');
  let reported = '';
  // An unreachable database or disk is reported and tried again: entries wait in `pending` meanwhile.
  const report = (problem: string, detail: object): false => {
    if (problem !== reported) app.log.error(detail, 'the log could not be sealed');
    reported = problem;
    return false;
  };
  const every = (milliseconds: number, run: () => Promise<boolean>) =>
    repeatedly(milliseconds, () => run().catch((error: unknown) => report(String(error), { err: error })));
  const sealing = every(EVERY, async () => {
    const outcome = await sequenceOnce(app);
    if (!outcome.ok) return report(outcome.refusal.code, { refusal: outcome.refusal });
    reported = '';
    return outcome.value?.sealed === BATCH;
  });
  const housekeeping = every(HOUSEKEEPING_EVERY, () => keepHouse(app));
  const auditing = every(AUDIT_EVERY, () => audit(app));
  return async () => {
    await Promise.all([sealing(), housekeeping(), auditing()]);
    await flushRepeats(app);
  };
}

/** What needs a time to be right waits until the clock can be believed (clock.ts); the log would have it for ever. */
export async function keepHouse(app: App): Promise<boolean> {
  await flushRepeats(app);
  if (!(await clockHolds(app))) {
    app.log.error({ clock: await seeClock(app) }, 'the clock of this server cannot be believed');
    return false;
  }
  await sealObservations(app);
  await carryOutErasures(app);
  await carryOutTrimming(app);
  return false;
}

async function audit(app: App): Promise<boolean> {
  const lost = await requeueLost(app);
  if (lost.length > 0) app.log.error({ lost }, 'entries had been taken out of the log; they wait for it again');
  return false;
}

/** Seals everything recorded so far, for seeds and tests; returns the size of the tree. Never inside a transaction. */
export async function sequenceAll(app: App): Promise<number> {
  assert(await prepareKey(app), 'only a server with the key seals');
  for (;;) {
    const outcome = await sequenceOnce(app);
    assert(outcome.ok, 'the log refuses to sign');
    if (outcome.value?.sealed === 0) return outcome.value.size;
  }
}
