// What may be added to the log of an invented draw after its result, for attacks and vectors: who withdraws, who joins, which units are added, and
// the honest answer to each by the rules alone.
import { skippedDocument } from '../../draws/rules/officers.ts';
import { laterBeacon, laterName, type RefillCause, refillOf } from '../../draws/rules/refill.ts';
import { extendStratum } from '../../draws/rules/select.ts';
import { must } from '../../kit/assert.ts';
import { fromHex, toHex, utf8 } from '../../kit/bytes.ts';
import type { Json } from '../../kit/canonical-json.ts';
import { readUnit } from '../leaves.ts';
import { type Draft, type Loose, type Sample, type SampleOptions, sample } from '../sample.ts';
import type { OfficerRow, SlotRow } from '../slots.ts';
import { suites } from '../suite.ts';
import { LOTTERY, value } from './commitment.ts';

const SUITE = suites['DR1-SHA256'];
export type More = { readonly [name: string]: Json };

export const person = (n: number, head = n) => ({ by: `user-${n}`, head: `H${head}` });

const secondsOf = (at: string): number => Date.parse(at) / 1000;
export const nameAt = (base: Sample, at: string): string =>
  laterName(value(laterBeacon(base.commitment.beacons, secondsOf(at))));
/** The value for a name, of a demonstration or a lottery; a staged draw has none. */
export const valueFor = (name: string): string =>
  name === '' ? '' : `${name}/${name.startsWith('lottery/') ? LOTTERY.kl8 : toHex(SUITE.hash(utf8(name)))}`;

/** Who holds what, as far as the drafts so far have made it. */
export type Stand = {
  readonly base: Sample;
  readonly slots: readonly Pick<SlotRow, 'object' | 'slot' | 'officer'>[];
  readonly gone: readonly string[];
  readonly recused: readonly { readonly object: string; readonly officer: string }[];
  readonly joined: readonly OfficerRow[];
  readonly open: readonly { readonly object: string; readonly slot: number }[];
  readonly stoodIn: readonly string[];
  /** Units that extensions added. */
  readonly added: readonly { readonly stratum: string; readonly leaf: string }[];
  /** Object → team, where teams were drawn first. */
  readonly teamOf: ReadonlyMap<string, string>;
  readonly drafts: readonly Draft[];
};

export const stand = (options: SampleOptions): Stand => {
  const base = sample(options);
  const stoodIn = (base.result.teams?.deals ?? []).flatMap(({ substitutes }) => substitutes.map((one) => one.officer));
  const teamOf = new Map(base.result.teams?.deals.map(({ object, team }) => [object, team]));
  return {
    base,
    teamOf,
    slots: base.result.slots,
    gone: [],
    recused: [],
    joined: [],
    open: base.result.open ?? [],
    stoodIn,
    added: [],
    drafts: [],
  };
};

/** An inspector gives back all his places, or (by a recusal) the one at an object. */
export function withdrawn(now: Stand, officer: string, at: string, more: More = {}): Stand {
  const object = typeof more.object === 'string' ? more.object : null;
  const leaves = (slot: { object: string; officer: string }) =>
    slot.officer === officer && (object === null || slot.object === object);
  const facts = {
    at,
    draw: now.base.commitment.drawId,
    officer,
    object,
    ground: object === null ? 'illness' : 'recusal',
    evidence: '22'.repeat(32),
    ...(more.beacon === undefined ? { beacon: nameAt(now.base, at) } : {}),
    asked: person(1),
    approved: person(2),
    ...more,
  };
  return {
    ...now,
    slots: now.slots.filter((slot) => !leaves(slot)),
    open: [...now.open, ...now.slots.filter(leaves)],
    gone: object === null ? [...now.gone, officer] : now.gone,
    recused: object === null ? now.recused : [...now.recused, { object, officer }],
    drafts: [...now.drafts, { type: 'draw.withdrawn', facts }],
  };
}

/** A wider pool for places that nobody could take. */
export function amended(now: Stand, joins: readonly OfficerRow[], at: string, more: More = {}): Stand {
  const facts = {
    at,
    draw: now.base.commitment.drawId,
    joins: joins as unknown as Json,
    offices: ['office-2'],
    evidence: '23'.repeat(32),
    beacon: nameAt(now.base, at),
    asked: person(1),
    approved: person(2),
    ...more,
  };
  return { ...now, joined: [...now.joined, ...joins], drafts: [...now.drafts, { type: 'draw.amended', facts }] };
}

