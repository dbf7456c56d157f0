// An act that is performed and not counted would make the numbers of /metrics say less than what happened.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../..');
/** The demo is put through the acts before there is a server. */
const OUTSIDE = /\.test\.tsx?$|testing|^demo[/\\]|^log[/\\]act\.ts$/;

const callers = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !OUTSIDE.test(path))
  .map((path) => ({ path, text: readFileSync(join(SRC, path), 'utf8') }))
  .filter(({ text }) => /import .*\bperform\b.* from '.*act\.ts'/.test(text));

test('whoever performs an act counts it by its name and outcome', () => {
  expect(callers.length).toBeGreaterThan(8);
  for (const { path, text } of callers) {
    const performed = text.match(/\bperform\(/g)?.length ?? 0;
    // As an argument, or under a name in the answer of a route.
    const counted = text.match(/\bmeters\.acted\(/g)?.length ?? 0;
    expect(counted, `${path}: hand the promise of perform(…) to app.meters.acted(name, …)`).toBe(performed);
  }
});
