// R1, R15, R18: the official codes that every start loads hang together: parents, successors, heads, departments of items.
// Read from the files themselves, since they are loaded into the database as they stand.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The rows of a file of codes, by the table they go to; numbers stay text, null is empty. */
const rowsOf = (file: string, table: string): string[][] => {
  const text = readFileSync(new URL(`../../db/codes/${file}.sql`, import.meta.url), 'utf8');
  return [...text.matchAll(/^insert into (\S+) \(.*\) values\n([\s\S]*?)\non conflict/gmu)]
    .filter(([, into]) => into === table)
    .flatMap(([, , rows]) => (rows ?? '').split('\n'))
    .map((row) =>
      [...row.matchAll(/'((?:[^']|'')*)'|null|\d+/gu)].map(
        ([value, quoted]) => quoted ?? (value === 'null' ? '' : value),
      ),
    );
};
const columnOf = (rows: string[][], at: number): string[] => rows.map((row) => row[at] ?? '');
const dangling = (references: string[], keys: string[]): string[] =>
  references.filter((reference) => reference !== '' && !keys.includes(reference));

describe('R18 codes of regions and industries', () => {
  const regions = rowsOf('region', 'registers.region');

  test('every parent and successor exists, and a code that ended has one from the next day', () => {
    const keys = columnOf(regions, 0);
    expect(new Set(keys).size).toBe(keys.length);
    expect(dangling([...columnOf(regions, 4), ...columnOf(regions, 8)], keys)).toEqual([]);
    for (const [, , , , , , , until, successor] of regions.filter((row) => row[7] !== '')) {
      const next = regions.find((row) => row[0] === successor);
      expect(Date.parse(next?.[6] ?? '') - Date.parse(until ?? '')).toBe(86_400_000);
    }
  });

  test('211121 became 211104 on 2016-03-20, and zones stand beside the counties with codes of their own', () => {
    expect(regions.find((row) => row[0] === '211121')?.slice(7)).toEqual(['2016-03-19', '211104']);
    expect(regions.filter((row) => row[5] === 'zone').map((row) => [row[0], row[4]])).toEqual([
      ['2111Z1', '211100'],
      ['2111Z2', '211100'],
    ]);
  });

  test('industries: 20 sections, 97 divisions, every code below its parent', () => {
    const industries = rowsOf('industry', 'registers.industry');
    const level = (wanted: string) => industries.filter((row) => row[2] === wanted).length;
    expect([level('1'), level('2'), level('3'), level('4')]).toEqual([20, 97, 473, 1381]);
    const keys = new Set(columnOf(industries, 0));
    for (const [code, , depth, parent] of industries) {
      expect(depth === '1' ? parent === '' : keys.has(parent ?? '') && code?.startsWith(parent ?? '')).toBe(true);
    }
  });
});

describe('R1 R15 offices, their legal chain and items', () => {
  const offices = rowsOf('office', 'organisation.office');
  const items = rowsOf('item', 'catalogue.item');

  test('every parent, head and region exists, and parents stand before their children', () => {
    const keys = columnOf(offices, 0);
    expect(new Set(keys).size).toBe(keys.length);
    expect(dangling([...columnOf(offices, 1), ...columnOf(offices, 8)], keys)).toEqual([]);
    expect(dangling(columnOf(offices, 6), columnOf(rowsOf('region', 'registers.region'), 0))).toEqual([]);
    for (const [at, [, parent]] of offices.entries())
      expect(parent === '' || keys.indexOf(parent ?? '') < at).toBe(true);
  });

  test('the head is a body directly below the city, or the city', () => {
    const parents = new Map(offices.map((row) => [row[0], row[1]]));
    expect(offices.filter((row) => row[0] !== 'pj' && parents.get(row[8]) !== 'pj')).toEqual([]);
  });

  test('the legal chain reaches from the city to the State Council', () => {
    const chain = new Map(rowsOf('office', 'organisation.legal_basis').map((row) => [row[0], row[5]]));
    expect([chain.get('pzf-2020-3'), chain.get('lzf-2020-2'), chain.get('gf-2019-5')]).toEqual([
      'lzf-2020-2',
      'gf-2019-5',
      '',
    ]);
  });

  test('R15 at least 80 items of at least 15 departments, each with an office, a source and no duplicate name', () => {
    const departments = new Set(columnOf(items, 1));
    expect(items.length).toBeGreaterThanOrEqual(80);
    expect(departments.size).toBeGreaterThanOrEqual(15);
    expect(dangling([...departments], columnOf(offices, 7))).toEqual([]);
    expect(new Set(items.map((row) => `${row[1]} ${row[2]}`)).size).toBe(items.length);
    for (const row of items) {
      expect(row.length).toBe(11);
      expect(row.slice(0, 8).every((value) => value !== '')).toBe(true);
      expect(row[9] !== '' && (row[10] ?? '').startsWith('http')).toBe(true);
    }
  });
});
