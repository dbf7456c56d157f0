// Whoever adds the next screen finds every shared component in the gallery: one that pages use has its own sample, and what is only a part of another
// component is seen in that.
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';

const importsOf = (files: readonly string[]): ReadonlySet<string> =>
  new Set(
    files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/components\/([\w-]+\.tsx)'/g)].map(([, name = '']) => name),
    ),
  );
const partsOf = (name: string): readonly string[] =>
  [...readFileSync(`src/web/components/${name}`, 'utf8').matchAll(/from '\.\/([\w-]+\.tsx)'/g)].map(
    ([, part = '']) => part,
  );

const components = globSync('src/web/components/*.tsx')
  .map((file) => basename(file))
  .filter((name) => !name.includes('.test.'));
/** The shell stands around every page of the gallery. */
const shown = importsOf([...globSync('src/web/gallery/*.tsx'), 'src/web/shell.tsx']);

test('every component of the workbench that pages use has a sample', () => {
  const pages = globSync('src/*/pages/**/*.tsx').filter((file) => !file.includes('/public/'));
  const used = importsOf(pages);
  expect(used.size).toBeGreaterThan(20);
  expect([...used].filter((name) => components.includes(name) && !shown.has(name)).sort()).toEqual([]);
});

test('a component that no page uses by itself is seen as a part of one that has a sample', () => {
  const seen = new Set<string>();
  const queue = [...shown];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (seen.has(name) || !components.includes(name)) continue;
    seen.add(name);
    queue.push(...partsOf(name));
  }
  expect(components.filter((name) => !seen.has(name))).toEqual([]);
});
