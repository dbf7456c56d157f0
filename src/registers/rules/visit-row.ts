// One row of inspections made (R3, R52): by whom, of whom, on which day, of what kind; whether the subject asked for it, which joint inspection it
// was part of, and since when its result is public.
import { normaliseCode } from './identity.ts';
import { type Cell, type Checked, dateCell, type Faults, faults, textCell, wordCell } from './row.ts';
import { type VisitKind, visitId } from './visit.ts';

export const VISIT_FIELDS = [
  'number',
  'subjectCode',
  'office',
  'on',
  'kind',
  'solicited',
  'joint',
  'publishedOn',
] as const;
export type VisitField = (typeof VISIT_FIELDS)[number];
export const VISIT_REQUIRED: readonly VisitField[] = ['number', 'subjectCode', 'on', 'kind'];

export type VisitRow = {
  readonly visitId: string;
  /** As it was written; the store finds the subject. */
  readonly subjectCode: string;
  readonly officeId: string;
  readonly on: string;
  readonly kind: VisitKind;
  readonly solicited: boolean;
  readonly jointId: string | null;
  readonly publishedOn: string | null;
};

export type VisitContext = {
  /** Office by id, full name or short name. */
  readonly offices: ReadonlyMap<string, string>;
  /** Offices whose inspections the person may record, and the one that is meant where none is named. */
  readonly mine: ReadonlySet<string>;
  readonly own: string;
  readonly words: {
    readonly kind: Readonly<Record<string, VisitKind>>;
    readonly yes: Readonly<Record<string, 'yes' | 'no'>>;
  };
  readonly today: string;
};

/** An office and 40 of these stay within the 64 bytes of an id. */
const NUMBER = /^[0-9A-Za-z._-]{1,40}$/;
const MOST_ID = 64;

export function checkVisit(cell: Cell<VisitField>, context: VisitContext): Checked<VisitRow> {
  const found = faults();
  const number = cell('number').trim();
  if (!NUMBER.test(number)) found.add('number', number, 'registers.visit-number');
  const { code } = normaliseCode(cell('subjectCode'));
  if (code === '') found.add('subjectCode', cell('subjectCode'), 'registers.visit-subject');
  const officeId = officeOf(found, cell('office').trim(), context);
  const on = dayCell(found, 'on', cell('on'), context.today);
  if (on === null && cell('on').trim() === '') found.add('on', '', 'registers.visit-day');
  const kind = wordCell(found, 'kind', cell('kind'), context.words.kind, null);
  if (kind === null && cell('kind').trim() === '') found.add('kind', '', 'registers.visit-kind');
  const solicited = wordCell(found, 'solicited', cell('solicited'), context.words.yes, 'no') === 'yes';
  const joint = textCell(found, 'joint', cell('joint'), MOST_ID);
  const publishedOn = dayCell(found, 'publishedOn', cell('publishedOn'), context.today);
  if (on !== null && publishedOn !== null && publishedOn < on)
    found.add('publishedOn', cell('publishedOn'), 'registers.visit-published', { on });
  if (found.list.length > 0 || on === null || kind === null || officeId === null)
    return { row: null, faults: found.list, notes: [], tidied: [] };
  const row = { subjectCode: code, officeId, on, kind, solicited, jointId: joint === '' ? null : joint, publishedOn };
  return { row: { visitId: visitId(officeId, number), ...row }, faults: [], notes: [], tidied: found.tidied };
}

function officeOf(found: Faults, raw: string, { offices, mine, own }: VisitContext): string | null {
  const officeId = raw === '' ? own : offices.get(raw);
  if (officeId === undefined) found.add('office', raw, 'registers.office-unknown');
  else if (!mine.has(officeId)) found.add('office', raw, 'registers.office-outside');
  return officeId ?? null;
}

/** What is still to come has not been inspected, nor published. */
function dayCell(found: Faults, field: VisitField, raw: string, today: string): string | null {
  const day = dateCell(found, field, raw);
  if (day !== null && day > today) found.add(field, raw, 'registers.visit-future', { today });
  return day;
}
