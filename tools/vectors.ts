// Makes the golden vectors of spec/vectors from the rules: `npm run vectors` writes them, `--check` says whether they still hold.
// They are checked by the server's and the verifier's tests and, without a line of this code, by spec/reference/draw.py.
import { readFileSync, writeFileSync } from 'node:fs';
import type { QuotaRule } from '../src/draws/rules/commitment.ts';
import { quotaOf } from '../src/draws/rules/quota.ts';
import { toHex, utf8 } from '../src/kit/bytes.ts';
import type { Json } from '../src/kit/canonical-json.ts';
import { attacks, honestDirect, honestReplacement, secondDraw, voidDraft } from '../src/verifier/attacks.ts';
import { burdenAttacks, series } from '../src/verifier/attacks-burden.ts';
import {
  extensionAttacks,
  extensionThenWithdrawal,
  honestExtension,
  WITH_TEAMS,
} from '../src/verifier/attacks-extension.ts';
import { flipAttacks, reportedSample } from '../src/verifier/attacks-flips.ts';
import { byUnknownCalendar, honestByLottery } from '../src/verifier/attacks-lottery.ts';
import { honestAmendment, honest as honestLater, honestRecusal, leftOpen } from '../src/verifier/attacks-officers.ts';
import { honestOmission, omissionAttacks } from '../src/verifier/attacks-omission.ts';
import { openAttacks, shortResult, shortThenAmended } from '../src/verifier/attacks-open.ts';
import { anchoredSample, registerAttacks } from '../src/verifier/attacks-register.ts';
import { sealedAttacks } from '../src/verifier/attacks-sealed.ts';
import { selectionAttacks } from '../src/verifier/attacks-selection.ts';
import { seriesAttacks, seriesBundles } from '../src/verifier/attacks-series.ts';
import { TEAMS, teamsBundle } from '../src/verifier/attacks-teams.ts';
import { timeAttacks, timeDoubts } from '../src/verifier/attacks-time.ts';
import { type LastSeen, verify } from '../src/verifier/check.ts';
import type { Memory } from '../src/verifier/last-seen.ts';
import { lastSeenIn, seenCases } from '../src/verifier/sample/last-seen.ts';
import { sealedSample, wholeCopy } from '../src/verifier/sample/sealed.ts';
import { SAMPLE_KEY, sample } from '../src/verifier/sample.ts';
import { suites } from '../src/verifier/suite.ts';
import { answer } from './conformance.ts';
import { draws } from './vectors/draws.ts';
import { logCases } from './vectors/log.ts';
import { both, KEY, many, type Request, record, SEED } from './vectors/requests.ts';

export type Vector = Request & { readonly expect: Json };
/** `seen`, `proof`, `fresh`: what the reader remembers of the log (spec/evidence-bundle.md section 10). */
export type BundleVector = {
  readonly name: string;
  readonly bundle: Json;
  readonly seen?: Memory;
  readonly proof?: { readonly from: number; readonly to: number; readonly proof: readonly string[] };
  readonly fresh?: boolean;
  readonly expect: readonly string[];
};

/** Implementations name a refusal as they like; that they refuse is what counts. */
export function expectation(request: Request): Json {
  if (request.op === 'quota') return quotaExpectation(request);
  const { suite } = request;
  const given = answer(JSON.stringify(suite === undefined ? request : { ...request, suite }));
  const refused = typeof given === 'object' && given !== null && 'error' in given;
  return refused ? { refused: true } : given;
}

function quotaExpectation({ rule, strata }: Request): Json {
  const given = quotaOf(rule as unknown as QuotaRule, strata as unknown as readonly { code: string; size: number }[]);
  return given.ok ? { sizes: given.value } : { refused: true };
}

// The example of GB/T 32918.5-2017 A.2, under its own name and another.
const sm2Vectors: Request[] = ['1234567812345678', 'ALICE123@YAHOO.COM'].map((userId) => ({
  op: 'sm2verify',
  publicKey:
    '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
  message: '6d65737361676520646967657374',
  signature:
    'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
  userId,
}));

