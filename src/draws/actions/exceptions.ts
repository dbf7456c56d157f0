// Departures from a draw (R5, R33): a drawn object replaced by the next reserve, an inspector directed by hand. Both are asked with a
// reason, decided under another head, written into the protocol's log, counted and public. Nothing drawn is ever removed.
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
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
import { suites } from '../../platform/suite.ts';
import { assignmentAsked, drawDirected, drawReplaced, exceptionReturned, replacementAsked } from '../entries.ts';
import { DIRECT_GROUNDS, REPLACEMENT_REASONS } from '../rules/reasons.ts';
import type { DrawRow } from '../store/draw.ts';
import { lockDraw } from '../store/draw.ts';
import {
  addException,
  type DrawnRow,
  drawnSubject,
  type ExceptionRow,
  findDrawn,
  findSlot,
  lockException,
  moveTeam,
  nextReserve,
  officersOf,
  openException,
  recusalsOf,
  setDrawn,
  setException,
  setSlotOfficer,
  slotsOfDraw,
} from '../store/result.ts';
import { openRows } from '../store/sealed.ts';
import { type DrawTarget, drawTarget } from './prepare.ts';
import { commitmentOf, recordStep } from './protocol.ts';

const SUITE = suites['DR1-SHA256'];
export const EXCEPTION = 'draws.exception';
const said = {
  reason: z.string().trim().min(1).max(1000),
  evidence: z.string().trim().min(1).max(1000),
  /** The office whose head is asked: it must stand under another head than the one who asks. */
  decider: z.string(),
};

/** What the log calls a drawn unit: its id, or its leaf hash where the list is sealed (spec/draw.md section 2). */
const nameOf = (row: DrawnRow): string => (row.leaf_hash ? toHex(row.leaf_hash) : row.subject_id);
const nameIn = async (tx: Tx, draw: DrawRow, subjectId: string): Promise<string> =>
  draw.sealed_for === null
    ? subjectId
    : nameOf(must(await drawnSubject(tx, draw.draw_id, subjectId), 'an object of the draw'));
/** Titles reach the inbox of another head, and lists that more people read. */
const titleOf = (draw: DrawRow, of: string): string =>
  draw.sealed_for === null ? `${draw.title} · ${of}` : draw.title;

const isHolding = (row: DrawnRow | undefined): row is DrawnRow => row?.state === 'standing' || row?.state === 'called';

export const askReplacement = act(replacementAsked, {
  input: z.strictObject({
    drawId: z.string(),
    stratum: z.string(),
    rank: z.int32().min(0),
    ground: z.enum(REPLACEMENT_REASONS),
    ...said,
  }),
  target: (tx, { drawId }) => drawTarget(tx, drawId),
  async run(tx, input, within) {
    const { draw } = within.target;
    if (draw.state !== 'resulted') return refuse('draws.not-resulted', 'conflict');
    const drawn = await findDrawn(tx, draw.draw_id, input.stratum, input.rank);
    if (!isHolding(drawn)) return refuse('draws.not-holding', 'conflict', { rank: input.rank + 1 });
    if (!(await nextReserve(tx, draw.draw_id, input.stratum)))
      return refuse('draws.no-reserve', 'unmet', { stratum: input.stratum });
    if (await openException(tx, draw.draw_id, drawn.subject_id, null))
      return refuse('draws.exception-open', 'conflict');
    const asked = await askException(tx, within, {
      kind: 'replacement',
      subjectId: drawn.subject_id,
      slot: null,
      officer: null,
      title: titleOf(draw, drawn.name),
      permission: drawReplaced.type,
      ...input,
    });
    if (!asked.ok) return asked;
    return ok({
      facts: { draw: draw.draw_id, exception: asked.value, object: nameOf(drawn), reason: input.ground },
      document: { reason: input.reason, evidence: input.evidence },
      answer: { exceptionId: asked.value },
    });
  },
});

