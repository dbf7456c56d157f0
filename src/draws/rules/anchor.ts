// What holds a frozen list to the register as it stood a week before (spec/draw.md section 2; R7): a root that was logged then, and everything that
// changed since. The server writes it down by these rules, the verifier reads it by them.
import type { Bytes } from '../../kit/bytes.ts';
import { utf8 } from '../../kit/bytes.ts';
import { canonicalJson, type Json, parseCanonical } from '../../kit/canonical-json.ts';
import type { Suite } from '../../kit/hash.ts';
import { incrementalTree, leafNodeHash } from '../../log/rules/merkle.ts';
import { checkId } from './primitives.ts';

/** A root is this old at least when the list is taken: who bends a register before a draw has to do it before he can know that there will be one. */
export const ANCHOR_SECONDS = 7 * 86_400;

/** The tree over changes, in the order in which they are pushed: ascending id bytes. */
export function changesTree(suite: Suite) {
  const tree = incrementalTree(suite.hash);
  return {
    push: (text: string): void => tree.push(leafNodeHash(suite.hash, utf8(text))),
    root: (): Bytes => tree.root(),
  };
}

export type Change = { readonly id: string; readonly kind: 'added' | 'changed' | 'removed' };

/** A change as its canonical text says it, or null: `{from, id, to}`, fields of the register or null, and not the same twice. */
export function readChange(text: string): Change | null {
  const value = parseCanonical(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { id, from, to, ...others } = value as { readonly [name: string]: Json };
  if (typeof id !== 'string' || !checkId(id).ok || Object.keys(others).length > 0) return null;
  if (!isStand(from) || !isStand(to) || canonicalJson(from) === canonicalJson(to)) return null;
  return { id, kind: from === null ? 'added' : to === null ? 'removed' : 'changed' };
}

const isStand = (value: Json | undefined): value is Json =>
  value === null || (typeof value === 'object' && !Array.isArray(value));
