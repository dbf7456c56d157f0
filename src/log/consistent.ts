// Whether what the database holds of the log fits together (spec/log.md 2, 5): every entry, head, facts and document, is the one that its
// leaf binds (LOG 28), every full tile is made of its leaves, the newest checkpoint is signed and has their root, and every entry has its
// place or waits for it. For operators, after a restore and whenever they want to know; a moment while the sequencer works does no harm.
import { type Bytes, concat, equalBytes, toHex } from '../kit/bytes.ts';
import { canonicalJson, type Json } from '../kit/canonical-json.ts';
import type { App } from '../platform/app.ts';
import { type Tx, writeAs } from '../platform/db/database.ts';
import { suites } from '../platform/suite.ts';
import { sealedOfType } from './checking.ts';
import { checkObservations } from './consistent-observations.ts';
import { readVerifierKeys } from './keys.ts';
import { asOpened, documentsAfter, sealedRows, undocumentedEntries, waitingRows } from './reading.ts';
import { parseLeaf } from './rules/leaf.ts';
import { incrementalTree, leafNodeHash } from './rules/merkle.ts';
import { checkpointText, parseCheckpoint, parseNote, parseVerifierKey, verifyNote } from './rules/note.ts';
import { type EntryFault, entryFaults, isDocumentOf, isUnsealed } from './rules/opened.ts';
import { readRotation } from './rules/rotation.ts';
import { hashAt, TILE_WIDTH, tileRoot } from './rules/tiles.ts';
import { entriesOutsideLog, fullTiles, type Head, headOf, leafHashes, rotationsUnder } from './store.ts';

const { hash } = suites['DR1-SHA256'];
const BATCH = 4 * TILE_WIDTH;
/** After every entry, also of a clock that went wrong. */
const ALWAYS = new Date('9999-12-31T00:00:00Z');
/** More of the same tells nobody more. */
const MOST_PROBLEMS = 20;

export type LogCheck = {
  readonly size: number;
  /** Recorded and not yet sealed. */
  readonly waiting: number;
  /** From before heads were sealed: who, when and what of them is believed, not proven. */
  readonly headsNotSealed: number;
  readonly problems: readonly string[];
};

type Problem = (text: string) => void;

/** Takes leaf hashes in order and holds every tile that fills against the stored one. */
function tileChecker(tx: Tx, problem: Problem) {
  const open: { n: number; hashes: Uint8Array[] }[] = [];
  return async function take(level: number, leafHash: Uint8Array): Promise<void> {
    open[level] ??= { n: 0, hashes: [] };
    const at = open[level];
    at.hashes.push(leafHash);
    if (at.hashes.length < TILE_WIDTH) return;
    const whole = concat(...at.hashes);
    const [stored] = await fullTiles(tx, level, at.n, at.n + 1);
    if (stored === undefined || !equalBytes(stored.hashes, whole))
      problem(`tile ${level}/${at.n} is not that of its leaves`);
    open[level] = { n: at.n + 1, hashes: [] };
    await take(level + 1, tileRoot(hash, whole));
  };
}

function checkHead(app: App, head: Head, root: Bytes, problem: Problem): void {
  if (!equalBytes(head.root, root)) problem(`the leaves do not give the root of checkpoint ${head.size}`);
  const keys = readVerifierKeys(app.config)
    .map(parseVerifierKey)
    .filter((key) => key !== null);
  const verified = verifyNote(head.note, keys);
  const said = verified === null || verified.signedBy.length === 0 ? null : parseCheckpoint(verified.text);
  if (said === null) problem(`checkpoint ${head.size} is not signed under a key in log/verifier-keys`);
  else if (checkpointText({ ...said, size: head.size, root: head.root }) !== checkpointText(said)) {
    problem(`the note of checkpoint ${head.size} says something else than its row`);
  }
}

/** Every change of key is signed by both keys and said by its entry, and the newest checkpoint by the key in force. */
async function checkRotations(app: App, tx: Tx, head: Head, problem: Problem): Promise<void> {
  const rows = await rotationsUnder(tx, head.size);
  const keys = readVerifierKeys(app.config)
    .map(parseVerifierKey)
    .filter((key) => key !== null);
  const origin = parseCheckpoint(parseNote(head.note)?.text ?? '')?.origin ?? '';
  for (const { size, from_key, to_key, note, facts } of rows) {
    const named = (text: string) => problem(`change of key at ${size}: ${text}`);
    const [from, to] = [parseVerifierKey(from_key ?? ''), parseVerifierKey(to_key ?? '')];
    const found = readRotation(note ?? '', to?.name ?? '', [...keys, ...(from === null ? [] : [from])]);
    if (found === null || found.to.id !== to?.id || !found.from.some(({ id }) => id === from?.id))
      named('its checkpoint is not signed by both keys');
    const said = facts as { readonly from?: unknown; readonly to?: unknown };
    if (said.from !== from_key || said.to !== to_key) named('its entry says something else');
  }
  const told = rows.filter(({ to_key }) => parseVerifierKey(to_key ?? '')?.name === origin).map(({ to_key }) => to_key);
  const last = parseVerifierKey(told.at(-1) ?? '');
  if (last !== null && verifyNote(head.note, [last]) === null)
    problem(`checkpoint ${head.size} is not signed by the key in force`);
  const entries = await sealedOfType(tx, 'log.key-rotated');
  if (entries !== rows.length) problem(`${entries} entries of the log change its key, ${rows.length} changes are kept`);
}

