// R11 P11 LOG 23: a personal document goes before its term only by two administrators, neither of whom can do it alone; each step is an entry, the
// reason goes with the document, and every proof of the log stays.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkLog } from '../log/consistent.ts';
import { sequenceAll } from '../log/sequencer.ts';
import { inclusion } from '../log/tiles.ts';
import { finishJob } from '../platform/jobs.ts';
import { type TestApp, type TestUser, testApp } from '../testing.ts';
import { actorOf } from './store.ts';
import { openedBy } from './testing.ts';

let t: TestApp;
let auditor: TestUser;
let guard: TestUser;
let admin: TestUser;
let entry: string;
let erasureId: string;
const WHY = '本人要求删去录错的姓名';

beforeAll(async () => {
  t = await testApp();
  admin = await t.user('admin', 'pj', ['system_admin']);
  auditor = await t.user('auditor', 'pj', ['audit_admin']);
  guard = await t.user('guard', 'pj', ['security_admin']);
  await openedBy(t, admin, 'wrong', 'pj-scjg', '录错的姓名');
  await openedBy(t, admin, 'right', 'pj-scjg');
  entry = await entryOf('account:wrong');
  await sequenceAll(t.app);
});
afterAll(() => t.close());

const entryOf = async (thing: string): Promise<string> =>
  (await t.admin.query('select entry_id from log.entry where thing = $1 order by arrival', [thing])).rows[0].entry_id;
const post = async (user: TestUser, url: string, payload: object) =>
  (await t.request(user, { method: 'POST', url, payload })).json();
const refusalOf = async (...of: Parameters<typeof post>) => (await post(...of)).refusal?.code;
const ask = { ground: 'wrong-entry', reason: WHY };
const stateOf = async (user: TestUser) =>
  (await t.request(user, { method: 'GET', url: '/api/erasures' }))
    .json()
    .rows.map((row: { state: string }) => row.state);
async function erase(user: TestUser) {
  const { jobId } = await post(user, '/api/retention/erase', { entries: [entry], reason: '按同意的申请删除' });
  await finishJob(t.app, jobId, actorOf);
  return (await t.request(user, { method: 'GET', url: `/api/jobs/${jobId}` })).json().result;
}
const documents = async () => (await t.admin.query('select 1 from log.document where entry_id = $1', [entry])).rowCount;

test('P11 one administrator asks, and can neither grant nor erase by himself', async () => {
  expect(await refusalOf(guard, '/api/erasures', { entry, ...ask })).toBe('access.forbidden');
  expect(await refusalOf(auditor, '/api/erasures', { entry: '00000000-0000-7000-8000-000000000001', ...ask })).toBe(
    'log.no-document',
  );
  erasureId = (await post(auditor, '/api/erasures', { entry, ...ask })).answer.erasureId;
  expect(await refusalOf(auditor, '/api/erasures', { entry, ...ask })).toBe('organisation.erasure-open');
  expect(await refusalOf(auditor, `/api/erasures/${erasureId}/grant`, { reason: '同意删除' })).toBe('access.forbidden');
  expect(await erase(auditor)).toEqual({ gone: 0, refused: [{ entry, code: 'log.term-runs' }] });
  expect(await refusalOf(guard, '/api/retention/erase', { entries: [entry], reason: '直接删除' })).toBe(
    'access.forbidden',
  );
  expect(await documents()).toBe(1);
});

test('P11 the other sees ground and reason, not the log, finds it in the inbox, and may refuse it', async () => {
  const inbox = (await t.request(guard, { method: 'GET', url: '/api/inbox' })).json();
  expect(inbox.rows[0]).toMatchObject({
    href: `/workbench/erasures#${erasureId}`,
    en: 'For your decision: Account opened',
  });
  const { rows } = (await t.request(guard, { method: 'GET', url: '/api/erasures' })).json();
  expect(rows).toMatchObject([
    { entryId: entry, type: 'account.opened', ground: 'wrong-entry', reason: WHY, state: 'asked' },
  ]);
  expect((await t.request(guard, { method: 'GET', url: `/api/trail/entries/${entry}` })).statusCode).toBe(403);
  await post(guard, `/api/erasures/${erasureId}/return`, { reason: '没有证明材料' });
  expect(await stateOf(guard)).toEqual(['returned']);
  expect((await erase(auditor)).gone).toBe(0);
  expect(await refusalOf(guard, `/api/erasures/${erasureId}/grant`, { reason: '改为同意' })).toBe(
    'organisation.already-so',
  );
});

test('R11 P11 LOG 23 once granted it is erased: three entries, the last cites the grant; facts and proofs stay, name and reason are gone', async () => {
  erasureId = (await post(auditor, '/api/erasures', { entry, ...ask, ground: 'request' })).answer.erasureId;
  await post(guard, `/api/erasures/${erasureId}/grant`, { reason: '材料齐全' });
  const before = await inclusion(t.app, { entry });
  expect(await erase(auditor)).toEqual({ gone: 1, refused: [] });
  await sequenceAll(t.app);
  expect(await documents()).toBe(0);
  const { rows } = await t.admin.query(
    `select entry_id, type, user_id, facts from log.entry where type like 'erasure.%' or type = 'log.erased' order by arrival desc limit 3`,
  );
  expect(rows.map(({ type, user_id }) => `${type} ${user_id}`)).toEqual([
    'log.erased auditor',
    'erasure.granted guard',
    'erasure.asked auditor',
  ]);
  expect(rows[0].facts).toMatchObject({ entry, granted: rows[1].entry_id });
  expect(rows.map(({ facts }) => JSON.stringify(facts)).join()).not.toContain('姓名');
  const left = await t.admin.query('select reason, state from organisation.erasure where erasure_id = $1', [erasureId]);
  expect(left.rows).toEqual([{ reason: '', state: 'done' }]);
  const page = (await t.request(auditor, { method: 'GET', url: `/api/trail/entries/${entry}` })).json();
  expect(page).toMatchObject({ document: 'erased', facts: { userId: 'wrong' } });
  expect(await inclusion(t.app, { entry }, before.ok ? before.value.size : 0)).toEqual(before);
  expect((await checkLog(t.app)).problems).toEqual([]);
});

test('P11 a grant opens one document once, and no question is needed past the term', async () => {
  expect(await refusalOf(auditor, '/api/retention/erase', { entries: [entry], reason: '再删一次' })).toBe(
    'log.no-document',
  );
  const other = await entryOf('account:right');
  await t.admin.query(`update organisation.session set expires_at = '2099-01-01', idle_seconds = 1000000000`);
  t.clock.pass(11 * 366 * 86_400_000);
  expect(await refusalOf(auditor, '/api/erasures', { entry: other, ...ask })).toBe('organisation.erasure-due');
});
