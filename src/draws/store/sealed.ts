// Sealed lists as recorded (spec/draw.md section 2): units on their way into the order of leaf hashes, the key of a list under a key outside the
// database, the neighbours that were shown. Whoever reads a unit here without standing in the office that leads has done an act.
import { sql } from 'kysely';
import { must } from '../../kit/assert.ts';
import type { Bytes } from '../../kit/bytes.ts';
import { observeWithin } from '../../log/observe.ts';
import type { Actor } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import { clientOf, type Tx, withOffices } from '../../platform/db/database.ts';
import { seal, unseal } from '../../platform/sealing.ts';
import type { ListRow } from './list.ts';

const KEY = 'draws/list-key';
const AT_ONCE = 4096;

export type WaitingLeaf = {
  /** Null: a unit that was left out. */
  readonly stratum: string | null;
  readonly hash: Uint8Array;
  readonly leaf: Uint8Array;
  readonly weight: number;
};

/** A place in the database where leaves wait until all are there; it goes with the transaction, so memory stays flat and nothing is left behind. */
export async function openSorter(tx: Tx) {
  await sql`create temp table sealed_leaf (stratum text collate "C", hash bytea not null, leaf bytea not null, weight bigint not null) on commit drop`.execute(
    tx,
  );
  let waiting: WaitingLeaf[] = [];
  const flush = async () => {
    if (waiting.length === 0) return;
    const [rows, buffers] = [
      waiting,
      (pick: (row: WaitingLeaf) => Uint8Array) => waiting.map((row) => Buffer.from(pick(row))),
    ];
    await sql`insert into sealed_leaf select * from unnest(${sql.val(rows.map(({ stratum }) => stratum))}::text[],
      ${sql.val(buffers(({ hash }) => hash))}::bytea[], ${sql.val(buffers(({ leaf }) => leaf))}::bytea[],
      ${sql.val(rows.map(({ weight }) => weight))}::bigint[])`.execute(tx);
    waiting = [];
  };
  return {
    async add(leaf: WaitingLeaf): Promise<void> {
      waiting.push(leaf);
      if (waiting.length >= AT_ONCE) await flush();
    },
    /** By stratum and leaf hash, those left out (stratum null) at the end. */
    async *inOrder(): AsyncGenerator<readonly WaitingLeaf[]> {
      await flush();
      const client = await clientOf(tx);
      await client.query(`set local work_mem = '64MB'`);
      await client.query(
        'declare sealed_order cursor for select stratum, hash, leaf, weight from sealed_leaf order by stratum, hash',
      );
      for (;;) {
        const { rows } = await client.query<WaitingLeaf>(`fetch ${AT_ONCE} from sealed_order`);
        if (rows.length === 0) break;
        yield rows;
      }
      await client.query('close sealed_order; drop table sealed_leaf');
    },
  };
}

/** kList goes into the database only under a key that lies outside it, bound to its list. */
export async function addListKey(app: App, tx: Tx, listId: string, officeId: string, key: Uint8Array): Promise<void> {
  await withOffices(tx, [officeId], () =>
    tx
      .insertInto('draws.list_key_private')
      .values({ list_id: listId, office_id: officeId, secret: seal(app, KEY, listId, key) })
      .execute(),
  );
}

async function listKey(app: App, tx: Tx, listId: string, officeId: string): Promise<Bytes> {
  const row = await withOffices(tx, [officeId], () =>
    tx.selectFrom('draws.list_key_private').select('secret').where('list_id', '=', listId).executeTakeFirst(),
  );
  const opened = unseal(app, KEY, listId, must(row, 'a sealed list has its key').secret);
  return new Uint8Array(must(opened, 'the key of a list opens with the key outside the database')) as Bytes;
}

/** The key for a step of the protocol that the server itself performs: for salts, never to be shown. */
export const keyForDraw = (app: App, tx: Tx, list: Pick<ListRow, 'list_id'>, leadOffice: string): Promise<Bytes> =>
  listKey(app, tx, list.list_id, leadOffice);

export type RevealReason = 'unit' | 'whole' | 'copy' | 'audit' | 'firm';

/** The key for somebody who may have it: remembered, and the transaction may read the sealed rows of this draw from here on. */
export async function revealListKey(
  app: App,
  tx: Tx,
  actor: Actor,
  draw: { readonly draw_id: string; readonly list_id: string; readonly lead_office: string },
  reason: RevealReason,
): Promise<Bytes> {
  await openRows(tx, draw);
  const thing = `draw:${draw.draw_id}`;
  await observeWithin(app, tx, { userId: actor.userId, kind: 'read', thing, code: `draws.reveal.${reason}` });
  return listKey(app, tx, draw.list_id, draw.lead_office);
}

