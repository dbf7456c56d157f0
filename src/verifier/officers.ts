// Step 11: who may inspect, and whether exactly those were drawn whom the rules give (spec/draw.md section 5).
import { officersRoot, recusalRoot } from '../draws/rules/list.ts';
import { drawOfficers, skippedDocument } from '../draws/rules/officers.ts';
import { type Bytes, compareText, fromHex, toHex } from '../kit/bytes.ts';
import type { OfficerRow, RecusalRow, ResultDocument } from './bundle.ts';
import { type Case, type Checked, type Committed, checked } from './case.ts';
import { readUnit } from './leaves.ts';
import type { Notes } from './report.ts';
import { checkSlots, nameOf } from './sealed.ts';
import { type SlotRow, skippedText } from './slots.ts';
import { checkTeamsGiven, compareTeams } from './teams.ts';

/** Only those with a certificate of enforcement may be drawn (Administrative Penalty Law, articles 42 and 43). */
const CERTIFIED: ReadonlySet<string> = new Set(['civil_servant', 'qualified_staff']);
export const isCertified = ({ category }: OfficerRow): boolean => CERTIFIED.has(category);

type Slot = Committed['document']['demand'][number];

/** Right department, role, specialty and area; an area of null does not matter. */
export const fitsSlot = (officer: OfficerRow, slot: Slot, area: string | null): boolean =>
  officer.department === slot.department &&
  officer.roles.includes(slot.role) &&
  (slot.specialty === null || officer.specialties.includes(slot.specialty)) &&
  (area === null || officer.area === null || officer.area.includes(area));

/** `name`: how the documents of the draw call it; `id` is empty while a sealed unit is closed. */
export type DrawnObject = {
  readonly name: string;
  readonly id: string;
  readonly leafHash: Bytes | null;
  readonly area: string | null;
  readonly reserve: boolean;
};

/** The units of a result with the area of their stratum. */
export const drawnObjects = (strata: Case['strata'], result: ResultDocument): readonly DrawnObject[] =>
  result.strata.flatMap(({ code, units }) => {
    const stratum = strata.find((committed) => committed.code === code);
    return units.map((unit, rank) => ({
      name: nameOf(unit),
      id: readUnit(unit.leaf)?.id ?? '',
      leafHash: unit.hash === undefined ? null : fromHex(unit.hash),
      area: stratum?.area ?? null,
      reserve: rank >= (stratum?.n ?? 0),
    }));
  });

export const areasOf = (objects: readonly DrawnObject[]): ReadonlyMap<string, string | null> =>
  new Map(objects.map(({ name, area }) => [name, area]));

/** Pairs of an object's name and an officer; the recusals of a closed unit cannot be known. `later`: declared after the draw. */
export function recusedPairs(of: Case, later: readonly RecusalRow[] = []): ReadonlySet<string> {
  const objects = of.committed === null || of.result === null ? [] : drawnObjects(of.strata, of.result);
  const names = new Map(objects.map(({ id, name }) => [id, name]));
  return new Set(
    [...of.bundle.recusals, ...later].map(({ object, officer }) =>
      JSON.stringify([names.get(object) ?? object, officer]),
    ),
  );
}

export const checkOfficers = (of: Case): Checked<null> =>
  checked('officers', null, (note) => {
    if (of.committed === null) return note.undone('no-commitment');
    checkPool(of, of.committed, note);
    if (of.result === null) return note.undone('no-result');
    if (of.result.slotsHash !== undefined && !checkSlots(of, of.committed.suite, note)) return null;
    const slots = of.result.slots;
    const objects = drawnObjects(of.strata, of.result);
    checkTeamsGiven(of.committed.document.teams, of.result.teams, note);
    judgeSlots(of, of.committed, areasOf(objects), slots, note);
    note.facts({
      slots: slots.length,
      officers: of.bundle.officers.length,
      recusals: of.bundle.recusals.length,
      single: slots.filter(({ candidates }) => candidates === 1).length,
    });
    if (of.seed === null) return note.undone('no-seed');
    const drawn = objects.filter(({ reserve }) => !reserve);
    const ids = drawn.map(({ id }) => id);
    if (of.result.slotsHash !== undefined && ids.includes('')) return note.undone('units-closed');
    // A unit that cannot be read, or occurs twice, was named in step 9; there is nothing to recompute over.
    if (ids.includes('') || new Set(ids).size < ids.length) return note.undone('objects-unsound');
    compareAssignment(of, of.committed, of.seed, drawn, slots, note);
    return null;
  });

