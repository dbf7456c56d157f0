// R7: the hall reads the list in true order and at positions of its own computing; its pace and its questions to the server are bounded.
import { describe, expect, test } from 'vitest';
import { pauseFor } from './live.ts';
import { paceOf, rowsOf } from './reading.ts';

const drawn = (stratum: string, rank: number, position: number) => ({
  stratum,
  rank,
  position,
  subjectId: `S${position}`,
  name: `N${position}`,
  role: 'drawn' as const,
  state: 'standing' as const,
  leafHash: null,
  visitedOn: null,
  openedAt: null,
  visit: null,
  inspectedOn: null,
  omitted: null,
});
const waiting = { ...drawn('a', 2, 9), role: 'reserve' as const, state: 'waiting' as const };
const replacement = {
  exceptionId: 'x',
  kind: 'replacement' as const,
  stratum: 'a',
  rank: 1,
  subjectId: 'S3',
  slot: null,
  officer: null,
  ground: 'deregistered',
  reason: '',
  evidence: '',
  officeId: 'o',
  askedBy: 'u',
  askedAt: '2026-11-24T00:00:00Z',
  state: 'granted' as const,
  decidedBy: 'v',
  decidedAt: '2026-11-24T01:00:00Z',
  replacedByRank: 2,
  offices: [],
  units: null,
};
const found = {
  strata: [
    { code: 'a', n: 2, positions: [7, 3, 9], groups: null },
    { code: 'b', n: 1, positions: [0], groups: null },
  ],
};

describe('R7 the list as it is read', () => {
  test('rows follow strata and ranks, reserves are not read, names come from the server', () => {
    const rows = rowsOf(
      { drawn: [drawn('b', 0, 0), drawn('a', 1, 3), drawn('a', 0, 7), waiting], exceptions: [] },
      found,
    );
    expect(rows.map((row) => [row.stratum, row.rank, row.position, row.name])).toEqual([
      ['a', 0, 7, 'N7'],
      ['a', 1, 3, 'N3'],
      ['b', 0, 0, 'N0'],
    ]);
    expect(rows.every((row) => row.agrees)).toBe(true);
  });

  test('R33 a called reserve stands after the drawn of its stratum and says in whose place; the replaced one stays', () => {
    const was = { ...drawn('a', 1, 3), state: 'replaced' as const };
    const rows = rowsOf(
      {
        drawn: [drawn('a', 0, 7), was, { ...waiting, state: 'called' as const }, drawn('b', 0, 0)],
        exceptions: [replacement],
      },
      found,
    );
    expect(rows.map(({ stratum, rank, state, insteadOf }) => [stratum, rank, state, insteadOf])).toEqual([
      ['a', 0, 'drawn', null],
      ['a', 1, 'replaced', null],
      ['a', 2, 'called', 1],
      ['b', 0, 'drawn', null],
    ]);
  });

  test('positions are known before the names, and a row elsewhere than computed does not agree', () => {
    expect(rowsOf({ drawn: [], exceptions: [] }, found)[0]).toMatchObject({ position: 7, name: null, agrees: true });
    expect(rowsOf({ drawn: [drawn('a', 0, 8)], exceptions: [] }, found)[0]?.agrees).toBe(false);
  });

  test('any list is read within half a minute, one row never lasts longer than 0.4 s', () => {
    for (const n of [1, 60, 94, 600]) expect(paceOf(n) * n).toBeLessThanOrEqual(24_000);
    expect(paceOf(3)).toBe(400);
  });

  test('the server is asked each second while the draw runs, rarely afterwards, ever more rarely while it is silent', () => {
    expect(pauseFor('committed', 0)).toBe(1000);
    expect(pauseFor('resulted', 0)).toBe(5000);
    expect([1, 2, 3, 9].map((n) => pauseFor('committed', n))).toEqual([2000, 4000, 8000, 15_000]);
  });
});
