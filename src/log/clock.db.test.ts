// R11 clocks that jump by hours and years, forwards and back: what was signed never goes back, nothing storms, and whoever watches is told.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { domains } from '../domains.ts';
import { advanceAll } from '../draws/clockwork.ts';
import { openServer } from '../main.ts';
import { OFFICE } from '../probing.ts';
import { type TestApp, type TestUser, testApp } from '../testing.ts';
import { clockHolds, isBelievable, seeClock } from './clock.ts';
import { checkLog } from './consistent.ts';
import { keepHouse, sequenceAll } from './sequencer.ts';

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;
let t: TestApp;
let planner: TestUser;
beforeAll(async () => {
  t = await testApp();
  planner = await t.user('planner', OFFICE, ['planner']);
});
afterAll(() => t.close());

const one = async (query: string) => (await t.admin.query(query)).rows[0];
const asking = (limit: number) => ({ ...t.app, config: { ...t.app.config, clockSkewSeconds: limit } });
let deeds = 0;
const deed = async () => {
  deeds += 1;
  const reply = await t.request(planner, {
    method: 'POST',
    url: '/api/tasks',
    payload: {
      terms: {
        name: `时钟 ${deeds}`,
        items: [(await one(`select item_id from catalogue.item where department = 'scjg' limit 1`)).item_id],
        leadOffice: OFFICE,
        cooperating: [],
        periodFrom: '2026-12-01',
        periodUntil: '2026-12-31',
        scope: { regions: ['211100'], sections: [], industries: [], nature: null },
        stratifyBy: [],
        method: { kind: 'index' },
        quota: { kind: 'share', numerator: 1, denominator: 10 },
        reserve: { numerator: 0, denominator: 1 },
        demand: [{ department: 'scjg', role: 'leader', specialty: null, count: 1 }],
        cap: 20,
      },
    },
  });
  return reply.statusCode;
};
const signed = async () =>
  (await t.admin.query('select signed_at from log.checkpoint order by size')).rows.map((row) =>
    row.signed_at.getTime(),
  );
const entries = async () => (await one('select count(*)::int n from log.entry')).n;
const restart = async (instant: number) => {
  t.clock.set(new Date(instant).toISOString());
  await t.admin.query(
    `update organisation.session set seen_at = '${new Date(instant).toISOString()}', expires_at = '${new Date(instant + HOUR).toISOString()}'`,
  );
};

test.each([
  ['an hour back', -HOUR],
  ['three years back', -3 * YEAR],
  ['a day on', 24 * HOUR],
  ['two years on', 2 * YEAR],
])(
  'R11 a clock that jumps %s: acts are done and sealed, no checkpoint is older than the one before, nothing storms',
  async (_, jump) => {
    const start = t.clock.now().getTime();
    expect(await deed()).toBe(200);
    await sequenceAll(t.app);
    const before = await entries();
    await restart(start + jump);
    expect(await deed()).toBe(200);
    await sequenceAll(t.app);
    for (let round = 0; round < 3; round += 1) {
      await keepHouse(t.app);
      await advanceAll(t.app);
      await sequenceAll(t.app);
    }
    const times = await signed();
    expect(times).toEqual([...times].sort((a, b) => a - b));
    // The deed, and what the house does of itself once, however many minutes and days are said to have passed.
    expect((await entries()) - before).toBeLessThan(12);
    expect((await one('select count(*)::int n from platform.job')).n).toBeLessThan(6);
    expect(await checkLog(t.app)).toMatchObject({ waiting: 0, problems: [] });
    await restart(start);
  },
);

test('P11 a session ends when its time is over by a clock that jumped on, and lasts no longer than its term by one that jumped back', async () => {
  const start = t.clock.now().getTime();
  const read = async () => (await t.request(planner, { method: 'GET', url: '/api/session' })).statusCode;
  await restart(start);
  expect(await read()).toBe(200);
  t.clock.set(new Date(start + YEAR).toISOString());
  expect(await read()).toBe(401);
  await restart(start);
});

test('R11 a server ahead of or behind its database, or behind what the log has signed, is told from one that is right', async () => {
  expect(isBelievable({ ahead: 29_000, behindLog: 0 }, 30)).toBe(true);
  expect(isBelievable({ ahead: 31_000, behindLog: 0 }, 30)).toBe(false);
  expect(isBelievable({ ahead: -31_000, behindLog: 0 }, 30)).toBe(false);
  expect(isBelievable({ ahead: 0, behindLog: 31_000 }, 30)).toBe(false);
  expect(isBelievable({ ahead: YEAR, behindLog: YEAR }, 0)).toBe(true);
  const there = (await one('select clock_timestamp() as at')).at.getTime();
  t.clock.set(new Date(there + 2 * HOUR).toISOString());
  expect(Math.round((await seeClock(t.app)).ahead / 60_000)).toBe(120);
  t.clock.set(new Date(there - 2 * HOUR).toISOString());
  expect(Math.round((await seeClock(t.app)).ahead / 60_000)).toBe(-120);
});

test('R11 a server whose clock is wrong is not ready, tells by how much, seals no minutes and erases nothing', async () => {
  const wrong = asking(30);
  const there = (await one('select clock_timestamp() as at')).at.getTime();
  await restart(there + YEAR);
  const server = await openServer(wrong, domains);
  const ready = await server.inject({ method: 'GET', url: '/ready' });
  expect([ready.statusCode, ready.json().checks.clock]).toEqual([503, 'failed']);
  const { body } = await server.inject({ method: 'GET', url: '/metrics', headers: { host: '127.0.0.1:8080' } });
  const ahead = Number(/^sunlot_clock_ahead_seconds (\S+)$/m.exec(body)?.[1]);
  expect(Math.abs(ahead - YEAR / 1000)).toBeLessThan(120);
  await server.close();
  await t.request(planner, { method: 'GET', url: '/api/trail/types' });
  t.clock.pass(10 * 60_000);
  const before = await entries();
  await keepHouse(wrong);
  expect(await entries()).toBe(before);
  expect(await clockHolds(wrong)).toBe(false);
});
