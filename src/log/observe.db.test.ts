// Observations: written before the answer, counted when repeated, sealed minute by minute (LOG 9, LOG 24; R11).
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { toHex } from '../kit/bytes.ts';
import { ok, refuse } from '../kit/result.ts';
import { Rollback, read, write } from '../platform/db/database.ts';
import { suites } from '../platform/suite.ts';
import { act, perform } from './act.ts';
import { flushRepeats, observe, observeWithin, refused, sealObservations } from './observe.ts';
import { documentHash } from './rules/leaf.ts';
import { leafNodeHash, rootOf } from './rules/merkle.ts';
import { sequenceAll } from './sequencer.ts';
import { type LogApp, logApp, noted, tester } from './testing.ts';

const { hash } = suites['DR1-SHA256'];
let log: LogApp;
beforeAll(async () => {
  log = await logApp();
});
beforeEach(async () => {
  await log.restart();
  log.clock.set('2026-11-24T01:00:00.000Z');
});
afterAll(() => log.close());

const look = (thing: string) => observe(log.app, { userId: 'u1', kind: 'read', thing, code: null });
const observations = async () =>
  (await log.admin.query('select * from log.observation order by at, observation_id')).rows;
const sealedMinutes = async () =>
  (await log.admin.query(`select facts from log.entry where type = 'log.observed' order by arrival`)).rows.map(
    (row: { facts: { from: string; to: string; count: number; root: string } }) => row.facts,
  );
const no = refuse('test.no', 'unmet').refusal;

test('LOG 9 a refusal rolls back what the act wrote, leaves no entry, and is remembered', async () => {
  const refusing = act(noted, {
    input: z.object({}),
    target: async () => ok({ officePath: ['test'], thing: 'test' }),
    run: async (tx) => {
      await observeWithin(log.app, tx, { userId: 'u', kind: 'read', thing: 'written before the refusal', code: null });
      return refuse('test.no', 'unmet');
    },
  });
  expect(await perform(log.app, refusing, tester, {})).toMatchObject({ ok: false, refusal: no });
  expect(await observations()).toMatchObject([
    { kind: 'refused', user_id: tester.userId, thing: noted.type, code: 'test.no' },
  ]);
  expect((await log.admin.query('select 1 from log.entry')).rows).toEqual([]);
});

test('LOG 24 an observation made within a transaction lives and dies with it', async () => {
  const what = { userId: 'u', kind: 'read', thing: 'x', code: null } as const;
  await write(log.app.db, tester, async (tx) => {
    await observeWithin(log.app, tx, what);
    throw new Rollback(null);
  }).catch(() => null);
  expect(await observations()).toEqual([]);
  await write(log.app.db, tester, (tx) => observeWithin(log.app, tx, what));
  expect(await observations()).toHaveLength(1);
  await expect(read(log.app.db, tester, (tx) => observeWithin(log.app, tx, what))).rejects.toMatchObject({
    code: '25006',
  });
});

test('LOG 24 equal refusals of one actor within a minute become one with a count; others stay apart', async () => {
  for (let i = 0; i < 5; i += 1) await refused(log.app, tester, 'act.a', no);
  await refused(log.app, tester, 'act.b', no);
  await refused(log.app, { ...tester, userId: 'someone else' }, 'act.a', no);
  expect(await observations()).toHaveLength(3);
  log.clock.pass(60_000);
  await refused(log.app, tester, 'act.a', no);
  const counts = (await observations()).map(({ user_id, thing, count }) => `${user_id} ${thing} ${count}`).sort();
  expect(counts).toEqual([
    'someone else act.a 1',
    'system:tester act.a 1',
    'system:tester act.a 1',
    'system:tester act.a 4',
    'system:tester act.b 1',
  ]);
  await flushRepeats(log.app);
  expect(await observations()).toHaveLength(5);
});

test('LOG 24 each minute with observations is one entry with their root and count, and no minute is left out', async () => {
  await look('subject:1');
  log.clock.set('2026-11-24T01:00:59.999Z');
  await look('subject:2');
  log.clock.set('2026-11-24T01:01:00.000Z');
  await look('subject:3');
  expect(await sealObservations(log.app)).toBe(0);
  log.clock.set('2026-11-24T01:05:00.000Z');
  await look('subject:4');
  log.clock.set('2026-11-24T01:08:00.000Z');
  expect(await sealObservations(log.app)).toBe(3);
  expect(await sealObservations(log.app)).toBe(0);
  const minutes = await sealedMinutes();
  expect(minutes.map(({ from, to, count }) => [from.slice(14, 16), to.slice(14, 16), count])).toEqual([
    ['00', '01', 2],
    ['01', '02', 1],
    ['02', '06', 1],
  ]);
  const rows = await observations();
  const leaves = rows.map((row) => {
    const document = {
      userId: row.user_id,
      kind: row.kind,
      thing: row.thing,
      code: row.code,
      at: row.at.toISOString(),
      count: row.count,
    };
    return leafNodeHash(hash, documentHash(hash, row.salt, document));
  });
  expect(minutes[0]?.root).toBe(toHex(rootOf(hash, leaves.slice(0, 2))));
  expect(minutes[2]?.root).toBe(toHex(rootOf(hash, leaves.slice(3))));
  expect(await sequenceAll(log.app)).toBe(3);
});

test('LOG 24 two servers seal a minute once', async () => {
  await look('subject:1');
  log.clock.pass(180_000);
  await Promise.all([log.app, log.another(), log.another()].map(sealObservations));
  expect(await sealedMinutes()).toHaveLength(1);
});
