// What a dishonest office might do where teams are drawn first (R35): each attack with the finding that must name it. Beside attacks.ts.
import { must } from '../kit/assert.ts';
import type { Attack } from './attacks.ts';
import type { ResultDocument } from './bundle.ts';
import { type Loose, type SampleOptions, sample } from './sample.ts';
import type { TeamsPart } from './slots.ts';

export const TEAMS: SampleOptions = {
  beacon: 'demo',
  sizes: [12, 8],
  share: [1, 2],
  inspectors: 24,
  cap: 20,
  teams: { count: 4, teamCap: 4, memberCap: 1 },
  recusals: Array.from({ length: 12 }, (_, i) => ({
    object: `U1${String(i).padStart(7, '0')}`,
    officer: `C${String(1 + (i % 12)).padStart(4, '0')}`,
    reason: 'kin',
  })),
};

export const teamsBundle = (options: SampleOptions = {}): Loose => sample({ ...TEAMS, ...options }).bundle;

const bent = (
  name: string,
  codes: string[],
  change: (teams: TeamsPart, result: ResultDocument) => TeamsPart,
): Attack => ({
  name,
  codes,
  make: () => teamsBundle({ result: (r) => ({ ...r, teams: change(must(r.teams ?? null, 'teams'), r) }) }),
});

const other = (ids: readonly string[], not: string) =>
  must(
    ids.find((id) => id !== not),
    'another',
  );

export const teamAttacks: readonly Attack[] = [
  {
    name: 'teams not shown',
    codes: ['officers.teams-missing'],
    make: () => teamsBundle({ result: ({ teams: _, ...r }) => r }),
  },
  {
    name: 'slot by slot though teams were committed',
    codes: ['officers.teams-missing', 'officers.different'],
    make: () =>
      teamsBundle({
        result: ({ teams: _, ...r }) => ({
          ...r,
          slots: r.slots.map((row, i) => ({ ...row, officer: `C${String((i % 24) + 1).padStart(4, '0')}` })),
        }),
      }),
  },
  {
    name: 'teams though none were committed',
    codes: ['officers.teams-unasked'],
    make: () => sample({ beacon: 'demo', result: (r) => ({ ...r, teams: { built: [], deals: [] } }) }).bundle,
  },
  bent('friend put into a team', ['officers.team-different'], (teams) => ({
    ...teams,
    built: teams.built.map((row, i) => (i === 0 ? { ...row, officer: other(['C0001', 'C0004'], row.officer) } : row)),
  })),
  bent('object dealt to the friendly team', ['officers.dealt-different'], (teams) => ({
    ...teams,
    deals: teams.deals.map((row, i) => (i === 0 ? { ...row, team: other(['T001', 'T002'], row.team) } : row)),
  })),
  bent('object not dealt', ['officers.deals-form'], (teams) => ({ ...teams, deals: teams.deals.slice(1) })),
  bent('team with an empty place', ['officers.teams-form'], (teams) => ({ ...teams, built: teams.built.slice(1) })),
  bent('substitute by hand', ['officers.substitute-different'], (teams) => ({
    ...teams,
    deals: teams.deals.map((row, i) =>
      i === 0 ? { ...row, substitutes: [{ slot: 0, officer: 'C0001', candidates: 9 }] } : row,
    ),
  })),
  bent('a team with one candidate called random', ['officers.team-counts'], (teams) => ({
    ...teams,
    built: teams.built.map((row, i) => (i === 0 ? { ...row, candidates: row.candidates + 1 } : row)),
  })),
  bent('deal with invented choice', ['officers.deal-counts'], (teams) => ({
    ...teams,
    deals: teams.deals.map((row, i) => (i === 0 ? { ...row, candidates: row.candidates + 1 } : row)),
  })),
  {
    name: 'teams too small for what is drawn',
    codes: ['commitment.rule'],
    make: () =>
      teamsBundle({ bundle: (b) => ({ ...b, commitment: b.commitment.replace('"count":4,', '"count":1,') }) }),
  },
];
