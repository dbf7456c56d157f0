// The hash of a suite. The server hands in node:crypto, the browser @noble/hashes: the rules see only this.
import type { Bytes } from './bytes.ts';

export const suiteNames = ['DR1-SHA256', 'DR1-SM3'] as const;
export type SuiteName = (typeof suiteNames)[number];

/** Whole message in, 32 bytes out. */
export type Hash = (message: Uint8Array) => Bytes;

export type Suite = { readonly name: SuiteName; readonly hash: Hash };
