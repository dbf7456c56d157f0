// P8 Whether anything public tells a class: a year of monthly draws over strata by risk class, rates 1, 2, 10 and 30 % and shares as one city has them
// (a tenth of its size). The statistic, for each thing an outsider can see beside a drawn id, is the largest |z| of its sum over the class levels against
// permutations of the classes among the units drawn; and, for what R46 itself publishes, the accuracy of the best guess.
import { expect, test } from 'vitest';
import { must } from '../kit/assert.ts';
import { compareText, fromHex, toHex, utf8 } from '../kit/bytes.ts';
import { suites } from '../platform/suite.ts';
import { sealedSample } from '../verifier/sample/sealed.ts';
import type { Commitment } from './rules/commitment.ts';
import { opaqueCode } from './rules/sealed.ts';

const suite = suites['DR1-SHA256'];
const CLASSES = [
  { code: 'A', size: 3111, rate: [1, 100] },
  { code: 'B', size: 1204, rate: [2, 100] },
  { code: 'C', size: 368, rate: [10, 100] },
  { code: 'D', size: 72, rate: [30, 100] },
] as const;
const MONTHS = 12;

/** Ids say nothing of the class: they are hashes. */
const firms = CLASSES.flatMap(({ code, size }, level) =>
  Array.from({ length: size }, (_, i) => ({ id: `U${toHex(suite.hash(utf8(`${code} ${i}`))).slice(0, 16)}`, level })),
);
const levelOf = new Map(firms.map(({ id, level }) => [id, level]));

/** One month: the public result document, and the codes of its strata by level, which the public does not know. */
function month(n: number) {
  const key = suite.hash(utf8(`key ${n}`));
  const codes = CLASSES.map(({ code }) => opaqueCode(suite, key, code));
  const records = firms.map(({ id, level }) => ({ id, stratum: must(codes[level], 'a code'), weight: 1, burden: 0 }));
  const quotas = (document: Commitment): Commitment => ({
    ...document,
    strata: document.strata.map((stratum) => {
      const [p, q] = must(CLASSES[codes.indexOf(stratum.code)], 'a class').rate;
      return { ...stratum, n: Math.ceil((stratum.size * p) / q), reserve: 0 };
    }),
    quota: {
      kind: 'share',
      rates: document.strata.map(({ code }) => {
        const [numerator, denominator] = must(CLASSES[codes.indexOf(code)], 'a class').rate;
        return { stratum: code, numerator, denominator };
      }),
    },
  });
  const { bundle } = sealedSample({ openTo: 'units', records: () => records, commitment: quotas });
  return { bundle, result: JSON.parse(bundle.result), text: JSON.stringify(bundle) };
}

const year = Array.from({ length: MONTHS }, (_, n) => month(n));

/** What stands beside the drawn ids, as numbers: their place in the list, the place of their neighbours, the stratum at the same place of the result. */
type Seen = { readonly id: string; readonly features: readonly number[] };
function seen(
  ids: readonly string[],
  strata: readonly { readonly units: readonly { readonly position: number }[] }[],
): Seen[] {
  const places = strata.flatMap(({ units }, at) => units.map(({ position }) => ({ at, size: units.length, position })));
  return ids.map((id, at) => ({
    id,
    features: [at, at % 2, places[at]?.at ?? 0, places[at]?.size ?? 0, places[at]?.position ?? 0],
  }));
}

/** Largest |z| over all features: Σ level · feature against the same sum under permutations of the levels, exactly by its mean and variance. */
function largestZ(draws: readonly (readonly Seen[])[]): number {
  const features = draws[0]?.[0]?.features.length ?? 0;
  const scores = Array.from({ length: features }, (_, f) => {
    let sum = 0;
    let variance = 0;
    for (const rows of draws) {
      const x = rows.map((row) => row.features[f] ?? 0);
      const y = rows.map((row) => levelOf.get(row.id) ?? 0);
      const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
      const [mx, my] = [mean(x), mean(y)];
      sum += x.reduce((total, value, i) => total + (value - mx) * ((y[i] ?? 0) - my), 0);
      const spread = (values: readonly number[], m: number) => values.reduce((total, v) => total + (v - m) ** 2, 0);
      variance += (spread(x, mx) * spread(y, my)) / (rows.length - 1);
    }
    return variance === 0 ? 0 : Math.abs(sum) / Math.sqrt(variance);
  });
  return Math.max(...scores);
}

