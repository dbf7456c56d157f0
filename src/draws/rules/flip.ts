// Who was bent for a draw and bent back (spec/draw.md section 2; R7): a unit that was something else to the draw shortly before its list was taken,
// and is that again soon after. What it is to a draw is said as a text: its stratum and weight, or that it is out.
import { canonicalJson } from '../../kit/canonical-json.ts';

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

/** Officers by turns of their own and by recusals; the others are subjects. */
export const ofOfficer = (kind: FlipKind): boolean => kind === 'officer' || kind === 'recusal';

/** What everybody may read of a flip: a subject as it is; of an officer no more than whether he could be drawn, under an alias. */
export function shownFlip(flip: Flip, alias: () => string): Flip {
  if (!ofOfficer(flip.kind)) return flip;
  const side = (place: string): string => (kindOf(place) === OUT ? OUT : 'in');
  return { ...flip, unit: alias(), before: side(flip.before), taken: side(flip.taken) };
}

/** The root of a report stands over these, by kind and unit; instants in milliseconds since 1970. */
export const flipDocument = ({ kind, unit, before, taken, changedAt, revertedAt }: Flip): string =>
  canonicalJson({ kind, unit, before, taken, changedAt, revertedAt });

/** What a bent report could say: something else in the same form. Milliseconds as the documents have them. */
export const isTurn = ({ kind, before, taken, changedAt, revertedAt }: Flip, window: Window, until: number): boolean =>
  (ofOfficer(kind) || kindOf(before) !== kindOf(taken)) &&
  changedAt > window.taken - window.before &&
  changedAt <= window.taken &&
  revertedAt > window.taken &&
  revertedAt <= Math.min(window.taken + window.after, until);

/** spec/draw.md section 2: how far before and after the list was taken a report looks at least. */
export const FLIP_DAYS = { before: 30, after: 90 } as const;
