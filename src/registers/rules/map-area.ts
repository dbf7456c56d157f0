// The part of the earth that a map of carriers shows (R22): a rectangle in millionths of a degree, as it stands in an address, so that the
// map and the list beneath it are one question. Whole numbers only; what would lie outside of the earth is no area.
export type Area = { readonly west: number; readonly south: number; readonly east: number; readonly north: number };

export const MILLIONTHS = 1_000_000;
const FORM = /^-?\d{1,9}(~-?\d{1,9}){3}$/;

/** `west~south~east~north`; null where that is no rectangle on earth. */
export function areaOf(text: string): Area | null {
  if (!FORM.test(text)) return null;
  const [west = 0, south = 0, east = 0, north = 0] = text.split('~').map(Number);
  const fits = west >= -180 * MILLIONTHS && east <= 180 * MILLIONTHS && west < east;
  return fits && south >= -90 * MILLIONTHS && north <= 90 * MILLIONTHS && south < north
    ? { west, south, east, north }
    : null;
}

export const areaText = ({ west, south, east, north }: Area): string => [west, south, east, north].join('~');

const LEAST = 4_000;

/** The same with room at its edges, and never so small that one point fills it. */
export function roomy({ west, south, east, north }: Area): Area {
  const grow = (low: number, high: number, least: number, most: number): readonly [number, number] => {
    const room = Math.max(Math.ceil((high - low) / 16), Math.ceil((LEAST - (high - low)) / 2));
    return [Math.max(low - room, least), Math.min(high + room, most)];
  };
  const [w, e] = grow(west, east, -180 * MILLIONTHS, 180 * MILLIONTHS);
  const [s, n] = grow(south, north, -90 * MILLIONTHS, 90 * MILLIONTHS);
  return { west: w, south: s, east: e, north: n };
}
