// One row of marks from a file (P8): a subject's credit class with its term and evidence. Key objects come one by one, since another head decides each.
import { normaliseCode } from './identity.ts';
import type { CreditClass } from './mark.ts';
import { type Cell, type Checked, dateCell, faults, textCell, wordCell } from './row.ts';

export const MARK_FIELDS = ['subjectCode', 'class', 'from', 'until', 'evidence'] as const;
export type MarkField = (typeof MARK_FIELDS)[number];
export const MARK_REQUIRED: readonly MarkField[] = ['subjectCode', 'class', 'from', 'until'];

export type MarkRow = {
  /** As it was written; the store finds the subject. */
  readonly subjectCode: string;
  readonly class: CreditClass;
  readonly from: string;
  readonly until: string;
  readonly evidence: string;
};

export type MarkContext = {
  readonly words: Readonly<Record<string, CreditClass>>;
  readonly today: string;
  readonly longestDays: number;
};

const MOST_EVIDENCE = 1000;

export function checkMarkRow(cell: Cell<MarkField>, { words, today, longestDays }: MarkContext): Checked<MarkRow> {
  const found = faults();
  const { code } = normaliseCode(cell('subjectCode'));
  if (code === '') found.add('subjectCode', cell('subjectCode'), 'registers.visit-subject');
  const value = wordCell(found, 'class', cell('class'), words, null);
  if (value === null && cell('class').trim() === '') found.add('class', '', 'registers.mark-empty');
  const from = dateCell(found, 'from', cell('from'));
  const until = dateCell(found, 'until', cell('until'));
  if (from === null || until === null) {
    if (found.list.length === 0) found.add('from', cell('from'), 'registers.mark-empty');
  } else if (until < from || until < today) found.add('until', cell('until'), 'registers.exclusion-term', { today });
  else {
    const days = (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1;
    if (days > longestDays) found.add('until', cell('until'), 'registers.exclusion-long', { days, most: longestDays });
  }
  const evidence = textCell(found, 'evidence', cell('evidence'), MOST_EVIDENCE);
  if (found.list.length > 0 || value === null || from === null || until === null)
    return { row: null, faults: found.list, notes: [], tidied: [] };
  return {
    row: { subjectCode: code, class: value, from, until, evidence },
    faults: [],
    notes: [],
    tidied: found.tidied,
  };
}
