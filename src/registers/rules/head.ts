// Which row of a sheet names its columns (R18, R19, R23): above it stand titles, dates, notes and merged heads, and nobody says how many.

export type TopRow = { readonly line: number; readonly cells: readonly string[] };

/** Rows that are looked at. */
export const MOST_ABOVE = 30;
/** A head of several rows has at most so many. */
const MOST_HEAD = 3;
const FEW = 2;

const filled = (row: TopRow): number => row.cells.filter((cell) => cell.trim() !== '').length;

/** The row in which most columns are known by name, else the first that is no title; `known` counts. Null when every row is a title. */
export function headOf(rows: readonly TopRow[], known: (cells: readonly string[]) => number): TopRow | null {
  let best: TopRow | null = null;
  let most = FEW - 1;
  for (const row of rows) {
    const count = known(row.cells);
    if (count > most) [best, most] = [row, count];
  }
  return best ?? rows.find((row) => filled(row) >= FEW) ?? null;
}

const tidy = (cell: string | undefined): string => (cell ?? '').replace(/\s+/gu, ' ').trim();

/** Names of the columns: where the row is empty under a merged cell, what stands above it; `letters` names what has no name at all. */
export function columnNames(
  rows: readonly TopRow[],
  head: TopRow,
  letters: (column: number) => string,
): readonly string[] {
  const above = rows
    .filter(({ line }) => line < head.line && line >= head.line - MOST_HEAD)
    .filter((row) => filled(row) >= FEW)
    .reverse();
  const width = Math.max(head.cells.length, ...above.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => {
    const names = [head, ...above].map(({ cells }) => tidy(cells[column]));
    return names.find((name) => name !== '') ?? letters(column);
  });
}
