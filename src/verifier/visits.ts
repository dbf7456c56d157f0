// The inspections behind a draw by burden, where the reader has them (inside the bundle, or as a file beside it): each hashed once into the tree
// that was committed, and counted by object (spec/draw.md section 4; spec/evidence-bundle.md sections 5 and 8). Nothing of them is kept but sums.
import { compareText, fromUtf8, toHex } from '../kit/bytes.ts';
import { parseCanonical } from '../kit/canonical-json.ts';
import type { Suite } from '../kit/hash.ts';
import { incrementalTree, leafNodeHash } from '../log/rules/merkle.ts';
import { type VisitRecord, visitData } from '../registers/rules/visit.ts';
import { visitRecord } from './bundle.ts';
import type { Case, Committed } from './case.ts';

export type ReadVisits = {
  readonly count: number;
  readonly root: string;
  /** How often each object was inspected. */
  readonly burdens: ReadonlyMap<string, number>;
  /** Listed twice or out of order, outside the period, or no record at all: the first of each. */
  readonly unordered: readonly string[];
  readonly outside: readonly VisitRecord[];
  readonly malformed: number;
};

type Period = { readonly from: string; readonly until: string };
/** More of one kind say nothing new. */
const MOST = 100;

function visitReader(suite: Suite, { from, until }: Period) {
  const tree = incrementalTree(suite.hash);
  const burdens = new Map<string, number>();
  const unordered: string[] = [];
  const outside: VisitRecord[] = [];
  let malformed = 0;
  let last: string | null = null;
  return {
    push(visit: VisitRecord | null, data: Uint8Array) {
      tree.push(leafNodeHash(suite.hash, data));
      if (visit === null) {
        malformed += 1;
        return;
      }
      if (last !== null && compareText(last, visit.id) >= 0 && unordered.length < MOST) unordered.push(visit.id);
      last = visit.id;
      if ((visit.on < from || visit.on > until) && outside.length < MOST) outside.push(visit);
      burdens.set(visit.object, (burdens.get(visit.object) ?? 0) + 1);
    },
    done: (): ReadVisits => ({
      count: tree.size,
      root: toHex(tree.root()),
      burdens,
      unordered,
      outside,
      malformed,
    }),
  };
}

/** The record of a leaf of the file, or null where it is none in its exact form. */
function recordOf(data: Uint8Array): VisitRecord | null {
  const text = fromUtf8(data);
  const parsed = text === null ? null : parseCanonical(text);
  const read = parsed === null ? null : visitRecord(parsed, 'visit');
  return read?.ok === true ? read.value : null;
}

/** Those of the bundle, else those of the file; null where no burden is committed or there are none. */
export async function visitsOf({ bundle, options }: Case, committed: Committed | null): Promise<ReadVisits | null> {
  const burden = committed?.document.burden;
  if (committed === null || burden?.kind !== 'visits') return null;
  const reader = visitReader(committed.suite, burden);
  if (bundle.visits !== null) for (const visit of bundle.visits) reader.push(visit, visitData(visit));
  else if (options.visits === undefined) return null;
  else for await (const leaves of options.visits) for (const leaf of leaves) reader.push(recordOf(leaf), leaf);
  return reader.done();
}
