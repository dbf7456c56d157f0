// Lotteries as beacons (spec/draw.md section 3): the day of an issue follows from the issue, and a result counts from two independent sources only.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { games } from './beacon.ts';
import {
  checkYear,
  issueNamed,
  issuesAfter,
  issuesOfYear,
  issueTime,
  knownYears,
  lotteryText,
  type Reading,
  sourceName,
  sourcesOf,
  standingOf,
  timeKnown,
} from './lottery.ts';
import { drawTimes, lotteryYears } from './lottery-calendar.ts';
import { laterBeacon, laterName } from './refill.ts';
import { beaconName, planBeacons } from './schedule.ts';
import { instantOf, secondsOf } from './shape.ts';

const at = (game: 'KL8' | 'FC3D', issue: string) => {
  const time = issueTime(game, issue);
  return time.ok && time.value !== null ? instantOf(time.value) : null;
};
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

describe('R7 the calendar of issues', () => {
  test('an issue is drawn at its hour in Beijing, pauses skipped', () => {
    expect(at('KL8', '2023001')).toBe('2023-01-01T13:30:00Z');
    expect(at('FC3D', '2023001')).toBe('2023-01-01T13:15:00Z');
    // 18 January is the last before the Spring Festival, 29 January the first after it.
    expect(at('KL8', '2023018')).toBe('2023-01-18T13:30:00Z');
    expect(at('KL8', '2023019')).toBe('2023-01-29T13:30:00Z');
    expect(at('KL8', '2023351')).toBe('2023-12-31T13:30:00Z');
    expect(at('FC3D', '2025263')).toBe('2025-09-30T13:15:00Z');
    expect(at('FC3D', '2025264')).toBe('2025-10-05T13:15:00Z');
  });

  test('a year of 365 days has 351 issues; a number beyond is refused, a year that nobody announced has no time', () => {
    for (const game of games) expect(issuesOfYear(game, 2025)).toHaveLength(351);
    expect(codeOf(issueTime('KL8', '2023352'))).toBe('draws.issueUnknown');
    expect(codeOf(issueTime('KL8', '2023000'))).toBe('draws.issueUnknown');
    expect(codeOf(issueTime('KL8', 'x'))).toBe('draws.issueUnknown');
    expect(issueTime('KL8', '2071001')).toEqual({ ok: true, value: null });
  });

  test('issues rise with their time, and the next ones after an instant are those', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 380 * 86_400 }), fc.constantFrom(...games), (offset, game) => {
        const now = (secondsOf('2022-12-25T00:00:00Z') ?? 0) + offset;
        const next = issuesAfter(game, now, 3);
        const times = next.map((one) => one.at);
        expect(times.every((time) => time > now)).toBe(true);
        expect([...times].sort((a, b) => a - b)).toEqual(times);
        for (const { issue, at: time } of next) expect(issueTime(game, issue)).toEqual({ ok: true, value: time });
      }),
      { numRuns: 60 },
    );
  });

  test('every year and hour says where it comes from, and keeps its own rules', () => {
    for (const year of lotteryYears) {
      expect(codeOf(checkYear(year))).toBe('ok');
      expect(year.source.length).toBeGreaterThan(10);
    }
    for (const time of drawTimes) expect(time.source.length).toBeGreaterThan(10);
  });

  test('R7 the time of an issue is known to strangers only where its year is pinned, whatever was announced', () => {
    const beacon = (issue: string) => ({
      kind: 'lottery' as const,
      game: 'KL8' as const,
      issue,
      at: '2023-01-19T13:30:00Z',
    });
    expect(timeKnown(beacon('2023019'))).toBe(true);
    expect(timeKnown(beacon('2071019'))).toBe(false);
    expect(timeKnown(beacon('2023999'))).toBe(false);
    expect(timeKnown({ kind: 'demo', name: 'x', round: 1, at: '2023-01-19T13:30:00Z' })).toBe(true);
  });

  test('what is announced never replaces what is pinned', () => {
    const announced = [
      { year: 2023, pauses: [], source: 'somebody' },
      { year: 2071, pauses: [], source: 'somebody' },
    ];
    expect(knownYears(announced).filter(({ year }) => year === 2023)).toHaveLength(1);
    expect(issueTime('KL8', '2023019', knownYears(announced))).toEqual(issueTime('KL8', '2023019'));
    expect(issueTime('KL8', '2071365', knownYears(announced)).ok).toBe(true);
  });

  test.each([
    [[{ from: '2027-02-05', until: '2027-02-04' }]],
    [[{ from: '2026-12-31', until: '2027-01-02' }]],
    [[{ from: '2027-02-30', until: '2027-02-30' }]],
    [[{ from: 'x', until: 'y' }]],
    [
      [
        { from: '2027-02-05', until: '2027-02-14' },
        { from: '2027-02-14', until: '2027-02-15' },
      ],
    ],
  ])('pauses %j are refused', (pauses) => {
    expect(codeOf(checkYear({ year: 2027, pauses }))).toBe('draws.yearPauses');
  });
});

