// R22: what a map shows is what was asked for, in the shape of its frame, at round numbers.
import { describe, expect, test } from 'vitest';
import type { Area } from '../rules/map-area.ts';
import {
  fitted,
  gathered,
  inCell,
  LEAST_SPAN,
  linesBetween,
  moved,
  placeIn,
  roundAbove,
  roundBelow,
  scaleOf,
  zoomed,
} from './map-view.ts';

const area: Area = { west: 122_000_000, south: 41_000_000, east: 122_200_000, north: 41_100_000 };
const metres = ({ west, east, south, north }: Area) =>
  ((east - west) * Math.cos((41.05 * Math.PI) / 180)) / (north - south);

describe('R22 the map', () => {
  test('is fitted to its frame and loses nothing', () => {
    for (const ratio of [0.5, 1, 2, 4]) {
      const fit = fitted(area, ratio);
      expect(metres(fit)).toBeCloseTo(ratio, 2);
      expect(fit.west <= area.west && fit.east >= area.east).toBe(true);
      expect(fit.south <= area.south && fit.north >= area.north).toBe(true);
    }
  });
  test('is enlarged around a point, and not beyond what positions say', () => {
    expect(zoomed(area, 0.5)).toEqual({ west: 122_050_000, south: 41_025_000, east: 122_150_000, north: 41_075_000 });
    const near = zoomed(area, 0.000_001, [122_010_000, 41_010_000]);
    expect(near.north - near.south).toBe(LEAST_SPAN);
    expect(moved(area, 0.5, -1)).toEqual({
      west: 122_100_000,
      south: 40_900_000,
      east: 122_300_000,
      north: 41_000_000,
    });
  });
  test('places points from left and top', () => {
    expect(placeIn(area, 122_050_000, 41_075_000)).toEqual({ left: 25, top: 25 });
  });
  test('has lines and a scale at round numbers', () => {
    expect([999, 1000, 1999, 2000, 4999, 5000].map(roundBelow)).toEqual([500, 1000, 1000, 2000, 2000, 5000]);
    expect(linesBetween(122_003_000, 122_098_000, 6)).toEqual([122_020_000, 122_040_000, 122_060_000, 122_080_000]);
    expect([1000, 1001, 2001, 5001].map(roundAbove)).toEqual([1000, 2000, 5000, 10_000]);
    expect(linesBetween(122_003_000, 122_098_000, 2)).toEqual([122_050_000]);
    const { metres: length, percent } = scaleOf(area);
    expect(length).toBe(2000);
    expect(percent).toBeCloseTo(11.9, 1);
  });
  test('gathers what would stand upon each other', () => {
    const at = (longitude: number, latitude: number) => ({ longitude, latitude });
    const [a, b, c] = [at(122_001_000, 41_001_000), at(122_199_000, 41_099_000), at(122_002_000, 41_002_000)];
    expect(gathered([a, b, c], area, 10, 5)).toEqual([[a, c], [b]]);
  });
  test('keeps a mark within its cell', () => {
    expect(inCell(0, 10, 0.25)).toBe(2.5);
    expect(inCell(9.9, 10, 0.25)).toBe(7.5);
    expect(inCell(5, 10, 0.25)).toBe(5);
    expect(inCell(100, 10, 0.25)).toBe(97.5);
  });
});
