// A draw that follows another of its series (spec/draw.md section 4, series): who was replaced in the draw before is drawn in this one, in strata
// of their own that are taken whole, so that nobody is passed over by being replaced (R7).
import { compareText } from '../../kit/bytes.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { id, list, object, type Shape } from './shape.ts';

/** `follows`: the draw before. `certain`: the strata of the units replaced in it, ascending. */
export type Series = { readonly follows: string; readonly certain: readonly string[] };

const shape: Shape<Series> = object<Series>({ follows: id, certain: list(id) });

/** Absent: the draw follows none. */
export const seriesShape: Shape<Series | undefined> = (value, path) =>
  value === undefined ? ok(undefined) : shape(value, path);

/** Ends the code of a stratum of units that were replaced in the draw before; what stands in front tells region and section as ever. */
export const OWED = 'owed';
export const owedCode = (stratum: string): string => `${stratum}/${OWED}`;
export const isOwed = (code: string): boolean => code.endsWith(`/${OWED}`);

type Stratum = {
  readonly code: string;
  readonly size: number;
  readonly n: number;
  readonly reserve: number;
  readonly method: { readonly kind: string };
};

/** The strata that the quota rule is about: all but those that are drawn whole because of the draw before. */
export const sharing = <S extends { readonly code: string }>(
  strata: readonly S[],
  series: Series | undefined,
): readonly S[] => (series ? strata.filter(({ code }) => !series.certain.includes(code)) : strata);

/**
 * Refuses draws.series {stratum}: a draw that follows itself, another donor than the draw that is followed, a sealed list or the unbiased rule
 * (under which every unit has exactly the rate), a stratum of replaced units that is missing, not whole, with a reserve, or drawn by another
 * method than `index`.
 */
export function checkSeries(commitment: {
  readonly series?: Series;
  readonly drawId: string;
  readonly list: string;
  readonly quota: { readonly kind: string };
  readonly burden: { readonly kind: 'none' } | { readonly kind: 'visits'; readonly donor: string | null };
  readonly strata: readonly Stratum[];
}): Result<null> {
  const { series, burden, strata } = commitment;
  if (!series) return ok(null);
  const wrong = (stratum = '') => refuse('draws.series', 'unmet', { draw: series.follows, stratum });
  if (series.follows === commitment.drawId || commitment.list !== 'open' || commitment.quota.kind === 'unbiased')
    return wrong();
  if (burden.kind === 'visits' && burden.donor !== series.follows) return wrong();
  for (const [place, code] of series.certain.entries()) {
    const stratum = strata.find((one) => one.code === code);
    const whole = stratum !== undefined && stratum.n === stratum.size && stratum.reserve === 0;
    if (!whole || stratum.method.kind !== 'index') return wrong(code);
    const before = series.certain[place - 1];
    if (before !== undefined && compareText(before, code) >= 0) return wrong(code);
  }
  return ok(null);
}
