// The whole of a list as rows of words, by a server-side cursor: one batch at a time, memory flat however long the list. The columns, their words
// and what makes a cell inert are worked out in the database, so that a line of CSV needs no work per cell here.
import { type RawBuilder, sql } from 'kysely';
import { clientOf } from '../db/database.ts';
import type { Texts } from '../domain.ts';
import { orderSql } from './page.ts';
import { type ListColumn, type ListConditions, type ListContext, type ListSource, matching } from './source.ts';

const BATCH = 4000;

export type Language = 'zh' | 'en';
/** A cell in SQL, never null: as it is, and with its quotes doubled for CSV. */
type Cell = { readonly text: RawBuilder<string>; readonly quoted: RawBuilder<string> };

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

const inert = (word: string): string => (FORMULA_SIGNS.some((sign) => word.startsWith(sign)) ? `'${word}` : word);
const doubled = (it: RawBuilder<string>) => sql<string>`replace(${it}, '"', '""')`;
const plain = (text: RawBuilder<string>): Cell => ({ text, quoted: text });

/** Words are made inert here, once each; the database looks each code up once and works only on a code that has no word. */
function wordCell(code: RawBuilder<string>, own: RawBuilder<string>, words: Readonly<Record<string, string>>): Cell {
  const look = (change: (word: string) => string, other: RawBuilder<string>) => {
    const said = Object.fromEntries(Object.entries(words).map(([key, word]) => [key, change(inert(word))]));
    return sql<string>`coalesce(${JSON.stringify(said)}::jsonb ->> ${code}, ${other})`;
  };
  return {
    text: look((word) => word, own),
    quoted: look((word) => word.replaceAll('"', '""'), doubled(own)),
  };
}

/** Days and instants need `datestyle` ISO, which writes what to_char would at half the cost. */
async function cellOf(column: ListColumn, tx: ListContext['tx'], texts: Texts, language: Language): Promise<Cell> {
  const it = sql.raw(column.sql);
  switch (column.kind) {
    case 'instant':
      return plain(sql`coalesce(date_trunc('second', ${it} at time zone 'Asia/Shanghai')::text, '')`);
    case 'day':
    case 'number':
      return plain(sql`coalesce(${it}::text, '')`);
    default: {
      const code =
        column.kind === 'flag' ? sql<string>`case when ${it} then 'yes' else 'no' end` : sql<string>`${it}::text`;
      const own = sql<string>`case when ascii(${code}) in (${sql.raw(SIGNS)}) then '''' || ${code} else coalesce(${code}, '') end`;
      const words = await wordsOf(column, tx, texts, language);
      return words === null ? { text: own, quoted: doubled(own) } : wordCell(code, own, words);
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
  await sql`set local datestyle to 'ISO'`.execute(context.tx);
  await sql`declare ${sql.raw(CURSOR)} no scroll cursor for ${rows}`.execute(context.tx);
  const client = await clientOf(context.tx);
  // Rows of one cell as arrays: an object for each would cost as much as reading it.
  const fetched = async (): Promise<readonly [T][]> =>
    (await client.query<[T]>({ text: `fetch ${BATCH} from ${CURSOR}`, rowMode: 'array' })).rows;
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
      if (batch.length > 0) yield batch.map(([it]) => it);
    }
  } finally {
    await next.catch(() => {});
  }
  await sql`close ${sql.raw(CURSOR)}`.execute(context.tx);
}

/** Lines of CSV (RFC 4180) without their ends: every cell between quotes. */
export const csvBatches = (whole: Whole): AsyncGenerator<readonly string[]> =>
  batches(
    whole,
    (cells) => sql<string>`'"' || concat_ws('","', ${sql.join(cells.map(({ quoted }) => quoted))}) || '"'`,
  );

/** Rows of cells. */
export const rowBatches = (whole: Whole): AsyncGenerator<readonly (readonly string[])[]> =>
  batches(whole, (cells) => sql<readonly string[]>`array[${sql.join(cells.map(({ text }) => text))}]::text[]`);
