// Places drawn again after the draw against the words of spec/draw.md section 5, rules 9 and 10, taken literally (testing.ts): which places stay open is
// found by trying every set of them.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { u32, utf8 } from '../../../kit/bytes.ts';
import type { Suite } from '../../../kit/hash.ts';
import { type Refill, type RefillInput, refill } from './refill.ts';
import { naiveRefill, th } from './testing.ts';

const suite: Suite = {
  name: 'DR1-SHA256',
  hash: (message) => new Uint8Array(createHash('sha256').update(message).digest()),
};
const anyOf = <T>(things: readonly T[]) => fc.constantFrom(...things);
const MOST_PLACES = 7;
const OBJECTS = 4;
const OFFICERS = 6;

/** Small draws after which some places are empty; who stands where is anything, also more than the caps allow. */
const inputs: fc.Arbitrary<RefillInput> = fc
  .record({
    seed: fc.nat(),
    areas: fc.array(anyOf(['north', 'south', 'all']), { minLength: 2, maxLength: OBJECTS, size: 'max' }),
    demand: fc.array(fc.record({ department: anyOf(['A', 'A', 'B']), role: anyOf(['leader', 'member', 'member']) }), {
      minLength: 1,
      maxLength: 3,
    }),
    officers: fc.array(
      fc.record(
        {
          department: anyOf(['A', 'A', 'B']),
          roles: fc.subarray(['leader', 'member'], { minLength: 1 }),
          areas: fc.subarray(['north', 'south'], { minLength: 1 }),
          cap: fc.integer({ min: 0, max: 3 }),
        },
        { requiredKeys: ['department', 'roles', 'cap'] },
      ),
      { minLength: 2, maxLength: OFFICERS, size: 'max' },
    ),
    recusals: fc.array(fc.tuple(fc.nat(OBJECTS), fc.nat(OFFICERS)), { maxLength: OBJECTS }),
    standing: fc.array(fc.tuple(fc.nat(OBJECTS), fc.nat(OFFICERS)), { maxLength: 5 }),
    chosen: fc.infiniteStream(fc.boolean()),
  })
  .map(({ seed, areas, demand, officers, recusals, standing, chosen }) => {
    const key = suite.hash(u32(seed));
    const all = areas.flatMap((_, o) => demand.map((_, slot) => ({ object: `o${o}`, slot })));
    const pairs = new Map(standing.map(([o, w]) => [`${o}/${w}`, { object: `o${o}`, officer: `p${w}` }]));
    return {
      suite,
      seed: key,
      keyOf: (object, slot) => th(suite, 'DR1/replace', key, utf8(object), u32(slot)),
      places: all.filter(() => chosen.next().value === true).slice(0, MOST_PLACES),
      objects: areas.map((area, i) => ({ id: `o${i}`, ...(area !== 'all' && { area }) })),
      demand,
      officers: officers.map((officer, i) => ({ id: `p${i}`, ...officer })),
      recusals: recusals.map(([o, w]) => [`o${o}`, `p${w}`] as const),
      standing: [...pairs.values()],
      stoodIn: null,
      dealing: null,
    };
  });

const flat = ({ filled, open, short }: Refill) => ({
  filled: filled.map((row) => [
    row.object,
    row.slot,
    row.officer,
    'ids' in row.skipped ? row.skipped.ids : row.skipped,
    row.candidates,
  ]),
  open,
  short,
});

describe('R5 R7 places drawn again equal the naive definition (DR1 section 5, rules 9 and 10)', () => {
  test('small random draws: who comes, who was skipped, what stays open and who is short of it', () => {
    const seen = { whole: 0, partly: 0, skips: 0 };
    fc.assert(
      fc.property(inputs, (input) => {
        const expected = naiveRefill(input);
        expect(flat(refill(input, Number.MAX_SAFE_INTEGER))).toEqual(expected);
        if (expected.open.length === 0 && expected.filled.length > 0) seen.whole += 1;
        if (expected.open.length > 0 && expected.filled.length > 0) seen.partly += 1;
        if (expected.filled.some(([, , , skipped]) => skipped.length > 0)) seen.skips += 1;
      }),
      { numRuns: 800, seed: 5 },
    );
    expect(seen.whole).toBeGreaterThan(100);
    expect(seen.partly).toBeGreaterThan(100);
    expect(seen.skips).toBeGreaterThan(10);
  }, 120_000);

  test('two places of one object and one inspector who could come: the other object that would have him stays open too', () => {
    const need = { department: 'A', role: 'member' };
    const key = suite.hash(u32(1));
    const input: RefillInput = {
      suite,
      seed: key,
      keyOf: (object, slot) => th(suite, 'DR1/replace', key, utf8(object), u32(slot)),
      places: [
        { object: 'o0', slot: 0 },
        { object: 'o0', slot: 1 },
        { object: 'o1', slot: 0 },
      ],
      objects: [{ id: 'o0' }, { id: 'o1' }],
      demand: [need, need],
      officers: [{ id: 'p0', department: 'A', roles: ['member'], cap: 3 }],
      recusals: [],
      standing: [],
      stoodIn: null,
      dealing: null,
    };
    expect(flat(refill(input))).toMatchObject({ filled: [], short: ['p0'] });
    expect(refill(input).open.length).toBe(3);
    expect(flat(refill(input))).toEqual(naiveRefill(input));
  });

  test('the order in which places, objects and inspectors are given is of no matter', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const turned = {
          ...input,
          places: [...input.places].reverse(),
          objects: [...input.objects].reverse(),
          officers: [...input.officers].reverse(),
          standing: [...input.standing].reverse(),
        };
        expect(flat(refill(turned))).toEqual(flat(refill(input)));
      }),
      { numRuns: 200, seed: 6 },
    );
  }, 60_000);
});
