// Says of two draws that ran at one time that they share units (spec/draw.md section 3; R7): whoever draws the same firms several times at once could use the
// result that suits him. By itself, once for each pair, in the log for ever; both who prepared them and the coordination office are told.
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { ok, refuse } from '../../kit/result.ts';
import { act, perform } from '../../log/act.ts';
import { tell } from '../../organisation/message.ts';
import { holdersOf } from '../../organisation/store.ts';
import { systemActor } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import { readSnapshot, type Tx, write } from '../../platform/db/database.ts';
import { isPublished, openEntries } from '../../publication/store.ts';
import { drawParalleled } from '../entries.ts';
import { sharedUnits } from '../rules/parallel.ts';
import { findDraw } from '../store/draw.ts';
import { addPair, idsOfList, isPair, type Pair, parallelOf, uncompared } from '../store/parallel.ts';
import { drawTarget } from './prepare.ts';

/** What is said of a pair is opened to everybody when both of its draws are. */
export async function openPairs(tx: Tx, drawId: string, at: Date): Promise<void> {
  if (!(await isPublished(tx, 'draw', drawId))) return;
  for (const { draw_id: other, entry_id: entryId } of await parallelOf(tx, drawId))
    if (await isPublished(tx, 'draw', other)) await openEntries(tx, 'draw', drawId, [entryId], at);
}

/** Refuses: draws.parallel-told (it is said once). `shared` was counted from both lists, which nobody can change. */
export const tellParallel = act(drawParalleled, {
  input: z.strictObject({ drawId: z.string(), other: z.string(), shared: z.int().min(1) }),
  target: (tx, { drawId }) => drawTarget(tx, drawId),
  async run(tx, { drawId, other, shared }, within) {
    const { at, entryId, target } = within;
    if (await isPair(tx, drawId, other)) return refuse('draws.parallel-told', 'conflict', { draw: drawId, other });
    await addPair(tx, { draw: drawId, other }, { shared, at, entryId });
    await openPairs(tx, drawId, at);
    const second = must(await findDraw(tx, other), 'a pair has both draws');
    for (const [draw, beside] of [
      [target.draw, second],
      [second, target.draw],
    ] as const)
      await tell(tx, within, {
        userId: draw.prepared_by,
        kind: 'draws.told.parallel',
        thing: `draw:${draw.draw_id}`,
        fill: { title: draw.title, beside: beside.title, n: shared },
      });
    const preparers = [target.draw.prepared_by, second.prepared_by];
    const coordinators = new Set((await holdersOf(tx, ['coordination'], at)).map(({ user_id }) => user_id));
    for (const userId of coordinators)
      if (!preparers.includes(userId))
        await tell(tx, within, {
          userId,
          kind: 'draws.told.parallel',
          thing: `draw:${drawId}`,
          fill: { title: target.draw.title, beside: second.title, n: shared },
        });
    return ok({ facts: { at: at.toISOString(), draw: drawId, other, shared }, answer: {} });
  },
});

const keeper = systemActor('draws', [drawParalleled.type]);
const AT_ONCE = 20;

/** Compares the pairs that were not compared yet; returns how many share units. */
export async function tellParallels(app: App): Promise<number> {
  let told = 0;
  for (let pairs = await pairsOf(app); pairs.length > 0; pairs = await pairsOf(app)) {
    for (const pair of pairs) {
      const shared = await sharedBy(app, pair);
      const { draw: drawId, other } = pair;
      if (shared === 0)
        await write(app.db, keeper, (tx) => addPair(tx, pair, { shared, at: app.clock.now(), entryId: null }));
      else if ((await perform(app, tellParallel, keeper, { drawId, other, shared })).ok) told += 1;
    }
    if (pairs.length < AT_ONCE) break;
  }
  return told;
}

const pairsOf = (app: App) => readSnapshot(app.db, keeper, (tx) => uncompared(tx, AT_ONCE));

const sharedBy = (app: App, { lists: [one, other], same, listed }: Pair): Promise<number> =>
  same
    ? Promise.resolve(listed)
    : readSnapshot(app.db, keeper, async (tx) => sharedUnits(await idsOfList(tx, one), await idsOfList(tx, other)));
