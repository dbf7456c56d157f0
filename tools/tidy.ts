// The style guide as a test: what DESIGN and SQL.md ask and no type checker sees. Every message says what to do instead.
// Usage: node tools/tidy.ts; exit code 1 when something is found.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { classes, fileSize, firstComment, functionSize, han, leftovers, purity, words } from './tidy/code.ts';
import { imports } from './tidy/imports.ts';
import type { Finding, Rule, Source } from './tidy/source.ts';
import { migrations, tables } from './tidy/sql.ts';
import { folders, traces } from './tidy/tree.ts';

const ROOT = resolve(import.meta.dirname, '..');
const TEXT = /\.(ts|tsx|mjs|sql|md|json|py|css|html|yml|yaml|sh)$/;
const SKIP = new Set(['node_modules', 'dist', '.data', '.git', '.tmp', 'coverage', 'vectors']);

export const RULES: readonly Rule[] = [
  folders,
  traces,
  firstComment,
  imports,
  purity,
  tables,
  migrations,
  fileSize,
  functionSize,
  words,
  classes,
  leftovers,
  han,
];

export const tidy = (sources: readonly Source[]): readonly Finding[] =>
  sources.flatMap((source) => RULES.flatMap((rule) => rule(source)));

function* paths(folder: string): Generator<string> {
  for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
    if (SKIP.has(entry.name)) continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* paths(path);
    else if (TEXT.test(entry.name)) yield path;
  }
}

/** Checks the working tree; prints one line per finding and returns how many. */
export function tidyTree(): number {
  const sources = [...paths('')].map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
  const found = tidy(sources);
  for (const { path, line, message } of found) console.error(`${path}:${line} ${message}`);
  console.log(`tidy: ${sources.length} files, ${found.length} findings`);
  return found.length;
}

if (import.meta.main) process.exitCode = tidyTree() === 0 ? 0 : 1;
