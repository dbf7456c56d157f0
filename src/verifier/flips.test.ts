// Step 14 after the draw (R7; spec/evidence-bundle.md section 5): who was bent for a draw and bent back is told by day 90, and who pretends otherwise.
import { expect, test } from 'vitest';
import { flipAttacks, reportedSample } from './attacks-flips.ts';
import { anchoredSample } from './attacks-register.ts';
import { verify } from './check.ts';
import type { Report } from './report.ts';
import { sealedSample } from './sample/sealed.ts';
import { SAMPLE_KEY, sample, WITNESS_KEY } from './sample.ts';
import { suites } from './suite.ts';
import { findingWording, stepText } from './texts.ts';

const check = (bundle: unknown, options: Partial<Parameters<typeof verify>[1]> = {}) =>
  verify(bundle, { suites, knownKeys: [SAMPLE_KEY], ...options });
const stepOf = (report: Report) => report.steps.at(-1) as Report['steps'][number];
const codes = (report: Report) =>
  stepOf(report)
    .findings.map(({ code }) => code)
    .filter((code) => code !== 'register.not-anchored');
const seconds = (text: string): number => Date.parse(text) / 1000;

test('R7 the last report of an honest draw is held; with an anchored register that a witness saw the step passes and says how many', async () => {
  expect(codes(await check(reportedSample().bundle))).toEqual([]);
  const taken = seconds('2023-08-23T15:00:00Z');
  const { bundle } = anchoredSample({ witnessed: taken - 7 * 86_400 }, { flips: {} });
  const step = stepOf(await check(bundle, { knownKeys: [SAMPLE_KEY, WITNESS_KEY] }));
  expect([step.status, step.facts.flips]).toEqual(['pass', 3]);
  expect(stepText(step, 'en')).toContain('3');
});

test('R7 without a report the step is not done until day 90 and not trusted after it; an earlier report changes nothing of that', async () => {
  const early = { facts: { at: '2023-09-24T01:00:00.500Z', final: false }, found: () => [] };
  for (const bundle of [sample({ beacon: 'demo' }).bundle, reportedSample(early).bundle]) {
    expect(codes(await check(bundle))).toEqual(['register.flips-open']);
    expect(codes(await check(bundle, { now: seconds('2023-11-21T15:00:00Z') }))).toEqual(['register.flips-open']);
    const late = await check(bundle, { now: seconds('2023-11-23T15:00:00Z') });
    expect(codes(late)).toEqual(['register.flips-overdue']);
    expect(stepOf(late).status).toBe('untrusted');
  }
  // A sealed list has its report once it is open.
  const sealed = sealedSample({ sizes: [12, 6] }).bundle;
  expect(codes(await check(sealed, { now: seconds('2024-06-01T00:00:00Z') }))).toContain('register.flips-open');
});

test('R7 who was found may be too many for the file, or nobody else may know: that is said and nothing is called false', async () => {
  const report = await check(reportedSample({ texts: () => null }).bundle);
  expect(codes(report)).toEqual(['register.flips-needed']);
  expect(report.counts.false).toBe(0);
});

test.each(flipAttacks.map(({ name, codes: named, make }) => [name, named, make] as const))(
  'R7 a bent flip report is named: %s',
  async (_, named, make) => {
    const report = await check(make());
    expect(codes(report)).toEqual(expect.arrayContaining([...named]));
    expect([stepOf(report).status, report.exitCode]).toEqual(['false', 1]);
    expect(codes(report).filter((code) => findingWording(code) === null)).toEqual([]);
  },
);
