// Reading a CSV file that nobody vouches for (RFC 4180, UTF-8 or GB 18030): what is wrong with a row is said of the row, what is wrong
// with the file ends the reading with one clear reason. Memory is flat: pieces in, batches of records out.
import { ok, type Result, refuse } from '../kit/result.ts';
import { FileProblem } from '../platform/files.ts';
import { type CsvRecord, csvReader } from './rules/csv.ts';

const MOST_IN_A_RECORD = 128 * 1024;
const MOST_IN_A_HEADER = 200;
const BATCH = 500;
const DELIMITERS = [',', '\t', ';'] as const;

/** What Chinese registrars export: UTF-8, or GB 18030 (of which GBK and GB 2312 are parts). */
export const ENCODINGS = ['utf-8', 'gb18030'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export type Sniffed = {
  readonly columns: readonly string[];
  readonly delimiter: string;
  readonly encoding: Encoding;
};

/** Strict; a byte order mark at the beginning is dropped. */
const strict = (encoding: Encoding) => new TextDecoder(encoding, { fatal: true });

/**
 * The header of a file by its first piece. UTF-8 goes first: Chinese text in GB 18030 is almost never valid in it. Refuses a file
 * that is neither, or holds NUL (a spreadsheet, UTF-16), and a first line that is no header.
 */
export function sniff(first: Buffer): Result<Sniffed> {
  const encoding = ENCODINGS.find((one) => decoded(first, one) !== null);
  const text = encoding === undefined ? null : decoded(first, encoding);
  const line = text?.split('\n', 1)[0] ?? '';
  // NUL in the header is no text; further on it is a fault of its row.
  if (encoding === undefined || text === null || line.includes('\0'))
    return refuse('registers.import-encoding', 'unmet');
  const delimiter = [...DELIMITERS].sort((a, b) => line.split(b).length - line.split(a).length)[0] ?? ',';
  const reader = csvReader(delimiter, MOST_IN_A_RECORD);
  const header = reader.push(text)[0] ?? reader.end()[0];
  const columns = header?.cells.map((cell) => cell.trim()) ?? [];
  const fits = (column: string) => column.length <= MOST_IN_A_HEADER && !/\p{Cc}/u.test(column);
  if (columns.length < 2 || !columns.every(fits) || columns.every((column) => column === '')) {
    return refuse('registers.import-header', 'unmet');
  }
  return ok({ columns, delimiter, encoding });
}

/** The text of a piece whose last character may be cut off, or null. */
function decoded(bytes: Buffer, encoding: Encoding): string | null {
  try {
    return strict(encoding).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** Batches of records after the header. Throws FileProblem. `seen` is told the bytes as they are taken. */
export async function* readCsv(
  pieces: AsyncIterable<Buffer>,
  { delimiter, encoding }: Pick<Sniffed, 'delimiter' | 'encoding'>,
  seen: (bytes: number) => void = () => {},
): AsyncGenerator<readonly CsvRecord[]> {
  const decoder = strict(encoding);
  const decode = (bytes: Buffer | null): string => {
    try {
      return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      throw new FileProblem('registers.import-encoding');
    }
  };
  const reader = csvReader(delimiter, MOST_IN_A_RECORD);
  for await (const piece of pieces) {
    seen(piece.length);
    yield* batches(reader.push(decode(piece)));
    stopIfEndless(reader.endless());
  }
  yield* batches([...reader.push(decode(null)), ...reader.end()]);
  stopIfEndless(reader.endless());
}

function* batches(records: readonly CsvRecord[]): Generator<readonly CsvRecord[]> {
  const rows = records[0]?.line === 1 ? records.slice(1) : records;
  for (let at = 0; at < rows.length; at += BATCH) yield rows.slice(at, at + BATCH);
}

function stopIfEndless(line: number | null): void {
  if (line !== null) throw new FileProblem('registers.import-endless', { line, most: MOST_IN_A_RECORD / 1024 });
}
