// Who was replaced in the draw before of a series is drawn in this one for certain, and nobody else is (spec/draw.md section 4, series). Part of
// step 12: replacements are departures from a draw, and what becomes of the replaced is the other half of them.
import { beganAt, readBefore } from './before.ts';
import { type Case, type Committed, ofType } from './case.ts';
import { readExcluded, readUnit } from './leaves.ts';
import type { Notes } from './report.ts';

export function checkSeries(of: Case, committed: Committed, note: Notes): void {
  const { document } = committed;
  if (document.series === undefined || of.result === null) return;
  const { follows, certain } = document.series;
  const before = readBefore(of, committed, follows, 'before', note);
  if (before === null) return;
  const began = beganAt(of, document.drawId);
  const replaced = new Set(
    ofType(before.opened, 'draw.replaced')
      .filter(({ index }) => index < began)
      .map(({ facts }) => facts.object),
  );
  const owed = new Set(
    of.result.strata
      .filter(({ code }) => certain.includes(code))
      .flatMap(({ units }) => units.map(({ leaf }) => readUnit(leaf)?.id ?? '')),
  );
  // A unit that was not replaced would be met for certain because somebody wished it.
  for (const id of owed) if (!replaced.has(id)) note.wrong('owed-not-replaced', { id, draw: follows });
  const { leaves } = of.bundle.excluded;
  const excluded = new Set((leaves ?? []).map((leaf) => readExcluded(leaf)?.id ?? ''));
  for (const id of replaced) {
    if (owed.has(id) || excluded.has(id)) continue;
    if (of.list?.has(id)) note.wrong('owed-missing', { id, draw: follows });
    else if (of.list === null || leaves === null) note.undone('owed-unseen', { id, draw: follows });
    else note.doubt('owed-left', { id, draw: follows });
  }
}
