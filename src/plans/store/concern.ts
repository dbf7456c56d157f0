// What offices have in hand here when they are reorganised (R1): tasks that lead somewhere still.
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';

export async function openTasksOf(tx: Tx, offices: readonly string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from plans.task
    where lead_office = any(${sql.val(offices)}::text[]) and state in ('drafted', 'submitted', 'approved')`.execute(tx);
  return rows[0]?.n ?? 0;
}
