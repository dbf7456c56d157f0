// The commitment: everything that decides a draw, written down before anybody can know the seed (spec/draw.md section 3).
// A closed document in canonical form: what is not named here cannot be committed, and nothing named here may be missing.
import { compareText, fromHex, toHex } from '../../kit/bytes.ts';
import { canonicalJson, type Json, parseCanonical } from '../../kit/canonical-json.ts';
import type { Suite, SuiteName } from '../../kit/hash.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { ppsFits } from '../../plans/rules/chances.ts';
import { LEAST_CENTIBITS } from './assurance.ts';
import { beaconTime, type CommittedBeacon, DEMO_NAME, type Game, games, ISSUE, publicCentibits } from './beacon.ts';
import { objectsRoot } from './list.ts';
import { checkTeams, type TeamsRule, teamsShape } from './officers.ts';
import { quotaOf } from './quota.ts';
import { checkPlan, type Method } from './select.ts';
import { checkSeries, type Series, seriesShape, sharing } from './series.ts';
import {
  decimal,
  hash32,
  id,
  instant,
  integer,
  list,
  literal,
  nothing,
  nullable,
  object,
  type Shape,
  secondsOf,
  text,
  union,
} from './shape.ts';

/** A register source that begins like this names candidates of another kind than subjects (R6): times, items, methods, areas, an order. */
export const CANDIDATES = 'candidates/';

/** Between the last reveal and the public value there is room to prove that the reveals came first. */
export const SECONDS_BEFORE_BEACON = 60;

/**
 * size = N, weight = W as a decimal string, root in hex: with n and reserve the stratum's header.
 * `area`: where the stratum's objects lie, for officers who serve one area only; null where that does not matter.
 */
export type CommittedStratum = {
  readonly code: string;
  readonly area: string | null;
  readonly size: number;
  readonly weight: string;
  readonly root: string;
  readonly n: number;
  readonly reserve: number;
  readonly method: Method;
};

/** One place in the team of every object, in order: the slots are numbered from 0. */
export type CommittedSlot = { readonly department: string; readonly role: string; readonly specialty: string | null };

export type StratumRate = { readonly stratum: string; readonly numerator: number; readonly denominator: number };

/**
 * `share`: a rate for each stratum, in the order of the strata. `total`: one number, split by size. `unbiased`: one rate, each stratum rounded
 * up or down by the seed so that every unit has exactly that chance; the strata carry the floors.
 */
export type QuotaRule =
  | { readonly kind: 'share'; readonly rates: readonly StratumRate[] }
  | { readonly kind: 'total'; readonly total: number }
  | { readonly kind: 'unbiased'; readonly numerator: number; readonly denominator: number };

/**
 * `visits`: a unit's burden is the number of its completed, unsolicited inspections by any office from `from` until `until` (days, both
 * counted). `root` stands over those records, `count` of them, so that anybody can count again. `donor`: the draw before of the series,
 * from whose list a unit new since then inherits; null where there is none.
 */
export type BurdenRule =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'visits';
      readonly from: string;
      readonly until: string;
      readonly count: number;
      readonly root: string;
      readonly donor: string | null;
    };

/** `nextReserve`: the next reserve rank of the stratum, strictly in order. */
export type ReplacementRule = { readonly kind: 'none' } | { readonly kind: 'nextReserve' };

/** `head`: the office above the party; two parties under one head count as one. `commitment` is E_j in hex. */
export type CommittedEntropy = { readonly party: string; readonly head: string; readonly commitment: string };

/** registerRoot and changesRoot are null where no logged root is old enough yet: "register not anchored". */
export type RegisterSnapshot = {
  readonly takenAt: string;
  readonly source: string;
  readonly count: number;
  readonly queryHash: string;
  readonly registerRoot: string | null;
  readonly changesRoot: string | null;
};

