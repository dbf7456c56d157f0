// Decides what a subject's code is worth (R18, R19, R44): the unified social credit code of GB 32100-2015, the old
// 15-digit registration number with its ISO 7064 MOD 11,10 digit, and the code that an office assigns to a subject
// that has neither. Only form is judged here: a valid code may still belong to nobody.
import { assert } from '../../kit/assert.ts';
import { ok, type Refused, type Result, refuse } from '../../kit/result.ts';

/** Which of the three codes a subject is known by. */
export type CodeKind = 'uscc' | 'reg15' | 'assigned';

/** Registers of market supervision hold the for-profit subjects, all other registers the rest (clause 4 of the plan). */
export type SubjectNature = 'profit' | 'nonprofit';

/** The parts of a valid unified social credit code: positions 1, 2, 3–8 and 9–17. */
export type Uscc = {
  readonly kind: 'uscc';
  readonly registrar: string;
  readonly category: string;
  readonly region: string;
  readonly organisation: string;
  readonly nature: SubjectNature;
};

/** The parts of a valid old registration number or of an assigned code: the six-digit region and eight digits of order. */
export type RegionalNumber = { readonly kind: 'reg15' | 'assigned'; readonly region: string; readonly order: string };

// GB 32100-2015, table 2: digits and capital letters without I, O, S, V and Z; a character's value is its place.
const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const usccLength = 18;
const marketSupervision = '9';
const USCC_CHECK = 'registers.uscc-check';
const REG15_CHECK = 'registers.reg15-check';

/**
 * Check one unified social credit code. The check is strict: blanks, lower case and full-width characters are refused,
 * so whoever accepts typed text calls normaliseCode first. Refuses `registers.uscc-length`, `registers.uscc-character`
 * (with the first wrong position, counted from 1; positions 3–8 are digits) and `registers.uscc-check`.
 */
export const checkUscc = (code: string): Result<Uscc> => {
  const characters = [...code];
  if (characters.length !== usccLength) {
    return refuse('registers.uscc-length', 'unmet', { length: characters.length, wanted: usccLength });
  }
  const wrong = characters.findIndex((character, at) => !usccAllows(character, at));
  if (wrong >= 0) return refuse('registers.uscc-character', 'unmet', { position: wrong + 1 });
  if (usccCheckCharacter(code.slice(0, -1)) !== code.slice(-1)) return refuse(USCC_CHECK, 'unmet');
  return ok(usccParts(code));
};

const usccParts = (code: string): Uscc => ({
  kind: 'uscc',
  registrar: code.slice(0, 1),
  category: code.slice(1, 2),
  region: code.slice(2, 8),
  organisation: code.slice(8, 17),
  nature: code.startsWith(marketSupervision) ? 'profit' : 'nonprofit',
});

const usccAllows = (character: string, at: number): boolean =>
  at >= 2 && at < 8 ? isDigits(character) : usccAlphabet.includes(character);

