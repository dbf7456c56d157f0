// The verifier over sealed lists (R49, P8): before anything is opened, after visits, when all is opened, and against what can be tried.
import { describe, expect, it } from 'vitest';
import { toHex } from '../kit/bytes.ts';
import { canonicalJson } from '../kit/canonical-json.ts';
import { sealedAttacks } from './attacks-sealed.ts';
import { verify } from './check.ts';
import type { Report } from './report.ts';
import { OPEN_BY, type SealedOptions, sealedSample, wholeCopy } from './sample/sealed.ts';
import { type Loose, SAMPLE_KEY } from './sample.ts';
import { suites } from './suite.ts';
import { findingWording } from './texts.ts';

const check = (bundle: unknown, now?: number): Promise<Report> =>
  verify(bundle, { suites, knownKeys: [SAMPLE_KEY], ...(now === undefined ? {} : { now }) });
const codesOf = (report: Report, status?: string): string[] =>
  report.steps.flatMap(({ findings }) =>
    findings.filter((f) => status === undefined || f.status === status).map(({ code }) => code),
  );

const NORMAL = ['beacon.demo', 'checkpoint.time-not-proven', 'register.flips-open', 'register.not-anchored'];

const TEAMS = {
  inspectors: 24,
  teams: { count: 4, teamCap: 8, memberCap: 1 },
  recusals: Array.from({ length: 60 }, (_, i) => ({
    object: `U1${String(i).padStart(7, '0')}`,
    officer: `C${String(1 + (i % 24)).padStart(4, '0')}`,
    reason: 'kin',
  })),
} satisfies SealedOptions;

describe('honest sealed draws', () => {
  const recusals = [
    { object: 'U10000003', officer: 'C0001', reason: 'family' },
    { object: 'U10000009', officer: 'C0004', reason: 'family' },
  ];
  const cases: [string, SealedOptions, string[]][] = [
    ['R49 nothing opened: provisional', {}, ['officers.slots-closed', 'proofs.provisional']],
    ['R49 one unit opened', { opened: 'first' }, ['officers.slots-closed', 'proofs.provisional']],
    [
      'R49 every drawn unit opened: the assignment is recomputed',
      { opened: 'visited', recusals },
      ['proofs.provisional'],
    ],
    ['R49 all opened', { opened: 'whole', recusals }, []],
    ['R49 all opened, SM3', { opened: 'whole', suite: 'DR1-SM3' }, []],
    ['R35 R49 teams first, closed', { ...TEAMS }, ['officers.slots-closed', 'proofs.provisional']],
    ['R35 R49 teams first, every drawn unit opened', { ...TEAMS, opened: 'visited' }, ['proofs.provisional']],
    ['R35 R49 teams first, all opened, SM3', { ...TEAMS, opened: 'whole', suite: 'DR1-SM3' }, []],
    ['R49 a stratum of one has no neighbours', { opened: 'whole', sizes: [1, 2, 30] }, []],
    ['P8 secret strata', { openTo: 'units' }, ['officers.slots-closed', 'proofs.class-closed', 'proofs.provisional']],
    [
      'P8 secret strata after their day',
      { openTo: 'units', opened: 'whole' },
      ['officers.slots-closed', 'proofs.class-closed'],
    ],
  ];
  it.each(cases)('%s', async (_, options, more) => {
    const report = await check(sealedSample(options).bundle);
    expect(codesOf(report, 'false')).toEqual([]);
    expect(codesOf(report).sort()).toEqual([...NORMAL, ...more].sort());
    expect(codesOf(report).filter((code) => findingWording(code) === null)).toEqual([]);
    expect(report.draw?.sealed).toBe(options.openTo ?? 'everyone');
  });

  it('P8 a second head and an auditor verify all of it by their copy', async () => {
    const report = await check(wholeCopy({ openTo: 'units', opened: 'whole' }));
    expect(codesOf(report).sort()).toEqual([...NORMAL].sort());
  });

  it('P8 R49 a firm verifies its own unit with its opening, drawn or not', async () => {
    for (const position of [0, 17, 59]) {
      const { bundle } = sealedSample({
        openTo: 'units',
        bundle: (plain, held) => ({
          ...plain,
          sealed: { ...plain.sealed, openings: [held.opening('211102', position)] },
        }),
      });
      expect(codesOf(await check(bundle), 'false')).toEqual([]);
    }
  });

  it('R49 never opened is a finding once the reader’s own time is past the day, and only then', async () => {
    const due = Date.parse(OPEN_BY) / 1000;
    expect(codesOf(await check(sealedSample({ opened: 'visited' }).bundle, due), 'false')).toEqual([]);
    expect(codesOf(await check(sealedSample({ opened: 'visited' }).bundle, due + 1), 'false')).toEqual([
      'proofs.never-opened',
    ]);
    expect(codesOf(await check(sealedSample({ opened: 'whole' }).bundle, due + 1), 'false')).toEqual([]);
  });

  it('R49 nothing of a closed bundle names a unit', () => {
    const { bundle, held } = sealedSample({ openTo: 'everyone' });
    const text = JSON.stringify(bundle);
    for (const id of held.strata.flatMap(({ leaves }) => leaves.map((leaf) => leaf.id))) expect(text).not.toContain(id);
  });
});

