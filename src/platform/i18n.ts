// Chinese and English wording of refusals and states, filled with the values a refusal carries.
import type { Refusal } from '../kit/result.ts';
import type { Text, Texts } from './domain.ts';

/** `{name}` in the wording is replaced by `fill.name`. */
export const fillText = (wording: string, fill: Refusal['with']): string =>
  wording.replace(/\{(\w+)\}/g, (whole, name: string) => String(fill?.[name] ?? whole));

/** Both languages of a refusal; a code without wording is shown as itself (a test forbids it). */
export function refusalText(texts: Texts, refusal: Refusal): Text {
  const wording = texts[refusal.code];
  if (!wording) return { zh: refusal.code, en: refusal.code };
  return { zh: fillText(wording.zh, refusal.with), en: fillText(wording.en, refusal.with) };
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
