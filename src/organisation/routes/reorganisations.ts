// Reorganisations over HTTP (R1): what was ordered, what an order would do before it is made, and the life of one office: its names, heads and
// what became of it.
import { z } from 'zod';
import { ok, refuse } from '../../kit/result.ts';
import { actRoute } from '../../log/answer.ts';
import { may } from '../../platform/access.ts';
import { dayOf } from '../../platform/clock.ts';
import { read, type Tx } from '../../platform/db/database.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { inBoth, instant } from '../../platform/http/shapes.ts';
import {
  busy,
  changeShape,
  decideReorganisation,
  judge,
  orderReorganisation,
  reorganisationOrdered,
  withdrawReorganisation,
} from '../actions/reorganisation.ts';
import { reason } from '../actions/target.ts';
import { officesOf } from '../rules/reorganise.ts';
import * as store from '../store/reorganisation.ts';
import { findOffice, namesOf, officePath } from '../store.ts';

const MOST = 200;
const ACCESS = { permission: 'office.read' };

const rowShape = z.object({
  reorganisationId: z.string(),
  kind: z.string(),
  state: z.enum(['ordered', 'approved', 'returned', 'withdrawn', 'effected']),
  offices: z.array(z.string()),
  fromOn: z.string(),
  /** From when its instrument counts, where that is earlier. */
  lawfulOn: z.string().nullable(),
  basis: z.string(),
  orderedBy: z.string(),
  orderedAt: instant,
  effectedAt: instant.nullable(),
});

const answered = (row: store.ReorganisationRow, names: ReadonlyMap<string, string>) => ({
  reorganisationId: row.reorganisation_id,
  kind: row.kind,
  state: row.state,
  offices: [...row.offices],
  fromOn: row.from_on,
  lawfulOn: row.lawful_on,
  basis: row.basis,
  orderedBy: names.get(row.ordered_by) ?? row.ordered_by,
  orderedAt: row.ordered_at,
  effectedAt: row.effected_at,
});

async function withNames(tx: Tx, rows: readonly store.ReorganisationRow[]) {
  const names = await namesOf(
    tx,
    rows.map((row) => row.ordered_by),
  );
  return rows.map((row) => answered(row, names));
}

const listRoute = route({
  method: 'GET',
  url: '/api/reorganisations',
  access: ACCESS,
  summary: 'Reorganisations of offices, the latest day first; 200 at most',
  answer: z.object({ rows: z.array(rowShape) }),
  handle: async ({ app, actor }) =>
    read(app.db, actor, async (tx) => ok({ rows: await withNames(tx, await store.newest(tx, MOST)) })),
});

const stateShape = z.object({
  officeId: z.string(),
  parentId: z.string().nullable(),
  shortZh: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  head: z.string(),
  successorId: z.string().nullable(),
});
const concernShape = inBoth.extend({ n: z.number().int(), blocks: z.boolean() });
const previewShape = z.object({
  opened: z.array(stateShape),
  changed: z.array(stateShape),
  closed: z.array(stateShape),
  concerns: z.array(concernShape),
});

const OWN = ['people', 'grants', 'waiting', 'keys'] as const;

const previewRoute = route({
  method: 'POST',
  url: '/api/reorganisations/preview',
  access: { permission: reorganisationOrdered.type },
  summary: 'What an order would make of the offices and what they have in hand; nothing is written',
  repeatable: 'harmless',
  body: z.strictObject({ change: changeShape, fromOn: z.iso.date() }),
  answer: previewShape,
  async handle({ app, actor, body: { change, fromOn } }) {
    return read(app.db, actor, async (tx) => {
      const [about = ''] = officesOf(change);
      const target = { officePath: await officePath(tx, about), thing: 'reorganisation:new' };
      const grant = may(actor, reorganisationOrdered.type, target);
      if (!grant.ok) return grant;
      const judged = await judge(tx, app, change, fromOn);
      if (!judged.ok) return judged;
      const offices = change.kind === 'merged' ? change.officeIds : officesOf(change).slice(0, 1);
      const own = await store.inHand(tx, offices, dayOf(app.clock.now()));
      const said = (what: string) => app.texts[what] ?? { zh: what, en: what };
      const concerns = OWN.map((what) => ({ ...said(`organisation.concern.${what}`), n: own[what], blocks: false }));
      const blocked = await busy(tx, app, change);
      for (const { what, count } of app.concerns) {
        concerns.push({ ...said(what), n: await count(tx, offices), blocks: what === blocked?.what });
      }
      const { opened, changed, closed } = judged.value;
      return ok({ opened: [...opened], changed: [...changed], closed: [...closed], concerns });
    });
  },
});

