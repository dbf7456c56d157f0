// The interface speaks in both languages: every key that a page of tasks names has its text, and the domain's keys are not redefined.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { texts as catalogue } from '../../catalogue/texts.ts';
import { texts as web } from '../../web/texts.ts';
import { texts as domain } from '../texts.ts';
import { texts } from './texts.ts';

const known = new Set([catalogue, domain, texts, web].flatMap((one) => Object.keys(one)));
const sources = readdirSync(import.meta.dirname)
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.') && name !== 'texts.ts')
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'));

describe('texts of the task pages', () => {
  it('hold every key that is written out', () => {
    const named = sources.flatMap((source) =>
      [...source.matchAll(/'((?:plans|catalogue|web)\.[a-zA-Z0-9.-]+)'/g)].map((match) => match[1] ?? ''),
    );
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((key) => !known.has(key))).toEqual([]);
  });

  it('hold every key that is put together', () => {
    const stems = sources.flatMap((source) =>
      [...source.matchAll(/`((?:plans)\.[a-z.]+\.)\$\{/g)].map((match) => match[1] ?? ''),
    );
    expect(stems.length).toBeGreaterThan(5);
    expect(stems.filter((stem) => ![...known].some((key) => key.startsWith(stem)))).toEqual([]);
  });

  it('leave the keys of the domain alone', () => {
    expect(Object.keys(texts).filter((key) => key in domain)).toEqual([]);
  });
});
