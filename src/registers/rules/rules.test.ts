// Rules of the two libraries by example and property: CSV, search, mapping, places, trades, rows, eligibility (R18, R19, R23, R34, P2).
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { must } from '../../kit/assert.ts';
import { inspectorWords, subjectHeaders, subjectWords } from '../texts/words.ts';
import { texts } from '../texts.ts';
import { type CsvRecord, csvReader } from './csv.ts';
import { BARS, barOf, canLead, certificateOn } from './eligibility.ts';
import { grams, looksLikeCode, nameContains } from './grams.ts';
import { assignedRegion } from './identity.ts';
import { industriesOf, industryOf } from './industry.ts';
import { suggestMapping } from './mapping.ts';
import { locate, type RegionEntry, regionsOf } from './region.ts';
import { csvCell, csvLine } from './report.ts';
import { dateCell, faults, shown } from './row.ts';
import { checkSubject, keysOf, type SubjectField } from './subject-row.ts';

const NO_OVERRIDES = { inForce: new Set<string>(), ever: new Set<string>() };

const readAll = (parts: readonly string[], delimiter = ','): CsvRecord[] => {
  const reader = csvReader(delimiter, 1000);
  return [...parts.flatMap((part) => [...reader.push(part)]), ...reader.end()];
};
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describe('R18: CSV', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', '海', ' ') });
  test('whatever is written quoted is read back, however the pieces are cut', () => {
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 7 }), fc.boolean(), (table, size, ended) => {
        const text = table.map((row) => row.map(quoted).join(',')).join('\r\n') + (ended ? '\r\n' : '');
        const parts: string[] = [];
        for (let at = 0; at < text.length; at += size) parts.push(text.slice(at, at + size));
        expect(readAll(parts).map((record) => record.cells)).toEqual(table);
      }),
    );
  });
  test('a bad quote spoils its own row only; lines are counted over breaks within cells', () => {
    const records = readAll(['h,h\na,"x\ny"\n1,"2"3\nb,c"d\n']);
    expect(records).toEqual([
      { line: 1, cells: ['h', 'h'], broken: false },
      { line: 2, cells: ['a', 'x\ny'], broken: false },
      { line: 4, cells: [], broken: true },
      { line: 5, cells: ['b', 'c"d'], broken: false },
    ]);
  });
  test('a quote that never closes is named with its line and does not grow without bound', () => {
    const reader = csvReader(',', 1000);
    reader.push('a,b\n1,"open');
    expect(reader.endless()).toBeNull();
    reader.push('x'.repeat(2000));
    expect(reader.endless()).toBe(2);
  });
});

describe('reports are no programs', () => {
  test.each(['=cmd|x', '+1', '-1', '@SUM(A1)', '\t=1', ' =1'])('%j is shown, not run', (value) => {
    expect(csvCell(value)).toBe(`"'${value}"`);
  });
  test('quotes and breaks survive', () => expect(csvLine(['a"b', 'x\ny', 7])).toBe('"a""b","x\ny",7\r\n'));
  test('NUL and length are taken from what is shown', () =>
    expect(shown(`a\u0000${'长'.repeat(999)}`)).toMatch(/^a\uFFFD长{198}…$/));
});

test('R18: grams hold every pair of a part of the name', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('海', '运', 'A', ' ', '😀'), maxLength: 12 }),
      fc.nat(11),
      fc.nat(6),
      (name, from, length) => {
        const part = [...name].slice(from, from + length).join('');
        const all = new Set(grams(name));
        for (const pair of grams(part)) expect(all.has(pair)).toBe(true);
      },
    ),
  );
  expect(nameContains('50%_\\')).toBe('%50\\%\\_\\\\%');
  expect([looksLikeCode('9121'), looksLikeCode('4S店'), looksLikeCode('abc')]).toEqual([true, false, false]);
});

const region = (
  code: string,
  name: string,
  level: number,
  parent: string | null,
  more: Partial<RegionEntry> = {},
): RegionEntry => ({
  code,
  name,
  level,
  parent,
  kind: 'division',
  successor: null,
  words: [],
  ...more,
});
const regions = regionsOf([
  region('211100', '盘锦市', 2, '210000'),
  region('211103', '兴隆台区', 3, '211100', { words: ['兴隆台'] }),
  region('211104', '大洼区', 3, '211100', { words: ['大洼'] }),
  region('211121', '大洼县', 3, '211100', { successor: '211104' }),
  region('211104005', '田家街道', 4, '211104'),
  region('2111Z1', '辽东湾新区', 3, '211100', { kind: 'zone', words: ['辽东湾'] }),
  region('210302', '铁东区', 3, '210300'),
  region('220302', '铁东区', 3, '220300'),
]);

