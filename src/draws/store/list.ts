// Frozen lists: strata of leaves in tiles, those left out in tiles of their own, and the probes that find one subject in them.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Group } from '../../plans/rules/chances.ts';
import type { Tx } from '../../platform/db/database.ts';
import { type Cap, capDocument } from '../../registers/rules/cap.ts';
import type { BurdenRule } from '../rules/commitment.ts';
import type { Series } from '../rules/series.ts';
import type { ListTile } from '../rules/tiled.ts';

export type Snapshot = {
  readonly takenAt: string;
  readonly source: string;
  readonly count: number;
  readonly queryHash: string;
};

export async function addList(
  tx: Tx,
  list: { listId: string; taskId: string; jobId: string; suite: string; snapshot: Snapshot; at: Date },
): Promise<void> {
  await tx
    .insertInto('draws.list')
    .values({
      list_id: list.listId,
      task_id: list.taskId,
      job_id: list.jobId,
      state: 'building',
      suite: list.suite,
      snapshot: JSON.stringify(list.snapshot),
      created_at: list.at,
    })
    .execute();
}

export const findList = (tx: Tx, listId: string) =>
  tx.selectFrom('draws.list').selectAll().where('list_id', '=', listId).executeTakeFirst();
export type ListRow = NonNullable<Awaited<ReturnType<typeof findList>>>;

export const lockList = (tx: Tx, listId: string) =>
  tx.selectFrom('draws.list').selectAll().where('list_id', '=', listId).forUpdate().executeTakeFirst();

/** The newest list of a task, whatever its state. */
export const newestList = (tx: Tx, taskId: string) =>
  tx
    .selectFrom('draws.list')
    .selectAll()
    .where('task_id', '=', taskId)
    .orderBy('created_at', 'desc')
    .orderBy('list_id')
    .limit(1)
    .executeTakeFirst();

export type StoredTile = ListTile & { readonly stratum: string };
const TILES_AT_ONCE = 64;

/** `sealedFor`: the office that may read the tiles of a sealed list. */
export async function addTiles(
  tx: Tx,
  listId: string,
  tiles: readonly StoredTile[],
  sealedFor: string | null = null,
): Promise<void> {
  for (let i = 0; i < tiles.length; i += TILES_AT_ONCE) {
    const rows = tiles.slice(i, i + TILES_AT_ONCE).map((tile) => ({
      list_id: listId,
      stratum: tile.stratum,
      n: tile.n,
      first_id: tile.firstId,
      leaves: Buffer.from(tile.leaves.buffer, tile.leaves.byteOffset, tile.leaves.length),
      root: Buffer.from(tile.root),
      sealed_for: sealedFor,
    }));
    await tx.insertInto('draws.list_tile').values(rows).execute();
  }
}

export async function addExcludedTile(
  tx: Tx,
  listId: string,
  tile: ListTile,
  sealedFor: string | null = null,
): Promise<void> {
  await tx
    .insertInto('draws.excluded_tile')
    .values({
      list_id: listId,
      n: tile.n,
      first_id: tile.firstId,
      leaves: Buffer.from(tile.leaves),
      root: Buffer.from(tile.root),
      sealed_for: sealedFor,
    })
    .execute();
}

export const sealList = (
  tx: Tx,
  listId: string,
  seal: { sealed: 'everyone' | 'units'; embargo: boolean; keyCommit: Uint8Array; holder: string; openBy: Date },
) =>
  tx
    .updateTable('draws.list')
    .set({
      sealed: seal.sealed,
      embargo: seal.embargo,
      key_commit: Buffer.from(seal.keyCommit),
      holder: seal.holder,
      open_by: seal.openBy,
    })
    .where('list_id', '=', listId)
    .execute();

/** The pairs of weight and burden that occur in a sealed list. */
export const setKinds = (tx: Tx, listId: string, kinds: readonly (readonly [number, number])[]) =>
  tx
    .updateTable('draws.list')
    .set({ kinds: JSON.stringify(kinds) })
    .where('list_id', '=', listId)
    .execute();

export type FinishedStratum = {
  readonly code: string;
  readonly label: string;
  readonly units: number;
  readonly weight: number;
  readonly wanted: number;
  readonly reserve: number;
  readonly root: Uint8Array;
  readonly header: Uint8Array;
  readonly groups: readonly Group[] | null;
  readonly area: string | null;
  /** How many in a hundred are drawn, where the stratum stands for a class. */
  readonly percent: number | null;
};

const groupRows = (groups: readonly Group[]) => groups.map(({ value, units }) => ({ value: String(value), units }));

/** The groups of a stratum as they were counted, or null. */
export const groupsOfRow = (groups: unknown): readonly Group[] | null =>
  groups === null
    ? null
    : z
        .array(z.object({ value: z.string(), units: z.number() }))
        .parse(groups)
        .map(({ value, units }) => ({ value: BigInt(value), units }));

export async function addStrata(tx: Tx, listId: string, strata: readonly FinishedStratum[]): Promise<void> {
  if (strata.length === 0) return;
  await tx
    .insertInto('draws.list_stratum')
    .values(
      strata.map((stratum) => ({
        list_id: listId,
        code: stratum.code,
        label: stratum.label,
        units: stratum.units,
        weight: stratum.weight,
        wanted: stratum.wanted,
        reserve: stratum.reserve,
        root: Buffer.from(stratum.root),
        header: Buffer.from(stratum.header),
        groups: stratum.groups === null ? null : JSON.stringify(groupRows(stratum.groups)),
        area: stratum.area,
        percent: stratum.percent,
      })),
    )
    .execute();
}

