// What a dishonest office might do with units that may be added after the result (R7, R43; spec/draw.md section 4, extension): adding until the target
// falls, whom it likes, without being asked, with a friend to inspect them. Each attack with the finding that must name it.
import { must } from '../kit/assert.ts';
import type { Attack } from './attacks.ts';
import { TEAMS } from './attacks-teams.ts';
import { readUnit } from './leaves.ts';
import {
  bundleOfStand,
  extended,
  holding,
  type More,
  nameAt,
  person,
  type RefillFacts,
  refilled,
  type Stand,
  stand,
  withdrawn,
} from './sample/stand.ts';
import type { Loose, SampleOptions } from './sample.ts';

/** Up to four more of each stratum. */
export const EXTENDABLE: SampleOptions = {
  ...{ beacon: 'demo', sizes: [24, 12], share: [1, 3], inspectors: 24, cap: 20 },
  commitment: (document) => ({ ...document, extensionLimit: 4 }),
};
export const WITH_TEAMS: SampleOptions = {
  ...TEAMS,
  ...{ sizes: [24, 12], share: [1, 3], teams: { count: 4, teamCap: 5, memberCap: 1 } },
  commitment: (document) => ({ ...document, extensionLimit: 4 }),
};
const AT = '2023-08-24T02:00:00Z';
const LATER = '2023-08-24T02:05:00Z';
const NEXT = '2023-08-24T03:00:00Z';
const NEXT_LATER = '2023-08-24T03:05:00Z';

const codeOf = ({ base }: Stand, i = 0): string => must(base.commitment.strata[i], 'a stratum').code;

function twoMore(start: Stand, options: SampleOptions): Stand {
  const open = extended(start, codeOf(start), 2, AT);
  return holding(open, refilled(open, options, LATER), options);
}

/** Two units, then one more, each with inspectors by the value that its entry names. */
export const honestExtension = (options: SampleOptions = EXTENDABLE): Loose => {
  const start = stand(options);
  const once = twoMore(start, options);
  return bundleOfStand(options, refilled(extended(once, codeOf(start), 1, NEXT), options, NEXT_LATER));
};

/** The places of units that were added and then lost their inspector are drawn again like all others. */
export const extensionThenWithdrawal = (): Loose => {
  const start = stand(EXTENDABLE);
  const once = twoMore(start, EXTENDABLE);
  const officer = must(once.slots.at(-1), 'a place of an added unit').officer;
  return bundleOfStand(EXTENDABLE, refilled(withdrawn(once, officer, NEXT), EXTENDABLE, NEXT_LATER));
};

const friend = (facts: RefillFacts): More => {
  const [row, ...rest] = facts.filled;
  const officer = row?.officer === 'C0001' ? 'C0004' : 'C0001';
  return { ...facts, filled: [{ ...must(row, 'a filled place'), officer }, ...rest] } as unknown as More;
};

/** Some unit of the stratum that the order does not give next. */
function another(start: Stand, code: string): { leaf: string; position: number } {
  const given = extended(start, code, 4, AT).added.map(({ leaf }) => leaf);
  const drawn = start.base.result.strata.flatMap(({ units }) => units.map(({ leaf }) => leaf));
  const leaves = start.base.bundle.list[code] as string[];
  const position = leaves.findIndex((leaf) => !given.includes(leaf) && !drawn.includes(leaf));
  return { leaf: String(leaves[position]), position };
}

const one = (
  name: string,
  codes: string[],
  steps: (start: Stand, code: string) => Stand,
  options = EXTENDABLE,
): Attack => ({
  name,
  codes,
  make: () => {
    const start = stand(options);
    return bundleOfStand(options, steps(start, codeOf(start)));
  },
});

const pairOf = (now: Stand, code: string): { leaf: string; position: number }[] =>
  (extended(now, code, 2, AT).drafts.at(-1)?.facts.units ?? []) as { leaf: string; position: number }[];

