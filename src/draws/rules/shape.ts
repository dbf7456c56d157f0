// Reads a canonical document into a closed shape (spec/draw.md section 1): a field too many is refused like a field too few,
// because two readers must never disagree about what a commitment says.
import { isHex } from '../../kit/bytes.ts';
import type { Json } from '../../kit/canonical-json.ts';
import { ok, type Refused, type Result, refuse } from '../../kit/result.ts';
import { checkId, checkText } from './primitives.ts';

/** Takes a value and the path it stands at. Refuses with draws.documentField and that path. */
export type Shape<T> = (value: Json | undefined, path: string) => Result<T>;

const wrong = (path: string): Refused => refuse('draws.documentField', 'unmet', { field: path });

const plain =
  <T extends Json>(holds: (value: Json | undefined) => value is T): Shape<T> =>
  (value, path) =>
    holds(value) ? ok(value) : wrong(path);

const isText = (value: Json | undefined): value is string => typeof value === 'string';

/** Exactly this text. */
export const literal = <T extends string>(...texts: readonly T[]): Shape<T> =>
  plain((value): value is T => isText(value) && (texts as readonly string[]).includes(value));

/** An integer from `least` to `most`, both below 2^53. */
export const integer = (least: number, most = Number.MAX_SAFE_INTEGER): Shape<number> =>
  plain(
    (value): value is number =>
      typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most,
  );

/** A u64 as a decimal string without leading zeros. */
export const decimal: Shape<string> = plain(
  (value): value is string => isText(value) && /^(0|[1-9][0-9]{0,19})$/.test(value) && BigInt(value) < 1n << 64n,
);

export const id: Shape<string> = plain((value): value is string => isText(value) && checkId(value).ok);
export const text: Shape<string> = plain((value): value is string => isText(value) && checkText(value).ok);

/** 32 bytes in lower-case hex. */
export const hash32: Shape<string> = plain(
  (value): value is string => isText(value) && value.length === 64 && isHex(value),
);

/** An instant in UTC, whole seconds: 2026-07-01T08:00:00Z. */
export const instant: Shape<string> = plain((value): value is string => isText(value) && secondsOf(value) !== null);

export const nothing: Shape<null> = plain((value): value is null => value === null);

export const nullable =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, path) =>
    value === null ? ok(null) : shape(value, path);

export const list =
  <T>(shape: Shape<T>, least = 0): Shape<readonly T[]> =>
  (value, path) => {
    if (!Array.isArray(value) || value.length < least) return wrong(path);
    const items: T[] = [];
    for (const [index, item] of value.entries()) {
      const read = shape(item as Json, `${path}[${index}]`);
      if (!read.ok) return read;
      items.push(read.value);
    }
    return ok(items);
  };

export const object =
  <T extends object>(fields: { readonly [K in keyof T]: Shape<T[K]> }): Shape<T> =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong(path);
    const record = value as { readonly [name: string]: Json };
    for (const name of Object.keys(record)) if (!Object.hasOwn(fields, name)) return wrong(`${path}.${name}`);
    const out: Partial<T> = {};
    for (const name of Object.keys(fields) as (keyof T & string)[]) {
      const read = fields[name](Object.hasOwn(record, name) ? record[name] : undefined, `${path}.${name}`);
      if (!read.ok) return read;
      // An optional name that is absent stays absent.
      if (read.value !== undefined) out[name] = read.value;
    }
    return ok(out as T);
  };

/** The variant that the field `kind` names; an unknown kind is refused. */
export const union =
  <T extends { readonly kind: string }>(
    variants: { readonly [K in T['kind']]: Shape<Extract<T, { kind: K }>> },
  ): Shape<T> =>
  (value, path) => {
    const kind = typeof value === 'object' && value !== null ? (value as { readonly kind?: Json }).kind : undefined;
    if (!isText(kind) || !Object.hasOwn(variants, kind)) return wrong(`${path}.kind`);
    return variants[kind as T['kind']](value, path) as Result<T>;
  };

/** Seconds since 1970 of an instant in whole UTC seconds, or null when it is not one (or not a day of the calendar). */
export function secondsOf(instantText: string): number | null {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$/.test(instantText)) return null;
  const milliseconds = Date.parse(instantText);
  return Number.isNaN(milliseconds) || instantOf(milliseconds / 1000) !== instantText ? null : milliseconds / 1000;
}

/** The instant of whole seconds since 1970. */
export const instantOf = (seconds: number): string => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
