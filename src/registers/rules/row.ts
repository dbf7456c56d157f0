// What an import says of one cell (issue of the registers, R18, R19, R23): a row is good or has faults; a fault names the
// column, what stood there, and a code whose wording tells the reason and the mend. Notes are remarks on good rows.

/** `value` is what stood in the file, shortened; `fill` completes the wording. */
export type Fault = {
  readonly field: string;
  readonly value: string;
  readonly code: string;
  readonly fill: Readonly<Record<string, string | number>>;
};

/** A cell that was recorded otherwise than it stood in the file: blanks, full width, small letters. */
export type Tidied = { readonly field: string; readonly before: string; readonly after: string };

export type Checked<T> = {
  readonly row: T | null;
  readonly faults: readonly Fault[];
  readonly notes: readonly string[];
  readonly tidied: readonly Tidied[];
};

/** Reads the cell of a field; an unmapped field reads as empty. */
export type Cell<F extends string> = (field: F) => string;

export const MOST_SHOWN = 200;
const CONTROL = /\p{Cc}/u;
const CONTROLS = /\p{Cc}/gu;

/** What a report may show of a cell: without control characters (NUL cannot be stored), at most 200 characters. */
export const shown = (value: string): string => {
  const plain = value
    .slice(0, 2 * MOST_SHOWN)
    .toWellFormed()
    .replace(CONTROLS, '\uFFFD');
  return plain.length > MOST_SHOWN ? `${[...plain].slice(0, MOST_SHOWN).join('')}…` : plain;
};

export type Faults = {
  readonly list: Fault[];
  readonly tidied: Tidied[];
  readonly add: (field: string, value: string, code: string, fill?: Fault['fill']) => void;
  /** Notes what a cell became, if it is not what stood there. */
  readonly tidy: (field: string, before: string, after: string) => void;
};

export function faults(): Faults {
  const list: Fault[] = [];
  const tidied: Tidied[] = [];
  return {
    list,
    tidied,
    add: (field, value, code, fill = {}) => list.push({ field, value: shown(value), code, fill }),
    tidy: (field, before, after) => {
      if (before !== after) tidied.push({ field, before: shown(before), after: shown(after) });
    },
  };
}

/** A text of one line: blanks collapsed; control characters other than blanks and more than `most` characters are faults. */
export function textCell(found: Faults, field: string, raw: string, most: number): string {
  const text = raw.replace(/\s+/gu, ' ').trim();
  if (CONTROL.test(text)) found.add(field, raw, 'registers.cell-control');
  else if (text.length > most) found.add(field, raw, 'registers.cell-long', { length: text.length, most });
  else found.tidy(field, raw, text);
  return text;
}

/** One of a closed set, by its own name or a word that stands for it; empty gives `otherwise`. */
export function wordCell<T extends string>(
  found: Faults,
  field: string,
  raw: string,
  words: Readonly<Record<string, T>>,
  otherwise: T | null,
): T | null {
  const text = raw.trim().toLowerCase();
  if (text === '') return otherwise;
  const known = Object.hasOwn(words, text) ? words[text] : undefined;
  if (known === undefined)
    found.add(field, raw, 'registers.word-unknown', {
      words: [...new Set(Object.keys(words))].slice(0, 12).join(' / '),
    });
  return known ?? otherwise;
}

const DATE = /^(\d{4})(?:[-/.\u5e74](\d{1,2})[-/.\u6708](\d{1,2})\u65e5?|(\d{2})(\d{2}))(?:[ T]00:00(?::00)?)?$/u;

/** A day as YYYY-MM-DD from the usual ways to write it, or null when it is empty or a fault. */
export function dateCell(found: Faults, field: string, raw: string): string | null {
  const text = raw.trim();
  if (text === '') return null;
  const match = DATE.exec(text);
  const [year, month, day] = [match?.[1], match?.[2] ?? match?.[4], match?.[3] ?? match?.[5]].map(Number);
  if (match === null || !isDay(year ?? 0, month ?? 0, day ?? 0)) {
    found.add(field, raw, 'registers.date-form');
    return null;
  }
  return `${match[1]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function isDay(year: number, month: number, day: number): boolean {
  const lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return year >= 1900 && year <= 2200 && day >= 1 && day <= (lengths[month - 1] ?? 0);
}

/** Takes the whole text, gives 32 bytes. */
export type HashText = (text: string) => Uint8Array;

/** The hash that tells whether a row's content changed: over all its members, in a fixed order. */
export const contentHash = (hash: HashText, members: readonly unknown[]): Uint8Array => hash(JSON.stringify(members));
