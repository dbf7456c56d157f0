// P11 lots of turns: what servers grant together never exceeds the limit, and nearly reaches it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { granted, lotOf, minuteOf, secondsLeft } from './turns.ts';

test('P11 a minute begins at its first millisecond, and what is left of it is told in whole seconds', () => {
  expect(minuteOf(new Date('2026-11-24T01:02:59.999Z'))).toBe(Date.parse('2026-11-24T01:02:00.000Z'));
  expect(secondsLeft(new Date('2026-11-24T01:02:00.000Z'))).toBe(60);
  expect(secondsLeft(new Date('2026-11-24T01:02:59.999Z'))).toBe(1);
});

test('P11 lots of one count grant exactly the limit, in whatever number of servers', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (limit) => {
      const lot = lotOf(limit);
      let taken = 0;
      let all = 0;
      for (let lots = 0; lots < 2 * Math.ceil(limit / lot); lots += 1) {
        taken += lot;
        all += granted(taken, lot, limit);
      }
      expect(all).toBe(limit);
      expect(lot).toBeLessThanOrEqual(Math.max(1, limit / 20));
    }),
  );
});
