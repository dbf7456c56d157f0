// Step 12, inspectors after the draw (spec/draw.md section 5, rules 9 to 11): who withdrew, which pool was widened, and whether exactly those
// came instead whom a public value decided that nobody could know when the place became open. exceptions.ts replays the log and calls this.
import { answersBeacon, beaconTime, drandChain, parseBeacon } from '../draws/rules/beacon.ts';
import { verifyDrand } from '../draws/rules/drand.ts';
import { issueNamed, LEAST_SOURCES, sourcesOf } from '../draws/rules/lottery.ts';
import { skippedDocument } from '../draws/rules/officers.ts';
import { laterBeacon, laterGame, laterName, refillOf } from '../draws/rules/refill.ts';
import { fromHex } from '../kit/bytes.ts';
import type { OfficerRow, RecusalRow } from './bundle.ts';
import type { Case, Committed, Opened } from './case.ts';
import { type DrawnObject, isCertified } from './officers.ts';
import type { Notes } from './report.ts';
import { type SlotRow, skippedText } from './slots.ts';

type Place = { readonly object: string; readonly slot: number };
/** What opens places, and names the value by which they are drawn. */
type Opening = Opened<'draw.withdrawn' | 'draw.amended' | 'draw.extended'>;
type Waiting = { readonly entry: Opening; readonly places: readonly Place[] };

/** What the log has made of the officers so far. Objects stand under the names that the documents give them. */
export type People = {
  readonly objects: readonly DrawnObject[];
  readonly teams: Map<string, Map<number, string>>;
  readonly joined: OfficerRow[];
  readonly withdrawn: Set<string>;
  readonly recused: RecusalRow[];
  /** By the leaf hash of the entry that made them open. */
  readonly waiting: Map<string, Waiting>;
  /** Places that nobody could take: they wait for a wider pool. */
  open: readonly Place[];
  readonly stoodIn: Map<string, number>;
  readonly vacated: Map<string, number>;
  /** Object → team, where teams were drawn first. */
  readonly teamOf: Map<string, string>;
};

export const keyOf = ({ object, slot }: Place): string => JSON.stringify([object, slot]);

export function startPeople(of: Case, objects: readonly DrawnObject[], teams: People['teams']): People {
  const stoodIn = new Map<string, number>();
  for (const { substitutes } of of.result?.teams?.deals ?? [])
    for (const { officer } of substitutes) stoodIn.set(officer, (stoodIn.get(officer) ?? 0) + 1);
  return {
    objects,
    teams,
    joined: [],
    withdrawn: new Set(),
    recused: [],
    waiting: new Map(),
    open: of.result?.open ?? [],
    stoodIn,
    vacated: new Map(),
    teamOf: new Map((of.result?.teams?.deals ?? []).map(({ object, team }) => [object, team])),
  };
}

/** Whether a place of an object, or any of its places (null), is open now: waiting for its value or for a wider pool. */
export const isOpenPlace = (
  people: People,
  place: { readonly object: string; readonly slot: number | null },
): boolean =>
  [...people.open, ...[...people.waiting.values()].flatMap(({ places }) => places)].some(
    ({ object, slot }) => object === place.object && (place.slot === null || slot === place.slot),
  );

const claimed = (at: string): number => Math.floor(Date.parse(at) / 1000);

/** Whoever knows the result only withdraws after it, and the value of an entry lies ahead of all that was said before. */
export function checkLater(of: Case, { index, facts }: Opening, note: Notes): void {
  const before = of.opened.filter((entry) => entry.index < index).map((entry) => claimed(entry.facts.at));
  if (before.some((seconds) => claimed(facts.at) < seconds)) note.wrong('entry-backdated', { index });
}

/**
 * The value by the rule, and when it is due. Of a year whose lotteries are not pinned it is the issue that the entry itself names, if it is of the
 * right game and not of a year before: whether that is the next one somebody must look up.
 */
function laterOf({ document }: Committed, { facts }: Opening) {
  const later = laterBeacon(document.beacons, claimed(facts.at));
  if (later.ok) return { beacon: later.value, due: later.value && beaconTime(later.value), pinned: true };
  const named = issueNamed(facts.beacon);
  const fits = named?.game === laterGame(document.beacons) && Number(named?.issue.slice(0, 4)) >= yearOf(facts.at);
  return {
    beacon: named !== null && fits ? { kind: 'lottery' as const, ...named, at: '' } : null,
    due: null,
    pinned: false,
  };
}

