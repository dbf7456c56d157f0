// The production build: the client's entries (vite.config.ts) and the server's one file, both by vite.
// Usage: npm run build; start and test call `buildIfChanged` and build only when a source changed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build as vite } from 'vite';

const ROOT = resolve(import.meta.dirname, '..');
const STAMP = join(ROOT, 'dist', '.sources');
const SOURCES = ['src', 'vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];

function files(path: string): string[] {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full, { withFileTypes: true }).flatMap((entry) => files(`${path}/${entry.name}`));
}

/** Of names and contents, so that a fresh clone or a touched file changes nothing. */
function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap(files)
    .filter((name) => !/\.test\.tsx?$/.test(name))
    .sort()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(ROOT, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

async function build(hash: string): Promise<void> {
  const options = { root: ROOT, logLevel: 'warn' } as const;
  await vite(options);
  await vite({ ...options, mode: 'offline' });
  await vite({ ...options, build: { ssr: 'src/main.ts' } });
  writeFileSync(STAMP, hash);
}

/** Builds into dist/ unless it holds the build of these very sources; returns whether it built. */
export async function buildIfChanged(): Promise<boolean> {
  const hash = hashOfSources();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return false;
  await build(hash);
  return true;
}

if (import.meta.main) await build(hashOfSources());
