// Exclusions by grant on a real PostgreSQL (R11, R20, R53, P1): asked, decided under another head, in force for a freeze, ended.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toHex, utf8 } from '../kit/bytes.ts';
import { read } from '../platform/db/database.ts';
import { suites } from '../platform/suite.ts';
import { type TestApp, type TestUser, testApp } from '../testing.ts';
import { exclusionsInForce } from './store/scope.ts';

let t: TestApp;
let planner: TestUser;
let ownHead: TestUser;
let head: TestUser;
let outsider: TestUser;
beforeAll(async () => {
  t = await testApp();
  planner = await t.user('planner', 'pj-scjg', ['planner']);
  ownHead = await t.user('own-head', 'pj-scjg', ['head']);
  head = await t.user('head-yj', 'pj-yj', ['head']);
  outsider = await t.user('planner-wj', 'pj-wj', ['planner']);
  for (const code of ['S1', 'S2']) {
    await t.admin.query(
      `insert into registers.subject (subject_id, code, code_kind, name, name_grams, nature, type, address, status, source, content_hash, recorded_at, entry_id)
       values ($1, $1, 'assigned', '甲餐馆' || $1, '{}', 'profit', '', '', 'active', 's', '\\x00', '2026-01-01', '00000000-0000-0000-0000-000000000001')`,
      [code],
    );
  }
});
afterAll(() => t.close());

const said = {
  subjectCode: 'S1',
  reason: 'suspended',
  basis: '《市场主体登记管理条例》第三十条',
  evidence: '歇业备案',
  from: '2026-11-24',
  until: '2026-12-31',
  decider: 'pj-yj',
};
const post = (user: TestUser, url: string, payload: object) => t.request(user, { method: 'POST', url, payload });
const ask = (change: object = {}, user = planner) => {
  // Lists go by the instant of the request.
  t.clock.pass(1000);
  return post(user, '/api/exclusions', { ...said, ...change });
};
const inForce = async (day: string) => [
  ...(await read(t.app.db, planner.actor, (tx) => exclusionsInForce(tx, day))).keys(),
];
const see = async (user: TestUser, url: string) => (await t.request(user, { method: 'GET', url })).json();

test('R20: what cannot be asked is refused with the reason', async () => {
  const code = async (change: object) => (await ask(change)).json().refusal?.code;
  expect(await code({ subjectCode: 'S9' })).toBe('registers.subject-missing');
  expect(await code({ until: '2026-11-01' })).toBe('registers.exclusion-term');
  expect(await code({ until: '2031-01-01' })).toBe('registers.exclusion-long');
  expect(await code({ decider: 'pj-scjg' })).toBe('registers.exclusion-same-head');
  expect((await ask({ reason: 'friend' })).statusCode).toBe(400);
  expect((await ask({}, ownHead)).statusCode).toBe(403);
});

test('R20, R11: another head grants; only then is the subject left out; the entry names no evidence', async () => {
  const { exclusionId } = (await ask()).json().answer;
  expect((await ask({ from: '2026-12-30', until: '2027-01-05' })).json().refusal).toMatchObject({
    code: 'registers.exclusion-known',
    with: { from: '2026-11-24', until: '2026-12-31' },
  });
  expect(await inForce('2026-11-24')).toEqual([]);
  const things = `select type from log.entry where thing = 'exclusion:${exclusionId}' order by arrival`;
  expect((await t.admin.query(things)).rows).toEqual([{ type: 'exclusion.asked' }]);
  const url = `/api/exclusions/${exclusionId}`;
  expect((await post(ownHead, `${url}/grant`, { reason: '' })).statusCode).toBe(403);
  const inbox = await see(head, '/api/inbox');
  expect(inbox.rows[0]).toMatchObject({ href: `/workbench/exclusions/${exclusionId}` });
  const granted = await post(head, `${url}/grant`, { reason: '同意' });
  expect(granted.statusCode, granted.body).toBe(200);
  expect(await inForce('2026-11-24')).toEqual(['S1']);
  expect(await inForce('2027-01-01')).toEqual([]);
  const { rows } = await t.admin.query('select facts from log.entry where entry_id = $1', [granted.json().entryId]);
  expect(rows[0].facts).toMatchObject({
    subjectId: 'S1',
    evidence: toHex(suites['DR1-SHA256'].hash(utf8('歇业备案'))),
    asked: { by: 'planner', head: 'pj-scjg' },
    approved: { by: 'head-yj', head: 'pj-yj' },
  });
  expect(JSON.stringify(rows[0].facts)).not.toContain('歇业备案');
  expect(await see(planner, url)).toMatchObject({ standing: 'force', approvedBy: 'head-yj', decision: '同意' });
  expect((await see(planner, '/api/messages')).rows[0]).toMatchObject({ href: `/workbench/exclusions/${exclusionId}` });
  expect((await post(head, `${url}/grant`, { reason: '' })).json().refusal.code).toBe('approval.not-open');
});

