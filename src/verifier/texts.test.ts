// Every finding that the source can make has a Chinese and an English wording, and none is worded twice or for nothing (R7).
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findJsonTwice } from './json.ts';
import { STEPS } from './report.ts';
import { findingText, findingWording } from './texts.ts';

const folder = new URL('.', import.meta.url);
const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !/test|sample|attacks|texts/.test(name));

/** Codes of a source file: each reason after the check that it stands in, or any step where a helper is shared. */
const reasonsOf = (source: string): string[] =>
  [...source.matchAll(/(?:wrong|doubt|undone)\(\s*(?:[^'(]*\? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g)].flatMap((m) =>
    [m[1], m[2]].filter((reason) => reason !== undefined),
  );

describe('wording (DESIGN section 7)', () => {
  const reasons = new Set(sources.flatMap((name) => reasonsOf(readFileSync(new URL(name, folder), 'utf8'))));
  it('finds the reasons in the source', () => expect(reasons.size).toBeGreaterThan(90));
  it.each([...reasons])('%s is worded in both languages for some step', (reason) => {
    const worded = STEPS.map((step) => findingWording(`${step}.${reason}`)).filter((wording) => wording !== null);
    expect(worded.length).toBeGreaterThan(0);
    for (const { zh, en } of worded) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
      const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
      expect(blanks(zh)).toEqual(blanks(en));
    }
  });
  it('counts ranks and slots from 1 for people', () => {
    const finding = { code: 'objects.position', status: 'false', with: { stratum: 'A', rank: 3 } } as const;
    expect(findingText(finding, 'en')).toBe('Rank 4 of stratum "A" differs.');
  });
});

describe('a name that stands twice (spec/evidence-bundle.md section 1)', () => {
  it.each([
    ['{"a":1,"a":2}', true],
    ['{"a":{"b":1},"b":[{"b":1},{"b":2}]}', false],
    ['{"x":"\\"a\\":1","y":[{"c":1,"\\u0063":2}]}', true],
    ['{"a":"a","b":"a"}', false],
  ])('%s', (text, twice) => expect(findJsonTwice(text)).toBe(twice));
});
