// A list as data (R10): where its rows come from, what each column is, how it is filtered, ordered and exported. The page on the screen, the
// keyset of the next page and the export of the whole follow from the same source, so the same conditions give the same rows everywhere.
import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { likeContains } from '../../kit/like.ts';
import type { Actor } from '../access.ts';
import type { Tx } from '../db/database.ts';

export type Condition = RawBuilder<boolean>;
export type ListContext = { readonly tx: Tx; readonly actor: Actor; readonly now: Date };

/** `choice`: `a,b`, or `none` for what is empty. `flag`: `yes` or `no`. `day`, `instant`: `2026-01-01..2026-01-31`, either end may be open, one
 *  day alone is that day (Asia/Shanghai). `number`: `1..9` alike. `text`: part of it, capitals and small letters alike. */
export type ColumnKind = 'text' | 'choice' | 'flag' | 'day' | 'instant' | 'number';

export type ListColumn = {
  readonly key: string;
  readonly kind: ColumnKind;
  /** The value in SQL, over the tables of the source; trusted text. */
  readonly sql: string;
  /** Text key of the head in an export; a column without one is a filter only. */
  readonly title?: string;
  /** What to order by, never null: `true` is the value itself. */
  readonly sort?: true | string;
  /** A condition of its own, where the kind's would be wrong or slow; null restricts nothing. */
  readonly where?: (value: string, context: ListContext) => Promise<Condition | null> | Condition | null;
  /** Codes in words for an export: the prefixes of the text keys that end in the code, or names from a table. */
  readonly words?: Words;
  /** The value is an array of codes: one cell names them all. */
  readonly many?: true;
};
export type Words =
  | string
  | readonly string[]
  | ((tx: Tx, language: 'zh' | 'en') => Promise<ReadonlyMap<string, string>>);

// biome-ignore lint/suspicious/noExplicitAny: the tables of a source are its own business; rows keep their type
export type ListQuery<Row> = SelectQueryBuilder<any, any, Row>;

export type ListSource<Row = unknown> = {
  readonly name: string;
  /** Who may see it; null where everybody may. */
  readonly permission: string | null;
  /** Text key of its title. */
  readonly title: string;
  readonly rows: (tx: Tx) => ListQuery<Row>;
  /** What tells two rows apart, in SQL. */
  readonly id: string;
  readonly idKind: 'text' | 'uuid';
  readonly columns: readonly ListColumn[];
  /** A column's key, with a minus for descending. */
  readonly order: string;
  readonly search?: (text: string, context: ListContext) => Promise<Condition> | Condition;
  /** Whose rows the reader may see at all. */
  readonly scope?: (context: ListContext) => Promise<Condition>;
};

/** Conditions as they stand in an address: `q` and one value for each column's key. */
export type ListConditions = Readonly<Record<string, string | undefined>>;

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const isDay = (text: string): boolean =>
  DAY.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
const isNumber = (text: string): boolean => /^-?\d{1,15}$/.test(text);

/** Both ends of `a..b`; one value alone is both. */
export function rangeOf(value: string): readonly [string, string] {
  const at = value.indexOf('..');
  return at < 0 ? [value, value] : [value.slice(0, at), value.slice(at + 2)];
}

/** Whether a column understands a value. */
export function understands({ kind }: ListColumn, value: string): boolean {
  if (kind === 'text' || kind === 'choice') return true;
  if (kind === 'flag') return value === 'yes' || value === 'no';
  const fits = kind === 'number' ? isNumber : isDay;
  return rangeOf(value).every((end) => end === '' || fits(end));
}

function between(column: ListColumn, value: string): Condition {
  const [from, until] = rangeOf(value);
  const it = sql.raw(column.sql);
  const start = (day: string) => sql`(${day}::date::timestamp at time zone 'Asia/Shanghai')`;
  const low =
    column.kind === 'instant' ? sql`${it} >= ${start(from)}` : sql`${it} >= ${from}::${sql.raw(CASTS[column.kind])}`;
  const high =
    column.kind === 'instant'
      ? sql`${it} < ${start(until)} + interval '1 day'`
      : sql`${it} <= ${until}::${sql.raw(CASTS[column.kind])}`;
  const ends = [...(from === '' ? [] : [low]), ...(until === '' ? [] : [high])];
  return ends.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(ends, sql` and `)})`;
}
const CASTS = {
  text: 'text',
  choice: 'text',
  flag: 'boolean',
  day: 'date',
  instant: 'timestamptz',
  number: 'numeric',
} as const;

function conditionOf(column: ListColumn, value: string): Condition {
  const it = sql.raw(column.sql);
  if (column.kind === 'text') return sql<boolean>`lower(${it}::text) like ${likeContains(value.trim().toLowerCase())}`;
  if (column.kind === 'flag') return sql<boolean>`${it} = ${value === 'yes'}`;
  if (column.kind !== 'choice') return between(column, value);
  const codes = value.split(',').filter((code) => code !== '');
  const named = codes.filter((code) => code !== 'none');
  const parts = [
    ...(named.length > 0 ? [sql`${it} = any(${named}::text[])`] : []),
    ...(codes.includes('none') ? [sql`${it} is null`] : []),
  ];
  return parts.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(parts, sql` or `)})`;
}

/** A search for a part of any of these, each a value in SQL. */
export const containedIn =
  (...values: readonly string[]) =>
  (text: string): Condition => {
    const like = likeContains(text);
    const parts = values.map((value) => sql`${sql.raw(value)} like ${like}`);
    return sql<boolean>`(${sql.join(parts, sql` or `)})`;
  };

/** The source's rows under the conditions, in no order yet. Conditions must have been checked by the list's shape. */
export async function matching<Row>(
  source: ListSource<Row>,
  asked: ListConditions,
  context: ListContext,
): Promise<ListQuery<Row>> {
  const conditions: Condition[] = [];
  if (source.scope) conditions.push(await source.scope(context));
  const text = (asked.q ?? '').trim();
  if (text !== '' && source.search) conditions.push(await source.search(text, context));
  for (const column of source.columns) {
    const value = asked[column.key] ?? '';
    if (value === '') continue;
    const own = column.where ? await column.where(value, context) : conditionOf(column, value);
    if (own !== null) conditions.push(own);
  }
  return conditions.reduce((query, condition) => query.where(condition), source.rows(context.tx));
}
