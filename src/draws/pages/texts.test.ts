// Every key that a page of draws names has its words in both languages (LOOK 7).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { texts as planPages } from '../../plans/pages/texts.ts';
import { texts as plans } from '../../plans/texts.ts';
import { texts as web } from '../../web/texts.ts';
import { texts as domain } from '../texts.ts';
import { texts as hall } from './hall/texts.ts';
import { texts as phone } from './phone/texts.ts';
import { texts as pages } from './texts.ts';

const known: Record<string, { zh: string; en: string }> = {
  ...planPages,
  ...plans,
  ...web,
  ...domain,
  ...pages,
  ...hall,
  ...phone,
};

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'public' ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) && !/(test|texts)\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });

test('no key is without words', () => {
  const keys = sources(import.meta.dirname).flatMap(
    (text) => text.match(/(?<=['"`])(draws|plans|web)\.[a-z][A-Za-z0-9.-]+(?=['"`])/g) ?? [],
  );
  const permissions = /^draws\.(exception)$/;
  expect(keys.length).toBeGreaterThan(200);
  expect(keys.filter((key) => !(key in known) && !permissions.test(key))).toEqual([]);
});

test('what is a demonstration or a rehearsal is never called random where the hall speaks of it', () => {
  expect(Object.entries(hall).filter(([, { zh, en }]) => zh.includes('随机') || /random/i.test(en))).toEqual([]);
});
