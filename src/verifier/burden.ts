// Step 13: who was spared for having been inspected, and was that so (spec/draw.md section 4; R3, R52). The inspections behind a draw by
// burden are counted again: they give the committed root, and of every unit of the list its burden; a unit new in the series has its donor's.
import { donorPosition, inheritedBurden } from '../draws/rules/donor.ts';
import type { Leaf } from '../draws/rules/leaf.ts';
import { fromHex, fromUtf8, toHex } from '../kit/bytes.ts';
import { leafNodeHash, rootOf } from '../log/rules/merkle.ts';
import { readBefore } from './before.ts';
import { type Case, type Checked, type Committed, checked } from './case.ts';
import { readExcluded, readUnit } from './leaves.ts';
import type { Notes } from './report.ts';
import type { ReadVisits } from './visits.ts';

export const checkBurden = (of: Case): Checked<null> =>
  checked('burden', null, (note) => {
    if (of.committed === null) return note.undone('no-commitment');
    const { burden } = of.committed.document;
    note.facts({ visits: burden.kind === 'visits' ? burden.count : 0 });
    if (burden.kind === 'none') {
      const beside = of.bundle.donor !== null && of.committed.document.series === undefined;
      if (of.bundle.visits !== null || beside) note.wrong('visits-uncommitted');
      return null;
    }
    const donor = burden.donor === null ? 'none' : readDonor(of, of.committed, burden.donor, note);
    if (of.visits === null) return note.undone('visits-needed', { count: burden.count });
    checkUnits(of, of.committed, countVisits(burden, of.visits, note), donor, note);
    return null;
  });

type Burden = Extract<Committed['document']['burden'], { kind: 'visits' }>;

/** How often each object was inspected, once the records are those that were committed. */
function countVisits({ count, root }: Burden, visits: ReadVisits, note: Notes): ReadonlyMap<string, number> {
  for (const id of visits.unordered) note.wrong('visits-order', { id });
  for (const { id, on } of visits.outside) note.wrong('visit-outside', { id, on });
  if (visits.malformed > 0) note.wrong('visits-form', { count: visits.malformed });
  if (visits.count !== count) note.wrong('visits-count', {}, { expected: String(count), found: String(visits.count) });
  if (visits.root !== root) note.wrong('visits-root', {}, { expected: root, found: visits.root });
  return visits.burdens;
}

/** The list of the draw before, as it was drawn from: whoever stands in it, or was left out of it, is not new. */
type Donor = { readonly seed: Uint8Array; readonly burdens: readonly number[]; readonly known: ReadonlySet<string> };

/** `missing`: not in the bundle, or not what was committed. */
function readDonor(of: Case, committed: Committed, draw: string, note: Notes): Donor | 'missing' {
  const before = readBefore(of, committed, draw, 'donor', note);
  if (before === null) return 'missing';
  const { list, excluded } = of.bundle.donor ?? { list: null, excluded: null };
  if (list === null || excluded === null) {
    note.undone('donor-needed', { draw });
    return 'missing';
  }
  const known = donorList(before.committed, list, excluded, note);
  return known === null ? 'missing' : { seed: before.seed, ...known };
}

function donorList(
  { document, suite }: Committed,
  list: ReadonlyMap<string, readonly string[]>,
  excluded: readonly string[],
  note: Notes,
): Omit<Donor, 'seed'> | null {
  const burdens: number[] = [];
  const known = new Set<string>();
  const rootIs = (leaves: readonly string[], root: string) =>
    toHex(
      rootOf(
        suite.hash,
        leaves.map((leaf) => leafNodeHash(suite.hash, fromHex(leaf))),
      ),
    ) === root;
  for (const { code, root } of document.strata) {
    const leaves = list.get(code) ?? [];
    if (!rootIs(leaves, root)) return note.wrong('donor-list', { stratum: code });
    for (const leaf of leaves) {
      const unit = readUnit(leaf);
      burdens.push(unit?.burden ?? 0);
      if (unit !== null) known.add(unit.id);
    }
  }
  if (!rootIs(excluded, document.excluded.root)) return note.wrong('donor-excluded');
  for (const leaf of excluded) known.add(readExcluded(leaf)?.id ?? '');
  return { burdens, known };
}

type Listed = Pick<Leaf, 'id' | 'burden'>;

/** The units of a stratum that can be seen: the whole list, or what of the result is open. */
function* unitsOf({ bundle, list, result }: Case, code: string): Generator<Listed> {
  const leaves =
    bundle.list?.get(code) ??
    (list === null
      ? (result?.strata.find((stratum) => stratum.code === code)?.units ?? []).map(({ leaf }) => leaf)
      : null);
  if (leaves !== null) {
    for (const leaf of leaves) {
      const unit = readUnit(leaf);
      if (unit !== null) yield unit;
    }
    return;
  }
  const units = list?.strata.get(code)?.units;
  for (let at = 0; units !== undefined && at < units.size; at += 1)
    yield { id: fromUtf8(units.key(at)) ?? '', burden: units.burden(at) };
}

function checkUnits(
  of: Case,
  { document, suite }: Committed,
  counted: ReadonlyMap<string, number>,
  donor: Donor | 'none' | 'missing',
  note: Notes,
): void {
  if (of.list === null) note.undone('list-needed');
  for (const { code, method } of document.strata) {
    const cap = method.kind === 'layered' ? method.cap : 0;
    for (const { id, burden } of unitsOf(of, code)) {
      const own = counted.get(id) ?? 0;
      let expected = own;
      // What it may have inherited cannot be known; that it counts less than its own, or inherited up to the cap, can.
      if (donor === 'missing' && burden > own && burden < cap) continue;
      if (typeof donor !== 'string' && cap > 0 && donor.burdens.length > 0 && !donor.known.has(id)) {
        const from = donorPosition(suite, donor.seed, id, donor.burdens.length);
        expected = Math.max(own, inheritedBurden(donor.burdens[from] ?? 0, cap));
      }
      if (burden !== expected)
        note.wrong('unit-differs', { id, stratum: code }, { expected: String(expected), found: String(burden) });
    }
  }
}
