// Inspections made over HTTP (R3, R52): the list, what they were to a subject, what each office did in a year, and the three acts.
import { Readable } from 'node:stream';
import { z } from 'zod';
import { ok, refuse } from '../../kit/result.ts';
import { actRoute } from '../../log/answer.ts';
import { listOffices } from '../../organisation/store.ts';
import { read } from '../../platform/db/database.ts';
import { listRoute } from '../../platform/http/list.ts';
import { attachment, type Route, route } from '../../platform/http/route.ts';
import { importVisits, recordVisit, withdraw } from '../actions/visits.ts';
import { burdenByYear, OFFICE_COUNTS } from '../rules/burden.ts';
import { csvLine } from '../rules/report.ts';
import { VISIT_KINDS } from '../rules/visit.ts';
import { findSubject } from '../store/subjects.ts';
import { type VisitListRow, visitList } from '../store/visit-list.ts';
import { officeBurdens, visitsOfSubject } from '../store/visits.ts';

const visitShape = z.object({
  visitId: z.string(),
  officeId: z.string(),
  on: z.string(),
  kind: z.enum(VISIT_KINDS),
  solicited: z.boolean(),
  jointId: z.string().nullable(),
  publishedOn: z.string().nullable(),
  standing: z.enum(['published', 'unpublished', 'withdrawn']),
  source: z.string(),
  entryId: z.string(),
});
export type VisitView = z.input<typeof visitShape>;
const rowShape = visitShape.extend({ subjectId: z.string(), subjectName: z.string() });
export type VisitRowView = z.input<typeof rowShape>;

type Row = Omit<VisitListRow, 'subject_name' | 'standing'>;
const viewOf = (row: Row): z.output<typeof visitShape> => ({
  visitId: row.visit_id,
  officeId: row.office_id,
  on: row.on_day,
  kind: row.kind,
  solicited: row.solicited,
  jointId: row.joint_id,
  publishedOn: row.published_on,
  standing: row.withdrawn_at !== null ? 'withdrawn' : row.published_on === null ? 'unpublished' : 'published',
  source: row.source,
  entryId: row.entry_id,
});

const n = z.number();
const burdenShape = z.object({
  subjectId: z.string(),
  years: z.array(z.object({ year: z.string(), inspections: n, random: n, direct: n, offices: n, saved: n })),
  visits: z.array(visitShape),
});
export type BurdenView = z.input<typeof burdenShape>;

const subjectRoute = route({
  method: 'GET',
  url: '/api/subjects/:code/burden',
  access: { permission: 'subject.read' },
  summary: 'How often a subject was inspected, by year, and by whom (R3)',
  params: z.object({ code: z.string().max(64) }),
  answer: burdenShape,
  async handle({ app, actor, params }) {
    return read(app.db, actor, async (tx) => {
      const subject = await findSubject(tx, params.code);
      if (!subject) return refuse('registers.subject-missing', 'missing', { code: params.code });
      const rows = (await visitsOfSubject(tx, subject.subject_id)).map(viewOf);
      const standing = rows.filter((row) => row.standing !== 'withdrawn');
      return ok({ subjectId: subject.subject_id, years: [...burdenByYear(standing)], visits: rows });
    });
  },
});

const officeShape = z.object({
  officeId: z.string(),
  visits: n,
  subjects: n,
  random: n,
  direct: n,
  clue: n,
  joint: n,
  saved: n,
  multi: n,
  unpublished: n,
});
export type OfficeBurdenView = z.input<typeof officeShape>;

/** So that a spreadsheet reads the file as UTF-8. */
const BOM = '\ufeff';
const officesQuery = z.object({
  year: z.string().regex(/^20\d\d$/),
  region: z
    .string()
    .regex(/^[0-9]{2,12}$/)
    .optional(),
});
const wholeYear = (year: string) => ({ from: `${year}-01-01`, until: `${year}-12-31` });

const officesRoute = route({
  method: 'GET',
  url: '/api/visits/offices',
  access: { permission: 'subject.read' },
  summary: 'What each office inspected in a calendar year (R3)',
  query: officesQuery,
  answer: z.object({ rows: z.array(officeShape) }),
  async handle({ app, actor, query: { year, region } }) {
    const rows = await read(app.db, actor, (tx) => officeBurdens(tx, wholeYear(year), region ?? null));
    return ok({ rows: rows.map(({ office_id: officeId, ...counts }) => ({ officeId, ...counts })) });
  },
});

/** The same table as a file, with the names and headings of the page. */
const officesFile = route({
  method: 'GET',
  url: '/api/visits/offices.csv',
  access: { permission: 'subject.read' },
  summary: 'What each office inspected in a calendar year, as a file (R3)',
  query: officesQuery,
  async handle({ app, actor, query: { year, region }, language }) {
    const word = (key: string) => app.texts[key]?.[language] ?? key;
    const { rows, names } = await read(app.db, actor, async (tx) => ({
      rows: await officeBurdens(tx, wholeYear(year), region ?? null),
      names: new Map(
        (await listOffices(tx)).map((one) => [one.office_id, language === 'en' ? one.name_en : one.short_zh]),
      ),
    }));
    const head = ['registers.office', ...OFFICE_COUNTS.map((key) => `registers.visits.offices.${key}`)].map(word);
    const lines = rows.map((row) => [
      names.get(row.office_id) ?? row.office_id,
      ...OFFICE_COUNTS.map((key) => String(row[key])),
    ]);
    const file = BOM + [head, ...lines].map(csvLine).join('');
    return attachment(
      Readable.from([file]),
      'text/csv; charset=utf-8',
      `${word('registers.visits.offices')} ${year}.csv`,
    );
  },
});

const faultShape = z.object({
  line: n,
  field: z.string(),
  value: z.string(),
  code: z.string(),
  fill: z.record(z.string(), z.union([z.string(), n])),
});
export const importAnswer = z.object({
  rows: n,
  added: n,
  published: n,
  known: n,
  refused: n,
  faults: z.array(faultShape),
});
export type VisitsImported = z.input<typeof importAnswer>;

export const visitRoutes: readonly Route[] = [
  officesFile,
  listRoute('/api/visits', visitList, {
    summary: 'Inspections made, newest first (R3, R52)',
    row: rowShape,
    answer: (rows) =>
      rows.map((row) => ({
        ...viewOf(row),
        subjectId: row.subject_id,
        subjectName: row.subject_name ?? row.subject_id,
      })),
  }),
  officesRoute,
  subjectRoute,
  actRoute('/api/visits', recordVisit, {
    summary: 'Record one inspection made',
    answer: z.object({ visitId: z.string(), subjectId: z.string() }),
  }),
  actRoute('/api/visits/import', importVisits, {
    summary: 'Record the inspections of a file; bad rows are reported',
    answer: importAnswer as never,
  }),
  actRoute('/api/visits/withdraw', withdraw, {
    summary: 'Withdraw a wrong record of an inspection, with reason',
    answer: z.object({ state: z.literal('withdrawn') }),
  }),
];
