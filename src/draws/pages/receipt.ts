// A party's receipt (R7): its steps with their places in the log and the checkpoint over them, to be kept and held against the log later. The same for a phone and
// for an officer, made from what both may read.
import type { Checkpoint } from './view.ts';

export type ReceiptOf = {
  readonly drawId: string;
  readonly party: string;
  readonly label: string;
  readonly state: string;
  readonly commitment: string | null;
  readonly value: string | null;
  readonly steps: readonly {
    readonly kind: string;
    readonly at: string;
    readonly entryId: string;
    readonly index: number | null;
  }[];
  readonly checkpoint: Checkpoint | null;
};

const FORMAT = 'sunlot-receipt/1';

/** Null until every step of the party has its place under the checkpoint: before, there is nothing to hold anybody to. */
export function receiptFile(of: ReceiptOf): string | null {
  const { checkpoint } = of;
  if (checkpoint === null || of.steps.length === 0) return null;
  if (of.steps.some(({ index }) => index === null || index >= checkpoint.size)) return null;
  const { drawId, party, label, state, commitment, value, steps } = of;
  return `${JSON.stringify({ format: FORMAT, drawId, party, label, state, commitment, value, steps, checkpoint }, null, 2)}\n`;
}
