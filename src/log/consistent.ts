// Whether what the database holds of the log fits together (spec/log.md 2, 5): every leaf is that of its entry, every full tile is made
// of its leaves, the newest checkpoint is signed and has their root, and every entry has its place or waits for it. For operators,
// after a restore and whenever they want to know; a moment while the sequencer works does no harm.
import { type Bytes, concat, equalBytes } from '../kit/bytes.ts';
import type { App } from '../platform/app.ts';
import { type Tx, writeAs } from '../platform/db/database.ts';
import { suites } from '../platform/suite.ts';
import { readVerifierKeys } from './keys.ts';
import { incrementalTree, leafNodeHash } from './rules/merkle.ts';
import { checkpointText, parseCheckpoint, parseVerifierKey, verifyNote } from './rules/note.ts';
import { hashAt, TILE_WIDTH, tileRoot } from './rules/tiles.ts';
import { entriesOutsideLog, fullTiles, type Head, headOf, leafData, leafHashes } from './store.ts';

const { hash } = suites['DR1-SHA256'];
const BATCH = 16 * TILE_WIDTH;
/** After every entry, also of a clock that went wrong. */
const ALWAYS = new Date('9999-12-31T00:00:00Z');
/** More of the same tells nobody more. */
const MOST_PROBLEMS = 20;

export type LogCheck = {
  readonly size: number;
  /** Recorded and not yet sealed. */
  readonly waiting: number;
  readonly problems: readonly string[];
};

/** Takes leaf hashes in order and holds every tile that fills against the stored one. */
function tileChecker(tx: Tx, problem: (text: string) => void) {
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

function checkHead(app: App, head: Head, root: Bytes, problem: (text: string) => void): void {
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

/** Reads the whole log once, 4,096 leaves at a time. */
export const checkLog = (app: App): Promise<LogCheck> =>
  writeAs(app.db, 'sequencer', async (tx) => {
    const problems: string[] = [];
    const problem = (text: string): void => {
      if (problems.length < MOST_PROBLEMS) problems.push(text);
    };
    const head = await headOf(tx);
    const size = head?.size ?? 0;
    const tree = incrementalTree(hash);
    const take = tileChecker(tx, problem);
    for (let from = 0; from < size; from += BATCH) {
      const until = Math.min(size, from + BATCH);
      const data = await leafData(tx, from, until);
      const hashes = await leafHashes(tx, from, until);
      if (data.length !== until - from) problem(`leaves ${from} to ${until - 1} are not all there`);
      for (let i = 0; i < data.length; i += 1) {
        const leafHash = hashAt(hashes, i);
        const leaf = data[i] ?? new Uint8Array();
        if (!equalBytes(leafHash, leafNodeHash(hash, leaf))) problem(`leaf ${from + i} is not that of its entry`);
        tree.push(leafHash);
        await take(0, leafHash);
      }
    }
    if (head !== null) checkHead(app, head, tree.root(), problem);
    const waiting = await entriesOutsideLog(tx, ALWAYS);
    for (const { entryId, type } of await entriesOutsideLog(tx, ALWAYS, 'not waiting')) {
      problem(`entry ${entryId} (${type}) has no leaf and does not wait for one`);
    }
    return { size, waiting: waiting.length, problems };
  });