/** More units of a stratum, those that come next; `more` bends what the entry says. */
export function extended(now: Stand, stratum: string, units: number, at: string, more: More = {}): Stand {
  const { commitment, result, bundle } = now.base;
  const plan = must(
    commitment.strata.find(({ code }) => code === stratum),
    'a stratum',
  );
  const already = now.added.filter((one) => one.stratum === stratum).length;
  const extension = { already, more: units, limit: already + units };
  const next = extendStratum(SUITE, fromHex(result.seed), plan, extension);
  const positions = next.ok ? next.value : [];
  const added = positions.map((position) => ({ leaf: String(bundle.list[stratum][position]), position }));
  const facts = {
    ...{ at, draw: commitment.drawId, stratum, rank: plan.n + plan.reserve + already, units: added },
    ...{ ground: 'widespread', evidence: '24'.repeat(32), beacon: nameAt(now.base, at) },
    ...{ asked: person(1), approved: person(2), ...more },
  };
  const given = (facts.units as typeof added).filter(({ leaf }) => leaf !== undefined);
  return {
    ...now,
    added: [...now.added, ...given.map(({ leaf }) => ({ stratum, leaf }))],
    open: given.flatMap(({ leaf }) => commitment.demand.map((_, slot) => ({ object: readUnit(leaf)?.id ?? '', slot }))),
    drafts: [...now.drafts, { type: 'draw.extended', facts }],
  };
}

function computed(now: Stand, options: SampleOptions, cause: RefillCause) {
  const { base } = now;
  const drawn = base.result.strata.flatMap(({ code, units }) => units.map(({ leaf }) => ({ stratum: code, leaf })));
  const leaves = [...drawn, ...now.added].map(({ stratum, leaf }) => ({ code: stratum, unit: readUnit(leaf) }));
  return refillOf(SUITE, {
    commitment: base.commitment,
    seed: fromHex(base.result.seed),
    cause,
    places: now.open,
    objects: leaves.map(({ code, unit }) => ({ id: unit?.id ?? '', area: code, leafHash: null })),
    standing: now.slots,
    officers: [...(base.bundle.officers as OfficerRow[]), ...now.joined].filter(({ id }) => !now.gone.includes(id)),
    recusals: [...(options.recusals ?? []), ...now.recused],
    stoodIn: new Map(now.stoodIn.map((id) => [id, now.stoodIn.filter((one) => one === id).length])),
    built: base.result.teams?.built ?? [],
    teamOf: now.teamOf,
  });
}

export type RefillFacts = { filled: SlotRow[]; open: { object: string; slot: number }[]; short: string[] };

/** The answer to the entry before: who comes, by the rules, and then by whatever `bend` makes of it. */
export function refilled(
  now: Stand,
  options: SampleOptions,
  at: string,
  bend: (facts: RefillFacts) => More = (facts) => facts as unknown as More,
  said?: string,
): Stand {
  const opened = now.drafts.at(-1)?.type;
  const kind = opened === 'draw.amended' ? 'amendment' : opened === 'draw.extended' ? 'extension' : 'withdrawal';
  const named = String(must(now.drafts.at(-1), 'an entry').facts.beacon);
  const beacon = said ?? valueFor(named);
  const sources = beacon.startsWith('lottery/') ? LOTTERY.sources : [];
  const factsFor = (entry: string) => {
    const { filled, open, short } = computed(now, options, { kind, entryHash: fromHex(entry), beacon });
    const rows = filled.map(({ substitute: _, ...row }) => ({
      ...row,
      skipped: skippedDocument(row.skipped) as SlotRow['skipped'],
    }));
    return { filled: rows, open: [...open], short: [...short] };
  };
  const draft: Draft = {
    type: 'draw.refilled',
    facts: { at, draw: now.base.commitment.drawId, text: beacon, previous: '', sources },
    after: (hashOf) => ({ entry: hashOf(1), ...bend(factsFor(hashOf(1))) }),
  };
  return { ...now, drafts: [...now.drafts, draft], open: [] };
}

/** The bundle of a draw to which these drafts were added. */
export const bundleOfStand = (options: SampleOptions, now: Stand, more: SampleOptions = {}): Loose =>
  sample({ ...options, ...more, entries: (drafts) => [...drafts, ...now.drafts] }).bundle;

/** The stand once an honest answer is in the log: who came counts for the entries that follow. `open`: the stand before it. */
export function holding(open: Stand, answered: Stand, options: SampleOptions): Stand {
  const { entry, text: beacon } = JSON.parse(bundleOfStand(options, answered).entries.at(-1).facts);
  const kind = open.drafts.at(-1)?.type === 'draw.extended' ? 'extension' : 'withdrawal';
  const { filled, teams } = computed(open, options, { kind, entryHash: fromHex(entry), beacon });
  return {
    ...answered,
    slots: [...answered.slots, ...filled],
    stoodIn: [...answered.stoodIn, ...filled.filter(({ substitute }) => substitute).map(({ officer }) => officer)],
    teamOf: new Map([...answered.teamOf, ...teams]),
  };
}
