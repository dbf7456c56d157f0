// What offices have in hand here when they are reorganised (R1): their inspectors, directories and questions about exclusions.
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';

const counted = (from: RawBuilder<unknown>) => async (tx: Tx, offices: readonly string[]) => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${from}
    and office_id = any(${sql.val(offices)}::text[])`.execute(tx);
  return rows[0]?.n ?? 0;
};

export const inspectorsOf = counted(sql`registers.inspector where status = 'active'`);
export const directoriesOf = counted(sql`registers.directory where true`);
export const exclusionsOf = counted(sql`registers.exclusion where state = 'asked'`);
