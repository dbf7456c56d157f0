// What a cell of a workbook says as text (ECMA-376 part 1, 18.8.30 and 18.17.4.1): a spreadsheet keeps days as numbers and shows leading
// zeros by a format only. A number of more than fifteen digits has lost the rest for good: it is marked, never passed on as if it were whole.

/** How the numbers of a style are shown: as days, filled with zeros to a width, or as they are. */
export type Shown =
  | { readonly as: 'day' }
  | { readonly as: 'zeros'; readonly width: number }
  | { readonly as: 'plain' };

/** Why a cell's text is not what its author saw or meant. */
export type Odd = 'lost' | 'error' | 'uncalculated';

export type CellText = { readonly text: string; readonly odd: Odd | null };

const PLAIN: Shown = { as: 'plain' };
/** Built-in formats that show a day; those from 27 on are the ones of Chinese, Japanese and Korean installations. */
const DAYS: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
/** Words in quotes, escaped characters, colours and conditions are no part of the pattern. */
const APART = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu;

/** `pattern` is the workbook's own format of that id, if it has one. */
export function shownBy(id: number, pattern: string | undefined): Shown {
  if (pattern === undefined) return DAYS.has(id) ? { as: 'day' } : PLAIN;
  const [positive = ''] = pattern.replace(APART, '').split(';');
  if (/[yd]/i.test(positive)) return { as: 'day' };
  return /^0{2,}$/.test(positive) ? { as: 'zeros', width: positive.length } : PLAIN;
}

/** From here on a spreadsheet's numbers do not hold every digit. */
const MOST_EXACT = 1e15;

/** The text of a stored number. */
export function numberText(raw: string, shown: Shown, from1904: boolean): CellText {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return { text: raw, odd: 'error' };
  if (Math.abs(value) >= MOST_EXACT) return { text: raw, odd: 'lost' };
  if (shown.as === 'day') return { text: dayText(value, from1904) ?? raw, odd: null };
  const text = String(value);
  const filled = shown.as === 'zeros' && Number.isInteger(value) && value >= 0;
  return { text: filled ? text.padStart(shown.width, '0') : text, odd: null };
}

const DAY_MS = 86_400_000;
const DAYS_BETWEEN = 1462;
/** 31 December 1899, day 0 of the count; the count knows a 29 February 1900 that never was. */
const ZERO = Date.UTC(1899, 11, 31);
const NEVER_WAS = 60;
const LAST = 2_958_465;

/** YYYY-MM-DD, with the time behind it when there is one; null outside the calendar of spreadsheets. */
function dayText(value: number, from1904: boolean): string | null {
  const serial = value + (from1904 ? DAYS_BETWEEN : 0);
  const whole = Math.floor(serial);
  if (whole < 1 || whole > LAST || whole === NEVER_WAS) return null;
  const days = whole > NEVER_WAS ? whole - 1 : whole;
  const at = new Date(ZERO + days * DAY_MS + Math.round((serial - whole) * DAY_MS)).toISOString();
  return at.slice(11, 19) === '00:00:00' ? at.slice(0, 10) : `${at.slice(0, 10)} ${at.slice(11, 19)}`;
}

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** A text as it was typed: control characters are written `_x000D_` in the file. */
export const plainText = (text: string): string =>
  text.includes('_x')
    ? text.replace(ESCAPED, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

const ALPHABET = 26;
const BEFORE_A = 64;

/** Column of a reference such as `AB12`, counted from 0; null when it is none. */
export function columnOf(reference: string): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference)?.[1];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * ALPHABET + letter.charCodeAt(0) - BEFORE_A;
  return column - 1;
}

/** Letters of a column counted from 0, as a spreadsheet names it. */
export const columnLetters = (column: number): string =>
  (column < ALPHABET ? '' : columnLetters(Math.floor(column / ALPHABET) - 1)) +
  String.fromCharCode(BEFORE_A + 1 + (column % ALPHABET));
