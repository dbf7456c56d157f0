// More units of a stratum by the same seed (R5, R7, R30; spec/draw.md section 4, extension): only as many as the commitment allows, those that come
// next whoever they are. One asks with a ground, another head grants; the entry names the public value that decides who inspects them, and
// refill.ts draws by it.
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { toHex, utf8 } from '../../kit/bytes.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { act } from '../../log/act.ts';
import { leafNodeHash } from '../../log/rules/merkle.ts';
import type { Tx } from '../../platform/db/database.ts';
import { suites } from '../../platform/suite.ts';
import { subjectNames } from '../../registers/store/scope.ts';
import { drawExtended, extensionAsked } from '../entries.ts';
import { type ProvenUnit, packProof, readUnits, unitsOfStratum } from '../frozen.ts';
import { drawnStrata } from '../rules/quota.ts';
import { EXTENSION_GROUNDS } from '../rules/reasons.ts';
import { teamsTake } from '../rules/refill.ts';
import { extendStratum, looksAtUnits } from '../rules/select.ts';
import type { DrawRow } from '../store/draw.ts';
import { openQuestionOf } from '../store/refill.ts';
import { addDrawn, addSlots, drawnOf, slotsOfDraw, unheldPlaces } from '../store/result.ts';
import { askException, deciders, decision, exceptionTarget, grant, said } from './asking.ts';
import { drawTarget } from './prepare.ts';
import { commitmentOf } from './protocol.ts';
import { type AddedObject, openPlaces, valueAhead, wouldFind } from './refill.ts';

const { hash: logHash } = suites['DR1-SHA256'];
export const MOST_AT_ONCE = 1000;

/** `hash`: of its leaf, which stands for it in a sealed list. */
type AddedUnit = ProvenUnit & { readonly hash: Uint8Array };

type Next = {
  readonly area: string | null;
  /** Of the first unit, from 0. */
  readonly rank: number;
  readonly units: readonly AddedUnit[];
};

/** The units that come next in a stratum. Refuses: draws.stratum-missing, draws.extensionLimit. */
async function nextUnits(tx: Tx, draw: DrawRow, code: string, more: number): Promise<Result<Next>> {
  const document = commitmentOf(draw);
  const suite = suites[document.suite];
  const seed = must(draw.seed, 'a draw with a result has its seed');
  const stratum = drawnStrata(suite, document, seed).find((one) => one.code === code);
  if (!stratum) return refuse('draws.stratum-missing', 'missing', { stratum: code });
  const { size, method } = stratum;
  const drawn = (await drawnOf(tx, draw.draw_id)).filter((row) => row.stratum === code);
  const already = drawn.filter(({ role }) => role === 'extended').length;
  const listed = looksAtUnits(method)
    ? await unitsOfStratum(tx, suite, draw.list_id, code, size, draw.sealed_for !== null)
    : null;
  const extension = { already, more, limit: document.extensionLimit };
  const positions = extendStratum(suite, seed, stratum, extension, listed);
  if (!positions.ok) return positions;
  const units = await readUnits(tx, suite, draw.list_id, code, size, positions.value);
  const hashed = units.map((unit) => ({ ...unit, hash: leafNodeHash(suite.hash, unit.leaf) }));
  return ok({ area: stratum.area, rank: drawn.length, units: hashed });
}

/** Whether there are inspectors for the new units now. Refuses: draws.places-waiting, draws.teams-full, draws.extension-infeasible. */
async function checkPeople(tx: Tx, draw: DrawRow, { area, units }: Next): Promise<Result<null>> {
  const document = commitmentOf(draw);
  const slots = await slotsOfDraw(tx, draw.draw_id);
  const open = slots.filter(({ opened_by }) => opened_by !== null).length;
  if (open > 0) return refuse('draws.places-waiting', 'conflict', { open });
  const held = new Set(slots.map(({ subject_id }) => subject_id)).size;
  if (!teamsTake(document, held, units.length)) {
    const room = (document.teams?.count ?? 0) * (document.teams?.teamCap ?? 0) - held;
    return refuse('draws.teams-full', 'unmet', { room, units: units.length });
  }
  const added: AddedObject[] = units.map((unit) => ({
    id: unit.id,
    area,
    leafHash: draw.sealed_for === null ? null : unit.hash,
  }));
  const found = await wouldFind(tx, draw, added);
  return found.open.length === 0
    ? ok(null)
    : refuse('draws.extension-infeasible', 'unmet', { ...shortOf(draw, found) });
}