/** Hashes and roots are 32 bytes in lower-case hex, instants whole seconds in UTC. */
type CommitmentBody = {
  readonly protocol: 'DR1';
  readonly suite: SuiteName;
  readonly drawId: string;
  readonly planItem: string;
  readonly seq: number;
  readonly strata: readonly CommittedStratum[];
  readonly objectsRoot: string;
  readonly excluded: { readonly count: number; readonly root: string };
  readonly officersRoot: string;
  readonly recusalRoot: string;
  readonly demand: readonly CommittedSlot[];
  /** Null: officers are drawn slot by slot. */
  readonly teams: TeamsRule | null;
  readonly quota: QuotaRule;
  readonly burden: BurdenRule;
  /** Absent: the draw follows none of a series. */
  readonly series?: Series;
  readonly extensionLimit: number;
  readonly replacement: ReplacementRule;
  readonly entropy: readonly CommittedEntropy[];
  readonly beacons: readonly CommittedBeacon[];
  readonly t0: string;
  readonly t1: string;
  readonly t2: string;
  readonly software: { readonly version: string; readonly hash: string };
  readonly register: RegisterSnapshot;
};

/** `everyone`: units are opened to all after the visit (R49). `units`: to the unit itself, a second head and auditors, never to the public (P8). */
export type OpenTo = 'everyone' | 'units';

/** `listKey` is TH("DR1/list-key", kList); `openBy` the instant by which the whole list is opened. */
export type ListForm =
  | { readonly list: 'open'; readonly openBy: null }
  | { readonly list: 'sealed'; readonly listKey: string; readonly openTo: OpenTo; readonly openBy: string };

export type Commitment = CommitmentBody & ListForm;

const u32 = integer(0, 0xffffffff);
const round = integer(1, 999_999_999_999_999);

const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

const matching =
  (pattern: RegExp): Shape<string> =>
  (value, path) =>
    typeof value === 'string' && pattern.test(value)
      ? ok(value)
      : refuse('draws.documentField', 'unmet', { field: path });

const body: { readonly [K in keyof CommitmentBody]-?: Shape<CommitmentBody[K]> } = {
  protocol: literal('DR1'),
  suite: literal<SuiteName>('DR1-SHA256', 'DR1-SM3'),
  drawId: id,
  planItem: id,
  seq: integer(1),
  strata: list(
    object<CommittedStratum>({
      code: id,
      area: nullable(id),
      size: integer(0),
      weight: decimal,
      root: hash32,
      n: u32,
      reserve: u32,
      method: union<Method>({
        index: object({ kind: literal('index') }),
        ticket: object({ kind: literal('ticket') }),
        layered: object({
          kind: literal('layered'),
          cap: integer(1, 0xffffffff),
          floor: object({ numerator: integer(1), denominator: integer(1) }),
        }),
        pps: object({ kind: literal('pps') }),
        all: object({ kind: literal('all'), batches: integer(1) }),
      }),
    }),
    1,
  ),
  objectsRoot: hash32,
  excluded: object({ count: integer(0), root: hash32 }),
  officersRoot: hash32,
  recusalRoot: hash32,
  demand: list(object<CommittedSlot>({ department: id, role: id, specialty: nullable(id) })),
  teams: teamsShape,
  quota: union<QuotaRule>({
    share: object({
      kind: literal('share'),
      rates: list(object<StratumRate>({ stratum: id, numerator: integer(0), denominator: integer(1) })),
    }),
    total: object({ kind: literal('total'), total: integer(0) }),
    unbiased: object({ kind: literal('unbiased'), numerator: integer(0), denominator: integer(1) }),
  }),
  burden: union<BurdenRule>({
    none: object({ kind: literal('none') }),
    visits: object({
      kind: literal('visits'),
      from: matching(DAY),
      until: matching(DAY),
      count: integer(0),
      root: hash32,
      donor: nullable(id),
    }),
  }),
  series: seriesShape,
  extensionLimit: u32,
  replacement: union<ReplacementRule>({
    none: object({ kind: literal('none') }),
    nextReserve: object({ kind: literal('nextReserve') }),
  }),
  entropy: list(object<CommittedEntropy>({ party: id, head: id, commitment: hash32 })),
  beacons: list(
    union<CommittedBeacon>({
      drand: object({ kind: literal('drand'), chain: hash32, round }),
      lottery: object({ kind: literal('lottery'), game: literal<Game>(...games), issue: matching(ISSUE), at: instant }),
      demo: object({ kind: literal('demo'), name: matching(DEMO_NAME), round, at: instant }),
    }),
  ),
  t0: instant,
  t1: instant,
  t2: instant,
  software: object({ version: text, hash: hash32 }),
  register: object<RegisterSnapshot>({
    takenAt: instant,
    source: text,
    count: integer(0),
    queryHash: hash32,
    registerRoot: nullable(hash32),
    changesRoot: nullable(hash32),
  }),
};

