// A subject left out of the draws for a while (R20, R53, P1; spec/draw.md section 2): asked for with reason, legal source, term and
// evidence; decided under another head; ended before its time with a reason. What was frozen before stays as it was.
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
import { dayOf } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/database.ts';
import { entryType } from '../../platform/domain.ts';
import { suites } from '../../platform/suite.ts';
import { checkTerm, GRANTED_REASONS } from '../rules/exclusion.ts';
import {
  addExclusion,
  type LockedExclusion,
  lockExclusion,
  longestOf,
  overlapping,
  setExclusion,
} from '../store/exclusions.ts';
import { findSubject } from '../store/subjects.ts';

const { hash } = suites['DR1-SHA256'];
export const EXCLUSION = 'registers.exclusion';
const MOST = 1000;

const about = {
  exclusionId: z.string(),
  subjectId: z.string(),
  reason: z.enum(GRANTED_REASONS),
  basis: z.string(),
  from: z.string(),
  until: z.string(),
  /** SHA-256 of the evidence as it was written: the one that a frozen list commits to. */
  evidence: z.string(),
};
const person = z.object({ by: z.string(), head: z.string() });
export const exclusionAsked = entryType('exclusion.asked', z.object({ ...about, decider: z.string() }));
export const exclusionGranted = entryType('exclusion.granted', z.object({ ...about, asked: person, approved: person }));
export const exclusionReturned = entryType(
  'exclusion.returned',
  z.object({ exclusionId: z.string(), subjectId: z.string() }),
);
export const exclusionEnded = entryType(
  'exclusion.ended',
  z.object({ exclusionId: z.string(), subjectId: z.string(), until: z.string(), endedOn: z.string() }),
);

const said = z.string().trim().min(1).max(MOST);

/** Refuses an unknown subject, a term that cannot be, one that meets another exclusion, and a decider under the same head. */
export const askExclusion = act(exclusionAsked, {
  input: z.strictObject({
    subjectCode: z.string().min(1).max(64),
    reason: z.enum(GRANTED_REASONS),
    basis: said,
    evidence: said,
    from: z.iso.date(),
    until: z.iso.date(),
    /** The office whose head is asked. */
    decider: z.string().max(64),
  }),
  target: async (tx, _, actor) =>
    ok({ officePath: await officePath(tx, actor.officeId), thing: 'exclusion:new', officeId: actor.officeId }),
  async run(tx, input, within) {
    const { at, app, actor, entryId, target } = within;
    const subject = await findSubject(tx, input.subjectCode.trim());
    if (!subject) return refuse('registers.subject-missing', 'missing', { code: input.subjectCode });
    const fits = await checkAsked(tx, within, subject.subject_id, input);
    if (!fits.ok) return fits;
    const exclusionId = uuidv7(at.getTime(), app.random(10));
    const evidenceHash = hash(utf8(input.evidence));
    const { reason, basis, evidence, from, until, decider } = input;
    await addExclusion(tx, {
      ...{
        exclusionId,
        subjectId: subject.subject_id,
        reason,
        basis,
        evidence,
        evidenceHash,
        from,
        until,
        at,
        entryId,
      },
      officeId: target.officeId,
      deciderId: decider,
      askedBy: actor.userId,
    });
    const facts = {
      ...{ exclusionId, subjectId: subject.subject_id, reason, basis, from, until, decider },
      evidence: toHex(evidenceHash),
    };
    await ask(tx, within, {
      kind: EXCLUSION,
      thing: exclusionId,
      title: subject.name,
      contentHash: contentOf(facts),
      officeId: decider,
      permission: exclusionGranted.type,
      differentHead: true,
    });
    return ok({ facts, document: { evidence }, answer: { exclusionId }, thing: `exclusion:${exclusionId}` });
  },
});

async function checkAsked(
  tx: Tx,
  { actor, at }: Within<Target>,
  subjectId: string,
  input: { reason: (typeof GRANTED_REASONS)[number]; from: string; until: string; decider: string },
): Promise<Result<null>> {
  const rule = await longestOf(tx, input.reason);
  const term = checkTerm(input, dayOf(at), rule?.longest_days ?? null);
  if (!term.ok) return term;
  const other = await overlapping(tx, subjectId, input.from, input.until);
  if (other) return refuse('registers.exclusion-known', 'conflict', { from: other.from_on, until: other.until_on });
  const office = await openOffice(tx, input.decider);
  if (!office.ok) return office;
  return office.value.head === actor.head
    ? refuse('registers.exclusion-same-head', 'unmet', { office: office.value.short_zh })
    : ok(null);
}

