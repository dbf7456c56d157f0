// Grants and delegations (P11): one's own, anybody's for the security administrator, and why somebody may or may not.
import { z } from 'zod';
import { ok, refuse } from '../../kit/result.ts';
import { actRoute } from '../../log/answer.ts';
import { may } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import { dayOf } from '../../platform/clock.ts';
import { read, type Tx } from '../../platform/db/database.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { permissionText } from '../../platform/i18n.ts';
import { endDelegation, endGrant, giveDelegation, giveGrant, holdings } from '../actions/grant.ts';
import { reason } from '../actions/target.ts';
import { isRole, OWN, ROLES } from '../rules/roles.ts';
import { colleagues } from '../store/colleague.ts';
import type { GrantRow } from '../store/grant.ts';
import { actorOf, officePath } from '../store.ts';

const grantShape = z.object({
  grantId: z.string(),
  userId: z.string(),
  name: z.string(),
  role: z.string(),
  officeId: z.string(),
  officeName: z.string(),
  officeNameEn: z.string(),
  region: z.string().nullable(),
  fromOn: z.string(),
  untilOn: z.string().nullable(),
  via: z.enum(['role', 'delegation']),
  principal: z.string().nullable(),
  state: z.enum(['now', 'later', 'over']),
  permissions: z.array(z.object({ permission: z.string(), zh: z.string(), en: z.string() })),
});

const stateOf = (row: GrantRow, today: string): 'now' | 'later' | 'over' => {
  if (row.until_on !== null && row.until_on < today) return 'over';
  return row.from_on > today ? 'later' : 'now';
};

const view = (app: App, row: GrantRow) => ({
  grantId: row.grant_id,
  userId: row.user_id,
  name: row.name,
  role: row.role,
  officeId: row.office_id,
  officeName: row.short_zh,
  officeNameEn: row.name_en,
  region: row.region,
  fromOn: row.from_on,
  untilOn: row.until_on,
  via: row.via,
  principal: row.principal,
  state: stateOf(row, dayOf(app.clock.now())),
  permissions: isRole(row.role)
    ? ROLES[row.role].map((permission) => ({ permission, ...permissionText(app.texts, permission) }))
    : [],
});

const holdingsShape = z.object({ held: z.array(grantShape), given: z.array(grantShape) });

async function holdingsOf(app: App, tx: Tx, userId: string) {
  const { held, given } = await holdings(tx, userId);
  return { held: held.map((row) => view(app, row)), given: given.map((row) => view(app, row)) };
}

const ownRoute = route({
  method: 'GET',
  url: '/api/me/grants',
  access: 'signed-in',
  summary: 'What I may do: by which grant, where, until when, for whom; and what I handed on',
  answer: holdingsShape,
  handle: ({ app, actor }) => read(app.db, actor, async (tx) => ok(await holdingsOf(app, tx, actor.userId))),
});

const colleaguesRoute = route({
  method: 'GET',
  url: '/api/me/colleagues',
  access: 'signed-in',
  summary: 'Active accounts of my office and of those beside and below it: whom I can hand a role on to',
  answer: z.object({
    people: z.array(
      z.object({ userId: z.string(), name: z.string(), officeName: z.string(), officeNameEn: z.string() }),
    ),
  }),
  async handle({ app, actor }) {
    const rows = await read(app.db, actor, (tx) => colleagues(tx, actor.officeId, actor.userId));
    return ok({
      people: rows.map((row) => ({
        userId: row.user_id,
        name: row.name,
        officeName: row.short_zh,
        officeNameEn: row.name_en,
      })),
    });
  },
});

const accountGrantsRoute = route({
  method: 'GET',
  url: '/api/accounts/:userId/grants',
  access: { permission: 'account.read' },
  summary: 'What an account may do, and what it handed on',
  params: z.object({ userId: z.string() }),
  answer: holdingsShape,
  handle: ({ app, actor, params }) => read(app.db, actor, async (tx) => ok(await holdingsOf(app, tx, params.userId))),
});

/** `yes`: by which grant. `elsewhere`: held, but at no office above this one. `no`: in no grant of today. `own`: needs no role. */
const whyShape = z.object({
  why: z.enum(['yes', 'own', 'elsewhere', 'no', 'no-account']),
  role: z.string().nullable(),
  officeId: z.string().nullable(),
  heldAt: z.array(z.string()),
  roles: z.array(z.string()),
});

const whyRoute = route({
  method: 'GET',
  url: '/api/me/why',
  access: 'signed-in',
  summary: 'Why I may, or may not, use a permission at an office; the security administrator asks for anybody',
  query: z.object({ permission: z.string(), office: z.string(), user: z.string().default('') }),
  answer: whyShape,
  async handle({ app, actor, query }) {
    const userId = query.user === '' ? actor.userId : query.user;
    const entitled = actor.grants.some((grant) => grant.permissions.has('grant.given'));
    if (userId !== actor.userId && !entitled) {
      return refuse('access.forbidden', 'forbidden', { permission: 'grant.given' });
    }
    return read(app.db, actor, async (tx) => {
      const path = await officePath(tx, query.office);
      if (path.length === 0) return refuse('organisation.office-missing', 'missing', { office: query.office });
      const roles = Object.entries(ROLES).flatMap(([role, held]) => (held.includes(query.permission) ? [role] : []));
      const none = { role: null, officeId: null, heldAt: [], roles };
      const person = await actorOf(tx, userId, app.clock.now());
      if (!person) return ok({ why: 'no-account' as const, ...none });
      if (OWN.includes(query.permission)) return ok({ why: 'own' as const, ...none });
      const outcome = may(person, query.permission, { officePath: path, thing: 'why' });
      if (outcome.ok) {
        const { role, officeId } = outcome.value;
        return ok({ why: 'yes' as const, ...none, role, officeId });
      }
      const heldAt = person.grants.flatMap((one) => (one.permissions.has(query.permission) ? [one.officeId] : []));
      return ok({ why: heldAt.length > 0 ? ('elsewhere' as const) : ('no' as const), ...none, heldAt });
    });
  },
});

export const grantRoutes: readonly Route[] = [
  ownRoute,
  colleaguesRoute,
  accountGrantsRoute,
  whyRoute,
  actRoute('/api/grants', giveGrant, {
    summary: 'Give a role at an office for a term',
    answer: z.object({ grantId: z.string() }),
  }),
  actRoute('/api/grants/:grantId/end', endGrant, {
    summary: 'End a grant from today on',
    params: z.object({ grantId: z.uuid() }),
    body: z.strictObject({ reason }),
    answer: z.object({}),
  }),
  actRoute('/api/me/delegations', giveDelegation, {
    summary: 'Hand a role of mine on to a colleague for a term',
    answer: z.object({ grantId: z.string() }),
  }),
  actRoute('/api/me/delegations/:grantId/end', endDelegation, {
    summary: 'Take back what I handed on, or give back what I was handed',
    params: z.object({ grantId: z.uuid() }),
    body: z.strictObject({}),
    answer: z.object({}),
  }),
];
