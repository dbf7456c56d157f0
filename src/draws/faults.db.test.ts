// The database cut off at every message of an act, of a freeze, of the steps of a draw and of the sequencer, before the message arrives and
// after it was done: what was answered stands, what was not can be asked again and happens once, and the log is whole (R11).
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkLog } from '../log/consistent.ts';
import { sequenceAll } from '../log/sequencer.ts';
import { testDatabase } from '../platform/testing/test-database.ts';
import { again, type Cut, openWire, type Wire } from '../platform/testing/wire.ts';
import { runFreeze } from './actions/freeze.ts';
import { advanceAll } from './clockwork.ts';
import {
  approvedTask,
  bundleOf,
  check,
  committed,
  drawOf,
  E,
  good,
  nonceOf,
  openStage,
  planner,
  runOn,
  statusOf,
  t,
  terms,
  witness,
} from './testing.ts';

const HOW: readonly Cut[] = ['before', 'after'];
/** No draw below has so many messages. */
const MOST = 400;

let wire: Wire;
beforeAll(async () => {
  const database = await testDatabase();
  wire = await openWire(database.app);
  const [app, sequencer] = [wire.through(database.app), wire.through(database.sequencer)];
  await openStage(undefined, undefined, { database: { ...database, app, sequencer } });
});
afterAll(async () => {
  await t.close();
  await wire.close();
});

const one = async (query: string, values: unknown[] = []) => (await t.admin.query(query, values)).rows[0];

describe.each(HOW)('R11 the database is cut off %s a message', (how) => {
  test('an act is done once, whatever was lost, when it is asked again under its key', async () => {
    const request = (n: number) => ({
      method: 'POST' as const,
      url: '/api/tasks',
      payload: { terms: terms({ name: `断线 ${how} ${n}` }) },
      headers: { 'idempotency-key': `${how}-${n}` },
    });
    const answers = new Map<number, string>();
    const cuts = await wire.atEvery(
      how,
      async (n) => {
        const reply = await t.request(planner, request(n));
        if (reply.statusCode === 200) answers.set(n, reply.json().entryId);
      },
      async (n) => {
        const reply = await again(
          () => t.request(planner, request(n)),
          ({ statusCode }) => statusCode === 200,
        );
        expect(reply.statusCode, reply.body).toBe(200);
        // What was answered stands; what was not is done now, or was done and is answered now.
        expect(answers.get(n) ?? reply.json().entryId).toBe(reply.json().entryId);
        const name = `断线 ${how} ${n}`;
        expect((await one('select count(*)::int n from plans.task where name = $1', [name])).n).toBe(1);
      },
    );
    expect(cuts).toBeGreaterThan(2);
    const lost = `select count(*)::int n from plans.task t left join log.entry e using (entry_id) where e.entry_id is null`;
    expect((await one(lost)).n).toBe(0);
  });

  test('a freeze begun again gives the same list as one that nothing disturbed', async () => {
    const taskOf = async () => {
      const taskId = await approvedTask();
      return (await good(planner, `/api/tasks/${taskId}/list`, {})).listId as string;
    };
    const root = async (listId: string) => {
      const { state, objects_root: found } = await one(
        'select state, objects_root from draws.list where list_id = $1',
        [listId],
      );
      return `${state} ${found?.toString('hex')}`;
    };
    const calm = await taskOf();
    await runFreeze(t.app, planner.actor, calm, async () => {});
    let listId = await taskOf();
    const cuts = await wire.atEvery(
      how,
      () => runFreeze(t.app, planner.actor, listId, async () => {}),
      async () => {
        const frozen = await again(
          () => runFreeze(t.app, planner.actor, listId, async () => {}),
          ({ ok }) => ok,
        );
        expect(frozen.ok, JSON.stringify(frozen)).toBe(true);
        expect(await root(listId)).toBe(await root(calm));
        listId = await taskOf();
      },
    );
    expect(cuts).toBeGreaterThan(5);
  });

  test('a draw whose every step is disturbed comes to a result that the verifier accepts', async () => {
    const taskId = await approvedTask();
    await good(planner, `/api/tasks/${taskId}/list`, {}).then(({ listId }) =>
      runFreeze(t.app, planner.actor, listId, async () => {}),
    );
    const drawId = await committed(taskId);
    for (const [who, party, value] of [
      [planner, 'party-1', '4-2-6'],
      [witness, 'party-2', '1-1-5'],
    ] as const) {
      expect(E(drawId, party, value)).toHaveLength(64);
      await good(who, `/api/draws/${drawId}/reveal`, { party, nonce: nonceOf(drawId, party), value });
    }
    await runOn();
    t.clock.pass(150_000);
    // Each round is cut one message later than the round before, so every step is met somewhere.
    for (let n = 0; (await drawOf(drawId)).state !== 'resulted' && n < MOST; n += 1) {
      wire.cut(n, how);
      await sequenceAll(t.app).catch(() => null);
      await advanceAll(t.app).catch(() => null);
      wire.mend();
    }
    const steps = (await drawOf(drawId)).steps.map((step: { kind: string }) => step.kind);
    expect(steps.slice(-3)).toEqual(['beacon', 'seed', 'result']);
    expect(new Set(steps.filter((kind: string) => kind !== 'reveal')).size).toBe(4);
    await good(planner, `/api/draws/${drawId}/publish`, {});
    await sequenceAll(t.app);
    expect(Object.values(statusOf(await check(await bundleOf(drawId))))).not.toContain('false');
  });

  test('the sequencer seals every entry once, and the log is whole', async () => {
    await wire.atEvery(
      how,
      async (n) => {
        wire.mend();
        await good(planner, '/api/tasks', { terms: terms({ name: `密封 ${how} ${n}` }) });
        wire.cut(n, how);
        await sequenceAll(t.app);
      },
      async () => {
        await again(() => sequenceAll(t.app), Number.isFinite);
      },
    );
    const { waiting, problems } = await checkLog(t.app);
    expect({ waiting, problems }).toEqual({ waiting: 0, problems: [] });
    const leaves = await one('select count(*)::int n, count(distinct entry_id)::int entries from log.leaf');
    expect(leaves.n).toBe(leaves.entries);
  });
});
