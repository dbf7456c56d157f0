// RFC 8785 (JCS) for the documents of the protocol: integers below 2^53 only, no fractions, no duplicate names, well-formed text.
import { assert } from './assert.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** The canonical text. Numbers other than safe integers, lone surrogates and undefined are bugs of the caller. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    assert(Number.isSafeInteger(value), 'only integers below 2^53 may stand in a canonical document');
    return String(value === 0 ? 0 : value);
  }
  if (typeof value === 'string') {
    assert(value.isWellFormed(), 'lone surrogate in a canonical document');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonicalJson(item)).join(',')}]`;
  const record = value as { readonly [name: string]: Json };
  // RFC 8785 section 3.2.3: names sort by UTF-16 code units, which is JavaScript's own order.
  const names = Object.keys(record).sort();
  return `{${names.map((name) => `${canonicalJson(name)}:${canonicalJson(record[name] as Json)}`).join(',')}}`;
}

/** The document of a text that is exactly its own canonical form, else null (spec/draw.md section 1). */
export function parseCanonical(text: string): Json | null {
  try {
    const value = JSON.parse(text) as Json;
    return canonicalJson(value) === text ? value : null;
  } catch {
    return null;
  }
}

/**
 * The canonical form of any JSON text, or null where it has none: not JSON, a name twice in one object,
 * a fraction, an integer of 2^53 or above, a lone surrogate.
 */
export function canonicalise(text: string): string | null {
  try {
    const value = JSON.parse(text) as Json;
    return namesWritten(text) === namesKept(value) ? canonicalJson(value) : null;
  } catch {
    return null;
  }
}

// JSON.parse keeps the last of two equal names in silence; counting them is the only trace they leave.
const namesWritten = (text: string): number =>
  [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon !== undefined).length;

function namesKept(value: Json): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inside = Object.values(value as { readonly [name: string]: Json }).reduce<number>(
    (n, v) => n + namesKept(v),
    0,
  );
  return Array.isArray(value) ? inside : inside + Object.keys(value).length;
}
