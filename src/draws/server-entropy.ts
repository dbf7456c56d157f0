// The server's own entropy (spec/draw.md section 3): its nonce waits encrypted under a key that lies outside the database, so that
// neither a reader of the database nor a restored backup knows it before it is revealed.
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../platform/app.ts';

const ALGORITHM = 'aes-256-gcm';
const IV = 12;
const TAG = 16;

function keyOf(app: App): Buffer {
  const folder = join(app.config.dataDir, 'draws');
  const file = join(folder, 'entropy-key');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    try {
      writeFileSync(file, Buffer.from(app.random(32)).toString('hex'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      // Another server made it first.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return Buffer.from(readFileSync(file, 'utf8'), 'hex');
}

/** iv ‖ tag ‖ ciphertext; bound to the draw, so that it opens for no other. */
export function sealNonce(app: App, drawId: string, nonce: Uint8Array): Buffer {
  const iv = Buffer.from(app.random(IV));
  const cipher = createCipheriv(ALGORITHM, keyOf(app), iv).setAAD(Buffer.from(drawId));
  const body = Buffer.concat([cipher.update(nonce), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** Null when the key is not the one it was sealed under: the server is then absent like any party that lost its slip. */
export function openNonce(app: App, drawId: string, sealed: Buffer): Buffer | null {
  try {
    const decipher = createDecipheriv(ALGORITHM, keyOf(app), sealed.subarray(0, IV)).setAAD(Buffer.from(drawId));
    decipher.setAuthTag(sealed.subarray(IV, IV + TAG));
    return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]);
  } catch {
    return null;
  }
}
