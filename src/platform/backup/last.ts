// When the last backup was made, kept beside the keys, so that a server can tell its age to whoever watches it.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = (dataDirectory: string): string => join(dataDirectory, 'last-backup');

export function rememberBackup(dataDirectory: string, at: Date): void {
  const path = file(dataDirectory);
  writeFileSync(`${path}.new`, `${at.toISOString()}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** Null when none is known here. */
export function madeLast(dataDirectory: string): Date | null {
  const path = file(dataDirectory);
  const at = existsSync(path) ? new Date(readFileSync(path, 'utf8').trim()) : null;
  return at === null || Number.isNaN(at.getTime()) ? null : at;
}
