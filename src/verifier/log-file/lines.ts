// The lines of a log file as data: closed shapes, canonical text (spec/log-file.md 1 and 2). Nothing is believed yet.
import { hash32, integer, list, literal, nullable, object, type Shape } from '../../draws/rules/shape.ts';
import { fromUtf8 } from '../../kit/bytes.ts';
import { type Json, parseCanonical } from '../../kit/canonical-json.ts';
import { ok, refuse } from '../../kit/result.ts';
import type { EntryHead } from '../../log/rules/leaf.ts';
import { LOG_FILE, type LogFileHead } from '../../log/rules/taken.ts';

const wrong = (path: string) => refuse('draws.documentField', 'unmet', { field: path });
const raw: Shape<string> = (value, path) => (typeof value === 'string' ? ok(value) : wrong(path));
const whatever: Shape<Json> = (value, path) => (value === undefined ? wrong(path) : ok(value));
const absent =
  <T>(shape: Shape<T>): Shape<T | undefined> =>
  (value, path) =>
    value === undefined ? ok(undefined) : shape(value, path);

const headShape = object<LogFileHead>({
  v: integer(1, 1) as Shape<1>,
  kind: literal(LOG_FILE),
  origin: raw,
  keys: list(raw, 1),
  checkpoint: raw,
  earlier: list(object<LogFileHead['earlier'][number]>({ checkpoint: raw, proof: list(hash32) })),
  scope: literal('whole', 'selection'),
  entries: integer(0),
});

type Document = { readonly salt: string; readonly body: Json };

export type Line = {
  readonly index: number;
  readonly leaf: string;
  readonly hash?: string | undefined;
  readonly proof?: readonly string[] | undefined;
  readonly head?: EntryHead | undefined;
  readonly nonce?: string | null | undefined;
  readonly facts?: Json | undefined;
  readonly salt?: string | undefined;
  readonly document?: Document | undefined;
};

const lineShape = object<Line>({
  index: integer(0),
  leaf: raw,
  hash: absent(hash32),
  proof: absent(list(hash32)),
  head: absent(
    object<EntryHead>({
      ...{ entry: raw, type: raw, at: raw, user: raw },
      ...{ onBehalfOf: nullable(raw), office: nullable(raw), thing: nullable(raw) },
    }),
  ),
  nonce: absent(nullable(hash32)),
  facts: absent(whatever),
  salt: absent(hash32),
  document: absent(object<Document>({ salt: hash32, body: whatever })),
});

function parse<T>(bytes: Uint8Array, shape: Shape<T>): T | null {
  const text = fromUtf8(bytes);
  const value = text === null ? null : parseCanonical(text);
  const read = value === null ? null : shape(value, '');
  return read?.ok === true ? read.value : null;
}

export const readHead = (bytes: Uint8Array): LogFileHead | null => parse(bytes, headShape);

/** Null unless it is exactly a closed or an opened line of a file of this scope. */
export function readLine(bytes: Uint8Array, scope: LogFileHead['scope']): Line | null {
  const line = parse(bytes, lineShape);
  if (line === null) return null;
  const bound = scope === 'whole' ? line.hash !== undefined : line.proof !== undefined;
  const other = scope === 'whole' ? line.proof : line.hash;
  const parts = [line.head, line.nonce, line.facts, line.salt].filter((part) => part !== undefined).length;
  if (!bound || other !== undefined || (parts !== 0 && parts !== 4)) return null;
  return parts === 0 && line.document !== undefined ? null : line;
}
