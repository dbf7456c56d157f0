// Inspectors after the draw (R5, R7; spec/draw.md section 5, rules 9 and 10). An inspector gives back his places with a ground; a pool that is too
// small is widened by whole offices. One asks, another head grants; the entry names the public value that decides who comes, and refill.ts
// draws by it. Nobody is picked.
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { toHex, utf8 } from '../../kit/bytes.ts';
import { ok, refuse } from '../../kit/result.ts';
import { act } from '../../log/act.ts';
import { termsOf } from '../../plans/actions.ts';
import { inspectorsOf } from '../../plans/preview.ts';
import { findTask, poolOffices } from '../../plans/store.ts';
import type { Tx } from '../../platform/db/database.ts';
import { suites } from '../../platform/suite.ts';
import { committedOfficer } from '../commitment.ts';
import { amendmentAsked, drawAmended, drawWithdrawn, withdrawalAsked } from '../entries.ts';
import type { OfficerRecord } from '../rules/list.ts';
import { WITHDRAWAL_GROUNDS } from '../rules/reasons.ts';
import type { DrawRow } from '../store/draw.ts';
import { addOfficers, type CommittedOfficer, everybodyOf } from '../store/pool.ts';
import { openQuestionOf, type Place, refillsOf } from '../store/refill.ts';
import { drawnSubject, slotsOfDraw } from '../store/result.ts';
import { askException, deciders, decision, exceptionTarget, grant, nameIn, said, titleOf } from './asking.ts';
import { drawTarget } from './prepare.ts';
import { commitmentOf } from './protocol.ts';
import { openPlaces, valueAhead } from './refill.ts';

const SUITE = suites['DR1-SHA256'];

/** The places that an inspector holds, at one object or at all. */
async function placesOf(tx: Tx, drawId: string, officer: string, subjectId: string | null): Promise<readonly Place[]> {
  const slots = await slotsOfDraw(tx, drawId);
  return slots
    .filter((slot) => slot.officer === officer && slot.opened_by === null)
    .filter((slot) => subjectId === null || slot.subject_id === subjectId)
    .map((slot) => ({ object: slot.subject_id, slot: slot.n }));
}

export const askWithdrawal = act(withdrawalAsked, {
  input: z.strictObject({
    drawId: z.string(),
    officer: z.string(),
    /** The object of a recusal; null: all his places. */
    subjectId: z.string().nullable(),
    ground: z.enum(WITHDRAWAL_GROUNDS),
    ...said,
  }),
  target: (tx, { drawId }) => drawTarget(tx, drawId),
  async run(tx, input, within) {
    const { draw } = within.target;
    const { officer, subjectId, ground } = input;
    if (draw.state !== 'resulted') return refuse('draws.not-resulted', 'conflict');
    if ((ground === 'recusal') !== (subjectId !== null)) return refuse('draws.withdrawal-scope', 'unmet');
    if ((await placesOf(tx, draw.draw_id, officer, subjectId)).length === 0)
      return refuse('draws.officer-without-place', 'unmet', { officer });
    if (await openQuestionOf(tx, draw.draw_id, 'withdrawal', officer))
      return refuse('draws.exception-open', 'conflict');
    const asked = await askException(tx, within, {
      ...{ kind: 'withdrawal', stratum: null, rank: null, slot: null, permission: drawWithdrawn.type },
      title: titleOf(draw, await personOf(tx, draw.draw_id, officer)),
      ...input,
    });
    if (!asked.ok) return asked;
    return ok({
      facts: { draw: draw.draw_id, exception: asked.value, officer, ground },
      document: { reason: input.reason, evidence: input.evidence, object: subjectId },
      answer: { exceptionId: asked.value },
    });
  },
});

const personOf = async (tx: Tx, drawId: string, officer: string): Promise<string> =>
  (await everybodyOf(tx, drawId)).find(({ id }) => id === officer)?.name ?? officer;

/** Approval of a withdrawal: the places are open, and the entry says by which value they will be drawn. */
export const withdrawOfficer = act(drawWithdrawn, {
  input: decision,
  target: (tx, { exceptionId }) => exceptionTarget(tx, exceptionId),
  async run(tx, { exceptionId, reason }, within) {
    const { exception, draw } = within.target;
    if (exception.kind !== 'withdrawal') return refuse('draws.exception-missing', 'missing');
    if (draw.state !== 'resulted') return refuse('draws.not-resulted', 'conflict');
    const people = await deciders(tx, within, reason, 'approved');
    if (!people.ok) return people;
    const officer = must(exception.officer, 'a withdrawal names its inspector');
    const places = await placesOf(tx, draw.draw_id, officer, exception.subject_id);
    if (places.length === 0) return refuse('draws.officer-without-place', 'unmet', { officer });
    const ahead = await valueAhead(tx, draw, within.at);
    if (!ahead.ok) return ahead;
    const { beacon } = ahead.value;
    await openPlaces(tx, within, 'withdrawal', places, ahead.value);
    await grant(tx, within, null);
    return ok({
      facts: {
        at: within.at.toISOString(),
        draw: draw.draw_id,
        officer,
        object: exception.subject_id === null ? null : await nameIn(tx, draw, exception.subject_id),
        ground: exception.ground as (typeof WITHDRAWAL_GROUNDS)[number],
        evidence: toHex(SUITE.hash(utf8(exception.evidence))),
        beacon,
        ...people.value,
      },
      document: { reason: exception.reason, decision: reason, exception: exceptionId },
      answer: { places: places.length, beacon },
    });
  },
});

