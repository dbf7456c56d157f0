// Tasks: list, one with its history, what it would draw today, and the acts on it.
import { z } from 'zod';
import { itemAnswer, itemShape } from '../catalogue/routes.ts';
import { itemsById } from '../catalogue/store.ts';
import { toHex } from '../kit/bytes.ts';
import { ok, refuse } from '../kit/result.ts';
import { actRoute } from '../log/answer.ts';
import { entriesAbout } from '../log/history.ts';
import { approvalsOf } from '../organisation/approval.ts';
import { listOffices, namesOf, officePath } from '../organisation/store.ts';
import { type Actor, may, mayAnywhere } from '../platform/access.ts';
import type { App } from '../platform/app.ts';
import { read, type Tx } from '../platform/db/database.ts';
import { listRoute } from '../platform/http/list.ts';
import { answer, type Route, route } from '../platform/http/route.ts';
import { instant } from '../platform/http/shapes.ts';
import { refusalText } from '../platform/i18n.ts';
import { CAP_REACHES } from '../registers/rules/cap.ts';
import {
  APPROVAL_KIND,
  changeDraft,
  decideTask,
  draftTask,
  resolveTerms,
  submitTask,
  taskChanged,
  taskDecided,
  taskSubmitted,
  taskWithdrawn,
  termsInput,
  termsOf,
  withdrawTask,
} from './actions.ts';
import { preview, withoutClasses } from './preview.ts';
import type { GroupChance } from './rules/chances.ts';
import { checkTerms, looksAtClasses, slotsOf, type TaskTerms } from './rules/task.ts';
import { findTask, type TaskRow, taskList } from './store.ts';

const stateShape = z.enum(['drafted', 'submitted', 'approved', 'returned', 'withdrawn']);

const taskRow = z.object({
  taskId: z.string(),
  name: z.string(),
  kind: z.string(),
  state: stateShape,
  leadOffice: z.string(),
  cooperating: z.array(z.string()),
  periodFrom: z.string(),
  periodUntil: z.string(),
  changedAt: instant,
  demo: z.boolean(),
});

const rowAnswer = (row: TaskRow) => ({
  taskId: row.task_id,
  name: row.name,
  kind: row.kind,
  state: row.state,
  leadOffice: row.lead_office,
  cooperating: [...termsOf(row).cooperating],
  periodFrom: row.period_from,
  periodUntil: row.period_until,
  changedAt: row.changed_at,
  demo: row.demo,
});

const tasksRoute = listRoute('/api/tasks', taskList, {
  summary: 'Inspection tasks, newest first',
  row: taskRow,
  answer: async (rows) => rows.map(rowAnswer),
});

const historyShape = z.array(
  z.object({
    entryId: z.string(),
    type: z.string(),
    by: z.string(),
    at: instant,
    decision: z.enum(['approved', 'returned']).nullable(),
    reason: z.string().nullable(),
  }),
);

/** All entries of the log about a task, newest first; a decision with its reason. */
async function historyOf(tx: Tx, row: TaskRow) {
  const entries = await entriesAbout(tx, `task:${row.task_id}`);
  const approvals = await approvalsOf(tx, APPROVAL_KIND, row.task_id);
  const people = await namesOf(
    tx,
    entries.map((entry) => entry.user_id),
  );
  return entries.reverse().map((entry) => {
    const decided = entry.type === taskDecided.type;
    const approval = decided ? approvals.find((one) => one.decided_at?.getTime() === entry.at.getTime()) : undefined;
    return {
      entryId: entry.entry_id,
      type: entry.type,
      by: people.get(entry.user_id) ?? entry.user_id,
      at: entry.at,
      decision: approval?.decision === 'withdrawn' ? null : (approval?.decision ?? null),
      reason: approval?.reason || null,
    };
  });
}

const ACTS = [taskChanged, taskSubmitted, taskDecided, taskWithdrawn].map(({ type }) => type);