const primitives: Request[] = [
  ...both({ op: 'hash', hex: '' }),
  ...both({ op: 'hash', hex: '61'.repeat(119) }),
  ...both({ op: 'th', tag: 'DR1/test', parts: [{ utf8: '盘锦' }, { hex: '' }, { hex: '00ff' }] }),
  ...both({ op: 'th', tag: 'DR1/none', parts: [] }),
  ...both({ op: 'ticket', key: KEY, id: '91211100MA0000001X' }),
  ...both({ op: 'uniform', key: KEY, counter: 0, n: 1 }),
  ...both({ op: 'uniform', key: KEY, counter: 7, n: 1000003 }),
  ...both({ op: 'uniform', key: KEY, counter: '4294967296', n: '4294967297' }),
  // Just above half of 2^64 nearly every second hash is rejected.
  ...Array.from({ length: 6 }, (_, counter) =>
    both({ op: 'uniform', key: KEY, counter, n: '9223372036854775809' }),
  ).flat(),
  ...both({ op: 'uniform', key: KEY, counter: 1, n: 0 }),
  ...sm2Vectors,
  { op: 'jcs', json: '{"b":[1,true,null],"a":"\\u20ac\\n\\u007f","\\ud83d\\ude00":{},"\\ufb33":9007199254740991}' },
  { op: 'jcs', json: '{"a":1,"a":2}' },
  { op: 'jcs', json: '{"a":0.5}' },
  { op: 'jcs', json: '{"a":9007199254740992}' },
];

const lists: Request[] = [
  ...both({ op: 'leaf', id: '一', stratum: '211102', weight: '18446744073709551615', burden: 4294967295, salt: '' }),
  ...both({ op: 'leaf', id: 'a', stratum: 'b', weight: 1, burden: 0, salt: '00'.repeat(32) }),
  ...both({ op: 'sealedLeaf', kList: KEY, id: '一', stratum: '211102', weight: '18446744073709551615', burden: 3 }),
  ...both({ op: 'sealedLeaf', kList: SEED, id: '91211100MA0000001X', stratum: 'S-00', weight: 1, burden: 0 }),
  { op: 'sealedLeaf', suite: 'sha256', kList: KEY, id: 'a ', stratum: 's', weight: 1, burden: 0 },
  ...[0, 1, 17, 18, 100, 1_000_000].flatMap((size) => both({ op: 'challenges', seed: SEED, stratum: '211102', size })),
  ...['', ' a', 'a\u200b', 'e\u0301', 'x'.repeat(65)].map((id) => ({
    op: 'leaf',
    suite: 'sha256',
    id,
    stratum: 's',
    weight: 1,
    burden: 0,
    salt: '',
  })),
  ...[0, 1, 2, 3, 7, 8, 9].flatMap((n) =>
    both({ op: 'root', leaves: Array.from({ length: n }, (_, i) => toHex(utf8(`leaf ${i}`))) }),
  ),
  ...both({
    op: 'strata',
    strata: [
      {
        code: 'B',
        n: 2,
        reserve: 1,
        records: [record('b2'), record('b1', '5', 3), record('\u{1f600}'), record('\uffee')],
      },
      { code: 'A', n: 1, reserve: 0, records: many(5) },
      { code: 'C', n: 0, reserve: 0, records: [] },
    ],
  }),
  { op: 'strata', suite: 'sha256', strata: [{ code: 'A', n: 1, reserve: 0, records: [record('x'), record('x')] }] },
];

const people = (caps: readonly number[]) =>
  caps.map((cap, i) => ({
    id: `C${i + 1}`,
    department: i % 3 === 2 ? 'fire' : 'market',
    roles: i % 2 === 0 ? ['leader', 'member'] : ['member'],
    cap,
  }));
const demand = [
  ['market', 'leader'],
  ['market', 'member'],
  ['fire', 'member'],
];

const officers: Request[] = [
  ...both({
    op: 'match',
    seed: SEED,
    objects: ['o1', 'o2', 'o3', 'o4'],
    demand,
    officers: people([4, 2, 2, 2, 3, 3, 1]),
    recusals: [
      ['o1', 'C1'],
      ['o3', 'C3'],
      ['o9', 'C1'],
    ],
  }),
  ...both({
    op: 'match',
    seed: KEY,
    objects: ['o1', 'o2', 'o3', 'o4'],
    demand,
    officers: people([1, 1, 4, 1, 1, 0, 2, 4]),
    recusals: [['o2', 'C7']],
  }),
  ...both({ op: 'match', seed: SEED, objects: ['o1', 'o2', 'o3'], demand, officers: people([2, 2, 2]), recusals: [] }),
  ...Array.from({ length: 12 }, (_, i) => ({
    op: 'match',
    suite: 'sha256',
    seed: String(i + 10).repeat(32),
    objects: ['甲', '乙', '丙', '丁', '戊'],
    demand,
    officers: people([2, 2, 3, 2, 1, 2, 2, 2]),
    recusals: [
      ['甲', 'C1'],
      ['乙', 'C3'],
      ['丙', 'C2'],
      ['丙', 'C4'],
    ],
  })),
];

