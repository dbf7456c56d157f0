// Workbooks as real programs write them (exceljs, our own writer) and as nobody should.
import { Readable } from 'node:stream';
import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { FileProblem } from '../files.ts';
import { xlsxBytes } from '../list/xlsx.ts';
import { zip } from '../list/zip.ts';
import type { SheetRow } from './sheet.ts';
import { kindOf, openWorkbook } from './workbook.ts';

const WIDTH = 1000;
const opened = (file: Buffer) =>
  openWorkbook({
    size: file.length,
    width: WIDTH,
    piece: async (n) => (n * WIDTH < file.length ? file.subarray(n * WIDTH, (n + 1) * WIDTH) : null),
  });

async function rowsOf(file: Buffer, sheet?: string): Promise<readonly SheetRow[]> {
  const book = await opened(file);
  const rows: SheetRow[] = [];
  for await (const batch of book.rows(sheet ?? book.sheets[0] ?? '')) rows.push(...batch);
  return rows;
}

const all = async (bytes: AsyncIterable<Buffer>): Promise<Buffer> =>
  Buffer.concat(await Readable.from(bytes).toArray());
const problem = (what: Promise<unknown>): Promise<string> =>
  what.then(
    () => 'read',
    (error: unknown) => (error instanceof FileProblem ? error.code : String(error)),
  );

