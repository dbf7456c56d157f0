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

export function demoCarriers(count: number): readonly (readonly string[])[] {
  const owners = [...demoSubjects(count)].filter((row) => row.status === 'active' && row.industry.startsWith('H'));
  const rows = texts.carriers.map(({ kind, name, longitude, latitude }, at) => {
    const owner = must(owners[at], 'enough restaurants');
    const number = `YS-${String(at + 1).padStart(3, '0')}`;
    const place = longitude === '' ? ['', '', ''] : [longitude, latitude, 'gcj02'];
    return [kind, number, name, owner.code, owner.address, ...place, 'active'];
  });
  return [HEADS, ...rows];
}

export const demoDirectory = {
  name: texts.directory.name,
  kind: 'special' as const,
  partners: [],
  scope: { regions: [], sections: [], industries: texts.directory.industries, nature: null },
};
