// The verifier against honest bundles, against every attack of attacks.ts, and against noise (R7, R30–R34, P2; spec/evidence-bundle.md section 5).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attacks, honestDirect, honestReplacement, secondDraw, voidDraft } from './attacks.ts';
import { type LastSeen, verify } from './check.ts';
import type { Report } from './report.ts';
import { type Loose, SAMPLE_KEY, type SampleOptions, sample, WITNESS_KEY } from './sample.ts';
import { suites } from './suite.ts';
import { findingWording } from './texts.ts';

const check = (bundle: unknown, lastSeen?: LastSeen): Promise<Report> =>
  verify(bundle, { suites, knownKeys: [SAMPLE_KEY], ...(lastSeen !== undefined && { lastSeen }) });

const codesOf = (report: Report, status?: string): string[] =>
  report.steps.flatMap(({ findings }) =>
    findings.filter((f) => status === undefined || f.status === status).map(({ code }) => code),
  );

/** What every bundle of this version lacks: nobody outside dated the log, no register root is old enough. */
const NORMAL = ['checkpoint.time-not-proven', 'register.flips-open', 'register.not-anchored'];

describe('honest bundles (R7)', () => {
  const cases: [string, SampleOptions, string[]][] = [
    ['SHA-256, drand', {}, NORMAL],
    ['SM3, drand', { suite: 'DR1-SM3' }, NORMAL],
    ['a demonstration is never called random', { beacon: 'demo' }, [...NORMAL, 'beacon.demo']],
    ['a staged draw is never called random', { beacon: 'staged' }, [...NORMAL, 'beacon.staged']],
    ['100 units of 100 (R30)', { share: [1, 1], sizes: [20, 3] }, NORMAL],
    ['a replacement by the next reserve (R30)', { entries: honestReplacement }, NORMAL],
    ['a direct assignment with ground and approval (R33)', { entries: honestDirect }, NORMAL],
  ];
  it.each(cases)('%s: nothing false, and what is missing is said', async (_, options, doubts) => {
    const report = await check(sample(options).bundle);
    expect(codesOf(report, 'false')).toEqual([]);
    expect(codesOf(report).sort()).toEqual([...doubts].sort());
    expect([report.verdict, report.exitCode, report.steps.length]).toEqual(['untrusted', 2, 14]);
  });

  it('a repeated draw after a proper VOID (PROTOCOL section 3)', async () => {
    const report = await check(secondDraw((result, hash) => voidDraft(result, hash)));
    expect(codesOf(report, 'false')).toEqual([]);
    expect(report.draw).toMatchObject({ seq: 2, voided: false });
  });

  it('time is proven by a witness who saw commitment and reveals before t2, not by one who came later', async () => {
    const t2 = Date.parse('2023-08-23T15:59:24Z') / 1000;
    const seen = (witnessed: number) =>
      verify(sample({ witnessed }).bundle, { suites, knownKeys: [SAMPLE_KEY, WITNESS_KEY] });
    expect(codesOf(await seen(t2 - 1))).toEqual(['register.flips-open', 'register.not-anchored']);
    expect(codesOf(await seen(t2))).toEqual([
      'inclusion.time-not-proven',
      'register.flips-open',
      'register.not-anchored',
    ]);
  });

  it('witnesses that only the bundle names are shown and not believed; k of n is held, and one key is one witness (R7)', async () => {
    const t2 = Date.parse('2023-08-23T15:59:24Z') / 1000;
    const bundle: Loose = sample({ witnessed: t2 - 1 }).bundle;
    bundle.log.keys.push(WITNESS_KEY);
    const codes = async (options: Partial<Parameters<typeof verify>[1]>) =>
      codesOf(await verify(bundle, { suites, knownKeys: [SAMPLE_KEY], ...options })).filter(
        (one) => !one.startsWith('register.'),
      );
    expect(await codes({})).toEqual(['checkpoint.witness-from-bundle']);
    expect(await codes({ knownKeys: [SAMPLE_KEY, WITNESS_KEY] })).toEqual([]);
    expect(await codes({ knownKeys: [SAMPLE_KEY, WITNESS_KEY], leastWitnesses: 2 })).toEqual([
      'inclusion.too-few-witnesses',
    ]);
  });

  it('trusts no key that only the bundle vouches for', async () => {
    expect(codesOf(await verify(sample().bundle, { suites }))).toContain('checkpoint.key-from-bundle');
    const other = SAMPLE_KEY.replace('example', 'elsewhere');
    expect(codesOf(await verify(sample().bundle, { suites, knownKeys: [other] }))).toContain('checkpoint.key-unknown');
  });
});

