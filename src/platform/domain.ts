// What a domain hands to main.ts: its permissions, entry types, routes, reactions, jobs and texts; and the typing between them.
import type { z } from 'zod';
import type { Actor } from './access.ts';
import type { App } from './app.ts';
import type { Tx } from './db/database.ts';
import type { Route } from './http/route.ts';
import type { ListSource } from './list/source.ts';

export type EntryType<F = unknown> = {
  readonly type: string;
  readonly facts: z.ZodType<F>;
  /** Of a draw's commitment only: its C, which the public leaf shows (spec/log.md). */
  readonly commitment?: (facts: F) => string;
};

/** Declares an entry of the log beside the act that writes it. Facts are integers, texts, booleans, lists and records of them: no personal data. */
export const entryType = <F>(type: string, facts: z.ZodType<F>, commitment?: (facts: F) => string): EntryType<F> =>
  commitment ? { type, facts, commitment } : { type, facts };

export type EntryHead = {
  readonly entryId: string;
  readonly type: string;
  readonly thing: string | null;
  readonly officeId: string | null;
  readonly userId: string;
  readonly at: Date;
};

export type Reaction = {
  readonly type: string;
  readonly name: string;
  readonly run: (tx: Tx, facts: never, head: EntryHead) => Promise<void>;
};

/** Runs in the act's transaction: rows of the own domain only, no refusal, no entry. */
export const on = <F>(
  entry: EntryType<F>,
  name: string,
  run: (tx: Tx, facts: F, head: EntryHead) => Promise<void>,
): Reaction => ({ type: entry.type, name, run: run as Reaction['run'] });

/** Sees only the head of every entry. */
export const onAny = (name: string, run: (tx: Tx, head: EntryHead) => Promise<void>): Reaction => ({
  type: '*',
  name,
  run: (tx, _facts, head) => run(tx, head),
});

export type Text = { readonly zh: string; readonly en: string };
export type Texts = Readonly<Record<string, Text>>;

/** A kind of long work: it reports progress, may be left, and ends in an act or in a table of its own domain. */
export type JobKind = {
  readonly kind: string;
  readonly run: (context: JobContext) => Promise<unknown>;
};
export type JobContext = {
  readonly app: App;
  readonly actor: Actor;
  readonly jobId: string;
  readonly input: unknown;
  /** Reports progress; throws when the user asked to cancel. Cheap to call often. */
  readonly progress: (done: number, total?: number) => Promise<void>;
};

/** One thing found by name or number; `to` is an address below /workbench. */
export type Found = { readonly id: string; readonly title: string; readonly note: string | null; readonly to: string };

/** What a domain lets people look for: asked only of those who hold the permission; `kind` is a key of its texts for the things. */
export type SearchSource = {
  readonly kind: string;
  readonly permission: string;
  /** At most `limit`, fast: it runs while somebody types. `text` is trimmed and has two characters or more. */
  readonly find: (tx: Tx, text: string, limit: number, now: Date) => Promise<readonly Found[]>;
};

/** A number that an operator watches: read when it is asked for, under its Prometheus name, one reading for each set of labels. */
export type Gauge = {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
  readonly read: (
    app: App,
  ) => Promise<readonly { readonly labels?: Readonly<Record<string, string>>; readonly value: number }[]>;
};

/** What must hold before a server is sent requests. */
export type Check = { readonly name: string; readonly holds: (app: App) => Promise<boolean> };

/**
 * What a domain has in hand for offices: told before they are reorganised. `what` is a key of its texts; what `blocks` is finished before an
 * office closes.
 */
export type OfficeConcern = {
  readonly what: string;
  readonly blocks: boolean;
  readonly count: (tx: Tx, offices: readonly string[]) => Promise<number>;
};

export type Domain = {
  readonly name: string;
  readonly permissions: readonly string[];
  // biome-ignore lint/suspicious/noExplicitAny: facts differ per entry type
  readonly entries: readonly EntryType<any>[];
  readonly routes: readonly Route[];
  readonly reactions: readonly Reaction[];
  readonly jobs: readonly JobKind[];
  readonly texts: Texts;
  /** In the order in which they are shown. */
  readonly search?: readonly SearchSource[];
  /** Lists that may be taken away whole (src/organisation/exports). */
  readonly lists?: readonly ListSource[];
  readonly concerns?: readonly OfficeConcern[];
  readonly gauges?: readonly Gauge[];
  readonly checks?: readonly Check[];
  /** What runs as long as the server does (the sequencer); returns how to stop it. */
  readonly start?: (app: App) => Promise<() => Promise<void>>;
};
