// Rows of cosignatures (spec/log.md section 3): added by whoever takes them, never changed.
import { sql } from 'kysely';
import type { Bytes } from '../../kit/bytes.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Head } from '../store.ts';

export type CosignatureRow = {
  readonly size: number;
  /** The text of the witness's verifier key. */
  readonly key: string;
  readonly at: Date;
  readonly line: string;
  readonly receivedAt: Date;
};

/** The first one of a witness over a tree stays: a later time for the same tree says less. */
export const addCosignature = (tx: Tx, { size, key, at, line, receivedAt }: CosignatureRow) =>
  tx
    .insertInto('log.cosignature')
    .values({ size, key, at, line, received_at: receivedAt })
    .onConflict((conflict) => conflict.columns(['size', 'key']).doNothing())
    .execute();

/** The checkpoint of exactly so many leaves, or null. */
export async function checkpointAt(tx: Tx, size: number): Promise<Head | null> {
  const row = await tx
    .selectFrom('log.checkpoint')
    .select(['size', 'root', 'note', 'signed_at'])
    .where('size', '=', size)
    .executeTakeFirst();
  return row
    ? { size: row.size, root: new Uint8Array(row.root) as Bytes, note: row.note, signedAt: row.signed_at }
    : null;
}

export const cosignaturesAt = (tx: Tx, size: number) =>
  tx
    .selectFrom('log.cosignature')
    .select(['key', 'at', 'line'])
    .where('size', '=', size)
    .orderBy('at')
    .orderBy('key')
    .execute();

/** The largest cosigned tree of at most `most` leaves, or null. */
export async function lastCosigned(tx: Tx, most: number): Promise<number | null> {
  const row = await tx
    .selectFrom('log.cosignature')
    .select('size')
    .where('size', '<=', most)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.size ?? null;
}

/** Of each witness the earliest cosignature over at least `size` leaves. */
export async function firstCosignedOver(tx: Tx, size: number) {
  const { rows } = await sql<{ key: string; size: number; at: Date }>`
    select distinct on (key) key, size, at from log.cosignature where size >= ${size} order by key, at, size`.execute(
    tx,
  );
  return rows;
}

/** The newest cosignature of each witness. */
export async function lastOfEach(tx: Tx) {
  const { rows } = await sql<{ key: string; size: number; at: Date }>`
    select distinct on (key) key, size, at from log.cosignature order by key, size desc`.execute(tx);
  return rows;
}
