// What the coverage page reads from the names of tests.
import { expect, test } from 'vitest';
import { namesIn, numbersIn } from './coverage.ts';

test('numbers, lists and ranges', () => {
  expect(numbersIn('LOG 6 LOG 10 entry and pending commit together')).toEqual(['LOG 6', 'LOG 10']);
  expect(numbersIn('who may be drawn (R30-R32, P2)')).toEqual(['R30', 'R31', 'R32', 'P2']);
  expect(numbersIn('DR1, GB32100, SM3, R100, p2 and XR5 are none')).toEqual([]);
});

test('names of tests and groups, also behind tables, in any quotes', () => {
  const source = [
    `describe('R1 a', () => { test("it's", f); });`,
    'test.each(acts.map((one) => one))(`R2 $b`, f);',
    `test.each(table)('R3 %s', f); it('R4 don\\'t', f);`,
    `contest('R5', f);`,
  ].join('\n');
  expect(namesIn(source)).toEqual(['R1 a', "it's", 'R3 %s', "R4 don't"]);
});
