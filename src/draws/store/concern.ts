// What offices have in hand here when they are reorganised (R1): a draw that is prepared names its office and is committed or given up before the
// office closes; one that is committed runs to its end by itself.
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';

const drawsIn = (states: readonly string[]) => async (tx: Tx, offices: readonly string[]) => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from draws.draw
    where lead_office = any(${sql.val(offices)}::text[]) and state = any(${sql.val(states)}::text[])`.execute(tx);
  return rows[0]?.n ?? 0;
};

export const preparedOf = drawsIn(['prepared']);
export const runningOf = drawsIn(['committed', 'revealed', 'beaconed', 'seeded']);
