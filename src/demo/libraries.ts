// Invented carriers of conduct for the demo (R22), of its first restaurants and as rows of a file; and a special directory (R20).
import { must } from '../kit/assert.ts';
import { demoSubjects } from './subjects.ts';
import * as texts from './texts.ts';

const HEADS = [
  'carrierKind',
  'number',
  'name',
  'subjects',
  'address',
  'longitude',
  'latitude',
  'datum',
  'carrierStatus',
];

/** About the middle of each district, in degrees: the stores lie around it by their number, at no real address. */
const MIDDLES: Readonly<Record<string, readonly [number, number]>> = {
  '211102': [122.06, 41.2],
  '211103': [122.07, 41.12],
  '211104': [122.08, 41.0],
  '211122': [121.9, 41.24],
  '2111Z1': [122.02, 40.75],
  '2111Z2': [122.15, 41.15],
};
const STORES = 60;
const TURN = 2.4;
const SPREAD = 0.006;

/** A sunflower around the middle: spread, and denser inside. Every sixth was measured with a receiver. */
function placeOf(region: string, at: number): readonly string[] {
  const [longitude, latitude] = must(MIDDLES[region], 'a district of the demo');
  const far = SPREAD * Math.sqrt(at);
  const degrees = [longitude + far * Math.cos(TURN * at), latitude + far * Math.sin(TURN * at)];
  return [...degrees.map((value) => value.toFixed(6)), at % 6 === 0 ? 'wgs84' : 'gcj02'];
}

export function demoCarriers(count: number): readonly (readonly string[])[] {
  const owners = [...demoSubjects(count)].filter((row) => row.status === 'active' && row.industry.startsWith('H'));
  const rows = texts.carriers.map(({ kind, name, longitude, latitude }, at) => {
    const owner = must(owners[at], 'enough restaurants');
    const number = `YS-${String(at + 1).padStart(3, '0')}`;
    const place = longitude === '' ? ['', '', ''] : [longitude, latitude, 'gcj02'];
    return [kind, number, name, owner.code, owner.address, ...place, 'active'];
  });
  const stores = owners.slice(rows.length, rows.length + STORES).map((owner, at) => {
    const number = `LK-${String(at + 1).padStart(3, '0')}`;
    const name = `${at + 1}${texts.coldStore}`;
    return ['premises', number, name, owner.code, owner.address, ...placeOf(owner.region, at), 'active'];
  });
  return [HEADS, ...rows, ...stores];
}

export const demoDirectory = {
  name: texts.directory.name,
  kind: 'special' as const,
  partners: [],
  scope: { regions: [], sections: [], industries: texts.directory.industries, nature: null },
};
