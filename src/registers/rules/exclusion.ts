// For how long a subject may be left out of draws on application (R20, R53, P1; spec/draw.md section 2): a closed list of reasons,
// a term that has an end, and the longest term of the reason, which is data with its source.
import { ok, type Result, refuse } from '../../kit/result.ts';

export const GRANTED_REASONS = ['suspended', 'under_investigation', 'inspected_recently', 'force_majeure'] as const;
export type GrantedReason = (typeof GRANTED_REASONS)[number];
export const EXCLUSION_STATES = ['asked', 'granted', 'returned', 'ended'] as const;

/** Two exclusions are in a row while no more days than these lie between them: no draw of a quarter fits in. */
export const RUN_GAP_DAYS = 90;

const DAY_MS = 86_400_000;

/** Days as YYYY-MM-DD, both included. Refuses a term that ends before it begins or before today, and one that is too long. */
export function checkTerm(
  term: { readonly from: string; readonly until: string },
  today: string,
  longestDays: number | null,
): Result<null> {
  if (term.until < term.from || term.until < today) return refuse('registers.exclusion-term', 'unmet', { today });
  const days = (Date.parse(term.until) - Date.parse(term.from)) / DAY_MS + 1;
  if (longestDays !== null && days > longestDays)
    return refuse('registers.exclusion-long', 'unmet', { days, most: longestDays });
  return ok(null);
}

/** How an exclusion stands on a day, in one word: a granted one is to come, in force, or over. */
export function standingOf(
  exclusion: { readonly state: (typeof EXCLUSION_STATES)[number]; readonly from: string; readonly until: string },
  day: string,
): 'asked' | 'returned' | 'ended' | 'coming' | 'force' | 'over' {
  if (exclusion.state !== 'granted') return exclusion.state;
  if (exclusion.from > day) return 'coming';
  return exclusion.until < day ? 'over' : 'force';
}
