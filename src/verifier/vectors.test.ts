// The golden vectors against the server's rules, the verifier's own hashes and the Python reference, and all attacks against
// both verifiers: two implementations that share no code must find the same (R7; spec/vectors, spec/reference/draw.py).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BundleVector, expectation, type Vector } from '../../tools/vectors.ts';
import { suites as serverSuites } from '../platform/suite.ts';
import { attacks, honestDirect, honestReplacement } from './attacks.ts';
import { burdenAttacks, series } from './attacks-burden.ts';
import { extensionAttacks, extensionThenWithdrawal, honestExtension, WITH_TEAMS } from './attacks-extension.ts';
import { flipAttacks } from './attacks-flips.ts';
import { byUnknownCalendar, honestByLottery, lotteryAttacks } from './attacks-lottery.ts';
import { honestAmendment, honest as honestLater, honestRecusal, laterAttacks, leftOpen } from './attacks-officers.ts';
import { omissionAttacks } from './attacks-omission.ts';
import { openAttacks, shortResult, shortThenAmended } from './attacks-open.ts';
import { following, replacedBefore, seriesAttacks } from './attacks-series.ts';
import { TEAMS, teamAttacks, teamsBundle } from './attacks-teams.ts';
import { verify } from './check.ts';
import { lastSeenIn } from './sample/last-seen.ts';
import { SAMPLE_KEY, sample, WITNESS_KEY } from './sample.ts';
import { suites } from './suite.ts';

const spec = (name: string) => fileURLToPath(new URL(`../../spec/${name}`, import.meta.url));
const cases = <T>(name: string): T[] => JSON.parse(readFileSync(spec(`vectors/${name}.json`), 'utf8'));

describe('golden vectors by the server rules (PROTOCOL sections 1 to 6)', () => {
  for (const name of ['primitives', 'lists', 'draws', 'officers', 'log'])
    it.each(cases<Vector>(name).map((vector, i) => [`${name} ${i} ${vector.op}`, vector] as const))(
      '%s',
      (_, vector) => {
        const { expect: expected, ...request } = vector;
        expect(expectation(request)).toEqual(expected);
      },
    );
});

describe('golden bundles by the verifier', () => {
  const [head, ...bundles] = cases<BundleVector & { key: string }>('bundles');
  it.each(bundles.map((one) => [one.name, one] as const))('%s', async (_, { bundle, expect: expected, ...rest }) => {
    const { seen } = rest;
    const lastSeen = seen === undefined ? {} : { lastSeen: lastSeenIn({ ...rest, seen }) };
    const report = await verify(bundle, { suites, knownKeys: [head?.key ?? ''], ...lastSeen });
    expect([...new Set(report.steps.flatMap(({ findings }) => findings.map(({ code }) => code)))].sort()).toEqual(
      expected,
    );
  });
  it('verifier and server hash alike', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (message) => {
        for (const name of ['DR1-SHA256', 'DR1-SM3'] as const)
          expect(suites[name].hash(message)).toEqual(serverSuites[name].hash(message));
      }),
    );
  });
});

/** When both read: the last flip report of every sample is overdue. */
const NOW = Date.parse('2023-11-24T00:00:00Z') / 1000;

const python = (args: readonly string[]) =>
  spawnSync('python3', [spec('reference/draw.py'), ...args], { encoding: 'utf8' });

// Whoever has no Python still has the vectors; the continuous build has it.
describe.skipIf(python(['--vectors', spec('vectors')]).error !== undefined)('spec/reference/draw.py', () => {
  it('holds every vector', () => expect(python(['--vectors', spec('vectors')])).toMatchObject({ status: 0 }), 60_000);

  it('finds in every bundle what the verifier finds, apart from the pairing it does not check', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bundles-'));
    const bundles = [
      ...[...attacks, ...burdenAttacks, ...seriesAttacks, ...flipAttacks, ...omissionAttacks].map(({ make }) => make()),
      series().bundle,
      series({ bundle: (b) => ({ ...b, donor: null }) }).bundle,
      series({ bundle: (b) => ({ ...b, list: null }) }).bundle,
      following().bundle,
      following({ bundle: (b) => ({ ...b, list: null }) }).bundle,
      following({ units: (units) => units.filter(({ id }) => id !== replacedBefore()) }, () => []).bundle,
      teamsBundle(),
      ...teamAttacks.map(({ make }) => make()),
      ...[honestLater(), honestLater(TEAMS), honestRecusal(), honestAmendment(), leftOpen()],
      ...[...laterAttacks, ...lotteryAttacks].map(({ make }) => make()),
      ...[honestByLottery(), byUnknownCalendar()],
      ...[honestExtension(), honestExtension(WITH_TEAMS), extensionThenWithdrawal(), shortResult(), shortThenAmended()],
      ...openAttacks.map(({ make }) => make()),
      ...extensionAttacks.map(({ make }) => make()),
      ...[{}, { suite: 'DR1-SM3' }, { entries: honestDirect }, { entries: honestReplacement }, { witnessed: 1 }].map(
        (options) => sample(options as object).bundle,
      ),
      ...(await damaged()),
      {},
      [],
    ];
    const files = bundles.map((_, i) => join(folder, `${i}.json`));
    for (const [i, file] of files.entries()) writeFileSync(file, JSON.stringify(bundles[i]));
    const run = python(['--json', `--now=${NOW}`, `--key=${SAMPLE_KEY}`, `--key=${WITNESS_KEY}`, ...files]);
    rmSync(folder, { recursive: true });
    expect(run.stderr).toBe('');
    const found = run.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as string[]);
    const differences: unknown[] = [];
    for (const [i, bundle] of bundles.entries()) {
      const report = await verify(bundle, { suites, knownKeys: [SAMPLE_KEY, WITNESS_KEY], now: NOW });
      const codes = report.steps.flatMap(({ findings }) => findings.map(({ code }) => code));
      const forged = codes.includes('beacon.signature') || codes.includes('exceptions.refill-signature');
      const [ours, theirs] = [comparable(codes), comparable(found[i] ?? [])];
      if (!forged && ours.join() !== theirs.join()) differences.push({ bundle: i, ours, theirs });
    }
    expect(differences).toEqual([]);
  }, 120_000);
});

const comparable = (codes: readonly string[]): string[] =>
  [...new Set(codes)]
    .filter((code) => code !== 'beacon.signature-not-checked-here' && !code.endsWith('.no-bundle'))
    .sort();

/** Honest bundles with one text of the file damaged, the same ones in every run. */
async function damaged(): Promise<unknown[]> {
  const text = JSON.stringify(sample({ beacon: 'demo', sizes: [12, 6] }).bundle);
  return Array.from({ length: 24 }, (_, i) => {
    const at = Math.floor((text.length * (i + 1)) / 26);
    const digit = /[0-9a-f]/.test(text[at] ?? '') ? (text[at] === '1' ? '2' : '1') : (text[at] ?? '');
    try {
      return JSON.parse(text.slice(0, at) + digit + text.slice(at + 1));
    } catch {
      return {};
    }
  });
}
