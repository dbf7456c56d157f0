// Draws in parallel over the same units (spec/draw.md section 3; R7): which pairs are to be compared, the ids of a list in order, and what was found.
import { sql } from 'kysely';
import { must } from '../../kit/assert.ts';
import type { Tx } from '../../platform/db/database.ts';
import { readLeaf } from '../rules/leaf.ts';
import { unpackLeaves } from '../rules/tiled.ts';
import { strataOf, tilesFrom } from './list.ts';

export type Pair = {
  readonly draw: string;
  readonly other: string;
  readonly lists: readonly [string, string];
  /** The same units for certain: both lists have one root under one hash. */
  readonly same: boolean;
  readonly listed: number;
};

/**
 * Pairs of open lists that were not compared yet: `draw` was committed while `other` was under way. Attempts of one task follow each other and are
 * no pair; of a list whose units are closed nothing is compared.
 */
export async function uncompared(tx: Tx, limit: number): Promise<readonly Pair[]> {
  const { rows } = await sql<{
    draw: string;
    other: string;
    list: string;
    other_list: string;
    same: boolean;
    listed: number;
  }>`
    select d.draw_id as draw, o.draw_id as other, d.list_id as list, o.list_id as other_list, l.listed_count as listed,
      l.suite = m.suite and l.objects_root = m.objects_root as same
    from draws.draw d join draws.list l on l.list_id = d.list_id
      join draws.draw o on o.task_id <> d.task_id
        and (o.committed_at, o.draw_id) < (d.committed_at, d.draw_id)
        and coalesce(o.resulted_at, o.voided_at, 'infinity') > d.committed_at
      join draws.list m on m.list_id = o.list_id
    where l.sealed is null and m.sealed is null and l.snapshot ->> 'source' = 'registers.subject' and m.snapshot ->> 'source' = 'registers.subject'
      and not exists (select from draws.parallel x where x.draw_id = d.draw_id and x.other_id = o.draw_id)
    order by d.committed_at, d.draw_id, o.draw_id limit ${limit}`.execute(tx);
  return rows.map(({ draw, other, list, other_list, same, listed }) => ({
    draw,
    other,
    lists: [list, other_list],
    same,
    listed,
  }));
}

const TILES_AT_ONCE = 8;

/** The ids of each stratum of an open list, a few tiles at a time. */
export async function idsOfList(tx: Tx, listId: string): Promise<readonly AsyncGenerator<string>[]> {
  return (await strataOf(tx, listId)).map(({ code }) => idsOf(tx, listId, code));
}

async function* idsOf(tx: Tx, listId: string, stratum: string): AsyncGenerator<string> {
  for (let from = 0; ; from += TILES_AT_ONCE) {
    const tiles = await tilesFrom(tx, listId, stratum, from, TILES_AT_ONCE);
    for (const { leaves } of tiles)
      for (const leaf of unpackLeaves(leaves)) yield must(readLeaf(leaf), 'stored leaves').id;
    if (tiles.length < TILES_AT_ONCE) return;
  }
}

export const addPair = (
  tx: Tx,
  { draw, other }: Pick<Pair, 'draw' | 'other'>,
  found: { readonly shared: number; readonly at: Date; readonly entryId: string | null },
) =>
  tx
    .insertInto('draws.parallel')
    .values({ draw_id: draw, other_id: other, shared: found.shared, found_at: found.at, entry_id: found.entryId })
    .onConflict((conflict) => conflict.columns(['draw_id', 'other_id']).doNothing())
    .execute();

export const isPair = async (tx: Tx, draw: string, other: string): Promise<boolean> =>
  (await tx
    .selectFrom('draws.parallel')
    .select('draw_id')
    .where('draw_id', '=', draw)
    .where('other_id', '=', other)
    .executeTakeFirst()) !== undefined;

/** Draws that shared units with this one, either way round. */
export async function parallelOf(tx: Tx, drawId: string) {
  const { rows } = await sql<{ draw_id: string; title: string; shared: number; entry_id: string }>`
    select d.draw_id, d.title, x.shared, x.entry_id
    from draws.parallel x join draws.draw d on d.draw_id = case when x.draw_id = ${drawId} then x.other_id else x.draw_id end
    where ${drawId} in (x.draw_id, x.other_id) and x.shared > 0 order by d.draw_id`.execute(tx);
  return rows;
}

/** Draws of the same office that run now, of other tasks: cheap enough to be asked with every look, so units are not compared. */
export const runningBeside = (tx: Tx, draw: { readonly task_id: string; readonly lead_office: string }) =>
  tx
    .selectFrom('draws.draw')
    .select(['draw_id', 'title'])
    .where('lead_office', '=', draw.lead_office)
    .where('task_id', '<>', draw.task_id)
    .where('state', 'in', ['committed', 'revealed', 'beaconed', 'seeded'])
    .orderBy('draw_id')
    .execute();

/** What is said of a draw and others for everybody, where both are published. */
export const publicParallel = (tx: Tx, drawId: string) =>
  tx.selectFrom('draws.public_parallel').selectAll().where('draw_id', '=', drawId).orderBy('other_id').execute();
