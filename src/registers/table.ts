// The rows of an uploaded file, CSV or workbook, as one kind of record (R18, R19, R23): what follows does not ask which it was.
import { must } from '../kit/assert.ts';
import { ok, type Result, refuse } from '../kit/result.ts';
import type { Actor } from '../platform/access.ts';
import type { App } from '../platform/app.ts';
import { read } from '../platform/db/database.ts';
import { FileProblem, filePiece, PIECE, readFile } from '../platform/files.ts';
import { columnLetters } from '../platform/workbook/cells.ts';
import type { SheetRow } from '../platform/workbook/sheet.ts';
import { kindOf, openWorkbook, type Workbook } from '../platform/workbook/workbook.ts';
import { readCsv, type Sniffed, sniff } from './csv.ts';
import type { CsvRecord } from './rules/csv.ts';
import { columnNames, headOf, MOST_ABOVE, type TopRow } from './rules/head.ts';

export type Format = 'csv' | 'xlsx';

/** How a file is read: of a workbook which of its sheets, and which row holds the heads. */
export type Table = Sniffed & {
  readonly format: Format;
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly headerLine: number;
};

export type Wish = { readonly sheet?: string | undefined; readonly headerLine?: number | undefined };

const MOST_IN_A_HEADER = 200;
/** Sheets among which the fitting one is sought; a person may choose any. */
const MOST_SHEETS = 12;

type File = { readonly fileId: string; readonly size: number };

const workbookOf = (app: App, actor: Actor, { fileId, size }: File): Promise<Workbook> =>
  openWorkbook({ size, width: PIECE, piece: (n) => read(app.db, actor, (tx) => filePiece(tx, fileId, n)) });

/** Looks at the beginning of a file; `known` counts the heads that are known by name. Refuses what cannot be read. */
export async function lookAt(
  app: App,
  actor: Actor,
  file: File,
  known: (cells: readonly string[]) => number,
  wish: Wish = {},
): Promise<Result<Table>> {
  const first = must(await read(app.db, actor, (tx) => filePiece(tx, file.fileId, 0)), 'a stored file has a piece');
  const kind = kindOf(first);
  if (kind === 'old-workbook') return refuse('file.workbook-old', 'unmet');
  if (kind === 'other') {
    const header = sniff(first);
    return header.ok ? ok({ ...header.value, format: 'csv', sheets: [], sheet: null, headerLine: 1 }) : header;
  }
  try {
    return await lookInside(await workbookOf(app, actor, file), known, wish);
  } catch (error) {
    if (error instanceof FileProblem) return refuse(error.code, 'unmet', error.fill);
    throw error;
  }
}

async function lookInside(
  book: Workbook,
  known: (cells: readonly string[]) => number,
  wish: Wish,
): Promise<Result<Table>> {
  if (wish.sheet !== undefined && !book.sheets.includes(wish.sheet))
    return refuse('registers.import-sheet', 'unmet', { sheet: wish.sheet });
  let best: { readonly sheet: string; readonly rows: readonly TopRow[]; readonly head: TopRow } | null = null;
  for (const sheet of wish.sheet === undefined ? book.sheets.slice(0, MOST_SHEETS) : [wish.sheet]) {
    const rows = await topOf(book, sheet);
    const head =
      wish.headerLine === undefined ? headOf(rows, known) : (rows.find(({ line }) => line === wish.headerLine) ?? null);
    if (head !== null && (best === null || known(head.cells) > known(best.head.cells))) best = { sheet, rows, head };
  }
  if (best === null) return refuse('registers.import-header', 'unmet');
  const columns = columnNames(best.rows, best.head, columnLetters);
  const fits = (column: string) => column.length <= MOST_IN_A_HEADER && !/\p{Cc}/u.test(column);
  if (!columns.every(fits)) return refuse('registers.import-header', 'unmet');
  return ok({
    columns,
    delimiter: ',',
    encoding: 'utf-8',
    format: 'xlsx',
    sheets: book.sheets,
    sheet: best.sheet,
    headerLine: best.head.line,
  });
}

async function topOf(book: Workbook, sheet: string): Promise<readonly TopRow[]> {
  const rows: SheetRow[] = [];
  for await (const batch of book.rows(sheet)) {
    rows.push(...batch);
    if (rows.length >= MOST_ABOVE) break;
  }
  return rows.slice(0, MOST_ABOVE);
}

export type Rows = { readonly total: number; readonly batches: AsyncGenerator<readonly CsvRecord[]> };

type Read = Pick<Table, 'format' | 'sheet' | 'headerLine' | 'columns' | 'delimiter' | 'encoding'> & File;

/** Batches of records after the heads; `seen` is told how much of `total` was taken. Throws FileProblem. */
export async function openTable(
  app: App,
  actor: Actor,
  table: Read,
  seen: (bytes: number) => void = () => {},
): Promise<Rows> {
  if (table.format === 'csv')
    return { total: table.size, batches: readCsv(readFile(app, actor, table.fileId), table, seen) };
  const book = await workbookOf(app, actor, table);
  const sheet = table.sheet ?? '';
  return { total: book.sizeOf(sheet), batches: records(book.rows(sheet, seen), table) };
}

const BATCH = 500;

async function* records(
  rows: AsyncIterable<readonly SheetRow[]>,
  { headerLine, columns }: Pick<Table, 'headerLine' | 'columns'>,
): AsyncGenerator<readonly CsvRecord[]> {
  let batch: CsvRecord[] = [];
  for await (const some of rows) {
    for (const row of some) if (row.line > headerLine) batch.push(recordOf(row, columns.length));
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Empty cells at the end are not in the file; a text behind the last column makes the row too wide. */
function recordOf({ line, cells, odd }: SheetRow, width: number): CsvRecord {
  const beyond = cells.slice(width).filter((cell) => cell.trim() !== '');
  const within = Array.from({ length: width }, (_, column) => cells[column] ?? '');
  return { line, cells: [...within, ...beyond], broken: false, odd };
}