/** Which acts the reader's grants allow on this task; its state decides the rest. */
async function actsOf(tx: Tx, actor: Actor, row: TaskRow): Promise<string[]> {
  const target = { officePath: await officePath(tx, row.lead_office), thing: `task:${row.task_id}` };
  return ACTS.filter((permission) => may(actor, permission, target).ok);
}

const taskShape = taskRow.extend({
  terms: termsInput,
  termsHash: z.string(),
  version: z.number(),
  createdAt: instant,
  approvedAt: instant.nullable(),
  items: z.array(itemShape),
  slots: z.array(z.object({ department: z.string(), role: z.string(), specialty: z.string().nullable() })),
  history: historyShape,
  acts: z.array(z.string()),
  entryId: z.string(),
});

/** As they travel: for the pages. */
export type TaskRowView = z.input<typeof taskRow>;
export type TaskView = Omit<z.input<typeof taskShape>, 'terms'> & { readonly terms: TaskTerms };
export type PreviewView = z.input<typeof previewShape>;

const oneRoute = route({
  method: 'GET',
  url: '/api/tasks/:taskId',
  access: { permission: 'task.read' },
  summary: 'One task: terms, items, slots, history of decisions',
  params: z.object({ taskId: z.string() }),
  answer: taskShape,
  async handle({ app, actor, params }) {
    return read(app.db, actor, async (tx) => {
      const row = await findTask(tx, params.taskId);
      if (!row) return refuse('plans.task-missing', 'missing', { task: params.taskId });
      const offices = new Map((await listOffices(tx)).map((office) => [office.office_id, office]));
      const terms = termsOf(row);
      return ok({
        ...rowAnswer(row),
        terms,
        termsHash: toHex(row.content_hash),
        version: row.version,
        createdAt: row.created_at,
        approvedAt: row.approved_at,
        items: (await itemsById(tx, terms.items)).map(itemAnswer),
        slots: [...slotsOf(terms.demand, offices.get(row.lead_office)?.department ?? '')],
        history: await historyOf(tx, row),
        acts: await actsOf(tx, actor, row),
        entryId: row.entry_id,
      });
    });
  },
});

const problemShape = z.object({
  code: z.string(),
  with: z.record(z.string(), z.union([z.string(), z.number()])),
  zh: z.string(),
  en: z.string(),
});
const placeShape = z.object({ department: z.string(), role: z.string(), specialty: z.string().nullable() });
const shortShape = placeShape.extend({
  area: z.string().nullable(),
  needed: z.number(),
  officers: z.number(),
  capacity: z.number(),
});

/** Units of one weight or burden, and the chance of each: integers as decimal texts, not reduced. */
export const groupShape = z.object({
  value: z.string(),
  units: z.number(),
  numerator: z.string(),
  denominator: z.string(),
});

export const groupAnswer = ({ value, units, chance }: GroupChance) => ({
  value: String(value),
  units,
  numerator: String(chance.numerator),
  denominator: String(chance.denominator),
});

const previewShape = z.object({
  directory: z.number(),
  strata: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      area: z.string().nullable(),
      size: z.number(),
      n: z.number(),
      /** n, or one more where the seed rounds. */
      most: z.number(),
      reserve: z.number(),
      groups: z.array(groupShape).nullable(),
    }),
  ),
  excluded: z.array(z.object({ reason: z.string(), units: z.number() })),
  capped: z.array(
    z.object({
      capId: z.string(),
      reach: z.enum(CAP_REACHES),
      most: z.number(),
      source: z.string(),
      officeId: z.string().nullable(),
      units: z.number(),
    }),
  ),
  pool: z.array(placeShape.extend({ needed: z.number(), available: z.number(), capacity: z.number() })),
  short: z.array(shortShape),
  /** All places that are short, taken together: their inspectors overlap. */
  shortage: z.object({ needed: z.number(), officers: z.number(), capacity: z.number() }).nullable(),
  problems: z.array(problemShape),
});

