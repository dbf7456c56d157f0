// Whether the observations are those that were sealed (spec/log.md section 6): every row is the one of its hash, and those of each sealed
// stretch give its root and count. What an entry let go of (LOG 30) is not looked for.

import { equalBytes, toHex } from '../kit/bytes.ts';
import type { Tx } from '../platform/db/database.ts';
import { suites } from '../platform/suite.ts';
import { factsOf, observationsIn } from './checking.ts';
import { observed } from './observe.ts';
import { documentHash } from './rules/leaf.ts';
import { leafNodeHash, rootOf } from './rules/merkle.ts';
import { trimmedBefore } from './trim.ts';

const { hash } = suites['DR1-SHA256'];
const STRETCHES = 500;

type Stretch = { readonly from: string; readonly to: string; readonly count: number; readonly root: string };
type Row = Awaited<ReturnType<typeof observationsIn>>[number];

const hashOf = (row: Row) =>
  documentHash(hash, row.salt, {
    ...{ userId: row.user_id, kind: row.kind, thing: row.thing, code: row.code },
    ...{ at: row.at.toISOString(), count: row.count },
  });

function check(stretch: Stretch, rows: readonly Row[], problem: (text: string) => void): void {
  for (const row of rows)
    if (!row.whole || !equalBytes(row.hash, hashOf(row))) problem(`observation ${row.observation_id} was changed`);
  const root = toHex(
    rootOf(
      hash,
      rows.map((row) => leafNodeHash(hash, row.hash)),
    ),
  );
  if (root !== stretch.root || rows.length !== stretch.count)
    problem(`the observations from ${stretch.from} to ${stretch.to} are not the ${stretch.count} that were sealed`);
}

/** Reads every stretch once, in order. */
export async function checkObservations(tx: Tx, problem: (text: string) => void): Promise<void> {
  const gone = await trimmedBefore(tx);
  for (let after = -1; ; ) {
    const stretches = await factsOf(tx, observed.type, after, STRETCHES);
    for (const { facts } of stretches) {
      const stretch = facts as Stretch;
      if (gone !== null && new Date(stretch.to) <= gone) continue;
      check(stretch, await observationsIn(tx, new Date(stretch.from), new Date(stretch.to)), problem);
    }
    const last = stretches.at(-1);
    if (last === undefined || stretches.length < STRETCHES) return;
    after = last.arrival;
  }
}