type Content = {
  readonly exclusionId: string;
  readonly subjectId: string;
  readonly reason: string;
  readonly basis: string;
  readonly from: string;
  readonly until: string;
  readonly evidence: string;
};
const contentOf = ({ exclusionId, subjectId, reason, basis, from, until, evidence }: Content) =>
  hash(utf8(canonicalJson({ exclusionId, subjectId, reason, basis, from, until, evidence })));

const factsOf = (row: LockedExclusion) => ({
  exclusionId: row.exclusion_id,
  subjectId: row.subject_id,
  reason: row.reason,
  basis: row.basis,
  from: row.from_on,
  until: row.until_on,
  evidence: toHex(row.evidence_hash),
});

type ExclusionTarget = Target & { readonly exclusion: LockedExclusion };

/** The exclusion, locked; the office concerned is the one that decides, or the one that asked. */
async function targetOf(
  tx: Tx,
  exclusionId: string,
  whose: 'decider_id' | 'office_id',
): Promise<Result<ExclusionTarget>> {
  const exclusion = await lockExclusion(tx, exclusionId);
  if (!exclusion) return refuse('registers.exclusion-missing', 'missing');
  return ok({ officePath: await officePath(tx, exclusion[whose]), thing: `exclusion:${exclusionId}`, exclusion });
}

const decision = z.strictObject({ exclusionId: z.uuid(), reason: z.string().trim().max(MOST) });

/** From now on the freeze of a list leaves the subject out within the term. */
export const grantExclusion = act(exclusionGranted, {
  input: decision,
  target: (tx, { exclusionId }) => targetOf(tx, exclusionId, 'decider_id'),
  async run(tx, { exclusionId, reason }, within) {
    const { exclusion } = within.target;
    const people = await decided(tx, within, reason, 'approved');
    if (!people.ok) return people;
    await setExclusion(tx, exclusionId, {
      state: 'granted',
      approved_by: within.actor.userId,
      decided_at: within.at,
      decision: reason,
      entry_id: within.entryId,
    });
    return ok({
      facts: { ...factsOf(exclusion), ...people.value },
      document: { evidence: exclusion.evidence, decision: reason },
      answer: { state: 'granted' as const },
    });
  },
});

export const returnExclusion = act(exclusionReturned, {
  input: decision,
  target: (tx, { exclusionId }) => targetOf(tx, exclusionId, 'decider_id'),
  async run(tx, { exclusionId, reason }, within) {
    const people = await decided(tx, within, reason, 'returned');
    if (!people.ok) return people;
    await setExclusion(tx, exclusionId, {
      state: 'returned',
      approved_by: within.actor.userId,
      decided_at: within.at,
      decision: reason,
    });
    return ok({
      facts: { exclusionId, subjectId: within.target.exclusion.subject_id },
      document: { reason },
      answer: { state: 'returned' as const },
    });
  },
});

/** Four eyes, another head, the content that was asked about; tells the one who asked. */
async function decided(tx: Tx, within: Within<ExclusionTarget>, reason: string, outcome: 'approved' | 'returned') {
  const { exclusion } = within.target;
  const thing = exclusion.exclusion_id;
  const question = await openQuestion(tx, EXCLUSION, thing);
  const done = await decide(tx, within, EXCLUSION, thing, contentOf(factsOf(exclusion)), { decision: outcome, reason });
  if (!done.ok) return done;
  await tell(tx, within, {
    userId: exclusion.asked_by,
    kind: `registers.told.${outcome}`,
    thing: `exclusion:${thing}`,
    fill: { subject: exclusion.subject_id, reason },
  });
  return ok({
    asked: { by: exclusion.asked_by, head: question?.asked_by_head ?? '' },
    approved: { by: within.actor.userId, head: within.actor.head },
  });
}

/** Ends a granted exclusion today, by the office that asked for it. Refuses one that is not in force or to come. */
export const endExclusion = act(exclusionEnded, {
  input: z.strictObject({ exclusionId: z.uuid(), reason: said }),
  target: (tx, { exclusionId }) => targetOf(tx, exclusionId, 'office_id'),
  async run(tx, { exclusionId, reason }, { at, actor, target: { exclusion } }) {
    const today = dayOf(at);
    if (exclusion.state !== 'granted' || exclusion.until_on < today)
      return refuse('registers.exclusion-over', 'conflict');
    await setExclusion(tx, exclusionId, {
      state: 'ended',
      ended_at: at,
      ended_by: actor.userId,
      end_reason: reason,
    });
    return ok({
      facts: { exclusionId, subjectId: exclusion.subject_id, until: exclusion.until_on, endedOn: today },
      document: { reason },
      answer: { state: 'ended' as const },
    });
  },
});
