// How the name of an inspector stands on a public page: the certificate number is public, the full name is not (R46).

/** First and last character of three or more, the first of two, a star for the rest. */
export function maskName(name: string): string {
  const letters = [...name];
  const [first = '', ...rest] = letters;
  if (rest.length === 0) return '*';
  const last = rest.length === 1 ? '' : (rest.at(-1) ?? '');
  return `${first}*${last}`;
}
