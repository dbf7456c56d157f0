// Logs the root of each register once a day (spec/draw.md section 2; R7): the register as it stood at the end of a day, streamed in one snapshot.
// Days that were missed are caught up from history, and marked as late.
import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { toHex } from '../../kit/bytes.ts';
import { ok, refuse } from '../../kit/result.ts';
import { act, perform } from '../../log/act.ts';
import { clockHolds } from '../../log/clock.ts';
import { incrementalTree, leafNodeHash } from '../../log/rules/merkle.ts';
import { systemActor } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import { repeatedly } from '../../platform/background.ts';
import { dayOf } from '../../platform/clock.ts';
import { read, readSnapshot, type Tx } from '../../platform/db/database.ts';
import { entryType } from '../../platform/domain.ts';
import { keyOf } from '../../platform/sealing.ts';
import { suites } from '../../platform/suite.ts';
import { openEntries } from '../../publication/store.ts';
import {
  dayBefore,
  dueDays,
  endOf,
  isLate,
  REGISTERS,
  type RegisterName,
  registerLeaf,
  saltMessage,
} from '../rules/root.ts';
import { addRoot, anyBefore, anySince, findRoot, lastRootDay, stoodAt } from '../store/roots.ts';

const { hash } = suites['DR1-SHA256'];
const KEY = 'registers/root-key';

export const registerRooted = entryType(
  'register.rooted',
  z.object({
    at: z.string(),
    register: z.enum(REGISTERS),
    day: z.string(),
    count: z.int(),
    root: z.string(),
    late: z.boolean(),
  }),
);

/** The tree over a register as it stood at an instant: its size and root. Memory holds a batch and the edge of the tree. */
export async function rootAt(app: App, tx: Tx, register: RegisterName, at: Date) {
  const key = keyOf(app, KEY);
  const tree = incrementalTree(hash);
  for await (const rows of stoodAt(tx, register, at)) {
    for (const { id, stand, closed } of rows) {
      const salt = createHmac('sha256', key)
        .update(saltMessage(register, id, closed))
        .digest();
      tree.push(leafNodeHash(hash, registerLeaf(id, stand, salt)));
    }
  }
  return { count: tree.size, root: tree.root() };
}

/** That of the day before where nothing was recorded since: most days cost one look. */
async function rootOn(app: App, tx: Tx, register: RegisterName, day: string) {
  const before = await findRoot(tx, register, dayBefore(day));
  const quiet = before !== undefined && !(await anySince(tx, register, before.as_of));
  return quiet ? { count: before.count, root: before.root } : rootAt(app, tx, register, new Date(endOf(day)));
}

/** Refuses: registers.root-known, registers.root-empty (nothing was recorded by then, and no root stands before it). */
export const rootRegister = act(registerRooted, {
  input: z.strictObject({ register: z.enum(REGISTERS), day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) }),
  target: async (_, { register }) => ok({ officePath: [], thing: `register:${register}` }),
  async run(tx, { register, day }, { actor, at, entryId, app }) {
    if (await findRoot(tx, register, day)) return refuse('registers.root-known', 'conflict', { day });
    const asOf = new Date(endOf(day));
    const { count, root } = await readSnapshot(app.db, actor, (from) => rootOn(app, from, register, day));
    if (count === 0 && (await lastRootDay(tx, register)) === null)
      return refuse('registers.root-empty', 'unmet', { day });
    const late = isLate(day, at);
    await addRoot(tx, { register, day, asOf, count, root, at, late, entryId });
    await openEntries(tx, 'register', `${register}/${day}`, [entryId], at);
    return ok({
      facts: { at: at.toISOString(), register, day, count, root: toHex(root), late },
      answer: { count, root: toHex(root) },
    });
  },
});

const keeper = systemActor('registers', [registerRooted.type]);

/** Logs every root that is due; returns how many. Two servers that try at once log one: the day is the key. */
export async function rootAll(app: App): Promise<number> {
  const now = app.clock.now();
  let logged = 0;
  for (const register of REGISTERS) {
    const last = await read(app.db, keeper, (tx) => lastRootDay(tx, register));
    for (const day of dueDays(last, dayOf(now), now)) {
      // Nothing yet: a refusal every ten minutes would be noise in the log.
      if (last === null && !(await read(app.db, keeper, (tx) => anyBefore(tx, register, new Date(endOf(day))))))
        continue;
      const done = await perform(
        app,
        rootRegister,
        keeper,
        { register, day },
        {
          requestKey: `root:${register}:${day}`,
        },
      );
      if (done.ok) logged += 1;
    }
  }
  return logged;
}

const EVERY_MS = 600_000;

/** Looks every ten minutes. */
export async function startRoots(app: App): Promise<() => Promise<void>> {
  return repeatedly(EVERY_MS, () =>
    // By a clock that cannot be believed days would be rooted that are not over.
    clockHolds(app)
      .then((holds) => (holds ? rootAll(app) : 0))
      .catch((error: unknown) => app.log.error({ err: error }, 'registers were not rooted')),
  );
}
