// Units left out at a cap on inspections (R52, P1; spec/draw.md section 2): the cap is shown with its source, its hash is the evidence in the leaf.
import { id, integer, list, literal, nullable, object, type Shape } from '../draws/rules/shape.ts';
import { toHex, utf8 } from '../kit/bytes.ts';
import { canonicalJson } from '../kit/canonical-json.ts';
import type { Suite } from '../kit/hash.ts';
import { readExcluded } from './leaves.ts';
import type { Notes } from './report.ts';
import { day, raw } from './shapes.ts';

/** A cap on inspections as a leaf's evidence hashes it (spec/draw.md section 2). */
export type CapDocument = {
  readonly class: string | null;
  readonly from: string;
  readonly id: string;
  readonly kinds: readonly string[];
  readonly most: number;
  readonly office: string | null;
  readonly reach: 'all' | 'agency';
  readonly source: string;
  readonly until: string | null;
};

/** A cap that left somebody out, with how many. */
export type CapPart = { readonly document: CapDocument; readonly units: number };

const capDocument: Shape<CapDocument> = object<CapDocument>({
  class: nullable(literal('A', 'B', 'C', 'D')),
  from: day,
  id,
  kinds: list(id, 1),
  most: integer(1),
  office: nullable(id),
  reach: literal('all', 'agency'),
  source: raw,
  until: nullable(day),
});

export const capPart: Shape<CapPart> = object<CapPart>({ document: capDocument, units: integer(1) });

type LeftOut = {
  readonly reasons: ReadonlyMap<string, number>;
  readonly leaves: readonly string[] | null;
  readonly caps: readonly CapPart[] | null;
};

/** The reason codes of units at a cap (R52, P1), by how the cap counts. */
const CAP_REASONS = { all: 'cap_all', agency: 'cap_agency' } as const;

/** Every unit at a cap names one that is shown with its source; one that holds for a class stands in sealed lists alone (P8). */
export function checkCaps(sealed: boolean, suite: Suite, { reasons, leaves, caps }: LeftOut, note: Notes): void {
  const shown = new Map((caps ?? []).map((cap) => [toHex(suite.hash(utf8(canonicalJson(cap.document)))), cap]));
  for (const { document } of caps ?? [])
    if (document.class !== null && !sealed) note.wrong('cap-class', { id: document.id });
  for (const [reach, reason] of Object.entries(CAP_REASONS)) {
    const counted = (caps ?? []).reduce((sum, { document, units }) => sum + (document.reach === reach ? units : 0), 0);
    const found = reasons.get(reason) ?? 0;
    if (counted !== found) note.wrong('cap-count', { reason }, { expected: String(found), found: String(counted) });
  }
  if (leaves === null) return;
  const counts = new Map<string, number>();
  for (const unit of leaves.map(readExcluded)) {
    if (unit === null || !Object.values<string>(CAP_REASONS).includes(unit.reason)) continue;
    const cap = shown.get(unit.evidence);
    if (cap === undefined || CAP_REASONS[cap.document.reach] !== unit.reason) note.wrong('cap-source', { id: unit.id });
    counts.set(unit.evidence, (counts.get(unit.evidence) ?? 0) + 1);
  }
  for (const [evidence, { document, units }] of shown)
    if ((counts.get(evidence) ?? 0) !== units)
      note.wrong(
        'cap-units',
        { id: document.id },
        { expected: String(units), found: String(counts.get(evidence) ?? 0) },
      );
}
