// How often a subject may be inspected in a calendar year (R52, P1), as data with source and validity, and who is excepted (R53). Several caps may
// apply to one subject; the strictest that is reached leaves it out of a list and stands there as evidence (spec/draw.md section 2).
import { compareText } from '../../kit/bytes.ts';
import type { Json } from '../../kit/canonical-json.ts';
import { ok, type Result } from '../../kit/result.ts';
import { checkTerm } from './exclusion.ts';
import type { CreditClass } from './mark.ts';
import type { ExclusionReason } from './scope.ts';
import type { VisitKind } from './visit.ts';

/** `all`: comings of all offices together, a joint one once. `agency`: of each office by itself. */
export const CAP_REACHES = ['all', 'agency'] as const;
export type CapReach = (typeof CAP_REACHES)[number];

/** Why caps do not hold for a subject for a while: a key object, a clue, a law that asks for more, a superior's order. */
export const LIFT_GROUNDS = ['key_object', 'clue', 'law', 'superior'] as const;
export type LiftGround = (typeof LIFT_GROUNDS)[number];

export type Cap = {
  readonly capId: string;
  readonly reach: CapReach;
  /** The agency whose cap it is; null: of every agency. */
  readonly officeId: string | null;
  /** Most inspections in a calendar year. */
  readonly most: number;
  /** The kinds that count. */
  readonly kinds: readonly VisitKind[];
  /** Only subjects of this credit class, which is secret (P8); null: every subject. */
  readonly class: CreditClass | null;
  readonly source: string;
  readonly from: string;
  readonly until: string | null;
};

/** The document whose hash is the evidence in a leaf: legal source and number, nothing of the subject. */
export const capDocument = (cap: Cap): Json => ({
  class: cap.class,
  from: cap.from,
  id: cap.capId,
  kinds: [...cap.kinds].sort(compareText),
  most: cap.most,
  office: cap.officeId,
  reach: cap.reach,
  source: cap.source,
  until: cap.until,
});

export const capReason = ({ reach }: Pick<Cap, 'reach'>): ExclusionReason =>
  reach === 'all' ? 'cap_all' : 'cap_agency';

/** The smallest number first; of equal ones the one over all offices, then by id: which one is named never depends on the database. */
export const strictestFirst = (caps: readonly Cap[]): readonly Cap[] =>
  [...caps].sort(
    // `agency` before `all` by bytes, so the other way round.
    (a, b) => a.most - b.most || compareText(b.reach, a.reach) || compareText(a.capId, b.capId),
  );

/** The offices whose comings a cap counts, one by one; null: all together. None where it is the cap of an office that takes no part. */
export function countedOffices(cap: Cap, offices: readonly string[]): readonly (string | null)[] {
  if (cap.reach === 'all') return [null];
  const { officeId } = cap;
  return officeId === null ? offices : offices.filter((office) => office === officeId);
}

/** The calendar year in which a list frozen on `day` is inspected. */
export const capYear = (day: string, periodFrom: string): string => (periodFrom > day ? periodFrom : day).slice(0, 4);

/** Days as YYYY-MM-DD, both included; an end that is null never comes. Refuses an end before the beginning or before today. */
export const checkValidity = (from: string, until: string | null, today: string): Result<null> =>
  until === null ? ok(null) : checkTerm({ from, until }, today, null);

export const CAP_STANDINGS = ['force', 'coming', 'over'] as const;
export type CapStanding = (typeof CAP_STANDINGS)[number];

export function capStanding({ from, until }: Pick<Cap, 'from' | 'until'>, day: string): CapStanding {
  if (from > day) return 'coming';
  return until !== null && until < day ? 'over' : 'force';
}

/** A day as YYYY-MM-DD. */
export const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