async function excel(fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOC = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** A workbook of hand-written XML. */
const raw = (sheet: string | Iterable<string>, more: Record<string, string> = {}) =>
  all(
    zip([
      {
        name: '_rels/.rels',
        content: [
          `<Relationships><Relationship Id="a" Type="${DOC}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
        ],
      },
      {
        name: 'xl/workbook.xml',
        content: [
          `<x:workbook xmlns:x="${MAIN}" xmlns:r="${DOC}"><x:sheets><x:sheet name="S" sheetId="1" r:id="s"/></x:sheets></x:workbook>`,
        ],
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: [
          `<Relationships><Relationship Id="s" Type="${DOC}/worksheet" Target="worksheets/s.xml"/></Relationships>`,
        ],
      },
      { name: 'xl/worksheets/s.xml', content: typeof sheet === 'string' ? [sheet] : sheet },
      ...Object.entries(more).map(([name, content]) => ({ name, content: [content] })),
    ]),
  );
const sheetOf = (rows: string) => `<x:worksheet xmlns:x="${MAIN}"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;

describe('reading a workbook', () => {
  test('R18 texts, rich texts, days, numbers, formulas and hidden sheets of a spreadsheet program', async () => {
    const file = await excel((book) => {
      const sheet = book.addWorksheet('企业');
      book.addWorksheet('字典', { state: 'hidden' }).addRow(['x']);
      sheet.addRow(['代码', '名称', '日期', '数', '公式']);
      const row = sheet.addRow([
        '91211100122560727D',
        { richText: [{ text: '盘锦' }, { text: '测试', font: { bold: true } }] },
      ]);
      row.getCell(3).value = new Date(Date.UTC(2019, 0, 2));
      row.getCell(3).numFmt = 'yyyy"年"m"月"d"日"';
      row.getCell(4).value = 9.112111e17;
      row.getCell(5).value = { formula: 'A2&"x"', result: '算好' };
      sheet.getRow(5).getCell(5).value = { formula: 'NOW()' } as ExcelJS.CellFormulaValue;
      sheet.getRow(6).getCell(1).value = { error: '#N/A' };
    });
    expect((await opened(file)).sheets).toEqual(['企业']);
    const rows = await rowsOf(file);
    expect(rows.map(({ line, cells }) => [line, cells])).toEqual([
      [1, ['代码', '名称', '日期', '数', '公式']],
      [2, ['91211100122560727D', '盘锦测试', '2019-01-02', '911211100000000000', '算好']],
      [5, ['', '', '', '', '']],
      [6, ['#N/A']],
    ]);
    expect(rows.map(({ odd }) => [...odd])).toEqual([[], [[3, 'lost']], [[4, 'uncalculated']], [[0, 'error']]]);
  });

  test('R18 our own lists come back as they went out, over many pieces', async () => {
    const sent = Array.from({ length: 3000 }, (_, n) => [
      `9121110012256072${n}`,
      `名<&>"称 ${n}`,
      n % 2 === 0 ? '' : '尾',
    ]);
    const rows = await rowsOf(
      await all(
        xlsxBytes(
          '检查对象',
          ['代码', '名称', '备注'],
          (async function* () {
            yield sent;
          })(),
        ),
      ),
    );
    expect(rows).toHaveLength(3001);
    expect(rows[2999]?.cells).toEqual(['91211100122560722998', '名<&>"称 2998']);
  });

  test('R18 prefixed elements, cells without reference, shared and inline texts without reading aids', async () => {
    const rows = await rowsOf(
      await raw(
        sheetOf(
          '<x:row><x:c t="inlineStr"><x:is><x:r><x:t>甲</x:t></x:r><x:rPh sb="0" eb="1"><x:t>jia</x:t></x:rPh></x:is></x:c><x:c t="b"><x:v>1</x:v></x:c></x:row><x:row r="9"><x:c r="C9" t="str"><x:v>丙</x:v></x:c></x:row>',
        ),
      ),
    );
    expect(rows.map(({ line, cells }) => [line, cells])).toEqual([
      [1, ['甲', 'true']],
      [9, ['', '', '丙']],
    ]);
  });
});

describe('a hostile workbook', () => {
  test('R18 is told by its first bytes, whatever its name', () => {
    expect(kindOf(Buffer.from('PK\u0003\u0004…', 'latin1'))).toBe('workbook');
    expect(kindOf(Buffer.from('d0cf11e0a1b11ae100', 'hex'))).toBe('old-workbook');
    expect(kindOf(Buffer.from('代码,名称'))).toBe('other');
  });

  test('R18 a bomb is not unpacked', async () => {
    const bomb = await raw(
      (function* () {
        yield '<worksheet><sheetData>';
        for (let n = 0; n < 40; n += 1) yield ' '.repeat(1024 * 1024);
        yield '</sheetData></worksheet>';
      })(),
    );
    expect(bomb.length).toBeLessThan(200_000);
    expect(await problem(rowsOf(bomb))).toBe('file.workbook-bomb');
  });

  test('R18 a member that is larger than it says ends as damaged', async () => {
    const file = await raw(sheetOf('<x:row/>'.repeat(500)));
    const size = file.indexOf('xl/worksheets/s.xml', file.indexOf(Buffer.from('504b0102', 'hex'))) - 46 + 24;
    file.writeUInt32LE(10, size);
    expect(await problem(rowsOf(file))).toBe('file.workbook-damaged');
  });

  test('R18 entities, rows that go back, endless cells, deep nesting, cut-off files: damaged, never a fault', async () => {
    const cases = {
      entity: `<!DOCTYPE a [<!ENTITY b "bbb">]>${sheetOf('<x:row><x:c t="str"><x:v>&b;</x:v></x:c></x:row>')}`,
      back: sheetOf('<x:row r="2"/><x:row r="1"/>'),
      column: sheetOf('<x:row><x:c r="ZZZ1" t="str"><x:v>x</x:v></x:c></x:row>'),
      text: sheetOf('<x:row><x:c t="s"><x:v>7</x:v></x:c></x:row>'),
      deep: sheetOf('<a>'.repeat(100)),
      open: '<worksheet><sheetData><row>',
    };
    for (const [name, xml] of Object.entries(cases)) {
      expect([name, await problem(rowsOf(await raw(xml)))]).toEqual([name, 'file.workbook-damaged']);
    }
    const whole = await raw(sheetOf('<x:row/>'));
    expect(await problem(opened(whole.subarray(0, 300)))).toBe('file.workbook-damaged');
    expect(await problem(opened(Buffer.from('PK\u0003\u0004', 'latin1')))).toBe('file.workbook-damaged');
    expect(await problem(all(zip([{ name: 'a.txt', content: ['x'] }])).then(opened))).toBe('file.workbook-none');
  });

  test('R18 a cell without an end is stopped before it is held', async () => {
    // Chance does not pack, so that only the length of the cell can be at fault.
    let seed = 1;
    const noise = () =>
      Array.from({ length: 65_536 }, () => {
        seed = (seed * 48_271) % 2_147_483_647;
        return String.fromCharCode(97 + (seed % 26));
      }).join('');
    const part = noise();
    expect(deflateRawSync(part).length * 100).toBeGreaterThan(part.length);
    const endless = await raw(
      (function* () {
        yield '<worksheet><sheetData><row><c t="str"><v>';
        for (let n = 0; n < 300; n += 1) yield n % 2 === 0 ? part : noise();
        yield '</v></c></row></sheetData></worksheet>';
      })(),
    );
    expect(await problem(rowsOf(endless))).toBe('file.workbook-damaged');
  });

  test('a broken database is no fault of the file', async () => {
    const broken = openWorkbook({ size: 100, width: 100, piece: () => Promise.reject(new Error('down')) });
    await expect(broken).rejects.toThrow('down');
  });
});
