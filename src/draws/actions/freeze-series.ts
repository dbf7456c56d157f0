// The draw before of a series, as a freeze needs it (spec/draw.md section 4): who was replaced in it and is drawn in this one for certain, and
// whose burden a unit inherits that it did not know. All of it is read from what was frozen and published then.
import { must } from '../../kit/assert.ts';
import { compareText } from '../../kit/bytes.ts';
import type { Suite } from '../../kit/hash.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import type { TaskTerms } from '../../plans/rules/task.ts';
import type { Tx } from '../../platform/db/database.ts';
import { donorPosition, inheritedBurden } from '../rules/donor.ts';
import { readLeaf } from '../rules/leaf.ts';
import { isOwed, type Series } from '../rules/series.ts';
import { TILE_LEAVES, unpackLeaves } from '../rules/tiled.ts';
import { strataOf, tiles } from '../store/list.ts';
import { followableOf, knownIds, replacedIn } from '../store/series.ts';

export type Before = {
  readonly draw: string;
  /** Drawn in this one for certain, wherever the register has them now. */
  readonly replaced: ReadonlySet<string>;
  /** Burdens by id of those that the draw before did not know; asked by ascending ids. Null where the method does not look at burdens. */
  readonly inherited: ((ids: readonly string[]) => Promise<ReadonlyMap<string, number>>) | null;
};

/** What a list is made from, and when. */
export type Made = {
  readonly listId: string;
  /** Of this list and of the draw from it; the list before may be kept in another. */
  readonly suite: Suite;
  readonly terms: TaskTerms;
  readonly at: Date;
  readonly before: Before | null;
};

/** The strata of a list that hold what was replaced before; null where it follows no draw. */
export const seriesOf = (before: Before | null, strata: readonly { readonly code: string }[]): Series | null =>
  before && {
    follows: before.draw,
    certain: strata
      .map(({ code }) => code)
      .filter(isOwed)
      .sort(compareText),
  };

/** Null where the task follows none. Refuses: draws.follows-undrawn. */
export async function beforeOf(from: Tx, suite: Suite, { follows, method }: TaskTerms): Promise<Result<Before | null>> {
  if (follows === undefined) return ok(null);
  const draw = await followableOf(from, follows);
  if (!draw) return refuse('draws.follows-undrawn', 'unmet', { task: follows });
  const inherited =
    method.kind === 'layered'
      ? await heritage(from, suite, draw.list_id, must(draw.seed, 'a result has its seed'), method.cap)
      : null;
  return ok({ draw: draw.draw_id, replaced: await replacedIn(from, draw.draw_id), inherited });
}

/** Spec: U(TH("DR1/donor", S of that draw, id), 0, N) is a position in its strata one after the other by ascending code. */
async function heritage(
  from: Tx,
  suite: Suite,
  listId: string,
  seed: Uint8Array,
  cap: number,
): Promise<Before['inherited']> {
  const strata = await strataOf(from, listId);
  const size = strata.reduce((sum, { units }) => sum + units, 0);
  const knows = await knownIds(
    from,
    listId,
    strata.map(({ code }) => code),
  );
  return async (ids) => {
    const wanted: { readonly id: string; readonly code: string; readonly at: number }[] = [];
    for (const id of ids) {
      if (size === 0 || (await knows(id))) continue;
      let at = donorPosition(suite, seed, id, size);
      for (const { code, units } of strata) {
        if (at < units) {
          wanted.push({ id, code, at });
          break;
        }
        at -= units;
      }
    }
    const burdens = new Map<string, number>();
    for (const [code, of] of Map.groupBy(wanted, (one) => one.code)) {
      const numbers = [...new Set(of.map(({ at }) => Math.floor(at / TILE_LEAVES)))];
      const read = new Map(
        (await tiles(from, listId, code, numbers)).map(({ n, leaves }) => [n, unpackLeaves(leaves)]),
      );
      for (const { id, at } of of) {
        const leaf = must(read.get(Math.floor(at / TILE_LEAVES))?.[at % TILE_LEAVES], 'a position lies in its tile');
        burdens.set(id, inheritedBurden(must(readLeaf(leaf), 'a stored leaf').burden, cap));
      }
    }
    return burdens;
  };
}
