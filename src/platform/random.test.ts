// Chance is never handed out twice, and what was handed out belongs to its taker.
import { expect, test } from 'vitest';
import { toHex } from '../kit/bytes.ts';
import { systemRandom } from './random.ts';

test('bytes of chance have the length asked for and never come again, across pages and beyond one', () => {
  const random = systemRandom();
  const lengths = [0, 1, 10, 32, 4095, 4096, 4097, 10_000];
  expect(lengths.map((length) => random(length).length)).toEqual(lengths);
  const seen = new Set(Array.from({ length: 2000 }, () => toHex(random(10))));
  expect(seen.size).toBe(2000);
});

test('what was handed out is the caller’s own: changing it changes nothing that follows', () => {
  const random = systemRandom();
  const first = random(16);
  const kept = toHex(first);
  random(16).fill(0);
  expect(toHex(first)).toBe(kept);
  expect(toHex(random(16))).not.toBe('0'.repeat(32));
});
