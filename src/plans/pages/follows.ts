// What a preview means for firms and offices, in whole numbers: how many draws it takes to be met once, how many visits fall to whom.
import type { PreviewView } from '../routes.ts';

export type Chance = { readonly units: number; readonly numerator: bigint; readonly denominator: bigint };

type Strata = PreviewView['strata'];

/** The units of all strata by their chance. */
export const chancesIn = (strata: Strata): readonly Chance[] =>
  strata.flatMap(({ size, n, groups }) =>
    groups === null
      ? [{ units: size, numerator: BigInt(n), denominator: BigInt(Math.max(1, size)) }]
      : groups.map((group) => ({
          units: group.units,
          numerator: BigInt(group.numerator),
          denominator: BigInt(group.denominator),
        })),
  );

/** Once in how many draws a unit is met: of the likeliest and of the least likely that can be drawn at all, to the nearest whole; null when none can. */
export function everySoMany(chances: readonly Chance[]): readonly [number, number] | null {
  const some = chances.filter(({ units, numerator }) => units > 0 && numerator > 0n);
  const draws = some.map(({ numerator, denominator }) => Number((2n * denominator + numerator) / (2n * numerator)));
  return draws.length === 0 ? null : [Math.min(...draws), Math.max(...draws)];
}

/** People needed of each department over all objects, and how many visits each of its inspectors makes on average, in tenths. */
export function visitsOf({ strata, pool }: Pick<PreviewView, 'strata' | 'pool'>) {
  const objects = strata.reduce((sum, { most }) => sum + most, 0);
  const departments = new Map<string, { people: number; available: number }>();
  for (const { department, needed, available } of pool) {
    const known = departments.get(department) ?? { people: 0, available: 0 };
    // Roles overlap: who may lead may also be a member, so the largest group is the least that the department has.
    departments.set(department, { people: known.people + needed, available: Math.max(known.available, available) });
  }
  const rows = [...departments].map(([department, { people, available }]) => {
    const tenths = available === 0 ? 0 : Math.round((10 * people) / available);
    return { department, people, available, each: `${Math.floor(tenths / 10)}.${tenths % 10}` };
  });
  return Object.assign(rows, { objects });
}
