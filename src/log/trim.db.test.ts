// LOG 30: observations go only as far as an entry of the log orders, and what was sealed of them stays checkable.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { writeAs } from '../platform/db/database.ts';
import { append } from './append.ts';
import { checkLog } from './consistent.ts';
import { flushRepeats, observe, sealObservations } from './observe.ts';
import { sequenceAll } from './sequencer.ts';
import { type LogApp, logApp } from './testing.ts';
import { carryOutTrimming, trimmable, trimmed } from './trim.ts';

const DAY = 86_400_000;
let log: LogApp;
beforeAll(async () => {
  log = await logApp();
});
beforeEach(async () => {
  await log.restart();
  log.clock.set('2026-11-24T01:00:00.000Z');
  for (let day = 0; day < 5; day += 1) {
    for (const thing of ['a', 'b']) await observe(log.app, { userId: 'u', kind: 'read', thing, code: null });
    log.clock.pass(DAY);
  }
  await flushRepeats(log.app);
  await sealObservations(log.app);
  await sequenceAll(log.app);
});
afterAll(() => log.close());

const kept = async (): Promise<number> =>
  (await log.admin.query('select count(*)::int as n from log.observation')).rows[0].n;
const order = (before: string, count: number) =>
  writeAs(log.app.db, 'sequencer', (tx) => append(log.app, tx, trimmed, { before, count, months: 12 }, before));
const asRetention = async (statement: string) => {
  const client = await log.app.db.pools.retention.connect();
  const done = await client.query(statement).then(
    ({ rowCount }) => rowCount,
    (error: { code: string }) => error.code,
  );
  client.release();
  return done;
};

test('LOG 5 LOG 30 without an entry that orders it, the retention login deletes no observation', async () => {
  expect(await asRetention('delete from log.observation')).toBe(0);
  expect(await carryOutTrimming(log.app)).toBe(0);
  expect(await kept()).toBe(10);
  expect(await asRetention('truncate log.observation')).toBe('42501');
  expect(await asRetention(`update log.observation set thing = 'x'`)).toBe('42501');
});

test('LOG 30 with it, only what is earlier goes, once, and the check of the log still holds', async () => {
  await order('2026-11-26T01:00:00.000Z', 4);
  await sequenceAll(log.app);
  const told: number[] = [];
  expect(await carryOutTrimming(log.app, async (gone) => void told.push(gone))).toBe(4);
  expect(told).toEqual([2, 4]);
  expect(await carryOutTrimming(log.app)).toBe(0);
  expect(await asRetention('delete from log.observation')).toBe(0);
  expect(await kept()).toBe(6);
  expect(await checkLog(log.app)).toMatchObject({ problems: [] });
});

test('R11 LOG 24 an observation that was changed, added or taken away without an order is found', async () => {
  const problems = async () => (await checkLog(log.app)).problems.join('\n');
  expect(await problems()).toBe('');
  await log.admin.query(`update log.observation set thing = 'other' where at = '2026-11-25T01:00:00Z' and thing = 'a'`);
  expect(await problems()).toMatch(/^observation [0-9a-f-]{36} was changed$/);
  await log.admin.query(`update log.observation set thing = 'a' where thing = 'other'`);
  await log.admin.query(`delete from log.observation where at = '2026-11-25T01:00:00Z' and thing = 'b'`);
  expect(await problems()).toContain('are not the 2 that were sealed');
});

test('LOG 30 what is not sealed yet stays, whatever the term', async () => {
  const limit = (cutoff: string) => writeAs(log.app.db, 'sequencer', (tx) => trimmable(tx, new Date(cutoff)));
  expect(await limit('2026-11-25T10:20:30.500Z')).toEqual(new Date('2026-11-25T10:20:00.000Z'));
  expect(await limit('2030-01-01T00:00:00.000Z')).toEqual(new Date('2026-11-28T01:01:00.000Z'));
  await log.restart();
  expect(await limit('2030-01-01T00:00:00.000Z')).toBeNull();
});
