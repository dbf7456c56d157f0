// Inspectors as lists and details, their recusals, and what may be read of a recusal's reason.
import { z } from 'zod';
import { ok, refuse } from '../../kit/result.ts';
import { actRoute } from '../../log/answer.ts';
import { namesOf } from '../../organisation/store.ts';
import { dayOf } from '../../platform/clock.ts';
import { read, write } from '../../platform/db/database.ts';
import { listRoute } from '../../platform/http/list.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { instant } from '../../platform/http/shapes.ts';
import { recordLeave, stopLeave } from '../actions/leave.ts';
import { declareRecusal, liftRecusal } from '../actions/recusal.ts';
import { BARS, barOf } from '../rules/eligibility.ts';
import { CATEGORIES } from '../rules/inspector-row.ts';
import { findInspector, inspectorHistory, inspectorList, inspectorOf, secondOf } from '../store/inspectors.ts';
import { awayOn, leavesOf } from '../store/leaves.ts';
import { recusalsOfInspector, revealRecusalReason } from '../store/recusals.ts';
import { entriesOf } from '../store/subjects.ts';
import { recusalShape, versionShape } from './shapes.ts';

const content = z.object({
  name: z.string(),
  officeId: z.string(),
  region: z.string().nullable(),
  category: z.enum(CATEGORIES),
  certificate: z.string().nullable(),
  validFrom: z.string().nullable(),
  validUntil: z.string().nullable(),
  second: z.object({ number: z.string(), from: z.string().nullable(), until: z.string() }).nullable(),
  post: z.string(),
  mayLead: z.boolean(),
  specialties: z.array(z.string()),
  status: z.string(),
  source: z.string(),
});
const inspectorRow = content.extend({ inspectorId: z.string(), bar: z.enum(BARS).nullable(), recordedAt: instant });

export type InspectorRow = z.input<typeof inspectorRow>;

const inspectorsRoute = listRoute('/api/inspectors', inspectorList, {
  summary: 'Inspectors by any column, name, number or certificate; paged by key',
  row: inspectorRow,
  async answer(rows, { now, tx }) {
    const day = dayOf(now);
    const ids = rows.map((row) => row.inspector_id);
    const away = await awayOn(tx, ids, day);
    return rows.map(inspectorOf).map((row) => ({
      ...row,
      specialties: [...row.specialties],
      bar: barOf(row, day, away.has(row.inspectorId)),
    }));
  },
});

type Earlier = Awaited<ReturnType<typeof inspectorHistory>>[number];
const contentOf = (row: Earlier) => ({
  name: row.name,
  officeId: row.office_id,
  region: row.region,
  category: row.category as (typeof CATEGORIES)[number],
  certificate: row.certificate,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
  second: secondOf(row),
  post: row.post,
  mayLead: row.may_lead,
  specialties: row.specialties,
  status: row.status,
  source: row.source,
});

const leaveShape = z.object({
  leaveId: z.string(),
  from: z.string(),
  until: z.string(),
  by: z.string(),
  at: instant,
  endedAt: instant.nullable(),
});

const inspectorShape = z.object({
  inspectorId: z.string(),
  bar: z.enum(BARS).nullable(),
  versions: z.array(versionShape(content)),
  recusals: z.array(recusalShape),
  leaves: z.array(leaveShape),
});
export type InspectorView = z.input<typeof inspectorShape>;

const inspectorRoute = route({
  method: 'GET',
  url: '/api/inspectors/:inspectorId',
  access: { permission: 'inspector.read' },
  summary: 'An inspector with earlier versions and recusals',
  params: z.object({ inspectorId: z.string().max(64) }),
  answer: inspectorShape,
  async handle({ app, actor, params }) {
    return read(app.db, actor, async (tx) => {
      const now = await findInspector(tx, params.inspectorId);
      if (now === null) return refuse('registers.inspector-missing', 'missing', { inspector: params.inspectorId });
      const earlier = await inspectorHistory(tx, params.inspectorId);
      const recusals = await recusalsOfInspector(tx, params.inspectorId);
      const entries = await entriesOf(tx, [now.entryId, ...earlier.map((row) => row.entry_id)]);
      const leaves = await leavesOf(tx, now.inspectorId);
      const names = await namesOf(tx, [
        ...recusals.map((one) => one.declaredBy),
        ...leaves.map((one) => one.recorded_by),
      ]);
      const day = dayOf(app.clock.now());
      const away = (await awayOn(tx, [now.inspectorId], day)).size > 0;
      const by = (entryId: string) => ({
        entryId,
        entryType: entries.get(entryId)?.type ?? null,
        userName: entries.get(entryId)?.userName ?? null,
      });
      const { entryId, recordedAt, inspectorId, ...current } = now;
      return ok({
        inspectorId,
        bar: barOf(now, day, away),
        leaves: leaves.map((one) => ({
          ...{ leaveId: one.leave_id, from: one.from_on, until: one.until_on },
          ...{ by: names.get(one.recorded_by) ?? one.recorded_by, at: one.recorded_at, endedAt: one.ended_at },
        })),
        versions: [
          {
            recordedAt,
            supersededAt: null,
            ...by(entryId),
            content: { ...current, specialties: [...current.specialties] },
          },
          ...earlier.map((row) => ({
            recordedAt: row.recorded_at,
            supersededAt: row.superseded_at,
            ...by(row.entry_id),
            content: contentOf(row),
          })),
        ],
        recusals: recusals.map((one) => ({ ...one, declaredBy: names.get(one.declaredBy) ?? one.declaredBy })),
      });
    });
  },
});

const reasonRoute = route({
  method: 'POST',
  url: '/api/recusals/:recusalId/reason',
  access: { permission: 'recusal.ended' },
  summary: 'Reveal why somebody is recused: own office only, and the reading is recorded',
  repeatable: 'harmless',
  params: z.object({ recusalId: z.uuid() }),
  answer: z.object({ reason: z.string() }),
  async handle({ app, actor, params }) {
    const reason = await write(app.db, actor, (tx) => revealRecusalReason(app, tx, actor, params.recusalId));
    return reason === null ? refuse('registers.reason-hidden', 'forbidden') : ok({ reason });
  },
});

export const inspectorRoutes: readonly Route[] = [
  inspectorsRoute,
  inspectorRoute,
  reasonRoute,
  actRoute('/api/recusals', declareRecusal, {
    summary: 'Declare a recusal (P2)',
    answer: z.object({ recusalId: z.string() }),
  }),
  actRoute('/api/leaves', recordLeave, {
    summary: 'Record leave of an inspector: nobody is drawn while away (R23)',
    answer: z.object({ leaveId: z.string() }),
  }),
  actRoute('/api/leaves/:leaveId/end', stopLeave, {
    summary: 'End leave before its time',
    params: z.object({ leaveId: z.uuid() }),
    body: z.strictObject({}),
    answer: z.object({ leaveId: z.string() }),
  }),
  actRoute('/api/recusals/:recusalId/end', liftRecusal, {
    summary: 'End a recusal',
    params: z.object({ recusalId: z.uuid() }),
    body: z.strictObject({ reason: z.string().max(500) }),
    answer: z.object({ recusalId: z.string() }),
  }),
];
