// R23, P2: two certificates by import, leave that keeps somebody out of the pool, and warnings before certificates end.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { read } from '../platform/db/database.ts';
import { START, type TestApp, type TestUser, testApp } from '../testing.ts';
import { warnAll } from './actions/certificates.ts';
import { poolOf } from './store/scope.ts';
import { importing } from './testing.ts';

const DAY_MS = 86_400_000;
let t: TestApp;
let planner: TestUser;
let inspector: TestUser;
const { whole } = importing(() => t);
const start = new Date(START).getTime();
const dayIn = (days: number): string => new Date(start + days * DAY_MS).toISOString().slice(0, 10);
const HEAD =
  '人员编号,姓名,所属单位,人员类别,执法证号,有效期起,有效期止,部门执法证号,部门执法证有效期起,部门执法证有效期止';

beforeAll(async () => {
  t = await testApp();
  planner = await t.user('planner', 'pj-scjg', ['planner']);
  inspector = await t.user('inspector', 'pj-scjg', ['inspector']);
  const rows = [
    `A1,张一,pj-scjg,执法类公务员,L1,2020-01-01,${dayIn(20)},M1,2020-01-01,${dayIn(900)}`,
    `A2,李二,pj-scjg,执法类公务员,L2,2020-01-01,${dayIn(-3)},M2,2020-01-01,${dayIn(900)}`,
    `A3,王三,pj-scjg,执法类公务员,L3,2020-01-01,${dayIn(900)},,,`,
    `A4,赵四,pj-scjg,执法类公务员,L4,2020-01-01,${dayIn(900)},L4,2020-01-01,`,
  ];
  const done = await whole(planner, 'inspector', [HEAD, ...rows].join('\n'));
  expect(done.faults.map((fault) => [fault.line, fault.code])).toEqual([
    [5, 'registers.certificate-twice'],
    [5, 'registers.certificate-term'],
  ]);
  await t.request(planner, { method: 'POST', url: '/api/inspectors/A1/link', payload: { userId: 'inspector' } });
});
afterAll(() => t.close());

const post = (user: TestUser, url: string, payload: object = {}) => {
  t.clock.pass(1000);
  return t.request(user, { method: 'POST', url, payload });
};
const code = async (answer: ReturnType<typeof post>) => (await answer).json().refusal?.code;
const pool = (day: string, period?: { from: string; until: string }) =>
  read(t.app.db, planner.actor, async (tx) =>
    (await poolOf(tx, ['pj-scjg'], day, period)).map((one) => [one.inspectorId, one.certificate]),
  );
const leave = (inspectorId: string, from: number, until: number) => ({
  inspectorId,
  from: dayIn(from),
  until: dayIn(until),
});

test('P2, R23 one valid certificate of two suffices, and it is the one that is shown', async () => {
  expect(await pool(dayIn(0))).toEqual([
    ['A1', 'L1'],
    ['A2', 'M2'],
    ['A3', 'L3'],
  ]);
  expect((await pool(dayIn(21)))[0]).toEqual(['A1', 'M1']);
  const one = (await t.request(planner, { method: 'GET', url: '/api/inspectors/A2' })).json();
  expect(one).toMatchObject({ bar: null, versions: [{ content: { second: { number: 'M2', until: dayIn(900) } } }] });
});

test('R23 whoever is away on the day, or during all of a task, is not in the pool', async () => {
  const recorded = await post(planner, '/api/leaves', leave('A3', 2, 10));
  expect(recorded.statusCode, recorded.body).toBe(200);
  const ids = async (...of: Parameters<typeof pool>) => (await pool(...of)).map(([inspectorId]) => inspectorId);
  expect(await ids(dayIn(1))).toEqual(['A1', 'A2', 'A3']);
  expect(await ids(dayIn(2))).toEqual(['A1', 'A2']);
  expect(await ids(dayIn(10))).toEqual(['A1', 'A2']);
  expect(await ids(dayIn(11))).toEqual(['A1', 'A2', 'A3']);
  expect(await ids(dayIn(0), { from: dayIn(3), until: dayIn(9) })).toEqual(['A1', 'A2']);
  expect(await ids(dayIn(0), { from: dayIn(3), until: dayIn(11) })).toEqual(['A1', 'A2', 'A3']);
  const leaveId: string = recorded.json().answer.leaveId;
  expect((await post(planner, `/api/leaves/${leaveId}/end`)).statusCode).toBe(200);
  expect(await ids(dayIn(2))).toEqual(['A1', 'A2', 'A3']);
  expect(await code(post(planner, `/api/leaves/${leaveId}/end`))).toBe('registers.leave-over');
});

test('R23 a person records own leave, the office that of its people; what cannot be is refused', async () => {
  expect((await post(inspector, '/api/leaves', leave('A1', 0, 1))).statusCode).toBe(200);
  const seen = (await t.request(planner, { method: 'GET', url: '/api/inspectors/A1' })).json();
  expect(seen).toMatchObject({ bar: 'on_leave', leaves: [{ from: dayIn(0), by: 'inspector', endedAt: null }] });
  expect(await code(post(inspector, '/api/leaves', leave('A2', 0, 1)))).toBe('registers.leave-own');
  expect(await code(post(planner, '/api/leaves', leave('A1', 1, 5)))).toBe('registers.leave-known');
  expect(await code(post(planner, '/api/leaves', leave('A2', 5, 4)))).toBe('registers.leave-term');
  expect(await code(post(planner, '/api/leaves', leave('A2', -5, -4)))).toBe('registers.leave-term');
  expect(await code(post(planner, '/api/leaves', leave('A9', 0, 1)))).toBe('registers.inspector-missing');
});

test('R23, P2 holder and planner are told before a certificate ends, once for each number of days', async () => {
  expect(await warnAll(t.app)).toBe(1);
  expect(await warnAll(t.app)).toBe(0);
  const told = async (user: TestUser): Promise<string[]> =>
    (await t.request(user, { method: 'GET', url: '/api/messages' })).json().rows.map((row: { zh: string }) => row.zh);
  expect(await told(inspector)).toEqual([expect.stringContaining(`L1 将于 ${dayIn(20)} 到期`)]);
  expect(await told(planner)).toEqual([expect.stringContaining(`1 个执法证即将到期，最早 ${dayIn(20)}`)]);
  t.clock.pass(14 * DAY_MS);
  expect(await warnAll(t.app)).toBe(1);
  expect(await warnAll(t.app)).toBe(0);
  expect((await told(inspector)).length).toBe(2);
  const { rows } = await t.admin.query(
    `select facts from log.entry where type = 'certificates.warned' order by arrival`,
  );
  expect(rows.map((row) => row.facts)).toEqual([
    { office: 'pj-scjg', day: dayIn(0), certificates: 1 },
    { office: 'pj-scjg', day: dayIn(14), certificates: 1 },
  ]);
});
