// Step 3: nobody draws again until the result pleases. Every earlier attempt of the same plan item is in the bundle, each void,
// each with the result that it killed (spec/draw.md section 3, VOID; spec/evidence-bundle.md section 5).
import { secondsOf } from '../draws/rules/shape.ts';
import { toHex, utf8 } from '../kit/bytes.ts';
import type { EarlierDraw } from './bundle.ts';
import { type Case, type Checked, type Committed, checked, type Opened, ofType } from './case.ts';
import { openEntry } from './log.ts';
import type { Notes } from './report.ts';
import { readCommitted } from './seed.ts';

type Attempt = Committed & { readonly opened: readonly Opened[]; readonly result: string | null };

export const checkSequence = (of: Case): Checked<null> =>
  checked('sequence', null, (note) => {
    if (of.committed === null) return note.undone('no-commitment');
    const { document } = of.committed;
    const earlier = of.bundle.earlier.map((draw) => readAttempt(draw, of, note));
    const attempts = [...earlier, { ...of.committed, opened: of.opened, result: of.bundle.result }];
    note.facts({ seq: document.seq, earlier: earlier.length, voided: ofType(of.opened, 'draw.voided').length });
    if (earlier.length !== document.seq - 1) note.wrong('gap', { seq: document.seq, earlier: earlier.length });
    for (const [i, attempt] of attempts.entries()) {
      if (attempt === null) continue;
      const expected = { planItem: document.planItem, seq: i + 1 };
      if (attempt.document.planItem !== expected.planItem || attempt.document.seq !== expected.seq)
        note.wrong('gap', { seq: attempt.document.seq, earlier: i });
      for (const entry of ofType(attempt.opened, 'draw.voided')) checkVoid(attempt, entry, note);
      const next = attempts[i + 1];
      if (next !== undefined && next !== null) checkFollowed(attempt, next, note);
    }
    checkReuse(
      attempts.filter((attempt) => attempt !== null),
      note,
    );
    return null;
  });

function readAttempt(draw: EarlierDraw, of: Case, note: Notes): Attempt | null {
  const { committed } = readCommitted(draw.commitment, of.options.suites);
  if (committed === null) return note.wrong('earlier-unreadable');
  const opened = draw.entries
    .map((entry) => openEntry(entry, of.options, of.tree, note))
    .filter((entry) => entry !== null)
    .filter(({ facts }) => facts.draw === committed.document.drawId);
  const logged = ofType(opened, 'draw.committed').some(({ c }) => c === committed.c);
  if (!logged) note.wrong('earlier-not-logged', { seq: committed.document.seq });
  return { ...committed, opened, result: draw.result };
}

function checkFollowed(attempt: Attempt, next: Attempt, note: Notes): void {
  const fill = { seq: attempt.document.seq };
  const [end] = ofType(attempt.opened, 'draw.voided');
  const began = ofType(next.opened, 'draw.committed')[0]?.index ?? Number.POSITIVE_INFINITY;
  if (end === undefined) {
    // A commitment never resolved is void by default, and counted; one with a seed had a result that somebody disliked.
    const resolved = attempt.opened.some(
      ({ type }) => type === 'draw.resulted' || type === 'draw.seeded' || type === 'draw.beaconed',
    );
    if (resolved) note.wrong('repeated-without-void', fill);
    else note.doubt('unresolved', fill);
  } else if (end.index > began) note.wrong('repeated-without-void', fill);
  const roots = ({ document: d }: Attempt) => [d.objectsRoot, d.excluded.root, d.officersRoot, d.recusalRoot].join(' ');
  if (roots(attempt) !== roots(next) && (end?.facts.difference ?? null) === null) note.wrong('roots-changed', fill);
}

function checkVoid(attempt: Attempt, { facts }: Opened<'draw.voided'>, note: Notes): void {
  const { document, suite, opened, result } = attempt;
  const fill = { seq: document.seq };
  if (facts.item !== document.planItem || facts.seq !== document.seq) note.wrong('void-of-another', fill);
  const resulted = ofType(opened, 'draw.resulted')[0]?.facts.result ?? null;
  const at = secondsOf(facts.at.replace(/\.[0-9]{3}Z$/, 'Z')) ?? 0;
  const seedKnown = at >= (secondsOf(document.t2) ?? 0) || ofType(opened, 'draw.beaconed').length > 0;
  const complete = ofType(opened, 'draw.beaconed').length >= Math.max(1, document.beacons.length);
  if (facts.reason === 'beacon-absent' && complete) note.wrong('beacon-was-there', fill);
  if (seedKnown && facts.reason !== 'beacon-absent' && facts.result === null) note.wrong('void-hides-result', fill);
  if (facts.result === null) return;
  if (resulted !== null && facts.result !== resulted)
    note.wrong('void-other-result', fill, { expected: resulted, found: facts.result });
  if (result === null) note.undone('killed-result-missing', fill);
  else if (toHex(suite.hash(utf8(result))) !== facts.result) note.wrong('void-other-result', fill);
}

/** A draw id or a party's commitment that serves twice lets somebody choose with knowledge. */
function checkReuse(attempts: readonly Attempt[], note: Notes): void {
  const ids = attempts.map(({ document }) => document.drawId);
  if (new Set(ids).size < ids.length) note.wrong('draw-id-reused');
  const entropy = attempts.flatMap(({ document }) => document.entropy.map(({ commitment }) => commitment));
  if (new Set(entropy).size < entropy.length) note.wrong('entropy-reused');
}