const yearOf = (at: string): number => Number(at.slice(0, 4));

/** The value that the rule names for this entry, against what the entry says; and whether outsiders saw the entry before the value was there. */
export function checkNamed({ tree }: Case, committed: Committed, entry: Opening, note: Notes): void {
  const { index, facts } = entry;
  const { beacon, due, pinned } = laterOf(committed, entry);
  const name = laterName(beacon);
  if (facts.beacon !== name) note.wrong('later-beacon', { index }, { expected: name, found: facts.beacon });
  else if (!pinned) note.doubt('later-calendar', { index });
  if (due === null || tree === null || tree.dated.length === 0) return;
  if (!tree.dated.some(({ size, seconds }) => size > index && seconds < due)) note.doubt('refill-not-dated', { index });
}

export function withdraw(of: Case, committed: Committed, people: People, entry: Opened<'draw.withdrawn'>, note: Notes) {
  const { index, hash, facts } = entry;
  const { officer, object, ground } = facts;
  checkNamed(of, committed, entry, note);
  checkLater(of, entry, note);
  if ((ground === 'recusal') !== (object !== null)) note.wrong('withdrawal-ground', { index, ground });
  const places: Place[] = [];
  for (const [name, team] of people.teams) {
    if (object !== null && name !== object) continue;
    for (const [slot, holder] of team) if (holder === officer) places.push({ object: name, slot });
  }
  if (places.length === 0) note.wrong('withdrawal-nobody', { index, officer });
  for (const place of places) {
    people.teams.get(place.object)?.delete(place.slot);
    const times = (people.vacated.get(keyOf(place)) ?? 0) + 1;
    people.vacated.set(keyOf(place), times);
    if (times > 1) note.doubt('vacated-again', { object: place.object, slot: place.slot, times });
  }
  if (object === null) people.withdrawn.add(officer);
  else people.recused.push({ object: idOf(people, object), officer, reason: ground });
  people.waiting.set(hash, { entry, places });
}

const idOf = ({ objects }: People, name: string): string => objects.find((one) => one.name === name)?.id ?? name;

export function amend(of: Case, committed: Committed, people: People, entry: Opened<'draw.amended'>, note: Notes) {
  const { index, hash, facts } = entry;
  checkNamed(of, committed, entry, note);
  checkLater(of, entry, note);
  if (people.open.length === 0) note.wrong('amended-without-need', { index });
  const known = new Set([...of.bundle.officers, ...people.joined].map(({ id }) => id));
  for (const person of facts.joins) {
    if (known.has(person.id)) note.wrong('joined-twice', { index, officer: person.id });
    if (!isCertified(person)) note.wrong('joined-uncertified', { index, officer: person.id });
    known.add(person.id);
    people.joined.push(person);
  }
  people.waiting.set(hash, { entry, places: people.open });
  people.open = [];
}

export function refilled(of: Case, committed: Committed, people: People, entry: Opened<'draw.refilled'>, note: Notes) {
  const { index, facts } = entry;
  const cause = people.waiting.get(facts.entry);
  if (cause === undefined) {
    note.wrong('refill-unknown', { index });
    return;
  }
  people.waiting.delete(facts.entry);
  checkValue(committed, cause.entry, entry, note);
  const members = compare(of, committed, people, cause, entry, note);
  for (const { object, slot, officer } of facts.filled) {
    people.teams.get(object)?.set(slot, officer);
    if (!members.has(keyOf({ object, slot }))) people.stoodIn.set(officer, (people.stoodIn.get(officer) ?? 0) + 1);
  }
  people.open = [...people.open, ...facts.open];
}

