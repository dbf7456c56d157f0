// Imports over HTTP: upload, open, map, check, apply, watch, and the report of bad rows.
import { Readable } from 'node:stream';
import { z } from 'zod';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { namesOf } from '../../organisation/store.ts';
import type { Actor } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import { read, type Tx } from '../../platform/db/database.ts';
import { listRoute } from '../../platform/http/list.ts';
import { requestKeyOf } from '../../platform/http/repeats.ts';
import { attachment, type Route, route } from '../../platform/http/route.ts';
import { inBoth, instant } from '../../platform/http/shapes.ts';
import { KINDS } from '../actions/judge.ts';
import {
  chooseSheet,
  mapImport,
  openImport,
  previewImport,
  seenImport,
  startApply,
  startCheck,
  uploadFile,
} from '../actions/open-import.ts';
import {
  camel,
  changedColumns,
  changeReport,
  columnOf,
  differenceReport,
  faultReport,
  faultText,
  tidiedReport,
} from '../report.ts';
import { mappingGaps } from '../rules/mapping.ts';
import { goneCounts } from '../store/gone.ts';
import {
  countFaults,
  countTidied,
  IMPORT_KINDS,
  type ImportRecord,
  importList,
  listFaults,
  recordOf,
} from '../store/imports.ts';
import { differences } from '../store/revise.ts';

const uploadRoute = route({
  method: 'POST',
  url: '/api/files',
  access: { permission: 'import.read' },
  summary: 'Upload a file as a stream of bytes (application/octet-stream)',
  repeatable: 'act',
  query: z.object({ name: z.string().min(1).max(200) }),
  upload: true,
  answer: z.object({ fileId: z.string(), size: z.number(), sha256: z.string() }),
  async handle({ app, actor, query, request }) {
    const body: unknown = request.body;
    if (!(body instanceof Readable)) return refuse('file.empty', 'unmet', { name: query.name });
    const stored = await uploadFile(app, actor, query.name, body, requestKeyOf(request.headers));
    return stored.ok
      ? ok({ fileId: stored.value.fileId, size: stored.value.size, sha256: stored.value.sha256.toString('hex') })
      : stored;
  },
});

export type ImportRow = z.input<typeof importRow>;
export type ImportDetail = z.input<typeof importDetail>;
export type ImportFault = z.input<typeof faultShape>;

const importRow = z.object({
  importId: z.string(),
  kind: z.enum(IMPORT_KINDS),
  source: z.string(),
  fileName: z.string(),
  state: z.enum(['uploaded', 'checking', 'checked', 'applying', 'applied', 'refused']),
  rows: z.number(),
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  refused: z.number(),
  conflicts: z.number(),
  mode: z.enum(['all', 'good']).nullable(),
  jobId: z.string().nullable(),
  officeId: z.string(),
  userName: z.string(),
  createdAt: instant,
  appliedAt: instant.nullable(),
  entryId: z.string().nullable(),
});

const rowOf = (record: ImportRecord, names: ReadonlyMap<string, string>): z.output<typeof importRow> => ({
  importId: record.importId,
  kind: record.kind,
  source: record.source,
  fileName: record.fileName,
  state: record.state,
  rows: record.rows,
  added: record.added,
  changed: record.changed,
  unchanged: record.unchanged,
  refused: record.refused,
  conflicts: record.conflicts,
  mode: record.mode,
  jobId: record.jobId,
  officeId: record.officeId,
  userName: names.get(record.userId) ?? record.userId,
  createdAt: record.createdAt,
  appliedAt: record.appliedAt,
  entryId: record.entryId,
});

const faultShape = z.object({
  line: z.number(),
  field: z.string(),
  column: z.string(),
  value: z.string(),
  code: z.string(),
  reason: inBoth,
  fix: inBoth,
});
const importDetail = importRow.extend({
  fileSha256: z.string(),
  /** Rows that a check had gone through when it was cancelled or cut off: it goes on behind them. */
  reached: z.number(),
  tidied: z.number(),
  whole: z.boolean(),
  gone: z.object({ open: z.number(), settled: z.number() }).nullable(),
  format: z.enum(['csv', 'xlsx']),
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  headerLine: z.number(),
  columns: z.array(z.string()),
  mapping: z.record(z.string(), z.number()),
  fields: z.array(z.object({ field: z.string(), required: z.boolean() })),
  gaps: z.array(z.string()),
  problem: inBoth.nullable(),
  notes: z.array(z.object({ note: z.string(), count: z.number() })),
  faultCounts: z.array(z.object({ field: z.string(), code: z.string(), count: z.number() })),
  faults: z.array(faultShape),
  preview: z.array(
    z.object({ line: z.number(), cells: z.array(z.string()), faults: z.array(faultShape), notes: z.array(z.string()) }),
  ),
});

