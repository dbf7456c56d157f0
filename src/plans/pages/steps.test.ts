// R30-R34: at every moment at most one step of a task is under way, and nothing before it is open.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Life, stepsOf } from './steps.ts';

const t = (key: string) => key;
const life: fc.Arbitrary<Life> = fc.record({
  state: fc.constantFrom('drafted', 'submitted', 'approved', 'returned', 'withdrawn'),
  drafted: fc.constant('2026-11-24'),
  submitted: fc.constantFrom(null, '2026-11-25'),
  approved: fc.constantFrom(null, '2026-11-25'),
  problems: fc.nat(3),
  onward: fc.option(
    fc.record({
      list: fc.constantFrom('none', 'building', 'finished', 'failed'),
      draw: fc.constantFrom(null, 'prepared', 'resulted', 'voided'),
      published: fc.boolean(),
    }),
  ),
});
const states = (one: Life) => stepsOf(one, t).map((step) => step.state);

describe('steps of a task', () => {
  it('go forward: done ones, then at most one under way or stopped, then waiting ones', () => {
    fc.assert(
      fc.property(life, (one) => {
        expect(states(one).join(' ')).toMatch(/^(done ?)+((current|failed) ?)?(waiting ?)*$/);
      }),
    );
  });

  it('stop before submission while anything is unmet', () => {
    const one: Life = { state: 'drafted', drafted: '', submitted: null, approved: null, problems: 2, onward: null };
    expect(states(one)[1]).toBe('failed');
    expect(states({ ...one, problems: 0 })[1]).toBe('current');
  });

  it('end only with publication', () => {
    const onward = { list: 'finished', draw: 'resulted', published: false } as const;
    const one: Life = { state: 'approved', drafted: '', submitted: '', approved: '', problems: 0, onward };
    expect(states(one).at(-1)).toBe('current');
    expect(states({ ...one, onward: { ...onward, published: true } })).toEqual(Array(6).fill('done'));
  });
});
