// The addresses of what has been kept for its term: documents that are due, the terms with their sources, and the two ways to let go.
import { z } from 'zod';
import { ok } from '../../kit/result.ts';
import { actRoute } from '../../log/answer.ts';
import { erased } from '../../log/erase.ts';
import { refused } from '../../log/observe.ts';
import { read } from '../../platform/db/database.ts';
import { listRoute } from '../../platform/http/list.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { instant } from '../../platform/http/shapes.ts';
import { eraseInput, observationsDue, startErasing, trimObservations } from '../actions/retention.ts';
import { dueDocuments, retentionRules } from '../store/retention.ts';

const ACCESS = { permission: erased.type };

const rowShape = z.object({
  entryId: z.string(),
  type: z.string(),
  at: instant,
  officeId: z.string().nullable(),
  thing: z.string().nullable(),
  months: z.number(),
  due: instant,
});
export type DueDocument = z.input<typeof rowShape>;

const documentsRoute = listRoute('/api/retention/documents', dueDocuments, {
  summary: 'Personal documents of entries that have been kept for their term, the longest overdue first',
  row: rowShape,
  answer: (rows) =>
    rows.map((row) => ({
      entryId: row.entry_id,
      type: row.type,
      at: row.at,
      officeId: row.office_id,
      thing: row.thing,
      months: row.months,
      due: row.due,
    })),
});

const termsShape = z.object({
  rules: z.array(z.object({ kind: z.string(), months: z.number(), source: z.string(), reviewedOn: z.string() })),
  observations: z.object({ months: z.number(), before: instant.nullable(), count: z.number() }),
});
export type RetentionTerms = z.input<typeof termsShape>;

const termsRoute = route({
  method: 'GET',
  url: '/api/retention',
  access: ACCESS,
  summary: 'How long what is kept, with sources, and how many observations are past their term',
  answer: termsShape,
  async handle({ app, actor }) {
    const rows = await read(app.db, actor, retentionRules);
    return ok({
      rules: rows.map(({ kind, months, source, reviewed_on }) => ({ kind, months, source, reviewedOn: reviewed_on })),
      observations: await observationsDue(app, actor),
    });
  },
});

const eraseRoute = route({
  method: 'POST',
  url: '/api/retention/erase',
  access: ACCESS,
  summary: 'Erase personal documents past their term, one entry of the log each, as a job',
  repeatable: 'kept',
  body: eraseInput,
  answer: z.object({ jobId: z.string() }),
  async handle({ app, actor, body }) {
    const started = await startErasing(app, actor, body);
    if (!started.ok) await refused(app, actor, erased.type, started.refusal);
    return started;
  },
});

const trimRoute = actRoute('/api/retention/trim', trimObservations, {
  summary: 'Let go of the observations that are past their term, as a job',
  answer: z.object({ jobId: z.string(), count: z.number() }),
});

export const retentionRoutes: readonly Route[] = [documentsRoute, termsRoute, eraseRoute, trimRoute];
