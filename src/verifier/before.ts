// The draw before of a series as a bundle brings it (spec/draw.md section 4, series and donor): its commitment and seed must stand in the same log,
// before this commitment; only then is anything read from it.
import { fromHex } from '../kit/bytes.ts';
import { type Case, type Committed, type Opened, ofType } from './case.ts';
import { openEntry } from './log.ts';
import type { Notes } from './report.ts';
import { readCommitted } from './seed.ts';

export type BeforeDraw = {
  readonly committed: Committed;
  readonly seed: Uint8Array;
  /** Of that draw, in the order of the log. */
  readonly opened: readonly Opened[];
};

/** Null where it is missing (undone `….needed`) or not what was committed (false `….other`, `….not-logged`); `word` begins the reasons. */
export function readBefore(
  of: Case,
  { document }: Committed,
  draw: string,
  word: 'donor' | 'before',
  note: Notes,
): BeforeDraw | null {
  const { donor } = of.bundle;
  if (donor === null) return note.undone(`${word}-needed`, { draw });
  const { committed } = readCommitted(donor.commitment, of.options.suites);
  if (committed === null || committed.document.drawId !== draw) return note.wrong(`${word}-other`, { draw });
  const opened = donor.entries
    .map((entry) => openEntry(entry, of.options, of.tree, note))
    .filter((entry) => entry !== null)
    .filter(({ facts }) => facts.draw === draw);
  const logged = ofType(opened, 'draw.committed').some(({ c }) => c === committed.c);
  const [seeded] = ofType(opened, 'draw.seeded').filter(({ facts }) => facts.c === committed.c);
  if (!logged || seeded === undefined) return note.wrong(`${word}-not-logged`, { draw });
  if (seeded.index > beganAt(of, document.drawId)) note.wrong(`${word}-later`, { draw });
  return { committed, seed: fromHex(seeded.facts.seed), opened };
}

/** Where the commitment of this draw stands in the log. */
export const beganAt = (of: Case, drawId: string): number =>
  ofType(of.opened, 'draw.committed').find(({ facts }) => facts.draw === drawId)?.index ?? Number.POSITIVE_INFINITY;
