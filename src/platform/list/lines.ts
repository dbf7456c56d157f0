// The whole of a list as rows of cells, by a server-side cursor: one batch at a time, memory flat however long the list. The database gives a row,
// its codes in words, as one text with a mark between the cells: reading that costs a third of reading a text for each.
import { randomBytes } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { clientOf } from '../db/database.ts';
import type { Texts } from '../domain.ts';
import { orderSql } from './page.ts';
import { type ListColumn, type ListConditions, type ListContext, type ListSource, matching } from './source.ts';

const BATCH = 4000;

export type Language = 'zh' | 'en';

/** Columns with a head, in the order of the source. */
export const exported = (source: ListSource): readonly ListColumn[] =>
  source.columns.filter(({ title }) => title !== undefined);

export const headsOf = (source: ListSource, texts: Texts, language: Language): readonly string[] =>
  exported(source).map(({ title = '' }) => texts[title]?.[language] ?? title);

/** A sign that begins a formula in some spreadsheet, full-width ones included, gets an apostrophe before it (CSV injection). */
export const FORMULA_SIGNS: readonly string[] = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '\uff1d',
  '\uff0b',
  '\uff0d',
  '\uff20',
];
async function wordsOf(
  { words, kind }: ListColumn,
  tx: ListContext['tx'],
  texts: Texts,
  language: Language,
): Promise<Readonly<Record<string, string>> | null> {
  if (typeof words === 'function') return Object.fromEntries(await words(tx, language));
  const prefixes = [words ?? (kind === 'flag' ? 'list.flag.' : [])].flat();
  if (prefixes.length === 0) return null;
  const found = Object.entries(texts).flatMap(([key, text]) =>
    prefixes.filter((prefix) => key.startsWith(prefix)).map((prefix) => [key.slice(prefix.length), text[language]]),
  );
  return Object.fromEntries(found);
}

const STARTS: ReadonlySet<number> = new Set(FORMULA_SIGNS.map((sign) => sign.charCodeAt(0)));
const inert = (word: string): string => (STARTS.has(word.charCodeAt(0)) ? `'${word}` : word);

/** A cell in SQL, never null. Days and instants need `datestyle` ISO, which writes what to_char would at half the cost. */
async function cellOf(column: ListColumn, tx: ListContext['tx'], texts: Texts, language: Language) {
  const { kind } = column;
  const it = sql.raw(column.sql);
  if (kind === 'instant')
    return sql<string>`coalesce(date_trunc('second', ${it} at time zone 'Asia/Shanghai')::text, '')`;
  const code = kind === 'flag' ? sql<string>`case when ${it} then 'yes' else 'no' end` : sql<string>`${it}::text`;
  const words = await wordsOf(column, tx, texts, language);
  if (column.many)
    return sql<string>`coalesce((select string_agg(coalesce(${JSON.stringify(words ?? {})}::jsonb ->> c.code, c.code), '; ' order by c.n) from unnest(${it}) with ordinality c (code, n)), '')`;
  if (words === null) return sql<string>`coalesce(${code}, '')`;
  return sql<string>`coalesce(${JSON.stringify(words)}::jsonb ->> ${code}, ${code}, '')`;
}

/** Numbers, days and instants are what they are, also with a minus in front. */
const isFree = ({ kind }: ListColumn): boolean => !['instant', 'day', 'number'].includes(kind);

export type Whole = {
  readonly source: ListSource;
  readonly asked: ListConditions;
  readonly context: ListContext;
  readonly texts: Texts;
  readonly language: Language;
};

const CURSOR = 'whole_list';

/** Stands between the cells of a row: nobody who writes into a register knows it. */
const newMark = (): string => `\x1f${randomBytes(3).toString('hex')}`;

/** Rows of cells, in the order of the pages. Closes its cursor with the transaction. */
export async function* rowBatches(whole: Whole): AsyncGenerator<readonly (readonly string[])[]> {
  const { source, asked, context, texts, language } = whole;
  const columns = exported(source);
  const cells: RawBuilder<string>[] = [];
  for (const column of columns) cells.push(await cellOf(column, context.tx, texts, language));
  const mark = newMark();
  const rows = (await matching(source, asked, context))
    .clearSelect()
    .select(sql<string>`concat_ws(${mark}::text, ${sql.join(cells)})`.as('it'))
    .orderBy(sql.raw(orderSql(source, asked.sort)));
  await sql`set local datestyle to 'ISO'`.execute(context.tx);
  await sql`declare ${sql.raw(CURSOR)} no scroll cursor for ${rows}`.execute(context.tx);
  const client = await clientOf(context.tx);
  // Rows of one cell as arrays: an object for each would cost as much as reading it.
  const fetched = async (): Promise<readonly [string][]> =>
    (await client.query<[string]>({ text: `fetch ${BATCH} from ${CURSOR}`, rowMode: 'array' })).rows;
  const free = columns.map(isFree);
  const cellsOf = ([row]: readonly [string]) => row.split(mark).map((cell, n) => (free[n] ? inert(cell) : cell));
  // The database makes the next batch while this one is written.
  let next = fetched();
  try {
    for (let full = true; full; ) {
      const batch = await next;
      full = batch.length === BATCH;
      if (full) {
        next = fetched();
        next.catch(() => {}); // Met by the await above, or by nobody when the reader has left.
      }
      if (batch.length > 0) yield batch.map(cellsOf);
    }
  } finally {
    await next.catch(() => {});
  }
  await sql`close ${sql.raw(CURSOR)}`.execute(context.tx);
}
