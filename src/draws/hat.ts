// "Was my firm in the hat?": where a subject stood in the list of a published draw, its chance, its proof, or why it was left out.
import { must } from '../kit/assert.ts';
import type { Tx } from '../platform/db/database.ts';
import { suiteOf } from '../platform/suite.ts';
import { findExcluded, findSealedExcluded, findSealedUnit, findUnit, readUnits } from './frozen.ts';
import { type PublicDraw, publicDrawnSubject, publicList, publicListKey } from './store/public.ts';
import { strataIn } from './strata.ts';

export type Hat = {
  /** `sealed`: nobody is told before the list is opened, the same answer for every code. */
  readonly stood: 'listed' | 'excluded' | 'absent' | 'sealed';
  readonly stratum: string | null;
  readonly label: string | null;
  readonly units: number | null;
  readonly wanted: number | null;
  readonly position: number | null;
  readonly leaf: Uint8Array | null;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array | null;
  readonly reason: string | null;
  readonly rank: number | null;
  readonly drawn: 'standing' | 'waiting' | 'replaced' | 'called' | null;
};

const ABSENT: Hat = {
  stood: 'absent',
  stratum: null,
  label: null,
  units: null,
  wanted: null,
  position: null,
  leaf: null,
  proof: [],
  root: null,
  reason: null,
  rank: null,
  drawn: null,
};

/** `code`: the id under which the register first recorded the subject, as it stands in the list. */
export async function publicStands(tx: Tx, draw: PublicDraw, code: string, lang: 'zh' | 'en' = 'zh'): Promise<Hat> {
  const listId = must(draw.list_id, 'a draw has its list');
  const list = must(await publicList(tx, listId), 'the list of a published draw');
  if (!list.opened) return { ...ABSENT, stood: 'sealed' };
  const strata = await strataIn(tx, listId, lang);
  const codes = strata.map((stratum) => must(stratum.code, 'a stratum'));
  const key = list.sealed === null ? null : await publicListKey(tx, listId);
  const stands =
    key === null ? await findUnit(tx, listId, codes, code) : await findSealedUnit(tx, list, codes, key, code);
  if (!stands) {
    const reason = key === null ? await findExcluded(tx, listId, code) : await findSealedExcluded(tx, listId, code);
    return reason ? { ...ABSENT, stood: 'excluded', reason } : ABSENT;
  }
  const stratum = must(
    strata.find((one) => one.code === stands.stratum),
    'the stratum of a unit',
  );
  const size = must(stratum.units, 'a stratum has its size');
  const [unit] = await readUnits(tx, suiteOf(list), listId, stands.stratum, size, [stands.position]);
  const drawn = await publicDrawnSubject(tx, must(draw.draw_id, 'a view of draws'), code);
  return {
    stood: 'listed',
    stratum: stands.stratum,
    label: stratum.label,
    units: size,
    wanted: stratum.wanted,
    position: stands.position,
    leaf: stands.leaf,
    proof: must(unit, 'the unit at its position').proof,
    root: stratum.root,
    reason: null,
    rank: drawn?.rank ?? null,
    drawn: drawn?.state ?? null,
  };
}
