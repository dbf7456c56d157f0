// Drafting, submitting, deciding a task (R5, R30-R34). What is approved is the hash of its terms: changed terms are never drawn under an old approval.
import { z } from 'zod';
import { itemsById } from '../catalogue/store.ts';
import { must } from '../kit/assert.ts';
import { fromHex, toHex, utf8 } from '../kit/bytes.ts';
import { suiteNames } from '../kit/hash.ts';
import { ok, type Result, refuse } from '../kit/result.ts';
import { act } from '../log/act.ts';
import { ask, decide, withdraw } from '../organisation/approval.ts';
import { settle, tell } from '../organisation/message.ts';
import { findOffice, officePath, openOffice } from '../organisation/store.ts';
import type { Target } from '../platform/access.ts';
import type { Tx } from '../platform/db/database.ts';
import { entryType } from '../platform/domain.ts';
import { suites } from '../platform/suite.ts';
import { checkDirectory } from '../registers/named-directory.ts';
import { CREDIT_CLASSES } from '../registers/rules/mark.ts';
import { scopeInput } from '../registers/scope-input.ts';
import { checkFollowed } from './followed.ts';
import { preview } from './preview.ts';
import {
  after,
  CANDIDATE_KINDS,
  checkTerms,
  type Step,
  type TaskState,
  type TaskTerms,
  termsText,
} from './rules/task.ts';
import { addTask, changeTask, lockTask, moveTask, nextTaskId, type TaskRow } from './store.ts';

export const APPROVAL_KIND = 'plans.task';
const day = z.iso.date();
const id = z.string().min(1).max(64);
const share = z.strictObject({ numerator: z.int().min(0).max(1_000_000), denominator: z.int().min(1).max(1_000_000) });

/** The terms as a form sends them; what they mean is checked by the rules. */
/** An extension is for widespread problems in a sample; whoever wants more than this plans another draw. */
const MOST_ADDED = 1000;

export const termsInput: z.ZodType<TaskTerms> = z.strictObject({
  name: z.string().trim().min(2).max(120),
  items: z.array(id).max(50),
  leadOffice: id,
  cooperating: z.array(id).max(20),
  periodFrom: day,
  periodUntil: day,
  scope: scopeInput.extend({
    directory: z.strictObject({ directoryId: z.uuid(), version: z.int32().min(1) }).optional(),
  }),
  candidates: z
    .strictObject({
      kind: z.enum(CANDIDATE_KINDS),
      reason: z.string().trim().min(2).max(500),
      list: z.array(z.string().trim().min(1).max(64)).max(5000),
    })
    .optional(),
  stratifyBy: z.array(z.enum(['region', 'section'])).max(2),
  method: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('index') }),
    z.strictObject({ kind: z.literal('ticket') }),
    z.strictObject({
      kind: z.literal('layered'),
      cap: z.int().min(1).max(1000),
      floor: share,
      months: z.int().min(1).max(120),
    }),
    z.strictObject({
      kind: z.literal('pps'),
      weights: z.array(z.strictObject({ section: id, weight: z.int().min(1).max(1000) })).max(30),
      other: z.int().min(1).max(1000),
      classes: z
        .array(z.strictObject({ class: z.enum(CREDIT_CLASSES), weight: z.int().min(1).max(1000) }))
        .min(1)
        .max(4)
        .optional(),
    }),
    z.strictObject({ kind: z.literal('all'), batches: z.int().min(1).max(366) }),
  ]),
  quota: z.discriminatedUnion('kind', [
    share.extend({ kind: z.literal('share') }),
    share.extend({ kind: z.literal('unbiased') }),
    z.strictObject({ kind: z.literal('total'), total: z.int().min(1).max(1_000_000) }),
    z.strictObject({
      kind: z.literal('classes'),
      rates: z.array(z.strictObject({ class: z.enum(CREDIT_CLASSES), percent: z.int().min(1).max(100) })).max(8),
    }),
  ]),
  reserve: share,
  demand: z
    .array(
      z.strictObject({
        department: id,
        role: z.enum(['leader', 'specialist', 'member']),
        specialty: id.nullable(),
        count: z.int().min(1).max(10),
      }),
    )
    .max(20),
  cap: z.int().min(1).max(1000),
  follows: id.optional(),
  extensionLimit: z.int().min(0).max(MOST_ADDED).optional(),
  sealed: z
    .strictObject({
      ground: z.enum(['surprise', 'classes', 'both']),
      openBy: day,
      reason: z.string().trim().min(4).max(500),
      holder: id,
    })
    .optional(),
  teams: z.strictObject({ count: z.int().min(1).max(999), memberCap: z.int().min(1).max(99) }).optional(),
  suite: z.enum(suiteNames).optional(),
});

