// Secrets that the database keeps only under a key that lies outside it (AES-256-GCM): a reader of the database or of a backup cannot open them.
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { App } from './app.ts';

const ALGORITHM = 'aes-256-gcm';
const IV = 12;
const TAG = 16;

/** The key of `file` below the data directory, made at first use; servers of one installation share it. */
export function keyOf(app: App, name: string): Buffer {
  const file = join(app.config.dataDir, name);
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    try {
      writeFileSync(file, Buffer.from(app.random(32)).toString('hex'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      // Another server made it first.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return Buffer.from(readFileSync(file, 'utf8'), 'hex');
}

/** iv ‖ tag ‖ ciphertext; bound to `owner`, so that it opens for nothing else. */
export function seal(app: App, key: string, owner: string, secret: Uint8Array): Buffer {
  const iv = Buffer.from(app.random(IV));
  const cipher = createCipheriv(ALGORITHM, keyOf(app, key), iv).setAAD(Buffer.from(owner));
  const body = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** Null when the key or the owner is not the one it was sealed for, or when a byte was changed. */
export function unseal(app: App, key: string, owner: string, sealed: Uint8Array): Buffer | null {
  const bytes = Buffer.from(sealed);
  if (bytes.length < IV + TAG) return null;
  try {
    const decipher = createDecipheriv(ALGORITHM, keyOf(app, key), bytes.subarray(0, IV)).setAAD(Buffer.from(owner));
    decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
    return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]);
  } catch {
    return null;
  }
}