/** Which kinds of place lack how many, and who could take them but is full. */
function shortOf(draw: DrawRow, { open, short }: Awaited<ReturnType<typeof wouldFind>>) {
  const { demand } = commitmentOf(draw);
  const need = (slot: number): string => {
    const { department, role, specialty } = must(demand[slot], 'a slot of the demand');
    return [department, role, specialty].filter((part) => part !== null).join(' ');
  };
  const kinds = [...Map.groupBy(open, ({ slot }) => need(slot))].map(([kind, places]) => `${kind} × ${places.length}`);
  return { open: open.length, who: kinds.join('; '), officers: short.length };
}

export const askExtension = act(extensionAsked, {
  input: z.strictObject({
    drawId: z.string(),
    stratum: z.string(),
    units: z.int32().min(1).max(MOST_AT_ONCE),
    ground: z.enum(EXTENSION_GROUNDS),
    ...said,
  }),
  target: (tx, { drawId }) => drawTarget(tx, drawId),
  async run(tx, input, within) {
    const { draw } = within.target;
    if (draw.state !== 'resulted') return refuse('draws.not-resulted', 'conflict');
    if (await openQuestionOf(tx, draw.draw_id, 'extension', null)) return refuse('draws.exception-open', 'conflict');
    const next = await nextUnits(tx, draw, input.stratum, input.units);
    if (!next.ok) return next;
    const people = await checkPeople(tx, draw, next.value);
    if (!people.ok) return people;
    const asked = await askException(tx, within, {
      ...{ kind: 'extension', rank: null, subjectId: null, slot: null, officer: null },
      ...{ title: draw.title, permission: drawExtended.type },
      ...input,
    });
    if (!asked.ok) return asked;
    return ok({
      facts: { draw: draw.draw_id, exception: asked.value, units: input.units, ground: input.ground },
      document: { reason: input.reason, evidence: input.evidence, stratum: input.stratum },
      answer: { exceptionId: asked.value },
    });
  },
});

/** The units stand in the draw from here on, each with its places open. */
async function addUnits(tx: Tx, draw: DrawRow, stratum: string, { rank, units }: Next, entryId: string) {
  const { demand } = commitmentOf(draw);
  const names = await subjectNames(
    tx,
    units.map(({ id }) => id),
  );
  const rows = units.map((unit, i) => ({
    ...{
      stratum,
      rank: rank + i,
      position: unit.position,
      subjectId: unit.id,
      leaf: unit.leaf,
      role: 'extended' as const,
    },
    name: names.get(unit.id)?.name ?? unit.id,
    proof: packProof(unit.proof),
    ...(draw.sealed_for === null ? {} : { leafHash: unit.hash }),
  }));
  await addDrawn(tx, draw.draw_id, rows, draw.sealed_for);
  const places = units.flatMap(({ id }) => demand.map((_, slot) => ({ object: id, slot })));
  await addSlots(tx, draw.draw_id, unheldPlaces(demand, places, entryId), draw.sealed_for);
  return places;
}

/** Approval: the next units of the stratum stand in the draw, and the entry says by which value their inspectors will be drawn. */
export const extendDraw = act(drawExtended, {
  input: decision,
  target: (tx, { exceptionId }) => exceptionTarget(tx, exceptionId),
  async run(tx, { exceptionId, reason }, within) {
    const { exception, draw } = within.target;
    if (exception.kind !== 'extension') return refuse('draws.exception-missing', 'missing');
    if (draw.state !== 'resulted') return refuse('draws.not-resulted', 'conflict');
    const people = await deciders(tx, within, reason, 'approved');
    if (!people.ok) return people;
    const stratum = must(exception.stratum, 'an extension names its stratum');
    const next = await nextUnits(tx, draw, stratum, must(exception.units, 'an extension names its number'));
    if (!next.ok) return next;
    const enough = await checkPeople(tx, draw, next.value);
    if (!enough.ok) return enough;
    const ahead = await valueAhead(tx, draw, within.at);
    if (!ahead.ok) return ahead;
    const { beacon } = ahead.value;
    const places = await addUnits(tx, draw, stratum, next.value, within.entryId);
    await openPlaces(tx, within, 'extension', places, ahead.value);
    await grant(tx, within, null);
    const { rank, units } = next.value;
    const shown = (unit: AddedUnit) =>
      draw.sealed_for === null
        ? { leaf: toHex(unit.leaf), position: unit.position }
        : { leafHash: toHex(unit.hash), position: unit.position };
    return ok({
      facts: {
        ...{ at: within.at.toISOString(), draw: draw.draw_id, stratum, rank, units: units.map(shown) },
        ground: exception.ground as (typeof EXTENSION_GROUNDS)[number],
        evidence: toHex(logHash(utf8(exception.evidence))),
        beacon,
        ...people.value,
      },
      document: { reason: exception.reason, decision: reason, exception: exceptionId },
      answer: { units: units.length, places: places.length, beacon },
    });
  },
});
