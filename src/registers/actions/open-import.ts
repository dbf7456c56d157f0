// What a person does with an import before and between its jobs (R18, R19, R23): upload, open, choose sheet and columns, look, start.
import { must } from '../../kit/assert.ts';
import { utf8 } from '../../kit/bytes.ts';
import { uuidOfHash, uuidv7 } from '../../kit/ids.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { officePath, officesUnder } from '../../organisation/store.ts';
import { type Actor, may } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import { dayOf } from '../../platform/clock.ts';
import { writeWhile } from '../../platform/db/condition.ts';
import { type Condition, read, sqlState, type Tx } from '../../platform/db/database.ts';
import { FileProblem, findFile, type StoredFile, sha256Of, storeFile } from '../../platform/files.ts';
import { suites } from '../../platform/suite.ts';
import { isContact } from '../rules/contact.ts';
import { type Mapping, mappingGaps, suggestMapping } from '../rules/mapping.ts';
import { shown } from '../rules/row.ts';
import {
  addImport,
  changeImport,
  findImport,
  type ImportKind,
  type ImportRecord,
  type ImportState,
  lastMapping,
} from '../store/imports.ts';
import { lookAt, openTable, type Wish } from '../table.ts';
import { checkKind } from './check.ts';
import { applyKind, wrongState } from './import.ts';
import { type Judged, judgeOf, KINDS } from './judge.ts';

const SUITE = suites['DR1-SHA256'];
const UNIQUE_VIOLATION = '23505';

/**
 * Stores an uploaded file under the actor's name. Refuses an empty or too large one. A file that is sent again under its request key is the one that
 * is there: its id follows from the key, its bytes are compared.
 */
