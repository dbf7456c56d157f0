// Keys in a backup (LOG 27): only when they were asked for, and then under a passphrase: scrypt, AES-256-GCM. A wrong passphrase and a
// changed byte look the same, and both are refused.
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

export const LEAST_PASSPHRASE = 12;
/** What lies in the data directory and is no key: the database, what is made anew, and what a restore must never set back. */
const NO_KEYS = /^(postgres(\/|-|\.)|role-passwords\.json$|log\/(last-checkpoint|verifier-keys)(\.|$)|demo-)/;
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const CIPHER = 'aes-256-gcm';
const SALT = 16;
const NONCE = 12;
const TAG = 16;

export type KeyFile = { readonly path: string; readonly base64: string };

/** The key files of a data directory, paths with slashes, in order. */
export function keyFiles(dataDirectory: string): readonly KeyFile[] {
  const folders = ['log', 'draws'].map((name) => join(dataDirectory, name)).filter((folder) => existsSync(folder));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return files
    .map((file) => ({ file, path: relative(dataDirectory, file).split(sep).join('/') }))
    .filter(({ path }) => !NO_KEYS.test(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ file, path }) => ({ path, base64: readFileSync(file).toString('base64') }));
}

export function checkPassphrase(passphrase: string | undefined): string {
  if (passphrase !== undefined && passphrase.length >= LEAST_PASSPHRASE) return passphrase;
  throw new Error(`--with-keys needs SUNLOT_PASSPHRASE, a passphrase of at least ${LEAST_PASSPHRASE} characters.`);
}

export function sealKeys(files: readonly KeyFile[], passphrase: string): Buffer {
  const salt = randomBytes(SALT);
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, scryptSync(passphrase, salt, 32, SCRYPT), nonce);
  const body = Buffer.concat([cipher.update(JSON.stringify(files)), cipher.final()]);
  return Buffer.concat([salt, nonce, cipher.getAuthTag(), body]);
}

export function openKeys(sealed: Buffer, passphrase: string): readonly KeyFile[] {
  const salt = sealed.subarray(0, SALT);
  const nonce = sealed.subarray(SALT, SALT + NONCE);
  const decipher = createDecipheriv(CIPHER, scryptSync(passphrase, salt, 32, SCRYPT), nonce);
  decipher.setAuthTag(sealed.subarray(SALT + NONCE, SALT + NONCE + TAG));
  try {
    const body = Buffer.concat([decipher.update(sealed.subarray(SALT + NONCE + TAG)), decipher.final()]);
    return JSON.parse(body.toString('utf8')) as readonly KeyFile[];
  } catch (error) {
    throw new Error('The keys do not open: this is not the passphrase they were sealed under.', { cause: error });
  }
}

/** Writes keys where there are none; a key that is there and differs is never replaced. Answers the paths written. */
export function placeKeys(dataDirectory: string, files: readonly KeyFile[]): readonly string[] {
  const placed: string[] = [];
  for (const { path, base64 } of files) {
    const file = join(dataDirectory, path);
    const bytes = Buffer.from(base64, 'base64');
    if (NO_KEYS.test(path) || path.split('/').includes('..')) throw new Error(`${path} is not the name of a key.`);
    if (existsSync(file)) {
      if (readFileSync(file).equals(bytes)) continue;
      throw new Error(
        `${file} is there and is another key: move it away if the one in the backup shall take its place.`,
      );
    }
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, bytes, { mode: 0o600 });
    chmodSync(file, 0o600);
    placed.push(path);
  }
  return placed;
}
