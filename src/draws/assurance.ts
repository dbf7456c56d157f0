// How much a reader may believe of a draw, computed from its own evidence (spec/draw.md section 3). Outside witnesses and daily register
// roots do not exist yet: time is not proven and the register is not anchored, and every page says so.
import { type Assurance, assess } from './rules/assurance.ts';
import { parseBeacon } from './rules/beacon.ts';
import type { Commitment } from './rules/commitment.ts';
import type { PartyRow } from './store/draw.ts';

/** `beacons`: texts already verified; before that, what the commitment names counts as trusted to come. */
export function assuranceOf(document: Commitment, parties: readonly PartyRow[], beacons: readonly string[]): Assurance {
  const texts = beacons.flatMap((text) => {
    const parsed = parseBeacon(text);
    return parsed.ok ? [parsed.value] : [];
  });
  const counted = texts.length > 0 ? texts : document.beacons;
  return assess({
    beacons: counted.map((beacon) => ({ beacon, trusted: true })),
    parties: parties.map(({ head, state }) => ({ head, revealed: state === 'revealed' })),
    timeProven: false,
    registerRoot: document.register.registerRoot,
  });
}
