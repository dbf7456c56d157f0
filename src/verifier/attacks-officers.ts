// What a dishonest office, or an inspector with a friend, might try after the draw (R7, R33; spec/draw.md section 5, rules 6, 9 and 10): withdrawing
// until the right one comes, choosing him, hiding that he was chosen, widening the pool for him. Each attack with the finding that must name it.
import { must } from '../kit/assert.ts';
import type { Attack } from './attacks.ts';
import { TEAMS } from './attacks-teams.ts';
import { officersOf } from './sample/commitment.ts';
import {
  amended,
  bundleOfStand,
  type More,
  nameAt,
  person,
  type RefillFacts,
  refilled,
  type Stand,
  stand,
  valueFor,
  withdrawn,
} from './sample/stand.ts';
import { type Loose, type SampleOptions, sample } from './sample.ts';
import type { OfficerRow } from './slots.ts';

const SMALL: SampleOptions = { beacon: 'demo', sizes: [12, 8], share: [1, 2], inspectors: 24, cap: 8 };
/** One leader for everything: whoever comes instead must be found outside. */
const SCARCE: SampleOptions = { beacon: 'demo', sizes: [4, 3], share: [1, 2], inspectors: 3, cap: 8 };
const AT = '2023-08-24T02:00:00Z';
const LATER = '2023-08-24T02:05:00Z';
/** Who was drawn for the first place, and so gives it back in what follows. */
export const firstOf = (now: Stand): string => must(now.slots[0], 'a slot').officer;

export const honest = (options: SampleOptions = SMALL): Loose => {
  const start = stand(options);
  return bundleOfStand(options, refilled(withdrawn(start, firstOf(start), AT), options, LATER));
};

export const honestRecusal = (): Loose => {
  const start = stand(SMALL);
  const { object, officer } = must(start.slots[3], 'a slot');
  return bundleOfStand(SMALL, refilled(withdrawn(start, officer, AT, { object }), SMALL, LATER));
};

/** A leader who joins the market department. */
export const joiner = (id: string): OfficerRow => ({ ...must(officersOf(3, 8)[0], 'a leader'), id });
const leaderOf = (now: Stand): string =>
  must(
    now.slots.find(({ slot }) => slot === 0),
    'a leader',
  ).officer;

function short(): Stand {
  const start = stand(SCARCE);
  const gone = withdrawn(start, leaderOf(start), AT);
  return { ...refilled(gone, SCARCE, LATER), open: gone.open };
}
const WIDER_AT = '2023-08-24T03:00:00Z';
const WIDER_LATER = '2023-08-24T03:05:00Z';

/** Nobody could take the leader's places: the pool is widened by an office, and two of it are drawn from. */
export const honestAmendment = (): Loose =>
  bundleOfStand(SCARCE, refilled(amended(short(), [joiner('C0101'), joiner('C0102')], WIDER_AT), SCARCE, WIDER_LATER));
/** The places stay open, and nothing is done about it yet. */
export const leftOpen = (): Loose => bundleOfStand(SCARCE, short());

const friend = (facts: RefillFacts): More => {
  const [row, ...rest] = facts.filled;
  const others = ['C0001', 'C0004', 'C0007', 'C0010', 'C0013', 'C0016'];
  const officer = others.find((id) => !facts.filled.some((one) => one.officer === id)) ?? 'C0001';
  return { ...facts, filled: [{ ...must(row, 'a filled place'), officer }, ...rest] } as unknown as More;
};

const one = (
  name: string,
  codes: string[],
  steps: (start: Stand) => Stand,
  options = SMALL,
  more: SampleOptions = {},
): Attack => ({
  name,
  codes,
  make: () => bundleOfStand(options, steps(stand(options)), more),
});

