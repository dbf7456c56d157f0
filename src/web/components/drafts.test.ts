// R10, issue of the forms: what was typed is kept on the device in every form of the workbench, so a lost session loses nothing. By list: a new
// form is found here.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../..');
const forms = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /pages\/.*\.tsx$/.test(path) && !/\.test\.tsx$/.test(path))
  .map((path) => ({ path, source: readFileSync(join(SRC, path), 'utf8') }))
  .filter(({ source }) => source.includes('<FormPage'));

test('R10 the forms are found', () => expect(forms.length).toBeGreaterThan(10));

test.each(forms)('R10 $path keeps what was typed, says when, and forgets it once the server has it', ({ source }) => {
  expect(source).toMatch(/\buseDraft\b/);
  expect(source).toMatch(/savedAt=\{/);
  expect(source).toMatch(/\bforget\(\)/);
});
