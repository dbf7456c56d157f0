// Steps 8 to 10: the drawn objects recomputed from the seed, each unit proven to stand where the list has it, and every
// probability (spec/draw.md sections 2 and 4; spec/evidence-bundle.md section 5).
import { type Fraction, inclusionProbability, largestRatio, notRandom, selectStratum } from '../draws/rules/select.ts';
import { compareText, fromHex, toHex, utf8 } from '../kit/bytes.ts';
import type { Suite } from '../kit/hash.ts';
import { leafNodeHash, rootOf, verifyInclusion } from '../log/rules/merkle.ts';
import { type ResultDocument, type ResultStratum, readResult } from './bundle.ts';
import { type Case, type Checked, type Committed, checked, ofType } from './case.ts';
import { type ReadUnit, readExcluded, readUnit } from './leaves.ts';
import type { Notes } from './report.ts';
import { checkHashOrder, checkMerged, checkSealed, excludedSalt, sealedOf, withOpenings } from './sealed.ts';

type Stratum = Committed['document']['strata'][number];

/** Answers the result document, which is then held against everything else. */
export const checkObjects = (of: Case): Checked<ResultDocument | null> =>
  checked<ResultDocument | null>('objects', null, (note) => {
    const { committed, seed, bundle } = of;
    if (bundle.result === null) {
      if (ofType(of.opened, 'draw.resulted').length > 0) note.undone('result-missing');
      else note.undone('not-resolved');
      return null;
    }
    const sealed = sealedOf(committed);
    const read = readResult(bundle.result, sealed !== null);
    if (!read.ok) return note.wrong('result-form', { field: String(read.refusal.with?.field ?? '') });
    const result = committed === null ? read.value : withOpenings(read.value, committed.suite, bundle, of.opened);
    if (sealed !== null) checkMerged(sealed, result, note);
    if (committed === null) {
      note.undone('no-commitment');
      return result;
    }
    checkResultHash(of, committed.suite, bundle.result, note);
    if (result.draw !== committed.document.drawId) note.wrong('other-draw', { draw: result.draw });
    if (seed === null) {
      note.undone('no-seed');
      return result;
    }
    if (result.seed !== toHex(seed)) note.wrong('other-seed', {}, { expected: toHex(seed), found: result.seed });
    const { strata } = committed.document;
    checkCodes(strata, result.strata, note);
    for (const stratum of strata) {
      const written = result.strata.find(({ code }) => code === stratum.code);
      if (written !== undefined) comparePositions(committed.suite, seed, stratum, written, note);
    }
    note.facts({
      drawn: sum(strata, ({ n }) => n),
      reserve: sum(result.strata, ({ units }) => units.length) - sum(strata, ({ n }) => n),
    });
    return result;
  });

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

function checkResultHash(of: Case, suite: Suite, text: string, note: Notes): void {
  const entries = ofType(of.opened, 'draw.resulted');
  if (entries.length === 0) note.wrong('result-not-logged');
  const expected = toHex(suite.hash(utf8(text)));
  // The log holds the hash of what was published: when it differs, the file was changed, not the draw.
  for (const { facts } of entries)
    if (facts.result !== expected) note.wrong('result-hash', {}, { expected: facts.result, found: expected });
}

function checkCodes(strata: readonly Stratum[], written: readonly ResultStratum[], note: Notes): void {
  const expected = strata.map(({ code }) => code).join(' ');
  const found = written.map(({ code }) => code).join(' ');
  if (expected !== found) note.wrong('strata', {}, { expected, found });
}

function comparePositions(suite: Suite, seed: Uint8Array, stratum: Stratum, written: ResultStratum, note: Notes): void {
  const selected = selectStratum(suite, seed, stratum);
  if (!selected.ok) {
    note.wrong('selection', { stratum: stratum.code, rule: selected.refusal.code });
    return;
  }
  const expected = [...selected.value.drawn, ...selected.value.reserves];
  if (expected.length !== written.units.length)
    note.wrong(
      'count',
      { stratum: stratum.code },
      { expected: String(expected.length), found: String(written.units.length) },
    );
  for (const [rank, position] of expected.entries()) {
    const unit = written.units[rank];
    if (unit !== undefined && unit.position !== position)
      note.wrong(
        'position',
        { stratum: stratum.code, rank },
        { expected: String(position), found: String(unit.position) },
      );
  }
}

