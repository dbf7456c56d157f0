// A cell of a CSV that people open in a spreadsheet: quoted, and no formula whatever the source had written there.

const FORMULA = /^[\s]*[=+\-@\t\r]/u;

/** A number of the report is written bare; a text that a spreadsheet would run gets an apostrophe in front. */
export const csvCell = (value: string | number): string => {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== value ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** One line, ended as RFC 4180 says. */
export const csvLine = (cells: readonly (string | number)[]): string => `${cells.map(csvCell).join(',')}\r\n`;
