// What the burdens of a list were counted from (spec/draw.md section 4; R3, R52), kept with the list: inspections are published and withdrawn
// afterwards, so that counting again from the register could contradict the root that is committed here.
import { toHex } from '../../kit/bytes.ts';
import { incrementalTree, leafNodeHash } from '../../log/rules/merkle.ts';
import type { Tx } from '../../platform/db/database.ts';
import { visitData } from '../../registers/rules/visit.ts';
import { visitsIn } from '../../registers/store/visits.ts';
import type { BurdenRule } from '../rules/commitment.ts';
import { packLeaves } from '../rules/tiled.ts';
import { addVisitTile } from '../store/visits.ts';
import { windowOf } from './freeze-placed.ts';
import type { Made } from './freeze-series.ts';

const LOT = 1000;

/**
 * How the burdens of the list are counted, with the root over what was counted; null where the method does not look at them. Of an open list
 * the inspections of the subjects of its scope; of a sealed one those of everybody, for they would tell who stands in it. Memory holds one batch.
 */
export async function keepVisits(
  from: Tx,
  to: Tx,
  { listId, suite, terms: { method, scope, sealed }, at, before }: Made,
): Promise<BurdenRule | null> {
  if (method.kind !== 'layered') return null;
  const window = windowOf(method, at);
  const tree = incrementalTree(suite.hash);
  let n = 0;
  for await (const batch of visitsIn(from, window, sealed ? undefined : scope)) {
    const leaves = batch.map(visitData);
    for (const leaf of leaves) tree.push(leafNodeHash(suite.hash, leaf));
    for (let first = 0; first < leaves.length; first += LOT) {
      await addVisitTile(to, listId, n, packLeaves(leaves.slice(first, first + LOT)));
      n += 1;
    }
  }
  return { kind: 'visits', ...window, count: tree.size, root: toHex(tree.root()), donor: before?.draw ?? null };
}
