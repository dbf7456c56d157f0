// Makes whole evidence bundles for tests and vectors: an honest draw over invented units with fixed keys, made by the rules
// alone. Each stage can be bent, so that an attack is written as the one thing that a dishonest office would do.
import { type Commitment, commitmentText } from '../draws/rules/commitment.ts';
import { donorPosition, inheritedBurden } from '../draws/rules/donor.ts';
import { excludedData, type ListRecord, type OfficerRecord, leafData as unitData } from '../draws/rules/list.ts';
import type { TeamsRule } from '../draws/rules/officers.ts';
import { type DrawnUnit, resultOf, selectPositions } from '../draws/rules/result.ts';
import { commitmentHash, drawSeed, reveal } from '../draws/rules/seed.ts';
import type { Method } from '../draws/rules/select.ts';
import { owedCode } from '../draws/rules/series.ts';
import { unitTable } from '../draws/rules/units.ts';
import { must } from '../kit/assert.ts';
import { type Bytes, compareText, fromHex, toHex, utf8 } from '../kit/bytes.ts';
import { canonicalJson, type Json } from '../kit/canonical-json.ts';
import type { Suite, SuiteName } from '../kit/hash.ts';
import { REGISTER_TYPE } from '../log/rules/leaf.ts';
import { inclusionRanges, leafNodeHash, type NodeReader, nodeHash, rangeRoot } from '../log/rules/merkle.ts';
import { type ResultDocument, readResult } from './bundle.ts';
import { withExtensions } from './extensions.ts';
import { readUnit } from './leaves.ts';
import { type AnchorOptions, anchored } from './sample/anchor.ts';
import {
  commit,
  DRAND,
  excludedUnits,
  LOTTERY,
  nonceOf,
  officersOf,
  parties,
  T,
  timesOf,
  unitsOf,
  value,
  visitsBehind,
} from './sample/commitment.ts';
import { type FlipOptions, flipped } from './sample/flips.ts';
import { type Draft, logOf } from './sample/log.ts';
import { suites } from './suite.ts';

export type { Draft } from './sample/log.ts';
export { ORIGIN, SAMPLE_KEY, WITNESS_KEY } from './sample/log.ts';

/** Plain JSON of a bundle, free to be bent. */
// biome-ignore lint/suspicious/noExplicitAny: attacks write whatever they like.
export type Loose = any;

export type SampleOptions = {
  readonly suite?: SuiteName;
  readonly beacon?: 'drand' | 'demo' | 'staged' | 'lottery' | 'several';
  readonly seq?: number;
  readonly draw?: string;
  /** Units per stratum, two strata by default. */
  readonly sizes?: readonly number[];
  readonly share?: readonly [number, number];
  /** `index` by default; one that looks at units meets weights 1 to 3 and burdens 0 to 2. */
  readonly method?: Method;
  readonly quota?: 'unbiased';
  /** Slot by slot by default. */
  readonly teams?: TeamsRule;
  /** Objects per inspector; enough for all by default. */
  readonly cap?: number;
  /** 12 by default. */
  readonly inspectors?: number;
  readonly recusals?: readonly { object: string; officer: string; reason: string }[];
  readonly earlier?: readonly Sample[];
  /** The draw before of the series: units that are new since then inherit a burden. */
  readonly follows?: Sample;
  /** Not anchored by default. */
  readonly anchor?: AnchorOptions;
  /** No report by default: the last one is not due. */
  readonly flips?: FlipOptions;
  /** With `follows`: who is drawn for certain because that draw replaced it; none by default. */
  readonly owed?: readonly string[];
  /** Seconds since 1970 at which a witness saw the log as it was before the beacon. */
  readonly witnessed?: number;
  /** Stages at which a dishonest office could step in. */
  readonly units?: (units: ListRecord[]) => ListRecord[];
  readonly officers?: (officers: OfficerRecord[]) => OfficerRecord[];
  readonly commitment?: (document: Commitment) => Commitment;
  readonly result?: (document: ResultDocument) => ResultDocument;
  readonly entries?: (drafts: Draft[], result: ResultDocument) => Draft[];
  readonly bundle?: (bundle: Loose) => Loose;
};

