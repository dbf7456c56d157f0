// What the log keeps outside the database (spec/log.md section 5): its Ed25519 key, the public keys it has signed under, and
// the newest checkpoint that may have been seen. A database restored from an old backup cannot roll these back with it.
// Several servers may share the directory; one that has no key serves and never signs.
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { must } from '../kit/assert.ts';
import { type Bytes, fromHex, toHex } from '../kit/bytes.ts';
import type { Config } from '../platform/config.ts';
import {
  type Checkpoint,
  checkpointText,
  parseCheckpoint,
  signatureLine,
  type VerifierKey,
  verifierKey,
  verifierKeyText,
} from './rules/note.ts';
import { isSm2Secret, signSm2, sm2PublicKey } from './rules/sm2.ts';

export type LogKey = { readonly key: VerifierKey; readonly sign: (message: Bytes) => Uint8Array };

type Place = Pick<Config, 'dataDir' | 'logOrigin'>;

type FileName = 'log-sm2-key' | 'log-key.pem' | 'next-log-key.pem' | 'last-checkpoint' | 'verifier-keys';
const file = (place: Place, name: FileName): string => join(place.dataDir, 'log', name);

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function fsyncPath(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } catch (error) {
    // Windows syncs no directories; its rename is journalled.
    if (process.platform !== 'win32') throw error;
  } finally {
    closeSync(handle);
  }
}

// After a power cut there is either the old file or the new one, whole. `publish` puts the finished file in its place.
function writeDurably(path: string, text: string, publish: (from: string, to: string) => void): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.${randomBytes(6).toString('hex')}`;
  // On a full disk too nothing is left beside it: this is tried again and again.
  try {
    const handle = openSync(temporary, 'wx', 0o600);
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    publish(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
  fsyncPath(dirname(path));
}

/** Makes the key once; of two servers that start together, both end with the same one. */
export const makeKey = (place: Place): void => makeKeyFile(place, 'log-key.pem');

/** Makes the SM2 key once, where national cryptography is required. It signs beside the other and is no key to rotate to. */
export function makeSm2Key(place: Place, random: (length: number) => Uint8Array): void {
  let secret = random(32);
  while (!isSm2Secret(secret)) secret = random(32);
  placeOnce(place, 'log-sm2-key', `${toHex(secret)}\n`);
}

/**
 * A line of national cryptography under this text, or nothing on a server without such a key. This is the one place that holds the secret:
 * a certified module takes it over by answering `signSm2` here.
 */
export function sm2Line(place: Place, origin: string, text: string, random: (length: number) => Uint8Array): string {
  const own = readSm2Key(place, origin);
  if (own === null) return '';
  return signatureLine(text, own.key, (message) => {
    for (;;) {
      const signature = signSm2(own.secret, message, random(32));
      if (signature !== null) return signature;
    }
  });
}

/** Null on a server without one. */
export function readSm2Key(place: Place, origin: string): { readonly key: VerifierKey; readonly secret: Bytes } | null {
  const text = readText(file(place, 'log-sm2-key'));
  if (text === null) return null;
  const secret = fromHex(text.trim());
  return { key: verifierKey(origin, sm2PublicKey(secret), 'sm2'), secret };
}

/** Makes the key that is to follow the one in force, or finds the one that an interrupted change left. */
export const makeNextKey = (place: Place): void => makeKeyFile(place, 'next-log-key.pem');

function makeKeyFile(place: Place, name: FileName): void {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  placeOnce(place, name, pem);
}

function placeOnce(place: Place, name: FileName, text: string): void {
  try {
    // A link, unlike a rename, never replaces a key that is already there.
    writeDurably(file(place, name), text, linkSync);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Null on a server without the key. */
export const readKey = (place: Place, origin: string): LogKey | null => keyOf(place, origin, 'log-key.pem');

/** The key of a change that is under way, or null. */
export const readNextKey = (place: Place, origin: string): LogKey | null => keyOf(place, origin, 'next-log-key.pem');

/** Puts the next key in the place of the one in force, which is gone with that: it must never sign again. */
export function adoptNextKey(place: Place): void {
  renameSync(file(place, 'next-log-key.pem'), file(place, 'log-key.pem'));
  fsyncPath(dirname(file(place, 'log-key.pem')));
}

function keyOf(place: Place, origin: string, name: FileName): LogKey | null {
  const pem = readText(file(place, name));
  if (pem === null) return null;
  const secret: KeyObject = createPrivateKey(pem);
  const { x } = createPublicKey(secret).export({ format: 'jwk' });
  const publicKey = new Uint8Array(Buffer.from(must(x, 'an Ed25519 key has its public half'), 'base64url'));
  return { key: verifierKey(origin, publicKey), sign: (message) => sign(null, message, secret) };
}

/** Texts of the verifier keys that notes of this log were signed under, the newest last. */
export const readVerifierKeys = (place: Place): readonly string[] =>
  (readText(file(place, 'verifier-keys')) ?? '').split('\n').filter((line) => line !== '');

/** Adds the key to those that readers are told, before the first note is signed with it. */
export function announceKey(place: Place, { key }: LogKey): void {
  const known = readVerifierKeys(place);
  const text = verifierKeyText(key);
  if (known.includes(text)) return;
  writeDurably(file(place, 'verifier-keys'), `${[...known, text].join('\n')}\n`, renameSync);
}

/** Adds keys of a restored log before those that are known here: readers keep being told all of them. */
export function addVerifierKeys(place: Place, texts: readonly string[]): void {
  const known = readVerifierKeys(place);
  const added = texts.filter((text) => !known.includes(text));
  if (added.length > 0) writeDurably(file(place, 'verifier-keys'), `${[...added, ...known].join('\n')}\n`, renameSync);
}

/** The newest checkpoint that was recorded, or null. A file that cannot be read as one is a bug, not a fresh start. */
export function readLastCheckpoint(place: Place): Checkpoint | null {
  const text = readText(file(place, 'last-checkpoint'));
  return text === null
    ? null
    : must(parseCheckpoint(text), 'last-checkpoint is damaged: restore it before the log signs');
}

/** Durable when it returns. Only whoever holds the sequencer's lock calls it, so that it never goes back. */
export const recordCheckpoint = (place: Place, checkpoint: Checkpoint): void =>
  writeDurably(file(place, 'last-checkpoint'), checkpointText(checkpoint), renameSync);

/** The origin in force: that of the last checkpoint, since an operator may have opened a later one (LOG 20). */
export const originOf = (place: Place): string => readLastCheckpoint(place)?.origin ?? place.logOrigin;
