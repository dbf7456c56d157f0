// Step 12: what departed from the draw, in the open: replacements strictly in the order of the reserve, direct assignments
// within the rules, each asked and approved by two people under two heads (spec/draw.md sections 4 and 5).
import type { ResultDocument } from './bundle.ts';
import { type Case, type Checked, type Committed, checked, type Opened, ofType } from './case.ts';
import { extend } from './extensions.ts';
import { areasOf, drawnObjects, fitsSlot, isCertified, recusedPairs } from './officers.ts';
import { amend, checkFinished, isOpenPlace, type People, refilled, startPeople, withdraw } from './refills.ts';
import type { Fill, Notes } from './report.ts';
import { nameOf } from './sealed.ts';
import { checkSeries } from './series.ts';

type Exception = Opened<
  'draw.replaced' | 'draw.directed' | 'draw.omitted' | 'draw.withdrawn' | 'draw.amended' | 'draw.extended'
>;

export const checkExceptions = (of: Case): Checked<null> =>
  checked('exceptions', null, (note) => {
    const replaced = ofType(of.opened, 'draw.replaced');
    const directed = ofType(of.opened, 'draw.directed');
    const extended = ofType(of.opened, 'draw.extended');
    const changed = [
      ...ofType(of.opened, 'draw.withdrawn'),
      ...ofType(of.opened, 'draw.amended'),
      ...ofType(of.opened, 'draw.omitted'),
      ...extended,
    ];
    const added = extended.reduce((sum, { facts }) => sum + facts.units.length, 0);
    note.facts({ replaced: replaced.length, directed: directed.length, added });
    if (of.committed === null) return note.undone('no-commitment');
    if (of.result === null) {
      if (replaced.length + directed.length + changed.length > 0) note.undone('no-result');
      return null;
    }
    for (const exception of [...replaced, ...directed, ...changed]) checkApproval(exception, note);
    const people = startPeople(of, drawnObjects(of.strata, of.result), teamsOf(of.result));
    replay(of, of.committed, of.result, people, note);
    checkFinished(people, note);
    checkSeries(of, of.committed, note);
    checkTeams(
      of,
      of.committed,
      people,
      new Set(directed.map(({ facts }) => JSON.stringify([facts.object, facts.slot]))),
      note,
    );
    return null;
  });

function checkApproval({ type, index, facts }: Exception, note: Notes): void {
  if (facts.asked.by === facts.approved.by) note.wrong('same-person', { index, type });
  if (facts.asked.head === facts.approved.head) note.wrong('same-head', { index, type });
}

/** Object → officer per slot: as drawn, then as the exceptions change it. A successor takes over the team. */
type Teams = Map<string, Map<number, string>>;

function teamsOf(result: ResultDocument): Teams {
  const teams: Teams = new Map();
  for (const { object } of result.open ?? []) if (!teams.has(object)) teams.set(object, new Map());
  for (const { object, slot, officer } of result.slots) {
    const team = teams.get(object) ?? new Map<number, string>();
    teams.set(object, team.set(slot, officer));
  }
  return teams;
}

/** Goes through the exceptions in the order of the log. */
function replay(of: Case, committed: Committed, result: ResultDocument, people: People, note: Notes): void {
  const called = new Map<string, number>();
  const standing = new Set<string>();
  const omitted = new Set<string>();
  for (const { code, units } of result.strata) {
    const n = of.strata.find((stratum) => stratum.code === code)?.n ?? 0;
    for (const rank of units.slice(0, n).keys()) standing.add(`${code}/${rank}`);
  }
  const areas = areasOf(people.objects);
  const closed = result.slotsHash !== undefined && result.slots.length === 0;
  for (const entry of of.opened) {
    if (entry.type === 'draw.extended') {
      extend(of, committed, people, entry, note);
      for (const i of entry.facts.units.keys()) standing.add(`${entry.facts.stratum}/${entry.facts.rank + i}`);
    }
    if (closed && isOfPeople(entry.type)) {
      note.undone('slots-closed', { index: entry.index });
      continue;
    }
    if (entry.type === 'draw.withdrawn') withdraw(of, committed, people, entry, note);
    if (entry.type === 'draw.amended') amend(of, committed, people, entry, note);
    if (entry.type === 'draw.refilled') refilled(of, committed, people, entry, note);
    if (isFixed(entry, people)) note.wrong('open-place-changed', { index: entry.index });
    if (entry.type === 'draw.replaced' && omitted.has(placeOf(entry.facts)))
      note.wrong('omitted-replaced', { index: entry.index });
    if (entry.type === 'draw.replaced')
      replaceObject(entry, of, committed, result, { ...people, called, standing }, note);
    if (entry.type === 'draw.omitted') omitObject(entry, result, standing, omitted, note);
    if (entry.type === 'draw.opened') checkReserveOpened(entry, of, standing, note);
    if (entry.type === 'draw.directed') directOfficer(of, entry, committed, areas, people, note);
  }
}

const placeOf = ({ stratum, rank }: { readonly stratum: string; readonly rank: number }): string =>
  `${stratum}/${rank}`;

/** Who holds a place and is not inspected: once, and nobody takes the place afterwards. */
function omitObject(
  { index, facts }: Opened<'draw.omitted'>,
  result: ResultDocument,
  standing: ReadonlySet<string>,
  omitted: Set<string>,
  note: Notes,
): void {
  const { stratum, rank, object } = facts;
  const unit = result.strata.find(({ code }) => code === stratum)?.units[rank];
  if (!standing.has(placeOf(facts)) || nameOf(unit) !== object)
    note.wrong('omitted-not-drawn', { index, stratum, object });
  if (omitted.has(placeOf(facts))) note.wrong('omitted-twice', { index, stratum, object });
  omitted.add(placeOf(facts));
}