describe('R35 R49 teams of a sealed draw', () => {
  it('say nothing before they are opened, and then name objects by their leaf hashes', () => {
    const { bundle, held } = sealedSample({ ...TEAMS });
    expect(JSON.parse(bundle.result)).not.toHaveProperty('teams');
    expect(JSON.stringify(bundle)).not.toContain('T001');
    const { slots, teams } = JSON.parse(held.slots.text);
    const hashes = new Set([...held.drawn.values()].flat().map(({ leaf }) => toHex(leaf.hash)));
    expect(slots.length).toBe(3 * teams.deals.length);
    for (const { object } of [...slots, ...teams.deals]) expect(hashes).toContain(object);
    expect(teams.deals.some(({ substitutes }: { substitutes: unknown[] }) => substitutes.length > 0)).toBe(true);
  });

  it('that are shown otherwise than they were drawn are found', async () => {
    const bent = (change: (closed: Loose) => Loose) =>
      sealedSample({
        ...TEAMS,
        opened: 'whole',
        bundle: (plain) => {
          const text = canonicalJson(change(JSON.parse(plain.sealed.slots.text)));
          return { ...plain, sealed: { ...plain.sealed, slots: { ...plain.sealed.slots, text } } };
        },
      }).bundle;
    const dealt = bent((closed) => {
      closed.teams.deals[0].team = closed.teams.deals[0].team === 'T001' ? 'T002' : 'T001';
      return closed;
    });
    expect(codesOf(await check(dealt), 'false')).toEqual(['officers.slots-hash', 'officers.dealt-different']);
    const bare = bent(({ slots }) => slots);
    expect(codesOf(await check(bare), 'false')).toEqual(['officers.slots-hash', 'officers.teams-missing']);
  });

  it('stand in the open part of no result', async () => {
    const { bundle } = sealedSample({
      ...TEAMS,
      opened: 'whole',
      bundle: (plain) => ({
        ...plain,
        result: canonicalJson({ ...JSON.parse(plain.result), teams: JSON.parse(plain.sealed.slots.text).teams }),
      }),
    });
    expect((await check(bundle)).verdict).toBe('false');
  });
});

describe('attacks on sealed lists are named', () => {
  it.each(sealedAttacks.map(({ name, codes, make }) => [name, codes, make] as const))(
    'R49 %s',
    async (_, codes, make) => {
      const report = await check(make());
      expect(codesOf(report, 'false')).toEqual(expect.arrayContaining([...codes]));
      expect([report.verdict, report.exitCode]).toEqual(['false', 1]);
      expect(codesOf(report).filter((code) => findingWording(code) === null)).toEqual([]);
    },
  );
});
