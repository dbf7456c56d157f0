// What the checks hand on to each other: the bundle, what was opened of it, and what was recomputed so far.
// A value that could not be had is null; the checks that need it then say "not done" instead of guessing.

import type { Commitment, CommittedStratum } from '../draws/rules/commitment.ts';
import type { Suite } from '../kit/hash.ts';
import type { Bundle, EntryType, ResultDocument } from './bundle.ts';
import type { FactsOf } from './facts.ts';
import type { ReadList } from './list.ts';
import type { ReadChanges } from './register.ts';
import { type Notes, notes, type Step, type StepName } from './report.ts';
import type { Suites } from './suite.ts';
import type { ReadVisits } from './visits.ts';

/** A checkpoint that the reader remembers, with a consistency proof to or from the bundle's where one was fetched. */
export type LastSeen = {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  readonly proof?: readonly string[];
  /** The evidence came from the platform itself just now: a tree smaller than this one is a rollback. */
  readonly fresh?: boolean;
};

export type VerifyOptions = {
  readonly suites: Suites;
  /** Verifier keys that the reader holds from elsewhere; without them the bundle's own keys are used and not trusted. */
  readonly knownKeys?: readonly string[];
  readonly lastSeen?: LastSeen;
  /** The reader's own time, in seconds since 1970: whether a sealed list is overdue. Without it nothing is said about that. */
  readonly now?: number;
  /** The leaf data of a list file (spec/evidence-bundle.md section 7), for a list that the bundle does not hold. */
  readonly leaves?: AsyncIterable<readonly Uint8Array[]>;
  /** The leaf data of a file of inspections (section 8), for those that the bundle does not hold. */
  readonly visits?: AsyncIterable<readonly Uint8Array[]>;
  /** The leaf data of a file of changes (section 9), for those that the bundle does not hold. */
  readonly changes?: AsyncIterable<readonly Uint8Array[]>;
  /** How many different witnesses must have dated the draw before t2; 1 when nothing is said. */
  readonly leastWitnesses?: number;
  /** Told after each step; a returned promise is awaited, so that a page can paint. */
  readonly onProgress?: (step: Step) => void | Promise<void>;
};

/** The tree that all entries are held against. Root in hex. */
export type Tree = {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  /** Sizes that outside witnesses dated, in seconds since 1970; `by` is the key of the witness in hex. */
  readonly dated: readonly { readonly size: number; readonly seconds: number; readonly by: string }[];
};

export type Opened<K extends EntryType = EntryType> = {
  readonly [T in K]: {
    readonly type: T;
    readonly index: number;
    /** RFC 6962 leaf hash, in hex. */
    readonly hash: string;
    readonly c: string | null;
    readonly facts: FactsOf<T>;
  };
}[K];

/** The opened entries of one type, in the order of the log. */
export const ofType = <K extends EntryType>(opened: readonly Opened[], type: K): readonly Opened<K>[] =>
  opened.filter((entry) => entry.type === type) as unknown as readonly Opened<K>[];

/** A commitment that keeps its own rules, with its suite and C in hex. */
export type Committed = { readonly document: Commitment; readonly suite: Suite; readonly c: string };

export type Case = {
  readonly bundle: Bundle;
  readonly options: VerifyOptions;
  readonly tree: Tree | null;
  readonly opened: readonly Opened[];
  readonly committed: Committed | null;
  readonly seed: Uint8Array | null;
  readonly result: ResultDocument | null;
  /** The strata as the seed draws them (the unbiased rule rounds by it); as committed while there is no seed. */
  readonly strata: readonly CommittedStratum[];
  /** The whole list, from the bundle or beside it. */
  readonly list: ReadList | null;
  /** The inspections behind its burdens, from the bundle or beside it. */
  readonly visits: ReadVisits | null;
  /** What changed in the register since its root, from the bundle or beside it. */
  readonly changes: ReadChanges | null;
};

export type Checked<T> = { readonly step: Step; readonly value: T };

/**
 * Runs one check. Whatever a hostile bundle makes a rule throw becomes the finding `….unreadable`: the reader always gets
 * fourteen answers.
 */
export function checked<T>(name: StepName, fallback: T, body: (note: Notes) => T): Checked<T> {
  const note = notes(name);
  let value = fallback;
  try {
    value = body(note);
  } catch {
    note.wrong('unreadable');
  }
  return { step: note.step(), value };
}
