// Makes the flip report of a draw (spec/draw.md section 2; R7): when its last day is over by itself, before that whenever somebody asks. One entry
// each, whose facts say how many and the root over who.
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { compareText, toHex, utf8 } from '../../kit/bytes.ts';
import { ok, refuse } from '../../kit/result.ts';
import { act, perform } from '../../log/act.ts';
import { leafNodeHash, rootOf } from '../../log/rules/merkle.ts';
import { termsOf } from '../../plans/actions.ts';
import { findTask } from '../../plans/store.ts';
import { systemActor } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import { read } from '../../platform/db/database.ts';
import { suites } from '../../platform/suite.ts';
import { openEntries } from '../../publication/store.ts';
import { flipsReported } from '../entries.ts';
import { findFlips, lastOf } from '../flips.ts';
import { flipDocument, ofOfficer, shownFlip } from '../rules/flip.ts';
import { addReport, dueReports, flipRule, newestReport } from '../store/flips.ts';
import { findList, type Snapshot } from '../store/list.ts';
import { drawTarget } from './prepare.ts';

const SUITE = suites['DR1-SHA256'];
/** Of an officer in what everybody reads: tells nothing, and not even that two reports mean the same. */
const ALIAS_BYTES = 16;

/** Refuses: draws.not-committed, draws.flips-sealed (who is on a sealed list is told by nothing), draws.flips-final. */
export const reportFlips = act(flipsReported, {
  input: z.strictObject({ drawId: z.string() }),
  target: (tx, { drawId }) => drawTarget(tx, drawId),
  async run(tx, { drawId }, { app, at, entryId, target }) {
    const { draw } = target;
    if (draw.commitment === null) return refuse('draws.not-committed', 'conflict');
    if (draw.sealed_for !== null && draw.unsealed_at === null) return refuse('draws.flips-sealed', 'conflict');
    const before = await newestReport(tx, drawId);
    if (before?.final) return refuse('draws.flips-final', 'conflict', { draw: drawId });
    const rule = await flipRule(tx);
    const terms = termsOf(must(await findTask(tx, draw.task_id), 'a draw has its task'));
    const list = must(await findList(tx, draw.list_id), 'a draw has its list');
    const taken = new Date((list.snapshot as Snapshot).takenAt);
    const flips = (await findFlips(tx, terms, taken, rule, at))
      .map((flip) => ({ flip, shown: shownFlip(flip, () => toHex(app.random(ALIAS_BYTES))) }))
      .sort((a, b) => compareText(a.shown.kind, b.shown.kind) || compareText(a.shown.unit, b.shown.unit))
      .map(({ flip, shown }) => ({ ...flip, document: flipDocument(shown) }));
    const final = at > lastOf(taken, rule);
    const officers = flips.filter(({ kind }) => ofOfficer(kind)).length;
    const root = rootOf(
      SUITE.hash,
      flips.map(({ document }) => leafNodeHash(SUITE.hash, utf8(document))),
    );
    const counts = { subjects: flips.length - officers, officers };
    await addReport(tx, { drawId, n: (before?.n ?? 0) + 1, at, taken, rule, final, ...counts, root, entryId }, flips);
    await openEntries(tx, 'draw', drawId, [entryId], at);
    return ok({
      facts: { at: at.toISOString(), draw: drawId, ...rule, final, ...counts, root: toHex(root) },
      answer: { final, ...counts },
    });
  },
});

const keeper = systemActor('draws', [flipsReported.type]);
const AT_ONCE = 20;

/** Makes every last report that is due; returns how many. */
export async function reportAll(app: App): Promise<number> {
  const now = app.clock.now();
  const due = await read(app.db, keeper, async (tx) => dueReports(tx, now, await flipRule(tx), AT_ONCE));
  let made = 0;
  for (const drawId of due) if ((await perform(app, reportFlips, keeper, { drawId })).ok) made += 1;
  return made;
}
