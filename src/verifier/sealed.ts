// What is checked of a sealed list (spec/draw.md section 2; spec/evidence-bundle.md section 5, steps 8 and 9): before anything is opened, when
// some units are, and when all is. A unit is known by its leaf hash; whoever opens one shows the data that give this hash.
import { challengePositions, isSaltOf, listKeyCommitment, saltsOf, slotsHash } from '../draws/rules/sealed.ts';
import { secondsOf } from '../draws/rules/shape.ts';
import { compareBytes, compareText, equalBytes, fromHex, toHex } from '../kit/bytes.ts';
import type { Suite } from '../kit/hash.ts';
import { leafNodeHash, verifyInclusion } from '../log/rules/merkle.ts';
import type { Bundle, Opening, ResultDocument, ResultUnit } from './bundle.ts';
import { type Case, type Committed, ofType } from './case.ts';
import { readUnit } from './leaves.ts';
import type { Notes } from './report.ts';
import { readSlots } from './slots.ts';

type Sealed = Extract<Committed['document'], { list: 'sealed' }>;

export const sealedOf = (committed: Committed | null): Sealed | null =>
  committed?.document.list === 'sealed' ? committed.document : null;

/** Opens what the bundle opens: units by the leaf data that give their hashes, the slots when they are shown. An open list stays as it is. */
export function withOpenings(
  result: ResultDocument,
  suite: Suite,
  bundle: Bundle,
  opened: Case['opened'],
): ResultDocument {
  if (result.slotsHash === undefined) return result;
  const leaves = [
    ...[...(bundle.list ?? [])].flatMap(([, list]) => list),
    ...(bundle.sealed?.openings ?? []).map(({ leaf }) => leaf),
    ...ofType(opened, 'draw.opened').map(({ facts }) => facts.leaf),
  ];
  const byHash = new Map(leaves.map((leaf) => [toHex(leafNodeHash(suite.hash, fromHex(leaf))), leaf]));
  const fill = (unit: ResultUnit): ResultUnit => ({ ...unit, leaf: byHash.get(unit.hash ?? '') ?? '' });
  const slots = bundle.sealed?.slots ? readSlots(bundle.sealed.slots.text) : null;
  return {
    ...result,
    strata: result.strata.map((stratum) => ({ ...stratum, units: stratum.units.map(fill) })),
    ...(slots?.ok ? slots.value : { slots: [] }),
  };
}

/** What a unit is called in the documents of its draw: its id, or its leaf hash where the list is sealed. */
export const nameOf = (unit: ResultUnit | undefined): string => unit?.hash ?? readUnit(unit?.leaf ?? '')?.id ?? '';

/** Whether the slots are those that the result stands for; false where they are not shown yet. */
export function checkSlots(of: Case, suite: Suite, note: Notes): boolean {
  const shown = of.bundle.sealed?.slots ?? null;
  if (shown === null) {
    note.undone('slots-closed');
    return false;
  }
  const expected = of.result?.slotsHash ?? '';
  const found = toHex(slotsHash(suite, fromHex(shown.salt), shown.text));
  if (found !== expected) note.wrong('slots-hash', {}, { expected, found });
  if (!readSlots(shown.text).ok) note.wrong('slots-form');
  return true;
}

/** Drawn ids in one list where strata are secret (P8): as many as were drawn (`strata` as the seed rounded them), and, for whoever holds all openings, exactly those. */
export function checkMerged(document: Sealed, strata: Case['strata'], result: ResultDocument, note: Notes): void {
  const merged = result.merged ?? null;
  if (document.openTo === 'everyone') {
    if (merged !== null) note.wrong('merged');
    return;
  }
  if (merged === null) return void note.wrong('merged');
  const drawn = strata.flatMap(({ code, n }) =>
    (result.strata.find((stratum) => stratum.code === code)?.units ?? []).slice(0, n),
  );
  const fill = { expected: String(drawn.length), found: String(merged.length) };
  if (merged.length !== drawn.length) note.wrong('merged', {}, fill);
  if (merged.some((id, i) => i > 0 && compareText(merged[i - 1] ?? '', id) >= 0)) note.wrong('merged-order');
  for (const { leaf } of drawn) {
    const id = readUnit(leaf)?.id;
    if (id !== undefined && !merged.includes(id)) note.wrong('merged-other', { id });
  }
}

/** Key, openings, neighbouring pairs and the day by which all is opened. */
export function checkSealed(of: Case, { suite }: Committed, document: Sealed, note: Notes): void {
  const part = of.bundle.sealed;
  if (part === null) return void note.wrong('sealed-part');
  const key = checkKey(of, suite, document, note);
  const salt = key === null ? null : saltsOf(suite, key);
  for (const { index, facts } of ofType(of.opened, 'draw.opened')) {
    const unit = of.result?.strata.find(({ code }) => code === facts.stratum)?.units[facts.rank];
    const fill = { index, stratum: facts.stratum, rank: facts.rank };
    if (document.openTo === 'units') note.wrong('opened-to-all', fill);
    if (unit === undefined || unit.hash !== hashOf(suite, facts.leaf)) note.wrong('opening-mismatch', fill);
  }
  for (const opening of part.openings ?? []) checkOpening(suite, document, of.result, opening, note);
  for (const { leaf, stratum } of shownLeaves(of.bundle, of)) checkShown(leaf, stratum, salt, note);
  if (of.seed !== null) for (const stratum of document.strata) checkPairs(suite, of.seed, stratum, part, note);
  checkDeadline(of, document, key !== null, note);
}

