// Inspectors after the draw: who withdrew is replaced by whom a later public value decides, a pool too small is widened in the open, and every
// attack of attacks-officers.ts is named (R5, R7, R33; spec/draw.md section 5, rules 6, 9 and 10).
import { describe, expect, it } from 'vitest';
import { byUnknownCalendar, honestByLottery, lotteryAttacks } from './attacks-lottery.ts';
import { honest, honestAmendment, honestRecusal, laterAttacks, leftOpen } from './attacks-officers.ts';
import { TEAMS } from './attacks-teams.ts';
import { verify } from './check.ts';
import { SAMPLE_KEY } from './sample.ts';
import { suites } from './suite.ts';

const check = (bundle: unknown) => verify(bundle, { suites, knownKeys: [SAMPLE_KEY] });
const codesOf = async (bundle: unknown, not: readonly string[] = []) =>
  (await check(bundle)).steps.flatMap(({ findings }) =>
    findings.filter(({ status }) => !not.includes(status)).map(({ code }) => code),
  );
const exceptionsOf = async (bundle: unknown) =>
  (await check(bundle)).steps.find(({ name }) => name === 'exceptions')?.status;

describe('R7 an inspector withdraws after the draw', () => {
  it.each([
    ['from all his places', honest],
    ['for one object, by a recusal', honestRecusal],
    ['from a team', () => honest(TEAMS)],
    ['from a staged draw, which has no public value', () => honest({ beacon: 'staged', sizes: [6, 4], share: [1, 2] })],
    ['from a draw by lottery: its next issue decides', honestByLottery],
    ['as the only leader, and the pool is widened', honestAmendment],
  ])('%s: the evidence is true', async (_, make) => {
    const bundle = make();
    expect(await codesOf(bundle, ['untrusted', 'undone'])).toEqual([]);
    expect(await exceptionsOf(bundle)).toBe('pass');
    const refills = bundle.entries.filter(({ type }: { type: string }) => type === 'draw.refilled');
    expect(JSON.parse(refills.at(-1).facts).filled.length).toBeGreaterThan(0);
  });

  it('from a draw by lottery, in a year whose calendar is not built in: the issue is not trusted, and nothing is false', async () => {
    const bundle = byUnknownCalendar();
    expect(await codesOf(bundle, ['undone'])).toEqual(expect.arrayContaining(['exceptions.later-calendar']));
    expect(await codesOf(bundle, ['untrusted', 'undone'])).toEqual([]);
    expect(await exceptionsOf(bundle)).toBe('untrusted');
  });

  it('as the only leader: who is short is published, and the places stay open', async () => {
    const bundle = leftOpen();
    const facts = JSON.parse(bundle.entries.at(-1).facts);
    expect(facts.filled).toEqual([]);
    expect(facts.open.length).toBeGreaterThan(0);
    expect(await codesOf(bundle, ['untrusted'])).toEqual(['exceptions.places-open', 'register.flips-open']);
  });

  it.each([...laterAttacks, ...lotteryAttacks].map(({ name, codes, make }) => [name, codes, make] as const))(
    '%s is named',
    async (_, codes, make) => {
      expect(await codesOf(make())).toEqual(expect.arrayContaining([...codes]));
    },
  );
});
