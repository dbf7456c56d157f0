// Passkeys over HTTP (P11): offered and enrolled by their person, shown as second factor or alone, allowed alone by an office.
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ok, refuse } from '../../kit/result.ts';
import { actRoute } from '../../log/answer.ts';
import type { App } from '../../platform/app.ts';
import { read } from '../../platform/db/database.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { instant } from '../../platform/http/shapes.ts';
import { allowPasskeys } from '../actions/factor.ts';
import { reason } from '../actions/target.ts';
import { askAlone, askSecond, enrol, offerPasskey, passSecond, signInAlone } from '../passkey.ts';
import { passkeyOffices } from '../store/passkey.ts';
import { findAccount } from '../store.ts';
import { fromOf, ownSession, setSession, siteOf } from './session.ts';

const site = (app: App, request: FastifyRequest) => ({ origin: new URL(siteOf(app, request)).origin });

const text = z.string().max(20_000);
/** As `PublicKeyCredential.toJSON()` says it; what it proves is judged by the library. */
const made = z.looseObject({
  id: text,
  rawId: text,
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}),
});
const registration = made.extend({ response: z.looseObject({ clientDataJSON: text, attestationObject: text }) });
const assertion = made.extend({
  response: z.looseObject({ clientDataJSON: text, authenticatorData: text, signature: text }),
});
const options = z.object({ options: z.looseObject({ challenge: z.string() }) });

const offerRoute = route({
  method: 'POST',
  url: '/api/me/passkeys/offer',
  access: 'entering',
  summary: 'What my device needs to make a passkey',
  repeatable: 'harmless',
  answer: options,
  async handle({ app, actor, request }) {
    const account = await read(app.db, actor, (tx) => findAccount(tx, actor.userId));
    const made = await offerPasskey(app, actor, account?.account ?? actor.userId, site(app, request));
    return ok({ options: { ...made } });
  },
});

const enrolRoute = route({
  method: 'POST',
  url: '/api/me/passkeys',
  access: 'entering',
  summary: 'Enrol a passkey; the first factor brings recovery codes, told in this answer only',
  repeatable: 'told',
  body: z.strictObject({
    credential: registration,
    current: z.string().max(256),
    name: z.string().trim().min(1).max(40),
  }),
  answer: z.object({ recovery: z.array(z.string()) }),
  async handle({ app, actor, body, session, request }) {
    const { sessionId, owes } = ownSession({ session });
    if (owes === 'factor' || owes === 'password') return refuse('access.owes', 'forbidden');
    const credential = body.credential as unknown as RegistrationResponseJSON;
    return enrol(app, actor, { ...body, credential, sessionId }, site(app, request));
  },
});

const askRoute = route({
  method: 'POST',
  url: '/api/me/factor/passkey/offer',
  access: 'entering',
  summary: 'What my device needs to show a passkey of mine',
  repeatable: 'harmless',
  answer: options,
  async handle({ app, actor, request }) {
    const asked = await askSecond(app, actor, site(app, request));
    return asked.ok ? ok({ options: { ...asked.value } }) : asked;
  },
});

const showRoute = route({
  method: 'POST',
  url: '/api/me/factor/passkey',
  access: 'entering',
  summary: 'Show a passkey to finish signing in',
  repeatable: 'harmless',
  body: z.strictObject({ credential: assertion }),
  answer: z.object({}),
  async handle({ app, actor, body, session, request }) {
    const credential = body.credential as unknown as AuthenticationResponseJSON;
    return passSecond(app, actor, ownSession({ session }), credential, site(app, request));
  },
});

const askAloneRoute = route({
  method: 'POST',
  url: '/api/sign-in/passkey/offer',
  access: 'public',
  entrance: true,
  summary: 'What a device needs to sign in by a passkey alone',
  repeatable: 'harmless',
  answer: options,
  handle: async ({ app, request }) => ok({ options: { ...(await askAlone(app, site(app, request))) } }),
});

const aloneRoute = route({
  method: 'POST',
  url: '/api/sign-in/passkey',
  access: 'public',
  entrance: true,
  summary: 'Sign in by a passkey alone, where the office allows it: sets the session cookie',
  repeatable: 'harmless',
  body: z.strictObject({ credential: assertion }),
  answer: z.object({ csrf: z.string() }),
  async handle({ app, body, request, reply }) {
    const credential = body.credential as unknown as AuthenticationResponseJSON;
    const opened = await signInAlone(app, credential, fromOf(request), site(app, request));
    if (!opened.ok) return opened;
    setSession(app, reply, opened.value);
    return ok({ csrf: opened.value.csrf });
  },
});

const officesRoute = route({
  method: 'GET',
  url: '/api/passkey-offices',
  access: { permission: 'office.read' },
  summary: 'Offices where a passkey alone opens, for their people and all below',
  answer: z.object({ offices: z.array(z.object({ officeId: z.string(), since: instant })) }),
  async handle({ app, actor }) {
    const rows = await read(app.db, actor, passkeyOffices);
    return ok({ offices: rows.map((row) => ({ officeId: row.office_id, since: row.since })) });
  },
});

export const passkeyRoutes: readonly Route[] = [
  offerRoute,
  enrolRoute,
  askRoute,
  showRoute,
  askAloneRoute,
  aloneRoute,
  officesRoute,
  actRoute('/api/offices/:officeId/passkeys', allowPasskeys, {
    summary: 'Let a passkey alone open for people of an office and all below it, or no longer',
    params: z.object({ officeId: z.string() }),
    body: z.strictObject({ allowed: z.boolean(), reason }),
    answer: z.object({}),
  }),
];
