// P11 LOG 23 LOG 30: what has been kept for its term is seen and let go of by the audit administrator alone, never before; each erasure is an
// entry with its reason, the proof stays, and the entry's page says by which entry its document went.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkLog } from '../log/consistent.ts';
import { observe, sealObservations } from '../log/observe.ts';
import { sequenceAll } from '../log/sequencer.ts';
import { inclusion } from '../log/tiles.ts';
import { finishJob } from '../platform/jobs.ts';
import { type TestApp, type TestUser, testApp } from '../testing.ts';
import { actorOf } from './store.ts';
import { openedBy } from './testing.ts';

let t: TestApp;
let auditor: TestUser;
let local: TestUser;
let others: TestUser[];
let admin: TestUser;
const DAY = 86_400_000;

beforeAll(async () => {
  t = await testApp();
  admin = await t.user('admin', 'pj', ['system_admin']);
  auditor = await t.user('auditor', 'pj', ['audit_admin']);
  local = await t.user('local', 'pj-yj', ['audit_admin']);
  others = [admin, await t.user('guard', 'pj', ['security_admin']), await t.user('head', 'pj', ['head'])];
  t.clock.set('2020-01-31T02:00:00.000Z');
  await opened('old', 'pj-scjg');
  t.clock.pass(1);
  await opened('old-yj', 'pj-yj');
  await observe(t.app, { userId: 'head', kind: 'read', thing: 'contact:1', code: null });
  t.clock.set('2025-01-31T01:59:00.000Z');
  await opened('new', 'pj-scjg');
  await sealObservations(t.app);
  await sequenceAll(t.app);
});
afterAll(() => t.close());

const opened = (userId: string, officeId: string) => openedBy(t, admin, userId, officeId);

const due = async (user: TestUser) => {
  const reply = await t.request(user, { method: 'GET', url: '/api/retention/documents' });
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json().rows as { entryId: string; thing: string; months: number; due: string }[];
};
const entryOf = async (thing: string): Promise<string> =>
  (await t.admin.query('select entry_id from log.entry where thing = $1 order by arrival', [thing])).rows[0].entry_id;

async function job(user: TestUser, url: string, payload: object) {
  const reply = await t.request(user, { method: 'POST', url, payload });
  expect(reply.statusCode, reply.body).toBe(200);
  const jobId = reply.json().jobId ?? reply.json().answer.jobId;
  await finishJob(t.app, jobId, actorOf);
  return (await t.request(user, { method: 'GET', url: `/api/jobs/${jobId}` })).json();
}
const erase = (user: TestUser, entries: string[]) =>
  job(user, '/api/retention/erase', { entries, reason: 'the term is over' });

test('P11 a document is due on the day its term is over, not a minute before, and only where the reader may look', async () => {
  // 60 months after 31 January 2020 02:00.
  expect(await due(auditor)).toEqual([]);
  t.clock.set('2025-01-31T02:00:00.000Z');
  expect(await due(auditor)).toHaveLength(1);
  t.clock.pass(1);
  expect(await due(auditor)).toMatchObject([
    { thing: 'account:old', months: 60, due: '2025-01-31T02:00:00.000Z' },
    { thing: 'account:old-yj' },
  ]);
  expect((await due(local)).map(({ thing }) => thing)).toEqual(['account:old-yj']);
});

test('P11 nobody erases before the term is over, for another office, or without being the audit administrator', async () => {
  const [old, fresh] = [await entryOf('account:old'), await entryOf('account:new')];
  expect((await erase(auditor, [fresh])).result).toEqual({
    gone: 0,
    refused: [{ entry: fresh, code: 'log.term-runs' }],
  });
  const elsewhere = { entries: [old], reason: 'not my office' };
  const tried = await t.request(local, { method: 'POST', url: '/api/retention/erase', payload: elsewhere });
  expect(tried.json().refusal.code).toBe('access.forbidden');
  for (const user of others) {
    const payload = { entries: [old], reason: 'because I can' };
    expect((await t.request(user, { method: 'POST', url: '/api/retention/erase', payload })).statusCode).toBe(403);
    expect((await t.request(user, { method: 'GET', url: '/api/retention' })).statusCode).toBe(403);
    expect((await t.request(user, { method: 'POST', url: '/api/retention/trim', payload })).statusCode).toBe(403);
  }
  const short = { entries: [old], reason: ' ' };
  expect((await t.request(auditor, { method: 'POST', url: '/api/retention/erase', payload: short })).statusCode).toBe(
    400,
  );
  expect((await t.admin.query('select 1 from log.document where entry_id = $1', [old])).rows).toHaveLength(1);
});