/** Places that nobody of the pool could take, at the result or when they were drawn again: open, and waiting for no value. */
export async function shortPlaces(tx: Tx, drawId: string): Promise<readonly Place[]> {
  const waiting = new Set(
    (await refillsOf(tx, drawId)).filter(({ state }) => state === 'waiting').map((row) => row.entry_id),
  );
  return (await slotsOfDraw(tx, drawId))
    .filter(({ opened_by }) => opened_by !== null && !waiting.has(opened_by))
    .map((slot) => ({ object: slot.subject_id, slot: slot.n }));
}

/** Everybody of these offices who is certified, not in the pool yet, and right for at least one of the places: nobody by name. */
async function joiners(
  tx: Tx,
  draw: DrawRow,
  offices: readonly string[],
  places: readonly Place[],
  at: Date,
): Promise<readonly CommittedOfficer[]> {
  const terms = termsOf(must(await findTask(tx, draw.task_id), 'a draw has its task'));
  const named = (await poolOffices(tx, offices)).filter(({ officeId }) => offices.includes(officeId));
  const known = new Set((await everybodyOf(tx, draw.draw_id)).map(({ id }) => id));
  const document = commitmentOf(draw);
  const wanted: { readonly need: (typeof document.demand)[number]; readonly area: string | null }[] = [];
  for (const { object, slot } of places) {
    const stands = await drawnSubject(tx, draw.draw_id, object);
    const area = document.strata.find(({ code }) => code === stands?.stratum)?.area ?? null;
    wanted.push({ need: must(document.demand[slot], 'a slot of the demand'), area });
  }
  return (await inspectorsOf(tx, terms, at, named))
    .map(committedOfficer)
    .filter((person) => !known.has(person.id) && wanted.some(({ need, area }) => isRight(person, need, area)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const isRight = (
  person: OfficerRecord,
  need: { readonly department: string; readonly role: string; readonly specialty: string | null },
  area: string | null,
): boolean =>
  person.department === need.department &&
  person.roles.includes(need.role) &&
  (need.specialty === null || person.specialties.includes(need.specialty)) &&
  (area === null || person.area === null || person.area.includes(area));

export const askAmendment = act(amendmentAsked, {
  input: z.strictObject({ drawId: z.string(), offices: z.array(z.string()).min(1).max(50), ...said }),
  target: (tx, { drawId }) => drawTarget(tx, drawId),
  async run(tx, input, within) {
    const { draw } = within.target;
    const offices = [...new Set(input.offices)].sort();
    if (draw.state !== 'resulted') return refuse('draws.not-resulted', 'conflict');
    const places = await shortPlaces(tx, draw.draw_id);
    if (places.length === 0) return refuse('draws.no-shortage', 'unmet');
    if (await openQuestionOf(tx, draw.draw_id, 'amendment', null)) return refuse('draws.exception-open', 'conflict');
    if ((await joiners(tx, draw, offices, places, within.at)).length === 0)
      return refuse('draws.nobody-joins', 'unmet');
    const asked = await askException(tx, within, {
      ...{
        kind: 'amendment',
        stratum: null,
        rank: null,
        subjectId: null,
        slot: null,
        officer: null,
        ground: 'shortage',
      },
      ...{ title: draw.title, permission: drawAmended.type },
      ...input,
      offices,
    });
    if (!asked.ok) return asked;
    return ok({
      facts: { draw: draw.draw_id, exception: asked.value, offices },
      document: { reason: input.reason, evidence: input.evidence },
      answer: { exceptionId: asked.value },
    });
  },
});

/** Approval of a wider pool: who joins is read from the register in this instant, by the offices that were asked for. */
export const amendPool = act(drawAmended, {
  input: decision,
  target: (tx, { exceptionId }) => exceptionTarget(tx, exceptionId),
  async run(tx, { exceptionId, reason }, within) {
    const { exception, draw } = within.target;
    if (exception.kind !== 'amendment') return refuse('draws.exception-missing', 'missing');
    if (draw.state !== 'resulted') return refuse('draws.not-resulted', 'conflict');
    const people = await deciders(tx, within, reason, 'approved');
    if (!people.ok) return people;
    const offices = must(exception.offices, 'an amendment names its offices');
    const places = await shortPlaces(tx, draw.draw_id);
    if (places.length === 0) return refuse('draws.no-shortage', 'unmet');
    const joins = await joiners(tx, draw, offices, places, within.at);
    if (joins.length === 0) return refuse('draws.nobody-joins', 'unmet');
    const ahead = await valueAhead(tx, draw, within.at);
    if (!ahead.ok) return ahead;
    const { beacon } = ahead.value;
    await addOfficers(tx, draw.draw_id, joins, within.entryId);
    await openPlaces(tx, within, 'amendment', places, ahead.value);
    await grant(tx, within, null);
    return ok({
      facts: {
        at: within.at.toISOString(),
        draw: draw.draw_id,
        joins: joins.map(({ area, cap, category, department, id, roles, specialties }) => ({
          ...{ area: area === null ? null : [...area], cap, category, department, id },
          ...{ roles: [...roles], specialties: [...specialties] },
        })),
        offices: [...offices],
        evidence: toHex(SUITE.hash(utf8(exception.evidence))),
        beacon,
        ...people.value,
      },
      document: { reason: exception.reason, decision: reason, exception: exceptionId },
      answer: { places: places.length, joins: joins.length, beacon },
    });
  },
});