export const extensionAttacks: readonly Attack[] = [
  one('more than was committed', ['exceptions.extension-limit'], (s, code) => extended(s, code, 5, AT)),
  one('several small ones until the target falls', ['exceptions.extension-limit'], (s, code) =>
    extended(extended(extended(s, code, 2, AT), code, 2, LATER), code, 1, NEXT),
  ),
  {
    name: 'an extension where none was committed',
    codes: ['exceptions.extension-limit'],
    make: () => {
      const options: SampleOptions = { ...EXTENDABLE, commitment: (document) => document };
      const start = stand(options);
      return bundleOfStand(options, extended(start, codeOf(start), 1, AT));
    },
  },
  one('the target added whoever comes next', ['exceptions.extension-order'], (s, code) =>
    extended(s, code, 1, AT, { units: [another(s, code)] }),
  ),
  one('another order', ['exceptions.extension-order'], (s, code) =>
    extended(s, code, 2, AT, { units: pairOf(s, code).toReversed() }),
  ),
  one('the first who comes next left out', ['exceptions.extension-order'], (s, code) =>
    extended(s, code, 1, AT, { units: pairOf(s, code).slice(1) }),
  ),
  one(
    'the reserve passed off as added',
    ['exceptions.extension-rank', 'exceptions.extension-order', 'proofs.twice'],
    (s, code) => {
      const stratum = s.base.result.strata.find((known) => known.code === code);
      const unit = must(stratum?.units[stratum.drawn], 'a reserve');
      return extended(s, code, 1, AT, {
        units: [{ leaf: unit.leaf, position: unit.position }],
        rank: stratum?.drawn ?? 0,
      });
    },
  ),
  one('a unit at a place that is not its own', ['proofs.not-in-list', 'exceptions.extension-order'], (s, code) => {
    const [unit] = pairOf(s, code);
    return extended(s, code, 1, AT, { units: [{ leaf: unit?.leaf ?? '', position: (unit?.position ?? 0) + 1 }] });
  }),
  one('the target hidden behind a hash', ['exceptions.extension-form'], (s, code) =>
    extended(s, code, 1, AT, { units: [{ leafHash: 'ab'.repeat(32), position: 3 }] }),
  ),
  one('dated back', ['exceptions.entry-backdated'], (s, code) => extended(s, code, 1, '2023-08-23T15:40:00Z')),
  one('under one head', ['exceptions.same-head'], (s, code) => extended(s, code, 1, AT, { approved: person(2, 1) })),
  one('asked and granted by one person', ['exceptions.same-person'], (s, code) =>
    extended(s, code, 1, AT, { approved: person(1, 2) }),
  ),
  one('a stratum that was not committed', ['exceptions.extension-stratum'], (s, code) =>
    extended(s, code, 1, AT, { stratum: '219999' }),
  ),
  one('a round of its own choice', ['exceptions.later-beacon'], (s, code) =>
    extended(s, code, 1, AT, { beacon: nameAt(s.base, NEXT) }),
  ),
  one('a friend inspects them', ['exceptions.refill-different'], (s, code) =>
    refilled(extended(s, code, 2, AT), EXTENDABLE, LATER, friend),
  ),
  one('added, and nobody was drawn to go there', ['exceptions.refill-awaited'], (s, code) => extended(s, code, 1, AT)),
  one(
    'a friend among the members of a team',
    ['exceptions.refill-different'],
    (s, code) => refilled(extended(s, code, 2, AT), WITH_TEAMS, LATER, friend),
    WITH_TEAMS,
  ),
  one('more than the teams have room for', ['exceptions.extension-room'], (s, code) => extended(s, code, 4, AT), {
    ...WITH_TEAMS,
    teams: { count: 4, teamCap: 3, memberCap: 1 },
  }),
  one('the added one replaced by a reserve out of order', ['exceptions.reserve-skipped'], (s, code) => {
    const grown = refilled(extended(s, code, 1, AT), EXTENDABLE, LATER);
    const stratum = must(
      s.base.result.strata.find((known) => known.code === code),
      'a stratum',
    );
    const last = stratum.units.length - 1;
    const facts = {
      ...{ at: NEXT, draw: s.base.commitment.drawId, stratum: code, rank: stratum.units.length },
      ...{ object: readUnit(must(grown.added[0], 'an added unit').leaf)?.id ?? '', reason: 'closed' },
      ...{ successor: readUnit(stratum.units[last]?.leaf ?? '')?.id ?? '', successorRank: last },
      ...{ evidence: '25'.repeat(32), asked: person(1), approved: person(2) },
    };
    return { ...grown, drafts: [...grown.drafts, { type: 'draw.replaced', facts }] };
  }),
];
