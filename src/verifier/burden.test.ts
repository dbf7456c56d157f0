// Draws by burden, checked by strangers (R3, R52; spec/draw.md section 4; spec/evidence-bundle.md section 5, step 13).
import { describe, expect, it } from 'vitest';
import { must } from '../kit/assert.ts';
import { burdenAttacks, series } from './attacks-burden.ts';
import { verify } from './check.ts';
import { readUnit } from './leaves.ts';
import { type Loose, SAMPLE_KEY, sample } from './sample.ts';
import { suites } from './suite.ts';
import { findingWording } from './texts.ts';

const method = { kind: 'layered', cap: 3, floor: { numerator: 1, denominator: 5 } } as const;

async function burdenCodes(bundle: Loose) {
  const report = await verify(bundle, { suites, knownKeys: [SAMPLE_KEY] });
  const step = must(
    report.steps.find(({ name }) => name === 'burden'),
    'step 13',
  );
  return { status: step.status, codes: [...new Set(step.findings.map(({ code }) => code))], verdict: report.verdict };
}

describe('R52 inspections counted again', () => {
  it('an honest draw by burden agrees, in both suites; without its inspections nothing is claimed', async () => {
    for (const suite of ['DR1-SHA256', 'DR1-SM3'] as const)
      expect(await burdenCodes(sample({ method, suite }).bundle)).toMatchObject({ status: 'pass', codes: [] });
    expect(await burdenCodes(sample({ method, bundle: (b) => ({ ...b, visits: null }) }).bundle)).toMatchObject({
      status: 'undone',
      codes: ['burden.visits-needed'],
    });
  });

  it('without the whole list the drawn units are still counted again, and a false one among them is named', async () => {
    const bare = (change: (u: Loose) => Loose) =>
      burdenCodes(
        sample({ method, units: (units) => units.map(change), bundle: (b) => ({ ...b, list: null }) }).bundle,
      );
    expect(await bare((unit) => unit)).toMatchObject({ status: 'undone', codes: ['burden.list-needed'] });
    const lied = await bare((unit) => ({ ...unit, burden: unit.burden === 0 ? 1 : unit.burden }));
    expect(lied).toMatchObject({ status: 'false', codes: expect.arrayContaining(['burden.unit-differs']) });
  });
});

describe('R52 a new firm in a series', () => {
  it('bears the burden of its donor; who was there before bears his own; the verifier agrees', async () => {
    const honest = series();
    expect(await burdenCodes(honest.bundle)).toMatchObject({ status: 'pass', codes: [] });
    const alone = sample({ method, beacon: 'demo', sizes: [30, 20] });
    const burdens = ({ bundle }: Loose) =>
      Object.values(bundle.list as Record<string, string[]>)
        .flat()
        .map((leaf) => readUnit(leaf)?.burden);
    const differing = burdens(honest).flatMap((burden, i) => (burden === burdens(alone)[i] ? [] : [i]));
    // Of the two new units, only 28 and 29 of the first stratum may differ from what was counted of themselves.
    expect(differing.every((at) => at === 28 || at === 29)).toBe(true);
  });

  it('without the list before, only what cannot have been inherited is called false', async () => {
    const lost = (units?: (u: Loose[]) => Loose[]) =>
      burdenCodes(series({ ...(units && { units }), bundle: (b) => ({ ...b, donor: null }) }).bundle);
    expect(await lost()).toMatchObject({ status: 'undone', codes: ['burden.donor-needed'] });
    const less = await lost((units) => units.map((u) => (u.id === 'U10000002' ? { ...u, burden: 0 } : u)));
    expect(less).toMatchObject({
      status: 'false',
      codes: ['burden.donor-needed', 'burden.unit-differs'],
    });
  });
});

describe('attacks on the burden are named (R7, R52)', () => {
  it.each(burdenAttacks.map(({ name, codes, make }) => [name, codes, make] as const))('%s', async (_, codes, make) => {
    const report = await burdenCodes(make());
    expect(report.codes).toEqual(expect.arrayContaining([...codes]));
    expect(report.verdict).toBe('false');
    expect(report.codes.filter((code) => findingWording(code) === null)).toEqual([]);
  });
});
