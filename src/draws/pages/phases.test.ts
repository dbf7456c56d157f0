// R7: the phases follow from recorded state alone, so a page opened late or again shows the same (spec/draw.md section 3).
import { describe, expect, test } from 'vitest';
import { clockText, countdownOf, currentPhase, phasesOf, whileReading } from './phases.ts';

const party = (state: 'invited' | 'committed' | 'revealed' | 'absent') => ({
  party: state,
  label: '',
  head: '',
  userId: null,
  state,
  commitment: null,
  nonce: null,
  value: null,
  revealedAt: null,
  wrong: 0,
  lateAt: null,
  joined: false,
});
const draw = (change: object = {}) => ({
  state: 'prepared' as const,
  kind: 'demo' as const,
  published: false,
  commitHash: null as string | null,
  parties: [party('committed')],
  beacon: null,
  seed: null,
  resultHash: null,
  ...change,
});
const states = (change: object) =>
  phasesOf(draw(change))
    .map((phase) => phase.state[0])
    .join('');

describe('R7 seven phases', () => {
  test('each state has one phase that happens now', () => {
    expect(states({})).toBe('cwwwwww');
    expect(states({ state: 'committed', commitHash: 'c' })).toBe('dcwwwww');
    const revealed = { commitHash: 'c', parties: [party('revealed'), party('absent')] };
    expect(states({ state: 'revealed', ...revealed })).toBe('ddcwwww');
    expect(states({ state: 'beaconed', ...revealed, beacon: 'b' })).toBe('dddcwww');
    expect(states({ state: 'seeded', ...revealed, beacon: 'b', seed: 's' })).toBe('ddddcww');
    expect(states({ state: 'resulted', ...revealed, beacon: 'b', seed: 's', resultHash: 'r' })).toBe('ddddddc');
    expect(states({ state: 'resulted', ...revealed, beacon: 'b', seed: 's', resultHash: 'r', published: true })).toBe(
      'ddddddd',
    );
  });

  test('while the list is being read, teams and publication are still to come', () => {
    const done = phasesOf(
      draw({
        state: 'resulted',
        commitHash: 'c',
        parties: [party('revealed')],
        beacon: 'b',
        seed: 's',
        resultHash: 'r',
      }),
    );
    expect(
      whileReading(done)
        .map((phase) => phase.state[0])
        .join(''),
    ).toBe('ddddcww');
  });

  test('a staged draw skips the beacon, a void one stays where it was and nothing happens now', () => {
    expect(states({ state: 'revealed', kind: 'staged', commitHash: 'c', parties: [party('revealed')] })).toBe(
      'ddscwww',
    );
    expect(states({ state: 'voided', commitHash: 'c' })).toBe('dwwwwww');
    expect(currentPhase(draw({ state: 'voided', commitHash: 'c' }))).toBe('commit');
  });
});

describe('R7 what is waited for', () => {
  const at = (seconds: number) => new Date(Date.UTC(2026, 10, 24, 1, 0, seconds)).toISOString();
  const timed = { committedAt: at(0), revealBy: at(60), beaconAt: at(130) };
  const now = (seconds: number) => new Date(at(seconds)).getTime();

  test('first the reveals until t1, then the beacon at t2, never a negative number', () => {
    expect(countdownOf({ state: 'committed', ...timed }, now(18))).toMatchObject({
      to: 'reveal',
      seconds: 42,
      whole: 60,
    });
    expect(countdownOf({ state: 'committed', ...timed }, now(61))).toMatchObject({ to: 'beacon', seconds: 69 });
    expect(countdownOf({ state: 'revealed', ...timed }, now(30))).toMatchObject({
      to: 'beacon',
      seconds: 100,
      whole: 130,
    });
    expect(countdownOf({ state: 'revealed', ...timed }, now(140))).toMatchObject({ seconds: 0 });
    expect(countdownOf({ state: 'resulted', ...timed }, now(140))).toBeNull();
    expect(countdownOf({ state: 'prepared', committedAt: null, revealBy: null, beaconAt: null }, now(1))).toBeNull();
  });

  test('the clock drops what is not needed', () => {
    expect([9, 75, 3600, 86_399].map(clockText)).toEqual(['9', '1:15', '1:00:00', '23:59:59']);
  });
});
