// Entrustments over HTTP (R36): the list, one, what can be chosen, and the four acts.

import { z } from 'zod';
import { toHex } from '../../kit/bytes.ts';
import { ok, refuse } from '../../kit/result.ts';
import { actRoute } from '../../log/answer.ts';
import { comesTo } from '../../organisation/deciding.ts';
import { decidersFor, listOffices, namesOf, officePath } from '../../organisation/store.ts';
import { dayOf } from '../../platform/clock.ts';
import { read, type Tx } from '../../platform/db/database.ts';
import { listRoute } from '../../platform/http/list.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { instant } from '../../platform/http/shapes.ts';
import {
  askEntrustment,
  endEntrustment,
  entrustingInput,
  grantEntrustment,
  returnEntrustment,
  taskEntrusted,
} from '../actions/entrust.ts';
import { termsOf } from '../actions.ts';
import { ENTRUSTMENT_STANDINGS, entrustmentStanding, isLower } from '../rules/entrustment.ts';
import { type EntrustmentRow, entrustmentList, findEntrustment } from '../store/entrustment.ts';
import { findTask, poolOffices } from '../store.ts';

const entrustmentShape = z.object({
  entrustmentId: z.string(),
  taskId: z.string(),
  taskName: z.string(),
  officeId: z.string(),
  to: z.string(),
  instrument: z.string(),
  wording: z.string(),
  wordingHash: z.string(),
  regions: z.array(z.string()),
  from: z.string(),
  until: z.string(),
  standing: z.enum(ENTRUSTMENT_STANDINGS),
  deciderId: z.string(),
  askedBy: z.string(),
  askedAt: instant,
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  decision: z.string().nullable(),
  endedBy: z.string().nullable(),
  endedAt: instant.nullable(),
  endReason: z.string().nullable(),
  entryId: z.string(),
});
export type EntrustmentView = z.input<typeof entrustmentShape>;

async function viewsOf(tx: Tx, rows: readonly EntrustmentRow[], day: string) {
  const people = rows.flatMap((row) => [row.asked_by, row.decided_by ?? '', row.ended_by ?? '']);
  const names = await namesOf(tx, people);
  const nameOf = (userId: string | null) => (userId === null ? null : (names.get(userId) ?? userId));
  return rows.map((row) => ({
    entrustmentId: row.entrustment_id,
    taskId: row.task_id,
    taskName: row.task_name,
    officeId: row.office_id,
    to: row.to_office,
    instrument: row.instrument,
    wording: row.wording,
    wordingHash: toHex(row.wording_hash),
    regions: [...row.regions],
    from: row.from_on,
    until: row.until_on,
    standing: entrustmentStanding({ state: row.state, from: row.from_on, until: row.until_on }, day),
    deciderId: row.decider_id,
    askedBy: nameOf(row.asked_by) ?? '',
    askedAt: row.asked_at,
    decidedBy: nameOf(row.decided_by),
    decidedAt: row.decided_at,
    decision: row.decision,
    endedBy: nameOf(row.ended_by),
    endedAt: row.ended_at,
    endReason: row.end_reason,
    entryId: row.entry_id,
  }));
}

const entrustmentsRoute = listRoute('/api/entrustments', entrustmentList, {
  summary: 'Inspections entrusted to lower offices, newest first (R36)',
  row: entrustmentShape,
  answer: (rows, { tx, now }) => viewsOf(tx, rows, dayOf(now)),
});

const byTask = z.object({ taskId: z.string().max(64) });
const officeShape = z.object({ officeId: z.string(), officeName: z.string(), officeNameEn: z.string() });

const choicesRoute = route({
  method: 'GET',
  url: '/api/tasks/:taskId/entrusting',
  access: { permission: 'entrustment.asked' },
  summary: 'To which lower offices a task may be entrusted, and the offices under another head that decide',
  params: byTask,
  answer: z.object({ lower: z.array(officeShape), deciders: z.array(officeShape) }),
  async handle({ app, actor, params }) {
    return read(app.db, actor, async (tx) => {
      const task = await findTask(tx, params.taskId);
      if (!task) return refuse('plans.task-missing', 'missing', { task: params.taskId });
      const terms = termsOf(task);
      const pool = new Set(
        (await poolOffices(tx, [terms.leadOffice, ...terms.cooperating])).map(({ officeId }) => officeId),
      );
      const from = await officePath(tx, actor.officeId);
      const lower = [];
      for (const office of await listOffices(tx)) {
        if (office.closed_on !== null || pool.has(office.office_id)) continue;
        if (!isLower(from, await officePath(tx, office.office_id))) continue;
        lower.push({ officeId: office.office_id, officeName: office.short_zh, officeNameEn: office.name_en });
      }
      return ok({ lower, deciders: [...(await decidersFor(tx, taskEntrusted.type, actor, app.clock.now()))] });
    });
  },
});

const byId = z.object({ entrustmentId: z.uuid() });

const oneRoute = route({
  method: 'GET',
  url: '/api/entrustments/:entrustmentId',
  access: { permission: 'task.read' },
  summary: 'One entrustment',
  params: byId,
  answer: entrustmentShape,
  async handle({ app, actor, params }) {
    return read(app.db, actor, async (tx) => {
      const row = await findEntrustment(tx, params.entrustmentId);
      const [view] = row ? await viewsOf(tx, [row], dayOf(app.clock.now())) : [];
      return view ? ok(view) : refuse('plans.entrust-missing', 'missing');
    });
  },
});

export const entrustmentRoutes: readonly Route[] = [
  entrustmentsRoute,
  choicesRoute,
  oneRoute,
  actRoute('/api/tasks/:taskId/entrustments', askEntrustment, {
    summary: 'Ask to entrust the inspections of a task to a lower office',
    params: byTask,
    body: entrustingInput,
    answer: z.object({ entrustmentId: z.string() }),
  }),
  actRoute('/api/entrustments/:entrustmentId/grant', grantEntrustment, {
    summary: 'Grant an entrustment, under another head',
    ...comesTo(byId, 'granted'),
  }),
  actRoute('/api/entrustments/:entrustmentId/return', returnEntrustment, {
    summary: 'Return a request to entrust, with reason',
    ...comesTo(byId, 'returned'),
  }),
  actRoute('/api/entrustments/:entrustmentId/end', endEntrustment, {
    summary: 'End an entrustment before its time',
    ...comesTo(byId, 'ended'),
  }),
];
