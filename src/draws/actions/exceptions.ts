// Departures from a draw (R5, R33): a drawn object replaced by the next reserve, an inspector directed by hand. Both are asked with a
// reason, decided under another head (asking.ts), written into the protocol's log, counted and public. Nothing drawn is ever removed.
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { toHex, utf8 } from '../../kit/bytes.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { act } from '../../log/act.ts';
import type { Tx } from '../../platform/db/database.ts';
import { suites } from '../../platform/suite.ts';
import { assignmentAsked, drawDirected, drawReplaced, exceptionReturned, replacementAsked } from '../entries.ts';
import { DIRECT_GROUNDS, REPLACEMENT_REASONS } from '../rules/reasons.ts';
import type { DrawRow } from '../store/draw.ts';
import { everybodyOf, recusalsOf } from '../store/pool.ts';
import { refillsOf } from '../store/refill.ts';
import {
  type DrawnRow,
  drawnSubject,
  findDrawn,
  findSlot,
  moveTeam,
  nextReserve,
  openException,
  setDrawn,
  setException,
  setSlotOfficer,
  slotsOfDraw,
} from '../store/result.ts';
import { outcomeOf } from '../store/unexecuted.ts';
import {
  aboutOf,
  askException,
  deciders,
  decision,
  exceptionTarget,
  grant,
  nameIn,
  nameOf,
  said,
  titleOf,
} from './asking.ts';
import { drawTarget } from './prepare.ts';
import { commitmentOf, recordStep } from './protocol.ts';

const SUITE = suites['DR1-SHA256'];

/** Whether a place of an object, or any of them (null), waits to be drawn again (spec/draw.md section 5, rule 9). */
async function hasOpenPlace(tx: Tx, drawId: string, subjectId: string, n: number | null): Promise<boolean> {
  const slots = await slotsOfDraw(tx, drawId);
  return slots.some((slot) => slot.subject_id === subjectId && slot.opened_by !== null && (n === null || slot.n === n));
}

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
    if (await hasOpenPlace(tx, draw.draw_id, drawn.subject_id, null)) return refuse('draws.place-open', 'conflict');
    if ((await outcomeOf(tx, draw.draw_id, input.stratum, input.rank))?.omitted != null)
      return refuse('draws.unit-omitted', 'conflict');
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
  if (slot.opened_by !== null) return refuse('draws.place-open', 'conflict');
  const person = (await everybodyOf(tx, draw.draw_id)).find(({ id }) => id === officer);
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
  const gone = (await refillsOf(tx, draw.draw_id)).some(
    (row) => row.officer === officer && (row.subject_id === null || row.subject_id === subjectId),
  );
  if (gone) return refuse('draws.officer-withdrawn', 'unmet', { name: person.name });
  const recusals = await recusalsOf(tx, draw.draw_id);
  if (recusals.some((one) => one.object === subjectId && one.officer === officer)) {
    return refuse('draws.officer-recused', 'unmet', { name: person.name });
  }
  const slots = await slotsOfDraw(tx, draw.draw_id);
  if (slots.some((one) => one.subject_id === subjectId && one.officer === officer)) {
    return refuse('draws.officer-on-team', 'unmet', { name: person.name });
  }
  const load = slots.filter((one) => one.officer === officer && one.opened_by === null).length;
  return load < person.cap ? ok(null) : refuse('draws.officer-full', 'unmet', { name: person.name, cap: person.cap });
}

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
    if ((await outcomeOf(tx, draw.draw_id, stratum, rank))?.omitted != null)
      return refuse('draws.unit-omitted', 'conflict');
    const successor = await nextReserve(tx, draw.draw_id, stratum);
    if (!successor) return refuse('draws.no-reserve', 'unmet', { stratum });
    if (await hasOpenPlace(tx, draw.draw_id, drawn.subject_id, null)) return refuse('draws.place-open', 'conflict');
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
        object: await aboutOf(tx, draw, exception),
      },
      document: { reason },
      answer: { state: 'returned' as const },
    });
  },
});
