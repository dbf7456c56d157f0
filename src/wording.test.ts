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
