// A wording with its blanks filled: `{n}` stands for a value, `{n:subject|subjects}` for the form that goes with a count, one or many
// (LOOK 7). The form stands in the sentence, since one sentence may hold several counts and server and browser fill the same words.
export type Filling = Readonly<Record<string, unknown>>;

const BLANK = /\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}/g;

/** Counts come as numbers or as they are shown ("1,846", "10,000+"); a blank that nothing fills is left standing, to be seen. */
export const fillWording = (wording: string, fill: Filling | undefined): string =>
  wording.replace(BLANK, (whole, name: string, one: string | undefined, many: string | undefined) => {
    const value = fill?.[name];
    if (value === undefined) return whole;
    if (one === undefined || many === undefined) return String(value);
    return String(value) === '1' ? one : many;
  });