const openShape = object<CommitmentBody & Extract<ListForm, { list: 'open' }>>({
  ...body,
  list: literal('open'),
  openBy: nothing,
});
const sealedShape = object<CommitmentBody & Extract<ListForm, { list: 'sealed' }>>({
  ...body,
  list: literal('sealed'),
  listKey: hash32,
  openTo: literal<OpenTo>('everyone', 'units'),
  openBy: instant,
});

const commitmentShape: Shape<Commitment> = (value, path) =>
  typeof value === 'object' && value !== null && (value as { readonly list?: Json }).list === 'sealed'
    ? sealedShape(value, path)
    : openShape(value, path);

/** The bytes that C is taken over, as text. */
export const commitmentText = (document: Commitment): string => canonicalJson(document);

/**
 * Reads and checks a commitment. Refuses: draws.documentNotCanonical, draws.documentField {field}, and the refusals of checkCommitment.
 */
export function parseCommitment(canonicalText: string): Result<Commitment> {
  const json = parseCanonical(canonicalText);
  if (json === null) return refuse('draws.documentNotCanonical', 'unmet');
  const read = commitmentShape(json, 'commitment');
  return read.ok ? checkCommitment(read.value) : read;
}

/**
 * What a commitment must satisfy beyond its shape. Refuses: draws.strataOrder, draws.tooFewUnits, draws.allIncomplete, draws.demandMissing,
 * draws.quotaMismatch (and plans.quotaRate, plans.quotaTotal), draws.burdenRule, draws.ppsTooLarge, draws.layeredFloor, draws.unbiasedMethod,
 * draws.directoryCount, draws.partiesDependent, draws.partyTwice, draws.beaconMixed, draws.beaconTwice, draws.beaconBits, draws.beaconChain,
 * draws.series, draws.teamsRoom, draws.timeOrder, draws.openByEarly, draws.beaconTime.
 */
export function checkCommitment(document: Commitment): Result<Commitment> {
  for (const check of [
    checkStrata,
    checkDemand,
    checkBurden,
    checkSeries,
    checkQuota,
    checkTeams,
    checkParties,
    checkBeacons,
    checkTimes,
  ]) {
    const checked = check(document);
    if (!checked.ok) return checked;
  }
  return ok(document);
}

/** Inspectors are assigned to objects; candidates of a draw over something else have none. */
const checkDemand = ({ demand, register }: Commitment): Result<null> =>
  (demand.length === 0) === register.source.startsWith(CANDIDATES) ? ok(null) : refuse('draws.demandMissing', 'unmet');

function checkStrata({ strata, excluded, register }: Commitment): Result<null> {
  for (const [index, stratum] of strata.entries()) {
    const previous = strata[index - 1];
    if (previous !== undefined && compareText(previous.code, stratum.code) >= 0)
      return refuse('draws.strataOrder', 'unmet', { stratum: stratum.code });
    const planned = checkPlan(stratum);
    if (!planned.ok) return planned;
  }
  const counted = strata.reduce((sum, { size }) => sum + BigInt(size), BigInt(excluded.count));
  return counted === BigInt(register.count)
    ? ok(null)
    : refuse('draws.directoryCount', 'unmet', { counted: String(counted), directory: register.count });
}

/** A draw that spares the inspected says how it counts them; weights must leave room for exact arithmetic. */
function checkBurden({ strata, burden }: Commitment): Result<null> {
  if (strata.some(({ method }) => method.kind === 'layered') && burden.kind === 'none')
    return refuse('draws.burdenRule', 'unmet');
  if (burden.kind === 'visits' && burden.from > burden.until) return refuse('draws.burdenRule', 'unmet');
  const heavy = strata.find(({ method, n, weight }) => method.kind === 'pps' && !ppsFits(n, BigInt(weight)));
  return heavy === undefined ? ok(null) : refuse('draws.ppsTooLarge', 'unmet', { n: heavy.n, weight: heavy.weight });
}

