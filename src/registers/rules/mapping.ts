// Which column of a file is which field: suggested from the header's words, then chosen by a person.

/** Field → column, counted from 0. */
export type Mapping = Readonly<Record<string, number>>;

/** Headers are compared without blanks, capitals and punctuation, full-width or not. */
export const foldHeader = (header: string): string =>
  header
    .toLowerCase()
    .replace(/[\uFF01-\uFF5E]/gu, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) - 0xfee0))
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');

/** The first column whose header is a field's name or one of its synonyms; a column serves one field only. */
export function suggestMapping(
  columns: readonly string[],
  synonyms: Readonly<Record<string, readonly string[]>>,
): Mapping {
  const folded = columns.map(foldHeader);
  const taken = new Set<number>();
  const mapping: Record<string, number> = {};
  for (const [field, words] of Object.entries(synonyms)) {
    for (const word of [field, ...words]) {
      const at = folded.findIndex((header, column) => header === foldHeader(word) && !taken.has(column));
      if (at < 0) continue;
      mapping[field] = at;
      taken.add(at);
      break;
    }
  }
  return mapping;
}

/** The fields that must have a column and have none, and those whose column does not exist. */
export const mappingGaps = (mapping: Mapping, required: readonly string[], columns: number): readonly string[] => [
  ...required.filter((field) => mapping[field] === undefined),
  ...Object.keys(mapping).filter((field) => (mapping[field] ?? 0) >= columns || (mapping[field] ?? 0) < 0),
];
