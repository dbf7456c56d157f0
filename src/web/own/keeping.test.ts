// P11: the last minutes of a session, looked at each second as the page does.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keeping, WARNING_MS } from './keeping.ts';

const MINUTE = 60_000;
const at = (change: Partial<Parameters<typeof keeping>[0]>) =>
  keeping({ now: 0, lastInput: 0, lastTouched: 0, idle: 30 * MINUTE, end: 600 * MINUTE, ...change });

describe('P11 the end of a session', () => {
  test('a page that nobody touches warns two minutes before the server forgets it', () => {
    expect(at({ now: 28 * MINUTE - 1 })).toEqual({ kind: 'rest' });
    expect(at({ now: 28 * MINUTE })).toEqual({ kind: 'warn', seconds: 120, final: false });
    expect(at({ now: 31 * MINUTE })).toEqual({ kind: 'warn', seconds: 0, final: false });
  });

  test('long typing that calls nobody keeps the session', () => {
    expect(at({ now: MINUTE, lastInput: MINUTE - 1 })).toEqual({ kind: 'touch' });
    expect(at({ now: MINUTE - 1, lastInput: MINUTE - 2 })).toEqual({ kind: 'rest' });
  });

  test('a key of long ago is no presence: nothing is told, or it would be told each second and believed never', () => {
    expect(at({ now: 10 * MINUTE, lastInput: 30_000 })).toEqual({ kind: 'rest' });
    expect(at({ now: 29 * MINUTE, lastInput: 30_000 })).toMatchObject({ kind: 'warn', seconds: 60 });
  });

  test('the longest duration ends it however busy the person is, and is said as such', () => {
    expect(at({ now: 599 * MINUTE, lastInput: 599 * MINUTE, lastTouched: 599 * MINUTE })).toEqual({
      kind: 'warn',
      seconds: 60,
      final: true,
    });
  });

  test('nobody is ever forgotten without a warning: looked at each second, a warning comes before the end', () => {
    const minutes = (least: number, most: number) => fc.integer({ min: least, max: most }).map((n) => n * MINUTE);
    fc.assert(
      fc.property(
        minutes(1, 60),
        minutes(3, 600),
        fc.array(fc.nat(3_600_000), { maxLength: 20 }),
        (idle, end, inputs) => {
          let [lastTouched, lastInput, warned] = [0, 0, false];
          const left = [...inputs].sort((a, b) => a - b);
          for (let now = 0; now < Math.min(end, lastTouched + idle); now += 1000) {
            while ((left[0] ?? Number.POSITIVE_INFINITY) <= now) lastInput = left.shift() ?? lastInput;
            const said = keeping({ now, lastInput, lastTouched, idle, end });
            if (said.kind === 'touch') lastTouched = now;
            warned = said.kind === 'warn';
          }
          expect(warned).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
    expect(WARNING_MS).toBeGreaterThanOrEqual(20_000);
  });
});
