// Chinese and English wording of refusals and states, filled with the values a refusal carries.
import type { Refusal } from '../kit/result.ts';
import { fillWording } from '../kit/wording.ts';
import type { Text, Texts } from './domain.ts';

/** Both languages of a refusal; a code without wording is shown as itself (a test forbids it). */
export function refusalText(texts: Texts, refusal: Refusal): Text {
  const wording = texts[refusal.code];
  if (!wording) return { zh: refusal.code, en: refusal.code };
  const said = (language: 'zh' | 'en') => fillWording(wording[language], named(texts, refusal.with, language));
  return { zh: said('zh'), en: said('en') };
}

/** A permission is named in words: its own, or those of the entry that its act writes. */
export const permissionText = (texts: Texts, permission: string): Text =>
  texts[`permission.${permission}`] ?? texts[`entry.${permission}`] ?? { zh: permission, en: permission };

/** Blanks that hold a code and are shown in words: a permission, a role, a state and a step. */
const NAMED: Readonly<Record<string, (texts: Texts, code: string) => Text | undefined>> = {
  permission: permissionText,
  wanted: (texts, code) => texts[`role.${code}`],
  held: (texts, code) => texts[`role.${code}`],
  // Given as the keys of their words: each domain has its own.
  state: (texts, key) => texts[key],
  step: (texts, key) => texts[key],
  // The title of a question is its thing's own name, or the key of words for it.
  title: (texts, key) => texts[key],
};

function named(texts: Texts, fill: Refusal['with'], language: 'zh' | 'en'): Refusal['with'] {
  const words = Object.entries(fill ?? {}).map(([blank, code]) => {
    const text = typeof code === 'string' ? NAMED[blank]?.(texts, code) : undefined;
    return [blank, text?.[language] ?? code] as const;
  });
  return Object.fromEntries(words);
}

/** Joins the domains' texts; the same key twice is a bug found at start. */
export function joinTexts(parts: readonly Texts[]): Texts {
  const joined: Record<string, Text> = {};
  for (const part of parts) {
    for (const [key, text] of Object.entries(part)) {
      if (joined[key]) throw new Error(`text "${key}" is declared twice`);
      joined[key] = text;
    }
  }
  return joined;
}