export const askAssignment = act(assignmentAsked, {
  input: z.strictObject({
    drawId: z.string(),
    subjectId: z.string(),
    slot: z.int32().min(0),
    officer: z.string(),
    ground: z.enum(DIRECT_GROUNDS),
    ...said,
  }),
  target: (tx, { drawId }) => drawTarget(tx, drawId),
  async run(tx, input, within) {
    const { draw } = within.target;
    if (draw.state !== 'resulted') return refuse('draws.not-resulted', 'conflict');
    const fits = await checkOfficer(tx, draw, input.subjectId, input.slot, input.officer);
    if (!fits.ok) return fits;
    if (await openException(tx, draw.draw_id, input.subjectId, input.slot))
      return refuse('draws.exception-open', 'conflict');
    const asked = await askException(tx, within, {
      kind: 'direct_assignment',
      stratum: null,
      rank: null,
      title: titleOf(draw, input.subjectId),
      permission: drawDirected.type,
      ...input,
    });
    if (!asked.ok) return asked;
    return ok({
      facts: {
        draw: draw.draw_id,
        exception: asked.value,
        object: await nameIn(tx, draw, input.subjectId),
        ground: input.ground,
      },
      document: { reason: input.reason, evidence: input.evidence },
      answer: { exceptionId: asked.value },
    });
  },
});

type Asked = {
  readonly kind: 'replacement' | 'direct_assignment';
  readonly stratum: string | null;
  readonly rank: number | null;
  readonly subjectId: string;
  readonly slot: number | null;
  readonly officer: string | null;
  readonly ground: string;
  readonly reason: string;
  readonly evidence: string;
  readonly decider: string;
  readonly title: string;
  readonly permission: string;
};

async function askException(tx: Tx, within: Within<DrawTarget>, what: Asked): Promise<Result<string>> {
  const office = await openOffice(tx, what.decider);
  if (!office.ok) return office;
  if (office.value.head === within.actor.head) {
    return refuse('draws.decider-same-head', 'unmet', { office: office.value.short_zh });
  }
  const exceptionId = uuidv7(within.at.getTime(), within.app.random(10));
  const { kind, stratum, rank, subjectId, slot, officer, ground, reason, evidence } = what;
  await addException(tx, {
    exceptionId,
    drawId: within.target.draw.draw_id,
    officeId: what.decider,
    userId: within.actor.userId,
    at: within.at,
    entryId: within.entryId,
    sealedFor: within.target.draw.sealed_for,
    ...{ kind, stratum, rank, subjectId, slot, officer, ground, reason, evidence },
  });
  await ask(tx, within, {
    kind: EXCEPTION,
    thing: exceptionId,
    title: what.title,
    contentHash: contentOf({ kind, stratum, rank, subjectId, slot, officer, ground, reason, evidence }),
    officeId: what.decider,
    permission: what.permission,
    differentHead: true,
  });
  return ok(exceptionId);
}

type Content = Pick<
  Asked,
  'kind' | 'stratum' | 'rank' | 'subjectId' | 'slot' | 'officer' | 'ground' | 'reason' | 'evidence'
>;
const contentOf = (content: Content) => SUITE.hash(utf8(canonicalJson(content)));
const contentOfRow = (row: ExceptionRow) =>
  contentOf({
    kind: row.kind,
    stratum: row.stratum,
    rank: row.rank,
    subjectId: must(row.subject_id, 'an exception is about an object'),
    slot: row.slot,
    officer: row.officer,
    ground: row.ground,
    reason: row.reason,
    evidence: row.evidence,
  });