const SHOWN_FAULTS = 100;
const START = { line: 0, field: '', code: '' };

async function detailOf(app: App, actor: Actor, tx: Tx, record: ImportRecord): Promise<z.output<typeof importDetail>> {
  const { fields, required } = KINDS[record.kind];
  const both = (of: (language: 'zh' | 'en') => string) => ({ zh: of('zh'), en: of('en') });
  const faultOf =
    (line: number) =>
    (fault: { field: string; value: string; code: string; fill: Readonly<Record<string, string | number>> }) => ({
      line,
      field: fault.field,
      column: columnOf(record, fault.field, app.texts, 'zh'),
      value: fault.value,
      code: fault.code,
      reason: both((language) => faultText(app.texts, fault, language).reason),
      fix: both((language) => faultText(app.texts, fault, language).fix),
    });
  const { problem } = record;
  const open = record.state === 'uploaded' || record.state === 'refused';
  const preview = open ? await previewImport(app, actor, tx, record) : [];
  return {
    ...rowOf(record, await namesOf(tx, [record.userId])),
    fileSha256: record.fileSha256.toString('hex'),
    reached: record.partial?.rows ?? 0,
    tidied: await countTidied(tx, record.importId),
    whole: record.whole,
    gone:
      record.whole && record.state === 'applied' && record.refused === 0 ? await goneCounts(tx, record.importId) : null,
    format: record.format,
    sheets: [...record.sheets],
    sheet: record.sheet,
    headerLine: record.headerLine,
    columns: [...record.columns],
    mapping: record.mapping,
    fields: fields.map((field) => ({ field, required: required.includes(field) })),
    gaps: [...mappingGaps(record.mapping, required, record.columns.length)],
    problem: problem === null ? null : both((language) => faultText(app.texts, problem, language).reason),
    notes: Object.entries(record.notes).map(([note, count]) => ({ note, count })),
    faultCounts: await countFaults(tx, record.importId),
    faults: (await listFaults(tx, record.importId, START, SHOWN_FAULTS)).map((fault) => faultOf(fault.line)(fault)),
    preview: preview.map((row) => ({
      line: row.line,
      cells: [...row.cells],
      faults: row.faults.map(faultOf(row.line)),
      notes: [...row.notes],
    })),
  };
}

const answered = async (
  app: App,
  actor: Actor,
  record: Result<ImportRecord>,
): Promise<Result<z.output<typeof importDetail>>> =>
  record.ok ? ok(await read(app.db, actor, (tx) => detailOf(app, actor, tx, record.value))) : record;

const importsRoute = listRoute('/api/imports', importList, {
  summary: 'Imports of my offices, newest first',
  row: importRow,
  async answer(rows, { tx }) {
    const records = rows.map(recordOf);
    const names = await namesOf(
      tx,
      records.map((record) => record.userId),
    );
    return records.map((record) => rowOf(record, names));
  },
});

const importId = z.object({ importId: z.uuid() });

const importRoute = route({
  method: 'GET',
  url: '/api/imports/:importId',
  access: { permission: 'import.read' },
  summary: 'An import: columns, mapping, preview, counts, faults',
  params: importId,
  answer: importDetail,
  async handle({ app, actor, params }) {
    return answered(app, actor, await read(app.db, actor, (tx) => seenImport(tx, actor, params.importId)));
  },
});

const openRoute = route({
  method: 'POST',
  url: '/api/imports',
  access: { permission: 'import.read' },
  summary: 'Open an import of an uploaded file: header, suggested mapping, preview',
  repeatable: 'kept',
  body: z.strictObject({
    kind: z.enum(IMPORT_KINDS),
    fileId: z.uuid(),
    source: z.string().min(1).max(100),
    whole: z.boolean().optional(),
  }),
  answer: importDetail,
  handle: async ({ app, actor, body }) => answered(app, actor, await openImport(app, actor, body)),
});

const mappingRoute = route({
  method: 'POST',
  url: '/api/imports/:importId/mapping',
  access: { permission: 'import.read' },
  summary: 'Say which column is which field',
  repeatable: 'harmless',
  compares: 'within',
  params: importId,
  body: z.strictObject({ mapping: z.record(z.string(), z.int32().min(0)) }),
  answer: importDetail,
  handle: async ({ app, actor, params, body, condition }) =>
    answered(app, actor, await mapImport(app, actor, params.importId, body.mapping, condition)),
});