export async function uploadFile(
  app: App,
  actor: Actor,
  name: string,
  bytes: AsyncIterable<Buffer>,
  requestKey?: string,
): Promise<Result<StoredFile>> {
  const at = app.clock.now();
  const fileId =
    requestKey === undefined
      ? uuidv7(at.getTime(), app.random(10))
      : uuidOfHash(SUITE.hash(utf8(`upload:${actor.userId}:${requestKey}`)));
  const known = await read(app.db, actor, (tx) => findFile(tx, actor.userId, fileId));
  if (known !== null) {
    const same = known.name === shown(name) && known.sha256.equals(await sha256Of(bytes));
    return same ? ok(known) : refuse('request.key-reused', 'conflict');
  }
  const file = { fileId, name: shown(name), mediaType: 'application/octet-stream', userId: actor.userId, at };
  try {
    return await writeWhile(app.db, actor, null, (tx) => storeFile(tx, file, bytes));
  } catch (error) {
    // The same file is on its way twice at once.
    if (requestKey !== undefined && sqlState(error) === UNIQUE_VIOLATION)
      return refuse('request.under-way', 'conflict');
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

export type NewImport = {
  readonly kind: ImportKind;
  readonly fileId: string;
  readonly source: string;
  /** The file is all that its source has: who is missing is gone. */
  readonly whole?: boolean | undefined;
};

const look = (app: App, actor: Actor, kind: ImportKind, file: { fileId: string; size: number }, wish?: Wish) =>
  lookAt(app, actor, file, (cells) => Object.keys(suggestMapping(cells, KINDS[kind].headers)).length, wish);

/** The same source with the same columns: as somebody mapped it last time. */
const mappingFor = async (
  tx: Tx,
  { kind, source, officeId }: Pick<ImportRecord, 'kind' | 'source' | 'officeId'>,
  columns: readonly string[],
): Promise<Mapping> =>
  (await lastMapping(tx, kind, source, officeId, columns)) ?? suggestMapping(columns, KINDS[kind].headers);

/** Opens an import of the actor's own file with a suggested mapping; of a workbook the sheet and row of heads that fit best. */
export async function openImport(app: App, actor: Actor, asked: NewImport): Promise<Result<ImportRecord>> {
  const { officeId } = actor;
  const found = await read(app.db, actor, async (tx): Promise<Result<StoredFile>> => {
    const permitted = await allowed(tx, actor, asked.kind, officeId, 'import:new');
    if (!permitted.ok) return permitted;
    const file = await findFile(tx, actor.userId, asked.fileId);
    return file === null ? refuse('registers.file-missing', 'missing') : ok(file);
  });
  if (!found.ok) return found;
  const { fileId, name, sha256 } = found.value;
  const table = await look(app, actor, asked.kind, found.value);
  if (!table.ok) return table;
  const at = app.clock.now();
  const importId = uuidv7(at.getTime(), app.random(10));
  return writeWhile(app.db, actor, null, async (tx) => {
    await addImport(tx, {
      importId,
      kind: asked.kind,
      source: asked.source,
      whole: asked.kind === 'subject' && asked.whole === true,
      fileId,
      fileName: name,
      fileSha256: sha256,
      ...table.value,
      mapping: await mappingFor(tx, { ...asked, officeId }, table.value.columns),
      officeId,
      userId: actor.userId,
      createdAt: at,
    });
    return ok(must(await findImport(tx, importId), 'just added'));
  });
}

/** Another sheet of the workbook, or another row of heads; the columns are then mapped anew. */
export async function chooseSheet(
  app: App,
  actor: Actor,
  importId: string,
  wish: Wish,
  condition: Condition | null = null,
): Promise<Result<ImportRecord>> {
  const found = await read(app.db, actor, async (tx) => {
    const own = await ownImport(tx, actor, importId);
    if (!own.ok) return own;
    const file = must(await findFile(tx, own.value.userId, own.value.fileId), 'the file of an import is kept');
    return ok({ record: own.value, file });
  });
  if (!found.ok) return found;
  const { record, file } = found.value;
  const table = await look(app, actor, record.kind, file, wish);
  if (!table.ok) return table;
  return writeWhile(app.db, actor, condition, async (tx) => {
    const mapping = await mappingFor(tx, record, table.value.columns);
    const change = { table: table.value, mapping, ...ANEW } as const;
    const changed = await changeImport(tx, importId, OPEN, change);
    return changed ? ok(must(await findImport(tx, importId), 'just changed')) : wrongState(record.state);
  });
}

/** The import, if the actor may work on it: his offices' imports only. */
async function ownImport(tx: Tx, actor: Actor, importId: string): Promise<Result<ImportRecord>> {
  const record = await findImport(tx, importId);
  if (record === null) return refuse('registers.import-missing', 'missing');
  const permitted = await allowed(tx, actor, record.kind, record.officeId, `import:${importId}`);
  return permitted.ok ? ok(record) : permitted;
}

/** What was checked under other columns is worth nothing. */
const ANEW = { state: 'uploaded', problem: null, reached: 0, partial: null } as const;

const OPEN: readonly ImportState[] = ['uploaded', 'checked', 'refused'];

export const mapImport = (
  app: App,
  actor: Actor,
  importId: string,
  mapping: Mapping,
  condition: Condition | null = null,
): Promise<Result<ImportRecord>> =>
  writeWhile(app.db, actor, condition, async (tx) => {
    const record = await ownImport(tx, actor, importId);
    if (!record.ok) return record;
    const { fields } = KINDS[record.value.kind];
    const unknown = Object.keys(mapping).find((field) => !fields.includes(field));
    const gaps = unknown === undefined ? mappingGaps(mapping, [], record.value.columns.length) : [unknown];
    if (gaps.length > 0) return refuse('registers.mapping-wrong', 'unmet', { fields: gaps.join(', ') });
    const changed = await changeImport(tx, importId, OPEN, { mapping, ...ANEW });
    return changed ? ok(must(await findImport(tx, importId), 'just changed')) : wrongState(record.value.state);
  });

/** Starts the check as a job. Refuses a mapping that lacks what a row must have. */
export const startCheck = (
  app: App,
  actor: Actor,
  importId: string,
  condition: Condition | null = null,
): Promise<Result<{ jobId: string }>> =>
  writeWhile(app.db, actor, condition, async (tx) => {
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
  condition: Condition | null = null,
): Promise<Result<{ jobId: string }>> =>
  writeWhile(app.db, actor, condition, async (tx) => {
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
  const file = await findFile(tx, record.userId, record.fileId);
  if (file === null) return [];
  const judge = await judgeOf(tx, actor, record, dayOf(app.clock.now()));
  const personal = new Set(
    Object.keys(record.mapping)
      .filter(isContact)
      .map((field) => record.mapping[field]),
  );
  const cellOf = (text: string, at: number) => (personal.has(at) && text !== '' ? HIDDEN : shown(text));
  const rows: PreviewRow[] = [];
  try {
    const { batches } = await openTable(app, actor, { ...record, size: file.size });
    for await (const batch of batches) {
      for (const one of batch) {
        const { faults, notes } = judge(one);
        rows.push({ line: one.line, cells: one.cells.map(cellOf), faults, notes });
        if (rows.length >= PREVIEWED) return rows;
      }
    }
  } catch (error) {
    // What is wrong with the file as a whole is said by the check.
    if (!(error instanceof FileProblem)) throw error;
  }
  return rows;
}
