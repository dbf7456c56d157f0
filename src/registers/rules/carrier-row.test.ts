// R22: what a row of carriers must say, and positions that are never without their system.
import { describe, expect, test } from 'vitest';
import { carrierWords } from '../texts/words.ts';
import { type CarrierField, carrierHash, checkCarrier, millionths } from './carrier-row.ts';
import { regionsOf } from './region.ts';

const regions = regionsOf([
  { code: '211104', name: '大洼区', level: 3, parent: '211100', kind: 'division', successor: null, words: ['大洼区'] },
]);
const context = { regions, words: carrierWords, source: '住建局', home: '', overridden: new Set<string>() };
const row = (cells: Partial<Record<CarrierField, string>>) => checkCarrier((field) => cells[field] ?? '', context);
const SITE = { carrierKind: '项目', number: 'XM-1', name: '学校食堂工程' };
const codes = (cells: Partial<Record<CarrierField, string>>) =>
  row({ ...SITE, ...cells }).faults.map(({ field, code }) => [field, code]);

describe('R22 a row of carriers', () => {
  test('has kind, number and name; subjects by several codes; a position with its system', () => {
    const { row: carrier, notes } = row({
      ...SITE,
      subjects: '９1211100122560727d；91211100122560727D',
      region: '大洼区',
      longitude: '122.0707145',
      latitude: '41.11',
      datum: '高德',
    });
    expect(carrier).toMatchObject({
      carrierId: 'project.XM-1',
      subjectIds: ['91211100122560727D'],
      region: '211104',
      position: { longitude: 122_070_714, latitude: 41_110_000, datum: 'gcj02' },
      status: 'active',
    });
    expect(notes).toEqual([]);
  });

  test('without subject or position is good, and says so', () => {
    expect(row(SITE)).toMatchObject({
      faults: [],
      notes: ['carrier_alone', 'region_unknown', 'position_unknown'],
      row: { position: null, subjectIds: [] },
    });
  });

  test('what cannot be is a fault of its column', () => {
    const at = (longitude: string, latitude: string, datum = 'wgs84') => codes({ longitude, latitude, datum });
    expect(at('122.07', '41.11', '')).toEqual([['datum', 'registers.datum-missing']]);
    expect(at('41.11', '122.07')).toEqual([['longitude', 'registers.degrees-turned']]);
    expect(at('12.5', '41.9')).toEqual([['longitude', 'registers.degrees-outside']]);
    expect(at('122°4′', '41.11')).toEqual([['longitude', 'registers.degrees-form']]);
    expect(at('122.07', '')).toEqual([['latitude', 'registers.degrees-form']]);
    expect(codes({ carrierKind: '', number: '甲 1', name: '' })).toEqual([
      ['carrierKind', 'registers.carrier-kind-missing'],
      ['number', 'registers.carrier-number-form'],
      ['name', 'registers.name-missing'],
    ]);
    expect(codes({ subjects: '912111001225607270' })[0]?.[0]).toBe('subjects');
    expect(codes({ region: '火星' })).toEqual([['region', 'registers.region-unknown']]);
  });

  test('millionths keep six places and never round', () => {
    expect(['0.9999999', '-1.5', '7', '1.', '1e3', ''].map(millionths)).toEqual([
      999_999,
      -1_500_000,
      7_000_000,
      null,
      null,
      null,
    ]);
  });

  test('the hash follows the position and its system', () => {
    const hash = (datum: string) => {
      const { row: carrier } = row({ ...SITE, longitude: '122', latitude: '41', datum });
      return carrier === null ? null : Buffer.from(carrierHash((text) => Buffer.from(text), carrier)).toString();
    };
    expect(hash('wgs84')).not.toBe(hash('gcj02'));
    expect(hash('wgs84')).toBe(hash('GPS'));
  });
});
