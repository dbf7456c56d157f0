// Whose burden a unit inherits that is new since the draw before of its series (spec/draw.md section 4): one of that draw's list, chosen by
// that draw's seed. Were new units to begin with nothing, the layers would take them first, and nearly all of them (R7, R52).
import { utf8 } from '../../kit/bytes.ts';
import type { Suite } from '../../kit/hash.ts';
import { th, uniform } from './primitives.ts';

/**
 * U(TH("DR1/donor", S of the draw before, id), 0, N of its list): a position from 0 in that list, its strata one after the other by ascending
 * code bytes. Seed and list were fixed before the new unit could choose its id to please. `sizePrevious` is 1 or more.
 */
export const donorPosition = (suite: Suite, seedPrevious: Uint8Array, id: string, sizePrevious: number): number =>
  Number(uniform(suite, th(suite, 'DR1/donor', seedPrevious, utf8(id)), 0, sizePrevious).value);

/** What the new unit counts with: the donor's burden, at most cap − 1, so that nobody is out of a draw by inheritance alone. */
export const inheritedBurden = (donorBurden: number, cap: number): number => Math.min(donorBurden, cap - 1);
