// Entrusting inspections of a task to a lower office (R36): asked for with instrument, regions and term by an office that takes part, granted under
// another head, ended before its time with a reason. Its inspectors stand in the pool of commitments made from then on, all who are fit.
import { z } from 'zod';
import { toHex, utf8 } from '../../kit/bytes.ts';
import { canonicalJson } from '../../kit/canonical-json.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { act, type Within } from '../../log/act.ts';
import { ask, decide, openQuestion } from '../../organisation/approval.ts';
import { tell } from '../../organisation/message.ts';
import { officePath, openOffice } from '../../organisation/store.ts';
import type { Target } from '../../platform/access.ts';
import type { Tx } from '../../platform/db/database.ts';
import { entryType } from '../../platform/domain.ts';
import { suites } from '../../platform/suite.ts';
import { listRegions } from '../../registers/store/codes.ts';
import { termsOf } from '../actions.ts';
import { checkEntrusting } from '../rules/entrustment.ts';
import {
  addEntrustment,
  type LockedEntrustment,
  lockEntrustment,
  setEntrustment,
  standingEntrustment,
} from '../store/entrustment.ts';
import { lockTask, poolOffices } from '../store.ts';

const { hash } = suites['DR1-SHA256'];
export const ENTRUSTMENT = 'plans.entrustment';
const MOST = 1000;

const about = {
  entrustmentId: z.string(),
  task: z.string(),
  office: z.string(),
  to: z.string(),
  instrument: z.string(),
  /** SHA-256 of the instrument's words. */
  wording: z.string(),
  regions: z.array(z.string()),
  from: z.string(),
  until: z.string(),
};
const person = z.object({ by: z.string(), head: z.string() });
const which = z.object({ entrustmentId: z.string(), task: z.string(), to: z.string() });
export const entrustmentAsked = entryType('entrustment.asked', z.object({ ...about, decider: z.string() }));
export const taskEntrusted = entryType('task.entrusted', z.object({ ...about, asked: person, approved: person }));
export const entrustmentReturned = entryType('entrustment.returned', which);
export const entrustmentEnded = entryType('entrustment.ended', which.extend({ endedAt: z.string() }));

const said = z.string().trim().min(1).max(MOST);

/** What a form says; `decider` is the office whose head is asked. */
export const entrustingInput = z.strictObject({
  to: z.string().max(64),
  instrument: z.string().trim().min(1).max(120),
  wording: said,
  regions: z.array(z.string().max(12)).max(100),
  from: z.iso.date(),
  until: z.iso.date(),
  decider: z.string().max(64),
});

export const askEntrustment = act(entrustmentAsked, {
  input: entrustingInput.extend({ taskId: z.string().max(64) }),
  async target(tx, { taskId }, actor) {
    const task = await lockTask(tx, taskId);
    if (!task) return refuse('plans.task-missing', 'missing', { task: taskId });
    const { leadOffice, cooperating } = termsOf(task);
    // Whoever takes part entrusts for himself; of others the task's own office is asked about.
    const office = cooperating.includes(actor.officeId) ? actor.officeId : leadOffice;
    return ok({ officePath: await officePath(tx, office), thing: `task:${taskId}`, task });
  },
  async run(tx, input, within) {
    const { at, app, actor, entryId, target } = within;
    const fits = await checkAsked(tx, within, input);
    if (!fits.ok) return fits;
    const entrustmentId = uuidv7(at.getTime(), app.random(10));
    const { to, instrument, wording, from, until, decider } = input;
    const regions = [...new Set(input.regions)].sort();
    const wordingHash = hash(utf8(wording));
    const facts = {
      ...{ entrustmentId, task: target.task.task_id, office: actor.officeId, to, instrument, regions, from, until },
      wording: toHex(wordingHash),
    };
    await addEntrustment(tx, {
      ...{ entrustmentId, toOffice: to, instrument, wording, wordingHash, regions, from, until, at, entryId },
      taskId: target.task.task_id,
      officeId: actor.officeId,
      deciderId: decider,
      askedBy: actor.userId,
    });
    await ask(tx, within, {
      kind: ENTRUSTMENT,
      thing: entrustmentId,
      title: target.task.name,
      contentHash: contentOf(facts),
      officeId: decider,
      permission: taskEntrusted.type,
      differentHead: true,
    });
    return ok({ facts: { ...facts, decider }, document: { wording }, answer: { entrustmentId } });
  },
});

type Asked = { to: string; from: string; until: string; regions: readonly string[]; decider: string };

async function checkAsked(
  tx: Tx,
  { actor, target }: Within<Target & { readonly task: NonNullable<Awaited<ReturnType<typeof lockTask>>> }>,
  input: Asked,
): Promise<Result<null>> {
  if (target.task.state === 'withdrawn') return refuse('plans.entrust-withdrawn', 'conflict');
  const to = await openOffice(tx, input.to);
  if (!to.ok) return to;
  const terms = termsOf(target.task);
  const [from, lower] = [await officePath(tx, actor.officeId), await officePath(tx, input.to)];
  const pool = (await poolOffices(tx, [terms.leadOffice, ...terms.cooperating])).map(({ officeId }) => officeId);
  const known = (await listRegions(tx)).map(({ code }) => code);
  const asked = { from, to: lower, fromOn: input.from, untilOn: input.until, regions: input.regions };
  const fits = checkEntrusting(terms, asked, pool, known);
  if (!fits.ok) return fits;
  if (await standingEntrustment(tx, target.task.task_id, input.to))
    return refuse('plans.entrust-known', 'conflict', { office: to.value.short_zh });
  const decider = await openOffice(tx, input.decider);
  if (!decider.ok) return decider;
  return decider.value.head === actor.head
    ? refuse('registers.exclusion-same-head', 'unmet', { office: decider.value.short_zh })
    : ok(null);
}

