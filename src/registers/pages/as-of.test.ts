// R18, R19: a row as it stood at the end of a day.
import { expect, test } from 'vitest';
import { versionOn } from './as-of.ts';

const versions = [
  { recordedAt: '2026-11-20T15:59:59.000Z', n: 3 },
  { recordedAt: '2026-11-10T16:00:00.000Z', n: 2 },
  { recordedAt: '2026-11-01T02:00:00.000Z', n: 1 },
];
const on = (day: string) => versionOn(versions, day)?.n ?? null;

test('R18 the version of a day is the last that was recorded before the day ended in Shanghai', () => {
  expect([on('2026-11-01'), on('2026-11-10'), on('2026-11-11'), on('2026-11-20'), on('2027-01-01')]).toEqual([
    1, 1, 2, 3, 3,
  ]);
});

test('R18 before the first version, and on a day that is none, there is nothing', () => {
  expect([on('2026-10-31'), on(''), on('20261101'), on('2026-13-01')]).toEqual([null, null, null, null]);
});