// Five leaders and seven members of two departments; who is recused where makes substitutes, and a second one of the same object.
const joiners = people(Array.from({ length: 12 }, () => 1)).map(({ cap, ...one }, i) =>
  i < 4 ? { ...one, cap: 2 } : one,
);
const joint = {
  op: 'teams',
  seed: SEED,
  objects: ['甲', '乙', '丙', '丁', '戊', '己', '庚'],
  teams: 3,
  teamCap: 3,
  demand,
  officers: joiners,
  recusals: [] as string[][],
};
const teams: Request[] = [
  ...both(joint),
  ...both({ ...joint, recusals: joint.objects.flatMap((o) => ['C1', 'C2', 'C3'].map((w) => [o, w])) }),
  ...Array.from({ length: 8 }, (_, i) => ({
    ...joint,
    suite: 'sha256',
    seed: String(i + 10).repeat(32),
    teams: 2 + (i % 3),
    teamCap: 4,
    recusals: joint.objects.map((o, j) => [o, `C${((i + 5 * j) % 12) + 1}`]),
  })),
  // Seven objects do not fit into two teams of three; nobody of the fire service is left for 甲; five teams want five of it.
  { ...joint, suite: 'sha256', teams: 2 },
  { ...joint, suite: 'sha256', recusals: ['C3', 'C6', 'C9', 'C12'].map((w) => ['甲', w]) },
  { ...joint, suite: 'sha256', teams: 6, officers: joiners.slice(0, 9) },
];

const vectors = (requests: readonly Request[]): Vector[] =>
  requests.map((request) => ({ ...request, expect: expectation(request) }));

/** Lists that are anchored to their register, and ones of which something is not given. */
const anchoredOnes = () =>
  [
    ['honest, anchored to its register', anchoredSample().bundle],
    [
      'anchored, changes not given',
      anchoredSample({}, { bundle: (b) => ({ ...b, register: { ...b.register, changes: null } }) }).bundle,
    ],
    ['anchored, the register not given', anchoredSample({}, { bundle: ({ register: _, ...b }) => b }).bundle],
  ] as const;

/** Sealed lists, closed and open. */
function sealedOnes() {
  const sealedTeams = {
    ...{ sizes: [12, 6], inspectors: 24, teams: { count: 3, teamCap: 4, memberCap: 1 } },
    recusals: [{ object: 'U10000003', officer: 'C0001', reason: 'kin' }],
  };
  return [
    ...(['nothing', 'first', 'visited', 'whole'] as const).map(
      (opened) => [`sealed, opened: ${opened}`, sealedSample({ sizes: [12, 6], opened }).bundle] as const,
    ),
    ['sealed, SM3', sealedSample({ sizes: [12, 6], opened: 'whole', suite: 'DR1-SM3' }).bundle],
    ...(['nothing', 'whole'] as const).map(
      (opened) => [`sealed, teams first, opened: ${opened}`, sealedSample({ ...sealedTeams, opened }).bundle] as const,
    ),
    ['secret strata', sealedSample({ sizes: [12, 6], openTo: 'units' }).bundle],
    ['sealed, by weight', sealedSample({ sizes: [12, 6], opened: 'whole', method: { kind: 'pps' } }).bundle],
    ['sealed, by tickets, closed', sealedSample({ sizes: [12, 6], method: { kind: 'ticket' } }).bundle],
    [
      'secret weights, the copy of an auditor',
      wholeCopy({ sizes: [12, 6], openTo: 'units', opened: 'whole', method: { kind: 'pps' } }),
    ],
    ['secret strata, the copy of an auditor', wholeCopy({ sizes: [12, 6], openTo: 'units', opened: 'whole' })],
  ] as const;
}

/** Every suite of attacks whose bundles are small. */
const BENT = [
  ...sealedAttacks,
  ...burdenAttacks,
  ...selectionAttacks,
  ...registerAttacks,
  ...flipAttacks,
  ...omissionAttacks,
  ...seriesAttacks,
  ...extensionAttacks,
  ...openAttacks,
  ...timeAttacks,
  ...timeDoubts,
];