const FAULTS: Readonly<Record<EntryFault, string>> = {
  leaf: 'its leaf has no known form',
  nonce: 'its nonce is missing or stands where there was none',
  head: 'its head (who, when, what, about what, for whom), nonce or salt was changed',
  facts: 'its facts or their salt were changed',
  type: 'its type is not the one its leaf shows',
};

type EntryRow = Awaited<ReturnType<typeof waitingRows>>[number];

function checkEntry(row: EntryRow, name: string, problem: Problem): void {
  const named = (text: string) => problem(`entry ${name}: ${text}`);
  for (const fault of entryFaults(hash, asOpened(row))) named(FAULTS[fault]);
  const leaf = parseLeaf(row.leaf);
  // What is hashed ends with the millisecond; a finer part would be free to choose.
  if (!row.whole) named(FAULTS.head);
  if (leaf !== null && toHex(row.facts_hash) !== leaf.facts) named('the hash of its facts was changed');
  if (leaf !== null && (row.private_hash === null ? null : toHex(row.private_hash)) !== leaf.private)
    named('the hash of its document was changed');
}

/** Documents by the login that alone reads them whole: each is the one of its leaf, and none went without an erasure. */
const checkDocuments = (app: App, problem: Problem): Promise<void> =>
  writeAs(app.db, 'retention', async (tx) => {
    for (let after: string | null = null; ; ) {
      const rows = await documentsAfter(tx, after, BATCH);
      for (const { entry_id, salt, body, leaf } of rows) {
        if (leaf === null || !isDocumentOf(hash, leaf, salt, canonicalJson(body as Json)))
          problem(`entry ${entry_id}: its document was changed`);
      }
      after = rows.at(-1)?.entry_id ?? null;
      if (rows.length < BATCH) break;
    }
    for (const { entry_id } of await undocumentedEntries(tx, MOST_PROBLEMS))
      problem(`entry ${entry_id}: its document is gone, and no entry orders its erasure`);
  });

async function checkTree(app: App, tx: Tx, problem: Problem) {
  const head = await headOf(tx);
  const size = head?.size ?? 0;
  const tree = incrementalTree(hash);
  const take = tileChecker(tx, problem);
  let headsNotSealed = 0;
  for (let from = 0; from < size; from += BATCH) {
    const until = Math.min(size, from + BATCH);
    const rows = await sealedRows(tx, from, until);
    const hashes = await leafHashes(tx, from, until);
    const complete = rows.length === until - from && hashes.length === (until - from) * 32;
    if (!complete) problem(`leaves ${from} to ${until - 1} are not all there`);
    for (let i = 0; i < hashes.length / 32; i += 1) {
      tree.push(hashAt(hashes, i));
      await take(0, hashAt(hashes, i));
    }
    for (const row of rows) {
      if (complete && !equalBytes(hashAt(hashes, row.index - from), leafNodeHash(hash, row.leaf)))
        problem(`leaf ${row.index} is not that of its entry (${row.entry_id})`);
      else checkEntry(row, `${row.index} (${row.entry_id})`, problem);
      if (isUnsealed(row.leaf)) headsNotSealed += 1;
    }
  }
  if (head !== null) checkHead(app, head, tree.root(), problem);
  if (head !== null) await checkRotations(app, tx, head, problem);
  return { size, headsNotSealed };
}

/** Reads the whole log once, 1,024 leaves at a time. */
export async function checkLog(app: App): Promise<LogCheck> {
  const problems: string[] = [];
  const problem = (text: string): void => {
    if (problems.length < MOST_PROBLEMS) problems.push(text);
  };
  const checked = await writeAs(app.db, 'sequencer', async (tx) => {
    const { size, headsNotSealed } = await checkTree(app, tx, problem);
    const waiting = await entriesOutsideLog(tx, ALWAYS);
    for (const { entryId, type } of await entriesOutsideLog(tx, ALWAYS, 'not waiting')) {
      problem(`entry ${entryId} (${type}) has no leaf and does not wait for one`);
    }
    for (const row of await waitingRows(
      tx,
      waiting.map(({ entryId }) => entryId),
    ))
      checkEntry(row, row.entry_id, problem);
    await checkObservations(tx, problem);
    return { size, headsNotSealed, waiting: waiting.length };
  });
  await checkDocuments(app, problem);
  return { ...checked, problems };
}
