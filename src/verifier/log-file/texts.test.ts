// Every reason of the check has both wordings with the same blanks, and none is worded for nothing (R11).
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lineFindings } from './texts.ts';

test('R11 each finding of a log file is worded in both languages, and only those', () => {
  const source = readFileSync(new URL('check.ts', import.meta.url), 'utf8');
  const direct = [...source.matchAll(/notes\.(?:wrong|doubt)\(\s*'([a-z-]+)'/g)].map(([, reason]) => reason ?? '');
  const faults = /const FAULTS = \{(.*?)\}/s.exec(source)?.[1]?.matchAll(/: '([a-z-]+)'/g) ?? [];
  const reasons = new Set([...direct, ...[...faults].map(([, reason]) => reason ?? '')]);
  expect(reasons).toEqual(new Set(Object.keys(lineFindings)));
  const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const { zh, en } of Object.values(lineFindings)) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).not.toMatch(/\p{Script=Han}/u);
    expect(blanks(zh)).toEqual(blanks(en));
  }
});
