// What a sample commits: invented units and inspectors, three parties, one beacon (spec/draw.md section 3). For tests and vectors only.
import type { Commitment } from '../../draws/rules/commitment.ts';
import {
  excludedRoot,
  type ListRecord,
  type OfficerRecord,
  objectsRoot,
  officersRoot,
  openListOf,
  recusalRoot,
  type StratumSum,
} from '../../draws/rules/list.ts';
import { quotaOf } from '../../draws/rules/quota.ts';
import { entropyCommitment } from '../../draws/rules/seed.ts';
import { isOwed } from '../../draws/rules/series.ts';
import { assert } from '../../kit/assert.ts';
import { type Bytes, compareText, toHex, utf8 } from '../../kit/bytes.ts';
import type { Suite } from '../../kit/hash.ts';
import type { Result } from '../../kit/result.ts';
import { leafNodeHash, rootOf } from '../../log/rules/merkle.ts';
import { type VisitRecord, visitData } from '../../registers/rules/visit.ts';
import type { SampleOptions } from '../sample.ts';

/** Round 1000 of quicknet, as its operators published it, was due at 2023-08-23T15:59:24Z. */
export const DRAND = {
  chain: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
  round: 1000,
  signature: 'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39',
};
export const T = {
  t0: '2023-08-23T15:30:00Z',
  t1: '2023-08-23T15:50:00Z',
  t2: '2023-08-23T15:59:24Z',
  after: '2023-08-23T16:00:00Z',
};

/** The issue of 24 August 2023 in both games; the numbers are invented. */
export const LOTTERY = {
  issue: '2023226',
  fc3dAt: '2023-08-24T13:15:00Z',
  kl8At: '2023-08-24T13:30:00Z',
  after: '2023-08-24T14:00:00Z',
  kl8: '01-04-07-11-15-19-22-26-30-33-38-41-45-50-54-58-63-69-72-80',
  fc3d: '5-0-8',
  sources: [`cwl/${'c1'.repeat(32)}`, `paper/${'c2'.repeat(32)}`],
};

/** A rule that refuses a sample is a bug of the sample. */
export const value = <V>(result: Result<V>): V => {
  assert(result.ok, result.ok ? '' : `sample: ${result.refusal.code}`);
  return result.value;
};

export const parties = [
  { party: 'office', head: 'H1', value: 'dice 4 2 6 1' },
  { party: 'witness', head: 'H2', value: 'dice 3 3 5 2' },
  { party: 'server', head: 'H3', value: 'server' },
];

export const unitsOf = (sizes: readonly number[], unlike = false): ListRecord[] =>
  sizes.flatMap((size, s) =>
    Array.from({ length: size }, (_, i) => ({
      id: `U${s + 1}${String(i).padStart(7, '0')}`,
      stratum: `2111${String(s + 2).padStart(2, '0')}`,
      weight: unlike ? 1 + (i % 3) : 1,
      burden: unlike ? i % 4 : 0,
    })),
  );

export const officersOf = (count: number, cap: number): OfficerRecord[] =>
  Array.from({ length: count }, (_, i) => ({
    area: i % 4 === 3 ? ['211102', '211103'] : null,
    cap,
    category: i % 2 === 0 ? 'civil_servant' : 'qualified_staff',
    department: i < (count * 2) / 3 ? 'market' : 'fire',
    id: `C${String(i + 1).padStart(4, '0')}`,
    roles: i % 3 === 0 ? ['leader', 'member'] : ['member'],
    specialties: i % 4 === 0 ? ['food'] : [],
  }));

const beaconKinds = {
  drand: [{ kind: 'drand', chain: DRAND.chain, round: DRAND.round }],
  demo: [{ kind: 'demo', name: 'sunlot-demo', round: 7, at: T.t2 }],
  staged: [],
  lottery: [{ kind: 'lottery', game: 'KL8', issue: LOTTERY.issue, at: LOTTERY.kl8At }],
  several: [
    { kind: 'lottery', game: 'KL8', issue: LOTTERY.issue, at: LOTTERY.kl8At },
    { kind: 'lottery', game: 'FC3D', issue: LOTTERY.issue, at: LOTTERY.fc3dAt },
  ],
} as const;

/** The last of the beacons, and an instant by which all steps have been taken. */
export const timesOf = ({ beacon = 'drand' }: Pick<SampleOptions, 'beacon'>) => {
  const lotteries = beacon === 'lottery' || beacon === 'several';
  return lotteries ? { t2: LOTTERY.kl8At, after: LOTTERY.after } : { t2: T.t2, after: T.after };
};

const demand = [
  { department: 'market', role: 'leader', specialty: null },
  { department: 'market', role: 'member', specialty: null },
  { department: 'fire', role: 'member', specialty: null },
];

