// Steps 1 and 2: is this one log, and does every step of the draw stand in it, in the right order?
// (spec/evidence-bundle.md section 5; spec/log.md) The log always hashes with SHA-256, whatever the suite of the draw.
import { beaconTime } from '../draws/rules/beacon.ts';
import { secondsOf } from '../draws/rules/shape.ts';
import { equalBytes, fromHex, toHex, utf8 } from '../kit/bytes.ts';
import { parseCanonical } from '../kit/canonical-json.ts';
import { documentHash, parseLeaf } from '../log/rules/leaf.ts';
import { leafNodeHash, verifyConsistency, verifyInclusion } from '../log/rules/merkle.ts';
import { type Checkpoint, parseCheckpoint, parseVerifierKey, type VerifierKey, verifyNote } from '../log/rules/note.ts';
import { type Chain, followKeys } from '../log/rules/rotation.ts';
import type { Bundle, BundleEntry } from './bundle.ts';
import {
  type Checked,
  type Committed,
  checked,
  type LastSeen,
  type Opened,
  ofType,
  type Tree,
  type VerifyOptions,
} from './case.ts';
import { readFacts } from './facts.ts';
import { compareWithSeen } from './last-seen.ts';
import type { Notes } from './report.ts';

const hashes = (texts: readonly string[]) => texts.map(fromHex);

/** Answers the tree that the bundle's checkpoint signs, or null. */
export const checkCheckpoint = (bundle: Bundle, options: VerifyOptions): Checked<Tree | null> =>
  checked<Tree | null>('checkpoint', null, (note) => {
    const hash = options.suites['DR1-SHA256'].hash;
    const { log } = bundle;
    const notes = [...(log.earlier ?? []).map(({ checkpoint }) => checkpoint), log.checkpoint];
    const keys = trustedKeys(log, notes, options, note);
    const head = openNote(bundle.log.checkpoint, bundle.log.origin, keys, note);
    if (head === null) return null;
    const dated = [...head.dated];
    for (const { checkpoint, proof } of bundle.log.earlier ?? []) {
      const old = openNote(checkpoint, bundle.log.origin, keys, note);
      if (old === null) continue;
      if (!verifyConsistency(hash, old.size, head.size, old.root, head.root, hashes(proof)))
        note.wrong('inconsistent', { size: old.size });
      else dated.push(...old.dated);
    }
    if (keys.keys.some(({ type }) => type === 'sm2') && !head.sm2) note.doubt('no-sm2');
    if (dated.length === 0) note.doubt('time-not-proven');
    // Whoever names his own witnesses proves nothing by them.
    else if (!keys.pinned) note.doubt('witness-from-bundle');
    if (options.lastSeen !== undefined) {
      const seen = options.lastSeen;
      const proof = seen.proof ?? earlierProof(log.earlier ?? [], seen);
      compareWithSeen(hash, head, seen, proof, note);
    }
    note.facts({ size: head.size, root: toHex(head.root) });
    return { origin: head.origin, size: head.size, root: toHex(head.root), dated };
  });

/** The evidence's own proof from what was seen, where that is one of its earlier notes. */
export const earlierProof = (
  earlier: readonly { readonly checkpoint: string; readonly proof: readonly string[] }[],
  { origin, size }: LastSeen,
): readonly string[] | undefined =>
  earlier.find(({ checkpoint }) => checkpoint.startsWith(`${origin}\n${size}\n`))?.proof;

type Said = Pick<Notes, 'wrong' | 'doubt'>;

/** `pinned`: the witnesses among the keys are those that the reader chose. */
export type Trusted = Chain & { readonly pinned: boolean };

const isWitness = ({ type }: VerifierKey): boolean => type === 'cosignature';

/**
 * The keys that are believed: those that the reader knows, else those that are offered, which is said; and those that they lead to by
 * rotations among the notes (spec/log.md section 3).
 */
