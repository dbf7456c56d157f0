// The rows of a sheet (ECMA-376 part 1, 18.3.1) as a stream: texts, whatever kind the cells were. Rows without a text are left out.
import { damaged } from './archive.ts';
import { type CellText, columnOf, numberText, type Odd, plainText, type Shown } from './cells.ts';
import type { Strings } from './strings.ts';
import { type Reader, readXml } from './xml.ts';

/** `line` is the row's number in the sheet; `odd` tells columns whose text is not what was meant. */
export type SheetRow = {
  readonly line: number;
  readonly cells: readonly string[];
  readonly odd: ReadonlyMap<number, Odd>;
};

export type Styles = { readonly shown: readonly Shown[]; readonly from1904: boolean };

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

export const readSheet = (
  bytes: AsyncIterable<Buffer>,
  strings: Strings,
  styles: Styles,
): AsyncGenerator<readonly SheetRow[]> => readXml<SheetRow>(bytes, (emit) => sheetReader(strings, styles, emit));

type Open = { column: number; type: string; style: number; formula: boolean; value: string | null };

function sheetReader(strings: Strings, styles: Styles, emit: (row: SheetRow) => void): Reader {
  let line = 0;
  let cells: string[] = [];
  let odd = new Map<number, Odd>();
  let cell: Open | null = null;
  let takes = false;
  let aside = 0;
  let over = false;
  const finish = ({ column, ...one }: Open): void => {
    const { text, odd: why } = cellText(one, strings, styles);
    if (column >= MOST_COLUMNS) throw damaged();
    if (text === '' && why === null) return;
    while (cells.length < column) cells.push('');
    cells[column] = text;
    if (why !== null) odd.set(column, why);
  };
  return {
    open(name, attribute) {
      takes = cell !== null && aside === 0 && (name === 'v' || name === 't');
      if (name === 'row') {
        line = nextLine(line, attribute('r'));
        cells = [];
        odd = new Map();
      } else if (name === 'c') cell = openCell(attribute, cells.length);
      else if (name === 'f' && cell !== null) cell.formula = true;
      else if (name === 'rPh') aside += 1;
    },
    text(part) {
      if (takes && cell !== null) cell.value = (cell.value ?? '') + part;
    },
    close(name) {
      takes = false;
      if (name === 'rPh') aside -= 1;
      else if (name === 'c' && cell !== null) {
        finish(cell);
        cell = null;
      } else if (name === 'row' && (cells.some((text) => text.trim() !== '') || odd.size > 0))
        emit({ line, cells, odd });
      else if (name === 'sheetData') over = true;
    },
    done: () => over,
  };
}

function nextLine(before: number, stated: string | undefined): number {
  const line = stated === undefined ? before + 1 : Number(stated);
  if (!Number.isInteger(line) || line <= before || line > MOST_ROWS) throw damaged();
  return line;
}

function openCell(attribute: (name: string) => string | undefined, next: number): Open {
  const reference = attribute('r');
  const column = reference === undefined ? next : columnOf(reference);
  if (column === null) throw damaged();
  return { column, type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0), formula: false, value: null };
}

/** Of a formula what its program last worked out; one that was never worked out says so. */
function cellText({ type, style, formula, value }: Omit<Open, 'column'>, strings: Strings, styles: Styles): CellText {
  if (value === null) return { text: '', odd: formula ? 'uncalculated' : null };
  switch (type) {
    case 's': {
      const text = strings.at(Number(value));
      if (text === undefined) throw damaged();
      return { text, odd: null };
    }
    case 'n':
      return numberText(value, styles.shown[style] ?? { as: 'plain' }, styles.from1904);
    case 'b':
      return { text: value === '1' ? 'true' : 'false', odd: null };
    case 'e':
      return { text: value, odd: 'error' };
    case 'd':
      return { text: value.replace(/T00:00:00(\.0+)?Z?$/, ''), odd: null };
    default:
      return { text: plainText(value), odd: null };
  }
}
