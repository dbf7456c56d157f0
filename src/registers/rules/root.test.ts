// Leaves of the daily roots, and which days are owed one (spec/draw.md section 2; R7).
import { expect, test } from 'vitest';
import { changeText, dueDays, endOf, isLate, missingDays, registerLeaf, saltMessage } from './root.ts';

const at = (text: string) => new Date(text);

test('R7 a day is owed its root one hour after it is over in Asia/Shanghai, not before', () => {
  expect(dueDays('2026-11-22', '2026-11-24', at('2026-11-23T16:59:59Z'))).toEqual([]);
  expect(dueDays('2026-11-22', '2026-11-24', at('2026-11-23T17:00:00Z'))).toEqual(['2026-11-23']);
  expect(dueDays('2026-11-23', '2026-11-24', at('2026-11-24T10:00:00Z'))).toEqual([]);
  expect(dueDays(null, '2026-11-24', at('2026-11-24T10:00:00Z'))).toEqual(['2026-11-23']);
});

test('R7 days that were missed are caught up in order, a month of them at most', () => {
  expect(dueDays('2026-11-20', '2026-11-24', at('2026-11-24T10:00:00Z'))).toEqual([
    '2026-11-21',
    '2026-11-22',
    '2026-11-23',
  ]);
  const long = dueDays('2026-01-01', '2026-11-24', at('2026-11-24T10:00:00Z'));
  expect([long.length, long[0], long.at(-1)]).toEqual([31, '2026-10-24', '2026-11-23']);
});

test('R7 a root that is logged later than on the day after is late, and days without one are named', () => {
  expect(new Date(endOf('2026-11-23')).toISOString()).toBe('2026-11-23T16:00:00.000Z');
  expect(isLate('2026-11-23', at('2026-11-24T16:00:00Z'))).toBe(false);
  expect(isLate('2026-11-23', at('2026-11-24T16:00:01Z'))).toBe(true);
  expect(missingDays(['2026-02-27', '2026-03-02'])).toEqual(['2026-02-28', '2026-03-01']);
  expect(missingDays([])).toEqual([]);
});

test('R7 leaf, salt and change have one form each, and no two units can share a message', () => {
  expect(Buffer.from(registerLeaf('A', '{}', new Uint8Array(2))).toString('hex')).toBe(
    '0000000141000000027b7d000000020000',
  );
  expect(saltMessage('registers.subject', 'AB', 'C')).not.toEqual(saltMessage('registers.subject', 'A', 'BC'));
  expect(changeText({ id: 'A', from: null, to: { status: 'active', region: null } })).toBe(
    '{"from":null,"id":"A","to":{"region":null,"status":"active"}}',
  );
});
