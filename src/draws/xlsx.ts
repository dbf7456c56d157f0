// The drawn list as a spreadsheet (R7: anybody takes it away). Codes are text, so that no program turns eighteen digits into a number, and a
// text that a spreadsheet would run as a formula is made inert.
import ExcelJS from 'exceljs';

/** A leading sign that begins a formula in some spreadsheet gets an apostrophe before it. */
export const inert = (text: string): string => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);

export type Sheet = {
  readonly title: string;
  /** Written in the first row, before the heads: where the list comes from. */
  readonly source: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
};

const WIDTHS = { least: 8, most: 48 } as const;

export async function xlsxOf({ title, source, heads, rows }: Sheet): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: 2 }],
  });
  sheet.addRow([inert(source)]);
  sheet.addRow(heads.map(inert)).font = { bold: true };
  for (const row of rows) sheet.addRow(row.map((cell) => (typeof cell === 'string' ? inert(cell) : cell)));
  heads.forEach((head, at) => {
    const longest = rows.reduce((most, row) => Math.max(most, String(row[at] ?? '').length), head.length);
    const column = sheet.getColumn(at + 1);
    column.width = Math.min(WIDTHS.most, Math.max(WIDTHS.least, longest * 2));
    column.numFmt = '@';
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}
