// What a reader may remember of a log and what a platform may then show him, honest or not (spec/evidence-bundle.md section 10). For tests and vectors.
import { must } from '../../kit/assert.ts';
import type { LastSeen } from '../case.ts';
import { lastSeenOf, type Memory, proofBetween } from '../last-seen.ts';
import { type Loose, SAMPLE_KEY, sample } from '../sample.ts';

/** As `/log/proof/consistency` answers. */
type Proof = { readonly from: number; readonly to: number; readonly proof: readonly string[] };

export type SeenCase = {
  readonly name: string;
  readonly bundle: Loose;
  readonly seen: Memory;
  readonly proof?: Proof;
  readonly fresh?: boolean;
  /** The finding of step 1 that names it; null where the two agree. */
  readonly code: string | null;
};

const small = { sizes: [12, 6], beacon: 'demo' } as const;

const memoryOf = (checkpoint: string): Memory => ({
  at: '2026-11-24T00:00:00Z',
  checkpoint,
  keys: [SAMPLE_KEY],
});

export function seenCases(): SeenCase[] {
  const { bundle } = sample(small);
  const other = sample({ ...small, share: [1, 3] }).bundle;
  const [old, later] = [must(bundle.log.earlier[0], 'a first note'), must(bundle.log.earlier[1], 'a later note')];
  const now = memoryOf(bundle.log.checkpoint);
  const sizeOf = (note: string) => lastSeenOf(memoryOf(note)).size;
  const proof = (note: { checkpoint: string; proof: readonly string[] }): Proof => ({
    from: sizeOf(note.checkpoint),
    to: sizeOf(bundle.log.checkpoint),
    proof: note.proof,
  });
  /** The platform shows the log as it was at an earlier note. */
  const cut: Loose = { ...bundle, log: { ...bundle.log, checkpoint: later.checkpoint, earlier: [] } };
  const elsewhere = memoryOf(bundle.log.checkpoint.replaceAll('log.example.org', 'log.example.net'));
  return [
    { name: 'last seen: the same checkpoint', bundle, seen: now, code: null },
    {
      name: 'last seen: an earlier one, proven by the evidence itself',
      bundle,
      seen: memoryOf(old.checkpoint),
      code: null,
    },
    {
      name: 'last seen: split view, another root at the same size',
      bundle,
      seen: memoryOf(other.log.checkpoint),
      code: 'checkpoint.forked',
    },
    {
      name: 'last seen: split view, another history before',
      bundle: { ...bundle, log: { ...bundle.log, earlier: [] } },
      seen: memoryOf(other.log.earlier[1].checkpoint),
      proof: proof(later),
      code: 'checkpoint.forked',
    },
    { name: 'last seen: rollback', bundle: cut, seen: now, fresh: true, code: 'checkpoint.rolled-back' },
    {
      name: 'last seen: truncation',
      bundle: cut,
      seen: now,
      proof: proof(later),
      fresh: true,
      code: 'checkpoint.truncated',
    },
    { name: 'last seen: an old file shows less', bundle: cut, seen: now, proof: proof(later), code: null },
    { name: 'last seen: not compared', bundle: cut, seen: now, code: 'checkpoint.last-seen-not-compared' },
    { name: 'last seen: another log', bundle, seen: elsewhere, code: 'checkpoint.last-seen-other-log' },
  ];
}

/** What the verifier is told of a case. */
export function lastSeenIn({ seen, proof, fresh }: Pick<SeenCase, 'seen' | 'proof' | 'fresh'>): LastSeen {
  const last = { ...lastSeenOf(seen), ...(fresh === undefined ? {} : { fresh }) };
  const hashes = proof === undefined ? undefined : proofBetween(proof, proof.from, proof.to);
  return hashes === undefined ? last : { ...last, proof: hashes };
}
