// Bytes as the draw protocol and the log see them: big endian, length-prefixed, compared bytewise (spec/draw.md section 1).
// No environment is assumed: this file runs in the server, the browser and the command line alike.
import { assert } from './assert.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

const HEX = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));

export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX[byte];
  return text;
}

export const isHex = (text: string): boolean => text.length % 2 === 0 && /^[0-9a-f]*$/.test(text);

/** Lower-case hex of even length, else a bug: callers check hostile input with `isHex` first. */
export function fromHex(text: string): Bytes {
  assert(isHex(text), 'not lower-case hex of even length');
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = (digit(text, 2 * i) << 4) | digit(text, 2 * i + 1);
  return bytes;
}

function digit(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 58 ? code - 48 : code - 87;
}

/** UTF-8 of a well-formed string; a lone surrogate is a bug (text from outside is checked with isWellFormed first). */
export function utf8(text: string): Bytes {
  const out = new Uint8Array(text.length * 3);
  let n = 0;
  for (let i = 0; i < text.length; i += 1) {
    let code = text.charCodeAt(i);
    if (code < 0x80) {
      out[n++] = code;
    } else if (code < 0x800) {
      out[n++] = 0xc0 | (code >> 6);
      out[n++] = 0x80 | (code & 63);
    } else {
      if (code >= 0xd800 && code <= 0xdfff) {
        code = text.codePointAt(i) ?? 0;
        assert(code > 0xffff, 'lone surrogate');
        i += 1;
        out[n++] = 0xf0 | (code >> 18);
        out[n++] = 0x80 | ((code >> 12) & 63);
      } else out[n++] = 0xe0 | (code >> 12);
      out[n++] = 0x80 | ((code >> 6) & 63);
      out[n++] = 0x80 | (code & 63);
    }
  }
  return out.slice(0, n);
}

/** The text of UTF-8 bytes, or null when they are not UTF-8 in shortest form. */
export function fromUtf8(bytes: Uint8Array): string | null {
  let text = '';
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i] ?? 0;
    const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length === 0 || i + length > bytes.length) return null;
    let code = length === 1 ? first : first & (0xff >> (length + 1));
    for (let k = 1; k < length; k += 1) {
      const next = bytes[i + k] ?? 0;
      if ((next & 0xc0) !== 0x80) return null;
      code = (code << 6) | (next & 63);
    }
    const shortest = [0, 0, 0x80, 0x800, 0x10000][length] ?? 0;
    if (code < shortest || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
    text += String.fromCodePoint(code);
    i += length;
  }
  return text;
}

export function concat(...parts: readonly Uint8Array[]): Bytes {
  let length = 0;
  for (const part of parts) length += part.length;
  const out = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

export function u8(n: number): Bytes {
  assert(Number.isInteger(n) && n >= 0 && n < 256, 'u8 out of range');
  return new Uint8Array([n]);
}

export function u32(n: number): Bytes {
  assert(Number.isInteger(n) && n >= 0 && n <= 0xffffffff, 'u32 out of range');
  const out = new Uint8Array(4);
  writeU32(out, 0, n);
  return out;
}

// Written byte by byte: an array literal or a DataView for every length prefix is what a list of millions would spend its time on.
function writeU32(out: Uint8Array, at: number, n: number): void {
  out[at] = n >>> 24;
  out[at + 1] = n >>> 16;
  out[at + 2] = n >>> 8;
  out[at + 3] = n;
}

export function u64(n: number | bigint): Bytes {
  const out = new Uint8Array(8);
  if (typeof n === 'number' && Number.isSafeInteger(n) && n >= 0) {
    writeU32(out, 0, Math.floor(n / 0x1_0000_0000));
    writeU32(out, 4, n % 0x1_0000_0000);
    return out;
  }
  const value = BigInt(n);
  assert(value >= 0n && value < 1n << 64n, 'u64 out of range');
  new DataView(out.buffer).setBigUint64(0, value);
  return out;
}

/** LP(b) = u32(length) ‖ b. */
export function lp(bytes: Uint8Array): Bytes {
  const out = new Uint8Array(4 + bytes.length);
  writeU32(out, 0, bytes.length);
  out.set(bytes, 4);
  return out;
}

export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean => compareBytes(a, b) === 0;

/** Order of texts by their UTF-8 bytes (not JavaScript's UTF-16 order). */
export function compareText(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i += 1) {
    let x = a.charCodeAt(i);
    let y = b.charCodeAt(i);
    if (x === y) continue;
    // Surrogates (U+10000 and above) sort after every BMP unit in UTF-8.
    if (x >= 0xd800 && y >= 0xd800) {
      x = x >= 0xe000 ? x - 0x800 : x + 0x2000;
      y = y >= 0xe000 ? y - 0x800 : y + 0x2000;
    }
    return x - y;
  }
  return a.length - b.length;
}
