// In what order the objects of a draw are visited (R6; spec/draw.md section 5, rule 8): the order in which the seed gave them their inspectors.
// Whoever inspects several takes them in it, so that nobody chooses who comes first, last, or on which day.
import { suites } from '../platform/suite.ts';
import { commitmentOf } from './actions/protocol.ts';
import { assignOrder } from './rules/assign/assign.ts';
import type { DrawRow } from './store/draw.ts';

type Placed = { readonly subject_id: string; readonly leaf_hash: Uint8Array | null };

/** The place of each object among those given, from 1; the same two stand in the same order whoever else is given. Empty before the seed. */
export function visitPlaces(draw: DrawRow, objects: readonly Placed[]): ReadonlyMap<string, number> {
  if (draw.seed === null || draw.commitment === null) return new Map();
  const suite = suites[commitmentOf(draw).suite];
  const known = objects.map(({ subject_id: id, leaf_hash: hash }) => (hash === null ? { id } : { id, leafHash: hash }));
  return new Map(assignOrder(suite, draw.seed, known).map(({ id }, i) => [id, i + 1]));
}
