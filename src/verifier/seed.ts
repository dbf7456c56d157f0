// Steps 4 to 7: the commitment, what the parties threw in, the public beacon, and the seed they give
// (spec/evidence-bundle.md section 5; spec/draw.md section 3).
import { answersBeacon, drandChain, parseBeacon } from '../draws/rules/beacon.ts';
import { checkObjectsRoot, parseCommitment } from '../draws/rules/commitment.ts';
import { verifyDrand } from '../draws/rules/drand.ts';
import { issueTime, LEAST_SOURCES, sourcesOf } from '../draws/rules/lottery.ts';
import { ABSENT, commitmentHash, drawSeed, reveal } from '../draws/rules/seed.ts';
import { instantOf } from '../draws/rules/shape.ts';
import { fromHex, toHex } from '../kit/bytes.ts';
import { type Case, type Checked, type Committed, checked, type Opened, ofType } from './case.ts';
import type { Notes } from './report.ts';
import type { Suites } from './suite.ts';

/** Reads a commitment text; `refusal` is the code of the rule it breaks. */
export function readCommitted(text: string, suites: Suites): { committed: Committed | null; refusal: string | null } {
  try {
    const parsed = parseCommitment(text);
    if (!parsed.ok) return { committed: null, refusal: parsed.refusal.code };
    const suite = suites[parsed.value.suite];
    const c = toHex(commitmentHash(suite, text));
    return { committed: { document: parsed.value, suite, c }, refusal: null };
  } catch {
    return { committed: null, refusal: 'draws.documentNotCanonical' };
  }
}

export const checkCommitment = (of: Case, refusal: string | null): Checked<null> =>
  checked('commitment', null, (note) => {
    if (of.committed === null) {
      // A network that is not pinned here may be a real one: nothing contradicts, but nobody vouches.
      if (refusal === 'draws.beaconChain') note.doubt('chain-not-pinned');
      else note.wrong('rule', { rule: refusal ?? '' });
      return null;
    }
    const { document, suite, c } = of.committed;
    note.facts({ hash: c });
    for (const { c: inLeaf, facts } of ofType(of.opened, 'draw.committed')) {
      if (inLeaf !== c) note.wrong('hash', {}, { expected: c, found: inLeaf ?? '' });
      if (facts.c !== c) note.wrong('hash', {}, { expected: c, found: facts.c });
      if (facts.draw !== document.drawId || facts.item !== document.planItem || facts.seq !== document.seq)
        note.wrong('identity', { draw: facts.draw });
    }
    if (ofType(of.opened, 'draw.committed').length === 0) note.undone('not-logged');
    if (!checkObjectsRoot(suite, document).ok) note.wrong('objects-root');
    return null;
  });

/** Answers R_j of every party in the order of the commitment, or null when one is unknown. */
export const checkEntropy = (of: Case): Checked<readonly Uint8Array[] | null> =>
  checked<readonly Uint8Array[] | null>('entropy', null, (note) => {
    if (of.committed === null) return note.undone('no-commitment');
    const { entropy } = of.committed.document;
    const parts = entropy.map((party) => partOf(of, of.committed as Committed, party, note));
    const known = new Set(entropy.map(({ party }) => party));
    for (const { facts } of [...ofType(of.opened, 'draw.revealed'), ...ofType(of.opened, 'draw.absent')])
      if (!known.has(facts.party)) note.wrong('unknown-party', { party: facts.party });
    const heads = new Set(entropy.filter((_, j) => (parts[j]?.length ?? 0) > 0).map(({ head }) => head)).size;
    const complete = parts.filter((part) => part !== null);
    if (complete.length === parts.length && heads < 2) note.doubt('one-head', { heads });
    note.facts({
      parties: entropy.length,
      revealed: parts.filter((part) => part !== null && part.length > 0).length,
      heads,
    });
    return complete.length === parts.length ? complete : null;
  });

type Party = Committed['document']['entropy'][number];

function partOf(of: Case, { document, suite }: Committed, party: Party, note: Notes): Uint8Array | null {
  const fill = { party: party.party };
  const opened = ofType(of.opened, 'draw.revealed').filter(({ facts }) => facts.party === party.party);
  const absent = ofType(of.opened, 'draw.absent').filter(({ facts }) => facts.party === party.party);
  if (opened.length + absent.length > 1) note.wrong('answered-twice', fill);
  const [first] = opened;
  if (first !== undefined) {
    const entropy = { party: party.party, nonce: fromHex(first.facts.nonce), value: first.facts.value };
    const part = reveal(suite, document.drawId, fromHex(party.commitment), entropy);
    if (part.ok) return part.value;
    note.wrong('wrong-reveal', fill);
    return null;
  }
  if (absent.length > 0) return ABSENT;
  if (ofType(of.opened, 'draw.beaconed').length > 0 || ofType(of.opened, 'draw.seeded').length > 0)
    note.wrong('unanswered', fill);
  else note.undone('waiting', fill);
  return null;
}

