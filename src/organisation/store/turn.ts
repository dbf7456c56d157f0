// Turns of a minute, counted by all servers in one row.
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { TurnKind } from '../rules/turns.ts';

/** Adds a lot and answers how many are taken with it. */
export async function addTurns(tx: Tx, kind: TurnKind, hash: Uint8Array, minute: Date, lot: number): Promise<number> {
  const { rows } = await sql<{ taken: number }>`
    insert into organisation.turn as t (kind, key_hash, minute, taken) values (${kind}, ${Buffer.from(hash)}, ${minute}, ${lot})
    on conflict (kind, key_hash, minute) do update set taken = t.taken + excluded.taken returning taken`.execute(tx);
  return rows[0]?.taken ?? lot;
}

export const sweepTurns = (tx: Tx, before: Date) =>
  tx.deleteFrom('organisation.turn').where('minute', '<', before).execute();
