// Caps on inspections over HTTP (R52, R53, P1): those laid down with how they stand, what was asked of them, and the three acts.

import { z } from 'zod';
import { ok, refuse } from '../../kit/result.ts';
import { actRoute } from '../../log/answer.ts';
import { comesTo } from '../../organisation/deciding.ts';
import { decidersFor, namesOf } from '../../organisation/store.ts';
import { dayOf } from '../../platform/clock.ts';
import { publicRead, read, type Tx } from '../../platform/db/database.ts';
import { listRoute } from '../../platform/http/list.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { instant } from '../../platform/http/shapes.ts';
import { askCap, capGranted, grantCap, returnCap } from '../actions/cap.ts';
import { CAP_REACHES, CAP_STANDINGS, type Cap, capStanding, LIFT_GROUNDS } from '../rules/cap.ts';
import { CREDIT_CLASSES } from '../rules/mark.ts';
import { VISIT_KINDS } from '../rules/visit.ts';
import { allCaps, type CapChangeRow, capChangeList, findCapChange, liftGrounds, liftsByGround } from '../store/caps.ts';

const capShape = z.object({
  capId: z.string(),
  reach: z.enum(CAP_REACHES),
  officeId: z.string().nullable(),
  most: z.number(),
  kinds: z.array(z.enum(VISIT_KINDS)),
  class: z.enum(CREDIT_CLASSES).nullable(),
  source: z.string(),
  from: z.string(),
  until: z.string().nullable(),
});
const standingCap = capShape.extend({ standing: z.enum(CAP_STANDINGS) });
export type CapView = z.input<typeof standingCap>;

const capsShape = z.object({
  day: z.string(),
  caps: z.array(standingCap),
  /** Exceptions that stand today, by ground. */
  lifts: z.array(z.object({ ground: z.enum(LIFT_GROUNDS), subjects: z.number() })),
});
export type CapsView = z.input<typeof capsShape>;

const shown = (cap: Cap) => ({ ...cap, kinds: [...cap.kinds] });

const standingCaps = async (tx: Tx, day: string) =>
  (await allCaps(tx)).map((cap) => ({ ...shown(cap), standing: capStanding(cap, day) }));

export async function capsView(tx: Tx, day: string): Promise<CapsView> {
  const lifts = await liftsByGround(tx, day);
  return {
    day,
    caps: await standingCaps(tx, day),
    lifts: LIFT_GROUNDS.flatMap((ground) => {
      const subjects = lifts.get(ground) ?? 0;
      return subjects === 0 ? [] : [{ ground, subjects }];
    }),
  };
}

const publicRoute = route({
  method: 'GET',
  url: '/api/public/caps',
  access: 'public',
  summary:
    'Caps on inspections of a subject in a calendar year, with their sources, and how many exceptions stand (R52, P1)',
  answer: capsShape,
  handle: async ({ app }) => ok(await publicRead(app.db, (tx) => capsView(tx, dayOf(app.clock.now())))),
});

const changeShape = z.object({
  changeId: z.string(),
  kind: z.enum(['set', 'end', 'lift']),
  /** The cap that is replaced or ended. */
  capId: z.string().nullable(),
  cap: capShape.omit({ capId: true }).nullable(),
  subjectId: z.string().nullable(),
  subjectName: z.string().nullable(),
  ground: z.enum(LIFT_GROUNDS).nullable(),
  basis: z.string(),
  evidence: z.string(),
  from: z.string(),
  until: z.string().nullable(),
  state: z.enum(['asked', 'granted', 'returned']),
  officeId: z.string(),
  deciderId: z.string(),
  askedBy: z.string(),
  askedAt: instant,
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  decision: z.string().nullable(),
  entryId: z.string(),
});
export type CapChangeView = z.input<typeof changeShape>;

const storedCap = capShape.omit({ capId: true }).nullable();

const changeOf = (row: CapChangeRow): z.output<typeof changeShape> => ({
  changeId: row.change_id,
  kind: row.kind,
  capId: row.cap_id,
  cap: storedCap.parse(row.cap),
  subjectId: row.subject_id,
  subjectName: row.subject_name,
  ground: row.ground,
  basis: row.basis,
  evidence: row.evidence,
  from: row.from_on,
  until: row.until_on,
  state: row.state,
  officeId: row.office_id,
  deciderId: row.decider_id,
  askedBy: row.asked_by,
  askedAt: row.asked_at,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
  decision: row.decision,
  entryId: row.entry_id,
});

const choicesRoute = route({
  method: 'GET',
  url: '/api/caps/choices',
  access: { permission: 'cap.asked' },
  summary:
    'Grounds of exceptions with their longest term and source, caps that can be changed, and the offices that decide',
  answer: z.object({
    grounds: z.array(z.object({ ground: z.enum(LIFT_GROUNDS), longestDays: z.number(), basis: z.string() })),
    caps: z.array(standingCap),
    offices: z.array(z.object({ officeId: z.string(), officeName: z.string(), officeNameEn: z.string() })),
  }),
  async handle({ app, actor }) {
    return read(app.db, actor, async (tx) =>
      ok({
        grounds: (await liftGrounds(tx)).map((row) => ({
          ground: row.ground,
          longestDays: row.longest_days,
          basis: row.basis,
        })),
        caps: (await standingCaps(tx, dayOf(app.clock.now()))).filter(({ standing }) => standing !== 'over'),
        offices: [...(await decidersFor(tx, capGranted.type, actor, app.clock.now()))],
      }),
    );
  },
});

const byId = z.object({ changeId: z.uuid() });

const oneRoute = route({
  method: 'GET',
  url: '/api/caps/changes/:changeId',
  access: { permission: 'subject.read' },
  summary: 'One change of caps, or exception from them',
  params: byId,
  answer: changeShape,
  async handle({ app, actor, params }) {
    return read(app.db, actor, async (tx) => {
      const row = await findCapChange(tx, params.changeId);
      if (!row) return refuse('registers.cap-change-missing', 'missing');
      const names = await namesOf(tx, [row.asked_by, row.decided_by ?? '']);
      const nameOf = (userId: string) => names.get(userId) ?? userId;
      return ok({
        ...changeOf(row),
        askedBy: nameOf(row.asked_by),
        decidedBy: row.decided_by === null ? null : nameOf(row.decided_by),
      });
    });
  },
});

export const capRoutes: readonly Route[] = [
  publicRoute,
  listRoute('/api/caps/changes', capChangeList, {
    summary: 'What was asked of the caps: new ones, ends, exceptions for a subject; newest first',
    row: changeShape,
    answer: (rows) => rows.map(changeOf),
  }),
  choicesRoute,
  oneRoute,
  actRoute('/api/caps', askCap, {
    summary: 'Ask to set or end a cap, or to lift caps for a subject for a term',
    answer: z.object({ changeId: z.string() }),
  }),
  actRoute('/api/caps/changes/:changeId/grant', grantCap, {
    summary: 'Grant a change of caps, under another head',
    ...comesTo(byId, 'granted'),
  }),
  actRoute('/api/caps/changes/:changeId/return', returnCap, {
    summary: 'Return a change of caps, with reason',
    ...comesTo(byId, 'returned'),
  }),
];
