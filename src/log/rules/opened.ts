// Whether an entry that somebody shows is the one whose leaf stands in the tree (spec/log.md section 2; LOG 28; R11). The server's check of
// the whole log, the entry's page and the verifier of a log that was taken away all ask here.
import { equalBytes, fromHex, toHex } from '../../kit/bytes.ts';
import type { Hash } from '../../kit/hash.ts';
import { type EntryHead, headSalt, isShownType, parseLeaf, textHash } from './leaf.ts';

export type OpenedEntry = {
  readonly leaf: Uint8Array;
  readonly head: EntryHead;
  /** Null of an entry from before heads were sealed. */
  readonly nonce: Uint8Array | null;
  readonly salt: Uint8Array;
  /** Canonical text. */
  readonly facts: string;
};

/**
 * `leaf`: it is none. `nonce`: it is missing, or stands where the leaf says that there is none. `head`: head, nonce and salt do not belong
 * together. `facts`: facts, salt and leaf do not. `type`: the leaf shows another type.
 */
export type EntryFault = 'leaf' | 'nonce' | 'head' | 'facts' | 'type';

/** Nothing when all fits. A head under a leaf of version 1 is believed, not proven: `isUnsealed` tells. */
export function entryFaults(hash: Hash, entry: OpenedEntry): readonly EntryFault[] {
  const leaf = parseLeaf(entry.leaf);
  if (leaf === null) return ['leaf'];
  const { head, nonce, salt } = entry;
  const faults: EntryFault[] = [];
  // The leaf, which nobody can change, says whether there is a nonce: taking it away does not open the head to changes.
  if ((nonce === null) !== (leaf.v === 1)) faults.push('nonce');
  else if (nonce !== null && !equalBytes(headSalt(hash, nonce, head), salt)) faults.push('head');
  if (toHex(textHash(hash, salt, entry.facts)) !== leaf.facts) faults.push('facts');
  if (leaf.type !== (isShownType(head.type) ? head.type : undefined)) faults.push('type');
  return faults;
}

/** Whether the document is the one whose hash stands in the leaf. */
export function isDocumentOf(hash: Hash, leafBytes: Uint8Array, salt: Uint8Array, body: string): boolean {
  const leaf = parseLeaf(leafBytes);
  return leaf?.private != null && equalBytes(fromHex(leaf.private), textHash(hash, salt, body));
}

/** Whether the leaf is one from before heads were sealed. */
export const isUnsealed = (leaf: Uint8Array): boolean => parseLeaf(leaf)?.v === 1;
