// An import of either library (R18, R19, R23): file → mapping → preview → check (job) → ONE act that moves the good rows.
// The entry names the file by its SHA-256 and the rows by the root over their content hashes: the same file again is all
// unchanged, and whoever holds the file can show what was recorded from it.
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { toHex } from '../../kit/bytes.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { ok, type Refusal, type Result, refuse } from '../../kit/result.ts';
import { act, perform } from '../../log/act.ts';
import { officePath, officesUnder } from '../../organisation/store.ts';
import { type Actor, may } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import { dayOf } from '../../platform/clock.ts';
import { Rollback, read, type Tx, write } from '../../platform/db/database.ts';
import { entryType, type JobKind } from '../../platform/domain.ts';
import { filePiece, findFile, PIECE, type StoredFile, storeFile } from '../../platform/files.ts';
import { readCsv, sniff } from '../csv.ts';
import { isContact } from '../rules/contact.ts';
import { type Mapping, mappingGaps, suggestMapping } from '../rules/mapping.ts';
import { shown } from '../rules/row.ts';
import { applyContacts } from '../store/contacts.ts';
import {
  addImport,
  changeImport,
  findImport,
  type ImportKind,
  type ImportRecord,
  type ImportState,
  lastMapping,
} from '../store/imports.ts';
import { applyStaged, type Counts } from '../store/staging.ts';
import { checkKind } from './check.ts';
import { type Judged, judgeOf, KINDS } from './judge.ts';

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
});
export const subjectsImported = entryType('subjects.imported', importedFacts);
export const inspectorsImported = entryType('inspectors.imported', importedFacts);

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
    async run(tx, { importId, mode }, { at, entryId, target: { record } }) {
      if (record.state !== 'checked' && record.state !== 'applying') return wrongState(record.state);
      if (mode === 'all' && record.refused > 0)
        return refuse('registers.import-has-faults', 'unmet', { refused: record.refused });
      await applyContacts(tx, kind, importId, record.officeId, at);
      const counts = await applyStaged(tx, KINDS[kind].library, record, entryId, at);
      // The staging table does not survive a crash of the database.
      if (sum(counts) !== record.rows - record.refused) return refuse('registers.import-check-again', 'conflict');
      await changeImport(tx, importId, ['checked', 'applying'], {
        state: 'applied',
        mode,
        appliedAt: at,
        entryId,
        ...counts,
      });
      return ok({
        facts: {
          importId,
          fileSha256: record.fileSha256.toString('hex'),
          source: record.source,
          mode,
          rows: record.rows,
          ...counts,
          refused: record.refused,
          root: toHex(must(record.rowsRoot, 'a checked import has a root')),
        },
        answer: { ...counts, refused: record.refused },
      });
    },
  });

const sum = (counts: Counts): number => counts.added + counts.changed + counts.unchanged;
const wrongState = (state: ImportState) => refuse('registers.import-state', 'conflict', { state });

export const importSubjects = importAct(subjectsImported, 'subject');
export const importInspectors = importAct(inspectorsImported, 'inspector');
export type ImportAnswer = z.infer<typeof importAnswer>;

export const applyKind = 'registers.apply';

