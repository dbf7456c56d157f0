// Which requirement is covered by which tests: docs/coverage.md, made from the numbers that test names carry (R18, P2,
// LOG 6, R30-R34). `--check` compares with the file instead of writing it. Usage: npm run coverage [-- --check]
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { GROUPS, PARTLY } from './requirements.ts';

const ROOT = resolve(import.meta.dirname, '..');
const FILE = 'docs/coverage.md';
const FOLDERS = ['src', 'tools', 'spec', 'e2e'];
/** Its own names are examples. */
const EXAMPLES = 'coverage.test.ts';

/** The name given to a test or a group of tests, also behind `.each(…)`; numbers may stand anywhere in it. */
const NAMED = /\b(?:test|it|describe)(?:\.each)?\(\s*(?:[^'"`()\n]*\)\()?(['"`])((?:\\.|(?!\1).)+)\1/g;
const NUMBER = /\b(R|P|LOG )(\d{1,2})(?:[-\u2013](?:R|P|LOG )?(\d{1,2}))?\b/g;

/** The requirements that a name carries; a range means all of it. */
export function numbersIn(name: string): readonly string[] {
  return [...name.matchAll(NUMBER)].flatMap(([, prefix = '', first, last]) => {
    const from = Number(first);
    const to = Number(last ?? first);
    return Array.from({ length: Math.max(1, to - from + 1) }, (_, i) => `${prefix}${from + i}`);
  });
}

export const namesIn = (source: string): readonly string[] =>
  [...source.matchAll(NAMED)].map(([, quote, name = '']) => name.replaceAll(`\\${quote}`, quote ?? ''));

type Found = { readonly file: string; readonly name: string };

function testsByNumber(): ReadonlyMap<string, readonly Found[]> {
  const found = new Map<string, Found[]>();
  for (const folder of FOLDERS.filter((one) => existsSync(join(ROOT, one)))) {
    const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).sort();
    for (const path of files.filter((one) => /\.test\.tsx?$/.test(one) && one !== EXAMPLES)) {
      const file = `${folder}/${path.replaceAll('\\', '/')}`;
      for (const name of namesIn(readFileSync(join(ROOT, file), 'utf8'))) {
        for (const number of new Set(numbersIn(name))) {
          found.set(number, [...(found.get(number) ?? []), { file, name }]);
        }
      }
    }
  }
  return found;
}

function row(id: string, title: string, tests: readonly Found[]): string {
  const files = [...new Set(tests.map(({ file }) => file))];
  const missing = PARTLY[id];
  const state = tests.length === 0 ? 'not yet' : missing === undefined ? 'covered' : `partly: ${missing}`;
  const where = files.map((file) => `[${file}](../${file})`);
  return `| ${id} | ${title} | ${state} | ${where.join('<br>')} |`;
}

function page(found: ReadonlyMap<string, readonly Found[]>): string {
  const parts = GROUPS.map(([group, requirements]) => {
    const with_ = requirements.filter(({ id }) => found.has(id)).length;
    const rows = requirements.map(({ id, title }) => row(id, title, found.get(id) ?? []));
    const head = `## ${group}\n\n${with_} of ${requirements.length} are carried by tests.\n\n| no. | requirement | state | tests |\n|---|---|---|---|`;
    return `${head}\n${rows.join('\n')}\n`;
  });
  return `# Coverage of requirements

Made by \`npm run coverage\` from the names of the tests, which carry the numbers of requirements. "Covered" says
that tests exist for what is built, not that nothing could be added.

${parts.join('\n')}`;
}

function main(): number {
  const found = testsByNumber();
  const known = new Set(GROUPS.flatMap(([, requirements]) => requirements.map(({ id }) => id)));
  const strange = [...found].filter(([id]) => !known.has(id));
  for (const [id, [first]] of strange)
    console.error(`${first?.file}: "${first?.name}" names ${id}, which is no requirement.`);
  for (const id of Object.keys(PARTLY).filter((one) => !known.has(one)))
    console.error(`PARTLY names ${id}, which is no requirement.`);
  const text = page(found);
  const file = join(ROOT, FILE);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`${FILE} is not what the tests carry: run "npm run coverage" and commit the file.`);
    return 1;
  }
  return strange.length === 0 ? 0 : 1;
}

if (import.meta.main) process.exitCode = main();
