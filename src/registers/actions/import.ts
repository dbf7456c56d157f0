// An import of either library (R18, R19, R23): file → mapping → preview → check (job) → ONE act that moves the good rows.
// The entry names the file by its SHA-256 and the rows by the root over their content hashes: the same file again is all
// unchanged, and whoever holds the file can show what was recorded from it.
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { toHex } from '../../kit/bytes.ts';
import { ok, type Refusal, refuse } from '../../kit/result.ts';
import { act, perform } from '../../log/act.ts';
import { officePath } from '../../organisation/store.ts';
import { read, write } from '../../platform/db/database.ts';
import { entryType, type JobKind } from '../../platform/domain.ts';
import { applyContacts } from '../store/contacts.ts';
import { noteGone } from '../store/gone.ts';
import { changeImport, findImport, type ImportKind, type ImportState } from '../store/imports.ts';
import { countOvertaken } from '../store/revise.ts';
import { applyStaged, type Counts } from '../store/staging.ts';
import { editorOf } from './edit.ts';
import { KINDS } from './judge.ts';
import { reconcileStaged } from './reconcile.ts';

const count = z.int().min(0);
const importedFacts = z.object({
  importId: z.string(),
  fileSha256: z.string(),
  source: z.string(),
  mode: z.enum(['all', 'good']),
  rows: count,
  added: count,
  changed: count,
  unchanged: count,
  refused: count,
  root: z.string(),
  /** Of a file that is all of its source: how many it no longer has. */
  gone: count.optional(),
  /** Values of a more authoritative source that stayed, with what this file said beside them. */
  conflicts: count.optional(),
});
export const subjectsImported = entryType('subjects.imported', importedFacts);
export const inspectorsImported = entryType('inspectors.imported', importedFacts);
export const subjectsEdited = entryType('subjects.edited', importedFacts);
export const carriersImported = entryType('carriers.imported', importedFacts);

const importAnswer = z.object({ added: count, changed: count, unchanged: count, refused: count });
const applyInput = z.strictObject({ importId: z.uuid(), mode: z.enum(['all', 'good']) });

const importAct = (entry: typeof subjectsImported, kind: ImportKind) =>
  act(entry, {
    input: applyInput,
    async target(tx, { importId }) {
      const record = await findImport(tx, importId);
      if (record === null || record.kind !== kind) return refuse('registers.import-missing', 'missing');
      return ok({ officePath: await officePath(tx, record.officeId), thing: `import:${importId}`, record });
    },
    async run(tx, { importId, mode }, { app, at, entryId, target: { record } }) {
      if (record.state !== 'checked' && record.state !== 'applying') return wrongState(record.state);
      if (mode === 'all' && record.refused > 0)
        return refuse('registers.import-has-faults', 'unmet', { refused: record.refused });
      await applyContacts(tx, kind, importId, record.officeId, at);
      // A refused row may be the one that seems to be gone: then nothing is said of it.
      const tells = record.whole && record.refused === 0;
      const gone = tells ? await noteGone(tx, importId, record.source) : null;
      let conflicts = 0;
      let overtaken = 0;
      const counts = await applyStaged(tx, KINDS[kind].library, record, entryId, at, async () => {
        if (kind === 'edit') overtaken = await countOvertaken(tx, importId);
        if (kind === 'subject') conflicts = await reconcileStaged(tx, app, importId, at);
      });
      if (overtaken > 0) return refuse('registers.edit-overtaken', 'conflict', { count: overtaken });
      // The staging table does not survive a crash of the database.
      if (sum(counts) !== record.rows - record.refused) return refuse('registers.import-check-again', 'conflict');
      await changeImport(tx, importId, ['checked', 'applying'], {
        state: 'applied',
        mode,
        appliedAt: at,
        entryId,
        conflicts,
        ...counts,
      });
      return ok({
        facts: {
          importId,
          fileSha256: record.fileSha256.toString('hex'),
          source: kind === 'edit' ? await editorOf(tx, record.officeId) : record.source,
          mode,
          rows: record.rows,
          ...counts,
          refused: record.refused,
          root: toHex(must(record.rowsRoot, 'a checked import has a root')),
          ...(gone === null ? {} : { gone }),
          ...(conflicts === 0 ? {} : { conflicts }),
        },
        // What was given as the reason of an edit stands where an import has its source.
        ...(kind === 'edit' ? { document: { reason: record.source } } : {}),
        answer: { ...counts, refused: record.refused },
      });
    },
  });

const sum = (counts: Counts): number => counts.added + counts.changed + counts.unchanged;
export const wrongState = (state: ImportState) => refuse('registers.import-state', 'conflict', { state });

export const importSubjects = importAct(subjectsImported, 'subject');
export const importInspectors = importAct(inspectorsImported, 'inspector');
export const editSubjects = importAct(subjectsEdited, 'edit');
export const importCarriers = importAct(carriersImported, 'carrier');
export type ImportAnswer = z.infer<typeof importAnswer>;

export const applyKind = 'registers.apply';

/** Runs the act; a refusal is the job's result, and the import can be applied again. */
export const applyJob: JobKind = {
  kind: applyKind,
  async run({ app, actor, input, progress }) {
    const { importId, mode } = applyInput.parse(input);
    const record = must(await read(app.db, actor, (tx) => findImport(tx, importId)), 'an import is never deleted');
    const what = { subject: importSubjects, inspector: importInspectors, carrier: importCarriers, edit: editSubjects }[
      record.kind
    ];
    await progress(0, record.rows);
    const reset = (problem: Refusal | null) =>
      write(app.db, actor, (tx) =>
        changeImport(tx, importId, ['applying'], {
          state: 'checked',
          problem: problem && { code: problem.code, fill: problem.with ?? {} },
        }),
      );
    try {
      const done = await perform(app, what, actor, { importId, mode }, { requestKey: `import:${importId}:${mode}` });
      if (!done.ok) {
        await reset(done.refusal);
        return { importId, refusal: done.refusal, href: `/workbench/imports/${importId}` };
      }
      await progress(record.rows, record.rows);
      return { importId, entryId: done.value.entryId, ...done.value.answer, href: `/workbench/imports/${importId}` };
    } catch (error) {
      await reset(null);
      throw error;
    }
  },
};
