// A hash that says what it is told, so that the rules themselves can be run through every outcome that chance could give (R7): each order of
// tickets once, each uniform integer once. What is then counted is no sample but all there is.
import type { Bytes } from '../../src/kit/bytes.ts';
import { compareBytes, fromUtf8 } from '../../src/kit/bytes.ts';
import type { Suite } from '../../src/kit/hash.ts';

const KEY_BYTES = 32;

/** 32 bytes whose first eight are `n`: below any n the uniform integer of it is n itself, and tickets are ordered by it. */
export function saying(n: number): Bytes {
  const digest = new Uint8Array(KEY_BYTES);
  new DataView(digest.buffer).setBigUint64(0, BigInt(n));
  return digest;
}

export const keyNamed = (n: number): Bytes => new Uint8Array(KEY_BYTES).fill(n);

/** What the rules ask of the hash: a ticket of a unit, or a uniform integer by its counter, both under a key; or a key, by its tag. */
export type Script = {
  readonly key?: (tag: string, message: Uint8Array) => Uint8Array;
  readonly ticket?: (key: Uint8Array, unit: Uint8Array) => number;
  readonly uniform?: (key: Uint8Array, counter: number) => number;
};

/** Units of a scripted draw are called by one byte, so that no ticket is as long as a question for an integer (key, counter, attempt). */
export function scripted({ key, ticket, uniform }: Script): Suite {
  const hash = (message: Uint8Array): Bytes => {
    const length = new DataView(message.buffer, message.byteOffset).getUint32(0);
    const tag = length < 64 ? fromUtf8(message.subarray(4, 4 + length)) : null;
    if (tag?.startsWith('DR1/') === true) return new Uint8Array(key?.(tag, message) ?? keyNamed(0));
    const under = message.subarray(0, KEY_BYTES);
    const rest = message.subarray(KEY_BYTES);
    if (rest.length !== 9) return saying(ticket?.(under, rest) ?? 0);
    const counter = Number(new DataView(rest.buffer, rest.byteOffset).getBigUint64(0));
    return saying(uniform?.(under, counter) ?? 0);
  };
  return { name: 'DR1-SHA256', hash };
}

export const isKey = (key: Uint8Array, n: number): boolean => compareBytes(key, keyNamed(n)) === 0;

/** All orders of 0 … size − 1. */
export function* orders(size: number): Generator<readonly number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const shorter of orders(size - 1))
    for (let at = 0; at < size; at += 1) yield [...shorter.slice(0, at), size - 1, ...shorter.slice(at)];
}

/** All words whose digit i is below bases[i]. */
export function* words(bases: readonly number[]): Generator<readonly number[]> {
  const [base, ...others] = bases;
  if (base === undefined) {
    yield [];
    return;
  }
  for (let digit = 0; digit < base; digit += 1) for (const rest of words(others)) yield [digit, ...rest];
}
