// Single sign-on over HTTP (P11): to the provider, back from it, and what the security administrator keeps of it.
import { z } from 'zod';
import { ok } from '../../kit/result.ts';
import { perform } from '../../log/act.ts';
import { actRoute } from '../../log/answer.ts';
import { read } from '../../platform/db/database.ts';
import { requestKeyOf } from '../../platform/http/repeats.ts';
import { type Raw, type Route, route } from '../../platform/http/route.ts';
import { nobody } from '../../platform/http/session.ts';
import { instant } from '../../platform/http/shapes.ts';
import { addClaimRule, endClaimRule, linkIdentity, unlinkIdentity } from '../actions/sign-on.ts';
import { reason } from '../actions/target.ts';
import { finishSignOn, startSignOn } from '../sign-on.ts';
import { passkeyOffices } from '../store/passkey.ts';
import { identitiesOf, ruleRows } from '../store/sign-on.ts';
import { fromOf, setSession, siteOf } from './session.ts';

const COOKIE = 'sunlot-sign-on';
const PATH = '/sign-on';

const redirect = (to: string): Raw => ({
  raw: '',
  type: 'text/plain; charset=utf-8',
  status: 302,
  headers: { location: to, 'cache-control': 'no-store' },
});

/** The workbench tells the refusal in words: a page of the provider's is behind, ours is before. */
const told = (refusal: { code: string; with?: Readonly<Record<string, string | number>> | undefined }): Raw =>
  redirect(`/workbench/?${new URLSearchParams({ 'sign-on': refusal.code, who: String(refusal.with?.who ?? '') })}`);

const offerRoute = route({
  method: 'GET',
  url: '/api/sign-on',
  access: 'public',
  summary: 'How else one signs in: by another system and what it is called, by a passkey alone at some office',
  answer: z.object({ name: z.string().nullable(), passkeys: z.boolean() }),
  async handle({ app }) {
    const allowing = await read(app.db, nobody, passkeyOffices);
    return ok({ name: app.config.signOn?.name ?? null, passkeys: allowing.length > 0 });
  },
});

const startRoute = route({
  method: 'GET',
  url: PATH,
  access: 'public',
  entrance: true,
  summary: 'Leads to the sign-in of the other system',
  async handle({ app, request, reply }) {
    const started = await startSignOn(app, `${siteOf(app, request)}${PATH}/return`);
    if (!started.ok) return told(started.refusal);
    const { secureCookies: secure } = app.config;
    reply.setCookie(COOKIE, started.value.cookie, { path: PATH, httpOnly: true, sameSite: 'lax', maxAge: 600, secure });
    return redirect(started.value.address);
  },
});

const returnRoute = route({
  method: 'GET',
  url: `${PATH}/return`,
  access: 'public',
  entrance: true,
  summary: 'Comes back from the other system and opens a session',
  async handle({ app, request, reply }) {
    const cookie = request.cookies[COOKIE] ?? '';
    reply.clearCookie(COOKIE, { path: PATH });
    const address = new URL(request.url, siteOf(app, request));
    const opened = await finishSignOn(app, cookie, address, fromOf(request));
    if (!opened.ok) return told(opened.refusal);
    setSession(app, reply, opened.value);
    return redirect('/workbench/');
  },
});

const params = z.object({ userId: z.string() });
const subject = z.string().trim().min(1).max(255);

const identitiesRoute = route({
  method: 'GET',
  url: '/api/accounts/:userId/identities',
  access: { permission: 'account.read' },
  summary: 'As whom the other system knows the person',
  params,
  answer: z.object({
    signOn: z.string().nullable(),
    identities: z.array(z.object({ issuer: z.string(), subject: z.string(), linkedAt: instant })),
  }),
  async handle({ app, actor, params }) {
    const rows = await read(app.db, actor, (tx) => identitiesOf(tx, params.userId));
    return ok({
      signOn: app.config.signOn?.name ?? null,
      identities: rows.map((row) => ({ issuer: row.issuer, subject: row.subject, linkedAt: row.linked_at })),
    });
  },
});

const linkRoute = route({
  method: 'POST',
  url: '/api/accounts/:userId/identities',
  access: { permission: 'identity.linked' },
  summary: 'Link a person of the other system to an account',
  repeatable: 'act',
  params,
  body: z.strictObject({ subject, reason }),
  answer: z.object({}),
  async handle({ app, actor, params, body, condition, request }) {
    const issuer = app.config.signOn?.issuer ?? '';
    const asking = { requestKey: requestKeyOf(request.headers), condition };
    const done = await perform(app, linkIdentity, actor, { ...params, ...body, issuer }, asking);
    return done.ok ? ok({}) : done;
  },
});

const rulesRoute = route({
  method: 'GET',
  url: '/api/claim-rules',
  access: { permission: 'account.read' },
  summary: 'What claims of the other system give',
  answer: z.object({
    claim: z.string().nullable(),
    rules: z.array(
      z.object({
        ruleId: z.string(),
        value: z.string(),
        role: z.string(),
        officeId: z.string(),
        officeName: z.string(),
        officeNameEn: z.string(),
        addedAt: instant,
      }),
    ),
  }),
  async handle({ app, actor }) {
    const rows = await read(app.db, actor, ruleRows);
    return ok({
      claim: app.config.signOn?.claim ?? null,
      rules: rows.map((row) => ({
        ruleId: row.rule_id,
        value: row.value,
        role: row.role,
        officeId: row.office_id,
        officeName: row.short_zh,
        officeNameEn: row.name_en,
        addedAt: row.added_at,
      })),
    });
  },
});

export const signOnRoutes: readonly Route[] = [
  offerRoute,
  startRoute,
  returnRoute,
  identitiesRoute,
  linkRoute,
  rulesRoute,
  actRoute('/api/accounts/:userId/identities/unlink', unlinkIdentity, {
    summary: 'Take the link of a person of the other system away',
    params,
    body: z.strictObject({ issuer: z.string().max(300), subject, reason }),
    answer: z.object({}),
  }),
  actRoute('/api/claim-rules', addClaimRule, {
    summary: 'Let a value of the claim give a role at an office',
    answer: z.object({ ruleId: z.string() }),
  }),
  actRoute('/api/claim-rules/:ruleId/end', endClaimRule, {
    summary: 'End a rule, and today what it gave',
    params: z.object({ ruleId: z.uuid() }),
    body: z.strictObject({ reason }),
    answer: z.object({ grantsEnded: z.number() }),
  }),
];
