// Which trade a subject is in (GB/T 4754-2017): a code with or without its section's letter, or the official name.

export type Industries = { readonly byWord: ReadonlyMap<string, string>; readonly names: ReadonlyMap<string, string> };

export function industriesOf(
  entries: readonly { readonly code: string; readonly name: string; readonly level: number }[],
): Industries {
  const byWord = new Map<string, string>();
  // A name that several levels share means the broadest.
  for (const { code, name } of [...entries].sort((a, b) => a.level - b.level)) {
    byWord.set(code, code);
    if (code.length > 1) byWord.set(code.slice(1), code);
    if (!byWord.has(name)) byWord.set(name, code);
  }
  return { byWord, names: new Map(entries.map((entry) => [entry.code, entry.name])) };
}

/** The code with its letter, or null. Registers append `00` or a name to a code; blanks do not matter. */
export function industryOf(industries: Industries, text: string): string | null {
  const dense = text.replace(/\s+/gu, '').replace(/^([a-t])/u, (letter) => letter.toUpperCase());
  return industries.byWord.get(dense) ?? industries.byWord.get(/^[A-T]?\d{2,4}/u.exec(dense)?.[0] ?? '') ?? null;
}

export const sectionOf = (industry: string): string => industry.slice(0, 1);
