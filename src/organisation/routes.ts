// Offices, and the jobs a person started; signing in, accounts and the inbox beside it.
import { z } from 'zod';
import { ok, refuse } from '../kit/result.ts';
import { writeWhile } from '../platform/db/condition.ts';
import { read } from '../platform/db/database.ts';
import { type Route, route } from '../platform/http/route.ts';
import { instant } from '../platform/http/shapes.ts';
import { askToCancel, findJob, type recentJobs } from '../platform/jobs.ts';
import { accountRoutes } from './routes/accounts.ts';
import { erasureRoutes } from './routes/erasures.ts';
import { factorRoutes } from './routes/factors.ts';
import { grantRoutes } from './routes/grants.ts';
import { inboxRoutes } from './routes/inbox.ts';
import { keyRoutes } from './routes/keys.ts';
import { passkeyRoutes } from './routes/passkeys.ts';
import { reorganisationRoutes } from './routes/reorganisations.ts';
import { retentionRoutes } from './routes/retention.ts';
import { sessionRoutes } from './routes/session.ts';
import { signOnRoutes } from './routes/sign-on.ts';
import { trailRoutes } from './routes/trail.ts';
import { witnessRoutes } from './routes/witnesses.ts';
import { allStanding, standingOn } from './store/reorganisation.ts';
import { legalBases } from './store.ts';

const officeRow = z.object({
  officeId: z.string(),
  parentId: z.string().nullable(),
  kind: z.string(),
  nameZh: z.string(),
  shortZh: z.string(),
  nameEn: z.string(),
  region: z.string().nullable(),
  department: z.string().nullable(),
  head: z.string(),
  openedOn: z.string(),
  closedOn: z.string().nullable(),
  successorId: z.string().nullable(),
});

const jobShape = z.object({
  jobId: z.string(),
  kind: z.string(),
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  done: z.number(),
  total: z.number().nullable(),
  input: z.unknown(),
  result: z.unknown(),
  createdAt: instant,
  finishedAt: instant.nullable(),
});

type JobRow = Awaited<ReturnType<typeof recentJobs>>[number];
const jobAnswer = (row: JobRow) => ({
  jobId: row.job_id,
  kind: row.kind,
  state: row.state,
  done: row.done,
  total: row.total,
  input: row.input,
  result: row.result,
  createdAt: row.created_at,
  finishedAt: row.finished_at,
});

const jobRoute = route({
  method: 'GET',
  url: '/api/jobs/:jobId',
  access: 'signed-in',
  keys: true,
  summary: 'Progress and result of my job',
  ends: 'work',
  params: z.object({ jobId: z.string() }),
  answer: jobShape,
  async handle({ app, actor, params }) {
    const row = await read(app.db, actor, (tx) => findJob(tx, actor, params.jobId));
    return row ? ok(jobAnswer(row)) : refuse('job.missing', 'missing');
  },
});

const cancelJobRoute = route({
  method: 'POST',
  url: '/api/jobs/:jobId/cancel',
  access: 'signed-in',
  keys: true,
  summary: 'Ask my job to stop',
  repeatable: 'harmless',
  compares: 'within',
  params: z.object({ jobId: z.uuid() }),
  answer: z.object({}),
  handle: ({ app, actor, params, condition }) =>
    writeWhile(app.db, actor, condition, async (tx) => {
      await askToCancel(tx, actor, params.jobId);
      return ok({});
    }),
});

const officesRoute = route({
  method: 'GET',
  url: '/api/offices',
  access: 'signed-in',
  keys: true,
  summary:
    'All offices as they stand, closed ones too, or those that stood or will stand on a day; and the chain of legal bases (R1)',
  query: z.object({ on: z.iso.date().optional() }),
  answer: z.object({
    offices: z.array(officeRow),
    bases: z.array(
      z.object({
        basisId: z.string(),
        title: z.string(),
        issuedBy: z.string(),
        issuedOn: z.string(),
        number: z.string(),
        superior: z.string().nullable(),
      }),
    ),
  }),
  async handle({ app, actor, query }) {
    return read(app.db, actor, async (tx) =>
      ok({
        offices: [...(query.on === undefined ? await allStanding(tx) : await standingOn(tx, query.on))],
        bases: (await legalBases(tx)).map((row) => ({
          basisId: row.basis_id,
          title: row.title,
          issuedBy: row.issued_by,
          issuedOn: row.issued_on,
          number: row.number,
          superior: row.superior,
        })),
      }),
    );
  },
});

export const routes: readonly Route[] = [
  ...sessionRoutes,
  ...inboxRoutes,
  jobRoute,
  cancelJobRoute,
  officesRoute,
  ...accountRoutes,
  ...trailRoutes,
  ...retentionRoutes,
  ...factorRoutes,
  ...grantRoutes,
  ...keyRoutes,
  ...signOnRoutes,
  ...passkeyRoutes,
  ...witnessRoutes,
  ...erasureRoutes,
  ...reorganisationRoutes,
];