describe('R7 results of lotteries', () => {
  const KL8 = '01 04 07 11 15 19 22 26 30 33 38 41 45 50 54 58 63 69 72 80';

  test('people write them in many ways, the beacon has one', () => {
    const text = 'lottery/CN/KL8/2025100/01-04-07-11-15-19-22-26-30-33-38-41-45-50-54-58-63-69-72-80';
    const shuffled = KL8.split(' ').reverse().map(Number).join(', ');
    for (const written of [KL8, shuffled, KL8.replaceAll(' ', '\uff0c')])
      expect(lotteryText('KL8', '2025100', written)).toEqual({ ok: true, value: text });
    for (const written of ['5 0 8', '508', '5-0-8'])
      expect(lotteryText('FC3D', '2025100', written)).toEqual({ ok: true, value: 'lottery/CN/FC3D/2025100/5-0-8' });
  });

  test.each([
    ['KL8', KL8.slice(3)],
    ['KL8', `${KL8} 79`],
    ['KL8', KL8.replace('04', '01')],
    ['KL8', KL8.replace('80', '81')],
    ['KL8', ''],
    ['FC3D', '50'],
    ['FC3D', '5 0 10'],
    ['FC3D', '99999999999999999999'],
  ] as const)('%s %s is refused', (game, written) => {
    expect(codeOf(lotteryText(game, '2025100', written))).toBe('draws.lotteryNumbers');
  });

  const one: Reading = { source: 'cwl', text: 'a', by: 'u1', head: 'h1' };
  const two: Reading = { source: 'paper', text: 'a', by: 'u2', head: 'h2' };
  test.each<[string, readonly Reading[], string]>([
    ['nothing', [], 'none'],
    ['one source', [one], 'single'],
    ['two sources of one person', [one, { ...two, by: 'u1' }], 'single'],
    ['two sources under one head', [one, { ...two, head: 'h1' }], 'single'],
    ['one source read twice', [one, { ...two, source: 'cwl' }], 'single'],
    ['two sources that agree', [one, two], 'agreed'],
    ['two sources that differ', [one, { ...two, text: 'b' }], 'conflict'],
    ['a third that differs', [one, two, { source: 'notary', text: 'b', by: 'u3', head: 'h3' }], 'conflict'],
  ])('%s', (_, readings, state) => {
    expect(standingOf(readings).state).toBe(state);
    expect(standingOf([...readings].reverse()).state).toBe(state);
  });

  test('sources are counted by name, not by document', () => {
    expect(sourcesOf([sourceName('cwl', 'aa'), sourceName('cwl', 'bb')])).toBe(1);
    expect(sourcesOf([sourceName('cwl', 'aa'), sourceName('paper', 'aa')])).toBe(2);
  });
});