export type Sample = {
  readonly bundle: Loose;
  readonly commitment: Commitment;
  readonly result: ResultDocument;
  readonly drafts: readonly Draft[];
};

/** The one result that the rules give, with the leaves read from the sample's own list. */
function fairResult(
  suite: Suite,
  document: Commitment,
  seed: Uint8Array,
  units: readonly ListRecord[],
  officers: readonly OfficerRecord[],
  recusals: NonNullable<SampleOptions['recusals']>,
): ResultDocument {
  const members = (code: string) =>
    units.filter(({ stratum }) => stratum === code).sort((a, b) => compareText(a.id, b.id));
  const tables = new Map(
    document.strata.map(({ code }) => {
      const table = unitTable();
      for (const { id, weight, burden } of members(code)) table.push(utf8(id), BigInt(weight), burden);
      return [code, table.units()];
    }),
  );
  const drawn = selectPositions(suite, document, seed, tables).map(({ positions, ...stratum }) => {
    const listed = members(stratum.code);
    const unitAt = (position: number): DrawnUnit => {
      const unit = must(listed[position], 'a unit at every drawn position');
      return { id: unit.id, leaf: unitData(unit), position, weight: BigInt(unit.weight), burden: unit.burden };
    };
    return { ...stratum, units: positions.map(unitAt) };
  });
  return value(readResult(resultOf(suite, document, seed, drawn, officers, recusals).text));
}

export type SampleBeacon = { readonly text: string; readonly sources: readonly string[] };

/** What the beacons said, in the order of the commitment. */
export function beaconsOf({ beacon: kind = 'drand' }: Pick<SampleOptions, 'beacon'>, suite: Suite): SampleBeacon[] {
  const drand = { text: `drand/${DRAND.chain}/${DRAND.round}/${DRAND.signature}`, sources: [] };
  const lottery = (game: 'KL8' | 'FC3D', numbers: string) => ({
    text: `lottery/CN/${game}/${LOTTERY.issue}/${numbers}`,
    sources: LOTTERY.sources,
  });
  if (kind === 'drand') return [drand];
  if (kind === 'demo') return [{ text: `demo/sunlot-demo/7/${toHex(suite.hash(utf8('demo beacon')))}`, sources: [] }];
  if (kind === 'lottery') return [lottery('KL8', LOTTERY.kl8)];
  return kind === 'several' ? [lottery('KL8', LOTTERY.kl8), lottery('FC3D', LOTTERY.fc3d)] : [];
}

export const textsOf = (beacons: readonly SampleBeacon[]): string[] => beacons.map(({ text }) => text);

export function draftsOf(
  suite: Suite,
  document: Commitment,
  c: string,
  beacons: readonly SampleBeacon[],
  seed: string,
  result: string,
  after: string = T.after,
): Draft[] {
  const draw = document.drawId;
  return [
    { type: 'draw.committed', c, facts: { at: T.t0, c, draw, item: document.planItem, seq: document.seq } },
    ...parties.map(({ party, value: text }) => ({
      type: 'draw.revealed' as const,
      facts: { at: '2023-08-23T15:35:00.250Z', draw, nonce: toHex(nonceOf(suite, draw, party)), party, value: text },
    })),
    ...beacons.map(({ text, sources }, beacon) => ({
      type: 'draw.beaconed' as const,
      facts: { at: after, beacon, draw, previous: '', sources: [...sources], text },
    })),
    { type: 'draw.seeded', facts: { at: after, c, draw, seed } },
    { type: 'draw.resulted', facts: { at: after, draw, result: toHex(suite.hash(utf8(result))), seed } },
  ];
}

const seedOf = ({ drafts }: Sample): Uint8Array =>
  fromHex(
    String(
      must(
        drafts.find(({ type }) => type === 'draw.seeded'),
        'a seed',
      ).facts.seed,
    ),
  );

