// R22: the area of a map stands in an address, and what is none is told apart.
import { expect, test } from 'vitest';
import { areaOf, areaText, roomy } from './map-area.ts';

test('R22 an area is read as it was written', () => {
  const area = { west: 121_900_000, south: 40_900_000, east: 122_300_000, north: 41_300_000 };
  expect(areaOf(areaText(area))).toEqual(area);
  expect(areaOf('-1~-2~3~4')).toEqual({ west: -1, south: -2, east: 3, north: 4 });
});

test.each([
  '',
  '1~2~3',
  '3~2~1~4',
  '1~4~3~2',
  '1~2~1~4',
  '1.5~2~3~4',
  "1~2~3~4'--",
  '1~2~3~999999999',
  '1~2~181000000~4',
])('R22 %s is no area', (text) => expect(areaOf(text)).toBe(null));

test('R22 room around what is placed, also around a single point, and never off the earth', () => {
  expect(roomy({ west: 122_000_000, south: 41_000_000, east: 122_160_000, north: 41_160_000 })).toEqual({
    ...{ west: 121_990_000, south: 40_990_000, east: 122_170_000, north: 41_170_000 },
  });
  const point = roomy({ west: 122_000_000, south: 41_000_000, east: 122_000_000, north: 41_000_000 });
  expect(point).toEqual({ west: 121_998_000, south: 40_998_000, east: 122_002_000, north: 41_002_000 });
  expect(roomy({ west: -180_000_000, south: 0, east: 0, north: 90_000_000 })).toMatchObject({
    west: -180_000_000,
    north: 90_000_000,
  });
});
