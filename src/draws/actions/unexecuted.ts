// Says what was neither inspected nor left out for a reason when the period of a task was over (PROTOCOL section 3; R7, R31): once for each draw, by
// itself. Whoever prepared the draw is told.
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { ok, refuse } from '../../kit/result.ts';
import { act, perform } from '../../log/act.ts';
import { tell } from '../../organisation/message.ts';
import { findTask } from '../../plans/store.ts';
import { systemActor } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import { dayOf } from '../../platform/clock.ts';
import { read } from '../../platform/db/database.ts';
import { openEntries } from '../../publication/store.ts';
import { drawUnexecuted } from '../entries.ts';
import { addUnexecuted, dueUnexecuted, findReport, outcomesOf } from '../store/unexecuted.ts';
import { drawTarget } from './prepare.ts';

/** Refuses: draws.not-resulted, draws.period-open, draws.unexecuted-told (it is said once). */
export const reportUnexecuted = act(drawUnexecuted, {
  input: z.strictObject({ drawId: z.string() }),
  target: (tx, { drawId }) => drawTarget(tx, drawId),
  async run(tx, { drawId }, within) {
    const { at, entryId, target } = within;
    const { draw } = target;
    if (draw.state !== 'resulted') return refuse('draws.not-resulted', 'conflict');
    const task = must(await findTask(tx, draw.task_id), 'a draw has its task');
    const until = task.period_until;
    if (dayOf(at) <= until) return refuse('draws.period-open', 'conflict', { until });
    if (await findReport(tx, drawId)) return refuse('draws.unexecuted-told', 'conflict', { draw: drawId });
    const units = await outcomesOf(tx, drawId);
    const inspected = units.filter((one) => one.inspected_on !== null && one.inspected_on <= until).length;
    const open = units.filter((one) => (one.inspected_on === null || one.inspected_on > until) && one.omitted === null);
    const counts = { units: units.length, inspected, omitted: units.length - inspected - open.length };
    await addUnexecuted(tx, { drawId, at, until, ...counts, entryId }, open);
    await openEntries(tx, 'draw', drawId, [entryId], at);
    if (open.length > 0)
      await tell(tx, within, {
        userId: draw.prepared_by,
        kind: 'draws.told.unexecuted',
        thing: `draw:${drawId}`,
        fill: { title: draw.title, n: open.length },
      });
    return ok({
      facts: { at: at.toISOString(), draw: drawId, until, ...counts, open: open.length },
      answer: { open: open.length },
    });
  },
});

const keeper = systemActor('draws', [drawUnexecuted.type]);
const AT_ONCE = 20;

/** Says it of every draw that is due; returns of how many. */
export async function tellUnexecuted(app: App): Promise<number> {
  const today = dayOf(app.clock.now());
  const due = await read(app.db, keeper, (tx) => dueUnexecuted(tx, today, AT_ONCE));
  let told = 0;
  for (const drawId of due) if ((await perform(app, reportUnexecuted, keeper, { drawId })).ok) told += 1;
  return told;
}
