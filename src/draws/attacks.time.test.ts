// A hostile official or operator against time and public chance (R7, R30; docs/decisions/0089): each attempt is found by the verifier under a name, or,
// where nothing contradicts, called what it is: not trusted. Split views and rollbacks are seen by whoever remembers a checkpoint.
import { describe, expect, test } from 'vitest';
import { must } from '../kit/assert.ts';
import { timeAttacks, timeDoubts } from '../verifier/attacks-time.ts';
import { verify } from '../verifier/check.ts';
import { ORIGIN, SAMPLE_KEY, sample, WITNESS_KEY } from '../verifier/sample.ts';
import { suites } from '../verifier/suite.ts';
import { findingWording } from '../verifier/texts.ts';

const small = { sizes: [12, 6], beacon: 'demo' } as const;
const check = (bundle: unknown, more: object = {}) => verify(bundle, { suites, knownKeys: [SAMPLE_KEY], ...more });
const findings = async (bundle: unknown, more: object = {}) =>
  (await check(bundle, more)).steps.flatMap((step) => step.findings);

describe('R7 every attack on time and public chance is named by the verifier', () => {
  test.each(timeAttacks.map(({ name, codes, make }) => [name, codes, make] as const))('%s', async (_, codes, make) => {
    const report = await check(make());
    const found = report.steps.flatMap((step) => step.findings);
    const wrong = found.filter(({ status }) => status === 'false').map(({ code }) => code);
    expect(wrong).toEqual(expect.arrayContaining([...codes]));
    expect([report.verdict, report.exitCode]).toEqual(['false', 1]);
    expect(found.filter(({ code }) => findingWording(code) === null)).toEqual([]);
  });
});

describe('R7 "not trusted" is another finding than "false"', () => {
  test.each(timeDoubts.map(({ name, codes, make }) => [name, codes, make] as const))('%s', async (_, codes, make) => {
    const found = await findings(make());
    const doubts = found.filter(({ status }) => status === 'untrusted').map(({ code }) => code);
    expect(doubts).toEqual(expect.arrayContaining([...codes]));
    expect(found.filter(({ code }) => codes.includes(code)).map(({ status }) => status)).not.toContain('false');
  });
});

describe('R7 honest draws', () => {
  test.each(['lottery', 'several'] as const)('by %s: nothing is false, the beacon passes', async (beacon) => {
    const report = await check(sample({ ...small, beacon }).bundle);
    expect(report.steps.flatMap((step) => step.findings).filter(({ status }) => status === 'false')).toEqual([]);
    expect(report.steps.find(({ name }) => name === 'beacon')?.status).toBe('pass');
  });

  test('several beacons all enter the seed: another value of either gives another one', async () => {
    const { drafts } = sample({ ...small, beacon: 'several' });
    expect(drafts.filter(({ type }) => type === 'draw.beaconed')).toHaveLength(2);
    const bent = sample({
      ...small,
      beacon: 'several',
      entries: (all) =>
        all.map((one) =>
          one.facts.beacon === 1 ? { ...one, facts: { ...one.facts, text: 'lottery/CN/FC3D/2023226/5-0-9' } } : one,
        ),
    });
    expect((await findings(bent.bundle)).map(({ code }) => code)).toContain('seed.different');
  });
});

describe('R7 what a reader remembers', () => {
  const headOf = (bundle: ReturnType<typeof sample>['bundle']) => {
    const [, size, root] = String(bundle.log.checkpoint).split('\n');
    return {
      origin: ORIGIN,
      size: Number(size),
      root: Buffer.from(must(root, 'a root'), 'base64').toString('hex'),
    };
  };

  test('a split view: the same size under another root is a fork', async () => {
    const seen = headOf(sample({ ...small, share: [1, 5] }).bundle);
    const now = sample(small).bundle;
    expect(seen.size).toBe(headOf(now).size);
    expect((await findings(now, { lastSeen: seen })).map(({ code }) => code)).toContain('checkpoint.forked');
  });

  test('a rollback: the platform shows less than it did', async () => {
    const seen = { ...headOf(sample(small).bundle), size: 5000, fresh: true };
    expect((await findings(sample(small).bundle, { lastSeen: seen })).map(({ code }) => code)).toContain(
      'checkpoint.rolled-back',
    );
  });

  test('witnesses before the public value prove the time; after it they prove nothing', async () => {
    const t2 = Date.parse('2023-08-23T15:59:24Z') / 1000;
    const proven = async (witnessed: number) =>
      !(await findings(sample({ ...small, witnessed }).bundle, { knownKeys: [SAMPLE_KEY, WITNESS_KEY] })).some(
        ({ code }) => code === 'inclusion.time-not-proven',
      );
    expect(await proven(t2 - 60)).toBe(true);
    expect(await proven(t2 + 60)).toBe(false);
  });
});