/** Units that the draw before did not know bear their donor's burden, below the cap. */
function withDonors(suite: Suite, { method }: SampleOptions, follows: Sample, units: ListRecord[]): ListRecord[] {
  const before = follows.commitment.strata.flatMap(({ code }) => follows.bundle.list[code] as string[]).map(readUnit);
  const known = new Set(before.map((unit) => unit?.id));
  return units.map((unit) => {
    if (known.has(unit.id) || method?.kind !== 'layered') return unit;
    const donor = before[donorPosition(suite, seedOf(follows), unit.id, before.length)];
    return { ...unit, burden: Math.max(unit.burden, inheritedBurden(donor?.burden ?? 0, method.cap)) };
  });
}

/** Who was replaced in the draw before in a stratum of his own, who is new with a donor's burden. */
function inSeries(suite: Suite, options: SampleOptions, counted: ListRecord[]): ListRecord[] {
  const owed = new Set(options.owed);
  const placed = counted.map((unit) => (owed.has(unit.id) ? { ...unit, stratum: owedCode(unit.stratum) } : unit));
  return options.follows === undefined ? placed : withDonors(suite, options, options.follows, placed);
}

const donorOf = ({ bundle }: Sample, entries: unknown) => ({
  commitment: bundle.commitment,
  entries,
  list: bundle.list,
  excluded: bundle.excluded.leaves,
});

/** An entry that is no step of the draw. */
const furtherOf = (entries: readonly Loose[], wanted: string): Loose => {
  const { type: _, ...entry } = entries.find(({ type }) => type === wanted);
  return entry;
};
const NO_STEPS: readonly string[] = [REGISTER_TYPE, 'flips.reported'];

/** What every party reveals, in the order of the commitment. */
const revealed = (suite: Suite, { drawId, entropy }: Commitment) =>
  entropy.map(({ party, commitment }) => {
    const { value: said } = must(
      parties.find((known) => known.party === party),
      'party',
    );
    return value(
      reveal(suite, drawId, fromHex(commitment), { party, nonce: nonceOf(suite, drawId, party), value: said }),
    );
  });

/** The root of the register before the draw, its flip report after it, unless the office is dishonest. */
function inOrder({ anchor, flips }: SampleOptions, drafts: readonly Draft[], root?: Draft, report?: Draft): Draft[] {
  const rooted = root === undefined ? [] : [root];
  const reported = report === undefined ? [] : [report];
  const steps = flips?.beforehand ? [...reported, ...drafts] : [...drafts, ...reported];
  return anchor?.afterwards ? [...steps, ...rooted] : [...rooted, ...steps];
}

/** What extensions say that they add. */
const addedIn = (drafts: readonly Draft[]) =>
  drafts.filter(({ type }) => type === 'draw.extended').map(({ facts }) => facts as Loose);

/** Longer lists are proven by the drawn units alone. */
const LISTED = 20_000;

