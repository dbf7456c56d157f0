// Step 14 (R7; spec/evidence-bundle.md section 5): a register that was held fast a week before the draw, and who pretends that.
import { expect, test } from 'vitest';
import { utf8 } from '../kit/bytes.ts';
import { anchoredSample, registerAttacks } from './attacks-register.ts';
import { verify } from './check.ts';
import type { Report } from './report.ts';
import { SAMPLE_KEY, WITNESS_KEY } from './sample.ts';
import { suites } from './suite.ts';
import { findingWording, stepText } from './texts.ts';

const check = (bundle: unknown, options: Partial<Parameters<typeof verify>[1]> = {}) =>
  verify(bundle, { suites, knownKeys: [SAMPLE_KEY], ...options });
const stepOf = (report: Report) => report.steps.at(-1) as Report['steps'][number];
/** Apart from the flip report (flips.test.ts). */
const codes = (report: Report) =>
  stepOf(report)
    .findings.map(({ code }) => code)
    .filter((code) => code !== 'register.flips-open');

test('R7 an anchored register is said with its day and what changed since, drawn units among it; without a witness its age is a claim', async () => {
  const report = await check(anchoredSample().bundle);
  const step = stepOf(report);
  expect(codes(report)).toEqual(['register.root-time-claimed']);
  expect(step.facts).toMatchObject({ day: '2023-08-15', units: 103, added: 1, changed: 1, removed: 0, late: 0 });
});

test('R7 a witness who saw the root a week before proves its age, one who saw it later does not', async () => {
  const keys = { knownKeys: [SAMPLE_KEY, WITNESS_KEY] };
  const taken = Date.parse('2023-08-23T15:00:00Z') / 1000;
  const seen = (witnessed: number) => check(anchoredSample({ witnessed }, { flips: {} }).bundle, keys);
  const proven = stepOf(await seen(taken - 7 * 86_400));
  expect(proven.status).toBe('pass');
  expect(stepText(proven, 'en')).toContain('2023-08-15');
  expect(codes(await seen(taken - 7 * 86_400 + 1))).toEqual(['register.root-time-claimed']);
});

test('R7 changes may be a file beside the bundle; without it the step is not done', async () => {
  const { bundle } = anchoredSample();
  const texts: string[] = bundle.register.changes;
  bundle.register.changes = null;
  expect(codes(await check(bundle))).toContain('register.changes-needed');
  const file = async function* (lines: readonly string[]) {
    for (const line of lines) yield [utf8(line)];
  };
  expect(codes(await check(bundle, { changes: file(texts) }))).toEqual(['register.root-time-claimed']);
  expect(codes(await check(bundle, { changes: file(texts.slice(1)) }))).toContain('register.other-changes');
  const { register: _, ...without } = bundle;
  expect(codes(await check(without))).toEqual(['register.roots-not-in-bundle']);
});

test.each(registerAttacks.map(({ name, codes: named, make }) => [name, named, make] as const))(
  'R7 bending the register is named: %s',
  async (_, named, make) => {
    const report = await check(make());
    expect(codes(report)).toEqual(expect.arrayContaining([...named]));
    expect([stepOf(report).status, report.exitCode]).toEqual(['false', 1]);
    expect(codes(report).filter((code) => findingWording(code) === null)).toEqual([]);
  },
);
