// The check of an import, a job that can be watched and left: stream, judge, hash, COPY; what is bad goes to the fault list.
// Nothing of the register changes here; the act that follows moves what was found good.

import { must } from '../../kit/assert.ts';
import { incrementalTree, leafNodeHash } from '../../log/rules/merkle.ts';
import type { Actor } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import { dayOf } from '../../platform/clock.ts';
import { read, type Tx, write } from '../../platform/db/database.ts';
import type { JobContext, JobKind } from '../../platform/domain.ts';
import { FileProblem, findFile } from '../../platform/files.ts';
import { suites } from '../../platform/suite.ts';
import { linkSubjects, takeUnlinked } from '../store/carriers.ts';
import { clearContacts, type StagedContact, stageContacts } from '../store/contacts.ts';
import {
  addFaults,
  changeImport,
  clearFaults,
  findImport,
  type ImportRecord,
  type LineFault,
} from '../store/imports.ts';
import {
  clearStaging,
  countStaged,
  openStaging,
  resolveAliases,
  stagedHashes,
  takeDuplicates,
  takeMemory,
} from '../store/staging.ts';
import { openTable } from '../table.ts';
import { assignRows, type Judge, type Judged, judgeOf, KINDS } from './judge.ts';
import { reconcileTried } from './reconcile.ts';

const { hash } = suites['DR1-SHA256'];
const FAULTS_AT_ONCE = 2_000;
/** Beyond this, rows are counted as refused but not listed: a file with so many faults has the wrong mapping. */
const MOST_FAULTS = 200_000;

export const checkKind = 'registers.check';

export const checkJob: JobKind = {
  kind: checkKind,
  async run(context) {
    const { importId } = context.input as { importId: string };
    const { app, actor } = context;
    const record = must(await read(app.db, actor, (tx) => findImport(tx, importId)), 'an import is never deleted');
    if (record.state !== 'checking') return { importId, state: record.state };
    try {
      await checkRows(context, record);
      return { importId, state: 'checked', href: `/workbench/imports/${importId}` };
    } catch (error) {
      const problem = error instanceof FileProblem ? { code: error.code, fill: error.fill } : null;
      const state = problem === null ? 'uploaded' : 'refused';
      await write(app.db, actor, async (tx) => {
        await clearContacts(tx, importId, record.officeId);
        await changeImport(tx, importId, ['checking'], { state, problem });
      });
      if (problem === null) throw error;
      return { importId, state, problem, href: `/workbench/imports/${importId}` };
    }
  },
};

async function checkRows({ app, actor, progress }: JobContext, record: ImportRecord): Promise<void> {
  const { library } = KINDS[record.kind];
  const { file, judge } = await write(app.db, actor, async (tx) => {
    await clearFaults(tx, record.importId);
    await clearContacts(tx, record.importId, record.officeId);
    await clearStaging(tx, library, record.importId);
    return {
      file: must(await findFile(tx, record.userId, record.fileId), 'the file of an import is kept'),
      judge: await judgeOf(tx, actor, record, dayOf(app.clock.now())),
    };
  });
  await write(app.db, actor, async (tx) => {
    const tally = await stage(app, actor, tx, record, judge, progress, file.size);
    await takeMemory(tx, tally.rows);
    const joined = record.kind === 'subject' ? await resolveAliases(tx, record.importId) : 0;
    if (joined > 0) tally.notes.assigned_joined = joined;
    const strangers = record.kind === 'carrier' ? await linked(tx, record.importId) : [];
    await addFaults(tx, record.importId, strangers);
    const doubled = await takeDuplicates(tx, library, record.importId);
    const taken = doubled.length + strangers.length;
    await addFaults(
      tx,
      record.importId,
      doubled.map(({ line, id, first }) => duplicate(line, library.id, id, first)),
    );
    const count = () => countStaged(tx, library, record.importId);
    const { conflicts, counts } =
      record.kind === 'subject'
        ? await reconcileTried(tx, app, record.importId, app.clock.now(), count)
        : { conflicts: 0, counts: await count() };
    const tree = taken === 0 ? tally.tree : incrementalTree(hash);
    // What was taken out again is not among the rows: only then is the order of the file to be read once more.
    if (taken > 0) {
      for await (const one of stagedHashes(tx, library, record.importId)) tree.push(leafNodeHash(hash, one));
    }
    await changeImport(tx, record.importId, ['checking'], {
      state: 'checked',
      problem: null,
      rows: tally.rows,
      refused: tally.refused + taken,
      notes: tally.notes,
      rowsRoot: tree.root(),
      conflicts,
      ...counts,
    });
  });
}