describe('R7 the lottery that decides about places that became open after the draw', () => {
  const seconds = (instant: string) => secondsOf(instant) ?? 0;
  const committed = (game: 'KL8' | 'FC3D') => ({ kind: 'lottery', game, issue: '2025050', at: '' }) as const;
  const chain = '8990e7a9aaed2ffed73dbd7092123d6f289930540d7651336225dc172e51b2ce';
  const later = (beacons: Parameters<typeof laterBeacon>[0], instant: string) =>
    laterBeacon(beacons, seconds(instant), lotteryYears);
  const named = (...of: Parameters<typeof later>) => {
    const beacon = later(...of);
    return beacon.ok ? laterName(beacon.value) : `${beacon.refusal.code} ${beacon.refusal.with?.year}`;
  };

  test.each([
    ['the same evening, two minutes ahead', '2025-03-01T13:28:00Z', '2025050', '2025-03-01T13:30:00Z'],
    ['the evening after, when it is nearer', '2025-03-01T13:28:01Z', '2025051', '2025-03-02T13:30:00Z'],
    ['over a pause of ten days', '2025-01-27T02:00:00Z', '2025027', '2025-02-06T13:30:00Z'],
  ])('%s', (_, entry, issue, due) => {
    expect(later([committed('KL8')], entry)).toEqual({
      ok: true,
      value: { kind: 'lottery', game: 'KL8', issue, at: due },
    });
  });

  test('where the calendar ends it is refused, and says for which year; one that was announced is enough', () => {
    expect(named([committed('KL8')], '2025-12-31T13:28:01Z')).toBe('draws.year-unknown 2026');
    expect(named([committed('KL8')], '2024-06-01T00:00:00Z')).toBe('draws.year-unknown 2024');
    const years = knownYears([{ year: 2026, pauses: [{ from: '2026-01-01', until: '2026-01-02' }], source: 'x' }]);
    expect(laterBeacon([committed('KL8')], seconds('2025-12-31T13:28:01Z'), years)).toMatchObject({
      value: { issue: '2026001', at: '2026-01-03T13:30:00Z' },
    });
  });

  test('of several lotteries the one with the most outcomes; where a drand round was committed, its network', () => {
    expect(named([committed('FC3D'), committed('KL8')], '2025-03-01T04:00:00Z')).toBe('lottery/CN/KL8/2025050');
    expect(named([committed('FC3D')], '2025-03-01T04:00:00Z')).toBe('lottery/CN/FC3D/2025050');
    expect(named([committed('KL8'), { kind: 'drand', chain, round: 7 }], '2025-03-01T04:00:00Z')).toContain(chain);
    expect(named([], '2025-03-01T04:00:00Z')).toBe('');
  });

  test('a name is read back, and nothing else is', () => {
    expect(issueNamed('lottery/CN/KL8/2025050')).toEqual({ game: 'KL8', issue: '2025050' });
    for (const text of ['lottery/CN/KL9/2025050', 'lottery/CN/KL8/25', 'lottery/CN/KL8/2025050/1', 'drand/a/1', ''])
      expect(issueNamed(text)).toBeNull();
  });
});

describe('R7 beacons named beforehand', () => {
  const now = secondsOf('2025-03-01T04:00:00Z') ?? 0;
  const kl8 = { kind: 'lottery', game: 'KL8', issue: '2025050' } as const;
  const fc3d = { kind: 'lottery', game: 'FC3D', issue: '2025050' } as const;
  const chain = '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971';
  const drand = { kind: 'drand', chain, round: 16_000_000 } as const;
  const plan = (chosen: Parameters<typeof planBeacons>[0], from = now) => planBeacons(chosen, from, lotteryYears);

  test('enough bits, each with its instant', () => {
    expect(plan([kl8])).toMatchObject({ ok: true, value: [{ ...kl8, at: '2025-03-01T13:30:00Z' }] });
    expect(codeOf(plan([kl8, fc3d]))).toBe('ok');
    expect(codeOf(plan([fc3d, drand]))).toBe('ok');
    expect(beaconName(fc3d)).toBe('lottery/CN/FC3D/2025050');
  });

  test('fewer than 60 bits are refused, with what is missing', () => {
    expect(plan([fc3d])).toMatchObject({
      refusal: { code: 'draws.beacon-bits', with: { bits: '9.96', least: 60, missing: '50.04' } },
    });
    expect(codeOf(plan([]))).toBe('draws.beacon-bits');
  });

  test.each<[string, Parameters<typeof planBeacons>[0], string]>([
    ['twice the same', [kl8, kl8], 'draws.beaconTwice'],
    ['an issue that is over', [{ ...kl8, issue: '2025049' }], 'draws.beacon-near'],
    ['a round that is over', [{ ...drand, round: 1000 }], 'draws.beacon-near'],
    ['a year nobody announced', [{ ...kl8, issue: '2071001' }], 'draws.year-unknown'],
    ['an issue its year has not', [{ ...kl8, issue: '2025352' }], 'draws.issueUnknown'],
    ['a network that is not pinned', [{ ...drand, chain: '00'.repeat(32) }], 'draws.beaconChain'],
    ['a round beyond all time', [{ ...drand, round: 900_000_000_000 }], 'draws.beaconChain'],
  ])('%s', (_, chosen, code) => {
    expect(codeOf(plan(chosen))).toBe(code);
  });

  test('the first value leaves time to reveal', () => {
    const due = secondsOf('2025-03-01T13:30:00Z') ?? 0;
    expect(codeOf(plan([kl8], due - 80))).toBe('ok');
    expect(codeOf(plan([kl8], due - 79))).toBe('draws.beacon-near');
  });
});