/** Runs the act; a refusal is the job's result, and the import can be applied again. */
export const applyJob: JobKind = {
  kind: applyKind,
  async run({ app, actor, input, progress }) {
    const { importId, mode } = applyInput.parse(input);
    const record = must(await read(app.db, actor, (tx) => findImport(tx, importId)), 'an import is never deleted');
    const what = record.kind === 'subject' ? importSubjects : importInspectors;
    await progress(0, record.rows);
    const reset = (problem: Refusal | null) =>
      write(app.db, actor, (tx) =>
        changeImport(tx, importId, ['applying'], {
          state: 'checked',
          problem: problem && { code: problem.code, fill: problem.with ?? {} },
        }),
      );
    try {
      const done = await perform(app, what, actor, { importId, mode }, `import:${importId}:${mode}`);
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

/** Stores an uploaded file under the actor's name. Refuses an empty or too large one. */
export async function uploadFile(
  app: App,
  actor: Actor,
  name: string,
  bytes: AsyncIterable<Buffer>,
): Promise<Result<StoredFile>> {
  const at = app.clock.now();
  const fileId = uuidv7(at.getTime(), app.random(10));
  return rollingBack(app, actor, (tx) =>
    storeFile(tx, { fileId, name: shown(name), mediaType: 'text/csv', userId: actor.userId, at }, bytes),
  );
}

/** A writing transaction that leaves nothing behind when it is refused. */
async function rollingBack<T>(app: App, actor: Actor, run: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await write(app.db, actor, async (tx) => {
      const outcome = await run(tx);
      if (!outcome.ok) throw new Rollback(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Rollback) return error.value as Result<T>;
    throw error;
  }
}

async function allowed(
  tx: Tx,
  actor: Actor,
  kind: ImportKind,
  officeId: string,
  thing: string,
): Promise<Result<unknown>> {
  return may(actor, KINDS[kind].permission, { officePath: await officePath(tx, officeId), thing });
}

export type NewImport = { readonly kind: ImportKind; readonly fileId: string; readonly source: string };

/** Opens an import of the actor's own file with a suggested mapping. */
export const openImport = (app: App, actor: Actor, asked: NewImport): Promise<Result<ImportRecord>> =>
  rollingBack(app, actor, async (tx) => {
    const permitted = await allowed(tx, actor, asked.kind, actor.officeId, 'import:new');
    if (!permitted.ok) return permitted;
    const file = await findFile(tx, actor.userId, asked.fileId);
    const first = file === null ? null : await filePiece(tx, file.fileId, 0);
    if (file === null || first === null) return refuse('registers.file-missing', 'missing');
    const header = sniff(first);
    if (!header.ok) return header;
    const at = app.clock.now();
    const importId = uuidv7(at.getTime(), app.random(10));
    // The same source with the same columns: as somebody mapped it last time.
    const mapping =
      (await lastMapping(tx, asked.kind, asked.source, actor.officeId, header.value.columns)) ??
      suggestMapping(header.value.columns, KINDS[asked.kind].headers);
    await addImport(tx, {
      importId,
      kind: asked.kind,
      source: asked.source,
      fileId: file.fileId,
      fileName: file.name,
      fileSha256: file.sha256,
      ...header.value,
      mapping,
      officeId: actor.officeId,
      userId: actor.userId,
      createdAt: at,
    });
    return ok(must(await findImport(tx, importId), 'just added'));
  });

/** The import, if the actor may work on it: his offices' imports only. */
async function ownImport(tx: Tx, actor: Actor, importId: string): Promise<Result<ImportRecord>> {
  const record = await findImport(tx, importId);
  if (record === null) return refuse('registers.import-missing', 'missing');
  const permitted = await allowed(tx, actor, record.kind, record.officeId, `import:${importId}`);
  return permitted.ok ? ok(record) : permitted;
}

const OPEN: readonly ImportState[] = ['uploaded', 'checked', 'refused'];

export const mapImport = (app: App, actor: Actor, importId: string, mapping: Mapping): Promise<Result<ImportRecord>> =>
  rollingBack(app, actor, async (tx) => {
    const record = await ownImport(tx, actor, importId);
    if (!record.ok) return record;
    const { fields } = KINDS[record.value.kind];
    const unknown = Object.keys(mapping).find((field) => !fields.includes(field));
    const gaps = unknown === undefined ? mappingGaps(mapping, [], record.value.columns.length) : [unknown];
    if (gaps.length > 0) return refuse('registers.mapping-wrong', 'unmet', { fields: gaps.join(', ') });
    const changed = await changeImport(tx, importId, OPEN, { mapping, state: 'uploaded', problem: null });
    return changed ? ok(must(await findImport(tx, importId), 'just changed')) : wrongState(record.value.state);
  });

/** Starts the check as a job. Refuses a mapping that lacks what a row must have. */
export const startCheck = (app: App, actor: Actor, importId: string): Promise<Result<{ jobId: string }>> =>
  rollingBack(app, actor, async (tx) => {
    const record = await ownImport(tx, actor, importId);
    if (!record.ok) return record;
    const { required } = KINDS[record.value.kind];
    const gaps = mappingGaps(record.value.mapping, required, record.value.columns.length);
    if (gaps.length > 0) return refuse('registers.mapping-gaps', 'unmet', { fields: gaps.join(', ') });
    const jobId = await app.jobs.enqueue(tx, checkKind, actor, { importId });
    const changed = await changeImport(tx, importId, OPEN, { state: 'checking', jobId, problem: null });
    return changed ? ok({ jobId }) : wrongState(record.value.state);
  });

/** Starts the act as a job. */
export const startApply = (
  app: App,
  actor: Actor,
  importId: string,
  mode: 'all' | 'good',
): Promise<Result<{ jobId: string }>> =>
  rollingBack(app, actor, async (tx) => {
    const record = await ownImport(tx, actor, importId);
    if (!record.ok) return record;
    if (record.value.state !== 'checked') return wrongState(record.value.state);
    if (mode === 'all' && record.value.refused > 0)
      return refuse('registers.import-has-faults', 'unmet', { refused: record.value.refused });
    const jobId = await app.jobs.enqueue(tx, applyKind, actor, { importId, mode }, record.value.rows);
    const changed = await changeImport(tx, importId, ['checked'], { state: 'applying', jobId, problem: null });
    return changed ? ok({ jobId }) : wrongState(record.value.state);
  });

/** An import as its office's people may see it; the permission is import.read. */
export async function seenImport(tx: Tx, actor: Actor, importId: string): Promise<Result<ImportRecord>> {
  const record = await findImport(tx, importId);
  const offices = await officesUnder(tx, actor, 'import.read');
  return record !== null && offices.includes(record.officeId)
    ? ok(record)
    : refuse('registers.import-missing', 'missing');
}

const PREVIEWED = 20;
/** Stands for contact data: the preview says that there are some. */
const HIDDEN = '***';
const NEWLINE = 10;
export type PreviewRow = { readonly line: number; readonly cells: readonly string[] } & Pick<
  Judged,
  'faults' | 'notes'
>;

/** The first rows of the file as the mapping reads them now, with their faults. */
export async function previewImport(
  app: App,
  actor: Actor,
  tx: Tx,
  record: ImportRecord,
): Promise<readonly PreviewRow[]> {
  const first = await filePiece(tx, record.fileId, 0);
  if (first === null) return [];
  const judge = await judgeOf(tx, actor, record, dayOf(app.clock.now()));
  // Of a longer file the piece ends in the middle of a line.
  const whole = first.length < PIECE ? first : first.subarray(0, first.lastIndexOf(NEWLINE) + 1);
  const personal = new Set(
    Object.keys(record.mapping)
      .filter(isContact)
      .map((field) => record.mapping[field]),
  );
  const cellOf = (text: string, at: number) => (personal.has(at) && text !== '' ? HIDDEN : shown(text));
  const rows: PreviewRow[] = [];
  try {
    for await (const batch of readCsv(oneOf(whole), record)) {
      for (const one of batch) {
        const { faults, notes } = judge(one);
        rows.push({ line: one.line, cells: one.cells.map(cellOf), faults, notes });
        if (rows.length >= PREVIEWED) return rows;
      }
    }
  } catch {
    // What is wrong with the file as a whole is said by the check.
  }
  return rows;
}

async function* oneOf(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
