// A row of a workbook that went out and came back (R10, R18): which of its fields were changed, and what the subject becomes by them. A row whose
// subject has changed meanwhile, or that bears another code, is refused; what a cell does not state stays as it was.
import { type Content, type Field, fieldOf, type Origins, originsOf, sameValue } from './precedence.ts';

/** What may be edited so; a code is changed by whoever registers it. */
const EDITABLE: readonly Field[] = [
  'name',
  'nature',
  'type',
  'industry',
  'place',
  'status',
  'riskClass',
  'registeredOn',
];

export const EDIT_FIELDS = [
  'editId',
  'editHash',
  'code',
  'name',
  'nature',
  'type',
  'industry',
  'region',
  'address',
  'status',
  'riskClass',
  'registeredOn',
] as const;

export type Edited =
  | { readonly fault: 'registers.edit-unknown' | 'registers.edit-changed' | 'registers.edit-code' }
  | { readonly fault: null; readonly content: Content; readonly origins: Origins };

/** `version` is the hash that the row was made from, `now` the one that stands; both in hex. `office` is who edits. */
export function editedRow(
  held: { readonly content: Content; readonly origins: Origins; readonly now: string } | null,
  said: { readonly content: Content; readonly unstated: ReadonlySet<string>; readonly version: string },
  office: string,
): Edited {
  if (held === null) return { fault: 'registers.edit-unknown' };
  if (held.now !== said.version) return { fault: 'registers.edit-changed' };
  if (held.content.code !== said.content.code) return { fault: 'registers.edit-code' };
  const content: Record<string, string | null> = { ...held.content };
  const from: Record<string, string> = { ...held.origins };
  for (const field of EDITABLE) {
    const [is, new_] = [fieldOf(field, held.content), fieldOf(field, said.content)];
    if (unchanged(field, is, new_, said.unstated)) continue;
    Object.assign(content, new_);
    from[field] = office;
  }
  return { fault: null, content, origins: originsOf(from, held.content.source ?? '') };
}

function unchanged(field: Field, is: Content, said: Content, unstated: ReadonlySet<string>): boolean {
  if (unstated.has(field)) return true;
  if (field !== 'place') return sameValue(is, said);
  // The street follows from the address, and a region that the cell leaves open from the code: neither is a change.
  return is.address === said.address && (unstated.has('region') || is.region === said.region);
}