test('P8 the public documents of a year name drawn ids in one list by id, and no other id, stratum or class', () => {
  for (const { result, text } of year) {
    expect(result.merged).toEqual([...result.merged].sort(compareText));
    const named = new Set(text.match(/U[0-9a-f]{16}/g) ?? []);
    expect([...named].filter((id) => !result.merged.includes(id))).toEqual([]);
    expect(result.strata.every((stratum: { code: string }) => /^S-[0-9a-f]{12}$/.test(stratum.code))).toBe(true);
  }
  const codes = year.flatMap(({ result }) => result.strata.map(({ code }: { code: string }) => code));
  expect(new Set(codes).size).toBe(MONTHS * CLASSES.length);
});

test('P8 nothing that stands beside a drawn id tells its class, in one draw or over the year', () => {
  const draws = year.map(({ result }) => seen(result.merged, result.strata));
  for (const draw of draws) expect(largestZ([draw])).toBeLessThan(4);
  expect(largestZ(draws)).toBeLessThan(4);
});

test('P8 the statistic would notice: a merged list in the order of the strata is told at once', () => {
  const leaky = year.map(({ result }) => {
    const byLevel = [...result.merged].sort((a: string, b: string) => (levelOf.get(a) ?? 0) - (levelOf.get(b) ?? 0));
    return seen(byLevel, result.strata);
  });
  expect(largestZ(leaky)).toBeGreaterThan(20);
});

test('P8 leaf hashes of two draws cannot be joined: no unit has one twice', () => {
  const hashes = year.flatMap(({ result }) =>
    result.strata.flatMap((stratum: { units: { leafHash: string }[] }) =>
      stratum.units.map(({ leafHash }) => leafHash),
    ),
  );
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(hashes.every((hash) => fromHex(hash).length === 32)).toBe(true);
});

test('P8 R46 what the published fact of being drawn tells, measured: a count of draws is evidence of a rate', () => {
  const counts = new Map<string, number>();
  for (const { result } of year) for (const id of result.merged) counts.set(id, (counts.get(id) ?? 0) + 1);
  const table = new Map<number, number[]>();
  for (const { id, level } of firms) {
    const row = table.get(counts.get(id) ?? 0) ?? [0, 0, 0, 0];
    row[level] = (row[level] ?? 0) + 1;
    table.set(counts.get(id) ?? 0, row);
  }
  const best = [...table.values()].reduce((total, row) => total + Math.max(...row), 0) / firms.length;
  const prior = CLASSES[0].size / firms.length;
  // By the city's shares alone A is right in 65.4 % of guesses; with a year of drawn lists in hand, in no more than this. It is not nothing (docs/decisions/0067).
  expect(Number(prior.toFixed(3))).toBe(0.654);
  expect(best).toBeGreaterThan(prior);
  expect(best).toBeLessThan(0.75);
});

/** Of `months` draws with a chance of `chance` each, exactly k times drawn. */
function times(months: number, k: number, chance: number): number {
  let ways = 1;
  for (let i = 0; i < k; i += 1) ways = (ways * (months - i)) / (i + 1);
  return ways * chance ** k * (1 - chance) ** (months - k);
}

const CITY = [31_107, 12_044, 3682, 721];
const ALL = CITY.reduce((sum, size) => sum + size, 0);

/** The share of right guesses of whoever guesses the likeliest class of each firm, knowing only which of these things happened to it. */
const guessed = (chances: readonly number[], things: readonly ((chance: number) => number)[]): string =>
  (
    things.reduce((sum, thing) => sum + Math.max(...CITY.map((size, i) => size * thing(chances[i] ?? 0))), 0) / ALL
  ).toFixed(3);

const counted = (months: number) =>
  Array.from({ length: months + 1 }, (_, k) => (chance: number) => times(months, k, chance));

test('P8 R46 the figures of docs/decisions/0103: what a count of draws tells of a class, exactly, and what once-a-year lists would', () => {
  const rates = [0.01, 0.05, 0.21, 0.61];
  // Weights 1, 2, 10, 30 at three in a hundred.
  const weight = CITY.reduce((sum, size, i) => sum + size * ([1, 2, 10, 30][i] ?? 0), 0);
  const weights = [1, 2, 10, 30].map((one) => (one * Math.round(ALL * 0.03)) / weight);
  expect(guessed(rates, [() => 1])).toBe('0.654');
  expect([1, 4, 12].map((months) => guessed(rates, counted(months)))).toEqual(['0.664', '0.692', '0.739']);
  expect([1, 4, 12].map((months) => guessed(weights, counted(months)))).toEqual(['0.656', '0.661', '0.690']);
  const everOrNever = [(chance: number) => (1 - chance) ** 12, (chance: number) => 1 - (1 - chance) ** 12];
  expect([guessed(rates, everOrNever), guessed(weights, everOrNever)]).toEqual(['0.696', '0.654']);
});
