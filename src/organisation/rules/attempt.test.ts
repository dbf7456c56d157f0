// P11: failed sign-ins are counted and held (GB/T 22239-2019 8.1.4.1 b).
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Attempts, attempt as counted, minutesLeft, takeBack } from './attempt.ts';

const rule = { tries: 5, windowMinutes: 30 };
const attempt = (before: Attempts | null, by: typeof rule, now: Date) =>
  counted(before, by, now, new Date(now.getTime() + 30 * 60_000));
const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 1, minute));

describe('P11 tries', () => {
  test('in any order of minutes never exceed the rule within one window', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 25 }), { maxLength: 60 });
    fc.assert(
      fc.property(minutes, (all) => {
        let now: Attempts | null = null;
        let tried = 0;
        for (const minute of all.toSorted((a, b) => a - b)) {
          const step = attempt(now, rule, at(minute));
          now = step.next;
          if (!step.held) tried += 1;
        }
        expect(tried).toBeLessThanOrEqual(rule.tries);
      }),
    );
  });

  test('are counted afresh after the hold and after the window', () => {
    let now: Attempts | null = null;
    for (let n = 0; n < 5; n += 1) now = attempt(now, rule, at(0)).next;
    expect(attempt(now, rule, at(29)).held).toBe(true);
    expect(attempt(now, rule, at(30))).toMatchObject({ held: false, next: { failures: 1 } });
    const one = attempt(null, rule, at(0)).next;
    expect(attempt(one, rule, at(31)).next.failures).toBe(1);
  });

  test('that turn out right lift the hold they caused', () => {
    let now: Attempts | null = null;
    for (let n = 0; n < 5; n += 1) now = attempt(now, rule, at(0)).next;
    expect(takeBack(now as Attempts)).toEqual({ failures: 4, since: at(0), heldUntil: null });
  });

  test('say how long it still takes, never zero minutes', () => {
    expect(minutesLeft(at(30), at(0))).toBe(30);
    expect(minutesLeft(new Date(at(30).getTime() - 1), new Date(at(29).getTime() + 59_000))).toBe(1);
  });
});
