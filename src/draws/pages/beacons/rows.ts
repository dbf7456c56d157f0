// Results as people write them or a source's file has them: each line an issue of seven digits, then its numbers. A day between the two, a heading
// and empty lines are passed over; what the numbers mean is judged by the rules of the game.

export type ResultRow = { readonly issue: string; readonly numbers: string };

const LINE = /^\D*(20\d{5})(?!\d)(.*)$/;
const DAY = /\d{4}[-/.\u5e74]\d{1,2}[-/.\u6708]\d{1,2}\u65e5?/g;

export const resultRows = (written: string): readonly ResultRow[] =>
  written.split(/\r?\n/).flatMap((line) => {
    const [, issue, rest = ''] = LINE.exec(line.trim()) ?? [];
    const numbers = rest
      .replace(DAY, ' ')
      .replace(/[^0-9]+/g, ' ')
      .trim();
    return issue === undefined || numbers === '' ? [] : [{ issue, numbers }];
  });
