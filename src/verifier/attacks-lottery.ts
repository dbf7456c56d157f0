// Inspectors after a draw that committed lotteries alone (spec/draw.md section 5, rule 9): the next issue decides, and what might be tried with it, another
// day, another game, a drand round, a single source, a year that nobody here can look up. Each attack with the finding that must name it.
import type { Attack } from './attacks.ts';
import { firstOf } from './attacks-officers.ts';
import { LOTTERY } from './sample/commitment.ts';
import { bundleOfStand, refilled, type Stand, stand, valueFor, withdrawn } from './sample/stand.ts';
import type { Loose, SampleOptions } from './sample.ts';

const BY_LOTTERY: SampleOptions = { beacon: 'lottery', sizes: [12, 8], share: [1, 2], inspectors: 24, cap: 8 };
const SEVERAL: SampleOptions = { ...BY_LOTTERY, beacon: 'several' };
/** The morning after the draw; its evening gives issue 227 of the year. */
const AT = '2023-08-25T02:00:00Z';
const LATER = '2023-08-25T14:00:00Z';
const issue = (number: string, game = 'KL8'): string => `lottery/CN/${game}/${number}`;

const after = (now: Stand, options: SampleOptions, beacon: string | null, at = AT, later = LATER): Stand =>
  refilled(withdrawn(now, firstOf(now), at, beacon === null ? {} : { beacon }), options, later);

export const honestByLottery = (): Loose => bundleOfStand(SEVERAL, after(stand(SEVERAL), SEVERAL, null));

/** Who withdraws late on the last evening of a pinned year waits for an issue whose day is not pinned. */
export const byUnknownCalendar = (): Loose =>
  bundleOfStand(
    BY_LOTTERY,
    after(stand(BY_LOTTERY), BY_LOTTERY, issue('2024001'), '2023-12-31T14:00:00Z', '2024-01-01T14:00:00Z'),
  );

const one = (name: string, codes: readonly string[], steps: (start: Stand) => Stand, options = BY_LOTTERY): Attack => ({
  name,
  codes: [...codes],
  make: () => bundleOfStand(options, steps(stand(options))),
});

export const lotteryAttacks: readonly Attack[] = [
  one(
    "the issue of the day after, since tonight's was unkind",
    ['exceptions.later-beacon', 'exceptions.refill-beacon'],
    (s) => after(s, BY_LOTTERY, issue('2023228'), AT, '2023-08-26T14:00:00Z'),
  ),
  one('an issue drawn before the inspector withdrew', ['exceptions.later-beacon'], (s) =>
    after(s, BY_LOTTERY, issue(LOTTERY.issue)),
  ),
  one('the issue of the same evening, two minutes too near', ['exceptions.later-beacon'], (s) =>
    after(s, BY_LOTTERY, issue('2023227'), '2023-08-25T13:28:30Z'),
  ),
  one('a drand round that the commitment never named', ['exceptions.later-beacon'], (s) =>
    after(s, BY_LOTTERY, `drand/${'52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971'}/3245000`),
  ),
  one(
    'the lottery with a thousand outcomes in place of the greater one',
    ['exceptions.later-beacon'],
    (s) => after(s, SEVERAL, issue('2023227', 'FC3D')),
    SEVERAL,
  ),
  one('the smaller lottery in a year that nobody can look up', ['exceptions.later-beacon'], (s) =>
    after(s, BY_LOTTERY, issue('2024001', 'FC3D'), '2024-01-01T02:00:00Z', '2024-01-01T14:00:00Z'),
  ),
  one("last year's issue in a year that nobody can look up", ['exceptions.later-beacon'], (s) =>
    after(s, BY_LOTTERY, issue('2023200'), '2024-01-01T02:00:00Z', '2024-01-01T14:00:00Z'),
  ),
  one('numbers that one hand typed', ['exceptions.refill-one-source'], (s) => {
    const now = after(s, BY_LOTTERY, null);
    const drafts = now.drafts.map((draft) =>
      draft.type === 'draw.refilled'
        ? { ...draft, facts: { ...draft.facts, sources: LOTTERY.sources.slice(0, 1) } }
        : draft,
    );
    return { ...now, drafts };
  }),
  one('drawn before the numbers were', ['exceptions.refill-early'], (s) =>
    after(s, BY_LOTTERY, null, AT, '2023-08-25T13:29:59Z'),
  ),
  one('the numbers of another evening', ['exceptions.refill-beacon'], (s) =>
    refilled(withdrawn(s, firstOf(s), AT), BY_LOTTERY, LATER, undefined, valueFor(issue('2023228'))),
  ),
];
