// How much a reader may believe of a draw, computed from its own evidence (spec/draw.md section 3). Outside witnesses and daily register
// roots do not exist yet: time is not proven and the register is not anchored, and every page says so.
import { type Assurance, assess } from './rules/assurance.ts';
import type { Commitment } from './rules/commitment.ts';
import type { PartyRow } from './store/draw.ts';

/** A beacon that is taken was verified before; until then, what the commitment names counts as trusted to come. */
export const assuranceOf = (document: Commitment, parties: readonly PartyRow[]): Assurance =>
  assess({
    beacons: document.beacons.map((beacon) => ({ beacon, trusted: true })),
    parties: parties.map(({ head, state }) => ({ head, revealed: state === 'revealed' })),
    timeProven: false,
    registerRoot: document.register.registerRoot,
  });