/** Carriers by the ids of their subjects; faults for those of subjects that nobody knows. */
async function linked(tx: Tx, importId: string): Promise<readonly LineFault[]> {
  await linkSubjects(tx, importId);
  const unknown = await takeUnlinked(tx, importId);
  const code = 'registers.carrier-subject-unknown';
  return unknown.map((one) => ({ line: one.line, field: 'subjects', value: one.code, code, fill: {} }));
}

const FIELD_OF_ID: Readonly<Record<string, string>> = { subject_id: 'code', carrier_id: 'number' };

const duplicate = (line: number, id: string, value: string, first: number): LineFault => ({
  line,
  field: FIELD_OF_ID[id] ?? 'inspectorId',
  value,
  code: 'registers.duplicate-row',
  fill: { first },
});

type Tally = {
  rows: number;
  refused: number;
  notes: Record<string, number>;
  /** Over the content hashes of the good rows, in the order of the file. */
  readonly tree: ReturnType<typeof incrementalTree>;
};

/** Streams the file into the staging table. Faults go by another connection: this one is busy with COPY. */
async function stage(
  app: App,
  actor: Actor,
  tx: Tx,
  record: ImportRecord,
  judge: Judge,
  progress: JobContext['progress'],
  size: number,
): Promise<Tally> {
  const tally: Tally = { rows: 0, refused: 0, notes: {}, tree: incrementalTree(hash) };
  const staging = await openStaging(tx, KINDS[record.kind].library);
  let bytes = 0;
  let faults: LineFault[] = [];
  let kept = 0;
  const keepFaults = async () => {
    const some = faults.slice(0, MOST_FAULTS - kept);
    kept += some.length;
    faults = [];
    if (some.length > 0) await write(app.db, actor, (other) => addFaults(other, record.importId, some));
  };
  try {
    const { total, batches } = await openTable(app, actor, { ...record, size }, (n) => {
      bytes += n;
    });
    for await (const batch of batches) {
      let lines = '';
      const contacts: StagedContact[] = [];
      const rows = batch.map(judge);
      const assigned: readonly Judged[] = rows.some(({ unassigned }) => unassigned)
        ? await write(app.db, actor, (other) => assignRows(other, rows))
        : rows;
      for (const [at, judged] of assigned.entries()) {
        const line = must(batch[at], 'a judged row').line;
        tally.rows += 1;
        for (const note of judged.notes) tally.notes[note] = (tally.notes[note] ?? 0) + 1;
        if (judged.staged !== null && judged.contact) contacts.push({ ...judged.contact, line });
        if (judged.staged !== null && judged.hash !== null) {
          lines += `${record.importId}\t${line}\t${judged.staged}\n`;
          tally.tree.push(leafNodeHash(hash, judged.hash));
        } else tally.refused += 1;
        for (const fault of judged.faults) faults.push({ ...fault, line });
      }
      if (lines !== '') await staging.write(lines);
      if (contacts.length > 0)
        await write(app.db, actor, (other) => stageContacts(other, record.importId, record.officeId, contacts));
      if (faults.length >= FAULTS_AT_ONCE) await keepFaults();
      // How many rows there will be is not known before the end: judged by the bytes read so far.
      await progress(tally.rows, Math.max(tally.rows, Math.round((tally.rows * total) / bytes)));
    }
    await staging.end();
  } catch (error) {
    await staging.abandon();
    throw error;
  }
  await keepFaults();
  return tally;
}
