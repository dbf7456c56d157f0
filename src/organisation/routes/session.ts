// Signing in and out, who I am, my password and my sessions (P11).
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { suiteNames } from '../../kit/hash.ts';
import { ok, refuse } from '../../kit/result.ts';
import type { App } from '../../platform/app.ts';
import { read } from '../../platform/db/database.ts';
import { type Context, type Route, route } from '../../platform/http/route.ts';
import { SESSION_COOKIE } from '../../platform/http/session.ts';
import { instant } from '../../platform/http/shapes.ts';
import { changeOwnPassword } from '../actions/password.ts';
import { isRole } from '../rules/roles.ts';
import { endOwnSessions, type From, type Opened, signIn, signOut } from '../session.ts';
import { leaveAddress } from '../sign-on.ts';
import { accessRuleRows } from '../store/access-rule.ts';
import { endsOf, enteredBy, sessionsOf } from '../store/session.ts';
import { findAccount, findOffice, namesOf } from '../store.ts';

export const fromOf = (request: FastifyRequest): From => ({
  address: request.ip,
  device: request.headers['user-agent'] ?? '',
});

/** The address that people use. */
export const siteOf = (app: App, request: FastifyRequest): string =>
  app.config.siteUrl ?? `${request.protocol}://${request.host}`;

export function setSession(app: App, reply: FastifyReply, { token, expiresAt }: Opened): void {
  reply.setCookie(SESSION_COOKIE, token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: app.config.secureCookies,
    path: '/',
    expires: expiresAt,
  });
}

/** The session that asks; a route that is not public has one. */
export const ownSession = ({ session }: Pick<Context<never, never, never>, 'session'>) =>
  must(session, 'the door let a session in');

const signInRoute = route({
  method: 'POST',
  url: '/api/sign-in',
  access: 'public',
  entrance: true,
  summary: 'Sign in: sets the session cookie',
  repeatable: 'harmless',
  body: z.strictObject({ account: z.string().max(64), password: z.string().max(256) }),
  answer: z.object({ csrf: z.string() }),
  async handle({ app, body, request, reply }) {
    const opened = await signIn(app, body.account, body.password, fromOf(request));
    if (!opened.ok) return opened;
    setSession(app, reply, opened.value);
    return ok({ csrf: opened.value.csrf });
  },
});

const signOutRoute = route({
  method: 'POST',
  url: '/api/sign-out',
  access: 'entering',
  summary: 'Sign out; `leave` is where the other system ends its own session, if one came in by it',
  repeatable: 'harmless',
  answer: z.object({ leave: z.string().nullable() }),
  async handle({ app, actor, request, reply, session }) {
    const { sessionId } = ownSession({ session });
    const by = await read(app.db, actor, (tx) => enteredBy(tx, sessionId));
    await signOut(app, actor, request.cookies[SESSION_COOKIE] ?? '');
    reply.clearCookie(SESSION_COOKIE, { path: '/' });
    return ok({ leave: by === 'sign-on' ? await leaveAddress(app, `${siteOf(app, request)}/`) : null });
  },
});

const sessionRoute = route({
  method: 'GET',
  url: '/api/session',
  access: 'entering',
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
    /** The hash that a new task proposes for its draw. */
    drawSuite: z.enum(suiteNames),
    owes: z.enum(['factor', 'password', 'enrolment']).nullable(),
    /** Whether a password is kept for me: not for those who come in by the other system alone. */
    localPassword: z.boolean(),
    /** For whom I act today. */
    actingFor: z.array(z.string()),
    /** In seconds: how long the session may rest, and what is left of it at the most. */
    idleSeconds: z.int(),
    restSeconds: z.int(),
  }),
  async handle({ app, actor, session }) {
    const { csrf, owes, sessionId } = ownSession({ session });
    const principals = actor.grants.flatMap((grant) => (grant.onBehalfOf === null ? [] : [grant.onBehalfOf]));
    const { found, names, ends, account } = await read(app.db, actor, async (tx) => ({
      found: await findOffice(tx, actor.officeId),
      account: await findAccount(tx, actor.userId),
      names: await namesOf(tx, principals),
      ends: await endsOf(tx, sessionId),
    }));
    const office = must(found, 'an actor has an office');
    return ok({
      user: {
        userId: actor.userId,
        name: actor.name,
        officeId: actor.officeId,
        officeName: office.short_zh,
        officeNameEn: office.name_en,
      },
      roles: [...new Set(actor.grants.map((grant) => grant.role))].filter(isRole),
      // What still owes something may do nothing yet.
      permissions: owes === null ? [...new Set(actor.grants.flatMap((grant) => [...grant.permissions]))].sort() : [],
      csrf,
      demo: app.config.demo,
      drawSuite: app.config.drawSuite,
      owes,
      localPassword: account?.sign_on_only === false,
      actingFor: [...names.values()],
      // A session that another request has just ended has nothing left.
      idleSeconds: ends?.idle_seconds ?? 0,
      restSeconds: ends ? Math.max(0, Math.floor((ends.expires_at.getTime() - app.clock.now().getTime()) / 1000)) : 0,
    });
  },
});

