// The inspections that the burdens of a published draw were counted from, as a file (spec/evidence-bundle.md section 8), sent lot by lot: memory
// stays flat however many they are. They are as they stood when the list was frozen, whatever was published or withdrawn since.
import { must } from '../kit/assert.ts';
import { utf8 } from '../kit/bytes.ts';
import { ok, type Result, refuse } from '../kit/result.ts';
import type { App } from '../platform/app.ts';
import { publicRead, type Tx } from '../platform/db/database.ts';
import { type BurdenRule, parseCommitment } from './rules/commitment.ts';
import { VISITS_FILE } from './rules/list-file.ts';
import { publicDraw } from './store/public.ts';
import { publicVisitTiles } from './store/visits.ts';

const LOTS_AT_ONCE = 16;

/** How the burdens of a committed draw were counted. */
export function burdenOf(draw: { readonly commitment: string | null }): BurdenRule {
  const commitment = parseCommitment(must(draw.commitment, 'committed'));
  return commitment.ok ? commitment.value.burden : { kind: 'none' };
}

/** The lots of a list, in order. */
export async function* publicVisits(tx: Tx, listId: string): AsyncGenerator<Uint8Array> {
  for (let from = 0; ; from += LOTS_AT_ONCE) {
    const lots = await publicVisitTiles(tx, listId, from, from + LOTS_AT_ONCE);
    for (const { leaves } of lots) yield leaves;
    if (lots.length < LOTS_AT_ONCE) return;
  }
}

/** Refuses: draws.draw-missing (not published), draws.no-visits (its list was not made by burden). */
export const visitsFile = (app: App, drawId: string): Promise<Result<AsyncIterable<Uint8Array>>> =>
  publicRead(app.db, async (tx) => {
    const draw = await publicDraw(tx, drawId);
    if (!draw) return refuse('draws.draw-missing', 'missing', { draw: drawId });
    if (burdenOf(draw).kind === 'none') return refuse('draws.no-visits', 'missing', { draw: drawId });
    return ok(pieces(app, must(draw.list_id, 'a draw has its list')));
  });

/** Each lot in a transaction of its own: a slow reader holds none open. */
async function* pieces(app: App, listId: string): AsyncGenerator<Uint8Array> {
  yield utf8(`${VISITS_FILE}\n`);
  for (let from = 0; ; from += LOTS_AT_ONCE) {
    const lots = await publicRead(app.db, (tx) => publicVisitTiles(tx, listId, from, from + LOTS_AT_ONCE));
    for (const { leaves } of lots) yield leaves;
    if (lots.length < LOTS_AT_ONCE) return;
  }
}
