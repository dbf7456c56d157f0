// What is said of officers, as data (spec/evidence-bundle.md sections 3 and 4): who they are, who goes where, how teams were built and dealt,
// who withdrew, who joined and who came instead. Closed shapes, believed only once steps 11 and 12 have recomputed them.
import { EXTENSION_GROUNDS, WITHDRAWAL_GROUNDS } from '../draws/rules/reasons.ts';
import { hash32, id, integer, list, literal, nullable, object, type Shape, text } from '../draws/rules/shape.ts';
import { isHex } from '../kit/bytes.ts';
import { parseCanonical } from '../kit/canonical-json.ts';
import { ok, type Result, refuse } from '../kit/result.ts';
import { hex } from './shapes.ts';

const U32 = 0xffff_ffff;
const count = integer(0);

export type OfficerRow = {
  /** Areas served; null is everywhere. */
  readonly area: readonly string[] | null;
  readonly cap: number;
  readonly category: string;
  readonly department: string;
  readonly id: string;
  readonly roles: readonly string[];
  readonly specialties: readonly string[];
};

export const officerRow: Shape<OfficerRow> = object<OfficerRow>({
  area: nullable(list(text)),
  cap: integer(0, U32),
  category: text,
  department: text,
  id,
  roles: list(text),
  specialties: list(text),
});

export type SlotRow = {
  readonly object: string;
  readonly slot: number;
  readonly officer: string;
  readonly candidates: number;
  readonly skipped: readonly string[] | { readonly count: number; readonly digest: string };
};

/** A place of the result, or of places drawn again, that nobody could take. */
export type PlaceRow = Pick<SlotRow, 'object' | 'slot'>;
export const placeRows = list(object<PlaceRow>({ object: id, slot: count }));

export type TeamPlace = Omit<SlotRow, 'object'> & { readonly team: string };
type SubstituteRow = Pick<SlotRow, 'slot' | 'officer' | 'candidates'>;
export type DealRow = Pick<SlotRow, 'object' | 'candidates'> & {
  readonly team: string;
  readonly substitutes: readonly SubstituteRow[];
};
export type TeamsPart = { readonly built: readonly TeamPlace[]; readonly deals: readonly DealRow[] };

const skipped: Shape<SlotRow['skipped']> = (value, path) =>
  Array.isArray(value) ? list(id)(value, path) : object({ count: integer(17), digest: hash32 })(value, path);

export const slotRows = list(object<SlotRow>({ candidates: count, object: id, officer: id, skipped, slot: count }));

export const teamsPart: Shape<TeamsPart> = object<TeamsPart>({
  built: list(object<TeamPlace>({ candidates: count, officer: id, skipped, slot: count, team: id })),
  deals: list(
    object<DealRow>({
      candidates: count,
      object: id,
      substitutes: list(object<SubstituteRow>({ candidates: count, officer: id, slot: count })),
      team: id,
    }),
  ),
});

/** A text that may be empty: the name of a public value, or the value, of a draw that has none. */
const wordOrNone: Shape<string> = (value, path) => (value === '' ? ok('') : text(value, path));
const hexOrNone: Shape<string> = (value, path) =>
  typeof value === 'string' && isHex(value) ? ok(value) : refuse('draws.documentField', 'unmet', { field: path });

export const withdrawnFacts = {
  beacon: wordOrNone,
  ground: literal(...WITHDRAWAL_GROUNDS),
  object: nullable(id),
  officer: id,
};
export const amendedFacts = { beacon: wordOrNone, joins: list(officerRow, 1), offices: list(id, 1) };
const openUnit = object<{ leaf: string; position: number }>({ leaf: hex, position: count });
const closedUnit = object<{ leafHash: string; position: number }>({ leafHash: hash32, position: count });
/** A unit as the result of an open or of a sealed list shows it. */
const addedUnit: Shape<{ leaf: string; position: number } | { leafHash: string; position: number }> = (value, path) =>
  typeof value === 'object' && value !== null && 'leafHash' in value ? closedUnit(value, path) : openUnit(value, path);

export const extendedFacts = {
  beacon: wordOrNone,
  ground: literal(...EXTENSION_GROUNDS),
  rank: count,
  stratum: id,
  units: list(addedUnit, 1),
};
export const refilledFacts = {
  entry: hash32,
  filled: slotRows,
  open: placeRows,
  previous: hexOrNone,
  short: list(id),
  sources: list(text),
  text: wordOrNone,
};

export const skippedText = (given: SlotRow['skipped']): string =>
  'count' in given ? `${given.count} ${given.digest}` : given.join(' ');

/** What stands beside the slots where there is something: teams that were drawn first, places that found nobody and who was short. */
export type BesideSlots = {
  readonly teams?: TeamsPart | null;
  readonly open?: readonly PlaceRow[] | null;
  readonly short?: readonly string[] | null;
};
type SlotsPart = BesideSlots & { readonly slots: readonly SlotRow[] };
export const NOTHING_BESIDE = { teams: null, open: null, short: null };
export const besideSlots = { teams: nullable(teamsPart), open: nullable(placeRows), short: nullable(list(id)) };

/** The slots of a sealed draw, and its teams where they were drawn first, once they are shown. Refuses as readResult. */
export function readSlots(document: string): Result<SlotsPart> {
  const parsed = parseCanonical(document);
  if (parsed === null) return refuse('draws.documentNotCanonical', 'unmet');
  if (!Array.isArray(parsed)) return teamSlots(parsed, 'slots');
  const slots = slotRows(parsed, 'slots');
  return slots.ok ? ok({ slots: slots.value }) : slots;
}
const teamSlots: Shape<SlotsPart> = (value, path) =>
  object<SlotsPart>({ slots: slotRows, ...besideSlots })(
    typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...NOTHING_BESIDE, ...value } : value,
    path,
  );
