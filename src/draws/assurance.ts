// How much a reader may believe of a draw, computed from its own evidence (spec/draw.md section 3): beacons and parties from its commitment, time
// from what outside witnesses dated in the log before t2.
import { must } from '../kit/assert.ts';
import { firstCosignedOver } from '../log/store/cosignature.ts';
import { sealedIndexes } from '../log/tiles.ts';
import { publicWitnesses } from '../organisation/store/witness.ts';
import type { App } from '../platform/app.ts';
import type { Tx } from '../platform/db/database.ts';
import { type Assurance, assess } from './rules/assurance.ts';
import type { Commitment } from './rules/commitment.ts';
import { timeKnown } from './rules/lottery.ts';
import { type PartyRow, stepsOf } from './store/draw.ts';

/** A beacon that is taken was verified before; until then, what the commitment names counts as trusted to come. `witnesses`: who dated it before t2,
 *  which proves nothing where t2 itself is only what was announced here. */
export const assuranceOf = (
  document: Commitment,
  parties: readonly PartyRow[],
  witnesses: readonly string[] = [],
): Assurance => ({
  ...assess({
    beacons: document.beacons.map((beacon) => ({ beacon, trusted: true })),
    parties: parties.map(({ head, state }) => ({ head, revealed: state === 'revealed' })),
    timeProven: witnesses.length > 0 && document.beacons.every(timeKnown),
    registerRoot: document.register.registerRoot,
  }),
  witnesses: [...witnesses],
});

/** The organisations that cosigned, before t2, a tree that holds the commitment and every reveal or absence of a draw. */
export async function datedBy(app: App, tx: Tx, drawId: string, t2: string): Promise<readonly string[]> {
  const steps = (await stepsOf(tx, drawId)).filter(({ kind }) => ['commit', 'reveal', 'absent'].includes(kind));
  const indexes = await sealedIndexes(
    app,
    tx,
    steps.map((step) => step.entry_id),
  );
  if (steps.length === 0 || indexes.size < steps.length) return [];
  const size = Math.max(...indexes.values()) + 1;
  const names = new Map((await publicWitnesses(tx)).map(({ key, organisation }) => [key, organisation]));
  const dated = (await firstCosignedOver(tx, size)).filter(({ at }) => at < new Date(t2));
  return dated.map(({ key }) => must(names.get(key) ?? key, 'named')).sort();
}