export const checkProofs = (of: Case): Checked<null> =>
  checked('proofs', null, (note) => {
    if (of.committed === null) return note.undone('no-commitment');
    const { document, suite } = of.committed;
    const sealed = sealedOf(of.committed);
    if (of.result === null) note.undone('no-result');
    let proven = 0;
    for (const stratum of document.strata) {
      const written = of.result?.strata.find(({ code }) => code === stratum.code);
      if (written !== undefined)
        proven += proveUnits(suite, stratum, written, of.bundle.proofs.get(stratum.code) ?? [], note);
    }
    checkTwice(
      (of.result?.strata ?? []).flatMap(({ units }) => units.map(({ leaf }) => readUnit(leaf)?.id ?? '')),
      note,
    );
    if (sealed !== null) checkSealed(of, of.committed, sealed, note);
    else if (of.bundle.sealed !== null) note.wrong('sealed-part');
    const listed = of.bundle.list === null ? null : checkList(of.committed, of.bundle.list, note);
    checkExcluded(of, of.committed, of.bundle.excluded, listed, note);
    note.facts({
      proven,
      listed: listed?.size ?? 0,
      units: sum(document.strata, ({ size }) => size),
      excluded: document.excluded.count,
    });
    return null;
  });

function proveUnits(
  suite: Suite,
  stratum: Stratum,
  written: ResultStratum,
  proofs: readonly (readonly string[])[],
  note: Notes,
): number {
  const root = fromHex(stratum.root);
  if (proofs.length !== written.units.length) note.wrong('count', { stratum: stratum.code });
  let proven = 0;
  for (const [rank, { leaf, position, hash: sealed }] of written.units.entries()) {
    const unit = readUnit(leaf);
    const fill = { stratum: stratum.code, rank, id: unit?.id ?? '' };
    // Of a sealed list the hash is proven; what is opened of it is judged with the other openings.
    if (sealed === undefined && (unit === null || unit.salt.length > 0)) note.wrong('leaf-form', fill);
    else if (unit !== null && unit.stratum !== stratum.code) note.wrong('other-stratum', fill);
    const hash = sealed === undefined ? leafNodeHash(suite.hash, fromHex(leaf)) : fromHex(sealed);
    const proof = (proofs[rank] ?? []).map(fromHex);
    if (verifyInclusion(suite.hash, position, stratum.size, hash, proof, root)) proven += 1;
    else note.wrong('not-in-list', fill);
  }
  return proven;
}

function checkTwice(ids: readonly string[], note: Notes): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const id of ids) {
    if (id !== '' && seen.has(id)) note.wrong('twice', { id });
    seen.add(id);
  }
  return seen;
}

/** The whole list, where it is given, must give the committed roots; answers its ids. */
function checkList(
  { suite, document }: Committed,
  list: ReadonlyMap<string, readonly string[]>,
  note: Notes,
): ReadonlySet<string> {
  const { strata } = document;
  const sealed = document.list === 'sealed';
  const ids: string[] = [];
  for (const code of list.keys())
    if (!strata.some((stratum) => stratum.code === code)) note.wrong('list-stratum', { stratum: code });
  for (const stratum of strata) {
    const leaves = list.get(stratum.code) ?? [];
    const fill = { stratum: stratum.code };
    const units = leaves.map(readUnit);
    const formed = (unit: ReadUnit | null) =>
      unit !== null && unit.stratum === stratum.code && (sealed || unit.salt.length === 0);
    if (!units.every(formed)) note.wrong('list-form', fill);
    const sound = units.filter((unit) => unit !== null);
    if (leaves.length !== stratum.size)
      note.wrong('list-size', fill, { expected: String(stratum.size), found: String(leaves.length) });
    const weight = sound.reduce((total, unit) => total + BigInt(unit.weight), 0n);
    if (String(weight) !== stratum.weight)
      note.wrong('list-weight', fill, { expected: stratum.weight, found: String(weight) });
    if (sealed) checkHashOrder(suite, leaves, stratum.code, note);
    else if (sound.some(({ id }, i) => i > 0 && compareText(sound[i - 1]?.id ?? '', id) >= 0))
      note.wrong('list-order', fill);
    const root = toHex(
      rootOf(
        suite.hash,
        leaves.map((leaf) => leafNodeHash(suite.hash, fromHex(leaf))),
      ),
    );
    if (root !== stratum.root) note.wrong('list-root', fill, { expected: stratum.root, found: root });
    for (const { id } of sound) ids.push(id);
  }
  return checkTwice(ids, note);
}

