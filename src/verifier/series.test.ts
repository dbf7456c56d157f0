// A series of draws, checked by strangers (R7, R52; spec/draw.md section 4, series; spec/evidence-bundle.md section 5, step 12).
import { describe, expect, it } from 'vitest';
import { following, replacedBefore, seriesAttacks } from './attacks-series.ts';
import { verify } from './check.ts';
import { type Loose, SAMPLE_KEY } from './sample.ts';
import { suites } from './suite.ts';
import { findingWording } from './texts.ts';

const layered = { method: { kind: 'layered', cap: 3, floor: { numerator: 1, denominator: 5 } } } as const;

async function codesOf(bundle: Loose) {
  const report = await verify(bundle, { suites, knownKeys: [SAMPLE_KEY] });
  const found = report.steps.flatMap(({ findings }) => findings);
  const status = Object.fromEntries(report.steps.map((step) => [step.name, step.status]));
  return { verdict: report.verdict, status, codes: [...new Set(found.map(({ code }) => code))] };
}

describe('R7 who was replaced is drawn in the next draw of the series', () => {
  it('for certain, in a stratum of its own, marked as not random; by equal chance and by burden alike', async () => {
    for (const options of [{}, layered]) {
      const made = following(options);
      const { status } = await codesOf(made.bundle);
      expect(status).toMatchObject({
        commitment: 'pass',
        objects: 'pass',
        proofs: 'pass',
        probabilities: 'pass',
        officers: 'pass',
        exceptions: 'pass',
        burden: 'pass',
      });
      const owed = made.result.strata.filter(({ code }) => code.endsWith('/owed'));
      expect(owed).toMatchObject([{ drawn: 1, probability: [1, 1], notRandom: 'certain' }]);
    }
  });

  it('one that is nowhere any more is named and not called false; without the draw before nothing is claimed', async () => {
    const gone = replacedBefore();
    const left = following({ units: (units) => units.filter(({ id }) => id !== gone) }, () => []);
    expect(await codesOf(left.bundle)).toMatchObject({
      status: { exceptions: 'untrusted' },
      codes: expect.arrayContaining(['exceptions.owed-left']),
    });
    const alone = following({ bundle: (b) => ({ ...b, donor: null }) });
    expect(await codesOf(alone.bundle)).toMatchObject({
      status: { exceptions: 'undone', burden: 'pass' },
      codes: expect.arrayContaining(['exceptions.before-needed']),
    });
  });
});

describe('attacks on a series are named (R7)', () => {
  it.each(seriesAttacks.map(({ name, codes, make }) => [name, codes, make] as const))('%s', async (_, codes, make) => {
    const report = await codesOf(make());
    expect(report.codes).toEqual(expect.arrayContaining([...codes]));
    expect(report.verdict).toBe('false');
    expect(report.codes.filter((code) => findingWording(code) === null)).toEqual([]);
  });
});