/** The 18th character for the first 17, which must be of the alphabet: 31 − Σ value·3^(i−1) mod 31, mod 31 (GB 32100-2015, 5.3). */
export const usccCheckCharacter = (body: string): string => {
  assert(body.length === usccLength - 1, 'a credit code has 17 characters before its check character');
  let weight = 1;
  let sum = 0;
  for (const character of body) {
    const value = usccAlphabet.indexOf(character);
    assert(value >= 0, 'a credit code is written in the alphabet of GB 32100');
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return usccAlphabet.charAt((31 - (sum % 31)) % 31);
};

/**
 * Check one old registration number: six digits of the registering authority, eight of order, one MOD 11,10 digit.
 * Refuses `registers.reg15-length`, `registers.reg15-character` and `registers.reg15-check`.
 */
export const checkRegno15 = (code: string): Result<RegionalNumber> => {
  const fault = digitsFault(code, 'reg15', 15);
  return fault ?? ok(reg15Parts(code));
};

const reg15Parts = (code: string): RegionalNumber => ({
  kind: 'reg15',
  region: code.slice(0, 6),
  order: code.slice(6, 14),
});

// The assigned code: Z, six-digit region, eight-digit order, MOD 11,10 digit over those 14; 16 characters. Z is outside
// the alphabet of GB 32100 and no digit, and 16 is neither 15 nor 18: it can be taken for neither of the other two.
const assignedPrefix = 'Z';

/** The code an office assigns to a subject without any (R44): region of six digits, order from 0 to 99,999,999. */
export const assignedCode = (region: string, order: number): string => {
  assert(region.length === 6 && isDigits(region), 'the region of an assigned code is six digits of GB/T 2260');
  assert(
    Number.isInteger(order) && order >= 0 && order < 100_000_000,
    'the order of an assigned code has eight digits',
  );
  const body = region + String(order).padStart(8, '0');
  return assignedPrefix + body + mod1110Digit(body);
};

/** The six digits that an assigned code bears: a zone has none of its own and takes those of its city. */
export const assignedRegion = (region: string): string =>
  isDigits(region) ? region.slice(0, 6) : `${region.slice(0, 4)}00`;

/** Check one assigned code. Refuses `registers.assigned-length`, `registers.assigned-character`, `registers.assigned-check`. */
export const checkAssigned = (code: string): Result<RegionalNumber> => {
  if (!code.startsWith(assignedPrefix)) return refuse('registers.assigned-character', 'unmet', { position: 1 });
  const digits = code.slice(1);
  const fault = digitsFault(digits, 'assigned', 15);
  return fault ?? ok({ kind: 'assigned', region: digits.slice(0, 6), order: digits.slice(6, 14) });
};

/** Positions in the answer count from the start of the whole code, so an assigned code's are one further on. */
const digitsFault = (digits: string, kind: 'reg15' | 'assigned', wanted: number): Refused | undefined => {
  const ahead = kind === 'assigned' ? 1 : 0;
  const characters = [...digits];
  if (characters.length !== wanted) {
    return refuse(`registers.${kind}-length`, 'unmet', { length: characters.length + ahead, wanted: wanted + ahead });
  }
  const wrong = characters.findIndex((character) => !isDigits(character));
  if (wrong >= 0) return refuse(`registers.${kind}-character`, 'unmet', { position: wrong + 1 + ahead });
  if (mod1110Digit(digits.slice(0, -1)) !== digits.slice(-1))
    return refuse(kind === 'reg15' ? REG15_CHECK : 'registers.assigned-check', 'unmet');
  return undefined;
};

/** The check digit of ISO 7064 MOD 11,10 for a string of digits. */
export const mod1110Digit = (digits: string): string => {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return String((11 - product) % 10);
};

/** Which check a code asks for, by its shape alone; undefined when it has the shape of none. */
export const kindOfCode = (code: string): CodeKind | undefined => {
  if (code.startsWith(assignedPrefix)) return 'assigned';
  if (code.length === 15 && isDigits(code)) return 'reg15';
  return code.length === usccLength ? 'uscc' : undefined;
};

/** Whether all that is wrong with a code is its check digit: then it may be recorded by override (override.ts). */
export const onlyCheckFails = (refused: string): boolean => refused === USCC_CHECK || refused === REG15_CHECK;

const NONE: ReadonlySet<string> = new Set();

/**
 * Check a code of any kind. Refuses as the three checks do, and `registers.code-shape` when it looks like none of them; a code that is
 * among `overridden` passes although its check digit fails, and nothing else about it may be wrong.
 */
export const checkCode = (code: string, overridden = NONE): Result<Uscc | RegionalNumber> => {
  const kind = kindOfCode(code);
  if (kind === undefined) return refuse('registers.code-shape', 'unmet', { length: [...code].length });
  const checked = { uscc: checkUscc, reg15: checkRegno15, assigned: checkAssigned }[kind](code);
  if (checked.ok || !onlyCheckFails(checked.refusal.code) || !overridden.has(code)) return checked;
  return ok(kind === 'uscc' ? usccParts(code) : reg15Parts(code));
};

/** What normaliseCode had to do; an import shows it beside the row. */
export type CodeNote = 'blanks' | 'full-width' | 'lower-case';

/** A typed code as the checks want it: full-width characters narrowed, blanks dropped, capitals; every change is noted. */
export const normaliseCode = (text: string): { readonly code: string; readonly notes: readonly CodeNote[] } => {
  const notes: CodeNote[] = [];
  const step = (note: CodeNote, before: string, after: string): string => {
    if (after !== before) notes.push(note);
    return after;
  };
  const narrow = step('full-width', text, text.replace(/[\uFF01-\uFF5E\u3000]/gu, narrowed));
  const dense = step('blanks', narrow, narrow.replace(/\s/gu, ''));
  return { code: step('lower-case', dense, dense.replace(/[a-z]/gu, capital)), notes };
};

/** Unicode keeps the full-width forms of ASCII 0xFEE0 further on, and the full-width blank at U+3000. */
const narrowed = (character: string): string =>
  character === '\u3000' ? ' ' : String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xfee0);

const capital = (letter: string): string => letter.toUpperCase();

const isDigits = (text: string): boolean => /^[0-9]+$/.test(text);
