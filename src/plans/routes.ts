// Tasks: list, one with its history, what it would draw today, and the acts on it.
import { z } from 'zod';
import { toHex } from '../kit/bytes.ts';
import { ok, refuse } from '../kit/result.ts';
import { itemsById } from '../catalogue/store.ts';
import { itemAnswer, itemShape } from '../catalogue/routes.ts';
import { actRoute } from '../log/answer.ts';
import { approvalsOf } from '../organisation/approval.ts';
import { listOffices, namesOf } from '../organisation/store.ts';
import { read } from '../platform/db/database.ts';
import { type Route, route } from '../platform/http/route.ts';
import { instant, listShape } from '../platform/http/shapes.ts';
import { refusalText } from '../platform/i18n.ts';
import { APPROVAL_KIND, changeDraft, decideTask, draftTask, submitTask, termsInput, termsOf, withdrawTask } from './actions.ts';
import { preview } from './preview.ts';
import { slotsOf } from './rules/task.ts';
import { countTasks, findTask, listTasks, type TaskRow } from './store.ts';

const PAGE = 50;
const stateShape = z.enum(['drafted', 'submitted', 'approved', 'returned', 'withdrawn']);

const taskRow = z.object({
  taskId: z.string(),
  name: z.string(),
  kind: z.string(),
  state: stateShape,
  leadOffice: z.string(),
  leadName: z.string(),
  cooperating: z.array(z.string()),
  periodFrom: z.string(),
  periodUntil: z.string(),
  changedAt: instant,
  demo: z.boolean(),
});

type Offices = ReadonlyMap<string, { short_zh: string; department: string | null }>;
const nameOf = (offices: Offices, officeId: string): string => offices.get(officeId)?.short_zh ?? officeId;

const rowAnswer = (row: TaskRow, offices: Offices) => ({
  taskId: row.task_id,
  name: row.name,
  kind: row.kind,
  state: row.state,
  leadOffice: row.lead_office,
  leadName: nameOf(offices, row.lead_office),
  cooperating: termsOf(row).cooperating.map((office) => nameOf(offices, office)),
  periodFrom: row.period_from,
  periodUntil: row.period_until,
  changedAt: row.changed_at,
  demo: row.demo,
});

const listRoute = route({
  method: 'GET',
  url: '/api/tasks',
  access: { permission: 'task.read' },
  summary: 'Inspection tasks, newest first',
  query: z.object({
    state: stateShape.optional(),
    office: z.string().optional(),
    text: z.string().max(100).optional(),
    after: z.string().optional(),
  }),
  answer: listShape(taskRow),
  async handle({ app, actor, query }) {
    return read(app.db, actor, async (tx) => {
      const rows = await listTasks(tx, query, PAGE + 1);
      const offices = new Map((await listOffices(tx)).map((office) => [office.office_id, office]));
      const shown = rows.slice(0, PAGE);
      return ok({
        rows: shown.map((row) => rowAnswer(row, offices)),
        next: rows.length > PAGE ? (shown.at(-1)?.task_id ?? null) : null,
        total: { count: await countTasks(tx, query), exact: true },
      });
    });
  },
});

const historyShape = z.array(
  z.object({
    askedBy: z.string(),
    askedAt: instant,
    decision: z.enum(['approved', 'returned', 'withdrawn']).nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: instant.nullable(),
    reason: z.string().nullable(),
  }),
);

