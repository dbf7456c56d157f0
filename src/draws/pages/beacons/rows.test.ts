// Lines of results, typed or from a source's file (spec/draw.md section 3).
import { expect, test } from 'vitest';
import { resultRows } from './rows.ts';

test('R7 a line is an issue and its numbers, whatever stands between them', () => {
  expect(resultRows('2025050 5 0 8')).toEqual([{ issue: '2025050', numbers: '5 0 8' }]);
  const file = '期号,开奖日期,号码\r\n2025050,2025-03-01,"01,04,80"\r\n\r\n第2025051期，2025年3月2日：5、0、8\n';
  expect(resultRows(file)).toEqual([
    { issue: '2025050', numbers: '01 04 80' },
    { issue: '2025051', numbers: '5 0 8' },
  ]);
});

test('what is no issue, or has no numbers, is no row', () => {
  expect(resultRows('hello\n2025050\n20250501 1 2 3\n')).toEqual([]);
});
