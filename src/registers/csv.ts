// Reading a CSV file that nobody vouches for (RFC 4180, UTF-8): what is wrong with a row is said of the row, what is wrong
// with the file ends the reading with one clear reason. Memory is flat: pieces in, batches of records out.
import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse';
import { parse as parseSync } from 'csv-parse/sync';
import { ok, type Result, refuse } from '../kit/result.ts';

/** The whole file cannot be read; code and fill as in a refusal. */
export class FileProblem extends Error {
  readonly code: string;
  readonly fill: Readonly<Record<string, string | number>>;
  constructor(code: string, fill: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.fill = fill;
  }
}

/** A record with the line it begins on; `broken` when its quotes do not pair. */
export type CsvRecord = { readonly line: number; readonly cells: readonly string[]; readonly broken: boolean };

const MOST_IN_A_RECORD = 128 * 1024;
const BATCH = 500;
const DELIMITERS = [',', '\t', ';'] as const;
const BOM = '\uFEFF';

export type Sniffed = { readonly columns: readonly string[]; readonly delimiter: string };

/** The header of a file by its first piece. Refuses another encoding than UTF-8, a binary file, a header that is no header. */
export function sniff(first: Buffer): Result<Sniffed> {
  if (!wholeUtf8(first) || first.includes(0)) return refuse('registers.import_encoding', 'unmet');
  const text = first.toString('utf8').replace(BOM, '');
  const line = text.split(/\r\n|\n|\r/, 1)[0] ?? '';
  const delimiter = [...DELIMITERS].sort((a, b) => line.split(b).length - line.split(a).length)[0] ?? ',';
  try {
    const [columns] = parseSync(text, { delimiter, to_line: 20, to: 1, relax_column_count: true }) as string[][];
    if (
      !columns ||
      columns.length < 2 ||
      columns.some((column) => column.length > 200) ||
      columns.every((column) => column.trim() === '')
    ) {
      return refuse('registers.import_header', 'unmet');
    }
    return ok({ columns: columns.map((column) => column.trim()), delimiter });
  } catch {
    return refuse('registers.import_header', 'unmet');
  }
}

/** Whether the bytes are UTF-8 but for a last character that may be cut off. */
function wholeUtf8(bytes: Buffer): boolean {
  return isUtf8(bytes.subarray(0, completeUntil(bytes)));
}

/** The length of the part that ends with a whole character. */
function completeUntil(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(4, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

async function* checkedUtf8(pieces: AsyncIterable<Buffer>, seen: (bytes: number) => void): AsyncGenerator<Buffer> {
  let cut: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    const bytes = cut.length > 0 ? Buffer.concat([cut, piece]) : piece;
    const until = completeUntil(bytes);
    const whole = bytes.subarray(0, until);
    if (!isUtf8(whole)) throw new FileProblem('registers.import_encoding');
    cut = bytes.subarray(until);
    seen(piece.length);
    yield whole;
  }
  if (cut.length > 0) throw new FileProblem('registers.import_encoding');
}

/** Batches of records after the header. Throws FileProblem. `seen` is told the bytes as they are taken. */
export async function* readCsv(
  pieces: AsyncIterable<Buffer>,
  delimiter: string,
  seen: (bytes: number) => void = () => {},
): AsyncGenerator<readonly CsvRecord[]> {
  let batch: CsvRecord[] = [];
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: MOST_IN_A_RECORD,
    on_skip: (error) => {
      if (error === undefined) return;
      if (error.code === 'CSV_MAX_RECORD_SIZE' || error.code === 'CSV_QUOTE_NOT_CLOSED')
        parser.destroy(endless(last + 1));
      else batch.push({ line: last + 1, cells: [], broken: true });
    },
  });
  let last = 0;
  const feeding = feed(checkedUtf8(pieces, seen), parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const line = last + 1;
      last = info.lines;
      if (line > 1) batch.push({ line, cells: record, broken: false });
      if (batch.length >= BATCH) {
        yield batch;
        batch = [];
      }
    }
  } catch (error) {
    throw csvProblem(error, last + 1);
  } finally {
    parser.destroy();
    await feeding;
  }
  if (batch.length > 0) yield batch;
}

const endless = (line: number): FileProblem =>
  new FileProblem('registers.import_endless', { line, most: MOST_IN_A_RECORD / 1024 });

function csvProblem(error: unknown, line: number): unknown {
  const code = (error as { code?: string }).code;
  return code === 'CSV_MAX_RECORD_SIZE' || code === 'CSV_QUOTE_NOT_CLOSED' ? endless(line) : error;
}

/** Pumps the pieces into the parser; never rejects: a failure destroys the parser, whose reader then throws it. */
async function feed(pieces: AsyncIterable<Buffer>, parser: ReturnType<typeof parse>): Promise<void> {
  try {
    for await (const piece of pieces) {
      if (parser.destroyed) return;
      if (!parser.write(piece))
        await new Promise<void>((resolve) => parser.once('drain', resolve).once('close', resolve));
    }
    parser.end();
  } catch (error) {
    parser.destroy(error as Error);
  }
}