const withdrawals: readonly Attack[] = [
  one('a friend comes for one who is ill', ['exceptions.refill-different'], (s) =>
    refilled(withdrawn(s, firstOf(s), AT), SMALL, LATER, friend),
  ),
  {
    name: 'withdrawn again and again until a friend comes',
    codes: ['exceptions.vacated-again'],
    make: () => {
      const start = stand(SMALL);
      const first = refilled(withdrawn(start, firstOf(start), AT), SMALL, LATER);
      const entry = (bundleOfStand(SMALL, first).entries as { type: string; facts: string }[]).at(-1);
      const [came] = (JSON.parse(must(entry, 'a refill').facts) as RefillFacts).filled;
      const { object, slot, officer } = must(came, 'a filled place');
      const again = withdrawn({ ...first, slots: [...first.slots, { object, slot, officer }] }, officer, WIDER_AT);
      return bundleOfStand(SMALL, again);
    },
  },
  one('another round than the one two minutes ahead', ['exceptions.later-beacon', 'exceptions.refill-beacon'], (s) => {
    const beacon = nameAt(s.base, '2023-08-24T02:01:00Z');
    return refilled(withdrawn(s, firstOf(s), AT, { beacon }), SMALL, LATER);
  }),
  one('declared as if before the value was known', ['exceptions.entry-backdated'], (s) =>
    refilled(withdrawn(s, firstOf(s), '2023-08-23T15:40:00Z'), SMALL, LATER),
  ),
  one('drawn before the value was due', ['exceptions.refill-early'], (s) =>
    refilled(withdrawn(s, firstOf(s), AT), SMALL, '2023-08-24T02:01:00Z'),
  ),
  one('another value than the named one', ['exceptions.refill-beacon'], (s) =>
    refilled(withdrawn(s, firstOf(s), AT), SMALL, LATER, undefined, valueFor(nameAt(s.base, LATER))),
  ),
  one(
    'a value that the network never gave',
    ['exceptions.refill-signature'],
    (s) => {
      const options = { ...SMALL, beacon: 'drand' } as const;
      return refilled(
        withdrawn(s, firstOf(s), AT),
        options,
        LATER,
        undefined,
        `${nameAt(s.base, AT)}/${'a'.repeat(96)}`,
      );
    },
    { ...SMALL, beacon: 'drand' },
  ),
  one('approved by the one who asked', ['exceptions.same-person', 'exceptions.same-head'], (s) =>
    refilled(withdrawn(s, firstOf(s), AT, { approved: person(1) }), SMALL, LATER),
  ),
  one('somebody withdraws who holds no place', ['exceptions.withdrawal-nobody'], (s) => withdrawn(s, 'C9999', AT)),
  one('a recusal for everything', ['exceptions.withdrawal-ground'], (s) =>
    withdrawn(s, firstOf(s), AT, { ground: 'recusal' }),
  ),
  one('a place given by hand while it waits', ['exceptions.open-place-changed'], (s) => {
    const gone = withdrawn(s, firstOf(s), AT);
    const place = must(gone.open[0], 'an open place');
    const facts = {
      ...{ at: LATER, draw: s.base.commitment.drawId, object: place.object, slot: place.slot, officer: 'C0004' },
      ...{ instead: null, ground: 'emergency', asked: person(1), approved: person(2) },
    };
    return { ...gone, drafts: [...gone.drafts, { type: 'draw.directed', facts }] };
  }),
  one('drawn without anybody having withdrawn', ['exceptions.refill-unknown'], (s) => {
    const facts = { at: LATER, draw: s.base.commitment.drawId, text: '', previous: '', sources: [] };
    const rest = { entry: '44'.repeat(32), filled: [], open: [], short: [] };
    return { ...s, drafts: [{ type: 'draw.refilled', facts: { ...facts, ...rest } }] };
  }),
  one('a place left out, for a friend later', ['exceptions.refill-places'], (s) =>
    refilled(
      withdrawn(s, firstOf(s), AT),
      SMALL,
      LATER,
      (f) => ({ ...f, filled: f.filled.slice(1), open: [] }) as unknown as More,
    ),
  ),
  one('one candidate called many', ['exceptions.refill-counts'], (s) =>
    refilled(
      withdrawn(s, firstOf(s), AT),
      SMALL,
      LATER,
      (f) => ({ ...f, filled: f.filled.map((row) => ({ ...row, candidates: row.candidates + 3 })) }) as unknown as More,
    ),
  ),
  one('the one who withdrew comes back', ['exceptions.refill-different', 'exceptions.withdrawn-back'], (s) =>
    refilled(
      withdrawn(s, firstOf(s), AT),
      SMALL,
      LATER,
      (f) => ({ ...f, filled: f.filled.map((row) => ({ ...row, officer: firstOf(s) })) }) as unknown as More,
    ),
  ),
  one('withdrawn, and nobody was drawn', ['exceptions.refill-awaited'], (s) => withdrawn(s, firstOf(s), AT)),
  one(
    'a friend substituted in a team',
    ['exceptions.refill-different'],
    (s) => refilled(withdrawn(s, firstOf(s), AT), TEAMS, LATER, friend),
    TEAMS,
  ),
];

