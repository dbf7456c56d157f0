// Passwords are kept as argon2id (RFC 9106, second recommended choice: 64 MiB, 3 passes, 4 lanes), in a text that names its own parameters.
import { argon2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Bytes } from '../kit/bytes.ts';
import type { PasswordCost as Cost } from '../platform/config.ts';

const derive = promisify(argon2);
const TAG_LENGTH = 32;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replaceAll('=', '');

async function tagOf(password: string, salt: Uint8Array, cost: Cost): Promise<Buffer> {
  return derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce: salt,
    parallelism: cost.lanes,
    tagLength: TAG_LENGTH,
    memory: cost.memoryKiB,
    passes: cost.passes,
  });
}

export async function hashPassword(password: string, salt: Bytes, cost: Cost): Promise<string> {
  const tag = await tagOf(password, salt, cost);
  return `$argon2id$v=19$m=${cost.memoryKiB},t=${cost.passes},p=${cost.lanes}$${base64(salt)}$${base64(tag)}`;
}

/** False for a wrong password and for a text that is no argon2id hash. */
export async function checkPassword(password: string, stored: string): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(stored);
  if (!parts) return false;
  const [, memory, passes, lanes, salt, tag] = parts;
  const cost = { memoryKiB: Number(memory), passes: Number(passes), lanes: Number(lanes) };
  const expected = Buffer.from(tag ?? '', 'base64');
  const found = await tagOf(password, Buffer.from(salt ?? '', 'base64'), cost);
  return expected.length === found.length && timingSafeEqual(expected, found);
}
