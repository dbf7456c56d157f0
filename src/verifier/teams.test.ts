// Joint inspections, teams first: an honest bundle passes, every attack of attacks-teams.ts is named (R35; spec/draw.md section 5, rule 7).
import { describe, expect, it } from 'vitest';
import { teamAttacks, teamsBundle } from './attacks-teams.ts';
import { verify } from './check.ts';
import { SAMPLE_KEY } from './sample.ts';
import { suites } from './suite.ts';

const check = (bundle: unknown) => verify(bundle, { suites, knownKeys: [SAMPLE_KEY] });
const falseCodes = async (bundle: unknown) =>
  (await check(bundle)).steps.flatMap(({ findings }) =>
    findings.filter(({ status }) => status === 'false').map(({ code }) => code),
  );

describe('R35 a draw with teams first', () => {
  it('passes when it is honest, with substitutes where members are recused', async () => {
    const bundle = teamsBundle();
    const { teams } = JSON.parse(bundle.result);
    expect(teams.deals.some(({ substitutes }: { substitutes: unknown[] }) => substitutes.length > 0)).toBe(true);
    expect(await falseCodes(bundle)).toEqual([]);
    expect((await check(bundle)).steps.find(({ name }) => name === 'officers')?.status).toBe('pass');
  });

  it.each(teamAttacks.map(({ name, codes, make }) => [name, codes, make] as const))(
    '%s is named',
    async (_, codes, make) => {
      expect(await falseCodes(make())).toEqual(expect.arrayContaining([...codes]));
    },
  );
});
