// From commitment and reveals to the one seed of a draw (spec/draw.md section 3): every part is fixed, and all local entropy
// is open, before the public value exists. So the last to speak is nobody.
import { type Bytes, concat, equalBytes, utf8 } from '../../kit/bytes.ts';
import type { Suite } from '../../kit/hash.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { checkText, th } from './primitives.ts';

export const NONCE_BYTES = 32;

/** What one party throws in: 32 secret random bytes, and a text such as the dice it rolled in public. */
export type Entropy = { readonly party: string; readonly nonce: Uint8Array; readonly value: string };

/** E_j, bound to one draw and one party so that it can serve no other. */
export const entropyCommitment = (suite: Suite, drawId: string, entropy: Entropy): Bytes =>
  th(suite, 'DR1/entropy', utf8(drawId), utf8(entropy.party), entropy.nonce, utf8(entropy.value));

/** The part of a party that stayed silent or said something else: the draw goes on, the absence is published. */
export const ABSENT: Bytes = new Uint8Array(0);

/**
 * R_j = nonce ‖ value of a party that opens what it committed to.
 * Refuses: draws.revealNonce (not 32 bytes), the refusals of checkText, draws.revealWrong (does not fit E_j).
 */
export function reveal(suite: Suite, drawId: string, commitment: Uint8Array, entropy: Entropy): Result<Bytes> {
  if (entropy.nonce.length !== NONCE_BYTES) return refuse('draws.revealNonce', 'unmet', { bytes: NONCE_BYTES });
  const value = checkText(entropy.value);
  if (!value.ok) return value;
  if (!equalBytes(entropyCommitment(suite, drawId, entropy), commitment)) return refuse('draws.revealWrong', 'unmet');
  return ok(concat(entropy.nonce, value.value));
}

/** C over the canonical text of the commitment. */
export const commitmentHash = (suite: Suite, canonicalText: string): Bytes =>
  th(suite, 'DR1/commit', utf8(canonicalText));

/** S. Reveals (ABSENT for a missing one) and beacon texts in the order of the commitment. */
export const drawSeed = (
  suite: Suite,
  commitment: Uint8Array,
  reveals: readonly Uint8Array[],
  beacons: readonly string[],
): Bytes => th(suite, 'DR1/seed', commitment, ...reveals, ...beacons.map(utf8));
