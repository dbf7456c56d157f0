// Search of names by any part of them: bigrams made in code, because the database's trigrams do not see Chinese (SQL.md).
// A name's grams hold every pair of neighbouring characters; what is looked for must have all of its pairs among them.
import { likeContains } from '../../kit/like.ts';

/** Capitals and blanks do not tell names apart. */
export const foldName = (text: string): string => text.trim().replace(/\s+/gu, ' ').toLowerCase();

/** The pairs of neighbouring characters, each once; pairs with a blank are left out. A single character has none. */
export function grams(text: string): readonly string[] {
  const characters = [...foldName(text)];
  const found = new Set<string>();
  for (let at = 0; at + 1 < characters.length; at += 1) {
    const pair = `${characters[at]}${characters[at + 1]}`;
    if (!pair.includes(' ')) found.add(pair);
  }
  return [...found];
}

/** A LIKE pattern for a folded name that contains the text. */
export const nameContains = (text: string): string => likeContains(foldName(text));

/** Whether a search is for a code: capitals and digits without a blank, at least one digit, two characters or more. */
export const looksLikeCode = (text: string): boolean => /^(?=.*[0-9])[0-9A-Za-z]{2,}$/.test(text);
