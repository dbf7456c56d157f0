// One verification away from the page: reads the text of a bundle, asks for the consistency proof with the checkpoint that this reader
// remembers, and checks. The same function runs in a worker and, in the offline file, in the page itself.

import { CHANGES_FILE, leavesOf, VISITS_FILE } from '../../draws/rules/list-file.ts';
import type { LastSeen } from '../case.ts';
import { unreadable, verify } from '../check.ts';
import { findJsonTwice } from '../json.ts';
import { type Offered, offeredBy, proofBetween } from '../last-seen.ts';
import { type LogReport, verifyLogFile } from '../log-file/check.ts';
import type { Report, Step } from '../report.ts';
import { suites } from '../suite.ts';

/** A log that was taken away (spec/log-file.md). */
export type LogWork = {
  readonly log: Blob;
  readonly knownKeys: readonly string[];
  readonly lastSeen: LastSeen | null;
};

export type Work = {
  readonly text: string;
  /** A list file beside the bundle, for a list too long to be inside. */
  readonly list: Blob | null;
  /** A file of inspections, where there are too many to be inside. */
  readonly visits: Blob | null;
  /** A file of what changed in the register, likewise. */
  readonly changes: Blob | null;
  readonly knownKeys: readonly string[];
  /** Keys of witnesses that the reader chose, and how many of them must have dated the draw. */
  readonly witnesses: readonly string[];
  readonly leastWitnesses: number;
  readonly lastSeen: LastSeen | null;
  /** Where consistency proofs are to be had; null offline. */
  readonly proofs: string | null;
};

/** `note` and `keys` are what the bundle offered, to be remembered only where it came from the platform itself. */
export type Outcome = { readonly report: Report } & Pick<Offered, 'note' | 'keys'>;

export type Runner = (work: Work, onStep: (step: Step) => void) => Promise<Outcome>;
export type LogRunner = (work: LogWork, onEntries: (entries: number) => void) => Promise<LogReport>;

const ENTRIES_BETWEEN = 1000;

/** Line by line with flat memory; `onEntries` hears now and then how many were read. */
export const runLog = (
  { log, knownKeys, lastSeen }: LogWork,
  onEntries: (entries: number) => void | Promise<void>,
): Promise<LogReport> =>
  verifyLogFile(piecesOf(log), { suites, knownKeys, ...(lastSeen && { lastSeen }) }, (entries) =>
    entries % ENTRIES_BETWEEN === 0 ? onEntries(entries) : undefined,
  );

export async function run(work: Work, onStep: (step: Step) => void | Promise<void>): Promise<Outcome> {
  const value = parse(work.text);
  if (value === undefined) return { report: unreadable('JSON'), keys: [], note: '' };
  const { note, size, keys } = offeredBy((value as { readonly log?: unknown } | null)?.log);
  const lastSeen = work.lastSeen === null ? null : await withProof(work.lastSeen, size, work.proofs);
  const report = await verify(value, {
    suites,
    knownKeys: [...work.knownKeys, ...work.witnesses],
    leastWitnesses: work.leastWitnesses,
    onProgress: onStep,
    now: Math.floor(Date.now() / 1000),
    ...(lastSeen === null ? {} : { lastSeen }),
    ...(work.list === null ? {} : { leaves: leavesOf(piecesOf(work.list)) }),
    ...(work.visits === null ? {} : { visits: leavesOf(piecesOf(work.visits), VISITS_FILE) }),
    ...(work.changes === null ? {} : { changes: leavesOf(piecesOf(work.changes), CHANGES_FILE) }),
  });
  return { report, keys, note };
}

/** Read piece by piece: not every browser iterates a stream by itself. */
async function* piecesOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

function parse(text: string): unknown {
  try {
    return findJsonTwice(text) ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** With the proof to or from `size`; without one the first step says "not compared". */
export async function withProof(seen: LastSeen, size: number | null, proofs: string | null): Promise<LastSeen> {
  if (proofs === null || size === null || size === 0 || size === seen.size) return seen;
  try {
    const [from, to] = [Math.min(size, seen.size), Math.max(size, seen.size)];
    const reply = await fetch(`${proofs}?from=${from}&to=${to}`);
    const proof = reply.ok ? proofBetween(await reply.json(), from, to) : undefined;
    return proof === undefined ? seen : { ...seen, proof };
  } catch {
    return seen;
  }
}