/** Who may reveal what a mark says may see how many of each class there are (P8). */
export const maySeeClasses = (actor: Actor): boolean => mayAnywhere(actor, 'mark.read');

/** What terms would draw today, and all that stands between them and submission. */
async function previewAnswer(app: App, tx: Tx, actor: Actor, terms: TaskTerms, taskId: string | null = null) {
  const offices = await resolveTerms(tx, terms, taskId);
  const checked = offices.ok ? checkTerms(terms, offices.value[0] ?? '', offices.value) : offices;
  const seen = await preview(tx, terms, app.clock.now(), taskId);
  const strata = looksAtClasses(terms) && !maySeeClasses(actor) ? withoutClasses(seen.strata) : seen.strata;
  const problems = [...(checked.ok ? [] : [checked.refusal]), ...seen.problems];
  return {
    directory: seen.directory,
    strata: strata.map(({ groups, ...stratum }) => ({ ...stratum, groups: groups?.map(groupAnswer) ?? null })),
    excluded: [...seen.excluded],
    capped: seen.capped.map(({ cap: { capId, reach, most, source, officeId }, units }) => ({
      ...{ capId, reach, most, source, officeId, units },
    })),
    pool: [...seen.pool],
    short: (seen.shortage?.groups ?? []).map((group) => ({
      department: group.department,
      role: group.role,
      specialty: group.specialty ?? null,
      area: group.area ?? null,
      needed: group.needed,
      officers: group.officers.length,
      capacity: group.capacity,
    })),
    shortage: seen.shortage && {
      needed: seen.shortage.needed,
      officers: seen.shortage.officers.length,
      capacity: seen.shortage.capacity,
    },
    problems: problems.map((problem) => ({
      code: problem.code,
      with: { ...problem.with },
      ...refusalText(app.texts, problem),
    })),
  };
}

const previewRoute = route({
  method: 'POST',
  url: '/api/tasks/preview',
  access: { permission: 'task.drafted' },
  summary: 'What these terms would draw today: strata, exclusions, inspectors, and what stands in the way',
  repeatable: 'harmless',
  body: z.strictObject({ terms: termsInput }),
  answer: previewShape,
  handle: ({ app, actor, body }) => answer(read(app.db, actor, (tx) => previewAnswer(app, tx, actor, body.terms))),
});

const taskPreviewRoute = route({
  method: 'GET',
  url: '/api/tasks/:taskId/preview',
  access: { permission: 'task.read' },
  summary: 'What a task would draw today, for whoever prepares or decides it',
  params: z.object({ taskId: z.string() }),
  answer: previewShape,
  async handle({ app, actor, params }) {
    return read(app.db, actor, async (tx) => {
      const row = await findTask(tx, params.taskId);
      if (!row) return refuse('plans.task-missing', 'missing', { task: params.taskId });
      return ok(await previewAnswer(app, tx, actor, termsOf(row), row.task_id));
    });
  },
});

const byTask = z.object({ taskId: z.string() });
const moved = z.object({ state: stateShape });

export const routes: readonly Route[] = [
  tasksRoute,
  previewRoute,
  taskPreviewRoute,
  oneRoute,
  actRoute('/api/tasks', draftTask, { summary: 'Draft a task', answer: z.object({ taskId: z.string() }) }),
  actRoute('/api/tasks/:taskId/change', changeDraft, {
    summary: 'Change a draft or a returned task',
    params: byTask,
    body: z.strictObject({ version: z.int32(), terms: termsInput }),
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
    body: z.strictObject({
      decision: z.enum(['approved', 'returned']),
      reason: z.string().max(1000),
      terms: z.string(),
    }),
    answer: moved,
  }),
  actRoute('/api/tasks/:taskId/withdraw', withdrawTask, {
    summary: 'Withdraw a task that is not approved',
    params: byTask,
    body: z.strictObject({ reason: z.string().max(1000) }),
    answer: moved,
  }),
];
