// What a backup takes: every table of every schema that is ours (not pg-boss's: its queue is filled again from platform.job), with
// partitions and sequences as they stand. Read from pg_catalog, so a new domain needs no line here.
import type { Client } from 'pg';

export type Table = { readonly name: string; readonly columns: readonly string[] };
export type Partition = { readonly name: string; readonly parent: string; readonly bound: string };
export type Sequence = { readonly name: string; readonly last: string; readonly called: boolean };
export type ForeignKey = { readonly table: string; readonly name: string; readonly definition: string };

const OURS = `n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public', 'pgboss')`;
const NAME = `quote_ident(n.nspname) || '.' || quote_ident(c.relname)`;

/** Tables and partitioned tables, partitions left out: their rows come with the parent. Computed columns are left out too. */
export async function tablesOf(client: Client): Promise<readonly Table[]> {
  const { rows } = await client.query<Table>(`
    select ${NAME} as name, array_agg(quote_ident(a.attname) order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where ${OURS} and c.relkind in ('r', 'p') and not c.relispartition
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    group by 1 order by 1`);
  return rows;
}

export async function partitionsOf(client: Client): Promise<readonly Partition[]> {
  const { rows } = await client.query<Partition>(`
    select ${NAME} as name, i.inhparent::regclass::text as parent, pg_get_expr(c.relpartbound, c.oid) as bound
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_inherits i on i.inhrelid = c.oid
    where ${OURS} and c.relispartition and c.relkind = 'r' order by 1`);
  return rows;
}

/** A sequence never goes back with a transaction: read after the tables, it is at least what they used. */
export async function sequencesOf(client: Client): Promise<readonly Sequence[]> {
  const { rows } = await client.query<{ name: string }>(`
    select ${NAME} as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${OURS} and c.relkind = 'S' order by 1`);
  const found: Sequence[] = [];
  for (const { name } of rows) {
    const state = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${name}`,
    );
    for (const row of state.rows) found.push({ name, ...row });
  }
  return found;
}

export async function foreignKeysOf(client: Client): Promise<readonly ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    select ${NAME} as "table", quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where ${OURS} and k.contype = 'f' and k.conparentid = 0 order by 1, 2`);
  return rows;
}

/** Whether the relation exists and has a row. */
export async function hasRows(client: Client, table: string): Promise<boolean> {
  const there = await client.query<{ found: string | null }>('select to_regclass($1)::text as found', [table]);
  if (there.rows[0]?.found === null) return false;
  const some = await client.query<{ some: boolean }>(`select exists (select from ${table}) as some`);
  return some.rows[0]?.some === true;
}