describe('R18: where a subject lies', () => {
  test.each([
    ['an ended code means its successor', '', '211121', '', { region: '211104', note: null }],
    ['a zone in the address goes before the county', '', '211104', '盘锦市大洼区辽东湾新区1号', { region: '2111Z1' }],
    ['the address tells the district of a city registration', '', '211100', '盘锦市兴隆台区', { region: '211103' }],
    ['the street is found', '', '211104', '大洼区田家街道', { region: '211104', street: '211104005' }],
    ['the city alone is kept and noted', '', '211100', '盘锦', { region: '211100', note: 'region_city' }],
    [
      'an authority that is no district is placed in its city',
      '',
      '211199',
      '',
      { region: '211100', note: 'region_above' },
    ],
    ['nothing known is noted, not guessed', '', '999999', '', { region: null, note: 'region_unknown' }],
    ['a stated name', '兴隆台区', '', '', { region: '211103' }],
    ['a stated name of two places', '铁东区', '', '', { fault: 'registers.region-ambiguous' }],
    ['the authority decides between them', '铁东区', '210300', '', { region: '210302' }],
    ['a stated place that is none', '火星', '', '', { fault: 'registers.region-unknown' }],
  ])('%s', (_name, stated, authority, address, wanted) => {
    expect(locate(regions, stated, authority, address)).toMatchObject(wanted);
  });
});

const industries = industriesOf([
  { code: 'H', name: '住宿和餐饮业', level: 1 },
  { code: 'H62', name: '餐饮业', level: 2 },
  { code: 'H6210', name: '正餐服务', level: 4 },
]);
test.each([
  ['H62', 'H62'],
  ['62', 'H62'],
  ['h6210', 'H6210'],
  ['餐饮业', 'H62'],
  ['H62 餐饮业', 'H62'],
  ['Q99', null],
])('R18: the trade %s is %s', (text, code) => expect(industryOf(industries, text)).toBe(code));

test.each([
  ['2019-01-02', '2019-01-02'],
  ['2019/1/2', '2019-01-02'],
  ['2019年1月2日', '2019-01-02'],
  ['20190102', '2019-01-02'],
  ['2024-02-29', '2024-02-29'],
  ['2023-02-29', null],
  ['02/01/2019', null],
  ['2019-13-01', null],
])('a date: %s', (text, day) => {
  const found = faults();
  expect(dateCell(found, 'x', text)).toBe(day);
  expect(found.list).toHaveLength(day === null ? 1 : 0);
});

test('headers of the real register and of Chinese exports are recognised', () => {
  const real =
    'uscc,name,registered_on,entity_type,registered_capital,business_scope,province,city,address,reg_authority_code,uscc_check_ok';
  expect(suggestMapping(real.split(','), subjectHeaders)).toEqual({
    code: 0,
    name: 1,
    registeredOn: 2,
    type: 3,
    address: 8,
    authority: 9,
  });
  expect(suggestMapping(['序号', '统一社会信用代码（必填）', '企业 名称'], subjectHeaders)).toEqual({ name: 2 });
});

test('R18, R44: a row of the register from its cells; what is not known is noted', () => {
  const cells: Partial<Record<SubjectField, string>> = {
    code: ' 91211100122560727d',
    name: '盘锦  公司',
    address: '兴隆台区友谊街',
  };
  const context = {
    regions,
    industries,
    words: subjectWords,
    source: 's',
    today: '2026-11-24',
    home: '211100',
    overrides: NO_OVERRIDES,
  };
  const { row, notes } = checkSubject((field) => cells[field] ?? '', context);
  expect(row).toMatchObject({
    subjectId: '91211100122560727D',
    name: '盘锦 公司',
    nature: 'profit',
    type: '企业',
    region: '211103',
    status: 'active',
    industry: null,
  });
  expect(notes).toEqual(['code_tidied', 'industry_unknown', 'status_assumed', 'text_tidied']);
});

