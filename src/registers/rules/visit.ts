// Inspections made (R3, R52; spec/draw.md section 4): their kinds, their identity, and the record that a draw commits to when it goes by
// burden.
import { type Bytes, utf8 } from '../../kit/bytes.ts';
import { canonicalJson } from '../../kit/canonical-json.ts';

/** Why the office came: drawn (`random`, or `credit` by class), a key item, a special inspection, a clue, major safety, or without any of these. */
export const VISIT_KINDS = ['random', 'key', 'credit', 'special', 'clue', 'safety', 'daily'] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];

/** What is committed of one inspection: enough for anybody who holds the published results to count again. */
export type VisitRecord = {
  readonly id: string;
  readonly object: string;
  readonly office: string;
  /** The day, YYYY-MM-DD. */
  readonly on: string;
};

/** The leaf of the tree of visits: JCS, leaves by ascending id bytes. */
export const visitData = ({ id, object, office, on }: VisitRecord): Bytes =>
  utf8(canonicalJson({ id, object, office, on }));

/** The office with its own number of the inspection. */
export const visitId = (officeId: string, number: string): string => `${officeId}/${number}`;
