// Marks of subjects (R53, P8): a credit class, set by one office for all; a key object, asked for with ground and evidence and decided under another
// head; either ended before its time. What a class mark says goes into the entry's document, never into its facts.
import { z } from 'zod';
import { toHex, utf8 } from '../../kit/bytes.ts';
import { canonicalJson } from '../../kit/canonical-json.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { act, type Within } from '../../log/act.ts';
import { ask, decide, openQuestion } from '../../organisation/approval.ts';
import { tell } from '../../organisation/message.ts';
import { officePath, openOffice } from '../../organisation/store.ts';
import type { Actor, Target } from '../../platform/access.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/database.ts';
import { entryType } from '../../platform/domain.ts';
import { suites } from '../../platform/suite.ts';
import { checkTerm } from '../rules/exclusion.ts';
import { CREDIT_CLASSES, KEY_GROUNDS, type MarkKind } from '../rules/mark.ts';
import { addMarks, endClasses, type LockedMark, lockMark, markKind, overlappingMark, setMark } from '../store/marks.ts';
import { findSubject } from '../store/subjects.ts';

const { hash } = suites['DR1-SHA256'];
export const MARK = 'registers.mark';

const about = {
  markId: z.string(),
  subjectId: z.string(),
  from: z.string(),
  until: z.string(),
  evidence: z.string(),
};
const person = z.object({ by: z.string(), head: z.string() });
const keyFacts = { ...about, ground: z.enum(KEY_GROUNDS) };
export const markSet = entryType('mark.set', z.object(about));
export const markAsked = entryType('mark.asked', z.object({ ...keyFacts, decider: z.string() }));
export const markGranted = entryType('mark.granted', z.object({ ...keyFacts, asked: person, approved: person }));
export const markReturned = entryType('mark.returned', z.object({ markId: z.string(), subjectId: z.string() }));
export const markEnded = entryType(
  'mark.ended',
  z.object({ markId: z.string(), subjectId: z.string(), endedOn: z.string() }),
);

const said = z.string().trim().min(1).max(1000);
const term = { from: z.iso.date(), until: z.iso.date(), source: z.string().trim().min(1).max(200), evidence: said };
const subjectCode = z.string().min(1).max(64);

const ownTarget = async (tx: Tx, actor: Actor) =>
  ok({ officePath: await officePath(tx, actor.officeId), thing: 'mark:new', officeId: actor.officeId });

/** The subject, if the term fits the kind. */
async function fitting(
  tx: Tx,
  kind: MarkKind,
  input: { readonly subjectCode: string; readonly from: string; readonly until: string },
  today: string,
) {
  const subject = await findSubject(tx, input.subjectCode.trim());
  if (!subject) return refuse('registers.subject-missing', 'missing', { code: input.subjectCode });
  const rule = await markKind(tx, kind);
  const fits = checkTerm(input, today, rule?.longest_days ?? null);
  return fits.ok ? ok(subject) : fits;
}

/** The class of a subject from a day on; the one before ends there. */
export const setClass = act(markSet, {
  input: z.strictObject({ subjectCode, class: z.enum(CREDIT_CLASSES), ...term }),
  target: (tx, _, actor) => ownTarget(tx, actor),
  async run(tx, input, { at, app, actor, entryId, target }) {
    const subject = await fitting(tx, 'class', input, dayOf(at));
    if (!subject.ok) return subject;
    const { from, until, source, evidence } = input;
    const markId = uuidv7(at.getTime(), app.random(10));
    const subjectId = subject.value.subject_id;
    const evidenceHash = hash(utf8(evidence));
    await endClasses(tx, [subjectId], from);
    await addMarks(
      tx,
      [
        {
          ...{ markId, subjectId, kind: 'class', class: input.class, from, until, source, evidence, evidenceHash },
          officeId: target.officeId,
          deciderId: null,
        },
      ],
      { by: actor.userId, at, entryId, state: 'granted' },
    );
    return ok({
      facts: { markId, subjectId, from, until, evidence: toHex(evidenceHash) },
      document: { class: input.class, source, evidence },
      answer: { markId },
      thing: `mark:${markId}`,
    });
  },
});

