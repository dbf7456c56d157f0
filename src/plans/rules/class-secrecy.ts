// Whether what a draw by credit class has to publish still hides the class (P8; spec/draw.md section 4; docs/decisions/0102). Headers are public,
// with opaque codes, and so is who was drawn; whoever knows the rates reads from the headers how many of each class a place has and how many
// of them were drawn. That tells nothing of a firm as long as no class is a handful, none is alone, none is drawn whole, and none is most of the drawn.
import { type Refused, refuse } from '../../kit/result.ts';
import { classOf } from '../../registers/rules/scope.ts';
import type { Fraction, GroupChance } from './chances.ts';

/** Fewer units of a stratum are "not random" (spec/draw.md section 4): who is meant is easy to guess. */
export const LEAST_UNITS = 5;

/** `code` as the register gives it; `groups` where the method draws by weight of the class. */
export type ClassStratum = {
  readonly code: string;
  readonly size: number;
  readonly n: number;
  readonly groups: readonly Pick<GroupChance, 'units' | 'chance'>[] | null;
};

/** What stands beside each other at one place: as many units, each with that chance. */
type Part = { readonly units: number; readonly chance: Fraction };

/** By place: its strata by class, or the weights of its one stratum. */
function placesOf(strata: readonly ClassStratum[]): readonly (readonly Part[])[] {
  const places = new Map<string, Part[]>();
  for (const { code, size, n, groups } of strata) {
    const split = classOf(code);
    const parts = split
      ? [{ units: size, chance: { numerator: BigInt(n), denominator: BigInt(size) } }]
      : (groups ?? []);
    const place = split?.place ?? code;
    places.set(place, [...(places.get(place) ?? []), ...parts.filter(({ units }) => units > 0)]);
  }
  return [...places.values()].filter((parts) => parts.length > 0);
}

const isCertain = ({ chance }: Part): boolean => chance.numerator >= chance.denominator;

/** More than half of those drawn at a place are of this part, and more than its share of all there: being drawn is a better guess than none. */
function tells(part: Part, place: readonly Part[]): boolean {
  // Expected numbers over one denominator; those of strata are whole.
  const all = place.reduce((product, { chance }) => product * chance.denominator, 1n);
  const drawn = ({ units, chance }: Part) => (BigInt(units) * chance.numerator * all) / chance.denominator;
  const total = place.reduce((sum, one) => sum + drawn(one), 0n);
  const units = place.reduce((sum, one) => sum + BigInt(one.units), 0n);
  return 2n * drawn(part) > total && drawn(part) * units > BigInt(part.units) * total;
}

/**
 * Refuses: plans.class-few (a class with fewer than 5 units at a place, or alone there), plans.class-certain (a class drawn whole while others are
 * not: whoever is not drawn is not of it), plans.class-tells (one class is more than half of those drawn at a place).
 */
export function checkSecrecy(strata: readonly ClassStratum[]): Refused | null {
  const places = placesOf(strata);
  const few = strata.filter(({ code, size }) => classOf(code) !== null && size < LEAST_UNITS).length;
  const alone = places.filter((parts) => parts.length === 1).length;
  if (few + alone > 0) return refuse('plans.class-few', 'unmet', { few, alone, least: LEAST_UNITS });
  const certain = places.filter((parts) => parts.some(isCertain) && !parts.every(isCertain)).length;
  if (certain > 0) return refuse('plans.class-certain', 'unmet', { places: certain });
  const telling = places.filter((parts) => parts.some((part) => tells(part, parts))).length;
  return telling > 0 ? refuse('plans.class-tells', 'unmet', { places: telling }) : null;
}

/** What the data allow a class (P8), with the source. */
export type ClassRange = {
  readonly class: string;
  readonly least: number;
  readonly most: number;
  readonly source: string;
};

/** Refuses plans.class-range {class, percent, least, most, source}: a rate outside what the data allow on the day. */
export function checkRates(
  rates: readonly { readonly class: string; readonly percent: number }[],
  ranges: readonly ClassRange[],
): Refused | null {
  for (const { class: of, percent } of rates) {
    const range = ranges.find((one) => one.class === of);
    if (range && percent >= range.least && percent <= range.most) continue;
    const { least, most, source } = range ?? { least: 0, most: 0, source: '' };
    return refuse('plans.class-range', 'unmet', { class: of, percent, least, most, source });
  }
  return null;
}
