// Caps on inspections changed under another head (R52, P1): one set, one ended, or all lifted for a subject for a term on a typed ground (R53). What
// was frozen before stays as it was.
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { toHex, utf8 } from '../../kit/bytes.ts';
import { canonicalJson, type Json } from '../../kit/canonical-json.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { act, type Within } from '../../log/act.ts';
import { ask, decide, openQuestion } from '../../organisation/approval.ts';
import { tell } from '../../organisation/message.ts';
import { officePath, openOffice } from '../../organisation/store.ts';
import type { Target } from '../../platform/access.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/database.ts';
import { entryType } from '../../platform/domain.ts';
import { suites } from '../../platform/suite.ts';
import { CAP_REACHES, type Cap, capDocument, checkValidity, dayBefore, LIFT_GROUNDS } from '../rules/cap.ts';
import { checkTerm } from '../rules/exclusion.ts';
import { CREDIT_CLASSES } from '../rules/mark.ts';
import { VISIT_KINDS } from '../rules/visit.ts';
import {
  addCap,
  addCapChange,
  decideCapChange,
  endCap,
  type LockedCapChange,
  liftGrounds,
  lockCap,
  lockCapChange,
  type NewCapChange,
} from '../store/caps.ts';
import { findSubject } from '../store/subjects.ts';

const { hash } = suites['DR1-SHA256'];
export const CAP_CHANGE = 'registers.cap';

const KINDS = ['set', 'end', 'lift'] as const;
/** A cap says nothing of any subject, so all of it may become public; of a lift the ground and the term. */
const about = {
  changeId: z.string(),
  kind: z.enum(KINDS),
  capId: z.string().nullable(),
  cap: z.record(z.string(), z.unknown()).nullable(),
  subjectId: z.string().nullable(),
  ground: z.enum(LIFT_GROUNDS).nullable(),
  basis: z.string(),
  from: z.string(),
  until: z.string().nullable(),
  evidence: z.string(),
};
const person = z.object({ by: z.string(), head: z.string() });
export const capAsked = entryType('cap.asked', z.object({ ...about, decider: z.string() }));
export const capGranted = entryType('cap.granted', z.object({ ...about, asked: person, approved: person }));
export const capReturned = entryType('cap.returned', z.object({ changeId: z.string() }));

const said = z.string().trim().min(1).max(1000);
const MOST_A_YEAR = 365;

const wanted = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('set'),
    /** The cap that this one takes the place of. */
    replaces: z.string().max(64).nullable(),
    reach: z.enum(CAP_REACHES),
    /** Whose cap it is; null: of every office. */
    officeId: z.string().max(64).nullable(),
    most: z.int().min(1).max(MOST_A_YEAR),
    kinds: z.array(z.enum(VISIT_KINDS)).min(1).max(VISIT_KINDS.length),
    class: z.enum(CREDIT_CLASSES).nullable(),
    from: z.iso.date(),
    until: z.iso.date().nullable(),
  }),
  z.strictObject({ kind: z.literal('end'), capId: z.string().min(1).max(64), lastOn: z.iso.date() }),
  z.strictObject({
    kind: z.literal('lift'),
    subjectCode: z.string().min(1).max(64),
    ground: z.enum(LIFT_GROUNDS),
    from: z.iso.date(),
    until: z.iso.date(),
  }),
]);
type Wanted = z.output<typeof wanted>;

type Change = Pick<NewCapChange, 'kind' | 'capId' | 'cap' | 'subjectId' | 'ground' | 'from' | 'until'>;