export function trustedKeys(
  log: { readonly origin: string; readonly keys: readonly string[] },
  notes: readonly string[],
  { knownKeys }: Pick<VerifyOptions, 'knownKeys'>,
  note: Said,
): Trusted {
  const parse = (texts: readonly string[]) => texts.map(parseVerifierKey).filter((key) => key !== null);
  const offered = parse(log.keys);
  if (offered.length < log.keys.length) note.wrong('key-form');
  const known = parse(knownKeys ?? []);
  const pinned = known.filter(isWitness);
  const own = known.filter((key) => !isWitness(key));
  const same = ({ name, publicKey }: VerifierKey) =>
    own.some((key) => key.name === name && equalBytes(key.publicKey, publicKey));
  const met = offered.some((key) => !isWitness(key) && same(key));
  if ((knownKeys ?? []).length === pinned.length) note.doubt('key-from-bundle');
  // The evidence may be whole and still come from somebody else's log: that is a matter of trust, not of arithmetic.
  else if (!met) note.doubt('key-unknown');
  const chain = followKeys(met ? own : offered, offered, log.origin, notes);
  // Witnesses of the reader's own choice, or else those that are offered.
  const witnesses = pinned.length > 0 ? pinned : offered.filter(isWitness);
  return {
    ...chain,
    keys: [...chain.keys.filter((key) => !isWitness(key)), ...witnesses],
    pinned: pinned.length > 0,
  };
}

/** `sm2`: a known key of national cryptography signed it too. */
type Head = Checkpoint & Pick<Tree, 'dated'> & { readonly sm2: boolean };

/** The checkpoint of a note that a believed key signed, with the times of outside witnesses; null and `signature` otherwise. */
export function openNote(text: string, origin: string, { keys, until }: Chain, note: Said): Head | null {
  const verified = verifyNote(text, keys);
  const checkpoint = verified === null ? null : parseCheckpoint(verified.text);
  if (verified === null || checkpoint === null) return note.wrong('signature');
  const signers = verified.signedBy.filter(({ type }) => type === 'ed25519');
  if (signers.length === 0) note.wrong('signature');
  // Whoever found a key that was given up cannot go on with it.
  else if (signers.every(({ id }) => checkpoint.size > (until.get(id) ?? checkpoint.size)))
    note.wrong('key-given-up', { size: checkpoint.size });
  if (checkpoint.origin !== origin) note.wrong('origin', {}, { expected: origin, found: checkpoint.origin });
  // Whoever signs the log is no outside witness of it, under whatever name or type of key.
  const own = keys.filter(({ type }) => type === 'ed25519');
  const outside = keys.filter(
    (key) => isWitness(key) && !own.some(({ publicKey }) => equalBytes(publicKey, key.publicKey)),
  );
  const dated = verified.signedBy.flatMap(({ name, id, time }) => {
    const key = outside.find((one) => one.name === name && one.id === id);
    if (time === null || key === undefined) return [];
    return [{ size: checkpoint.size, seconds: Number(time), by: toHex(key.publicKey) }];
  });
  return { ...checkpoint, dated, sm2: verified.signedBy.some(({ type }) => type === 'sm2') };
}

/** Answers the entries that are what the log says they are; a faulty one is named and left out. */
export const checkInclusion = (
  bundle: Bundle,
  options: VerifyOptions,
  tree: Tree | null,
  committed: Committed | null,
): Checked<readonly Opened[]> =>
  checked<readonly Opened[]>('inclusion', [], (note) => {
    if (tree === null) note.undone('no-checkpoint');
    const open = (entry: BundleEntry) => openEntry(entry, options, tree, note);
    const opened = bundle.entries.map(open).filter((entry) => entry !== null);
    for (const [i, { index }] of bundle.entries.entries())
      if (i > 0 && index <= (bundle.entries[i - 1]?.index ?? -1)) note.wrong('entry-order', { index });
    if (committed !== null) {
      for (const { index, facts } of opened)
        if (facts.draw !== committed.document.drawId) note.wrong('other-draw', { index, draw: facts.draw });
      checkTimes(opened, committed, note);
      if (tree !== null && tree.dated.length > 0)
        checkDated(opened, committed, tree, options.leastWitnesses ?? 1, note);
    }
    checkOrder(opened, note);
    note.facts({ entries: bundle.entries.length, size: tree?.size ?? 0 });
    return opened;
  });

