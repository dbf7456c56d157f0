// Tagged hashes, tickets, uniform integers and the text rules that everything else in a draw is made of (spec/draw.md section 1).
import { assert } from '../../kit/assert.ts';
import { type Bytes, compareBytes, concat, lp, u8, u64, utf8 } from '../../kit/bytes.ts';
import type { Suite } from '../../kit/hash.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';

/** Ids and codes are at most this many bytes of UTF-8. */
export const ID_BYTES = 64;

const TWO32 = 0x1_0000_0000;
const TWO64 = 1n << 64n;

/** TH(tag, p1…pn): a hash whose parts cannot slide into each other and whose purpose is part of it. */
export const th = (suite: Suite, tag: string, ...parts: readonly Uint8Array[]): Bytes =>
  suite.hash(concat(lp(utf8(tag)), ...parts.map(lp)));

/** T(K, id): the random place of one id. `key` is 32 bytes. */
export const ticket = (suite: Suite, key: Uint8Array, id: Uint8Array): Bytes => suite.hash(concat(key, id));

export type Ticketed = { readonly ticket: Uint8Array; readonly id: Uint8Array };

/** Ascending over all 32 bytes; equal tickets by id bytes. */
export const compareTickets = (a: Ticketed, b: Ticketed): number =>
  compareBytes(a.ticket, b.ticket) || compareBytes(a.id, b.id);

export type Uniform = { readonly value: bigint; readonly attempts: number };

/** U(K, c, n), 1 ≤ n < 2^64: an unbiased integer below n, and how many hashes it took (from 1). */
export function uniform(suite: Suite, key: Uint8Array, counter: number | bigint, n: number | bigint): Uniform {
  if (typeof n === 'number' && n <= TWO32) {
    const small = uniformSmall(suite, key, counter, n);
    return { value: BigInt(small.value), attempts: small.attempts };
  }
  const size = BigInt(n);
  assert(size >= 1n && size < TWO64, 'U needs 1 <= n < 2^64');
  const limit = TWO64 - (TWO64 % size);
  const message = concat(key, u64(counter), u8(0));
  for (let attempt = 0; attempt < 256; attempt += 1) {
    message[message.length - 1] = attempt;
    const digest = suite.hash(message);
    const r = new DataView(digest.buffer, digest.byteOffset, 8).getBigUint64(0);
    if (r < limit) return { value: r % size, attempts: attempt + 1 };
  }
  return exhausted();
}

type SmallUniform = { readonly value: number; readonly attempts: number };

/** The same U for n ≤ 2^32, without big integers: the two ways agree for every n both can take. */
export const uniformSmall = (suite: Suite, key: Uint8Array, counter: number | bigint, n: number): SmallUniform =>
  uniformsOf(suite, key)(counter, n);

/** U(K, ·, ·) for n ≤ 2^32 and a whole draw under one key, which asks it once per unit: the question is written only once. */
export function uniformsOf(suite: Suite, key: Uint8Array): (counter: number | bigint, n: number) => SmallUniform {
  const message = concat(key, new Uint8Array(9));
  const view = new DataView(message.buffer);
  return (counter, n) => {
    assert(Number.isInteger(n) && n >= 1 && n <= TWO32, 'U needs an integer n >= 1');
    assert(counter >= 0 && counter < TWO64, 'U needs a counter below 2^64');
    view.setBigUint64(key.length, BigInt(counter));
    for (let attempt = 0; attempt < 256; attempt += 1) {
      message[message.length - 1] = attempt;
      const digest = suite.hash(message);
      const high = u32At(digest, 0);
      const low = u32At(digest, 4);
      // 2^64 mod n is asked for only where it could matter: once in 2^32.
      const rejected = high === 0xffffffff && low >= TWO32 - remainder(1, 0, 0, n);
      if (!rejected) return { value: remainder(0, high, low, n), attempts: attempt + 1 };
    }
    return exhausted();
  };
}

const u32At = (bytes: Uint8Array, at: number): number =>
  (((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)) >>> 0;

/** (top·2^64 + high·2^32 + low) mod n in steps of 16 bits, so that nothing leaves the exact integers below 2^53. */
function remainder(top: number, high: number, low: number, n: number): number {
  let rest = top % n;
  rest = (rest * 0x10000 + (high >>> 16)) % n;
  rest = (rest * 0x10000 + (high & 0xffff)) % n;
  rest = (rest * 0x10000 + (low >>> 16)) % n;
  return (rest * 0x10000 + (low & 0xffff)) % n;
}

/** 256 rejections in a row have a chance below 2^-256 even for the worst n: a broken hash, so stop rather than bend the rule. */
function exhausted(): never {
  assert(false, 'U was rejected 256 times');
}

// Every such text passes all the rules below: most ids of a register are plain codes, and there are millions of them.
const PLAIN = /^[!-~]+$/;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/u;
const SPACE_AT_AN_END = /^\p{White_Space}|\p{White_Space}$/u;

/**
 * The UTF-8 of a text that may stand in a draw. Two ids must never look alike by an invisible character.
 * Refuses: draws.textEmpty, draws.textInvisible, draws.textSpace, draws.textNotNfc.
 */
export function checkText(text: string): Result<Bytes> {
  if (PLAIN.test(text)) return ok(utf8(text));
  if (text === '') return refuse('draws.textEmpty', 'unmet');
  if (INVISIBLE.test(text)) return refuse('draws.textInvisible', 'unmet');
  if (SPACE_AT_AN_END.test(text)) return refuse('draws.textSpace', 'unmet');
  if (text.normalize('NFC') !== text) return refuse('draws.textNotNfc', 'unmet');
  return ok(utf8(text));
}

/** As checkText, and at most 64 bytes. Refuses in addition: draws.idTooLong. */
export function checkId(text: string): Result<Bytes> {
  const checked = checkText(text);
  return checked.ok && checked.value.length > ID_BYTES
    ? refuse('draws.idTooLong', 'unmet', { bytes: ID_BYTES })
    : checked;
}