const taskFacts = z.object({ task: z.string(), terms: z.string(), office: z.string() });
export const taskDrafted = entryType('task.drafted', taskFacts);
export const taskChanged = entryType('task.changed', taskFacts);
export const taskSubmitted = entryType('task.submitted', taskFacts);
export const taskWithdrawn = entryType('task.withdrawn', taskFacts);
export const taskDecided = entryType('task.decided', taskFacts.extend({ decision: z.enum(['approved', 'returned']) }));

const { hash } = suites['DR1-SHA256'];
export const contentHash = (terms: TaskTerms) => hash(utf8(termsText(terms)));

const factsOf = (taskId: string, terms: TaskTerms) => ({
  task: taskId,
  terms: toHex(contentHash(terms)),
  office: terms.leadOffice,
});

export type TaskTarget = Target & { readonly task: TaskRow };

/** The task of an act, locked; the office concerned is the one that leads it. */
export async function taskTarget(tx: Tx, taskId: string): Promise<Result<TaskTarget>> {
  const task = await lockTask(tx, taskId);
  if (!task) return refuse('plans.task-missing', 'missing', { task: taskId });
  return ok({ officePath: await officePath(tx, task.lead_office), thing: `task:${taskId}`, task });
}

export const termsOf = (task: Pick<TaskRow, 'terms'>): TaskTerms => termsInput.parse(task.terms);

/**
 * What the terms name exists; returns the departments, the lead's first. `taskId`: the task whose terms they are, if it is recorded.
 * Refuses: plans.office-missing, plans.holder-same-head, plans.item-missing, those of the directory and of `checkFollowed`.
 */
export async function resolveTerms(
  tx: Tx,
  terms: TaskTerms,
  taskId: string | null = null,
): Promise<Result<readonly string[]>> {
  const departments: string[] = [];
  for (const officeId of [terms.leadOffice, ...terms.cooperating]) {
    const office = await findOffice(tx, officeId);
    if (!office?.department) return refuse('plans.office-missing', 'unmet', { office: officeId });
    departments.push(office.department);
  }
  if (terms.sealed) {
    const [lead, holder] = [await findOffice(tx, terms.leadOffice), await findOffice(tx, terms.sealed.holder)];
    if (!holder) return refuse('plans.office-missing', 'unmet', { office: terms.sealed.holder });
    if (holder.head === lead?.head) return refuse('plans.holder-same-head', 'unmet', { office: holder.short_zh });
  }
  const follows = await checkFollowed(tx, terms, taskId);
  if (!follows.ok) return follows;
  const named = await checkDirectory(tx, terms.scope, [terms.leadOffice, ...terms.cooperating]);
  if (!named.ok) return named;
  const found = new Set((await itemsById(tx, terms.items)).map((item) => item.item_id));
  const missing = terms.items.find((item) => !found.has(item));
  return missing === undefined ? ok(departments) : refuse('plans.item-missing', 'unmet', { item: missing });
}

export const draftTask = act(taskDrafted, {
  input: z.strictObject({ terms: termsInput }),
  async target(tx, { terms }) {
    const path = await officePath(tx, terms.leadOffice);
    return path.length === 0
      ? refuse('plans.office-missing', 'unmet', { office: terms.leadOffice })
      : ok({ officePath: path, thing: 'task:new' });
  },
  async run(tx, { terms }, { actor, at, entryId, app }) {
    const resolved = await resolveTerms(tx, terms);
    if (!resolved.ok) return resolved;
    // What was drafted before an office closed goes on under its successor; nothing new begins under it.
    const standing = await openOffice(tx, terms.leadOffice);
    if (!standing.ok) return standing;
    const region = must(await findOffice(tx, terms.leadOffice), 'resolved').region ?? '000000';
    const taskId = await nextTaskId(tx, region, terms.periodFrom.slice(0, 4));
    const write = { taskId, terms, contentHash: contentHash(terms), at, entryId };
    await addTask(tx, { ...write, kind: 'random', userId: actor.userId, demo: app.config.demo });
    return ok({ facts: factsOf(taskId, terms), answer: { taskId }, thing: `task:${taskId}` });
  },
});

