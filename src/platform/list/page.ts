// One page of a list, by key and never by offset. A cursor says by which order it was made and where the page before it ended; it is checked
// as a shape before anything is asked of the database, so one that is cut, altered or of another order is a bad request, not an empty page.
import { sql } from 'kysely';
import { z } from 'zod';
import { assert } from '../../kit/assert.ts';
import { isUuid } from '../../kit/ids.ts';
import { systemActor } from '../access.ts';
import type { Found, SearchSource } from '../domain.ts';
import {
  type ColumnKind,
  type ListColumn,
  type ListConditions,
  type ListContext,
  type ListSource,
  matching,
  understands,
} from './source.ts';

export const PAGE = 50;
const MOST_ROWS = 500;
export const COUNT_LIMIT = 10_000;
const MOST_CURSOR = 1200;

type Order = { readonly column: ListColumn; readonly down: boolean; readonly name: string };

function orderOf(source: ListSource, sort: string | undefined): Order {
  const name = sort === undefined || sort === '' ? source.order : sort;
  const down = name.startsWith('-');
  const column = source.columns.find(({ key }) => key === name.slice(down ? 1 : 0));
  if (column?.sort === undefined) throw new Error(`${source.name} cannot be ordered by ${name}`);
  return { column, down, name };
}
const sortSql = ({ sort, sql: value }: ListColumn): string => (sort === true || sort === undefined ? value : sort);

/** How a value stands in a cursor: as a text that cannot be misread, to the microsecond. */
const KEYS: Readonly<Record<ColumnKind, { out: (it: string) => string; back: string; fits: RegExp }>> = {
  text: { out: (it) => `${it}::text`, back: '$::text', fits: /^[\s\S]{0,400}$/ },
  choice: { out: (it) => `${it}::text`, back: '$::text', fits: /^[\s\S]{0,400}$/ },
  flag: { out: (it) => `${it}::text`, back: '$::boolean', fits: /^(true|false)$/ },
  day: {
    out: (it) => `(${it} - date '1970-01-01')::text`,
    back: "(date '1970-01-01' + $::integer)",
    fits: /^-?\d{1,6}$/,
  },
  instant: {
    out: (it) => `(extract(epoch from ${it}) * 1000000)::bigint::text`,
    back: "(timestamptz 'epoch' + $::bigint * interval '1 microsecond')",
    fits: /^-?\d{1,17}$/,
  },
  number: { out: (it) => `${it}::text`, back: '$::numeric', fits: /^-?\d{1,18}$/ },
};

type Cursor = { readonly value: string; readonly id: string };

const encode = (order: string, { value, id }: Cursor): string =>
  Buffer.from(JSON.stringify([order, value, id])).toString('base64url');

/** Null when it is none of this list's under this order. */
export function decodeCursor(source: ListSource, sort: string | undefined, text: string): Cursor | null {
  const { column, name } = orderOf(source, sort);
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(parts) || parts.length !== 3 || !parts.every((part) => typeof part === 'string')) return null;
    const [order, value, id] = parts as [string, string, string];
    const whole = [value, id].every((part) => part.isWellFormed() && !part.includes('\0'));
    const fits = KEYS[column.kind].fits.test(value) && (source.idKind === 'text' || isUuid(id));
    return order === name && whole && fits ? { value, id } : null;
  } catch {
    return null;
  }
}

/** The shape of a list's query: `q`, a value for each column, `sort`, `after`, `limit`. Unknown conditions are refused. */
export function listQuery(source: ListSource) {
  const sorts = source.columns.filter(({ sort }) => sort !== undefined).flatMap(({ key }) => [key, `-${key}`]);
  const filters = Object.fromEntries(source.columns.map(({ key }) => [key, z.string().max(500).optional()]));
  return z
    .strictObject({
      ...filters,
      q: z.string().max(100).optional(),
      sort: z.enum(['', ...sorts] as [string, ...string[]]).optional(),
      after: z.string().max(MOST_CURSOR).optional(),
      limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(PAGE),
      total: z.enum(['0', '1']).default('1'),
    })
    .superRefine((asked, context) => {
      const texts = asked as unknown as Readonly<Record<string, string | undefined>>;
      for (const column of source.columns) {
        const value = texts[column.key] ?? '';
        if (value !== '' && !understands(column, value))
          context.addIssue({ code: 'custom', path: [column.key], message: `list.${column.kind}` });
      }
      if (asked.after && decodeCursor(source, asked.sort, asked.after) === null)
        context.addIssue({ code: 'custom', path: ['after'], message: 'list.cursor' });
    });
}
export type Asked = z.output<ReturnType<typeof listQuery>>;