/** Refuses terms that cannot be, a cap or subject that is not there, and a decider under the same head. */
export const askCap = act(capAsked, {
  input: z.strictObject({ wanted, basis: said, evidence: said, decider: z.string().max(64) }),
  target: async (tx, _, actor) =>
    ok({ officePath: await officePath(tx, actor.officeId), thing: 'cap:new', officeId: actor.officeId }),
  async run(tx, { wanted: asked, basis, evidence, decider }, within) {
    const { at, app, actor, entryId, target } = within;
    const change = await changeOf(tx, asked, basis, dayOf(at));
    if (!change.ok) return change;
    const office = await openOffice(tx, decider);
    if (!office.ok) return office;
    if (office.value.head === actor.head)
      return refuse('registers.exclusion-same-head', 'unmet', { office: office.value.short_zh });
    const changeId = uuidv7(at.getTime(), app.random(10));
    const evidenceHash = hash(utf8(evidence));
    const { title, ...row } = change.value;
    await addCapChange(tx, {
      ...row,
      ...{ changeId, basis, evidence, evidenceHash, at, entryId },
      officeId: target.officeId,
      deciderId: decider,
      askedBy: actor.userId,
    });
    const facts = factsOf({ changeId, ...row, basis, evidenceHash });
    await ask(tx, within, {
      kind: CAP_CHANGE,
      thing: changeId,
      title,
      contentHash: contentOf(facts),
      officeId: decider,
      permission: capGranted.type,
      differentHead: true,
    });
    return ok({ facts: { ...facts, decider }, document: { evidence }, answer: { changeId }, thing: `cap:${changeId}` });
  },
});

async function changeOf(
  tx: Tx,
  asked: Wanted,
  basis: string,
  today: string,
): Promise<Result<Change & { title: string }>> {
  const none = { capId: null, cap: null, subjectId: null, ground: null };
  if (asked.kind === 'lift') return liftOf(tx, asked, today);
  if (asked.kind === 'end') {
    const cap = await lockCap(tx, asked.capId);
    if (!cap) return refuse('registers.cap-missing', 'missing', { cap: asked.capId });
    if (cap.until !== null && cap.until <= asked.lastOn)
      return refuse('registers.cap-over', 'conflict', { until: cap.until });
    const fits = checkValidity(cap.from, asked.lastOn, today);
    if (!fits.ok) return fits;
    return ok({ ...none, kind: 'end', capId: asked.capId, from: asked.lastOn, until: asked.lastOn, title: cap.source });
  }
  const { replaces, from, until } = asked;
  const fits = checkValidity(from, until, today);
  if (!fits.ok) return fits;
  // A beginning in the past would say that draws already made were unlawful.
  if (from < today) return refuse('registers.exclusion-term', 'unmet', { today });
  if (replaces !== null && !(await lockCap(tx, replaces)))
    return refuse('registers.cap-missing', 'missing', { cap: replaces });
  if (asked.reach === 'all' && asked.officeId !== null) return refuse('registers.cap-reach', 'unmet');
  if (asked.officeId !== null) {
    const office = await openOffice(tx, asked.officeId);
    if (!office.ok) return office;
  }
  const cap = {
    reach: asked.reach,
    officeId: asked.officeId,
    most: asked.most,
    kinds: [...new Set(asked.kinds)].sort(),
    class: asked.class,
    source: basis,
    from,
    until,
  };
  return ok({ ...none, kind: 'set', capId: replaces, cap, from, until, title: basis });
}

async function liftOf(
  tx: Tx,
  { subjectCode, ground, from, until }: Extract<Wanted, { kind: 'lift' }>,
  today: string,
): Promise<Result<Change & { title: string }>> {
  const subject = await findSubject(tx, subjectCode.trim());
  if (!subject) return refuse('registers.subject-missing', 'missing', { code: subjectCode });
  const rule = (await liftGrounds(tx)).find((one) => one.ground === ground);
  const term = checkTerm({ from, until }, today, rule?.longest_days ?? null);
  if (!term.ok) return term;
  return ok({
    kind: 'lift',
    capId: null,
    cap: null,
    subjectId: subject.subject_id,
    ground,
    from,
    until,
    title: subject.name,
  });
}

type Content = Change & { readonly changeId: string; readonly basis: string; readonly evidenceHash: Uint8Array };