describe('attacks are named (R7, issue section 8)', () => {
  it.each(attacks.map(({ name, codes, make }) => [name, codes, make] as const))('%s', async (_, codes, make) => {
    const report = await check(make());
    expect(codesOf(report, 'false')).toEqual(expect.arrayContaining([...codes]));
    expect([report.verdict, report.exitCode]).toEqual(['false', 1]);
    expect(codesOf(report).filter((code) => findingWording(code) === null)).toEqual([]);
  });
});

describe('the last checkpoint that a reader saw (R11)', () => {
  const bundle: Loose = sample().bundle;
  const root = async (): Promise<LastSeen> => {
    const { checkpoint } = await check(bundle);
    return checkpoint as LastSeen;
  };
  it('the same one passes, another root of the same size is a fork', async () => {
    const seen = await root();
    expect(codesOf(await check(bundle, seen), 'false')).toEqual([]);
    expect(codesOf(await check(bundle, { ...seen, root: '66'.repeat(32) }), 'false')).toEqual(['checkpoint.forked']);
  });
  it('what the platform itself shows now may not be smaller: a rollback, which an old file is not', async () => {
    const seen = { origin: bundle.log.origin, size: 4000, root: '66'.repeat(32) };
    expect(codesOf(await check(bundle, { ...seen, fresh: true }), 'false')).toEqual(['checkpoint.rolled-back']);
    expect(codesOf(await check(bundle, seen), 'false')).toEqual([]);
  });
  it('an earlier one is compared by its consistency proof; without a proof it is not done', async () => {
    const early = { origin: bundle.log.origin, size: 3, root: '66'.repeat(32) };
    expect(codesOf(await check(bundle, early), 'false')).toEqual(['checkpoint.forked']);
    expect(codesOf(await check(bundle, { ...early, size: 4 }), 'undone')).toEqual([
      'checkpoint.last-seen-not-compared',
      'register.flips-open',
    ]);
  });
});

describe('hostile input never crashes', () => {
  const bundle: Loose = sample({ sizes: [12, 6], beacon: 'demo' }).bundle;
  it('anything that is JSON gets fourteen answers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const report = await check(value);
        expect([report.steps.length, report.exitCode]).toEqual([14, 1]);
      }),
      { numRuns: 100 },
    );
  });
  it('one value changed anywhere is found', async () => {
    const paths = leafPaths(bundle, []).filter((path) => path[0] !== 'names');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.constantFrom('', 'ff', '00'.repeat(32), -1, 1e9, null, [], {}),
        async (path, value) => {
          const changed = structuredClone(bundle);
          const parent = path.slice(0, -1).reduce((node: Loose, name) => node[name], changed);
          const last = path.at(-1) as string;
          if (JSON.stringify(parent[last]) === JSON.stringify(value)) return;
          parent[last] = value;
          const report = await check(changed);
          expect(report.steps.length).toBe(14);
          // Optional parts may be left out; whatever else is changed is false, or could not be checked.
          const optional = value === null && ['list', 'leaves'].includes(last);
          if (!optional) expect(report.counts.false + report.counts.undone).toBeGreaterThan(0);
        },
      ),
      { numRuns: 150 },
    );
  });
});

function leafPaths(node: Loose, path: string[]): string[][] {
  if (typeof node !== 'object' || node === null) return [path];
  return Object.keys(node).flatMap((name) => leafPaths(node[name], [...path, name]));
}
