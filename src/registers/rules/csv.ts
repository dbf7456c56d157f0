// CSV as RFC 4180 has it, read piece by piece. One bad row stays one bad row: reading goes on after its line. Only a quote
// that never closes ends the reading, since nobody can tell where the next row begins.

/**
 * A record with the line it begins on, counted from 1; `broken` when a closing quote is followed by something else. A workbook also tells by
 * column which cells do not say what was meant.
 */
export type CsvRecord = {
  readonly line: number;
  readonly cells: readonly string[];
  readonly broken: boolean;
  readonly odd?: ReadonlyMap<number, 'lost' | 'error' | 'uncalculated'>;
};

export type CsvReader = {
  /** Records that are complete with this piece of text. */
  readonly push: (text: string) => readonly CsvRecord[];
  /** The last record, if the text does not end with a line break. */
  readonly end: () => readonly CsvRecord[];
  /** The line on which a quote was opened that does not close within `most` characters, else null. */
  readonly endless: () => number | null;
};

const QUOTE = '"';

export function csvReader(delimiter: string, most: number): CsvReader {
  let rest = '';
  let line = 1;
  let endless: number | null = null;
  const read = (last: boolean): CsvRecord[] => {
    const records: CsvRecord[] = [];
    let at = 0;
    while (endless === null && at < rest.length) {
      const found = nextRecord(rest, at, delimiter, last);
      if (found === null) break;
      if (found.cells.length > 1 || found.cells[0] !== '' || found.broken) {
        records.push({ line, cells: found.cells, broken: found.broken });
      }
      line += found.lines;
      at = found.end;
    }
    rest = rest.slice(at);
    if (rest.length > most || (last && rest !== '')) endless = line;
    return records;
  };
  return {
    push: (text) => {
      rest = rest === '' ? text : rest + text;
      return read(false);
    },
    end: () => read(true),
    endless: () => endless,
  };
}

type Found = {
  readonly cells: readonly string[];
  readonly broken: boolean;
  readonly end: number;
  readonly lines: number;
};

/** The record that begins at `from`; null when its end is not there yet. */
function nextRecord(text: string, from: number, delimiter: string, last: boolean): Found | null {
  const newline = text.indexOf('\n', from);
  if (newline < 0 && !last) return null;
  const end = newline < 0 ? text.length : newline;
  const quote = text.indexOf(QUOTE, from);
  if (quote >= 0 && quote < end) return quotedRecord(text, from, delimiter, last);
  return { cells: lineOf(text, from, end).split(delimiter), broken: false, end: end + 1, lines: 1 };
}

const lineOf = (text: string, from: number, end: number): string =>
  text.slice(from, text.charAt(end - 1) === '\r' && end > from ? end - 1 : end);

/** A record that holds a quote somewhere; a cell is quoted only when it begins with one. */
function quotedRecord(text: string, from: number, delimiter: string, last: boolean): Found | null {
  const cells: string[] = [];
  let at = from;
  let lines = 1;
  for (;;) {
    if (text.charAt(at) !== QUOTE) {
      const cell = bareCell(text, at, delimiter, last);
      if (cell === null) return null;
      cells.push(cell.value);
      if (cell.ends) return { cells, broken: false, end: cell.end, lines };
      at = cell.end;
      continue;
    }
    const cell = quotedCell(text, at, last);
    if (cell === null) return null;
    lines += countBreaks(cell.value);
    cells.push(cell.value);
    const after = text.charAt(cell.end);
    if (after === delimiter) at = cell.end + 1;
    else if (after === '' || after === '\n' || text.startsWith('\r\n', cell.end)) {
      return { cells, broken: false, end: cell.end + (after === '\r' ? 2 : 1), lines };
    } else {
      const newline = text.indexOf('\n', cell.end);
      if (newline < 0 && !last) return null;
      return { cells: [], broken: true, end: newline < 0 ? text.length : newline + 1, lines };
    }
  }
}

function bareCell(text: string, from: number, delimiter: string, last: boolean) {
  const newline = text.indexOf('\n', from);
  const next = text.indexOf(delimiter, from);
  if (next >= 0 && (newline < 0 || next < newline))
    return { value: text.slice(from, next), end: next + 1, ends: false };
  if (newline < 0 && !last) return null;
  const end = newline < 0 ? text.length : newline;
  return { value: lineOf(text, from, end), end: end + 1, ends: true };
}

/** From an opening quote to behind the closing one; null when that is not there yet, or may still turn out to be doubled. */
function quotedCell(text: string, from: number, last: boolean) {
  let at = from + 1;
  for (;;) {
    const close = text.indexOf(QUOTE, at);
    if (close < 0 || (close + 1 >= text.length && !last)) return null;
    // A carriage return at the very end of a piece may belong to a line break.
    if (text.charAt(close + 1) === '\r' && close + 2 >= text.length && !last) return null;
    if (text.charAt(close + 1) !== QUOTE) {
      return { value: text.slice(from + 1, close).replaceAll('""', QUOTE), end: close + 1 };
    }
    at = close + 2;
  }
}

const countBreaks = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
};