function checkPool({ bundle }: Case, { document, suite }: Committed, note: Notes): void {
  const { officers, recusals } = bundle;
  const officerRoot = officersRoot(suite, officers);
  if (!officerRoot.ok) note.wrong('officer-twice', { officer: String(officerRoot.refusal.with?.id ?? '') });
  else if (toHex(officerRoot.value) !== document.officersRoot)
    note.wrong('root', {}, { expected: document.officersRoot, found: toHex(officerRoot.value) });
  const recusedRoot = recusalRoot(suite, recusals);
  if (!recusedRoot.ok) note.wrong('recusal-twice');
  else if (toHex(recusedRoot.value) !== document.recusalRoot)
    note.wrong('recusal-root', {}, { expected: document.recusalRoot, found: toHex(recusedRoot.value) });
  if (officers.some(({ id }, i) => i > 0 && compareText(officers[i - 1]?.id ?? '', id) >= 0)) note.wrong('order');
  for (const officer of officers) if (!isCertified(officer)) note.wrong('uncertified', { officer: officer.id });
}

/** Each slot by itself: these findings name the wrong in plain words, whatever the recomputation says. */
function judgeSlots(
  of: Case,
  { document }: Committed,
  areas: ReadonlyMap<string, string | null>,
  slots: readonly SlotRow[],
  note: Notes,
): void {
  const byId = new Map(of.bundle.officers.map((officer) => [officer.id, officer]));
  const recused = recusedPairs(of);
  const load = new Map<string, number>();
  const teams = new Set<string>();
  for (const { object, slot, officer } of slots) {
    const fill = { object, slot, officer };
    const person = byId.get(officer);
    const need = document.demand[slot];
    if (need === undefined) note.wrong('slot-unknown', fill);
    if (person === undefined) note.wrong('unknown', fill);
    else if (need !== undefined && !fitsSlot(person, need, areas.get(object) ?? null)) note.wrong('unfit', fill);
    if (recused.has(JSON.stringify([object, officer]))) note.wrong('recused', fill);
    const pair = JSON.stringify([object, officer]);
    if (teams.has(pair)) note.wrong('twice-on-team', fill);
    teams.add(pair);
    const carried = (load.get(officer) ?? 0) + 1;
    load.set(officer, carried);
    // Caps bind teams, which are recomputed as such; they do not bind substitutes.
    if (document.teams === null && person !== undefined && carried === person.cap + 1)
      note.wrong('overloaded', { officer, cap: person.cap });
  }
}

function compareAssignment(
  of: Case,
  { document, suite }: Committed,
  seed: Uint8Array,
  drawn: readonly DrawnObject[],
  written: readonly SlotRow[],
  note: Notes,
): void {
  const computed = drawOfficers(
    suite,
    document,
    seed,
    drawn.map(({ id, area, leafHash }) => ({
      id,
      ...(area === null ? {} : { area }),
      ...(leafHash === null ? {} : { leafHash }),
    })),
    of.bundle.officers,
    of.bundle.recusals,
  );
  if (computed.kind === 'infeasible') {
    note.wrong('infeasible', { slots: computed.slots });
    return;
  }
  const key = ({ object, slot }: { object: string; slot: number }) => JSON.stringify([object, slot]);
  const found = new Map(written.map((row) => [key(row), row]));
  const names = new Map(drawn.map(({ id, name }) => [id, name]));
  const nameIn = (object: string): string => names.get(object) ?? object;
  if (computed.teams !== null && of.result?.teams) compareTeams(computed.teams, of.result.teams, nameIn, note);
  const named = ({ object, slot }: { object: string; slot: number }) => key({ object: nameIn(object), slot });
  const [openHere, openThere] = [computed.open.map(named), (of.result?.open ?? []).map(key)];
  if (openHere.join() !== openThere.join())
    note.wrong('open', {}, { expected: String(openHere.length), found: String(openThere.length) });
  const short = of.result?.short ?? [];
  if (computed.short.join() !== short.join())
    note.wrong('short', {}, { expected: computed.short.join(', '), found: short.join(', ') });
  const order = computed.slots.map(named).join() === written.map(key).join();
  if (!order) note.wrong('slots', {}, { expected: String(computed.slots.length), found: String(written.length) });
  for (const slot of computed.slots) {
    const row = { ...slot, object: nameIn(slot.object) };
    const other = found.get(key(row));
    if (other === undefined) continue;
    const fill = { object: row.object, slot: row.slot };
    if (other.officer !== row.officer) note.wrong('different', fill, { expected: row.officer, found: other.officer });
    if (other.candidates !== row.candidates)
      note.wrong('candidates', fill, { expected: String(row.candidates), found: String(other.candidates) });
    const skipped = skippedText(skippedDocument(row.skipped) as SlotRow['skipped']);
    if (skipped !== skippedText(other.skipped))
      note.wrong('skipped', fill, { expected: skipped, found: skippedText(other.skipped) });
  }
}
