// Which software is running: its version and the hash of its own files, named in every commitment so that a swap is visible.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const VERSION = '0.1.0';

let known: string | null = null;

/** SHA-256 in hex over the paths and contents of the built server (or of the sources, when they run directly), in path order. */
export function softwareHash(): string {
  if (known) return known;
  const here = import.meta.dirname;
  const root = here.endsWith('platform') ? join(here, '..') : here;
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  known = hash.digest('hex');
  return known;
}
