// Step 12, more units after the result (spec/draw.md section 4, extension): within the committed limit, those that the same seed gives next. They
// join the units of the result first, so that their proofs, openings and burdens are judged with all others; exceptions.ts replays the log.
import { teamsTake } from '../draws/rules/refill.ts';
import { extendStratum, looksAtUnits } from '../draws/rules/select.ts';
import type { ResultDocument, ResultStratum, ResultUnit } from './bundle.ts';
import { type Case, type Committed, type Opened, ofType } from './case.ts';
import { checkLater, checkNamed, type People } from './refills.ts';
import type { Notes } from './report.ts';
import { nameOf } from './sealed.ts';

type Entry = Opened<'draw.extended'>;

type Added = Pick<Entry['facts'], 'stratum' | 'units'>;

const unitsOf = ({ units }: Added): readonly ResultUnit[] =>
  units.map((unit) => ('leafHash' in unit ? { leaf: '', hash: unit.leafHash, position: unit.position } : { ...unit }));

/** Units of a sealed list are named by their hashes, others never. */
const isOf = (sealed: boolean, { hash }: ResultUnit): boolean => (hash !== undefined) === sealed;

/** The units of the document itself; those behind them were added later. */
export const ownUnits = ({ own, units }: ResultStratum): readonly ResultUnit[] => units.slice(0, own ?? units.length);

/** The result with what was added behind its own units. `facts`: of the extensions, in the order of the log. */
export function withExtensions(result: ResultDocument, facts: readonly Added[]): ResultDocument {
  const sealed = result.slotsHash !== undefined;
  const added = Map.groupBy(facts, ({ stratum }) => stratum);
  if (added.size === 0) return result;
  return {
    ...result,
    strata: result.strata.map((stratum) => ({
      ...stratum,
      own: stratum.units.length,
      units: [
        ...stratum.units,
        ...(added.get(stratum.code) ?? []).flatMap(unitsOf).filter((unit) => isOf(sealed, unit)),
      ],
    })),
  };
}

/** Whether the entry adds exactly what comes next; its places are open from here on. */
export function extend(of: Case, committed: Committed, people: People, entry: Entry, note: Notes): void {
  const { index, hash, facts } = entry;
  checkNamed(of, committed, entry, note);
  checkLater(of, entry, note);
  if (!unitsOf(facts).every((unit) => isOf(committed.document.list === 'sealed', unit)))
    note.wrong('extension-form', { index });
  const already = ofType(of.opened, 'draw.extended')
    .filter((other) => other.index < index && other.facts.stratum === facts.stratum)
    .reduce((sum, other) => sum + other.facts.units.length, 0);
  checkOrder(of, committed, entry, already, note);
  const places = unitsOf(facts).flatMap((unit) =>
    committed.document.demand.map((_, slot) => ({ object: nameOf(unit), slot })),
  );
  if (!teamsTake(committed.document, people.teams.size, facts.units.length)) note.wrong('extension-room', { index });
  for (const { object } of places) people.teams.set(object, new Map());
  if (places.length > 0) people.waiting.set(hash, { entry, places });
}

function checkOrder(
  { list, seed, strata }: Case,
  { document, suite }: Committed,
  { index, facts }: Entry,
  already: number,
  note: Notes,
): void {
  const fill = { index, stratum: facts.stratum };
  const more = facts.units.length;
  const limit = document.extensionLimit;
  if (already + more > limit)
    note.wrong('extension-limit', fill, { expected: String(limit), found: String(already + more) });
  const stratum = strata.find(({ code }) => code === facts.stratum);
  if (stratum === undefined) return void note.wrong('extension-stratum', fill);
  if (seed === null) return void note.undone('no-seed');
  const listed = list?.strata.get(facts.stratum)?.units ?? null;
  if (looksAtUnits(stratum.method) && listed?.size !== stratum.size)
    return void note.undone('extension-list-needed', fill);
  // The limit was judged above; here it is about the order alone.
  const next = extendStratum(suite, seed, stratum, { already, more, limit: already + more }, listed);
  if (!next.ok) return void note.wrong('extension-beyond', fill);
  const rank = Math.min(stratum.size, stratum.n + stratum.reserve) + already;
  if (facts.rank !== rank) note.wrong('extension-rank', fill, { expected: String(rank), found: String(facts.rank) });
  const [expected, found] = [next.value.join(' '), facts.units.map(({ position }) => position).join(' ')];
  if (expected !== found) note.wrong('extension-order', fill, { expected, found });
}
