// What a map of carriers shows and how far that is (R22, LOOK 6): the area fitted to its frame, moved and enlarged; lines of the grid and the bar of
// the scale at round numbers. A plain projection: degrees of longitude shrink with the cosine of the latitude, which at a city's size is enough.
import { type Area, MILLIONTHS } from '../rules/map-area.ts';

const METRES_PER_DEGREE = 111_320;
/** Below this span, about forty metres, positions say no more. */
export const LEAST_SPAN = 400;
const MOST_SPAN = 60 * MILLIONTHS;

const shrink = ({ south, north }: Area): number => Math.cos((((south + north) / 2 / MILLIONTHS) * Math.PI) / 180);

const around = (longitude: number, latitude: number, width: number, height: number): Area => ({
  west: Math.round(longitude - width / 2),
  east: Math.round(longitude + width / 2),
  south: Math.round(latitude - height / 2),
  north: Math.round(latitude + height / 2),
});
const middle = ({ west, east, south, north }: Area) => [(west + east) / 2, (south + north) / 2] as const;

/** The smallest area of this shape (width by height on the screen) that holds the given one. */
export function fitted(area: Area, ratio: number): Area {
  const [longitude, latitude] = middle(area);
  const [width, height] = [area.east - area.west, area.north - area.south];
  const wide = Math.max(width, (height * ratio) / shrink(area));
  return around(longitude, latitude, wide, Math.max(height, (width * shrink(area)) / ratio));
}

/** A part of the area, or more than it, around a point of it; `factor` 0.5 is twice as near. */
export function zoomed(area: Area, factor: number, at: readonly [number, number] = middle(area)): Area {
  const [width, height] = [area.east - area.west, area.north - area.south];
  const by = Math.min(Math.max(factor, LEAST_SPAN / height), MOST_SPAN / width);
  return around(at[0], at[1], width * by, height * by);
}

/** Moved by parts of its own size, east and north positive. */
export const moved = (area: Area, east: number, north: number): Area => {
  const [dx, dy] = [Math.round((area.east - area.west) * east), Math.round((area.north - area.south) * north)];
  return { west: area.west + dx, east: area.east + dx, south: area.south + dy, north: area.north + dy };
};

/** Where a point stands in the area, in percent from its left and its top. */
export const placeIn = (
  area: Area,
  longitude: number,
  latitude: number,
): { readonly left: number; readonly top: number } => ({
  left: ((longitude - area.west) / (area.east - area.west)) * 100,
  top: ((area.north - latitude) / (area.north - area.south)) * 100,
});

/** 1, 2 or 5 and noughts: the greatest that is not above. */
export function roundBelow(value: number): number {
  const ten = 10 ** Math.floor(Math.log10(value));
  return ten * (value >= 5 * ten ? 5 : value >= 2 * ten ? 2 : 1);
}

/** 1, 2 or 5 and noughts: the least that is not below. */
export const roundAbove = (value: number): number => {
  const below = roundBelow(value);
  return below === value ? value : roundBelow(below * 2.5);
};

/** Round degrees between two edges, in millionths: as many as find room, with their words. */
export function linesBetween(low: number, high: number, most: number): readonly number[] {
  const step = Math.max(1, roundAbove((high - low) / most));
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, n) => (first + n) * step);
}

/** A round length in metres and how much of the width it takes, in percent: about a fifth. */
export function scaleOf(area: Area): { readonly metres: number; readonly percent: number } {
  const width = ((area.east - area.west) / MILLIONTHS) * METRES_PER_DEGREE * shrink(area);
  const metres = roundBelow(width / 4);
  return { metres, percent: (metres / width) * 100 };
}

/** A mark is kept inside of its cell of the grid, so that neighbours can be told apart and touched. `room` is the share of a cell kept free. */
export function inCell(percent: number, cells: number, room: number): number {
  const size = 100 / cells;
  const cell = Math.min(Math.max(Math.floor(percent / size), 0), cells - 1);
  return Math.min(Math.max(percent, (cell + room) * size), (cell + 1 - room) * size);
}

type Point = { readonly longitude: number; readonly latitude: number };

/** Points by the cell of the grid that they fall into, in the order of the first of each. */
export function gathered<P extends Point>(
  points: readonly P[],
  area: Area,
  across: number,
  down: number,
): readonly (readonly P[])[] {
  const cells = new Map<string, P[]>();
  for (const point of points) {
    const { left, top } = placeIn(area, point.longitude, point.latitude);
    const cell = `${Math.floor((left * across) / 100)},${Math.floor((top * down) / 100)}`;
    cells.set(cell, [...(cells.get(cell) ?? []), point]);
  }
  return [...cells.values()];
}
