// How the name of an inspector stands on public pages (R45; Personal Information Protection Law art. 6): enough for the firm at
// whose door he stands, together with his certificate number, and no more.

/** First and last character stay, what lies between becomes one star each; of two characters the first stays. */
export function maskName(name: string): string {
  const signs = [...name.trim()];
  const [first = ''] = signs;
  if (signs.length < 2) return '*';
  if (signs.length === 2) return `${first}*`;
  return first + '*'.repeat(signs.length - 2) + (signs.at(-1) ?? '');
}