/** Answers the beacon texts in the order of the commitment, or null when one is missing or is not the committed one. */
export const checkBeacon = (of: Case): Checked<readonly string[] | null> =>
  checked<readonly string[] | null>('beacon', null, (note) => {
    if (of.committed === null) return note.undone('no-commitment');
    const { beacons } = of.committed.document;
    const entries = ofType(of.opened, 'draw.beaconed');
    note.facts({ beacons: beacons.length });
    if (beacons.length === 0) note.doubt('staged');
    for (const { facts } of entries)
      if (facts.beacon >= beacons.length) note.wrong('not-committed', { beacon: facts.beacon });
    const texts = beacons.map((committed, number) => {
      const answers = entries.filter(({ facts }) => facts.beacon === number);
      if (answers.length > 1) note.wrong('twice', { beacon: number });
      const [answer] = answers;
      if (answer !== undefined) return textOf(committed, answer, note);
      note.undone('missing', { beacon: number });
      return null;
    });
    const known = texts.filter((text) => text !== null);
    return known.length === texts.length ? known : null;
  });

type CommittedBeacon = Committed['document']['beacons'][number];

function textOf(committed: CommittedBeacon, { facts }: Opened<'draw.beaconed'>, note: Notes): string | null {
  const fill = { beacon: facts.beacon };
  const beacon = parseBeacon(facts.text);
  if (!beacon.ok) return note.wrong('text', fill);
  if (!answersBeacon(committed, beacon.value)) {
    note.wrong('other-round', fill, { expected: JSON.stringify(committed), found: facts.text });
    return null;
  }
  if (beacon.value.kind === 'demo') note.doubt('demo', fill);
  if (committed.kind === 'lottery') checkLottery(committed, facts.sources, fill, note);
  if (beacon.value.kind === 'drand') {
    const chain = drandChain(beacon.value.chain);
    if (chain === null) note.doubt('chain-not-pinned', fill);
    else if (!verifyDrand(chain, beacon.value.round, beacon.value.signature, facts.previous)) {
      note.wrong('signature', fill);
      return null;
    }
  }
  return facts.text;
}

/** Two different sources vouch for a result; its day is the one that the calendar gives to the issue. */
function checkLottery(
  { game, issue, at }: Extract<CommittedBeacon, { kind: 'lottery' }>,
  sources: readonly string[],
  fill: { readonly beacon: number },
  note: Notes,
): void {
  if (sourcesOf(sources) < LEAST_SOURCES) note.doubt('one-source', fill);
  const drawn = issueTime(game, issue);
  if (!drawn.ok) note.wrong('issue-unknown', fill);
  else if (drawn.value === null) note.doubt('calendar-not-pinned', fill);
  else if (instantOf(drawn.value) !== at)
    note.wrong('issue-time', fill, { expected: instantOf(drawn.value), found: at });
}

/** Answers S, recomputed. */
export const checkSeed = (
  of: Case,
  parts: readonly Uint8Array[] | null,
  beacons: readonly string[] | null,
): Checked<Uint8Array | null> =>
  checked<Uint8Array | null>('seed', null, (note) => {
    const entries = ofType(of.opened, 'draw.seeded');
    if (of.committed === null || parts === null || beacons === null) return note.undone('parts-missing');
    if (entries.length === 0 && ofType(of.opened, 'draw.resulted').length === 0) return note.undone('not-logged');
    if (entries.length === 0) note.wrong('not-logged-before-result');
    const seed = drawSeed(of.committed.suite, fromHex(of.committed.c), parts, beacons);
    const expected = toHex(seed);
    note.facts({ seed: expected });
    for (const { facts } of entries) {
      if (facts.seed !== expected) note.wrong('different', {}, { expected, found: facts.seed });
      if (facts.c !== of.committed.c) note.wrong('other-commitment', {}, { expected: of.committed.c, found: facts.c });
    }
    for (const { facts } of ofType(of.opened, 'draw.resulted'))
      if (facts.seed !== expected) note.wrong('different', {}, { expected, found: facts.seed });
    return seed;
  });
