// Who may see what of the trail (R11): whoever holds `log.read`, for the offices of that grant.
import type { Actor } from '../platform/access.ts';
import type { Tx } from '../platform/db/database.ts';
import { listOffices, officesUnder } from './store.ts';

export const TRAIL = 'log.read';

/** Where the reader may look: the offices of his grants; `everything` includes what concerns no office. */
export type TrailScope = { readonly offices: readonly string[]; readonly everything: boolean };

/** The offices of the grants that let this person read the log. */
export async function scopeOf(tx: Tx, actor: Actor): Promise<TrailScope> {
  const offices = await officesUnder(tx, actor, TRAIL);
  const roots = (await listOffices(tx)).filter((office) => office.parent_id === null);
  return { offices, everything: roots.some((root) => offices.includes(root.office_id)) };
}
