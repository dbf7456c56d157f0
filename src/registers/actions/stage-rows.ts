// The rows of a file on their way into the staging table (R18): judged and written some thousands at a time, each time in one transaction with
// how far it came. A check that was cancelled or crashed goes on behind the last line that was written; where the staged rows did not survive
// a crash of the database (the table is unlogged) it begins again and says so.

import { must } from '../../kit/assert.ts';
import { fromHex, toHex } from '../../kit/bytes.ts';
import { type IncrementalTree, incrementalTree, leafNodeHash } from '../../log/rules/merkle.ts';
import type { Actor } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import { dayOf } from '../../platform/clock.ts';
import { write } from '../../platform/db/database.ts';
import type { JobContext } from '../../platform/domain.ts';
import { findFile } from '../../platform/files.ts';
import { suites } from '../../platform/suite.ts';
import type { CsvRecord } from '../rules/csv.ts';
import { clearContacts, type StagedContact, stageContacts } from '../store/contacts.ts';
import {
  addFaults,
  addTidied,
  changeImport,
  clearFaults,
  clearTidied,
  type ImportRecord,
  type LineFault,
  type LineTidied,
} from '../store/imports.ts';
import { clearStaging, openStaging, stagedRows } from '../store/staging.ts';
import { openTable } from '../table.ts';
import { assignRows, type Judge, type Judged, judgeOf, KINDS } from './judge.ts';

const { hash } = suites['DR1-SHA256'];
/** As many rows as are lost at most when a check is cut off. */
const AT_ONCE = 5_000;
/** Beyond this, faults and tidied cells are counted but not listed: a file with so many has the wrong mapping. */
const MOST_LISTED = 200_000;

export type Tally = {
  rows: number;
  refused: number;
  staged: number;
  faults: number;
  tidied: number;
  readonly notes: Record<string, number>;
  /** Over the content hashes of the good rows, in the order of the file. */
  readonly tree: IncrementalTree;
};

type Chunk = {
  lines: string;
  last: number;
  rows: number;
  readonly faults: LineFault[];
  readonly tidied: LineTidied[];
  readonly contacts: StagedContact[];
};
const chunk = (): Chunk => ({ lines: '', last: 0, rows: 0, faults: [], tidied: [], contacts: [] });

const fresh = (notes: Record<string, number> = {}): Tally => ({
  ...{ rows: 0, refused: 0, staged: 0, faults: 0, tidied: 0, notes },
  tree: incrementalTree(hash),
});

/** Where to go on: behind the last line written, or at the beginning with nothing left of an earlier check. */
async function begin(app: App, actor: Actor, record: ImportRecord) {
  const { library } = KINDS[record.kind];
  return write(app.db, actor, async (tx) => {
    const file = must(await findFile(tx, record.userId, record.fileId), 'the file of an import is kept');
    const judge = await judgeOf(tx, actor, record, dayOf(app.clock.now()));
    const { partial, reached } = record;
    if (partial !== null && (await stagedRows(tx, library, record.importId)) === partial.staged) {
      const { peaks, notes, ...counts } = partial;
      const tree = incrementalTree(hash, { size: partial.staged, peaks: peaks.map(fromHex) });
      return {
        file,
        judge,
        from: reached,
        tally: { ...counts, notes: { ...notes, check_resumed: partial.rows }, tree },
      };
    }
    await clearFaults(tx, record.importId);
    await clearTidied(tx, record.importId);
    await clearContacts(tx, record.importId, record.officeId);
    await clearStaging(tx, library, record.importId);
    await changeImport(tx, record.importId, ['checking'], { reached: 0, partial: null });
    return { file, judge, from: 0, tally: fresh(partial === null ? {} : { check_restarted: partial.rows }) };
  });
}

/** Streams the file into the staging table; a chunk is written while the next one is judged. */
export async function stageRows(
  app: App,
  actor: Actor,
  record: ImportRecord,
  progress: JobContext['progress'],
): Promise<Tally> {
  const { file, judge, from, tally } = await begin(app, actor, record);
  let bytes = 0;
  let now = chunk();
  let writing: Promise<void> = Promise.resolve();
  const flush = async () => {
    await writing;
    const done = now;
    now = chunk();
    const mark = markOf(tally);
    writing = writeChunk(app, actor, record, done, mark);
    // Its failure is met by whoever waits for it next.
    writing.catch(() => {});
  };
  try {
    const { total, batches } = await openTable(app, actor, { ...record, size: file.size }, (n) => {
      bytes += n;
    });
    for await (const batch of batches) {
      const ahead = batch.filter(({ line }) => line > from);
      if (ahead.length > 0) await takeBatch(app, actor, record, judge, ahead, tally, now);
      if (now.rows >= AT_ONCE) await flush();
      // How many rows there will be is not known before the end: judged by the bytes read so far.
      await progress(tally.rows, Math.max(tally.rows, Math.round((tally.rows * total) / Math.max(bytes, 1))));
    }
    if (now.rows > 0) await flush();
  } finally {
    await writing;
  }
  return tally;
}

const markOf = ({ tree, notes, ...counts }: Tally) => ({
  ...counts,
  notes: { ...notes },
  peaks: tree.peaks().map(toHex),
});

async function takeBatch(
  app: App,
  actor: Actor,
  record: ImportRecord,
  judge: Judge,
  batch: readonly CsvRecord[],
  tally: Tally,
  into: Chunk,
): Promise<void> {
  const rows = batch.map(judge);
  const assigned: readonly Judged[] = rows.some(({ unassigned }) => unassigned)
    ? await write(app.db, actor, (tx) => assignRows(tx, rows))
    : rows;
  for (const [at, judged] of assigned.entries()) {
    const { line } = must(batch[at], 'a judged row');
    tally.rows += 1;
    into.rows += 1;
    into.last = line;
    for (const note of judged.notes) tally.notes[note] = (tally.notes[note] ?? 0) + 1;
    if (judged.staged !== null && judged.contact) into.contacts.push({ ...judged.contact, line });
    if (judged.staged !== null && judged.hash !== null) {
      into.lines += `${record.importId}\t${line}\t${judged.staged}\n`;
      tally.staged += 1;
      tally.tree.push(leafNodeHash(hash, judged.hash));
    } else tally.refused += 1;
    for (const fault of judged.faults) if (tally.faults < MOST_LISTED) into.faults.push({ ...fault, line });
    for (const one of judged.tidied ?? []) if (tally.tidied < MOST_LISTED) into.tidied.push({ ...one, line });
    tally.faults += judged.faults.length;
    tally.tidied += judged.tidied?.length ?? 0;
  }
}

const writeChunk = (
  app: App,
  actor: Actor,
  record: ImportRecord,
  { lines, last, faults, tidied, contacts }: Chunk,
  partial: ReturnType<typeof markOf>,
): Promise<void> =>
  write(app.db, actor, async (tx) => {
    if (lines !== '') {
      const staging = await openStaging(tx, KINDS[record.kind].library);
      await staging.write(lines);
      await staging.end();
    }
    await addFaults(tx, record.importId, faults);
    await addTidied(tx, record.importId, tidied);
    await stageContacts(tx, record.importId, record.officeId, contacts);
    await changeImport(tx, record.importId, ['checking'], { reached: last, partial });
  });