/** Lets this transaction alone read the sealed rows of one draw, after the act has judged who asks. */
export async function openRows(tx: Tx, draw: { readonly draw_id: string; readonly list_id: string }): Promise<void> {
  await sql`select set_config('app.opened', ${`${draw.draw_id},${draw.list_id}`}, true)`.execute(tx);
}

export type Challenge = {
  readonly stratum: string;
  readonly position: number;
  readonly hashes: readonly [Uint8Array, Uint8Array];
  readonly proofs: readonly [Uint8Array, Uint8Array];
};

export async function addChallenges(tx: Tx, drawId: string, rows: readonly Challenge[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('draws.challenge')
    .values(
      rows.map(({ stratum, position, hashes, proofs }) => ({
        draw_id: drawId,
        stratum,
        position,
        left_hash: Buffer.from(hashes[0]),
        right_hash: Buffer.from(hashes[1]),
        left_proof: Buffer.from(proofs[0]),
        right_proof: Buffer.from(proofs[1]),
      })),
    )
    .execute();
}

export const setOpened = (tx: Tx, drawId: string, stratum: string, rank: number, visitedOn: string, at: Date) =>
  tx
    .updateTable('draws.drawn')
    .set({ visited_on: visitedOn, opened_at: at })
    .where('draw_id', '=', drawId)
    .where('stratum', '=', stratum)
    .where('rank', '=', rank)
    .execute();

export async function setUnsealed(tx: Tx, drawId: string, listId: string, at: Date): Promise<void> {
  await tx.updateTable('draws.draw').set({ unsealed_at: at }).where('draw_id', '=', drawId).execute();
  await tx
    .updateTable('draws.list')
    .set({ opened_at: at })
    .where('list_id', '=', listId)
    .where('opened_at', 'is', null)
    .execute();
}

/** Remembers who took the whole list, by which entry. */
export const addCopy = (
  tx: Tx,
  row: { drawId: string; userId: string; kind: 'copy' | 'audit'; at: Date; entryId: string },
) =>
  tx
    .insertInto('draws.copy')
    .values({ draw_id: row.drawId, user_id: row.userId, kind: row.kind, at: row.at, entry_id: row.entryId })
    .onConflict((conflict) =>
      conflict.columns(['draw_id', 'user_id', 'kind']).doUpdateSet({ at: row.at, entry_id: row.entryId }),
    )
    .execute();

export const copiesOf = (tx: Tx, drawId: string) =>
  tx.selectFrom('draws.copy').selectAll().where('draw_id', '=', drawId).orderBy('at').execute();

/** Draws of sealed lists that have a commitment, those that wait longest first. */
export const sealedDraws = (tx: Tx) =>
  tx
    .selectFrom('draws.draw as d')
    .innerJoin('draws.list as l', 'l.list_id', 'd.list_id')
    .select(['d.draw_id', 'd.title', 'd.lead_office', 'd.state', 'd.unsealed_at', 'l.sealed', 'l.open_by', 'l.holder'])
    .where('l.sealed', 'is not', null)
    .where('d.commitment', 'is not', null)
    .orderBy('l.open_by')
    .orderBy('d.draw_id')
    .limit(500)
    .execute();

export const challengesOf = (tx: Tx, drawId: string) =>
  tx
    .selectFrom('draws.challenge')
    .selectAll()
    .where('draw_id', '=', drawId)
    .orderBy('stratum')
    .orderBy('position')
    .execute();
export type ChallengeRow = Awaited<ReturnType<typeof challengesOf>>[number];

/** The tiles in which leaves of these hashes would stand: one index probe each. */
export async function tilesOfHashes(
  tx: Tx,
  listId: string,
  wanted: readonly { readonly stratum: string; readonly key: string }[],
) {
  const { rows } = await sql<{ stratum: string; n: number; leaves: Buffer }>`
    select t.stratum, t.n, t.leaves from unnest(${sql.val(wanted.map(({ stratum }) => stratum))}::text[],
      ${sql.val(wanted.map(({ key }) => key))}::text[]) as w (stratum, key)
    join lateral (
      select l.stratum, l.n, l.leaves from draws.list_tile l
      where l.list_id = ${listId}::uuid and l.stratum = w.stratum and l.first_id <= w.key collate "C"
      order by l.first_id desc limit 1
    ) t on true`.execute(tx);
  return rows;
}