export const changeDraft = act(taskChanged, {
  input: z.strictObject({ taskId: id, version: z.int32(), terms: termsInput }),
  target: (tx, { taskId }) => taskTarget(tx, taskId),
  async run(tx, { taskId, version, terms }, { at, entryId, target }) {
    const state = after(target.task.state, 'change');
    if (!state.ok) return state;
    if (target.task.version !== version)
      return refuse('plans.changed-meanwhile', 'conflict', { version: target.task.version });
    if (terms.leadOffice !== target.task.lead_office) return refuse('plans.lead-fixed', 'unmet');
    const resolved = await resolveTerms(tx, terms, taskId);
    if (!resolved.ok) return resolved;
    await changeTask(tx, { taskId, terms, contentHash: contentHash(terms), at, entryId }, state.value);
    return ok({ facts: factsOf(taskId, terms), answer: { version: version + 1 } });
  },
});

const toState = async (tx: Tx, task: TaskRow, step: Step, at: Date, entryId: string): Promise<Result<TaskState>> => {
  const state = after(task.state, step);
  if (state.ok) await moveTask(tx, task.task_id, state.value, at, entryId);
  return state;
};

export const submitTask = act(taskSubmitted, {
  input: z.strictObject({ taskId: id }),
  target: (tx, { taskId }) => taskTarget(tx, taskId),
  async run(tx, { taskId }, within) {
    const { task } = within.target;
    const terms = termsOf(task);
    const state = await toState(tx, task, 'submit', within.at, within.entryId);
    if (!state.ok) return state;
    const departments = await resolveTerms(tx, terms, taskId);
    if (!departments.ok) return departments;
    const checked = checkTerms(terms, departments.value[0] ?? '', departments.value);
    if (!checked.ok) return checked;
    const seen = await preview(tx, terms, within.at, taskId);
    const problem = seen.problems[0];
    if (problem) return { ok: false, refusal: problem };
    await settle(tx, within.at, `task:${taskId}`);
    await ask(tx, within, {
      kind: APPROVAL_KIND,
      thing: taskId,
      title: terms.name,
      contentHash: contentHash(terms),
      officeId: task.lead_office,
      permission: taskDecided.type,
      differentHead: false,
    });
    return ok({ facts: factsOf(taskId, terms), answer: { state: state.value } });
  },
});

export const decideTask = act(taskDecided, {
  input: z.strictObject({
    taskId: id,
    decision: z.enum(['approved', 'returned']),
    reason: z.string().trim().max(1000),
    /** The hash of the terms that the decider has read. */
    terms: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  target: (tx, { taskId }) => taskTarget(tx, taskId),
  async run(tx, input, within) {
    const { task } = within.target;
    const terms = termsOf(task);
    const step = input.decision === 'approved' ? 'approve' : 'return';
    const state = await toState(tx, task, step, within.at, within.entryId);
    if (!state.ok) return state;
    const decided = await decide(tx, within, APPROVAL_KIND, input.taskId, fromHex(input.terms), input);
    if (!decided.ok) return decided;
    if (input.terms !== toHex(contentHash(terms))) return refuse('approval.changed', 'conflict');
    await tell(tx, within, {
      userId: decided.value.askedBy,
      kind: `plans.told.${input.decision}`,
      thing: `task:${input.taskId}`,
      fill: { task: input.taskId, name: terms.name, reason: input.reason },
      ...(input.decision === 'returned' ? { waits: { due: null } } : {}),
    });
    return ok({
      facts: { ...factsOf(input.taskId, terms), decision: input.decision },
      document: { reason: input.reason },
      answer: { state: state.value },
    });
  },
});

export const withdrawTask = act(taskWithdrawn, {
  input: z.strictObject({ taskId: id, reason: z.string().trim().min(1).max(1000) }),
  target: (tx, { taskId }) => taskTarget(tx, taskId),
  async run(tx, { taskId, reason }, { target, at, entryId }) {
    const state = await toState(tx, target.task, 'withdraw', at, entryId);
    if (!state.ok) return state;
    await withdraw(tx, APPROVAL_KIND, taskId, at);
    return ok({ facts: factsOf(taskId, termsOf(target.task)), document: { reason }, answer: { state: state.value } });
  },
});