type Keyed = { readonly list_value: string; readonly list_id: string };

/** Rows, the cursor of the next page, and the total: exact to 10,000. */
export async function pageOf<Row>(source: ListSource<Row>, asked: Asked, context: ListContext) {
  const order = orderOf(source, asked.sort);
  const key = KEYS[order.column.kind];
  const value = sortSql(order.column);
  const matched = await matching(source, asked as never, context);
  const direction = order.down ? 'desc' : 'asc';
  let query = matched.select([
    sql<string>`${sql.raw(key.out(value))}`.as('list_value'),
    sql<string>`${sql.raw(`${source.id}::text`)}`.as('list_id'),
  ]);
  const cursor = asked.after ? decodeCursor(source, asked.sort, asked.after) : null;
  if (cursor !== null) {
    const [before, behind] = key.back.split('$');
    const last = sql`${sql.raw(before ?? '')}${cursor.value}${sql.raw(behind ?? '')}`;
    const id = sql`${cursor.id}::${sql.raw(source.idKind)}`;
    const sign = sql.raw(order.down ? '<' : '>');
    query = query.where(
      value === source.id
        ? sql<boolean>`${sql.raw(source.id)} ${sign} ${id}`
        : sql<boolean>`(${sql.raw(value)}, ${sql.raw(source.id)}) ${sign} (${last}, ${id})`,
    );
  }
  if (value !== source.id) query = query.orderBy(sql.raw(value), direction);
  const rows = (await query
    .orderBy(sql.raw(source.id), direction)
    .limit(asked.limit + 1)
    .execute()) as (Row & Keyed)[];
  const shown = rows.slice(0, asked.limit);
  const last = shown.at(-1);
  return {
    rows: shown as Row[],
    next: rows.length > asked.limit && last ? encode(order.name, { value: last.list_value, id: last.list_id }) : null,
    total: asked.total === '1' ? await countOf(source, asked, context) : { count: shown.length, exact: false },
  };
}

export async function countOf(
  source: ListSource,
  asked: Asked,
  context: ListContext,
): Promise<{ count: number; exact: boolean }> {
  const matched = await matching(source, asked as never, context);
  const some = matched
    .clearSelect()
    .select(sql<number>`1`.as('one'))
    .limit(COUNT_LIMIT + 1);
  const row = await context.tx
    .selectFrom(some.as('some'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return { count: Math.min(row.count, COUNT_LIMIT), exact: row.count <= COUNT_LIMIT };
}

/** The first rows in which a text is found, for the search box over all lists. Only of a list that everybody who may read it sees whole. */
export function searchOf<Row>(source: ListSource<Row>, permission: string, foundOf: (row: Row) => Found): SearchSource {
  assert(source.scope === undefined, 'a list that differs by reader');
  return {
    kind: source.title,
    permission,
    async find(tx, q, limit, now) {
      const context = { tx, actor: systemActor('search', []), now };
      const { rows } = await pageOf(source, { q, limit, total: '0' }, context);
      return rows.map(foundOf);
    },
  };
}

/** All of them, however many: what an export goes through. */
export async function countAll(source: ListSource, asked: ListConditions, context: ListContext): Promise<number> {
  const matched = (await matching(source, asked, context)).clearSelect().select(sql<number>`count(*)`.as('count'));
  return (await matched.executeTakeFirstOrThrow()).count;
}

/** The order of the whole for an export: the same as that of its pages. */
export function orderSql(source: ListSource, sort: string | undefined): string {
  const { column, down } = orderOf(source, sort);
  const direction = down ? 'desc' : 'asc';
  return [sortSql(column), source.id].map((it) => `${it} ${direction}`).join(', ');
}
