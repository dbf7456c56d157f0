// Who was bent for a draw and bent back (spec/draw.md section 2; R7): a unit that was something else to the draw shortly before its list was taken,
// and is that again soon after. What it is to a draw is said as a text: its stratum and weight, or that it is out.
import type { Json } from '../../kit/canonical-json.ts';

/** What a unit is to the draw from an instant (milliseconds since 1970) on. */
export type Standing = { readonly at: number; readonly place: string };

/** Whoever is not in the hat, for whatever reason, is out. */
export const OUT = 'out';
export const outOf = (reason: string): string => `${OUT}/${reason}`;
const kindOf = (place: string): string => (place.startsWith(`${OUT}/`) ? OUT : place);

export type Window = { readonly taken: number; readonly before: number; readonly after: number };

export type Turn = {
  readonly before: string;
  readonly taken: string;
  readonly changedAt: number;
  readonly revertedAt: number;
};

/** Of a unit's standings in ascending time, the turn around the draw, or null. One that is not yet there is out. */
export function turnOf(standings: readonly Standing[], { taken, before, after }: Window): Turn | null {
  const all: readonly Standing[] = [{ at: Number.NEGATIVE_INFINITY, place: outOf('absent') }, ...standings];
  const now = all.findLastIndex(({ at }) => at <= taken);
  const place = all[now]?.place ?? '';
  const same = (one: Standing): boolean => kindOf(one.place) === kindOf(place);
  // Where the present standing began, and everything else that it was within the window before that.
  let began = now;
  for (let i = now - 1; i >= 0 && same(all[i] as Standing); i -= 1) began = i;
  const changedAt = all[began]?.at ?? 0;
  if (began === 0 || changedAt <= taken - before) return null;
  const earlier = all.filter((one, i) => i < began && !same(one) && (all[i + 1]?.at ?? taken) > taken - before);
  const known = new Map(earlier.map((one) => [kindOf(one.place), one.place]));
  const back = all.find(({ at, place: then }) => at > taken && at <= taken + after && known.has(kindOf(then)));
  if (back === undefined) return null;
  return { before: known.get(kindOf(back.place)) ?? '', taken: place, changedAt, revertedAt: back.at };
}

export const FLIP_KINDS = ['subject', 'exclusion', 'officer', 'recusal'] as const;
export type FlipKind = (typeof FLIP_KINDS)[number];

export type Flip = Turn & { readonly kind: FlipKind; readonly unit: string };

/** What the root of a report stands over, by kind and unit. */
export const flipDocument = ({ kind, unit, before, taken, changedAt, revertedAt }: Flip): Json => ({
  ...{ kind, unit, before, taken, changedAt, revertedAt },
});
