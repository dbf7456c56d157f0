// Step 12 (R7; PROTOCOL section 3): a drawn object that is not inspected for a published reason, and who pretends that.
import { expect, test } from 'vitest';
import { honestOmission, omissionAttacks } from './attacks-omission.ts';
import { verify } from './check.ts';
import { SAMPLE_KEY } from './sample.ts';
import { suites } from './suite.ts';
import { findingWording } from './texts.ts';

const falseOnes = async (bundle: unknown) => {
  const { steps } = await verify(bundle, { suites, knownKeys: [SAMPLE_KEY] });
  return steps.flatMap(({ findings }) => findings.filter(({ status }) => status === 'false').map(({ code }) => code));
};

test('R7 R31 an object that is left out with a reason, under two heads, is no finding', async () => {
  expect(await falseOnes(honestOmission())).toEqual([]);
});

test.each(omissionAttacks.map(({ name, codes, make }) => [name, codes, make] as const))(
  'R7 R31 who draws a firm and does not come is named: %s',
  async (_, codes, make) => {
    const found = await falseOnes(make());
    expect(found).toEqual(expect.arrayContaining([...codes]));
    expect(found.filter((code) => findingWording(code) === null)).toEqual([]);
  },
);
