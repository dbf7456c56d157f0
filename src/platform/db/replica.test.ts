// As of when a replica is, from positions alone.
import { expect, test } from 'vitest';
import { positionOf, reached } from './replica.ts';

test('positions are ordered as the log grows, across its halves', () => {
  const grown = ['0/0', '0/9', '0/A0', '0/FFFFFFFF', '1/0', 'A/0', '10/0'].map(positionOf);
  expect(grown.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(grown);
  expect(new Set(grown).size).toBe(grown.length);
});

test('a replica is as of the newest sample that it has reached, and no later', () => {
  const samples = [10, 20, 30].map((at) => ({ at, position: BigInt(at) }));
  expect(reached(samples, 9n)).toEqual({ asOf: null, waiting: samples });
  expect(reached(samples, 10n).asOf).toBe(10);
  expect(reached(samples, 29n)).toEqual({ asOf: 20, waiting: samples.slice(2) });
  expect(reached(samples, 31n)).toEqual({ asOf: 30, waiting: [] });
});