/** In the pool of the commitment, right department, role, specialty and area, not recused, not on the team, below the cap (spec/draw.md section 5, rules 2 and 7). */
async function checkOfficer(
  tx: Tx,
  draw: DrawRow,
  subjectId: string,
  n: number,
  officer: string,
): Promise<Result<null>> {
  const slot = await findSlot(tx, draw.draw_id, subjectId, n);
  if (!slot) return refuse('draws.slot-missing', 'missing', { slot: n + 1 });
  const person = (await officersOf(tx, draw.draw_id)).find(({ id }) => id === officer);
  if (!person) return refuse('draws.officer-outside', 'unmet', { officer });
  const document = commitmentOf(draw);
  const need = must(document.demand[n], 'a slot of the demand');
  const place = await drawnSubject(tx, draw.draw_id, subjectId);
  const area = document.strata.find(({ code }) => code === place?.stratum)?.area ?? null;
  const fits =
    person.department === need.department &&
    person.roles.includes(need.role) &&
    (need.specialty === null || person.specialties.includes(need.specialty)) &&
    (area === null || person.area === null || person.area.includes(area));
  if (!fits) return refuse('draws.officer-unfit', 'unmet', { name: person.name });
  const recusals = await recusalsOf(tx, draw.draw_id);
  if (recusals.some((one) => one.object === subjectId && one.officer === officer)) {
    return refuse('draws.officer-recused', 'unmet', { name: person.name });
  }
  const slots = await slotsOfDraw(tx, draw.draw_id);
  if (slots.some((one) => one.subject_id === subjectId && one.officer === officer)) {
    return refuse('draws.officer-on-team', 'unmet', { name: person.name });
  }
  const load = slots.filter((one) => one.officer === officer).length;
  return load < person.cap ? ok(null) : refuse('draws.officer-full', 'unmet', { name: person.name, cap: person.cap });
}

type ExceptionTarget = Target & { readonly exception: ExceptionRow; readonly draw: DrawRow };

/** The exception of a decision, locked; the office concerned is the one that was asked. */
async function exceptionTarget(tx: Tx, exceptionId: string): Promise<Result<ExceptionTarget>> {
  const exception = await lockException(tx, exceptionId);
  if (!exception) return refuse('draws.exception-missing', 'missing');
  // Locked: a draw that follows this one counts what was replaced here, and then commits (../commitment.ts).
  const draw = must(await lockDraw(tx, exception.draw_id), 'an exception has its draw');
  // Another head decides about a unit of a sealed list: what he must see for it is open to him in this transaction.
  if (draw.sealed_for !== null) await openRows(tx, draw);
  return ok({ officePath: await officePath(tx, exception.office_id), thing: `draw:${draw.draw_id}`, exception, draw });
}

const decision = z.strictObject({ exceptionId: z.uuid(), reason: z.string().trim().max(1000) });

/** Approval of a replacement: strictly the next reserve of the stratum takes the place and the team. */
export const replaceObject = act(drawReplaced, {
  input: decision,
  target: (tx, { exceptionId }) => exceptionTarget(tx, exceptionId),
  async run(tx, { exceptionId, reason }, within) {
    const { exception, draw } = within.target;
    if (exception.kind !== 'replacement') return refuse('draws.exception-missing', 'missing');
    const people = await deciders(tx, within, reason, 'approved');
    if (!people.ok) return people;
    const stratum = must(exception.stratum, 'a replacement names its stratum');
    const rank = must(exception.rank, 'a replacement names its rank');
    const drawn = await findDrawn(tx, draw.draw_id, stratum, rank);
    if (draw.state !== 'resulted' || !isHolding(drawn))
      return refuse('draws.not-holding', 'conflict', { rank: rank + 1 });
    const successor = await nextReserve(tx, draw.draw_id, stratum);
    if (!successor) return refuse('draws.no-reserve', 'unmet', { stratum });
    const free = await teamIsFree(tx, draw.draw_id, drawn.subject_id, successor);
    if (!free.ok) return free;
    await setDrawn(tx, draw.draw_id, stratum, rank, 'replaced');
    await setDrawn(tx, draw.draw_id, stratum, successor.rank, 'called');
    await moveTeam(tx, draw.draw_id, drawn.subject_id, successor.subject_id);
    await grant(tx, within, successor.rank);
    await recordStep(tx, draw, { kind: 'replacement', entryId: within.entryId, at: within.at });
    return ok({
      facts: {
        at: within.at.toISOString(),
        draw: draw.draw_id,
        stratum,
        object: nameOf(drawn),
        rank,
        successor: nameOf(successor),
        successorRank: successor.rank,
        reason: exception.ground as (typeof REPLACEMENT_REASONS)[number],
        evidence: toHex(SUITE.hash(utf8(exception.evidence))),
        ...people.value,
      },
      document: { reason: exception.reason, decision: reason, exception: exceptionId },
      answer: { successor: successor.subject_id, successorRank: successor.rank },
    });
  },
});

