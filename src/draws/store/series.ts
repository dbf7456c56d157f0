// The draw before of a series (spec/draw.md section 4): which draw of a task can be followed, who was replaced in it, and who stood in its list.
import { sql } from 'kysely';
import { compareText } from '../../kit/bytes.ts';
import type { Tx } from '../../platform/db/database.ts';
import { unpackLeaves } from '../rules/tiled.ts';
import { excludedTiles, tilesFrom } from './list.ts';

/** Draws with a published result and an open list, newest first, of one task or of an office's. */
const followable = (tx: Tx) =>
  tx
    .selectFrom('draws.draw as d')
    .innerJoin('draws.list as l', 'l.list_id', 'd.list_id')
    .innerJoin('publication.record as r', (join) => join.onRef('r.thing', '=', 'd.draw_id').on('r.kind', '=', 'draw'))
    .select(['d.draw_id', 'd.task_id', 'd.title', 'd.list_id', 'd.seed', 'd.resulted_at', 'l.listed_count'])
    .where('d.state', '=', 'resulted')
    .where('l.sealed', 'is', null)
    .orderBy('d.resulted_at', 'desc')
    .orderBy('d.draw_id');

export const followableOf = (tx: Tx, taskId: string) =>
  followable(tx).where('d.task_id', '=', taskId).limit(1).executeTakeFirst();
export type FollowableRow = NonNullable<Awaited<ReturnType<typeof followableOf>>>;

const MOST_CHOICES = 200;

/** Of one office, those of subjects that no submitted or approved task follows yet. */
export const followableBy = (tx: Tx, officeId: string) =>
  followable(tx)
    .where('d.lead_office', '=', officeId)
    .where(
      sql<boolean>`not exists (select from plans.task f where f.terms ->> 'follows' = d.task_id and f.state in ('submitted', 'approved'))`,
    )
    .where(
      sql<boolean>`exists (select from plans.task k where k.task_id = d.task_id and k.terms -> 'candidates' is null)`,
    )
    .limit(MOST_CHOICES)
    .execute();

/** Units that were replaced in a draw, reserves that had been called among them. */
export async function replacedIn(tx: Tx, drawId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('draws.drawn')
    .select('subject_id')
    .where('draw_id', '=', drawId)
    .where('state', '=', 'replaced')
    .execute();
  return new Set(rows.map((row) => row.subject_id));
}

const TILES_AT_ONCE = 16;

/** The ids of leaves, which begin with their length. */
const idsIn = (tiles: readonly { readonly leaves: Uint8Array }[]): string[] =>
  tiles.flatMap((tile) =>
    unpackLeaves(tile.leaves).map((leaf) => {
      const { buffer, byteOffset, byteLength } = leaf;
      return new TextDecoder().decode(leaf.subarray(4, 4 + new DataView(buffer, byteOffset, byteLength).getUint32(0)));
    }),
  );

/** One run of ascending ids, read in steps; `at` passes over those before the id that is asked for. */
function cursor(more: (from: number) => Promise<readonly { readonly leaves: Uint8Array }[]>) {
  let ids: readonly string[] = [];
  let place = 0;
  let from = 0;
  let ended = false;
  return async (id: string): Promise<boolean> => {
    for (;;) {
      for (; place < ids.length; place += 1) {
        const order = compareText(ids[place] ?? '', id);
        if (order >= 0) return order === 0;
      }
      if (ended) return false;
      const tiles = await more(from);
      from += TILES_AT_ONCE;
      ended = tiles.length < TILES_AT_ONCE;
      ids = idsIn(tiles);
      place = 0;
    }
  };
}

/** Whether a list knew an id, listed or left out; asked by ascending ids. Memory holds a few tiles of each stratum. */
export async function knownIds(tx: Tx, listId: string, strata: readonly string[]) {
  const left = idsIn(await excludedTiles(tx, listId));
  const excluded = new Set(left);
  const cursors = strata.map((code) => cursor((from) => tilesFrom(tx, listId, code, from, TILES_AT_ONCE)));
  return async (id: string): Promise<boolean> => {
    if (excluded.has(id)) return true;
    for (const has of cursors) if (await has(id)) return true;
    return false;
  };
}
