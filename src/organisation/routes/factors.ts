// Second factors (P11): shown at sign-in, enrolled and removed by their own person, reset and required by the security administrator.
import { z } from 'zod';
import { ok, refuse } from '../../kit/result.ts';
import { perform } from '../../log/act.ts';
import { actRoute } from '../../log/answer.ts';
import { read } from '../../platform/db/database.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { instant } from '../../platform/http/shapes.ts';
import {
  enrolWithCodes,
  factorName,
  offerSecret,
  proving,
  removeFactor,
  renameFactor,
  renewCodes,
  resetFactors,
  secureOffice,
} from '../actions/factor.ts';
import { passFactor } from '../actions/pass-factor.ts';
import { reason } from '../actions/target.ts';
import { codesLeft, factorsOf, requiredBy, requirements } from '../store/factor.ts';
import { findAccount, officePath } from '../store.ts';
import { ownSession } from './session.ts';

const short = z.string().max(64);
const secret = z.string().max(256);
const codes = z.object({ recovery: z.array(z.string()) });

const showRoute = route({
  method: 'POST',
  url: '/api/me/factor',
  access: 'entering',
  summary: 'Show my second factor to finish signing in: a code of the authenticator or a recovery code',
  repeatable: 'harmless',
  body: z.strictObject({ code: short }),
  answer: z.object({}),
  async handle({ app, actor, body, session }) {
    return passFactor(app, actor, ownSession({ session }), body.code);
  },
});

const listRoute = route({
  method: 'GET',
  url: '/api/me/factors',
  access: 'signed-in',
  summary: 'My second factors, and whether my office requires one',
  answer: z.object({
    factors: z.array(
      z.object({
        factorId: z.string(),
        kind: z.string(),
        name: z.string(),
        createdAt: instant,
        usedAt: instant.nullable(),
      }),
    ),
    codesLeft: z.number(),
    requiredBy: z.string().nullable(),
  }),
  async handle({ app, actor }) {
    return read(app.db, actor, async (tx) => {
      const rows = (await factorsOf(tx, actor.userId)).filter((row) => row.kind !== 'recovery');
      return ok({
        factors: rows.map((row) => ({
          factorId: row.factor_id,
          kind: row.kind,
          name: row.name,
          createdAt: row.created_at,
          usedAt: row.used_at,
        })),
        codesLeft: await codesLeft(tx, actor.userId),
        requiredBy: await requiredBy(tx, await officePath(tx, actor.officeId)),
      });
    });
  },
});

const offerRoute = route({
  method: 'POST',
  url: '/api/me/factors/offer',
  access: 'entering',
  summary: 'A new secret for an authenticator; kept only once a code of it was shown',
  repeatable: 'harmless',
  answer: z.object({ secret: z.string(), uri: z.string() }),
  async handle({ app, actor }) {
    const account = await read(app.db, actor, (tx) => findAccount(tx, actor.userId));
    return ok({ ...offerSecret(app, account?.account ?? actor.userId) });
  },
});

const enrolRoute = route({
  method: 'POST',
  url: '/api/me/factors',
  access: 'entering',
  summary: 'Enrol an authenticator; the first brings recovery codes, told in this answer only',
  repeatable: 'told',
  body: z.strictObject({ current: secret, secret: short, code: short, name: z.string().trim().min(1).max(40) }),
  answer: codes,
  async handle({ app, actor, body, session }) {
    const { sessionId, owes } = ownSession({ session });
    if (owes === 'factor' || owes === 'password') return refuse('access.owes', 'forbidden');
    const done = await enrolWithCodes(app, actor, { ...body, sessionId });
    return done.ok ? ok({ recovery: [...done.value.recovery] }) : done;
  },
});

const removeRoute = route({
  method: 'POST',
  url: '/api/me/factors/:factorId/remove',
  access: 'signed-in',
  summary: 'Remove one of my second factors',
  repeatable: 'kept',
  params: z.object({ factorId: z.uuid() }),
  body: z.strictObject({ current: secret }),
  answer: z.object({}),
  async handle({ app, actor, params, body, session }) {
    const { sessionId } = ownSession({ session });
    const done = await proving(app, actor, () => perform(app, removeFactor, actor, { ...params, ...body, sessionId }));
    return done.ok ? ok({}) : done;
  },
});

const renewRoute = route({
  method: 'POST',
  url: '/api/me/recovery',
  access: 'signed-in',
  summary: 'New recovery codes, told in this answer only; the old ones end',
  repeatable: 'told',
  body: z.strictObject({ current: secret }),
  answer: codes,
  async handle({ app, actor, body, session }) {
    const done = await renewCodes(app, actor, { ...body, sessionId: ownSession({ session }).sessionId });
    return done.ok ? ok({ recovery: [...done.value.recovery] }) : done;
  },
});

const requirementsRoute = route({
  method: 'GET',
  url: '/api/factor-requirements',
  access: { permission: 'office.read' },
  summary: 'Offices that require a second factor of their people and of all below',
  answer: z.object({ offices: z.array(z.object({ officeId: z.string(), since: instant })) }),
  async handle({ app, actor }) {
    const rows = await read(app.db, actor, requirements);
    return ok({ offices: rows.map((row) => ({ officeId: row.office_id, since: row.since })) });
  },
});

export const factorRoutes: readonly Route[] = [
  showRoute,
  listRoute,
  offerRoute,
  enrolRoute,
  removeRoute,
  renewRoute,
  actRoute('/api/me/factors/:factorId/name', renameFactor, {
    summary: 'Call one of my second factors by another name',
    params: z.object({ factorId: z.uuid() }),
    body: z.strictObject({ name: factorName }),
    answer: z.object({}),
  }),
  requirementsRoute,
  actRoute('/api/accounts/:userId/reset-factors', resetFactors, {
    summary: 'Take all second factors from an account whose person lost them',
    params: z.object({ userId: z.string() }),
    body: z.strictObject({ reason }),
    answer: z.object({}),
  }),
  actRoute('/api/offices/:officeId/second-factor', secureOffice, {
    summary: 'Require a second factor of an office and all below it, or no longer',
    params: z.object({ officeId: z.string() }),
    body: z.strictObject({ required: z.boolean(), reason }),
    answer: z.object({ sessionsHeld: z.number() }),
  }),
];