test('P1: content changed after it was asked cannot be granted; a return needs a reason', async () => {
  const { exclusionId } = (await ask({ subjectCode: 'S2', until: '2026-12-01' })).json().answer;
  const url = `/api/exclusions/${exclusionId}`;
  await t.admin.query(`update registers.exclusion set until_on = '2029-01-01' where exclusion_id = $1`, [exclusionId]);
  expect((await post(head, `${url}/grant`, { reason: '' })).json().refusal.code).toBe('approval.changed');
  await t.admin.query(`update registers.exclusion set until_on = '2026-12-01' where exclusion_id = $1`, [exclusionId]);
  expect((await post(head, `${url}/return`, { reason: ' ' })).json().refusal.code).toBe('approval.reason-missing');
  expect((await post(head, `${url}/return`, { reason: '证据不足' })).statusCode).toBe(200);
  expect(await inForce('2026-11-24')).toEqual(['S1']);
  expect((await ask({ subjectCode: 'S2', until: '2026-12-01' })).statusCode).toBe(200);
});

test('R20: the office that asked ends it with a reason, others do not; lists show how each stands', async () => {
  const [mine] = (await see(planner, '/api/exclusions?standing=force')).rows;
  const url = `/api/exclusions/${mine.exclusionId}`;
  expect((await post(outsider, `${url}/end`, { reason: '复业' })).statusCode).toBe(403);
  expect((await post(planner, `${url}/end`, { reason: '复业' })).statusCode).toBe(200);
  expect(await inForce('2026-11-24')).toEqual([]);
  expect((await post(planner, `${url}/end`, { reason: '复业' })).json().refusal.code).toBe('registers.exclusion-over');
  const standing = async (query: string) =>
    (await see(planner, `/api/exclusions?${query}`)).rows.map((row: { standing: string }) => row.standing);
  expect(await standing('')).toEqual(['asked', 'returned', 'ended']);
  expect(await standing('sort=until&standing=returned,ended')).toEqual(['returned', 'ended']);
  expect(await standing('standing=force,coming,over')).toEqual([]);
  expect(await standing('from=..2026-11-01')).toEqual([]);
  expect(await standing('subject=S1')).toEqual(['ended']);
  expect(await standing(`q=${encodeURIComponent('餐馆S2')}&standing=returned`)).toEqual(['returned']);
  const choices = await see(planner, '/api/exclusions/choices');
  expect(choices.reasons).toHaveLength(4);
  expect(choices.offices.map((office: { officeId: string }) => office.officeId)).toEqual(['pj-yj']);
});

test('R20 R53 who is left out again soon after a term is listed with the whole run, others are not', async () => {
  const at = (day: string) => `${day}T04:00:00Z`;
  const rows = [
    ['S1', 'granted', '2026-01-01', '2026-01-31', null],
    ['S1', 'granted', '2026-04-01', '2026-04-30', null],
    // Ended on the 10th, so the next term, 91 days later, begins anew.
    ['S2', 'ended', '2026-01-01', '2026-03-31', at('2026-01-10')],
    ['S2', 'granted', '2026-04-11', '2026-04-20', null],
    ['S3', 'granted', '2026-01-01', '2026-01-31', null],
    ['S3', 'returned', '2026-02-01', '2026-02-28', null],
  ] as const;
  await t.admin.query('delete from registers.exclusion');
  for (const [subject, state, from, until, ended] of rows)
    await t.admin.query(
      `insert into registers.exclusion (exclusion_id, subject_id, reason, basis, evidence, evidence_hash, office_id, decider_id, asked_by, asked_at, state, from_on, until_on, ended_at, entry_id)
         values (gen_random_uuid(), $1, 'suspended', 'x', 'x', '\\x00', 'pj-scjg', 'pj-yj', 'planner', now(), $2, $3, $4, $5, gen_random_uuid())`,
      [subject, state, from, until, ended],
    );
  const { rows: runs } = await see(planner, '/api/exclusion-runs?times=2..&reason=suspended');
  expect(runs).toMatchObject([
    { subjectId: 'S1', times: 2, days: 61, from: '2026-01-01', until: '2026-04-30', reasons: ['suspended'] },
  ]);
  expect((await see(planner, '/api/exclusion-runs?reason=force_majeure')).rows).toEqual([]);
});
