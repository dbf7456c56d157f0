// Method `layered` (spec/draw.md section 4): the floor is drawn from all alike, so that a firm just inspected is never safe; the rest goes
// to those with the least burden, so that nobody is met again and again while others are never met (R3, R52).
import { utf8 } from '../../kit/bytes.ts';
import type { Suite } from '../../kit/hash.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { checkLayered, floorSize, type Layered } from '../../plans/rules/chances.ts';
import { th } from './primitives.ts';
import { smallestTickets } from './tickets.ts';
import type { Units } from './units.ts';

export type LayeredDraw = {
  /** Positions by ticket. */
  readonly floor: readonly number[];
  /** Positions by (burden, ticket). */
  readonly layers: readonly number[];
  /** The next in the order of the layers. */
  readonly reserves: readonly number[];
};

/** Refuses: draws.layeredShort {n, below} where fewer than n units are below the cap, and checkLayered's. */
export function layeredDraw(
  suite: Suite,
  seed: Uint8Array,
  stratum: string,
  units: Units,
  method: Layered,
  n: number,
  reserve: number,
): Result<LayeredDraw> {
  const sound = checkLayered(method);
  if (!sound.ok) return sound;
  const below = (position: number) => units.burden(position) < method.cap;
  const key = (tag: string) => th(suite, tag, seed, utf8(stratum));
  const floor = smallestTickets(suite, key('DR1/floor'), units, floorSize(method, n), below);
  const taken = new Set(floor);
  const others = smallestTickets(
    suite,
    key('DR1/draw'),
    units,
    units.size,
    (position) => below(position) && !taken.has(position),
  );
  if (floor.length + others.length < n)
    return refuse('draws.layeredShort', 'unmet', { stratum, n, below: floor.length + others.length });
  // The sort is stable: within one burden the order of tickets stays.
  const byBurden = [...others].sort((a, b) => units.burden(a) - units.burden(b));
  const rest = n - floor.length;
  return ok({
    floor: [...floor],
    layers: byBurden.slice(0, rest),
    reserves: byBurden.slice(rest, rest + reserve),
  });
}