/** An honest draw, bent at the stages that the options name. */
export function sample(options: SampleOptions = {}): Sample {
  const suite = suites[options.suite ?? 'DR1-SHA256'];
  const counted = unitsOf(options.sizes ?? [60, 41], options.method !== undefined);
  const visits = options.method?.kind === 'layered' ? visitsBehind(counted) : null;
  const honest = inSeries(suite, options, counted);
  const units = options.units?.([...honest]) ?? honest;
  const { inspectors = 12, cap = Math.max(12, units.length), recusals = [] } = options;
  const people = officersOf(inspectors, cap);
  const officers = options.officers?.(people) ?? people;
  const anchor = options.anchor === undefined ? null : anchored(suite, options.anchor);
  const whole = commit(options, suite, units, officers, undefined, visits ?? []);
  const plain = { ...whole, register: { ...whole.register, ...anchor?.register } };
  const document = options.commitment?.(plain) ?? plain;
  const text = commitmentText(document);
  const c = commitmentHash(suite, text);
  const parts = revealed(suite, document);
  const beacons = beaconsOf(options, suite);
  const seed = drawSeed(suite, c, parts, textsOf(beacons));
  const fair = fairResult(suite, document, seed, units, officers, recusals);
  const result = options.result?.(structuredClone(fair)) ?? fair;
  const resultText = canonicalJson(result as unknown as Json);
  const honestDrafts = draftsOf(suite, document, toHex(c), beacons, toHex(seed), resultText, timesOf(options).after);
  const drafts = options.entries?.(honestDrafts, result) ?? honestDrafts;
  const before = options.follows === undefined ? [] : [options.follows];
  const history = [...before, ...(options.earlier ?? [])].map(({ drafts: logged }) => logged);
  const turned = options.flips && flipped(document.drawId, options.flips);
  const logged = inOrder(options, drafts, anchor?.draft, turned?.draft);
  const log = logOf([...history, logged], options.witnessed ?? null, options.anchor?.witnessed ?? null);
  const own = must(log.entries.at(-1), 'own entries');
  const listOf = (code: string) =>
    units.filter(({ stratum }) => stratum === code).sort((a, b) => compareText(a.id, b.id));
  const bundle = {
    format: 'sunlot-evidence/1',
    log: log.head,
    commitment: text,
    entries: own.filter(({ type }) => !NO_STEPS.includes(type)),
    earlier: (options.earlier ?? []).map((earlier, i) => ({
      commitment: earlier.bundle.commitment,
      entries: log.entries[before.length + i],
      result: earlier.bundle.result,
    })),
    result: resultText,
    proofs: proofsOf(suite, withExtensions(result, addedIn(drafts)), listOf),
    officers,
    recusals: [...recusals],
    excluded: {
      reasons: { deregistered: 1, 'frequency-cap': 1 },
      leaves: excludedUnits.map((unit) => toHex(excludedData(unit))),
    },
    list:
      units.length > LISTED
        ? null
        : Object.fromEntries(
            document.strata.map(({ code }) => [code, listOf(code).map((unit) => toHex(unitData(unit)))]),
          ),
    names: { [units[0]?.id ?? 'U']: 'Sample unit' },
    ...(anchor !== null && { register: { entry: furtherOf(own, REGISTER_TYPE), changes: [...anchor.texts] } }),
    ...(turned && { flips: { entry: furtherOf(own, 'flips.reported'), findings: turned.texts } }),
    ...(visits !== null && { visits }),
    ...(options.follows !== undefined && { donor: donorOf(options.follows, log.entries[0]) }),
  };
  const loose: Loose = structuredClone(bundle);
  return { bundle: options.bundle?.(loose) ?? loose, commitment: document, result, drafts };
}

function proofsOf(
  suite: Suite,
  result: ResultDocument,
  listOf: (code: string) => ListRecord[],
): Record<string, string[][]> {
  const proofs: Record<string, string[][]> = {};
  for (const { code, units } of result.strata) {
    const hashes = listOf(code).map((unit) => leafNodeHash(suite.hash, unitData(unit)));
    const node = wholeTree(suite, hashes);
    proofs[code] = units.map(({ position }) =>
      position < hashes.length
        ? inclusionRanges(position, hashes.length).map((range) => toHex(rangeRoot(suite.hash, range, node)))
        : [],
    );
  }
  return proofs;
}

/** All complete nodes, hashed once: a list of a million gives a thousand proofs. */
export function wholeTree(suite: Suite, hashes: readonly Bytes[]): NodeReader {
  const levels: (readonly Uint8Array[])[] = [hashes];
  for (let below = levels[0]; below !== undefined && below.length > 1; below = levels.at(-1)) {
    const nodes = below;
    levels.push(
      Array.from({ length: Math.floor(nodes.length / 2) }, (_, i) =>
        nodeHash(suite.hash, must(nodes[2 * i], 'left'), must(nodes[2 * i + 1], 'right')),
      ),
    );
  }
  return (level, index) => must(levels[level]?.[index], 'node');
}
