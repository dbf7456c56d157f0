// What of an act becomes public for ever (spec/log.md section 2): salted hashes. Only the steps of the draw protocol and the
// roots of registers show their type, and a commitment its C, since a second, secret commitment must be countable; all else stays opaque, so
// that entry bundles tell nobody what is still under an embargo.
import { assert } from '../../kit/assert.ts';
import { type Bytes, concat, fromUtf8, isHex, lp, toHex, utf8 } from '../../kit/bytes.ts';
import { canonicalJson, type Json, parseCanonical } from '../../kit/canonical-json.ts';
import type { Hash } from '../../kit/hash.ts';

/** Version 2: the salt of the facts is that of the head (LOG 28). Version 1: it is random, and the head is under no hash. */
export const LEAF_VERSION = 2;
export type LeafVersion = 1 | 2;

/** A leaf is shorter than this: entry bundles prefix it with 16 bits. */
export const LEAF_LIMIT = 65_536;

/** The entry types whose leaves show their type (spec/draw.md section 3). */
export const PROTOCOL_TYPES = [
  'draw.committed',
  'draw.revealed',
  'draw.absent',
  'draw.beaconed',
  'draw.seeded',
  'draw.resulted',
  'draw.voided',
  'draw.replaced',
  'draw.directed',
  'draw.omitted',
  'draw.withdrawn',
  'draw.amended',
  'draw.extended',
  'draw.refilled',
  'draw.opened',
  'draw.unsealed',
] as const;
export type ProtocolType = (typeof PROTOCOL_TYPES)[number];

/** The root of a register at the end of a day: shown as well, since a second, secret root of one day must be countable. */
export const REGISTER_TYPE = 'register.rooted';
export type ShownType = ProtocolType | typeof REGISTER_TYPE;

export const isShownType = (type: string): type is ShownType =>
  type === REGISTER_TYPE || (PROTOCOL_TYPES as readonly string[]).includes(type);
const COMMITMENT_TYPE = 'draw.committed';

/** `facts` and `private` are hex of 32 bytes. */
export type Leaf = {
  readonly v: LeafVersion;
  readonly facts: string;
  readonly private: string | null;
  readonly type?: string;
  readonly c?: string;
};

/** H(LP(salt) ‖ LP(JCS document)): says nothing without the 32 random bytes of the salt, and erasing them erases it. */
export const documentHash = (hash: Hash, salt: Uint8Array, document: Json): Bytes =>
  textHash(hash, salt, canonicalJson(document));

/** The same of a document that already is its canonical text. */
export const textHash = (hash: Hash, salt: Uint8Array, canonical: string): Bytes =>
  hash(concat(lp(salt), lp(utf8(canonical))));

/** Who did what, when, about what, for which office and on whose behalf; `at` is an instant in UTC with milliseconds. */
export type EntryHead = {
  readonly entry: string;
  readonly type: string;
  readonly at: string;
  readonly user: string;
  readonly onBehalfOf: string | null;
  readonly office: string | null;
  readonly thing: string | null;
};

/** H(LP(nonce) ‖ LP(JCS head)): the salt of the entry's facts (LOG 28). Opening the facts tells it and nothing of the head. */
export const headSalt = (hash: Hash, nonce: Uint8Array, head: EntryHead): Bytes => documentHash(hash, nonce, head);

/** The leaf data of an entry; `c` is the C of a commitment and stands in no other leaf. */
export function leafData(entry: {
  readonly type: string;
  readonly factsHash: Uint8Array;
  readonly privateHash: Uint8Array | null;
  readonly c?: string;
  readonly v?: LeafVersion;
}): Bytes {
  assert((entry.c !== undefined) === (entry.type === COMMITMENT_TYPE), 'a commitment, and nothing else, shows its C');
  const leaf: Leaf = {
    v: entry.v ?? LEAF_VERSION,
    facts: toHex(entry.factsHash),
    private: entry.privateHash === null ? null : toHex(entry.privateHash),
    ...(isShownType(entry.type) ? { type: entry.type } : {}),
    ...(entry.c === undefined ? {} : { c: entry.c }),
  };
  const data = utf8(canonicalJson(leaf));
  assert(data.length < LEAF_LIMIT, 'a leaf is under 65,536 bytes');
  return data;
}

const isHash = (value: unknown): value is string => typeof value === 'string' && value.length === 64 && isHex(value);

/** The leaf of its data, or null unless it is canonical and holds these names and no other. */
export function parseLeaf(data: Uint8Array): Leaf | null {
  const text = fromUtf8(data);
  const value = text === null ? null : parseCanonical(text);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  const { v, facts, private: personal, type, c, ...others } = value as { readonly [name: string]: Json };
  if ((v !== 1 && v !== LEAF_VERSION) || !isHash(facts) || Object.keys(others).length > 0) return null;
  if (personal !== null && !isHash(personal)) return null;
  if (type !== undefined && (typeof type !== 'string' || !isShownType(type))) return null;
  if ((c !== undefined) !== (type === COMMITMENT_TYPE) || (c !== undefined && !isHash(c))) return null;
  return {
    v,
    facts,
    private: personal,
    ...(type === undefined ? {} : { type }),
    ...(c === undefined ? {} : { c }),
  };
}
