// Steps 8 to 10: the drawn objects recomputed from the seed, each unit proven to stand where the list has it, and every
// probability (spec/draw.md sections 2 and 4; spec/evidence-bundle.md section 5).
import { groupsOf, lookOf } from '../draws/rules/chances.ts';
import { keepsClasses, stratumChances } from '../draws/rules/result.ts';
import { looksAtUnits, notRandom, selectStratum } from '../draws/rules/select.ts';
import { compareText, fromHex, toHex, utf8 } from '../kit/bytes.ts';
import { canonicalJson, type Json } from '../kit/canonical-json.ts';
import type { Suite } from '../kit/hash.ts';
import { leafNodeHash, rootOf, verifyInclusion } from '../log/rules/merkle.ts';
import { type Fraction, largestRatio } from '../plans/rules/chances.ts';
import { type ResultDocument, type ResultStratum, readResult } from './bundle.ts';
import { checkCaps } from './caps.ts';
import { type Case, type Checked, type Committed, checked, ofType } from './case.ts';
import { readExcluded, readUnit } from './leaves.ts';
import type { ReadList } from './list.ts';
import type { Notes } from './report.ts';
import { checkMerged, checkSealed, excludedSalt, sealedOf, withOpenings } from './sealed.ts';

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
    if (sealed !== null) checkMerged(sealed, of.strata, result, note);
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
    const { strata } = of;
    checkCodes(strata, result.strata, note);
    for (const stratum of strata) {
      const written = result.strata.find(({ code }) => code === stratum.code);
      if (written !== undefined) comparePositions(of, committed.suite, seed, stratum, written, note);
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

function comparePositions(
  of: Case,
  suite: Suite,
  seed: Uint8Array,
  stratum: Stratum,
  written: ResultStratum,
  note: Notes,
): void {
  if (written.drawn !== stratum.n)
    note.wrong('size', { stratum: stratum.code }, { expected: String(stratum.n), found: String(written.drawn) });
  const listed = of.list?.strata.get(stratum.code)?.units ?? null;
  if (looksAtUnits(stratum.method)) {
    // A list of another size is not the committed one: the proofs say so, and nothing can be recomputed from it.
    if (listed?.size !== stratum.size) {
      note.undone('list-needed', { stratum: stratum.code });
      return;
    }
  }
  const selected = selectStratum(suite, seed, stratum, listed);
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
    if (of.list !== null) checkList(document.strata, of.list, note);
    const listed = of.list;
    checkExcluded(of, of.committed, of.bundle.excluded, listed, note);
    note.facts({
      proven,
      listed: listed?.size ?? 0,
      units: sum(document.strata, ({ size }) => size),
      excluded: document.excluded.count,
      capped: sum(of.bundle.excluded.caps ?? [], ({ units }) => units),
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

function checkTwice(ids: readonly string[], note: Notes): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (id !== '' && seen.has(id)) note.wrong('twice', { id });
    seen.add(id);
  }
}

/** The whole list, where it is given, must give the committed roots. */
function checkList(strata: readonly Stratum[], list: ReadList, note: Notes): void {
  for (const code of list.strata.keys())
    if (!strata.some((stratum) => stratum.code === code)) note.wrong('list-stratum', { stratum: code });
  for (const { code, size, weight, root } of strata) {
    const fill = { stratum: code };
    const read = list.strata.get(code);
    const found = read?.size ?? 0;
    if (read?.sound === false) note.wrong('list-form', fill);
    if (found !== size) note.wrong('list-size', fill, { expected: String(size), found: String(found) });
    if (read === undefined) continue;
    if (String(read.weight) !== weight)
      note.wrong('list-weight', fill, { expected: weight, found: String(read.weight) });
    if (!read.ordered) note.wrong('list-order', fill);
    if (toHex(read.root) !== root) note.wrong('list-root', fill, { expected: root, found: toHex(read.root) });
  }
  for (const id of list.twice) note.wrong('twice', { id });
}

function checkExcluded(
  of: Case,
  { document, suite }: Committed,
  excluded: Case['bundle']['excluded'],
  listed: ReadList | null,
  note: Notes,
): void {
  const counted = sum([...excluded.reasons.values()], (count) => count);
  if (counted !== document.excluded.count)
    note.wrong('excluded-count', {}, { expected: String(document.excluded.count), found: String(counted) });
  checkCaps(document.list === 'sealed', suite, excluded, note);
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
    if (of.committed === null || of.result === null || of.seed === null) return note.undone('no-result');
    const { document } = of.committed;
    const { strata } = of;
    const chances: Fraction[] = [];
    let marked = 0;
    for (const stratum of strata) {
      const written = of.result.strata.find(({ code }) => code === stratum.code);
      if (written === undefined) continue;
      const all = checkChances(of, document, stratum, written, note);
      if (all === null) return null;
      chances.push(...all);
      const mark = notRandom(stratum);
      if (mark !== null) marked += 1;
      if (mark !== written.notRandom)
        note.wrong('mark', { stratum: stratum.code }, { expected: mark ?? '', found: written.notRandom ?? '' });
    }
    const ratio = keepsClasses(document) ? null : largestRatio(chances);
    const expected = ratio === null ? '' : text(ratio);
    const found = of.result.ratio?.join('/') ?? '';
    if (expected !== found) note.wrong('ratio', {}, { expected, found });
    note.facts({ strata: strata.length, marked, ratio: expected });
    return null;
  });

/** The chances of one stratum's units against what the result says; null where they cannot be known without the list. */
function checkChances(
  of: Case,
  document: Committed['document'],
  stratum: Stratum,
  written: ResultStratum,
  note: Notes,
): readonly Fraction[] | null {
  const listed = of.list?.strata.get(stratum.code)?.units ?? null;
  const groups = listed === null ? null : groupsOf(stratum.method, listed);
  if (listed === null && lookOf(stratum.method) !== null && !keepsClasses(document))
    return note.undone('list-needed', { stratum: stratum.code });
  const units = written.units.map(({ leaf }) => readUnit(leaf) ?? { weight: 0n, burden: 0 });
  const { all, written: expected } = stratumChances(document, stratum, stratum.n, groups, units);
  const fill = { stratum: stratum.code };
  const [chance, found] = [String(expected.probability), String(written.probability)];
  if (chance !== found)
    note.wrong('value', fill, { expected: chance.replace(',', '/'), found: found.replace(',', '/') });
  const [of1, of2] = [canonicalJson(expected.groups), canonicalJson(written.groups as Json)];
  if (of1 !== of2) note.wrong('groups', fill, { expected: of1, found: of2 });
  return all;
}

const text = ({ numerator, denominator }: Fraction): string => `${numerator}/${denominator}`;