type Content = z.infer<z.ZodObject<typeof about>>;
const contentOf = ({ entrustmentId, task, office, to, instrument, wording, regions, from, until }: Content) =>
  hash(utf8(canonicalJson({ entrustmentId, task, office, to, instrument, wording, regions, from, until })));

const factsOf = (row: LockedEntrustment): Content => ({
  entrustmentId: row.entrustment_id,
  task: row.task_id,
  office: row.office_id,
  to: row.to_office,
  instrument: row.instrument,
  wording: toHex(row.wording_hash),
  regions: row.regions,
  from: row.from_on,
  until: row.until_on,
});

type EntrustmentTarget = Target & { readonly entrustment: LockedEntrustment };

/** The entrustment, locked; the office concerned is the one that decides, or the one that entrusts. */
async function targetOf(
  tx: Tx,
  entrustmentId: string,
  whose: 'decider_id' | 'office_id',
): Promise<Result<EntrustmentTarget>> {
  const entrustment = await lockEntrustment(tx, entrustmentId);
  if (!entrustment) return refuse('plans.entrust-missing', 'missing');
  const path = await officePath(tx, entrustment[whose]);
  return ok({ officePath: path, thing: `task:${entrustment.task_id}`, entrustment });
}

const decision = z.strictObject({ entrustmentId: z.uuid(), reason: z.string().trim().max(MOST) });
const whichOf = ({ entrustment_id, task_id, to_office }: LockedEntrustment) => ({
  ...{ entrustmentId: entrustment_id, task: task_id, to: to_office },
});

export const grantEntrustment = act(taskEntrusted, {
  input: decision,
  target: (tx, { entrustmentId }) => targetOf(tx, entrustmentId, 'decider_id'),
  async run(tx, { entrustmentId, reason }, within) {
    const { entrustment } = within.target;
    const people = await decided(tx, within, reason, 'approved');
    if (!people.ok) return people;
    await setEntrustment(tx, entrustmentId, {
      ...{ state: 'granted', decided_by: within.actor.userId, decided_at: within.at, decision: reason },
      entry_id: within.entryId,
    });
    return ok({
      facts: { ...factsOf(entrustment), ...people.value },
      document: { wording: entrustment.wording, decision: reason },
      answer: { state: 'granted' as const },
    });
  },
});

export const returnEntrustment = act(entrustmentReturned, {
  input: decision,
  target: (tx, { entrustmentId }) => targetOf(tx, entrustmentId, 'decider_id'),
  async run(tx, { entrustmentId, reason }, within) {
    const people = await decided(tx, within, reason, 'returned');
    if (!people.ok) return people;
    await setEntrustment(tx, entrustmentId, {
      ...{ state: 'returned', decided_by: within.actor.userId, decided_at: within.at, decision: reason },
    });
    return ok({
      facts: whichOf(within.target.entrustment),
      document: { reason },
      answer: { state: 'returned' as const },
    });
  },
});

/** Four eyes, another head, the content that was asked about; tells the one who asked. */
async function decided(tx: Tx, within: Within<EntrustmentTarget>, reason: string, outcome: 'approved' | 'returned') {
  const { entrustment } = within.target;
  const thing = entrustment.entrustment_id;
  const question = await openQuestion(tx, ENTRUSTMENT, thing);
  const content = contentOf(factsOf(entrustment));
  const done = await decide(tx, within, ENTRUSTMENT, thing, content, { decision: outcome, reason });
  if (!done.ok) return done;
  await tell(tx, within, {
    userId: entrustment.asked_by,
    kind: `plans.entrust.told.${outcome}`,
    thing: `entrustment:${thing}`,
    fill: { task: entrustment.task_id, instrument: entrustment.instrument, reason },
  });
  return ok({
    asked: { by: entrustment.asked_by, head: question?.asked_by_head ?? '' },
    approved: { by: within.actor.userId, head: within.actor.head },
  });
}

/** Ended by the office that entrusted. Who was committed to a draw before stays committed to it. Refuses one that is not granted. */
export const endEntrustment = act(entrustmentEnded, {
  input: z.strictObject({ entrustmentId: z.uuid(), reason: said }),
  target: (tx, { entrustmentId }) => targetOf(tx, entrustmentId, 'office_id'),
  async run(tx, { entrustmentId, reason }, { at, actor, target: { entrustment } }) {
    if (entrustment.state !== 'granted') return refuse('plans.entrust-over', 'conflict');
    await setEntrustment(tx, entrustmentId, {
      ...{ state: 'ended', ended_at: at, ended_by: actor.userId, end_reason: reason },
    });
    return ok({
      facts: { ...whichOf(entrustment), endedAt: at.toISOString() },
      document: { reason },
      answer: { state: 'ended' as const },
    });
  },
});
