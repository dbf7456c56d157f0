// Everything that is said has words in both languages: refusals as the source writes them, permissions, entries, jobs, roles;
// and the blanks of both languages are the same ones (R10).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { domains } from './domains.ts';
import { ROLES } from './organisation/rules/roles.ts';
import { joinTexts, permissionText, refusalText } from './platform/i18n.ts';
import { texts as platformTexts } from './platform/texts.ts';

const texts = joinTexts([platformTexts, ...domains.map((domain) => domain.texts)]);
const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  .map((path) => ({ path, source: readFileSync(join(import.meta.dirname, path), 'utf8') }));

/** Codes that a source builds from parts, by what it writes; a new one fails until its codes stand here. */
const BUILT: Readonly<Record<string, readonly string[]>> = {
  'registers.${kind}-length': ['registers.reg15-length', 'registers.assigned-length'],
  'registers.${kind}-character': ['registers.reg15-character', 'registers.assigned-character'],
  'registers.${kind}-check': ['registers.reg15-check', 'registers.assigned-check'],
};

const written = sources.flatMap(({ path, source }) =>
  [...source.matchAll(/\brefuse\(\s*(?:'([^']+)'|`([^`]+)`)/g)].map(([, plain, built]) => ({ path, plain, built })),
);
const codes = [
  ...new Set(written.flatMap(({ plain, built }) => (plain ? [plain] : (BUILT[built ?? ''] ?? [built ?? ''])))),
];

/** Written with both languages, not a copy of each other, and not empty. */
function expectWorded(key: string): void {
  const text = texts[key];
  expect(text, `texts.ts of its domain lacks '${key}'`).toBeDefined();
  expect(text?.zh, key).toMatch(/\p{Script=Han}/u);
  expect(text?.en, key).toMatch(/[A-Za-z]/);
  expect(text?.en, key).not.toMatch(/\p{Script=Han}/u);
}

describe('refusals', () => {
  test('are found in the source', () => {
    expect(codes.length).toBeGreaterThan(50);
  });
  test.each(codes)('%s says what is wrong in both languages', (code) => {
    expect(code).toMatch(/^[a-z]+\.[a-zA-Z0-9-]+$/);
    expectWorded(code);
  });
});

describe('names', () => {
  const entries = domains.flatMap((domain) => domain.entries.map(({ type }) => type));
  test.each(entries)('entry %s', (type) => expectWorded(`entry.${type}`));

  test.each(domains.flatMap((domain) => domain.permissions))('permission %s', (permission) => {
    const { zh, en } = permissionText(texts, permission);
    expect([zh, en]).not.toContain(permission);
  });

  test.each(Object.keys(ROLES))('role %s', (role) => {
    expectWorded(`role.${role}`);
    expectWorded(`role.${role}.does`);
  });

  test.each(domains.flatMap((domain) => domain.jobs.map(({ kind }) => kind)))('job %s', (kind) => {
    expectWorded(`job.${kind}`);
  });
});

test('a refused permission is named in words, never by its code', () => {
  const { zh, en } = refusalText(texts, {
    code: 'access.forbidden',
    kind: 'forbidden',
    with: { permission: 'task.read' },
  });
  expect(zh).toContain('查看抽查任务');
  expect(en).toContain('read tasks');
});

const blanks = (wording: string): readonly string[] => [...new Set(wording.match(/\{\w+\}/g) ?? [])].sort();

test.each(Object.entries(texts))('%s has the same blanks in both languages', (_, { zh, en }) => {
  expect(blanks(en)).toEqual(blanks(zh));
});

type Said = { readonly zh: string; readonly en: string };
function* saidIn(value: unknown): Iterable<Said> {
  if (typeof value !== 'object' || value === null) return;
  const { zh, en } = value as Partial<Said>;
  if (typeof zh === 'string' && typeof en === 'string') yield { zh, en };
  else for (const part of Object.values(value)) yield* saidIn(part);
}
const files = import.meta.glob(['./*/**/texts.ts', './*/**/texts/*.ts', '!./demo/**'], { eager: true });
/** Everything that pages, refusals and the verifier say. */
const all = Object.values(files).flatMap((file) => [...saidIn(file)]);

const FORM = /\{\w+:([^{}|]*)\|([^{}|]*)\}/g;
const formsOf = (en: string): readonly (readonly [string, string])[] =>
  [...en.matchAll(FORM)].map(([, one = '', many = '']) => [one, many] as const);
const VERBS = new Set(['are', 'were', 'have', 'end', 'stand', 'become', 'inspect']);
const plurals = new Set(
  all.flatMap(({ en }) => formsOf(en)).flatMap(([one, many]) => many.split(' ').filter((word) => !one.includes(word))),
);

test('R46 a count never stands before a word that is right for several only', () => {
  const nouns = [...plurals].filter((word) => !VERBS.has(word)).join('|');
  // A ratio is no count ("1.5 times"), a place in the log neither. Mend: "{n} {n:subject|subjects}".
  const bare = new RegExp(`\\{(?!ratio|about|index)\\w+\\} (?:[a-z]+ )?(?:${nouns})\\b`);
  expect(plurals.size).toBeGreaterThan(40);
  expect(all.filter(({ en }) => bare.test(en)).map(({ en }) => en)).toEqual([]);
});

test('R46 English has plain quotes, which the Chinese face does not draw wide; Chinese needs no second form', () => {
  expect(all.filter(({ en }) => /[\u2018\u2019\u201c\u201d]/.test(en)).map(({ en }) => en)).toEqual([]);
  expect(all.filter(({ zh }) => formsOf(zh).length > 0)).toEqual([]);
});