const hashOf = (suite: Suite, leaf: string): string => toHex(leafNodeHash(suite.hash, fromHex(leaf)));

function checkKey(of: Case, suite: Suite, document: Sealed, note: Notes): Uint8Array | null {
  const [unsealed] = ofType(of.opened, 'draw.unsealed');
  if (unsealed && document.openTo === 'units' && unsealed.facts.key !== null)
    note.wrong('opened-to-all', { index: unsealed.index });
  if (unsealed && document.openTo === 'everyone' && unsealed.facts.key === null) note.wrong('key-missing');
  const given = [of.bundle.sealed?.key ?? null, unsealed?.facts.key ?? null].filter((key) => key !== null);
  let sound: Uint8Array | null = null;
  for (const hex of given) {
    const key = fromHex(hex);
    if (toHex(listKeyCommitment(suite, key)) === document.listKey) sound = key;
    else note.wrong('wrong-key', {}, { expected: document.listKey, found: toHex(listKeyCommitment(suite, key)) });
  }
  return sound;
}

function shownLeaves(bundle: Bundle, { opened }: Pick<Case, 'opened'>) {
  return [
    ...[...(bundle.list ?? [])].flatMap(([stratum, leaves]) => leaves.map((leaf) => ({ leaf, stratum }))),
    ...(bundle.sealed?.openings ?? []),
    ...ofType(opened, 'draw.opened').map(({ facts }) => facts),
  ];
}

/** A leaf that is no unit at all was put there to be drawn by nobody; a salt of another key hides a unit that stands twice. */
function checkShown(leaf: string, stratum: string, salt: ReturnType<typeof saltsOf> | null, note: Notes): void {
  const unit = readUnit(leaf);
  if (unit === null) return void note.wrong('ghost', { stratum });
  if (unit.stratum !== stratum) note.wrong('other-stratum', { stratum, id: unit.id });
  if (unit.salt.length !== 32 || (salt !== null && !equalBytes(salt(unit.id), unit.salt)))
    note.wrong('wrong-salt', { id: unit.id });
}

function checkOpening(
  suite: Suite,
  document: Sealed,
  result: ResultDocument | null,
  { stratum: code, position, leaf, proof }: Opening,
  note: Notes,
): void {
  const fill = { stratum: code, position };
  const stratum = document.strata.find((one) => one.code === code);
  const hash = leafNodeHash(suite.hash, fromHex(leaf));
  const stands =
    stratum !== undefined &&
    verifyInclusion(suite.hash, position, stratum.size, hash, proof.map(fromHex), fromHex(stratum.root));
  const drawn = result?.strata.find((one) => one.code === code)?.units.find((unit) => unit.position === position);
  if (!stands || (drawn !== undefined && drawn.hash !== toHex(hash))) note.wrong('opening-mismatch', fill);
}

/** Neighbours that the seed chose: leaf hashes must ascend, so none of these units stands beside itself. */
function checkPairs(
  suite: Suite,
  seed: Uint8Array,
  stratum: Sealed['strata'][number],
  part: NonNullable<Bundle['sealed']>,
  note: Notes,
): void {
  const pairs = part.challenges.get(stratum.code) ?? [];
  const expected = challengePositions(suite, seed, stratum.code, stratum.size).join(' ');
  const found = pairs.map(({ position }) => position).join(' ');
  if (expected !== found) note.wrong('challenge', { stratum: stratum.code }, { expected, found });
  for (const { position, leaves, proofs } of pairs) {
    const fill = { stratum: stratum.code, position };
    const [left, right] = leaves.map(fromHex);
    for (const [i, hash] of [left, right].entries()) {
      const proof = (proofs[i] ?? []).map(fromHex);
      const proven =
        hash !== undefined &&
        verifyInclusion(suite.hash, position + i, stratum.size, hash, proof, fromHex(stratum.root));
      if (!proven) note.wrong('challenge-proof', fill);
    }
    if (left === undefined || right === undefined || compareBytes(left, right) >= 0) note.wrong('not-ascending', fill);
  }
}

/** Until all is opened the draw is provisional; never opened, by the reader's own time, is a finding of its own. */
function checkDeadline(of: Case, document: Sealed, whole: boolean, note: Notes): void {
  const due = secondsOf(document.openBy) ?? 0;
  const [unsealed] = ofType(of.opened, 'draw.unsealed');
  const fill = { openBy: document.openBy };
  if (unsealed) {
    const at = secondsOf(unsealed.facts.at.replace(/\.[0-9]{3}Z$/, 'Z')) ?? 0;
    if (at > due) note.wrong('opened-late', { ...fill, at: unsealed.facts.at });
  } else if (of.options.now !== undefined && of.options.now > due) note.wrong('never-opened', fill);
  else if (!whole) note.undone('provisional', fill);
  if (document.openTo === 'units' && !whole) note.undone('class-closed');
}

/** The salt of a unit left out, where the key is known. */
export const excludedSalt = (suite: Suite, of: Case): ((id: string, salt: Uint8Array) => boolean) => {
  const hex = of.bundle.sealed?.key ?? ofType(of.opened, 'draw.unsealed')[0]?.facts.key ?? null;
  return (id, salt) => salt.length === 32 && (hex === null || isSaltOf(suite, fromHex(hex), id, salt));
};
