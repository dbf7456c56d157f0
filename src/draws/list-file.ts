// The whole list of a published draw as one file (spec/evidence-bundle.md section 7), read and sent tile by tile: memory stays flat whatever
// the list. A sealed list has none before it is opened, and then its bundle says how.
import { must } from '../kit/assert.ts';
import { utf8 } from '../kit/bytes.ts';
import { ok, type Result, refuse } from '../kit/result.ts';
import type { App } from '../platform/app.ts';
import { publicRead } from '../platform/db/database.ts';
import { parseCommitment } from './rules/commitment.ts';
import { LIST_FILE } from './rules/list-file.ts';
import { TILE_LEAVES } from './rules/tiled.ts';
import { publicDraw, publicStrata, publicTilesFrom } from './store/public.ts';

const TILES_AT_ONCE = 64;

/** Refuses: draws.draw-missing (not published, or its list is sealed). */
export const listFile = (app: App, drawId: string): Promise<Result<AsyncIterable<Uint8Array>>> =>
  publicRead(app.db, async (tx) => {
    const draw = await publicDraw(tx, drawId);
    const commitment = draw?.commitment ? parseCommitment(draw.commitment) : null;
    if (!draw || commitment?.ok !== true || commitment.value.list !== 'open')
      return refuse('draws.draw-missing', 'missing', { draw: drawId });
    const listId = must(draw.list_id, 'a draw has its list');
    const strata = (await publicStrata(tx, listId)).map(({ code, units }) => ({
      code: must(code, 'a stratum'),
      units: must(units, 'a stratum has its size'),
    }));
    return ok(pieces(app, listId, strata));
  });

/** A packed tile is already what the file holds: leaves behind their lengths. */
async function* pieces(
  app: App,
  listId: string,
  strata: readonly { readonly code: string; readonly units: number }[],
): AsyncGenerator<Uint8Array> {
  yield utf8(`${LIST_FILE}\n`);
  for (const { code, units } of strata) {
    const last = Math.ceil(units / TILE_LEAVES);
    for (let from = 0; from < last; from += TILES_AT_ONCE) {
      const tiles = await publicRead(app.db, (tx) => publicTilesFrom(tx, listId, code, from, from + TILES_AT_ONCE));
      for (const { leaves } of tiles) yield leaves;
    }
  }
}