const oneRoute = route({
  method: 'GET',
  url: '/api/tasks/:taskId',
  access: { permission: 'task.read' },
  summary: 'One task: terms, items, slots, history of decisions',
  params: z.object({ taskId: z.string() }),
  answer: taskRow.extend({
    terms: termsInput,
    termsHash: z.string(),
    version: z.number(),
    createdBy: z.string(),
    createdAt: instant,
    approvedAt: instant.nullable(),
    items: z.array(itemShape),
    slots: z.array(z.object({ department: z.string(), role: z.string(), specialty: z.string().nullable() })),
    history: historyShape,
    entryId: z.string(),
  }),
  async handle({ app, actor, params }) {
    return read(app.db, actor, async (tx) => {
      const row = await findTask(tx, params.taskId);
      if (!row) return refuse('plans.task-missing', 'missing', { task: params.taskId });
      const offices = new Map((await listOffices(tx)).map((office) => [office.office_id, office]));
      const terms = termsOf(row);
      const approvals = await approvalsOf(tx, APPROVAL_KIND, row.task_id);
      const people = await namesOf(tx, [row.created_by, ...approvals.flatMap((one) => [one.asked_by, one.decided_by ?? one.asked_by])]);
      const person = (userId: string) => people.get(userId) ?? userId;
      return ok({
        ...rowAnswer(row, offices),
        terms,
        termsHash: toHex(row.content_hash),
        version: row.version,
        createdBy: person(row.created_by),
        createdAt: row.created_at,
        approvedAt: row.approved_at,
        items: (await itemsById(tx, terms.items)).map(itemAnswer),
        slots: [...slotsOf(terms.demand, offices.get(row.lead_office)?.department ?? '')],
        history: approvals.map((one) => ({
          askedBy: person(one.asked_by),
          askedAt: one.asked_at,
          decision: one.decision,
          decidedBy: one.decided_by === null ? null : person(one.decided_by),
          decidedAt: one.decided_at,
          reason: one.reason,
        })),
        entryId: row.entry_id,
      });
    });
  },
});

const problemShape = z.object({ code: z.string(), zh: z.string(), en: z.string() });
const previewRoute = route({
  method: 'POST',
  url: '/api/tasks/preview',
  access: { permission: 'task.drafted' },
  summary: 'What these terms would draw today: strata, exclusions, inspectors, and what stands in the way',
  body: z.strictObject({ terms: termsInput }),
  answer: z.object({
    directory: z.number(),
    strata: z.array(
      z.object({ code: z.string(), label: z.string(), area: z.string().nullable(), size: z.number(), n: z.number(), reserve: z.number() }),
    ),
    excluded: z.array(z.object({ reason: z.string(), units: z.number() })),
    pool: z.array(
      z.object({
        department: z.string(),
        role: z.string(),
        specialty: z.string().nullable(),
        needed: z.number(),
        available: z.number(),
        capacity: z.number(),
      }),
    ),
    problems: z.array(problemShape),
  }),
  async handle({ app, actor, body }) {
    const seen = await read(app.db, actor, (tx) => preview(tx, body.terms, app.clock.now()));
    return ok({
      directory: seen.directory,
      strata: [...seen.strata],
      excluded: [...seen.excluded],
      pool: [...seen.pool],
      problems: seen.problems.map((problem) => ({ code: problem.code, ...refusalText(app.texts, problem) })),
    });
  },
});

const byTask = z.object({ taskId: z.string() });
const moved = z.object({ state: stateShape });

export const routes: readonly Route[] = [
  listRoute,
  previewRoute,
  oneRoute,
  actRoute('/api/tasks', draftTask, { summary: 'Draft a task', answer: z.object({ taskId: z.string() }) }),
  actRoute('/api/tasks/:taskId/change', changeDraft, {
    summary: 'Change a draft or a returned task',
    params: byTask,
    body: z.strictObject({ version: z.int(), terms: termsInput }),
    answer: z.object({ version: z.number() }),
  }),
  actRoute('/api/tasks/:taskId/submit', submitTask, {
    summary: 'Submit for approval',
    params: byTask,
    body: z.strictObject({}),
    answer: moved,
  }),
  actRoute('/api/tasks/:taskId/decide', decideTask, {
    summary: 'Approve or return (with reason)',
    params: byTask,
    body: z.strictObject({ decision: z.enum(['approved', 'returned']), reason: z.string().max(1000), terms: z.string() }),
    answer: moved,
  }),
  actRoute('/api/tasks/:taskId/withdraw', withdrawTask, {
    summary: 'Withdraw a task that is not approved',
    params: byTask,
    body: z.strictObject({ reason: z.string().max(1000) }),
    answer: moved,
  }),
];