/** Whole bundles, small ones, with the codes of all their findings under the key of the sample log. */
async function bundles(): Promise<BundleVector[]> {
  const small = { sizes: [12, 6], beacon: 'demo' } as const;
  const honest = [
    ['honest, demonstration', sample(small).bundle],
    ['honest, SM3, staged', sample({ sizes: [12, 6], beacon: 'staged', suite: 'DR1-SM3' }).bundle],
    ['honest, replaced', sample({ ...small, entries: honestReplacement }).bundle],
    ['honest, assigned directly', sample({ ...small, entries: honestDirect }).bundle],
    [
      'honest, tickets, rounded by the seed',
      sample({ ...small, method: { kind: 'ticket' }, quota: 'unbiased' }).bundle,
    ],
    ['honest, by weight', sample({ ...small, share: [1, 3], method: { kind: 'pps' } }).bundle],
    [
      'honest, sparing the inspected',
      sample({
        ...small,
        share: [1, 2],
        method: { kind: 'layered', cap: 3, floor: { numerator: 2, denominator: 5 } },
      }).bundle,
    ],
    ['honest, a new firm with the burden of a donor', series().bundle],
    ...anchoredOnes(),
    ['a series without the list before', series({ bundle: (b) => ({ ...b, donor: null }) }).bundle],
    [
      'by weight, without the list',
      sample({ ...small, method: { kind: 'pps' }, bundle: (bundle) => ({ ...bundle, list: null }) }).bundle,
    ],
    ...sealedOnes(),
    ['honest, teams first', teamsBundle()],
    ['honest, an inspector withdrew', honestLater()],
    ['honest, recused after the draw', honestRecusal()],
    ['honest, by lottery, and an inspector withdrew', honestByLottery()],
    ['by lottery, an inspector withdrew in a year that is not pinned', byUnknownCalendar()],
    ['honest, a member of a team withdrew', honestLater(TEAMS)],
    ['the only leader withdrew', leftOpen()],
    ['honest, the pool widened after a shortage', honestAmendment()],
    ['honest, places open in the result', shortResult()],
    ['honest, places open in the result and a wider pool', shortThenAmended()],
    ['honest, units added twice', honestExtension()],
    ['honest, units added and dealt to the teams', honestExtension(WITH_TEAMS)],
    ['honest, an inspector of an added unit withdrew', extensionThenWithdrawal()],
    ...seriesBundles(),
    ['honest, with its last flip report', reportedSample().bundle],
    ['a flip report without its findings', reportedSample({ texts: () => null }).bundle],
    ['honest, one object left out with a reason', honestOmission()],
    ['honest, by lottery', sample({ ...small, beacon: 'lottery' }).bundle],
    ['honest, several beacons', sample({ ...small, beacon: 'several' }).bundle],
    ['honest, drawn again after a VOID', secondDraw((result, hash) => voidDraft(result, hash))],
  ] as const;
  const chosen = [
    'withheld unit',
    'reveal after the beacon',
    'repeated draw without VOID',
    'hand-picked inspector',
    'skipped reserve',
  ];
  const dishonest = attacks
    .filter(({ name }) => chosen.includes(name))
    .map(({ name, make }) => [name, make()] as const);
  const sealed = BENT.map(({ name, make }) => [name, make()] as const);
  const out: BundleVector[] = [];
  const add = async (one: Omit<BundleVector, 'expect'>, lastSeen?: LastSeen) => {
    const report = await verify(one.bundle, { suites, knownKeys: [SAMPLE_KEY], ...(lastSeen && { lastSeen }) });
    const codes = new Set(report.steps.flatMap(({ findings }) => findings.map(({ code }) => code)));
    out.push({ ...one, expect: [...codes].sort() });
  };
  for (const [name, bundle] of [...honest, ...dishonest, ...sealed]) await add({ name, bundle });
  for (const { code: _, ...one } of seenCases()) await add(one, lastSeenIn(one));
  return out;
}

/** Every file of spec/vectors with its text. */
export async function vectorFiles(): Promise<ReadonlyMap<string, string>> {
  const line = (cases: readonly unknown[]) => `[\n${cases.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`;
  return new Map([
    ['primitives.json', line(vectors(primitives))],
    ['lists.json', line(vectors(lists))],
    ['draws.json', line(vectors(draws))],
    ['officers.json', line(vectors([...officers, ...teams]))],
    ['log.json', line(vectors(logCases()))],
    ['bundles.json', line([{ key: SAMPLE_KEY }, ...(await bundles())])],
  ]);
}

const folder = new URL('../spec/vectors/', import.meta.url);

/** Names of the files that are not what the rules make. */
export async function staleVectors(): Promise<readonly string[]> {
  const stale: string[] = [];
  for (const [name, text] of await vectorFiles()) {
    let written = '';
    try {
      written = readFileSync(new URL(name, folder), 'utf8');
    } catch {
      // a file that is missing is stale
    }
    if (written !== text) stale.push(name);
  }
  return stale;
}

const HELP =
  'Usage: npm run vectors [-- --check]\nWrites spec/vectors from the rules, or says which files differ from them.';

if (import.meta.main) {
  if (process.argv.includes('--help')) console.log(HELP);
  else if (process.argv.includes('--check')) {
    const stale = await staleVectors();
    if (stale.length > 0)
      console.error(
        `spec/vectors differ from the rules: ${stale.join(', ')}. Run npm run vectors and read the difference.`,
      );
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else for (const [name, text] of await vectorFiles()) writeFileSync(new URL(name, folder), text);
}
