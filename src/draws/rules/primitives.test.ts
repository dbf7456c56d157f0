// Section 1 of spec/draw.md: the same bytes in every implementation, no bias, and no two ids that look alike.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bytes, concat, lp, toHex, u64, utf8 } from '../../kit/bytes.ts';
import type { Suite } from '../../kit/hash.ts';
import { suites } from '../../platform/suite.ts';
import { checkId, checkText, compareTickets, th, ticket, uniform, uniformSmall } from './primitives.ts';

const suite = suites['DR1-SHA256'];
const key = suite.hash(utf8('key'));

/** Answers with the eight bytes given for attempt 0, 1, … */
const scripted = (...answers: readonly bigint[]): Suite => ({
  name: 'DR1-SHA256',
  hash: (message) => concat(u64(answers[message[message.length - 1] ?? 0] ?? 0n), new Uint8Array(24)) as Bytes,
});

describe('suites', () => {
  test('SHA-256 (FIPS 180-4) and SM3 (GB/T 32905, example 1) of "abc"', () => {
    expect(toHex(suites['DR1-SHA256'].hash(utf8('abc')))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(toHex(suites['DR1-SM3'].hash(utf8('abc')))).toBe(
      '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    );
  });
});

describe('TH and tickets', () => {
  test('TH hashes the length-prefixed tag and parts', () => {
    expect(th(suite, 'DR1/x', utf8('a'), new Uint8Array(0))).toEqual(
      suite.hash(concat(lp(utf8('DR1/x')), lp(utf8('a')), lp(new Uint8Array(0)))),
    );
  });

  test('parts cannot slide into each other', () => {
    expect(th(suite, 't', utf8('ab'), utf8('c'))).not.toEqual(th(suite, 't', utf8('a'), utf8('bc')));
    expect(th(suite, 't', utf8('a'))).not.toEqual(th(suite, 't', utf8('a'), utf8('')));
  });

  test('tickets are compared over all bytes, equal ones by id', () => {
    const at = (last: number, id: string) => ({ ticket: new Uint8Array(32).fill(last, 31), id: utf8(id) });
    expect(compareTickets(at(1, 'a'), at(2, 'a'))).toBeLessThan(0);
    expect(compareTickets(at(1, 'b'), at(1, 'a'))).toBeGreaterThan(0);
    expect(ticket(suite, key, utf8('a'))).toEqual(suite.hash(concat(key, utf8('a'))));
  });
});

describe('U(K, c, n)', () => {
  test('both ways agree with the definition for every n below 2^32', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 32 }), fc.integer({ min: 0, max: 2 ** 53 - 1 }), (n, counter) => {
        const r = BigInt(`0x${toHex(suite.hash(concat(key, u64(counter), new Uint8Array([0]))).slice(0, 8))}`);
        const small = uniformSmall(suite, key, counter, n);
        const large = uniform(suite, key, counter, BigInt(n));
        expect(BigInt(small.value)).toBe(large.value);
        expect(small.attempts).toBe(large.attempts);
        if (small.attempts === 1) expect(large.value).toBe(r % BigInt(n));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('a value in the incomplete last round is rejected, the one below it is not, and attempts count from 1', () => {
    for (const n of [3, 7, 641, 1000, 2 ** 32 - 1]) {
      const limit = 2n ** 64n - (2n ** 64n % BigInt(n));
      for (const size of [n, BigInt(n)]) {
        expect(uniform(scripted(limit - 1n), key, 0, size)).toEqual({ value: BigInt(n) - 1n, attempts: 1 });
        expect(uniform(scripted(limit, 2n ** 64n - 1n, 5n), key, 0, size)).toEqual({
          value: 5n % BigInt(n),
          attempts: 3,
        });
      }
    }
  });

  test('a power of two rejects nothing', () => {
    expect(uniform(scripted(2n ** 64n - 1n), key, 0, 2 ** 32)).toEqual({ value: 2n ** 32n - 1n, attempts: 1 });
    expect(uniform(scripted(2n ** 64n - 1n), key, 0, 2n ** 63n)).toEqual({ value: 2n ** 63n - 1n, attempts: 1 });
  });

  test('after 256 rejections it stops; n = 0 and n = 2^64 are bugs', () => {
    const stuck = scripted(...Array.from({ length: 256 }, () => 2n ** 64n - 1n));
    expect(() => uniform(stuck, key, 0, 3)).toThrow('256');
    expect(() => uniform(stuck, key, 0, 3n)).toThrow('256');
    expect(() => uniform(suite, key, 0, 0)).toThrow();
    expect(() => uniform(suite, key, 0, 0n)).toThrow();
    expect(() => uniform(suite, key, 0, 2n ** 64n)).toThrow();
  });
});

describe('texts', () => {
  const code = (text: string) => {
    const checked = checkText(text);
    return checked.ok ? 'ok' : checked.refusal.code;
  };

  test('what stands in real registers passes', () => {
    for (const text of ['91440101000199999X', '广州市越秀区某某餐饮店', 'a b', 'é', '𠮷', '(2026)粤01号'])
      expect(code(text)).toBe('ok');
  });

  test.each([
    ['zero width space', 'a\u200bb'],
    ['zero width joiner', 'a\u200d'],
    ['byte order mark', '\ufeffa'],
    ['right-to-left override', 'a\u202eb'],
    ['soft hyphen', 'a\u00adb'],
    ['control', 'a\u0000'],
    ['tab', 'a\tb'],
    ['line separator', 'a\u2028b'],
    ['private use', '\ue000'],
    ['unassigned', '\u0378'],
    ['lone surrogate', '\ud800'],
  ])('an invisible character is refused: %s', (_, text) => {
    expect(code(text)).toBe('draws.textInvisible');
  });

  test.each([' a', 'a ', '\u3000a', 'a\u00a0'])('white space at an end is refused: %j', (text) => {
    expect(code(text)).toBe('draws.textSpace');
  });

  test('a decomposed form is refused, an empty text too', () => {
    expect(code('e\u0301')).toBe('draws.textNotNfc');
    expect(code('\uf900')).toBe('draws.textNotNfc'); // a compatibility ideograph
    expect(code('')).toBe('draws.textEmpty');
  });

  test('an id has at most 64 bytes, not characters', () => {
    expect(checkId('x'.repeat(64)).ok).toBe(true);
    expect(checkId('x'.repeat(65))).toMatchObject({ refusal: { code: 'draws.idTooLong' } });
    expect(checkId('店'.repeat(22))).toMatchObject({ refusal: { code: 'draws.idTooLong' } });
  });
});