function checkQuota({ quota, strata: all, series }: Commitment): Result<null> {
  const strata = sharing(all, series);
  // The chances of these methods depend on n, which would no longer be known before the seed.
  if (quota.kind === 'unbiased' && strata.some(({ method }) => method.kind === 'pps' || method.kind === 'layered'))
    return refuse('draws.unbiasedMethod', 'unmet');
  const sizes = quotaOf(quota, strata);
  if (!sizes.ok) return sizes;
  const wrong = strata.find(({ n }, index) => n !== sizes.value[index]);
  return wrong === undefined ? ok(null) : refuse('draws.quotaMismatch', 'unmet', { stratum: wrong.code });
}

function checkParties({ entropy }: Commitment): Result<null> {
  if (new Set(entropy.map(({ party }) => party)).size < entropy.length) return refuse('draws.partyTwice', 'conflict');
  return new Set(entropy.map(({ head }) => head)).size < 2 ? refuse('draws.partiesDependent', 'unmet') : ok(null);
}

/** None: staged. Only demonstrations: a demonstration. Else enough public entropy, and nothing of a demonstration among it. */
function checkBeacons({ beacons }: Commitment): Result<null> {
  const demos = beacons.filter(({ kind }) => kind === 'demo').length;
  if (demos > 0 && demos < beacons.length) return refuse('draws.beaconMixed', 'unmet');
  if (new Set(beacons.map(beaconName)).size < beacons.length) return refuse('draws.beaconTwice', 'conflict');
  if (demos === beacons.length) return ok(null);
  const centibits = beacons.reduce((sum, beacon) => sum + publicCentibits(beacon), 0);
  return centibits < LEAST_CENTIBITS ? refuse('draws.beaconBits', 'unmet', { bits: LEAST_CENTIBITS / 100 }) : ok(null);
}

const beaconName = (beacon: CommittedBeacon): string => {
  if (beacon.kind === 'drand') return `${beacon.chain}/${beacon.round}`;
  return beacon.kind === 'lottery' ? `${beacon.game}/${beacon.issue}` : `${beacon.name}/${beacon.round}`;
};

/** t0 < t1, t1 + 60 s ≤ every beacon, a sealed list is opened after t2, and t2 is the last of them (a staged draw keeps the same distance). */
function checkTimes({ beacons, t0, t1, t2, openBy }: Commitment): Result<null> {
  const [committed, revealed, drawn] = [t0, t1, t2].map((at) => secondsOf(at) ?? Number.NaN) as [
    number,
    number,
    number,
  ];
  if (!(committed < revealed && revealed + SECONDS_BEFORE_BEACON <= drawn)) return refuse('draws.timeOrder', 'unmet');
  if (openBy !== null && (secondsOf(openBy) ?? 0) <= drawn) return refuse('draws.openByEarly', 'unmet', { t2, openBy });
  let last = -1;
  for (const beacon of beacons) {
    const due = beaconTime(beacon);
    if (due === null) return refuse('draws.beaconChain', 'unmet');
    if (due < revealed + SECONDS_BEFORE_BEACON) return refuse('draws.beaconTime', 'unmet');
    last = Math.max(last, due);
  }
  return beacons.length === 0 || last === drawn ? ok(null) : refuse('draws.beaconTime', 'unmet');
}

/** Whether objectsRoot is the root of the strata that the document names. Refuses: draws.objectsRoot. */
export function checkObjectsRoot(suite: Suite, document: Commitment): Result<null> {
  const strata = document.strata.map((stratum) => ({
    ...stratum,
    weight: BigInt(stratum.weight),
    root: fromHex(stratum.root),
  }));
  return toHex(objectsRoot(suite, strata)) === document.objectsRoot ? ok(null) : refuse('draws.objectsRoot', 'unmet');
}