const rulesRoute = route({
  method: 'GET',
  url: '/api/access-rules',
  access: 'entering',
  summary: 'The numbers of signing in (password, tries, sessions) with their sources',
  answer: z.object({
    rules: z.array(z.object({ rule: z.string(), value: z.number(), source: z.string(), reviewedOn: z.string() })),
  }),
  async handle({ app, actor }) {
    const rows = await read(app.db, actor, accessRuleRows);
    return ok({
      rules: rows.map((row) => ({
        rule: row.rule_id,
        value: row.value,
        source: row.source,
        reviewedOn: row.reviewed_on,
      })),
    });
  },
});

const passwordRoute = route({
  method: 'POST',
  url: '/api/me/password',
  access: 'entering',
  summary: 'Change my password; my other sessions end',
  repeatable: 'kept',
  body: z.strictObject({ current: z.string().max(256), password: z.string().max(256) }),
  answer: z.object({ sessionsEnded: z.number() }),
  async handle({ app, actor, body, session }) {
    const { sessionId, owes } = ownSession({ session });
    // The second factor comes first: a password that somebody found out must not be enough to change it.
    if (owes === 'factor') return refuse('access.owes', 'forbidden');
    const changed = await changeOwnPassword(app, actor, { ...body, sessionId });
    return changed.ok ? ok(changed.value.answer) : changed;
  },
});

const sessionsRoute = route({
  method: 'GET',
  url: '/api/me/sessions',
  access: 'signed-in',
  summary: 'My sessions: device, address, last use',
  answer: z.object({
    sessions: z.array(
      z.object({
        sessionId: z.string(),
        own: z.boolean(),
        device: z.string(),
        address: z.string(),
        createdAt: instant,
        seenAt: instant,
        expiresAt: instant,
        factor: z.string().nullable(),
      }),
    ),
  }),
  async handle({ app, actor, session }) {
    const { sessionId } = ownSession({ session });
    const rows = await read(app.db, actor, (tx) => sessionsOf(tx, actor.userId, app.clock.now()));
    return ok({
      sessions: rows.map((row) => ({
        sessionId: row.session_id,
        own: row.session_id === sessionId,
        device: row.device,
        address: row.address,
        createdAt: row.created_at,
        seenAt: row.seen_at,
        expiresAt: row.expires_at,
        factor: row.factor,
      })),
    });
  },
});

const endOneRoute = route({
  method: 'POST',
  url: '/api/me/sessions/:sessionId/end',
  access: 'signed-in',
  summary: 'End one of my sessions',
  repeatable: 'harmless',
  params: z.object({ sessionId: z.uuid() }),
  answer: z.object({ ended: z.number() }),
  async handle({ app, actor, params }) {
    const ended = await endOwnSessions(app, actor, { only: params.sessionId });
    return ended > 0 ? ok({ ended }) : refuse('organisation.session-missing', 'missing');
  },
});

const endOthersRoute = route({
  method: 'POST',
  url: '/api/me/sessions/end-others',
  access: 'signed-in',
  summary: 'End all my sessions but this one',
  repeatable: 'harmless',
  answer: z.object({ ended: z.number() }),
  async handle({ app, actor, session }) {
    const { sessionId } = ownSession({ session });
    return ok({ ended: await endOwnSessions(app, actor, { except: sessionId }) });
  },
});

export const sessionRoutes: readonly Route[] = [
  signInRoute,
  signOutRoute,
  sessionRoute,
  rulesRoute,
  passwordRoute,
  sessionsRoute,
  endOneRoute,
  endOthersRoute,
];
