// The hash suites where no node:crypto is: the browser and the command line use the same @noble/hashes (spec/draw.md section 1).
import { sha256 } from '@noble/hashes/sha2.js';
import type { Bytes } from '../kit/bytes.ts';
import type { Suite, SuiteName } from '../kit/hash.ts';
import { sm3 } from '../kit/sm3.ts';

export type Suites = Readonly<Record<SuiteName, Suite>>;

export const suites: Suites = {
  'DR1-SHA256': { name: 'DR1-SHA256', hash: (message) => sha256(message) as Bytes },
  'DR1-SM3': { name: 'DR1-SM3', hash: sm3 },
};
