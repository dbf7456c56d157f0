// A list as the bytes of a file: CSV in UTF-8 with the mark that spreadsheets know it by, or XLSX. `counted` is told the rows as they pass.
import { headsOf, rowBatches, type Whole } from './lines.ts';
import { xlsxBytes } from './xlsx.ts';

export const FORMATS = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type Format = keyof typeof FORMATS;

const BOM = '\uFEFF';
const END = '\r\n';

async function* counting<T>(
  batches: AsyncIterable<readonly T[]>,
  counted: (rows: number) => Promise<void>,
): AsyncGenerator<readonly T[]> {
  let rows = 0;
  for await (const batch of batches) {
    rows += batch.length;
    await counted(rows);
    yield batch;
  }
}

const doubled = (cell: string): string => (cell.includes('"') ? cell.replaceAll('"', '""') : cell);
/** RFC 4180, every cell between quotes. */
const csvLine = (cells: readonly string[]): string => `"${cells.map(doubled).join('","')}"${END}`;

async function* csvBytes(whole: Whole, counted: (rows: number) => Promise<void>): AsyncGenerator<Buffer> {
  yield Buffer.from(BOM + csvLine(headsOf(whole.source, whole.texts, whole.language)));
  for await (const rows of counting(rowBatches(whole), counted)) yield Buffer.from(rows.map(csvLine).join(''));
}

export function fileBytes(
  whole: Whole,
  format: Format,
  counted: (rows: number) => Promise<void>,
): AsyncGenerator<Buffer> {
  if (format === 'csv') return csvBytes(whole, counted);
  const { source, texts, language } = whole;
  const title = texts[source.title]?.[language] ?? source.name;
  return xlsxBytes(title, headsOf(source, texts, language), counting(rowBatches(whole), counted));
}
