// Where the built client lies and what it is made of: found from the running file upwards, so it is the same for the
// bundled server and for tests; read once. Nothing built is a state with a name, not a crash: pages say what to run.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Manifest } from './document.ts';

const MANIFEST = join('dist', 'client', 'manifest.json');

/** The folder dist/client that belongs to this program, or null while `npm run build` has not run. */
export function clientRoot(from = import.meta.dirname): string | null {
  if (existsSync(join(from, MANIFEST))) return join(from, dirname(MANIFEST));
  return dirname(from) === from ? null : clientRoot(dirname(from));
}

let read: Manifest | null = null;

/** Vite's manifest, or null while the client is not built. */
export function clientManifest(): Manifest | null {
  const root = clientRoot();
  if (read === null && root !== null) {
    read = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as Manifest;
  }
  return read;
}

/** The address of an entry's script by its source path, or null while it is not built. */
export function scriptOf(entry: string): string | null {
  const file = clientManifest()?.[entry]?.file;
  return file === undefined ? null : `/${file}`;
}

/** A text file of the build, or null. */
export function builtText(name: string): string | null {
  const root = clientRoot();
  const path = root === null ? null : join(root, name);
  return path !== null && existsSync(path) ? readFileSync(path, 'utf8') : null;
}
