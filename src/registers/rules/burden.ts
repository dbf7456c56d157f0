// What inspections were to a subject (R3): how often somebody came, how often without having been drawn and without a clue, how many
// offices came one after the other, and how many comings joint inspections saved.
import { compareText } from '../../kit/bytes.ts';
import type { VisitKind } from './visit.ts';

export type CountedVisit = {
  readonly officeId: string;
  readonly on: string;
  readonly kind: VisitKind;
  readonly solicited: boolean;
  readonly jointId: string | null;
};

/** What is said of an office's year, in the order of the table and of the file. */
export const OFFICE_COUNTS = [
  'visits',
  'subjects',
  'random',
  'direct',
  'clue',
  'joint',
  'saved',
  'multi',
  'unpublished',
] as const;

export type YearBurden = {
  readonly year: string;
  /** Comings that the subject did not ask for, a joint one counted once. */
  readonly inspections: number;
  /** Of these by random draw. */
  readonly random: number;
  /** Without draw, plan or clue: non-clue direct inspections. */
  readonly direct: number;
  /** Different offices that came. */
  readonly offices: number;
  /** Comings spared because offices came together. */
  readonly saved: number;
};

/** Years descending. */
export function burdenByYear(visits: readonly CountedVisit[]): readonly YearBurden[] {
  const years = new Map<string, CountedVisit[]>();
  for (const visit of visits) {
    if (visit.solicited) continue;
    const year = visit.on.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), visit]);
  }
  return [...years].sort(([a], [b]) => compareText(b, a)).map(([year, of]) => yearOf(year, of));
}

function yearOf(year: string, visits: readonly CountedVisit[]): YearBurden {
  const comings = new Map<string, CountedVisit>();
  for (const [i, visit] of visits.entries()) {
    const key = visit.jointId === null ? `alone ${i}` : `joint ${visit.on} ${visit.jointId}`;
    if (!comings.has(key)) comings.set(key, visit);
  }
  const of = (...kinds: VisitKind[]) => [...comings.values()].filter(({ kind }) => kinds.includes(kind)).length;
  return {
    year,
    inspections: comings.size,
    random: of('random', 'credit'),
    direct: of('daily'),
    offices: new Set(visits.map(({ officeId }) => officeId)).size,
    saved: visits.length - comings.size,
  };
}