const factsOf = ({ changeId, kind, capId, cap, subjectId, ground, basis, from, until, evidenceHash }: Content) => ({
  ...{ changeId, kind, capId, subjectId, ground, basis, from, until },
  cap: cap === null ? null : (capDocument({ ...cap, capId: changeId }) as Record<string, Json>),
  evidence: toHex(evidenceHash),
});

const contentOf = (facts: ReturnType<typeof factsOf>) => hash(utf8(canonicalJson(facts)));

const contentOfRow = (row: LockedCapChange): Content => ({
  changeId: row.change_id,
  kind: row.kind,
  capId: row.cap_id,
  cap: row.cap as Omit<Cap, 'capId'> | null,
  subjectId: row.subject_id,
  ground: row.ground,
  basis: row.basis,
  from: row.from_on,
  until: row.until_on,
  evidenceHash: row.evidence_hash,
});

type ChangeTarget = Target & { readonly change: LockedCapChange };

async function targetOf(tx: Tx, changeId: string): Promise<Result<ChangeTarget>> {
  const change = await lockCapChange(tx, changeId);
  if (!change) return refuse('registers.cap-change-missing', 'missing');
  return ok({ officePath: await officePath(tx, change.decider_id), thing: `cap:${changeId}`, change });
}

const decision = z.strictObject({ changeId: z.uuid(), reason: z.string().trim().max(1000) });

/** From now on freezes go by it. */
export const grantCap = act(capGranted, {
  input: decision,
  target: (tx, { changeId }) => targetOf(tx, changeId),
  async run(tx, { reason }, within) {
    const content = contentOfRow(within.target.change);
    const people = await decided(tx, within, reason, 'approved');
    if (!people.ok) return people;
    await takeEffect(tx, content, dayOf(within.at), within.entryId);
    return ok({
      facts: { ...factsOf(content), ...people.value },
      document: { evidence: within.target.change.evidence, decision: reason },
      answer: { state: 'granted' as const },
    });
  },
});

async function takeEffect(
  tx: Tx,
  { kind, changeId, capId, cap, from }: Content,
  today: string,
  entryId: string,
): Promise<void> {
  if (kind === 'end') await endCap(tx, must(capId, 'the cap that ends'), from);
  if (kind !== 'set') return;
  // A decision that came later than the day asked for does not reach back.
  const begins = from < today ? today : from;
  if (capId !== null) await endCap(tx, capId, dayBefore(begins));
  await addCap(tx, { ...must(cap, 'the cap that is set'), capId: changeId, from: begins }, entryId);
}

export const returnCap = act(capReturned, {
  input: decision,
  target: (tx, { changeId }) => targetOf(tx, changeId),
  async run(tx, { changeId, reason }, within) {
    const people = await decided(tx, within, reason, 'returned');
    if (!people.ok) return people;
    return ok({ facts: { changeId }, document: { reason }, answer: { state: 'returned' as const } });
  },
});

/** Four eyes, another head, the content that was asked about; moves the request and tells the one who asked. */
async function decided(tx: Tx, within: Within<ChangeTarget>, reason: string, outcome: 'approved' | 'returned') {
  const { change } = within.target;
  const thing = change.change_id;
  const question = await openQuestion(tx, CAP_CHANGE, thing);
  const content = contentOf(factsOf(contentOfRow(change)));
  const done = await decide(tx, within, CAP_CHANGE, thing, content, { decision: outcome, reason });
  if (!done.ok) return done;
  await decideCapChange(tx, thing, {
    state: outcome === 'approved' ? 'granted' : 'returned',
    decided_by: within.actor.userId,
    decided_at: within.at,
    decision: reason,
    entry_id: outcome === 'approved' ? within.entryId : change.entry_id,
  });
  await tell(tx, within, {
    userId: change.asked_by,
    kind: `registers.told.cap-${outcome}`,
    thing: `cap:${thing}`,
    fill: { reason },
  });
  return ok({
    asked: { by: change.asked_by, head: question?.asked_by_head ?? '' },
    approved: { by: within.actor.userId, head: within.actor.head },
  });
}