function checkExcluded(
  of: Case,
  { document, suite }: Committed,
  excluded: Case['bundle']['excluded'],
  listed: ReadonlySet<string> | null,
  note: Notes,
): void {
  const counted = sum([...excluded.reasons.values()], (count) => count);
  if (counted !== document.excluded.count)
    note.wrong('excluded-count', {}, { expected: String(document.excluded.count), found: String(counted) });
  if (excluded.leaves === null) return;
  const units = excluded.leaves.map(readExcluded);
  const sound = units.filter((unit) => unit !== null);
  if (sound.length < units.length) note.wrong('excluded-form');
  const sealed = document.list === 'sealed';
  const saltFits = sealed ? excludedSalt(suite, of) : (_: string, salt: Uint8Array) => salt.length === 0;
  const wrongSalt = sound.find(({ id, salt }) => !saltFits(id, salt));
  if (wrongSalt) note.wrong(sealed ? 'wrong-salt' : 'excluded-form', { id: wrongSalt.id });
  const hashes = excluded.leaves.map((leaf) => toHex(leafNodeHash(suite.hash, fromHex(leaf))));
  const order = sealed ? hashes : sound.map(({ id }) => id);
  if (order.some((key, i) => i > 0 && compareText(order[i - 1] ?? '', key) >= 0)) note.wrong('excluded-order');
  const root = toHex(
    rootOf(
      suite.hash,
      excluded.leaves.map((leaf) => leafNodeHash(suite.hash, fromHex(leaf))),
    ),
  );
  if (root !== document.excluded.root)
    note.wrong('excluded-root', {}, { expected: document.excluded.root, found: root });
  for (const [reason, count] of excluded.reasons)
    if (sound.filter((unit) => unit.reason === reason).length !== count) note.wrong('excluded-reason', { reason });
  for (const { id } of sound) if (listed?.has(id)) note.wrong('excluded-and-listed', { id });
}

export const checkProbabilities = (of: Case): Checked<null> =>
  checked('probabilities', null, (note) => {
    if (of.committed === null || of.result === null) return note.undone('no-result');
    const { strata } = of.committed.document;
    let marked = 0;
    for (const stratum of strata) {
      const written = of.result.strata.find(({ code }) => code === stratum.code);
      if (written === undefined) continue;
      const fill = { stratum: stratum.code };
      const chance = inclusionProbability(stratum);
      const expected = chance === null ? '0/0' : text(chance);
      const found = written.probability.join('/');
      if (expected !== found) note.wrong('value', fill, { expected, found });
      const mark = notRandom(stratum);
      if (mark !== null) marked += 1;
      if (mark !== written.notRandom)
        note.wrong('mark', fill, { expected: mark ?? '', found: written.notRandom ?? '' });
    }
    const ratio = largestRatio(strata);
    const expected = ratio === null ? '' : text(ratio);
    const found = of.result.ratio?.join('/') ?? '';
    if (expected !== found) note.wrong('ratio', {}, { expected, found });
    note.facts({ strata: strata.length, marked, ratio: expected });
    return null;
  });

const text = ({ numerator, denominator }: Fraction): string => `${numerator}/${denominator}`;
