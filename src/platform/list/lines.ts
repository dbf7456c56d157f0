// The whole of a list as rows of words, by a server-side cursor: one batch at a time, memory flat however long the list. The columns, their words
// and what makes a cell inert are worked out in the database, so that a line of CSV needs no work per cell here.
import { type RawBuilder, sql } from 'kysely';
import type { Texts } from '../domain.ts';
import { orderSql } from './page.ts';
import { type ListColumn, type ListConditions, type ListContext, type ListSource, matching } from './source.ts';

const BATCH = 4000;

export type Language = 'zh' | 'en';
type Cell = RawBuilder<string>;

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
const SIGNS = FORMULA_SIGNS.map((sign) => sign.codePointAt(0)).join(',');

async function wordsOf({ words, kind }: ListColumn, tx: ListContext['tx'], texts: Texts, language: Language) {
  if (typeof words === 'function') return Object.fromEntries(await words(tx, language));
  const prefixes = [words ?? (kind === 'flag' ? 'list.flag.' : [])].flat();
  if (prefixes.length === 0) return null;
  const found = Object.entries(texts).flatMap(([key, text]) =>
    prefixes.filter((prefix) => key.startsWith(prefix)).map((prefix) => [key.slice(prefix.length), text[language]]),
  );
  return Object.fromEntries(found);
}

async function cellOf(column: ListColumn, tx: ListContext['tx'], texts: Texts, language: Language): Promise<Cell> {
  const it = sql.raw(column.sql);
  switch (column.kind) {
    case 'instant':
      return sql<string>`coalesce(to_char(${it} at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS'), '')`;
    case 'day':
      return sql<string>`coalesce(to_char(${it}, 'YYYY-MM-DD'), '')`;
    case 'number':
      return sql<string>`coalesce(${it}::text, '')`;
    default: {
      const code = column.kind === 'flag' ? sql`case when ${it} then 'yes' else 'no' end` : sql`${it}::text`;
      const words = await wordsOf(column, tx, texts, language);
      const said = words === null ? code : sql`coalesce(${JSON.stringify(words)}::jsonb ->> ${code}, ${code})`;
      return sql<string>`case when ascii(${said}) in (${sql.raw(SIGNS)}) then '''' || ${said} else coalesce(${said}, '') end`;
    }
  }
}

export type Whole = {
  readonly source: ListSource;
  readonly asked: ListConditions;
  readonly context: ListContext;
  readonly texts: Texts;
  readonly language: Language;
};

const CURSOR = 'whole_list';

/** Batches of what `shape` makes of the cells, in the order of the pages. Closes its cursor with the transaction. */
async function* batches<T>(
  whole: Whole,
  shape: (cells: readonly Cell[]) => RawBuilder<T>,
): AsyncGenerator<readonly T[]> {
  const { source, asked, context, texts, language } = whole;
  const cells: Cell[] = [];
  for (const column of exported(source)) cells.push(await cellOf(column, context.tx, texts, language));
  const rows = (await matching(source, asked, context))
    .clearSelect()
    .select(shape(cells).as('it'))
    .orderBy(sql.raw(orderSql(source, asked.sort)));
  await sql`declare ${sql.raw(CURSOR)} no scroll cursor for ${rows}`.execute(context.tx);
  for (;;) {
    const { rows: batch } = await sql<{ it: T }>`fetch ${sql.raw(String(BATCH))} from ${sql.raw(CURSOR)}`.execute(
      context.tx,
    );
    if (batch.length > 0) yield batch.map(({ it }) => it);
    if (batch.length < BATCH) break;
  }
  await sql`close ${sql.raw(CURSOR)}`.execute(context.tx);
}

/** Lines of CSV (RFC 4180) without their ends: every cell between quotes. */
export const csvBatches = (whole: Whole): AsyncGenerator<readonly string[]> =>
  batches(
    whole,
    (cells) =>
      sql<string>`'"' || ${sql.join(
        cells.map((cell) => sql`replace(${cell}, '"', '""')`),
        sql.raw(` || '","' || `),
      )} || '"'`,
  );

/** Rows of cells. */
export const rowBatches = (whole: Whole): AsyncGenerator<readonly (readonly string[])[]> =>
  batches(whole, (cells) => sql<readonly string[]>`array[${sql.join(cells)}]::text[]`);
