// Identifiers made by the application: UUID version 7 (RFC 9562), so that new rows lie together in an index.
import { assert } from './assert.ts';
import { toHex, u64 } from './bytes.ts';

/** `milliseconds` since 1970, `random` 10 bytes. */
export function uuidv7(milliseconds: number, random: Uint8Array): string {
  assert(random.length === 10, 'uuidv7 needs 10 random bytes');
  const bytes = new Uint8Array(16);
  bytes.set(u64(milliseconds).subarray(2), 0);
  bytes.set(random, 6);
  return written(bytes, 7);
}

/** Version 8: the first 16 bytes of a hash, where the same thing must have the same id. */
export const uuidOfHash = (hash: Uint8Array): string => written(hash.slice(0, 16), 8);

function written(bytes: Uint8Array, version: 7 | 8): string {
  bytes[6] = (version << 4) | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = toHex(bytes);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
