// What a draw asks of people, in their inboxes: it appears when it can be done and is gone when it is done, by whom it was asked only.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestUser } from '../testing.ts';
import {
  approvedTask,
  committed,
  frozen,
  good,
  openStage,
  otherHead,
  planner,
  resolved,
  t,
  witness,
} from './testing.ts';

beforeAll(() => openStage());
afterAll(() => t.close());

const inbox = async (user: TestUser) => {
  const body = (await t.request(user, { method: 'GET', url: '/api/inbox' })).json();
  return {
    waiting: body.rows.map((row: { what: string; zh: string }) => `${row.what} ${row.zh.split('「')[0]}`),
    dues: body.rows.map((row: { due: string | null }) => row.due !== null),
    count: body.total.count,
    unread: body.unread,
  };
};
const told = async (user: TestUser, after?: string) =>
  (
    await t.request(user, { method: 'GET', url: `/api/messages${after === undefined ? '' : `?after=${after}`}` })
  ).json();

test('R11 P11 what a draw asks of its parties waits until it is done, and only in their own inboxes', async () => {
  const taskId = await approvedTask();
  expect(await inbox(planner)).toMatchObject({ waiting: [], unread: 1 });
  await frozen(taskId);
  const drawId = await committed(taskId);
  expect(await inbox(witness)).toMatchObject({ waiting: ['deed 抽取'], dues: [true], count: 1 });
  expect((await told(witness)).rows).toMatchObject([{ done: true, unread: false }]);

  await resolved(drawId);
  expect((await inbox(witness)).waiting).toEqual([]);
  expect(await inbox(planner)).toMatchObject({ waiting: ['deed 抽取'], dues: [false] });

  await good(planner, `/api/draws/${drawId}/publish`, {});
  expect((await inbox(planner)).waiting).toEqual([]);
  expect(await inbox(otherHead)).toMatchObject({ waiting: [], unread: 0 });
  expect((await told(otherHead)).rows).toEqual([]);
});

test('R11 messages are read by their reader alone, in pages, newest first', async () => {
  const before = await inbox(planner);
  expect(before.unread).toBe(1);
  await t.request(witness, { method: 'POST', url: '/api/inbox/read', payload: {} });
  expect((await inbox(planner)).unread).toBe(1);
  await t.request(planner, { method: 'POST', url: '/api/inbox/read', payload: {} });
  expect((await inbox(planner)).unread).toBe(0);

  await t.admin.query(
    `insert into organisation.message (message_id, user_id, kind, thing, fill, at)
     select ('019a0000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'planner', 'plans.told.approved', 'task:x' || n,
            json_build_object('name', n::text, 'task', 'x')::jsonb, now() from generate_series(1, 45) n`,
  );
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await told(planner, after);
    seen.push(...page.rows.map((row: { id: string }) => row.id));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThan(45);
  expect(seen).toEqual([...seen].sort().reverse());
  const bad = await t.request(planner, { method: 'GET', url: '/api/messages?after=1' });
  expect(bad.statusCode).toBe(400);
});
