// Whether public numbers hide classes, by examples (P8; docs/decisions/0102).
import { expect, test } from 'vitest';
import { checkRates, checkSecrecy } from './class-secrecy.ts';

const strata = (sizes: Record<string, readonly [number, number]>, place = '211102') =>
  Object.entries(sizes).map(([of, [size, n]]) => ({ code: `${place}/class-${of}`, size, n, groups: null }));
const codeOf = (refused: ReturnType<typeof checkSecrecy>) => refused?.refusal.code ?? null;

// One city's numbers: of those drawn no class is more than half.
const CITY = { A: [31_107, 312], B: [12_044, 603], C: [3682, 774], D: [721, 440] } as const;

test('P8 the rates that cities publish hide the class: nobody drawn is more likely than not of one class', () => {
  expect(checkSecrecy(strata(CITY))).toBeNull();
  // Being drawn is no better guess of the commonest class than being there at all.
  expect(checkSecrecy(strata({ A: [100, 50], B: [20, 10], C: [20, 10] }))).toBeNull();
});

test('P8 a handful is refused: of whom the public header tells, and a class that is alone at its place', () => {
  expect(codeOf(checkSecrecy(strata({ ...CITY, D: [4, 3] })))).toBe('plans.class-few');
  expect(checkSecrecy(strata({ ...CITY, D: [5, 4] }))).toBeNull();
  expect(codeOf(checkSecrecy([...strata(CITY), ...strata({ B: [900, 45] }, '211103')]))).toBe('plans.class-few');
});

test('P8 a class that is drawn whole is refused while others are not: whoever is not drawn is not of it', () => {
  expect(codeOf(checkSecrecy(strata({ ...CITY, D: [721, 721] })))).toBe('plans.class-certain');
  expect(checkSecrecy(strata({ A: [10, 10], D: [10, 10] }))).toBeNull();
});

test('P8 a class that most of the drawn are of is refused, at any place', () => {
  expect(codeOf(checkSecrecy(strata({ A: [1000, 10], D: [12, 11] })))).toBe('plans.class-tells');
  expect(codeOf(checkSecrecy([...strata(CITY), ...strata({ A: [1000, 10], D: [12, 11] }, '211103')]))).toBe(
    'plans.class-tells',
  );
});

test('P8 weights by class are held to the same: certain units, and a weight that most of the drawn have', () => {
  const group = (units: number, numerator: bigint, denominator: bigint) => ({
    units,
    chance: { numerator, denominator },
  });
  const weighed = (...groups: ReturnType<typeof group>[]) => [{ code: '211102', size: 100, n: 10, groups }];
  expect(codeOf(checkSecrecy(weighed(group(97, 9n, 97n), group(3, 1n, 1n))))).toBe('plans.class-certain');
  expect(codeOf(checkSecrecy(weighed(group(80, 2n, 80n), group(20, 8n, 20n))))).toBe('plans.class-tells');
  expect(checkSecrecy(weighed(group(60, 6n, 60n), group(40, 4n, 40n)))).toBeNull();
});

test('P8 R27 a rate holds to the bounds of the data, and an unknown class to none', () => {
  const ranges = [{ class: 'A', least: 1, most: 5, source: 'opinion' }];
  expect(checkRates([{ class: 'A', percent: 5 }], ranges)).toBeNull();
  expect(checkRates([{ class: 'A', percent: 6 }], ranges)?.refusal).toMatchObject({
    code: 'plans.class-range',
    with: { class: 'A', percent: 6, least: 1, most: 5, source: 'opinion' },
  });
  expect(checkRates([{ class: 'B', percent: 5 }], ranges)?.refusal.code).toBe('plans.class-range');
});
