// What pg_catalog says about our schemas. Left out: PostgreSQL's own, pg-boss's, partitions (they come and go by
// month), and NOT NULL constraints as objects (only PostgreSQL 18 has them; the columns say it too).
import type { Client } from 'pg';

export type Column = {
  readonly name: string;
  readonly type: string;
  readonly notNull: boolean;
  readonly default: string | null;
  readonly collation: string | null;
  readonly generated: boolean;
};
export type Relation = {
  readonly name: string;
  readonly kind: 'table' | 'unlogged table' | 'view' | 'sequence';
  readonly partitionKey: string | null;
  readonly options: readonly string[];
  readonly columns: readonly Column[];
  /** Lines ready to print, each sorted. */
  readonly constraints: readonly { readonly name: string; readonly definition: string }[];
  readonly indexes: readonly string[];
  readonly policies: readonly string[];
  readonly grants: readonly string[];
  readonly forced: boolean;
  readonly secured: boolean;
  /** For a view: base columns it reads, as schema.relation.column. */
  readonly reads: readonly string[];
  readonly outerJoin: boolean;
};

const SQL = `
with relation as (
  select c.*, n.nspname || '.' || c.relname as full_name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'pgboss')
    and c.relkind in ('r', 'p', 'v', 'S') and not c.relispartition
    and not exists (select 1 from pg_depend d where d.objid = c.oid and d.objsubid = 0 and d.deptype in ('e', 'i'))
)
select r.full_name as name,
  case when r.relkind = 'v' then 'view' when r.relkind = 'S' then 'sequence'
    when r.relpersistence = 'u' then 'unlogged table' else 'table' end as kind,
  case when r.relkind = 'p' then pg_get_partkeydef(r.oid) end as "partitionKey",
  coalesce(r.reloptions, '{}') as options,
  r.relrowsecurity as secured,
  r.relforcerowsecurity as forced,
  coalesce(r.relkind = 'v' and pg_get_viewdef(r.oid) ~ '(LEFT|RIGHT|FULL) JOIN', false) as "outerJoin",
  coalesce((select json_agg(json_build_object(
      'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'notNull', a.attnotnull,
      'default', pg_get_expr(d.adbin, d.adrelid), 'generated', a.attgenerated <> '',
      'collation', case when a.attcollation <> t.typcollation then (select collname from pg_collation where oid = a.attcollation) end
    ) order by a.attnum)
    from pg_attribute a join pg_type t on t.oid = a.atttypid
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped and r.relkind <> 'S'), '[]') as columns,
  coalesce((select json_agg(json_build_object('name', k.conname, 'definition', pg_get_constraintdef(k.oid)) order by k.contype desc, k.conname collate "C")
    from pg_constraint k where k.conrelid = r.oid and k.contype <> 'n'), '[]') as constraints,
  coalesce((select json_agg(pg_get_indexdef(i.indexrelid) order by i.indexrelid::regclass::text collate "C")
    from pg_index i where i.indrelid = r.oid and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))), '[]') as indexes,
  coalesce((select json_agg(format('policy %I on %s as %s for %s to %s using (%s) with check (%s)', p.policyname, r.full_name,
      lower(p.permissive), lower(p.cmd), array_to_string(p.roles, ', '), coalesce(p.qual, '-'), coalesce(p.with_check, '-')) order by p.policyname collate "C")
    from pg_policies p where p.schemaname || '.' || p.tablename = r.full_name), '[]') as policies,
  coalesce((select json_agg(line order by line collate "C") from (
      select format('grant %s on %s to %s', string_agg(lower(g.privilege_type), ', ' order by g.privilege_type), r.full_name, g.grantee::regrole) as line
      from aclexplode(r.relacl) g where g.grantee <> r.relowner and g.grantee <> 0 group by g.grantee
      union all
      select format('grant %s (%I) on %s to %s', string_agg(lower(g.privilege_type), ', ' order by g.privilege_type), a.attname, r.full_name, g.grantee::regrole)
      from pg_attribute a, aclexplode(a.attacl) g where a.attrelid = r.oid group by a.attname, g.grantee
    ) lines), '[]') as grants,
  coalesce((select json_agg(distinct b.full_name || '.' || a.attname)
    from pg_rewrite w join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid and d.refclassid = 'pg_class'::regclass
    join relation b on b.oid = d.refobjid and b.oid <> r.oid
    join pg_attribute a on a.attrelid = b.oid and a.attnum = d.refobjsubid
    where w.ev_class = r.oid and r.relkind = 'v'), '[]') as reads
from relation r
order by r.full_name collate "C"`;

export async function readCatalogue(client: Client): Promise<readonly Relation[]> {
  await client.query(`set search_path = ''`);
  return (await client.query<Relation>(SQL)).rows;
}