type Sums = readonly StratumSum[];

function strataOf(options: SampleOptions, all: Sums) {
  const sums = all.filter(({ code }) => !isOwed(code));
  const rates = sums.map(({ code }) => ({
    stratum: code,
    numerator: options.share?.[0] ?? 1,
    denominator: options.share?.[1] ?? 10,
  }));
  const [numerator, denominator] = options.share ?? [1, 10];
  const quota: Commitment['quota'] =
    options.quota === 'unbiased' ? { kind: 'unbiased', numerator, denominator } : { kind: 'share', rates };
  const sizes = value(quotaOf(quota, sums));
  const numbers = new Map(sums.map(({ code }, i) => [code, sizes[i] ?? 0]));
  const strata = all.map(({ code, size, weight, root }) => ({
    code,
    size,
    weight,
    root,
    n: numbers.get(code) ?? size,
    reserve: numbers.has(code) ? 3 : 0,
  }));
  return { quota, strata };
}

export function commit(
  options: SampleOptions,
  suite: Suite,
  units: readonly ListRecord[],
  officers: OfficerRecord[],
  sums: Sums = value(openListOf(suite, units)),
  visits: readonly VisitRecord[] = [],
): Commitment {
  const seq = options.seq ?? 1;
  const drawId = options.draw ?? `D-2023-${seq}`;
  const { quota, strata } = strataOf(options, sums);
  return {
    protocol: 'DR1',
    suite: suite.name,
    drawId,
    planItem: 'TASK-1',
    seq,
    list: 'open',
    strata: strata.map((stratum) => ({
      ...stratum,
      area: stratum.code.split('/')[0] ?? null,
      weight: String(stratum.weight),
      root: toHex(stratum.root),
      method: isOwed(stratum.code) ? { kind: 'index' } : (options.method ?? { kind: 'index' }),
    })),
    objectsRoot: toHex(objectsRoot(suite, strata)),
    excluded: { count: excludedUnits.length, root: toHex(value(excludedRoot(suite, excludedUnits))) },
    officersRoot: toHex(value(officersRoot(suite, officers))),
    recusalRoot: toHex(value(recusalRoot(suite, options.recusals ?? []))),
    demand,
    teams: options.teams ?? null,
    quota,
    burden:
      options.method?.kind === 'layered'
        ? { kind: 'visits', ...WINDOW, ...visitsOf(suite, visits), donor: options.follows?.commitment.drawId ?? null }
        : { kind: 'none' },
    ...(options.owed === undefined || options.follows === undefined
      ? {}
      : {
          series: {
            follows: options.follows.commitment.drawId,
            certain: strata.map(({ code }) => code).filter(isOwed),
          },
        }),
    extensionLimit: 0,
    replacement: { kind: 'nextReserve' },
    entropy: parties.map(({ party, head, value: text }) => ({
      party,
      head,
      commitment: toHex(entropyCommitment(suite, drawId, { party, nonce: nonceOf(suite, drawId, party), value: text })),
    })),
    beacons: beaconKinds[options.beacon ?? 'drand'],
    t0: T.t0,
    t1: T.t1,
    t2: timesOf(options).t2,
    openBy: null,
    software: { version: '0.1.0', hash: '00'.repeat(32) },
    register: {
      takenAt: '2023-08-23T15:00:00Z',
      source: 'sample',
      count: units.length + excludedUnits.length,
      queryHash: '11'.repeat(32),
      registerRoot: null,
      changesRoot: null,
    },
  };
}

const WINDOW = { from: '2022-08-23', until: '2023-08-22' };

const visitsOf = (suite: Suite, visits: readonly VisitRecord[]) => ({
  count: visits.length,
  root: toHex(
    rootOf(
      suite.hash,
      visits.map((visit) => leafNodeHash(suite.hash, visitData(visit))),
    ),
  ),
});

/** As many inspections of each unit as its burden says, by ascending id. */
export const visitsBehind = (units: readonly ListRecord[]): VisitRecord[] =>
  units
    .flatMap(({ id, burden }) =>
      Array.from({ length: burden }, (_, n) => ({
        id: `O1/${id}-${n}`,
        object: id,
        office: 'O1',
        on: `2023-0${n + 1}-15`,
      })),
    )
    .sort((a, b) => compareText(a.id, b.id));

export const nonceOf = (suite: Suite, draw: string, party: string): Bytes =>
  suite.hash(utf8(`nonce of ${party} in ${draw}`));

export const excludedUnits = [
  { id: 'X10000001', reason: 'deregistered', evidenceHash: new Uint8Array(32).fill(7) },
  { id: 'X10000002', reason: 'frequency-cap', evidenceHash: new Uint8Array(32).fill(8) },
];