const oneRoute = route({
  method: 'GET',
  url: '/api/reorganisations/:reorganisationId',
  access: ACCESS,
  summary: 'One reorganisation with what it changes',
  params: z.object({ reorganisationId: z.uuid() }),
  answer: rowShape.extend({ change: z.record(z.string(), z.unknown()) }),
  async handle({ app, actor, params }) {
    return read(app.db, actor, async (tx) => {
      const row = await store.findReorganisation(tx, params.reorganisationId);
      if (!row) return refuse('organisation.reorganisation-missing', 'missing');
      const [one] = await withNames(tx, [row]);
      return one ? ok({ ...one, change: { ...row.change } }) : refuse('organisation.reorganisation-missing', 'missing');
    });
  },
});

const lifeShape = z.object({
  periods: z.array(
    z.object({
      fromOn: z.string(),
      parentId: z.string().nullable(),
      nameZh: z.string(),
      shortZh: z.string(),
      nameEn: z.string(),
      head: z.string(),
      reorganisationId: z.string().nullable(),
    }),
  ),
  heads: z.array(
    z.object({
      userId: z.string(),
      name: z.string(),
      region: z.string().nullable(),
      fromOn: z.string(),
      untilOn: z.string().nullable(),
      principal: z.string().nullable(),
    }),
  ),
  predecessors: z.array(z.string()),
  successorId: z.string().nullable(),
  reorganisations: z.array(rowShape),
});

const lifeRoute = route({
  method: 'GET',
  url: '/api/offices/:officeId/life',
  access: ACCESS,
  summary:
    'What an office was called and where it stood from when, who headed it, what it took over and what became of it',
  params: z.object({ officeId: z.string().max(64) }),
  answer: lifeShape,
  async handle({ app, actor, params: { officeId } }) {
    return read(app.db, actor, async (tx) => {
      const office = await findOffice(tx, officeId);
      if (!office) return refuse('organisation.office-missing', 'missing', { office: officeId });
      const periods = (await store.allPeriods(tx)).filter((one) => one.officeId === officeId);
      const first = { ...store.standingOf(office), fromOn: office.opened_on, reorganisationId: null };
      return ok({
        periods: periods.length === 0 ? [first] : periods,
        heads: (await store.headsOfOffice(tx, officeId)).map((row) => ({
          userId: row.user_id,
          name: row.name,
          region: row.region,
          fromOn: row.from_on,
          untilOn: row.until_on,
          principal: row.principal,
        })),
        predecessors: [...office.stands_for],
        successorId: office.successor_id,
        reorganisations: await withNames(tx, await store.ofOffice(tx, officeId)),
      });
    });
  },
});

const idParams = z.object({ reorganisationId: z.uuid() });

export const reorganisationRoutes: readonly Route[] = [
  listRoute,
  previewRoute,
  oneRoute,
  lifeRoute,
  actRoute('/api/reorganisations', orderReorganisation, {
    summary: 'Order that offices are renamed, moved, merged, split or closed from a day on',
    answer: z.object({ reorganisationId: z.string() }),
  }),
  actRoute('/api/reorganisations/:reorganisationId/decide', decideReorganisation, {
    summary: 'Agree to a reorganisation or return it',
    params: idParams,
    body: z.strictObject({ decision: z.enum(['approved', 'returned']), reason: z.string().trim().max(500) }),
    answer: z.object({ state: z.enum(['approved', 'returned']) }),
  }),
  actRoute('/api/reorganisations/:reorganisationId/withdraw', withdrawReorganisation, {
    summary: 'Withdraw a reorganisation that is not in force',
    params: idParams,
    body: z.strictObject({ reason }),
    answer: z.object({ state: z.literal('withdrawn') }),
  }),
];