/** What is about people at objects, and cannot be followed while the slots of a sealed list are closed. */
const isOfPeople = (type: Opened['type']): boolean =>
  type === 'draw.directed' || type === 'draw.withdrawn' || type === 'draw.amended' || type === 'draw.refilled';

/** Nothing else may happen to a place that waits to be drawn again: it is neither given by hand nor moved to another object. */
const isFixed = (entry: Opened, people: People): boolean =>
  (entry.type === 'draw.directed' && isOpenPlace(people, entry.facts)) ||
  (entry.type === 'draw.replaced' && isOpenPlace(people, { object: entry.facts.object, slot: null }));

/** A reserve is opened once it is called, not before: who it is would tell whom to be afraid of, and whom to replace. */
function checkReserveOpened(
  { index, facts }: Opened<'draw.opened'>,
  { strata }: Case,
  standing: ReadonlySet<string>,
  note: Notes,
): void {
  const { stratum, rank } = facts;
  const n = strata.find(({ code }) => code === stratum)?.n ?? 0;
  if (rank >= n && !standing.has(`${stratum}/${rank}`)) note.wrong('reserve-early', { index, stratum, rank });
}

type State = Pick<People, 'teams' | 'teamOf'> & {
  readonly called: Map<string, number>;
  readonly standing: Set<string>;
};

function replaceObject(
  { index, facts }: Opened<'draw.replaced'>,
  { strata }: Case,
  { document }: Committed,
  result: ResultDocument,
  { called, standing, teams, teamOf }: State,
  note: Notes,
): void {
  const { stratum, rank, object, successor, successorRank } = facts;
  const fill: Fill = { index, stratum, object, successor };
  if (document.replacement.kind === 'none') note.wrong('replacement-not-allowed', fill);
  const drawn = result.strata.find(({ code }) => code === stratum);
  const units = drawn?.units ?? [];
  const own = drawn?.own ?? units.length;
  const n = strata.find(({ code }) => code === stratum)?.n ?? 0;
  const idAt = (at: number): string => nameOf(units[at]);
  if (!standing.has(`${stratum}/${rank}`) || idAt(rank) !== object) note.wrong('not-drawn', fill);
  const next = n + (called.get(stratum) ?? 0);
  if (next >= own) note.wrong('reserve-empty', fill);
  else if (successorRank !== next)
    note.wrong('reserve-skipped', fill, { expected: String(next), found: String(successorRank) });
  if (idAt(successorRank) !== successor)
    note.wrong('other-successor', fill, { expected: idAt(successorRank), found: successor });
  called.set(stratum, Math.max(next, successorRank) - n + 1);
  standing.delete(`${stratum}/${rank}`);
  standing.add(`${stratum}/${successorRank}`);
  const team = teams.get(object);
  if (team !== undefined) teams.set(successor, team);
  teams.delete(object);
  const dealt = teamOf.get(object);
  if (dealt !== undefined) teamOf.set(successor, dealt);
  teamOf.delete(object);
}

function directOfficer(
  of: Case,
  { index, facts }: Opened<'draw.directed'>,
  { document }: Committed,
  areas: ReadonlyMap<string, string | null>,
  { teams, joined }: People,
  note: Notes,
): void {
  const { object, slot, officer, instead } = facts;
  const fill = { index, object, slot, officer };
  const team = teams.get(object);
  const need = document.demand[slot];
  if (team === undefined || need === undefined) {
    note.wrong('direct-unknown-slot', fill);
    return;
  }
  if ((team.get(slot) ?? null) !== instead)
    note.wrong('direct-instead', fill, { expected: team.get(slot) ?? '', found: instead ?? '' });
  const person = [...of.bundle.officers, ...joined].find(({ id }) => id === officer);
  if (person === undefined) note.wrong('direct-unknown-officer', fill);
  else {
    if (!isCertified(person)) note.wrong('direct-uncertified', fill);
    if (!fitsSlot(person, need, areas.get(object) ?? null)) note.wrong('direct-unfit', fill);
  }
  if ([...team].some(([other, holder]) => other !== slot && holder === officer)) note.wrong('direct-twice', fill);
  team.set(slot, officer);
}

/** The teams that stand at the end: nobody recused, nobody above his cap. */
function checkTeams(
  of: Case,
  { document }: Committed,
  { teams, joined, recused: later, withdrawn, vacated }: People,
  directed: ReadonlySet<string>,
  note: Notes,
): void {
  const recused = recusedPairs(of, later);
  const load = new Map<string, number>();
  const changed =
    ofType(of.opened, 'draw.replaced').length +
      ofType(of.opened, 'draw.extended').length +
      directed.size +
      vacated.size >
    0;
  if (!changed) return;
  for (const [object, team] of teams) {
    for (const [slot, officer] of team) {
      if (slot >= document.demand.length) continue;
      const byHand = directed.has(JSON.stringify([object, slot]));
      if (recused.has(JSON.stringify([object, officer])))
        note.wrong(byHand ? 'direct-recused' : 'successor-recused', { object, slot, officer });
      if (withdrawn.has(officer)) note.wrong('withdrawn-back', { object, slot, officer });
      load.set(officer, (load.get(officer) ?? 0) + 1);
    }
  }
  // Substitutes of a draw with teams are bound by no cap; the assignment itself was recomputed in step 11.
  for (const { id, cap } of document.teams === null ? [...of.bundle.officers, ...joined] : [])
    if ((load.get(id) ?? 0) > cap) note.wrong('overloaded', { officer: id, cap });
}