/** The successor takes over the team, so nobody of it may be recused for the successor. */
async function teamIsFree(tx: Tx, drawId: string, subjectId: string, successor: DrawnRow): Promise<Result<null>> {
  const team = new Set(
    (await slotsOfDraw(tx, drawId)).filter((slot) => slot.subject_id === subjectId).map((slot) => slot.officer),
  );
  const recused = (await recusalsOf(tx, drawId)).find(
    (one) => one.object === successor.subject_id && team.has(one.officer),
  );
  return recused
    ? refuse('draws.successor-recused', 'unmet', { name: successor.name, officer: recused.officer })
    : ok(null);
}

/** Approval of a direct assignment: the slot gets the named officer; who had been drawn stays in the log. */
export const directOfficer = act(drawDirected, {
  input: decision,
  target: (tx, { exceptionId }) => exceptionTarget(tx, exceptionId),
  async run(tx, { exceptionId, reason }, within) {
    const { exception, draw } = within.target;
    if (exception.kind !== 'direct_assignment') return refuse('draws.exception-missing', 'missing');
    const people = await deciders(tx, within, reason, 'approved');
    if (!people.ok) return people;
    const object = must(exception.subject_id, 'an assignment names its object');
    const n = must(exception.slot, 'an assignment names its slot');
    const officer = must(exception.officer, 'an assignment names its officer');
    const fits = await checkOfficer(tx, draw, object, n, officer);
    if (!fits.ok) return fits;
    const slot = must(await findSlot(tx, draw.draw_id, object, n), 'checked');
    await setSlotOfficer(tx, draw.draw_id, object, n, officer);
    await grant(tx, within, null);
    await recordStep(tx, draw, { kind: 'exception', entryId: within.entryId, at: within.at });
    return ok({
      facts: {
        at: within.at.toISOString(),
        draw: draw.draw_id,
        object: await nameIn(tx, draw, object),
        slot: n,
        officer,
        instead: slot.officer,
        ground: exception.ground as (typeof DIRECT_GROUNDS)[number],
        ...people.value,
      },
      document: { reason: exception.reason, decision: reason, exception: exceptionId },
      answer: { officer },
    });
  },
});

export const returnException = act(exceptionReturned, {
  input: decision,
  target: (tx, { exceptionId }) => exceptionTarget(tx, exceptionId),
  async run(tx, { exceptionId, reason }, within) {
    const { exception, draw } = within.target;
    const people = await deciders(tx, within, reason, 'returned');
    if (!people.ok) return people;
    const change = { state: 'returned' as const, decided_by: within.actor.userId, decided_at: within.at };
    await setException(tx, exceptionId, change);
    return ok({
      facts: {
        draw: draw.draw_id,
        exception: exceptionId,
        object: await nameIn(tx, draw, must(exception.subject_id, 'an object')),
      },
      document: { reason },
      answer: { state: 'returned' as const },
    });
  },
});

/** Decides the open question: four eyes, another head, unchanged content; tells the one who asked. */
async function deciders(tx: Tx, within: Within<ExceptionTarget>, reason: string, outcome: 'approved' | 'returned') {
  const { exception } = within.target;
  const question = await openQuestion(tx, EXCEPTION, exception.exception_id);
  const decided = await decide(tx, within, EXCEPTION, exception.exception_id, contentOfRow(exception), {
    decision: outcome,
    reason,
  });
  if (!decided.ok) return decided;
  await tell(tx, within, {
    userId: exception.asked_by,
    kind: `draws.told.${outcome}`,
    thing: `draw:${exception.draw_id}`,
    fill: {
      draw: exception.draw_id,
      object: await nameIn(tx, within.target.draw, must(exception.subject_id, 'an object')),
      reason,
    },
  });
  return ok({
    asked: { by: exception.asked_by, head: question?.asked_by_head ?? '' },
    approved: { by: within.actor.userId, head: within.actor.head },
  });
}

const grant = (tx: Tx, within: Within<ExceptionTarget>, rank: number | null) =>
  setException(tx, within.target.exception.exception_id, {
    state: 'granted',
    decided_by: within.actor.userId,
    decided_at: within.at,
    entry_id: within.entryId,
    ...(rank === null ? {} : { replaced_by_rank: rank }),
  });
