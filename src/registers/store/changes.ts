// What an entry of the log changed in a library: the versions it made beside those it superseded, by id (R18, R19, R23).
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { Library } from './staging.ts';

type Content = Readonly<Record<string, string | null>>;
export type ChangeRow = { readonly id: string; readonly before: Content | null; readonly now: Content };

/** Ids after `after`, in their order; `before` is null for what was added. The versions are read as they were made, also when later ones follow. */
export async function changesOf(
  tx: Tx,
  library: Library,
  entryId: string,
  after: string,
  limit: number,
): Promise<readonly ChangeRow[]> {
  const id = sql.id(library.id);
  const current = sql.id('registers', library.table);
  const history = sql.id('registers', `${library.table}_history`);
  const content = (of: string) =>
    sql`jsonb_build_object(${sql.join(
      library.columns.flatMap((column) => [sql.lit(column), sql`${sql.id(of, column)}::text`]),
    )})`;
  const { rows } = await sql<ChangeRow>`
    select m.id, m.now, ${content('h')} as before, h.entry_id is null as added
    from (
      select n.${id} as id, ${content('n')} as now from ${current} n where n.entry_id = ${entryId} and n.${id} > ${after}
      union all
      select n.${id}, ${content('n')} from ${history} n where n.entry_id = ${entryId} and n.${id} > ${after}
    ) m left join ${history} h on h.${id} = m.id and h.superseded_by = ${entryId}
    order by m.id limit ${limit}`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    now: row.now,
    before: (row as { added?: boolean }).added ? null : row.before,
  }));
}