/** Refuses what cannot be, one that stands or is asked for already, and a decider under the same head. */
export const askMark = act(markAsked, {
  input: z.strictObject({ subjectCode, ground: z.enum(KEY_GROUNDS), ...term, decider: z.string().max(64) }),
  target: (tx, _, actor) => ownTarget(tx, actor),
  async run(tx, input, within) {
    const { at, app, actor, entryId, target } = within;
    const subject = await fitting(tx, input.ground, input, dayOf(at));
    if (!subject.ok) return subject;
    const { from, until, source, evidence, ground, decider } = input;
    const subjectId = subject.value.subject_id;
    const known = await overlappingMark(tx, subjectId, ground, from, until);
    if (known) return refuse('registers.mark-known', 'conflict', { from: known.from_on, until: known.until_on });
    const office = await openOffice(tx, decider);
    if (!office.ok) return office;
    if (office.value.head === actor.head)
      return refuse('registers.exclusion-same-head', 'unmet', { office: office.value.short_zh });
    const markId = uuidv7(at.getTime(), app.random(10));
    const evidenceHash = hash(utf8(evidence));
    await addMarks(
      tx,
      [
        {
          ...{ markId, subjectId, kind: ground, class: null, from, until, source, evidence, evidenceHash },
          officeId: target.officeId,
          deciderId: decider,
        },
      ],
      { by: actor.userId, at, entryId, state: 'asked' },
    );
    const facts = { markId, subjectId, ground, from, until, evidence: toHex(evidenceHash) };
    await ask(tx, within, {
      kind: MARK,
      thing: markId,
      title: subject.value.name,
      contentHash: contentOf(facts),
      officeId: decider,
      permission: markGranted.type,
      differentHead: true,
    });
    return ok({
      facts: { ...facts, decider },
      document: { source, evidence },
      answer: { markId },
      thing: `mark:${markId}`,
    });
  },
});

type KeyFacts = z.output<z.ZodObject<typeof keyFacts>>;
const contentOf = ({ markId, subjectId, ground, from, until, evidence }: KeyFacts) =>
  hash(utf8(canonicalJson({ markId, subjectId, ground, from, until, evidence })));

const factsOf = (row: LockedMark): KeyFacts => ({
  markId: row.mark_id,
  subjectId: row.subject_id,
  ground: z.enum(KEY_GROUNDS).parse(row.kind),
  from: row.from_on,
  until: row.until_on,
  evidence: toHex(row.evidence_hash),
});

type MarkTarget = Target & { readonly mark: LockedMark };

async function targetOf(tx: Tx, markId: string, whose: 'decider_id' | 'office_id'): Promise<Result<MarkTarget>> {
  const mark = await lockMark(tx, markId);
  if (!mark) return refuse('registers.mark-missing', 'missing');
  return ok({ officePath: await officePath(tx, mark[whose] ?? mark.office_id), thing: `mark:${markId}`, mark });
}

const decision = z.strictObject({ markId: z.uuid(), reason: z.string().trim().max(1000) });

export const grantMark = act(markGranted, {
  input: decision,
  target: (tx, { markId }) => targetOf(tx, markId, 'decider_id'),
  async run(tx, { markId, reason }, within) {
    const people = await decided(tx, within, reason, 'approved');
    if (!people.ok) return people;
    await setMark(tx, markId, {
      state: 'granted',
      decided_by: within.actor.userId,
      decided_at: within.at,
      decision: reason,
      entry_id: within.entryId,
    });
    return ok({
      facts: { ...factsOf(within.target.mark), ...people.value },
      document: { decision: reason },
      answer: { state: 'granted' as const },
    });
  },
});

export const returnMark = act(markReturned, {
  input: decision,
  target: (tx, { markId }) => targetOf(tx, markId, 'decider_id'),
  async run(tx, { markId, reason }, within) {
    const people = await decided(tx, within, reason, 'returned');
    if (!people.ok) return people;
    const { userId: decidedBy } = within.actor;
    await setMark(tx, markId, { state: 'returned', decided_by: decidedBy, decided_at: within.at, decision: reason });
    return ok({
      facts: { markId, subjectId: within.target.mark.subject_id },
      document: { reason },
      answer: { state: 'returned' as const },
    });
  },
});

async function decided(tx: Tx, within: Within<MarkTarget>, reason: string, outcome: 'approved' | 'returned') {
  const { mark } = within.target;
  // A class is set, not asked for: nobody decides it.
  if (mark.state !== 'asked') return refuse('approval.not-open', 'conflict');
  const thing = mark.mark_id;
  const question = await openQuestion(tx, MARK, thing);
  const done = await decide(tx, within, MARK, thing, contentOf(factsOf(mark)), { decision: outcome, reason });
  if (!done.ok) return done;
  await tell(tx, within, {
    userId: mark.asked_by,
    kind: `registers.told.mark-${outcome}`,
    thing: `mark:${thing}`,
    fill: { subject: mark.subject_id, reason },
  });
  return ok({
    asked: { by: mark.asked_by, head: question?.asked_by_head ?? '' },
    approved: { by: within.actor.userId, head: within.actor.head },
  });
}

/** Ends a mark that stands or is to come, today, by the office that set it. */
export const endMark = act(markEnded, {
  input: z.strictObject({ markId: z.uuid(), reason: said }),
  target: (tx, { markId }) => targetOf(tx, markId, 'office_id'),
  async run(tx, { markId, reason }, { at, target: { mark } }) {
    const today = dayOf(at);
    if (mark.state !== 'granted' || mark.until_on < today) return refuse('registers.mark-over', 'conflict');
    await setMark(tx, markId, { state: 'ended', ended_on: today });
    return ok({
      facts: { markId, subjectId: mark.subject_id, endedOn: today },
      document: { reason },
      answer: { state: 'ended' as const },
    });
  },
});
