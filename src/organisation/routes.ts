// Sign-in, the session, offices, accounts, and the jobs a person started.
import { z } from 'zod';
import { must } from '../kit/assert.ts';
import { ok, refuse } from '../kit/result.ts';
import { actRoute } from '../log/answer.ts';
import { read, write } from '../platform/db/database.ts';
import { type Route, route } from '../platform/http/route.ts';
import { SESSION_COOKIE } from '../platform/http/server.ts';
import { instant, listShape } from '../platform/http/shapes.ts';
import { askToCancel, findJob, type recentJobs } from '../platform/jobs.ts';
import { openAccount } from './actions.ts';
import { inboxRoutes } from './inbox-routes.ts';
import { sessionOf, signIn, signOut } from './session.ts';
import { countAccounts, findOffice, legalBases, listAccounts, listOffices } from './store.ts';

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

const signInRoute = route({
  method: 'POST',
  url: '/api/sign-in',
  access: 'public',
  summary: 'Sign in: sets the session cookie',
  body: z.strictObject({ account: z.string().max(64), password: z.string().max(256) }),
  answer: z.object({ csrf: z.string() }),
  async handle({ app, body, reply }) {
    const opened = await signIn(app, body.account, body.password);
    if (!opened.ok) return opened;
    const { token, csrf, expiresAt } = opened.value;
    reply.setCookie(SESSION_COOKIE, token, {
      httpOnly: true,
      sameSite: 'lax',
      secure: app.config.secureCookies,
      path: '/',
      expires: expiresAt,
    });
    return ok({ csrf });
  },
});

const signOutRoute = route({
  method: 'POST',
  url: '/api/sign-out',
  access: 'signed-in',
  summary: 'Sign out',
  answer: z.object({}),
  async handle({ app, actor, request, reply }) {
    await signOut(app, actor, request.cookies[SESSION_COOKIE] ?? '');
    reply.clearCookie(SESSION_COOKIE, { path: '/' });
    return ok({});
  },
});

const sessionRoute = route({
  method: 'GET',
  url: '/api/session',
  access: 'signed-in',
  summary: 'Who I am, what I may do, and the token that writes need',
  answer: z.object({
    user: z.object({
      userId: z.string(),
      name: z.string(),
      officeId: z.string(),
      officeName: z.string(),
      officeNameEn: z.string(),
    }),
    roles: z.array(z.string()),
    permissions: z.array(z.string()),
    csrf: z.string(),
    demo: z.boolean(),
  }),
  async handle({ app, actor, request }) {
    const session = await sessionOf(app, request.cookies[SESSION_COOKIE] ?? '');
    if (!session) return refuse('access.signed-out', 'forbidden');
    const office = must(await read(app.db, actor, (tx) => findOffice(tx, actor.officeId)), 'an actor has an office');
    return ok({
      user: {
        userId: actor.userId,
        name: actor.name,
        officeId: actor.officeId,
        officeName: office.short_zh,
        officeNameEn: office.name_en,
      },
      roles: [...new Set(actor.grants.map((grant) => grant.role))],
      permissions: [...new Set(actor.grants.flatMap((grant) => [...grant.permissions]))].sort(),
      csrf: session.csrf,
      demo: app.config.demo,
    });
  },
});

const jobRoute = route({
  method: 'GET',
  url: '/api/jobs/:jobId',
  access: 'signed-in',
  summary: 'Progress and result of my job',
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
  summary: 'Ask my job to stop',
  params: z.object({ jobId: z.uuid() }),
  answer: z.object({}),
  async handle({ app, actor, params }) {
    await write(app.db, actor, (tx) => askToCancel(tx, actor, params.jobId));
    return ok({});
  },
});

const officesRoute = route({
  method: 'GET',
  url: '/api/offices',
  access: 'signed-in',
  summary: 'All offices, and the chain of legal bases (R1)',
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
  async handle({ app, actor }) {
    return read(app.db, actor, async (tx) =>
      ok({
        offices: (await listOffices(tx)).map((row) => ({
          officeId: row.office_id,
          parentId: row.parent_id,
          kind: row.kind,
          nameZh: row.name_zh,
          shortZh: row.short_zh,
          nameEn: row.name_en,
          region: row.region,
          department: row.department,
          head: row.head,
          openedOn: row.opened_on,
          closedOn: row.closed_on,
        })),
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

const PAGE = 50;
const accountsRoute = route({
  method: 'GET',
  url: '/api/accounts',
  access: { permission: 'account.read' },
  summary: 'Accounts by user id',
  query: z.object({ q: z.string().trim().max(100).default(''), after: z.string().default('') }),
  answer: listShape(
    z.object({
      userId: z.string(),
      account: z.string(),
      name: z.string(),
      officeId: z.string(),
      officeName: z.string(),
      officeNameEn: z.string(),
      status: z.string(),
    }),
  ),
  async handle({ app, actor, query }) {
    const { rows, count } = await read(app.db, actor, async (tx) => ({
      rows: await listAccounts(tx, query.q, query.after, PAGE + 1),
      count: await countAccounts(tx, query.q),
    }));
    const shown = rows.slice(0, PAGE);
    return ok({
      rows: shown.map((row) => ({
        userId: row.user_id,
        account: row.account,
        name: row.name,
        officeId: row.office_id,
        officeName: row.short_zh,
        officeNameEn: row.name_en,
        status: row.status,
      })),
      next: rows.length > PAGE ? (shown.at(-1)?.user_id ?? null) : null,
      total: { count, exact: true },
    });
  },
});

export const routes: readonly Route[] = [
  signInRoute,
  signOutRoute,
  sessionRoute,
  ...inboxRoutes,
  jobRoute,
  cancelJobRoute,
  officesRoute,
  accountsRoute,
  actRoute('/api/accounts', openAccount, {
    summary: 'Open an account with its first roles',
    answer: z.object({ userId: z.string() }),
  }),
];
