// Step 14, after the draw: the flip report (spec/draw.md section 2; spec/evidence-bundle.md section 5). Who was something else to the draw shortly
// before its list was taken and is that again soon after: the last report is due on day 90, its entry stands in the log, its root over every finding.
import { FLIP_DAYS, FLIP_KINDS, type Flip, isTurn, ofOfficer } from '../draws/rules/flip.ts';
import { hash32, id, integer, literal, object, type Shape, secondsOf, text } from '../draws/rules/shape.ts';
import { compareText, toHex, utf8 } from '../kit/bytes.ts';
import { parseCanonical } from '../kit/canonical-json.ts';
import { parseLeaf } from '../log/rules/leaf.ts';
import { leafNodeHash, rootOf } from '../log/rules/merkle.ts';
import { type FlipPart, stamp } from './bundle.ts';
import { type Case, type Committed, ofType } from './case.ts';
import { checkFurther, flag } from './further.ts';
import type { Notes } from './report.ts';

const DAY_SECONDS = 86_400;

type ReportFacts = {
  readonly at: string;
  readonly draw: string;
  readonly daysBefore: number;
  readonly daysAfter: number;
  readonly final: boolean;
  readonly subjects: number;
  readonly officers: number;
  readonly root: string;
};
const reportFacts = object<ReportFacts>({
  at: stamp,
  draw: id,
  daysBefore: integer(1),
  daysAfter: integer(1),
  final: flag,
  subjects: integer(0),
  officers: integer(0),
  root: hash32,
});

/** A place is as long as its stratum, its weight or its reason. */
const flip: Shape<Flip> = object<Flip>({
  kind: literal(...FLIP_KINDS),
  unit: id,
  before: text,
  taken: text,
  changedAt: integer(0),
  revertedAt: integer(0),
});

/** The reader's time decides whether the last report is due; without it nothing is overdue. */
export function checkFlips(of: Case, committed: Committed, note: Notes): void {
  const { document } = committed;
  const taken = secondsOf(document.register.takenAt) ?? 0;
  const due = taken + FLIP_DAYS.after * DAY_SECONDS;
  const open = document.list === 'open' || ofType(of.opened, 'draw.unsealed').length > 0;
  const facts = of.bundle.flips === null ? null : checkReport(of, committed, of.bundle.flips, note);
  if (of.bundle.flips !== null && facts === null) return;
  if (facts?.final) return;
  const day = new Date(due * 1000).toISOString().slice(0, 10);
  if (open && of.options.now !== undefined && of.options.now > due + DAY_SECONDS) note.doubt('flips-overdue', { day });
  else note.undone('flips-open', { day });
}

/** What the report says, or null where it is none. */
function checkReport(
  of: Case,
  { document }: Committed,
  { entry, findings }: FlipPart,
  note: Notes,
): ReportFacts | null {
  const leaf = parseLeaf(utf8(entry.leaf));
  const parsed = parseCanonical(entry.facts);
  const read = parsed === null ? null : reportFacts(parsed, 'flips');
  if (leaf === null || leaf.type !== undefined || read?.ok !== true) return note.wrong('flips-form');
  checkFurther(of, entry, leaf.facts, 'flips', note);
  const facts = read.value;
  const { draw, daysBefore, daysAfter, final, subjects, officers } = facts;
  if (draw !== document.drawId) note.wrong('flips-other-draw', { draw });
  if (ofType(of.opened, 'draw.committed').some(({ index }) => index >= entry.index))
    note.wrong('flips-before-commitment', { index: entry.index });
  if (daysBefore < FLIP_DAYS.before || daysAfter < FLIP_DAYS.after)
    note.wrong('flips-window', { before: daysBefore, after: daysAfter });
  const taken = (secondsOf(document.register.takenAt) ?? 0) * 1000;
  const until = Date.parse(facts.at);
  if (final && until <= taken + daysAfter * DAY_SECONDS * 1000) note.wrong('flips-early', { at: facts.at });
  note.facts({ flips: subjects + officers });
  if (findings !== null) checkFindings(of, facts, taken, findings, note);
  else if (document.list === 'sealed' && document.openTo === 'units') note.undone('flips-closed');
  else note.undone('flips-needed', { n: subjects + officers });
  return facts;
}

function checkFindings(of: Case, facts: ReportFacts, taken: number, texts: readonly string[], note: Notes): void {
  const { hash } = of.options.suites['DR1-SHA256'];
  const root = toHex(
    rootOf(
      hash,
      texts.map((one) => leafNodeHash(hash, utf8(one))),
    ),
  );
  if (root !== facts.root) note.wrong('flips-root', {}, { expected: facts.root, found: root });
  const flips = texts.map((one) => {
    const parsed = parseCanonical(one);
    const read = parsed === null ? null : flip(parsed, 'flip');
    return read?.ok === true ? read.value : null;
  });
  const known = flips.filter((one) => one !== null);
  if (known.length < flips.length) note.wrong('flip-form', { n: flips.length - known.length });
  const officers = known.filter(({ kind }) => ofOfficer(kind)).length;
  if (officers !== facts.officers || known.length - officers !== facts.subjects)
    note.wrong('flips-count', { subjects: facts.subjects, officers: facts.officers });
  const [before, after] = [facts.daysBefore, facts.daysAfter].map((days) => days * DAY_SECONDS * 1000) as [
    number,
    number,
  ];
  const window = { taken, before, after };
  for (const one of known)
    if (!isTurn(one, window, Date.parse(facts.at))) note.wrong('flip-outside', { kind: one.kind, id: one.unit });
  for (const [i, one] of known.entries()) {
    const last = known[i - 1];
    const ascends = last === undefined || (compareText(last.kind, one.kind) || compareText(last.unit, one.unit)) < 0;
    if (!ascends) note.wrong('flips-order', { kind: one.kind, id: one.unit });
  }
}
