// The two hash suites of the draw protocol on the server (spec/draw.md section 1): SHA-256, and SM3 of GB/T 32905.
import { hash } from 'node:crypto';
import { must } from '../kit/assert.ts';
import type { Hash, Suite, SuiteName } from '../kit/hash.ts';

// A Buffer's own slice() shares memory and prints differently: the rules get a plain Uint8Array over the same 32 bytes.
const hashWith =
  (algorithm: 'sha256' | 'sm3'): Hash =>
  (message) => {
    const digest = hash(algorithm, message, 'buffer');
    return new Uint8Array(digest.buffer, digest.byteOffset, digest.length);
  };

export const suites: Readonly<Record<SuiteName, Suite>> = {
  'DR1-SHA256': { name: 'DR1-SHA256', hash: hashWith('sha256') },
  'DR1-SM3': { name: 'DR1-SM3', hash: hashWith('sm3') },
};

/** The suite that a frozen list is kept in, as the database names it. */
export const suiteOf = ({ suite }: { readonly suite: string | null }): Suite =>
  must(suites[suite as SuiteName], 'a list has its suite');
