// What a password must be (P11; GB/T 22239-2019 8.1.4.1, NIST SP 800-63B): the numbers are data, this is how they are read.
import { type Refused, refuse } from '../../kit/result.ts';

export type PasswordRules = { readonly leastLength: number; readonly leastKinds: number };

/** What a guesser would try first: the words of the list, and what the person is called here. */
export type Guesses = { readonly words: ReadonlySet<string>; readonly own: readonly string[] };

const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];
const kindsOf = (password: string): number => KINDS.filter((kind) => kind.test(password)).length;

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'l',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};

const lettersOf = (text: string): string => text.replace(/[^\p{L}]/gu, '');

/** The two ways to read it as letters: what is typed, and with look-alikes undone where they stand between letters. */
function readings(password: string): readonly string[] {
  const low = password.normalize('NFKC').toLowerCase();
  const inner = low.replace(/^[^\p{L}@$]+|[^\p{L}@$]+$/gu, '');
  const undone = [...inner].map((character) => LOOK_ALIKES[character] ?? character).join('');
  return [lettersOf(low), lettersOf(undone)];
}

/** The same text again and again counts once: "abcabc" is "abc". */
const onceOf = (text: string): string => /^(.+?)\1*$/u.exec(text)?.[1] ?? text;

/** Whether nearly all of it is one step after the other: 23456, abcdef, 77777, fedcba. */
function isRun(password: string): boolean {
  const codes = [...password].map((character) => character.codePointAt(0) ?? 0);
  if (codes.length < 2) return true;
  const steps = codes.slice(1).map((code, place) => code - (codes[place] ?? 0));
  const straight = steps.filter((step, place) => Math.abs(step) <= 1 && step === (steps[place + 1] ?? step)).length;
  return straight * 10 >= steps.length * 8;
}

/** A refusal with the number that does not hold, or null. Length counts characters, not bytes. */
export function weakness(password: string, rules: PasswordRules, guesses: Guesses): Refused | null {
  const length = [...password.normalize('NFKC')].length;
  if (length < rules.leastLength) return refuse('organisation.password-short', 'unmet', { least: rules.leastLength });
  if (kindsOf(password) < rules.leastKinds) {
    return refuse('organisation.password-plain', 'unmet', { least: rules.leastKinds });
  }
  if (isRun(password)) return refuse('organisation.password-common', 'unmet');
  const own = new Set(guesses.own.map((word) => lettersOf(word.toLowerCase())).filter((word) => word.length > 2));
  for (const reading of readings(password)) {
    const word = onceOf(reading);
    if (word === '' || guesses.words.has(word) || own.has(word)) {
      return refuse('organisation.password-common', 'unmet');
    }
  }
  return null;
}

/** Whether a password must be changed at sign-in: it was given by another, or it is older than the rule. */
export const isDue = (
  password: { readonly setAt: Date; readonly oneTime: boolean },
  oldestDays: number,
  now: Date,
): boolean => password.oneTime || now.getTime() - password.setAt.getTime() > oldestDays * 86_400_000;
