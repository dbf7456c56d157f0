// What a result document says of officers, as data (spec/evidence-bundle.md section 4): who goes where, and, where teams were drawn first,
// how they were built and dealt. Closed shapes, believed only once step 11 has recomputed them.
import { hash32, id, integer, list, object, type Shape } from '../draws/rules/shape.ts';

export type SlotRow = {
  readonly object: string;
  readonly slot: number;
  readonly officer: string;
  readonly candidates: number;
  readonly skipped: readonly string[] | { readonly count: number; readonly digest: string };
};

export type TeamPlace = Omit<SlotRow, 'object'> & { readonly team: string };
type SubstituteRow = Pick<SlotRow, 'slot' | 'officer' | 'candidates'>;
export type DealRow = Pick<SlotRow, 'object' | 'candidates'> & {
  readonly team: string;
  readonly substitutes: readonly SubstituteRow[];
};
export type TeamsPart = { readonly built: readonly TeamPlace[]; readonly deals: readonly DealRow[] };

const count = integer(0);
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

export const skippedText = (given: SlotRow['skipped']): string =>
  'count' in given ? `${given.count} ${given.digest}` : given.join(' ');
