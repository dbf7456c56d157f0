// A log that somebody takes away (spec/log-file.md): one canonical JSON document a line, the head first, then one line an entry by
// ascending index. Nothing stands in the file that its reader could not hold against the signed checkpoint.
import type { Bytes } from '../../kit/bytes.ts';
import { utf8 } from '../../kit/bytes.ts';
import { canonicalJson, type Json } from '../../kit/canonical-json.ts';
import type { EntryHead } from './leaf.ts';

export const LOG_FILE = 'sunlot-log';

/** `whole`: every leaf of the checkpoint has a line. `selection`: those that somebody chose, each with its proof. */
export type LogScope = 'whole' | 'selection';

export type LogFileHead = {
  readonly v: 1;
  readonly kind: typeof LOG_FILE;
  readonly origin: string;
  /** Verifier keys, the one in force last. */
  readonly keys: readonly string[];
  readonly checkpoint: string;
  /** Older notes, ascending by size, with their consistency proofs to `checkpoint`, in hex. */
  readonly earlier: readonly { readonly checkpoint: string; readonly proof: readonly string[] }[];
  readonly scope: LogScope;
  /** Lines that follow. */
  readonly entries: number;
};

/** How the leaf is bound to the tree: its own hash where all leaves are there, else its inclusion proof; hex. */
type Binding = { readonly hash: string } | { readonly proof: readonly string[] };

/** An entry that the file's owner may not open shows its public leaf alone. */
export type ClosedLine = { readonly index: number; readonly leaf: string } & Binding;

export type OpenedLine = ClosedLine & {
  readonly head: EntryHead;
  /** Null of an entry from before heads were sealed. */
  readonly nonce: string | null;
  readonly facts: Json;
  readonly salt: string;
  readonly document?: { readonly salt: string; readonly body: Json };
};

export const lineOf = (value: LogFileHead | ClosedLine | OpenedLine): Bytes =>
  utf8(`${canonicalJson(value as Json)}\n`);