const pools: readonly Attack[] = [
  {
    name: 'the pool widened though nobody was missing',
    codes: ['exceptions.amended-without-need'],
    make: () => bundleOfStand(SMALL, amended(stand(SMALL), [joiner('C0101')], AT)),
  },
  {
    name: 'the friend who joined was chosen',
    codes: ['exceptions.refill-different'],
    make: () =>
      bundleOfStand(
        SCARCE,
        refilled(amended(short(), [joiner('C0101'), joiner('C0102')], WIDER_AT), SCARCE, WIDER_LATER, (f) => {
          const [row] = f.filled;
          const officer = row?.officer === 'C0101' ? 'C0102' : 'C0101';
          return {
            ...f,
            filled: f.filled.map((place, i) => (i === 0 ? { ...place, officer } : place)),
          } as unknown as More;
        }),
      ),
  },
  {
    name: 'someone without a certificate joins',
    codes: ['exceptions.joined-uncertified'],
    make: () => bundleOfStand(SCARCE, amended(short(), [{ ...joiner('C0101'), category: 'daily_staff' }], WIDER_AT)),
  },
  {
    name: 'a cap raised by joining again',
    codes: ['exceptions.joined-twice'],
    make: () => bundleOfStand(SCARCE, amended(short(), [joiner('C0002')], WIDER_AT)),
  },
  {
    name: 'a shortage nobody is named for',
    codes: ['exceptions.refill-short'],
    make: () => {
      const start = stand(SCARCE);
      const gone = withdrawn(
        start,
        must(
          start.slots.find(({ slot }) => slot === 1),
          'a member',
        ).officer,
        AT,
      );
      return bundleOfStand(
        SCARCE,
        refilled(gone, SCARCE, LATER, (f) => ({ ...f, short: ['C0001'] }) as unknown as More),
      );
    },
  },
];

/** Before the result: the pool is bent, or a direct assignment is passed off as drawn. */
const before: readonly Attack[] = [
  {
    name: 'caps changed after the commitment',
    codes: ['officers.root'],
    make: () =>
      sample({
        ...SMALL,
        bundle: (b) => ({
          ...b,
          officers: b.officers.map((o: OfficerRow, i: number) => (i === 0 ? { ...o, cap: 1 } : o)),
        }),
      }).bundle,
  },
  {
    name: 'recusals planted against a team',
    codes: ['officers.recusal-root'],
    make: () =>
      sample({
        ...TEAMS,
        bundle: (b) => ({
          ...b,
          recusals: [...b.recusals, { object: 'U20000007', officer: 'C0004', reason: 'kin' }],
        }),
      }).bundle,
  },
  {
    name: 'directed by hand and shown as drawn',
    codes: ['officers.different'],
    make: () =>
      sample({
        ...SMALL,
        result: (r) => ({
          ...r,
          slots: r.slots.map((row, i) =>
            i === 0 ? { ...row, officer: row.officer === 'C0001' ? 'C0004' : 'C0001' } : row,
          ),
        }),
      }).bundle,
  },
];

export const laterAttacks: readonly Attack[] = [...withdrawals, ...pools, ...before];
