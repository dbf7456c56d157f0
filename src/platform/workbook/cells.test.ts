// What a cell of a workbook says: numbers that lost digits, days of both calendars, formats, references (R18; ECMA-376).
import { describe, expect, test } from 'vitest';
import { columnLetters, columnOf, numberText, plainText, shownBy } from './cells.ts';

const PLAIN = { as: 'plain' } as const;
const DAY = { as: 'day' } as const;

describe('what a cell of a workbook says', () => {
  test('R18 numbers up to fifteen digits keep every digit, longer ones are marked as lost', () => {
    expect(numberText('211100004000125', PLAIN, false)).toEqual({ text: '211100004000125', odd: null });
    expect(numberText('9.1211100122560701E+17', PLAIN, false).odd).toBe('lost');
    expect(numberText('1000000000000000', PLAIN, false).odd).toBe('lost');
    expect(numberText('-1e15', PLAIN, false).odd).toBe('lost');
    expect(numberText('0.10000000000000001', PLAIN, false)).toEqual({ text: '0.1', odd: null });
    expect(numberText('NaN', PLAIN, false).odd).toBe('error');
    expect(numberText('', PLAIN, false).odd).toBe('error');
  });

  test('R18 days are days in both calendars of spreadsheets, with the leap day of 1900 that never was', () => {
    const day = (serial: string, from1904 = false) => numberText(serial, DAY, from1904).text;
    expect(day('43467')).toBe('2019-01-02');
    expect(day('42005', true)).toBe('2019-01-02');
    expect([day('1'), day('59'), day('60'), day('61')]).toEqual(['1900-01-01', '1900-02-28', '60', '1900-03-01']);
    expect(day('43467.5')).toBe('2019-01-02 12:00:00');
    expect(day('99999999')).toBe('99999999');
  });

  test('R18 formats tell days and leading zeros, whatever words stand in them', () => {
    expect(shownBy(14, undefined)).toEqual(DAY);
    expect(shownBy(31, undefined)).toEqual(DAY);
    expect(shownBy(0, undefined)).toEqual(PLAIN);
    expect(shownBy(176, 'yyyy"年"m"月"d"日";@')).toEqual(DAY);
    expect(shownBy(177, '[$-804]yyyy/m/d')).toEqual(DAY);
    expect(shownBy(178, '0"day"')).toEqual(PLAIN);
    expect(shownBy(179, '[Red]#,##0.00')).toEqual(PLAIN);
    expect(numberText('42', shownBy(180, '000000'), false).text).toBe('000042');
  });

  test('columns have letters and letters have columns', () => {
    expect([columnOf('A1'), columnOf('AB12'), columnOf('XFD1'), columnOf('1A')]).toEqual([0, 27, 16_383, null]);
    for (const column of [0, 25, 26, 701, 702, 16_383]) expect(columnOf(`${columnLetters(column)}7`)).toBe(column);
  });

  test('control characters written as escapes are what they were', () => {
    expect(plainText('a_x000D_b_x005F_x')).toBe('a\rb_x');
  });
});