export async function addExcludedReasons(tx: Tx, listId: string, reasons: ReadonlyMap<string, number>): Promise<void> {
  if (reasons.size === 0) return;
  await tx
    .insertInto('draws.excluded_reason')
    .values([...reasons].map(([reason, units]) => ({ list_id: listId, reason, units })))
    .execute();
}

/** The caps that left somebody out, as documents: their hashes are the evidence in the leaves (R52, P1). */
export async function addListCaps(
  tx: Tx,
  listId: string,
  capped: readonly { readonly cap: Cap; readonly units: number }[],
): Promise<void> {
  if (capped.length === 0) return;
  await tx
    .insertInto('draws.list_cap')
    .values(
      capped.map(({ cap, units }) => ({
        list_id: listId,
        cap_id: cap.capId,
        document: JSON.stringify(capDocument(cap)),
        units,
      })),
    )
    .execute();
}

export const capsOfList = (tx: Tx, listId: string) =>
  tx
    .selectFrom('draws.list_cap')
    .select(['cap_id', 'document', 'units'])
    .where('list_id', '=', listId)
    .orderBy('cap_id')
    .execute();

export async function finishList(
  tx: Tx,
  listId: string,
  list: {
    directory: number;
    listed: number;
    excluded: number;
    objectsRoot: Uint8Array;
    excludedRoot: Uint8Array;
    snapshot: Snapshot;
    burden: BurdenRule | null;
    series: (Series & { readonly replaced: number }) | null;
    at: Date;
  },
): Promise<void> {
  await tx
    .updateTable('draws.list')
    .set({
      state: 'finished',
      directory_count: list.directory,
      listed_count: list.listed,
      excluded_count: list.excluded,
      objects_root: Buffer.from(list.objectsRoot),
      excluded_root: Buffer.from(list.excludedRoot),
      snapshot: JSON.stringify(list.snapshot),
      burden: list.burden === null ? null : JSON.stringify(list.burden),
      series: list.series === null ? null : JSON.stringify(list.series),
      finished_at: list.at,
    })
    .where('list_id', '=', listId)
    .execute();
}

export const failList = (tx: Tx, listId: string, failure: string, at: Date) =>
  tx
    .updateTable('draws.list')
    .set({ state: 'failed', failure, finished_at: at })
    .where('list_id', '=', listId)
    .where('state', '=', 'building')
    .execute();

export const strataOf = (tx: Tx, listId: string) =>
  tx.selectFrom('draws.list_stratum').selectAll().where('list_id', '=', listId).orderBy('code').execute();

export const reasonsOf = (tx: Tx, listId: string) =>
  tx
    .selectFrom('draws.excluded_reason')
    .select(['reason', 'units'])
    .where('list_id', '=', listId)
    .orderBy('reason')
    .execute();

export const tileRoots = (tx: Tx, listId: string, stratum: string) =>
  tx
    .selectFrom('draws.list_tile')
    .select('root')
    .where('list_id', '=', listId)
    .where('stratum', '=', stratum)
    .orderBy('n')
    .execute();

export const tiles = (tx: Tx, listId: string, stratum: string, numbers: readonly number[]) =>
  tx
    .selectFrom('draws.list_tile')
    .select(['n', 'leaves'])
    .where('list_id', '=', listId)
    .where('stratum', '=', stratum)
    .where('n', '=', sql<number>`any(${sql.val(numbers)}::int[])`)
    .execute();

/** The tiles, one of each list, in which a subject would stand: one index probe per list and stratum. */
export async function tilesAround(tx: Tx, subjectId: string, strata: readonly { listId: string; code: string }[]) {
  const found = [];
  for (const { listId, code } of strata) {
    const row = await tx
      .selectFrom('draws.list_tile')
      .select(['list_id', 'stratum', 'n', 'leaves'])
      .where('list_id', '=', listId)
      .where('stratum', '=', code)
      .where('first_id', '<=', subjectId)
      .orderBy('first_id', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (row) found.push(row);
  }
  return found;
}

/** The tile of excluded units in which a subject would stand. */
export const excludedTileAround = (tx: Tx, listId: string, subjectId: string) =>
  tx
    .selectFrom('draws.excluded_tile')
    .select(['n', 'leaves'])
    .where('list_id', '=', listId)
    .where('first_id', '<=', subjectId)
    .orderBy('first_id', 'desc')
    .limit(1)
    .executeTakeFirst();

export const excludedTiles = (tx: Tx, listId: string) =>
  tx.selectFrom('draws.excluded_tile').select(['n', 'leaves']).where('list_id', '=', listId).orderBy('n').execute();

/** All leaves of one stratum in their order, tile by tile. */
export const tilesFrom = (tx: Tx, listId: string, stratum: string, from: number, many: number) =>
  tx
    .selectFrom('draws.list_tile')
    .select(['n', 'leaves'])
    .where('list_id', '=', listId)
    .where('stratum', '=', stratum)
    .where('n', '>=', from)
    .where('n', '<', from + many)
    .orderBy('n')
    .execute();
