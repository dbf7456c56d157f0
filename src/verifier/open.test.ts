// A result with places that nobody could take: true as it stands, filled from a wider pool by a value that lies ahead, and bent in every way that
// attacks-open.ts knows (R7, P1; spec/draw.md section 5, rules 3 and 10).
import { describe, expect, it } from 'vitest';
import { openAttacks, shortResult, shortThenAmended } from './attacks-open.ts';
import { verify } from './check.ts';
import { SAMPLE_KEY } from './sample.ts';
import { suites } from './suite.ts';

/** What is found of inspectors; the sample is not anchored and not over. */
const codesOf = async (bundle: unknown) =>
  (await verify(bundle, { suites, knownKeys: [SAMPLE_KEY] })).steps
    .filter(({ name }) => name === 'officers' || name === 'exceptions')
    .flatMap(({ findings }) => findings.map(({ code }) => code));

describe('R7 too few inspectors after the draw', () => {
  it('the places that want too much stay open with the names of those who are short, all others are drawn', async () => {
    const bundle = shortResult();
    const { slots, open, short } = JSON.parse(bundle.result);
    expect([...new Set(open.map(({ slot }: { slot: number }) => slot))]).toEqual([0]);
    expect(open.length).toBe(slots.length / 2);
    expect(short.length).toBeGreaterThan(0);
    expect(await codesOf(bundle)).toEqual(['exceptions.places-open']);
  });

  it('offices join, and only the open places are drawn: the evidence is true', async () => {
    const bundle = shortThenAmended();
    expect(await codesOf(bundle)).toEqual([]);
    const { open, filled } = JSON.parse(bundle.entries.at(-1).facts);
    expect([open, filled.length]).toEqual([[], JSON.parse(bundle.result).open.length]);
  });

  it.each(openAttacks.map(({ name, codes, make }) => [name, codes, make] as const))(
    '%s is named',
    async (_, codes, make) => {
      expect(await codesOf(make())).toEqual(expect.arrayContaining([...codes]));
    },
  );
});
