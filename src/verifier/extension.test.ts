// More units after the result: honest ones pass, slot by slot and with teams, and every attack of attacks-extension.ts is named (R5, R7, R43;
// spec/draw.md section 4, extension, and section 5, rule 11).
import { describe, expect, it } from 'vitest';
import { extensionAttacks, extensionThenWithdrawal, honestExtension, WITH_TEAMS } from './attacks-extension.ts';
import { verify } from './check.ts';
import { SAMPLE_KEY } from './sample.ts';
import { suites } from './suite.ts';

const check = (bundle: unknown) => verify(bundle, { suites, knownKeys: [SAMPLE_KEY] });
const codesOf = async (bundle: unknown, not: readonly string[] = []) =>
  (await check(bundle)).steps.flatMap(({ findings }) =>
    findings.filter(({ status }) => !not.includes(status)).map(({ code }) => code),
  );

describe('R43 more units by the same seed', () => {
  it.each([
    ['slot by slot, twice', () => honestExtension()],
    ['dealt to the teams, twice', () => honestExtension(WITH_TEAMS)],
    ['and one of their inspectors withdraws', extensionThenWithdrawal],
  ])('%s: the evidence is true, and says how many were added', async (_, make) => {
    const bundle = make();
    expect(await codesOf(bundle, ['untrusted', 'undone'])).toEqual([]);
    const exceptions = (await check(bundle)).steps.find(({ name }) => name === 'exceptions');
    expect(exceptions?.status).toBe('pass');
    expect(exceptions?.facts.added).toBeGreaterThan(0);
    const refill = JSON.parse(bundle.entries.at(-1).facts);
    expect([refill.filled.length > 0, refill.open]).toEqual([true, []]);
  });

  it('R7 the units of the draw itself stay what they are: drawn, reserve and their number', async () => {
    const report = await check(honestExtension());
    expect(report.draw).toMatchObject({ drawn: 12, reserve: 6 });
  });

  it.each(extensionAttacks.map(({ name, codes, make }) => [name, codes, make] as const))(
    'R7 %s is named',
    async (_, codes, make) => {
      expect(await codesOf(make())).toEqual(expect.arrayContaining([...codes]));
    },
  );
});