test('P11 LOG 23 an erasure is an entry with its reason apart; document gone, proof and page stay and say by which entry', async () => {
  const old = await entryOf('account:old');
  const before = await inclusion(t.app, { entry: old });
  expect((await erase(auditor, [old])).result).toEqual({ gone: 1, refused: [] });
  await sequenceAll(t.app);
  const { rows } = await t.admin.query(
    `select e.entry_id, e.user_id, e.facts, d.body, l.index::int from log.entry e join log.document d using (entry_id) join log.leaf l using (entry_id) where e.thing = $1`,
    [`entry:${old}`],
  );
  expect(rows).toMatchObject([
    {
      user_id: 'auditor',
      facts: { entry: old, type: 'account.opened', months: 60 },
      body: { reason: 'the term is over' },
    },
  ]);
  expect((await t.admin.query('select 1 from log.document where entry_id = $1', [old])).rows).toEqual([]);
  const page = (await t.request(auditor, { method: 'GET', url: `/api/trail/entries/${old}` })).json();
  expect(page).toMatchObject({
    document: 'erased',
    erasure: { entryId: rows[0].entry_id, index: rows[0].index, at: '2025-01-31T02:00:00.001Z' },
  });
  const size = before.ok ? before.value.size : 0;
  expect(await inclusion(t.app, { entry: old }, size)).toEqual(before);
  expect((await due(auditor)).map(({ thing }) => thing)).toEqual(['account:old-yj']);
  const again = { entries: [old], reason: 'once more' };
  const refused = await t.request(auditor, { method: 'POST', url: '/api/retention/erase', payload: again });
  expect(refused.json().refusal.code).toBe('log.no-document');
  expect((await checkLog(t.app)).problems).toEqual([]);
});

test('P11 LOG 30 observations past their term are counted, let go of by an entry, and gone', async () => {
  const terms = async () => (await t.request(auditor, { method: 'GET', url: '/api/retention' })).json();
  expect(await terms()).toMatchObject({ observations: { months: 12, count: 1 } });
  expect((await terms()).rules).toContainEqual(expect.objectContaining({ kind: '*', months: 120 }));
  const done = await job(auditor, '/api/retention/trim', { reason: 'yearly clearing' });
  expect(done).toMatchObject({ state: 'done', result: { gone: 1 } });
  const { rows } = await t.admin.query(
    `select e.facts, d.body from log.entry e join log.document d using (entry_id) where e.type = 'log.trimmed'`,
  );
  expect(rows).toMatchObject([{ facts: { count: 1, months: 12 }, body: { reason: 'yearly clearing' } }]);
  expect((await t.admin.query(`select 1 from log.observation where thing = 'contact:1'`)).rows).toEqual([]);
  expect(await terms()).toMatchObject({ observations: { count: 0 } });
  const again = await t.request(auditor, {
    method: 'POST',
    url: '/api/retention/trim',
    payload: { reason: 'once more' },
  });
  expect(again.json().refusal).toMatchObject({ code: 'log.nothing-due', with: { months: 12 } });
  t.clock.pass(2 * DAY);
  await sealObservations(t.app);
  await sequenceAll(t.app);
  expect((await checkLog(t.app)).problems).toEqual([]);
});

test('P11 every term has a source, and observations are kept six months at the least', async () => {
  const { rows } = await t.admin.query('select kind, months, least_months, source from log.retention_rule');
  expect(rows.every(({ source }) => source.length > 5)).toBe(true);
  expect(rows.find(({ kind }) => kind === 'observation').least_months).toBe(6);
  const shorter = `update log.retention_rule set months = 5 where kind = 'observation'`;
  await expect(t.admin.query(shorter)).rejects.toMatchObject({ code: '23514' });
  const types = new Set(Object.keys(t.app.texts).filter((key) => key.startsWith('entry.')));
  const named = rows.map(({ kind }) => kind).filter((kind) => !['*', 'observation'].includes(kind));
  for (const kind of named) expect(types, kind).toContain(`entry.${kind}`);
});
