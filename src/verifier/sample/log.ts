// The log of a sample: a fixed key, opaque neighbours, an honest witness (spec/log.md). For tests and vectors only.
import { ed25519 } from '@noble/curves/ed25519.js';
import { type Bytes, fromHex, toHex, u32, utf8 } from '../../kit/bytes.ts';
import { canonicalJson, type Json } from '../../kit/canonical-json.ts';
import { documentHash, leafData, type ShownType } from '../../log/rules/leaf.ts';
import { consistencyProof, inclusionProof, leafNodeHash, rootOf } from '../../log/rules/merkle.ts';
import { checkpointText, cosignatureLine, signNote, verifierKey, verifierKeyText } from '../../log/rules/note.ts';
import { suites } from '../suite.ts';

/** One entry before it is logged. */
export type Draft = {
  /** A flip report is no step, and its leaf shows no type. */
  readonly type: ShownType | 'flips.reported';
  readonly facts: { readonly [name: string]: Json };
  readonly c?: string;
  /** Further facts, once the leaf hash of the entry so many places before it is known: what answers an entry names it. */
  readonly after?: (hashOf: (back: number) => string) => { readonly [name: string]: Json };
};

const KEY = fromHex('5a'.repeat(32));
export const ORIGIN = 'log.example.org/sunlot';
const verifier = verifierKey(ORIGIN, ed25519.getPublicKey(KEY) as Bytes);
export const SAMPLE_KEY = verifierKeyText(verifier);

const WITNESS = fromHex('7b'.repeat(32));
const witness = verifierKey('witness.example.org', ed25519.getPublicKey(WITNESS) as Bytes, 'cosignature');
export const WITNESS_KEY = verifierKeyText(witness);

/** C2SP tlog-cosignature: time and text are signed together. */
const cosign = (text: string, seconds: number): string =>
  cosignatureLine(text, witness, seconds, (message) => ed25519.sign(message, WITNESS));

/** A log with opaque neighbours before, between and after; returns the opened entries of each draw. `first`: when a witness saw its first entry. */
export function logOf(draws: readonly (readonly Draft[])[], witnessed: number | null, first: number | null = null) {
  const { hash } = suites['DR1-SHA256'];
  const leaves: Bytes[] = [];
  const opaque = (n: number) =>
    leaves.push(leafData({ v: 1, type: 'registers.imported', factsHash: hash(u32(n)), privateHash: hash(u32(n + 1)) }));
  opaque(1);
  opaque(2);
  const placed = draws.map((drafts) => {
    const entries = drafts.map(({ type, facts: own, c, after }) => {
      const hashOf = (back: number) => toHex(leafNodeHash(hash, leaves[leaves.length - back] ?? new Uint8Array()));
      const facts = { ...own, ...after?.(hashOf) };
      const salt = hash(utf8(`salt ${leaves.length}`));
      const factsHash = documentHash(hash, salt, facts);
      const data = leafData({ v: 1, type, factsHash, privateHash: null, ...(c !== undefined && { c }) });
      const index = leaves.push(data) - 1;
      return { type, index, leaf: new TextDecoder().decode(data), facts: canonicalJson(facts), salt: toHex(salt) };
    });
    opaque(leaves.length * 10);
    return entries;
  });
  const hashes = leaves.map((data) => leafNodeHash(hash, data));
  const noteAt = (size: number) =>
    signNote(checkpointText({ origin: ORIGIN, size, root: rootOf(hash, hashes.slice(0, size)) }), verifier, (message) =>
      ed25519.sign(message, KEY),
    );
  const entries = placed.map((drafts) =>
    drafts.map((draft) => ({ ...draft, proof: inclusionProof(hash, draft.index, hashes).map(toHex) })),
  );
  const beacon = placed.at(-1)?.find(({ type }) => type === 'draw.beaconed')?.index ?? hashes.length;
  const cosigned = (note: string, seconds: number | null): string =>
    seconds === null ? note : note + cosign(note.slice(0, note.indexOf('\n\n') + 1), seconds);
  const head = {
    origin: ORIGIN,
    keys: [SAMPLE_KEY],
    checkpoint: noteAt(hashes.length),
    earlier: [
      { checkpoint: cosigned(noteAt(3), first), proof: consistencyProof(hash, 3, hashes).map(toHex) },
      { checkpoint: cosigned(noteAt(beacon), witnessed), proof: consistencyProof(hash, beacon, hashes).map(toHex) },
    ],
  };
  return { head, entries };
}
