// The check of an import, a job that can be watched, left, cancelled and taken up again: stream, judge, hash, COPY; what is bad goes to the
// fault list. Nothing of the register changes here; the act that follows moves what was found good.
import { must } from '../../kit/assert.ts';
import { incrementalTree, leafNodeHash } from '../../log/rules/merkle.ts';
import { read, type Tx, write } from '../../platform/db/database.ts';
import type { JobContext, JobKind } from '../../platform/domain.ts';
import { FileProblem } from '../../platform/files.ts';
import { suites } from '../../platform/suite.ts';
import { linkSubjects, takeUnlinked } from '../store/carriers.ts';
import { clearContacts } from '../store/contacts.ts';
import { addFaults, changeImport, findImport, type ImportRecord, type LineFault } from '../store/imports.ts';
import {
  clearStaging,
  countStaged,
  resolveAliases,
  stagedHashes,
  takeDuplicates,
  takeMemory,
} from '../store/staging.ts';
import { bringEdits } from './edit.ts';
import { KINDS } from './judge.ts';
import { reconcileTried } from './reconcile.ts';
import { stageRows } from './stage-rows.ts';

const { hash } = suites['DR1-SHA256'];

export const checkKind = 'registers.check';

export const checkJob: JobKind = {
  kind: checkKind,
  async run(context) {
    const { importId } = context.input as { importId: string };
    const { app, actor } = context;
    const record = must(await read(app.db, actor, (tx) => findImport(tx, importId)), 'an import is never deleted');
    // A server that stopped has put it back to where it can be taken up again, and the queue hands the job to another.
    const handedBack = record.state === 'uploaded' && record.jobId === context.jobId;
    if (record.state !== 'checking' && !handedBack) return { importId, state: record.state };
    if (handedBack) await write(app.db, actor, (tx) => changeImport(tx, importId, ['uploaded'], { state: 'checking' }));
    try {
      await checkRows(context, record);
      return { importId, state: 'checked', href: `/workbench/imports/${importId}` };
    } catch (error) {
      const problem = error instanceof FileProblem ? { code: error.code, fill: error.fill } : null;
      const state = problem === null ? 'uploaded' : 'refused';
      await write(app.db, actor, async (tx) => {
        await changeImport(tx, importId, ['checking'], { state, problem });
        if (problem === null) return;
        await clearContacts(tx, importId, record.officeId);
        await clearStaging(tx, KINDS[record.kind].library, importId);
        await changeImport(tx, importId, [state], { reached: 0, partial: null });
      });
      if (problem === null) throw error;
      return { importId, state, problem, href: `/workbench/imports/${importId}` };
    }
  },
};

async function checkRows({ app, actor, progress }: JobContext, record: ImportRecord): Promise<void> {
  const { library } = KINDS[record.kind];
  const tally = await stageRows(app, actor, record, progress);
  await write(app.db, actor, async (tx) => {
    await takeMemory(tx, tally.rows);
    const joined = record.kind === 'subject' ? await resolveAliases(tx, record.importId) : 0;
    if (joined > 0) tally.notes.assigned_joined = joined;
    const strangers = record.kind === 'carrier' ? await linked(tx, record.importId) : [];
    await addFaults(tx, record.importId, strangers);
    const overtaken = record.kind === 'edit' ? await bringEdits(tx, record.importId, record.officeId) : [];
    await addFaults(tx, record.importId, overtaken);
    const doubled = await takeDuplicates(tx, library, record.importId);
    const taken = doubled.length + strangers.length + overtaken.length;
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
    const tree = taken === 0 && record.kind !== 'edit' ? tally.tree : incrementalTree(hash);
    // What was taken out again is not among the rows: only then is the order of the file to be read once more.
    if (taken > 0 || record.kind === 'edit') {
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
      reached: 0,
      partial: null,
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
