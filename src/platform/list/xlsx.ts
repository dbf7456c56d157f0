// A list as a workbook (ECMA-376), written row by row: cells are texts, so no program makes a number of an eighteen-digit code. A sheet holds
// 1,048,576 rows; what does not fit goes on in the next one, under the same heads.
import { type Member, zip } from './zip.ts';

const MOST_ROWS = 1_048_576;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
// XML 1.0 knows no other control characters, whatever a register holds.
const UNKNOWN = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;
const escaped = (text: string): string =>
  text.replace(UNKNOWN, '').replace(/[&<>"\r]/g, (sign) => ESCAPES[sign] ?? sign);

const ALPHABET = 26;
const letters = (column: number): string =>
  (column < ALPHABET ? '' : letters(Math.floor(column / ALPHABET) - 1)) + String.fromCharCode(65 + (column % ALPHABET));

/** `row` counts from 1. */
const rowXml = (cells: readonly string[], row: number): string => {
  let xml = `<row r="${row}">`;
  cells.forEach((cell, column) => {
    if (cell !== '')
      xml += `<c r="${letters(column)}${row}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  });
  return `${xml}</row>`;
};

/** Deals batches out to sheets: a batch is cut where a sheet is full. */
type Dealer = { readonly next: (most: number) => Promise<readonly (readonly string[])[] | null> };

function dealer(batches: AsyncIterable<readonly (readonly string[])[]>): Dealer {
  const source = batches[Symbol.asyncIterator]();
  let held: readonly (readonly string[])[] = [];
  return {
    async next(most) {
      while (held.length === 0) {
        const { done, value } = await source.next();
        if (done === true) return null;
        held = value;
      }
      const dealt = held.slice(0, most);
      held = held.slice(most);
      return dealt;
    },
  };
}

async function* sheetXml(
  heads: readonly string[],
  first: readonly (readonly string[])[],
  more: Dealer,
): AsyncGenerator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetData>${rowXml(heads, 1)}`;
  let left = MOST_ROWS - 1;
  for (let batch: readonly (readonly string[])[] | null = first; batch !== null; ) {
    let xml = '';
    for (const row of batch) {
      xml += rowXml(row, MOST_ROWS - left + 1);
      left -= 1;
    }
    yield xml;
    batch = left === 0 ? null : await more.next(left);
  }
  yield '</sheetData></worksheet>';
}

async function* parts(
  title: string,
  heads: readonly string[],
  batches: AsyncIterable<readonly (readonly string[])[]>,
): AsyncGenerator<Member> {
  const rows = dealer(batches);
  let sheets = 0;
  for (let first = (await rows.next(MOST_ROWS - 1)) ?? []; sheets === 0 || first.length > 0; ) {
    sheets += 1;
    yield { name: `xl/worksheets/sheet${sheets}.xml`, content: sheetXml(heads, first, rows) };
    first = (await rows.next(MOST_ROWS - 1)) ?? [];
  }
  const each = (of: (n: number) => string): string => Array.from({ length: sheets }, (_, n) => of(n + 1)).join('');
  const name = title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 24);
  yield {
    name: 'xl/workbook.xml',
    content: [
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each((n) => `<sheet name="${escaped(name)}${sheets > 1 ? ` ${n}` : ''}" sheetId="${n}" r:id="s${n}"/>`)}</sheets></workbook>`,
    ],
  };
  yield {
    name: 'xl/_rels/workbook.xml.rels',
    content: [
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each((n) => `<Relationship Id="s${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}</Relationships>`,
    ],
  };
  yield {
    name: '_rels/.rels',
    content: [
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="w" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
  };
  yield {
    name: '[Content_Types].xml',
    content: [
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`)}</Types>`,
    ],
  };
}

export const xlsxBytes = (
  title: string,
  heads: readonly string[],
  batches: AsyncIterable<readonly (readonly string[])[]>,
): AsyncGenerator<Buffer> => zip(parts(title, heads, batches));
