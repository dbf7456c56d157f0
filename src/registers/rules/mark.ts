// Dated marks of a subject: its credit class, which is never published and exempts nobody (P8), and the grounds on which it is a key object
// without upper limit (R53). Terms of a kind are data with their source.
export const CREDIT_CLASSES = ['A', 'B', 'C', 'D'] as const;
export type CreditClass = (typeof CREDIT_CLASSES)[number];

export const KEY_GROUNDS = [
  'food_drug',
  'work_safety',
  'environment',
  'abnormal_list',
  'complaints',
  'serious_violation',
  'high_risk',
] as const;
export type KeyGround = (typeof KEY_GROUNDS)[number];

export const MARK_KINDS = ['class', ...KEY_GROUNDS] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export const MARK_STATES = ['asked', 'granted', 'returned', 'ended'] as const;
export const MARK_STANDINGS = ['asked', 'force', 'coming', 'over', 'ended', 'returned'] as const;
export type MarkStanding = (typeof MARK_STANDINGS)[number];

export function markStanding(
  mark: {
    readonly state: (typeof MARK_STATES)[number];
    readonly from: string;
    readonly until: string;
    readonly endedOn: string | null;
  },
  day: string,
): MarkStanding {
  if (mark.state === 'asked' || mark.state === 'returned') return mark.state;
  if (mark.endedOn !== null && mark.endedOn <= day) return 'ended';
  if (mark.from > day) return 'coming';
  return mark.until < day ? 'over' : 'force';
}