/** Exactly the named value, true by its own rule, and not before its time. */
function checkValue(
  committed: Committed,
  cause: Waiting['entry'],
  { index, facts }: Opened<'draw.refilled'>,
  note: Notes,
): void {
  const { beacon: expected, due } = laterOf(committed, cause);
  if (expected === null) {
    if (facts.text !== '') note.wrong('refill-beacon', { index }, { expected: '', found: facts.text });
    return;
  }
  const beacon = parseBeacon(facts.text);
  if (!beacon.ok || !answersBeacon(expected, beacon.value)) {
    note.wrong('refill-beacon', { index }, { expected: laterName(expected), found: facts.text });
    return;
  }
  if (claimed(facts.at) < (due ?? 0)) note.wrong('refill-early', { index });
  if (expected.kind === 'lottery' && sourcesOf(facts.sources) < LEAST_SOURCES)
    note.doubt('refill-one-source', { index });
  if (beacon.value.kind !== 'drand') return;
  const chain = drandChain(beacon.value.chain);
  if (chain === null || !verifyDrand(chain, beacon.value.round, beacon.value.signature, facts.previous))
    note.wrong('refill-signature', { index });
}

const KINDS = { 'draw.withdrawn': 'withdrawal', 'draw.amended': 'amendment', 'draw.extended': 'extension' } as const;

const NONE: ReadonlySet<string> = new Set();

/** Holds what was written against what the rules give. Answers the places that members of a team took with it, standing in for nobody. */
function compare(
  of: Case,
  { document, suite }: Committed,
  people: People,
  { entry, places }: Waiting,
  { index, facts }: Opened<'draw.refilled'>,
  note: Notes,
): ReadonlySet<string> {
  if (of.seed === null) {
    note.undone('no-seed');
    return NONE;
  }
  const byName = new Map(people.objects.map((object) => [object.name, object]));
  const byId = new Map(people.objects.map(({ id, name }) => [id, name]));
  const concerned = [...new Set(places.map(({ object }) => object))].map((name) => byName.get(name));
  const closed = [...people.teams.keys(), ...places.map(({ object }) => object)].some((name) => !byName.get(name)?.id);
  if (closed) {
    note.undone('refill-closed', { index });
    return NONE;
  }
  const idAt = (name: string) => byName.get(name)?.id ?? name;
  const computed = refillOf(suite, {
    commitment: document,
    seed: of.seed,
    cause: {
      kind: KINDS[entry.type],
      entryHash: fromHex(entry.hash),
      beacon: facts.text,
    },
    places: places.map(({ object, slot }) => ({ object: idAt(object), slot })),
    objects: concerned.flatMap((object) => (object === undefined ? [] : [object])),
    standing: [...people.teams].flatMap(([object, team]) =>
      [...team.values()].map((officer) => ({ object: idAt(object), officer })),
    ),
    officers: [...of.bundle.officers, ...people.joined].filter(({ id }) => !people.withdrawn.has(id)),
    recusals: [...of.bundle.recusals, ...people.recused],
    stoodIn: people.stoodIn,
    built: of.result?.teams?.built ?? [],
    teamOf: people.teamOf,
  });
  for (const [object, team] of computed.teams) people.teamOf.set(byId.get(object) ?? object, team);
  const name = (id: string) => byId.get(id) ?? id;
  const found = new Map(facts.filled.map((row) => [keyOf(row), row]));
  const listed = (rows: readonly Place[]) => rows.map(keyOf).join();
  const named = (rows: readonly Place[]) => rows.map(({ object, slot }) => ({ object: name(object), slot }));
  if (listed(named(computed.filled)) !== listed(facts.filled) || listed(named(computed.open)) !== listed(facts.open))
    note.wrong('refill-places', { index });
  if (computed.short.join() !== facts.short.join())
    note.wrong('refill-short', { index }, { expected: computed.short.join(', '), found: facts.short.join(', ') });
  for (const row of computed.filled) {
    const place = { object: name(row.object), slot: row.slot };
    const other = found.get(keyOf(place));
    if (other === undefined) continue;
    if (other.officer !== row.officer)
      note.wrong('refill-different', { index, ...place }, { expected: row.officer, found: other.officer });
    const skips = skippedText(skippedDocument(row.skipped) as SlotRow['skipped']);
    if (other.candidates !== row.candidates || skippedText(other.skipped) !== skips)
      note.wrong('refill-counts', { index, ...place });
  }
  return new Set(
    computed.filled
      .filter(({ substitute }) => !substitute)
      .map((row) => keyOf({ object: name(row.object), slot: row.slot })),
  );
}

/** What is not finished: a value that is awaited, or places that wait for a wider pool. */
export function checkFinished({ waiting, open }: People, note: Notes): void {
  for (const { entry } of waiting.values()) note.undone('refill-awaited', { index: entry.index });
  if (open.length > 0) note.undone('places-open', { places: open.length });
}