describe('R44: a row without a code', () => {
  const context = {
    regions,
    industries,
    words: subjectWords,
    source: 's',
    today: '2026-11-24',
    home: '211100',
    overrides: NO_OVERRIDES,
  };
  const check = (cells: Partial<Record<SubjectField, string>>) => checkSubject((field) => cells[field] ?? '', context);
  test('is good with an address or the registrar\u2019s own number, and is placed from the office that records it', () => {
    const { row, notes } = check({ name: '路边烧烤', address: '兴隆台区夜市' });
    expect(row).toMatchObject({ code: '', subjectId: '', codeKind: 'assigned', region: '211103', nature: 'profit' });
    expect(notes).toContain('code_assigned');
    expect(check({ name: '路边烧烤', ownNumber: '7' }).row).toMatchObject({ ownNumber: '7', region: '211100' });
    expect(check({ name: '路边烧烤' }).faults.map((fault) => fault.code)).toEqual(['registers.code-missing']);
  });
  test('is known again by name and address however they are typed, or by the own number within its source', () => {
    const keys = (cells: Partial<Record<SubjectField, string>>) => keysOf(must(check(cells).row, 'good'));
    const one = keys({ name: 'ABC 烧烤', address: '兴隆台区１号' });
    expect(keys({ name: 'ａｂｃ烧烤', address: '兴隆台区 1号' })).toEqual(one);
    expect(keys({ name: 'ABC烧烤', address: '兴隆台区2号' }).place).not.toBe(one.place);
    expect(keys({ name: 'x', ownNumber: '7' }).own).not.toBe(null);
  });
  test('gets digits of a city for a zone, which has none', () => {
    expect([assignedRegion('2111Z1'), assignedRegion('211103')]).toEqual(['211100', '211103']);
  });
});

describe('P2, R23, R34: who may be drawn and lead', () => {
  const certified = {
    category: 'civil_servant',
    certificate: 'L',
    validFrom: '2026-01-01',
    validUntil: '2026-12-31',
    second: null,
    status: 'active',
    mayLead: true,
  } as const;
  test.each([
    [{}, '2026-12-31', null],
    [{}, '2027-01-01', 'certificate_expired'],
    [{}, '2025-12-31', 'certificate_early'],
    [{ category: 'daily_staff' }, '2026-06-01', 'daily_staff'],
    [{ certificate: null }, '2026-06-01', 'no_certificate'],
    [{ validUntil: null }, '2026-06-01', 'no_certificate'],
    [{ status: 'suspended' }, '2026-06-01', 'suspended'],
    [{ status: 'left' }, '2026-06-01', 'left'],
  ] as const)('%j on %s: %s', (change, day, bar) => {
    expect(barOf({ ...certified, ...change }, day)).toBe(bar);
    expect(canLead({ ...certified, ...change }, day)).toBe(bar === null);
  });
  test('of two certificates one that is valid suffices, and that one is shown', () => {
    const second = { number: 'M', from: '2027-01-01', until: '2028-12-31' };
    const two = { ...certified, second };
    const on = (day: string) => [barOf(two, day), certificateOn(two, day)];
    expect(on('2026-12-31')).toEqual([null, 'L']);
    expect(on('2027-01-01')).toEqual([null, 'M']);
    expect(on('2029-01-01')).toEqual(['certificate_expired', null]);
    expect(barOf({ ...certified, second: { ...second, from: '2027-03-01' } }, '2027-01-15')).toBe('certificate_early');
    expect(barOf({ ...two, certificate: null }, '2027-06-01')).toBe(null);
  });
  test('whoever is away is not drawn, but other bars come first', () => {
    expect(barOf({ ...certified }, '2026-06-01', true)).toBe('on_leave');
    expect(barOf({ ...certified, status: 'left' }, '2026-06-01', true)).toBe('left');
  });
});

test('every fault has a reason and a mend in both languages, and every word has its text', () => {
  const reasons = Object.keys(texts).filter((key) => texts[`${key}.fix`]);
  expect(reasons.length).toBeGreaterThan(30);
  for (const bar of BARS) expect(texts[`registers.bar.${bar}`]).toBeDefined();
  for (const status of Object.values(subjectWords.status)) expect(texts[`registers.status.${status}`]).toBeDefined();
  for (const category of Object.values(inspectorWords.category))
    expect(texts[`registers.category.${category}`]).toBeDefined();
});