const sheetRoute = route({
  method: 'POST',
  url: '/api/imports/:importId/sheet',
  access: { permission: 'import.read' },
  summary: 'Say which sheet of a workbook is read and which row holds the heads',
  repeatable: 'harmless',
  compares: 'within',
  params: importId,
  body: z.strictObject({ sheet: z.string().max(100), headerLine: z.int32().min(1).optional() }),
  answer: importDetail,
  handle: async ({ app, actor, params, body, condition }) =>
    answered(app, actor, await chooseSheet(app, actor, params.importId, body, condition)),
});

const jobAnswer = z.object({ jobId: z.string() });

const checkRoute = route({
  method: 'POST',
  url: '/api/imports/:importId/check',
  access: { permission: 'import.read' },
  summary: 'Check every row, as a job',
  repeatable: 'kept',
  compares: 'within',
  params: importId,
  answer: jobAnswer,
  handle: ({ app, actor, params, condition }) => startCheck(app, actor, params.importId, condition),
});

const applyRoute = route({
  method: 'POST',
  url: '/api/imports/:importId/apply',
  access: { permission: 'import.read' },
  summary: 'Record all rows, or the good ones, as a job that ends in one act',
  repeatable: 'kept',
  compares: 'within',
  params: importId,
  body: z.strictObject({ mode: z.enum(['all', 'good']) }),
  answer: jobAnswer,
  handle: ({ app, actor, params, body, condition }) => startApply(app, actor, params.importId, body.mode, condition),
});

/** A report on an import as a file, line by line as it is asked for; `named` is the key of the file's name. */
const reportRoute = (
  name: string,
  summary: string,
  named: string,
  report: typeof faultReport,
  states?: readonly ImportRecord['state'][],
): Route =>
  route({
    method: 'GET',
    url: `/api/imports/:importId/${name}.csv`,
    access: { permission: 'import.read' },
    summary,
    params: importId,
    async handle({ app, actor, params, language }) {
      const record = await read(app.db, actor, (tx) => seenImport(tx, actor, params.importId));
      if (!record.ok) return record;
      const { state } = record.value;
      if (states?.includes(state) === false) return refuse('registers.import-state', 'conflict', { state });
      const lines = Readable.from(report(app, actor, record.value, language));
      return attachment(lines, 'text/csv; charset=utf-8', app.texts[named]?.[language] ?? `${name}.csv`);
    },
  });

const SHOWN_DIFFERENCES = 100;
const differenceShape = z.object({
  line: z.number(),
  subjectId: z.string(),
  name: z.string(),
  members: z.array(z.object({ member: z.string(), before: z.string(), now: z.string() })),
});
export type DifferenceView = z.input<typeof differenceShape>;

const differencesRoute = route({
  method: 'GET',
  url: '/api/imports/:importId/differences',
  access: { permission: 'import.read' },
  summary: 'What a checked import would change, row by row; the first hundred rows',
  params: importId,
  answer: z.object({ rows: z.array(differenceShape) }),
  async handle({ app, actor, params }) {
    return read(app.db, actor, async (tx) => {
      const record = await seenImport(tx, actor, params.importId);
      if (!record.ok) return record;
      const rows = await differences(tx, params.importId, 0, SHOWN_DIFFERENCES);
      return ok({
        rows: rows.map(({ line, subject_id, held, said }) => ({
          line,
          subjectId: subject_id,
          name: held.name ?? '',
          members: changedColumns(held, said).map(([column, before, now]) => ({ member: camel(column), before, now })),
        })),
      });
    });
  },
});

export const importRoutes: readonly Route[] = [
  uploadRoute,
  importsRoute,
  importRoute,
  openRoute,
  mappingRoute,
  sheetRoute,
  checkRoute,
  applyRoute,
  reportRoute('report', 'Every bad row: line, column, value, reason, what to do', 'registers.report.name', faultReport),
  reportRoute(
    'tidied',
    'Every cell that was tidied: line, column, as it stood, as it was recorded',
    'registers.tidied.file',
    tidiedReport,
  ),
  reportRoute(
    'changes',
    'What a recorded import added and changed: old and new value of every member',
    'registers.changes.file',
    changeReport,
    ['applied'],
  ),
  differencesRoute,
  reportRoute(
    'differences',
    'What a checked import would change: every member of every row, as it is held and as it would become',
    'registers.differences.file',
    differenceReport,
  ),
];