/** Whether leaf, facts and proof of one entry hold together; the opened entry even where only its proof is missing. */
export function openEntry(entry: BundleEntry, options: VerifyOptions, tree: Tree | null, note: Notes): Opened | null {
  const { hash } = options.suites['DR1-SHA256'];
  const fill = { index: entry.index, type: entry.type };
  const data = utf8(entry.leaf);
  const leaf = parseLeaf(data);
  if (leaf === null) return note.wrong('leaf-form', fill);
  if (tree !== null) {
    const { index, proof } = entry;
    if (index >= tree.size) note.wrong('beyond-checkpoint', { ...fill, size: tree.size });
    else if (!verifyInclusion(hash, index, tree.size, leafNodeHash(hash, data), hashes(proof), fromHex(tree.root)))
      note.wrong('proof', fill);
  }
  if (leaf.type !== entry.type) return note.wrong('type', fill);
  const facts = readFacts(entry.type, entry.facts);
  if (!facts.ok) return note.wrong('facts-form', { ...fill, field: String(facts.refusal.with?.field ?? '') });
  const digest = toHex(documentHash(hash, fromHex(entry.salt), parseCanonical(entry.facts)));
  if (digest !== leaf.facts) {
    note.wrong('facts-hash', fill, { expected: leaf.facts, found: digest });
    return null;
  }
  const own = toHex(leafNodeHash(hash, data));
  return { type: entry.type, index: entry.index, hash: own, c: leaf.c ?? null, facts: facts.value } as Opened;
}

const STAGE: Readonly<Record<Opened['type'], number>> = {
  'draw.committed': 0,
  'draw.revealed': 1,
  'draw.absent': 1,
  'draw.beaconed': 2,
  'draw.seeded': 3,
  'draw.resulted': 4,
  'draw.replaced': 5,
  'draw.directed': 5,
  'draw.omitted': 5,
  'draw.withdrawn': 5,
  'draw.amended': 5,
  'draw.extended': 5,
  'draw.refilled': 5,
  'draw.opened': 5,
  'draw.unsealed': 5,
  'draw.voided': 6,
};

/** COMMIT, reveals and absences, beacons, SEED, RESULT, exceptions: by index, the only order that is proven. */
function checkOrder(opened: readonly Opened[], note: Notes): void {
  for (const type of ['draw.committed', 'draw.seeded', 'draw.resulted', 'draw.unsealed', 'draw.voided'] as const)
    if (ofType(opened, type).length > 1) note.wrong('step-twice', { type });
  const firstBeacon = Math.min(...ofType(opened, 'draw.beaconed').map(({ index }) => index));
  for (const { type, index } of opened) {
    const early = STAGE[type] === 1 && index > firstBeacon;
    if (early) note.wrong('reveal-after-beacon', { index, type });
    // A VOID may come at any time after the commitment, and nothing but its own stage is bound to it.
    const later = opened.filter(
      (other) => other.index < index && other.type !== 'draw.voided' && STAGE[other.type] > STAGE[type],
    );
    if (!early && later.length > 0) note.wrong('step-order', { index, type });
  }
}

/** Time is proven where enough outsiders dated, before t2, a log that already held the commitment and every reveal or absence. */
function checkDated(
  opened: readonly Opened[],
  { document }: Committed,
  { dated }: Tree,
  least: number,
  note: Notes,
): void {
  const last = Math.max(...opened.filter(({ type }) => STAGE[type] <= 1).map(({ index }) => index));
  const t2 = secondsOf(document.t2) ?? 0;
  // One key is one witness, under however many names.
  const witnesses = new Set(dated.filter(({ size, seconds }) => size > last && seconds < t2).map(({ by }) => by)).size;
  if (witnesses === 0) note.doubt('time-not-proven');
  else if (witnesses < least) note.doubt('too-few-witnesses', { witnesses, least });
}

/** When a beacon is due by its own round or issue; one that nobody committed to is named elsewhere. */
const dueOf = ({ beacons }: Committed['document'], n: number): number => {
  const beacon = beacons[n];
  return (beacon && beaconTime(beacon)) ?? Number.NEGATIVE_INFINITY;
};

/** What the entries claim against t1 and t2. A claim alone proves no time (step 1 says so), but it must not contradict. */
function checkTimes(opened: readonly Opened[], { document }: Committed, note: Notes): void {
  const seconds = (at: string): number => secondsOf(at.replace(/\.[0-9]{3}Z$/, 'Z')) ?? Number.NaN;
  const t1 = seconds(document.t1);
  const t2 = seconds(document.t2);
  for (const { type, index, facts } of opened) {
    const at = seconds(facts.at);
    if (type === 'draw.committed' && at > t1) note.wrong('commit-late', { index, at: facts.at });
    if (type === 'draw.revealed' && at > t1) note.wrong('reveal-late', { index, at: facts.at });
    const due = type === 'draw.beaconed' ? dueOf(document, facts.beacon) : t2;
    if (STAGE[type] >= 2 && STAGE[type] <= 4 && document.beacons.length > 0 && at < due)
      note.wrong('before-beacon', { index, type, at: facts.at });
  }
}
