// A text as a LIKE pattern: what a person typed is never a wildcard.

/** `%text%` with backslash, percent sign and underscore taken literally. */
export const likeContains = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** `text%` with the same taken literally. */
export const likePrefix = (text: string): string => likeContains(text).slice(1);
