// R11: the log is taken away with its proofs: whole or what a search found, as far as the reader may see it; a verifier that knows nothing of
// the server finds it good; the taking is in the log, and so is each personal document that went with it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toHex } from '../../kit/bytes.ts';
import { documentHash, leafData } from '../../log/rules/leaf.ts';
import { sequenceAll } from '../../log/sequencer.ts';
import { verifierKeys } from '../../log/tiles.ts';
import { finishJob } from '../../platform/jobs.ts';
import { suites } from '../../platform/suite.ts';
import { type TestApp, type TestUser, testApp } from '../../testing.ts';
import { verifyLogFile } from '../../verifier/log-file/check.ts';
import { actorOf } from '../store.ts';
import { openedBy } from '../testing.ts';

let t: TestApp;
let admin: TestUser;
let auditor: TestUser;
let head: TestUser;
let planner: TestUser;
const OWN = 700;

beforeAll(async () => {
  t = await testApp();
  admin = await t.user('admin', 'pj', ['system_admin']);
  auditor = await t.user('auditor', 'pj', ['audit_admin']);
  head = await t.user('head', 'pj-yj', ['head']);
  planner = await t.user('planner', 'pj-scjg', ['planner']);
  for (let i = 0; i < 6; i += 1) await opened(`person${i}`, i % 2 === 0 ? 'pj-scjg' : 'pj-yj');
  // Many more than a batch, to see that nothing is lost at its edges.
  const salt = new Uint8Array(32);
  const factsHash = documentHash(suites['DR1-SHA256'].hash, salt, {});
  const leaf = leafData({ v: 1, type: 'test.noted', factsHash, privateHash: null });
  await t.admin.query(
    `insert into log.entry (entry_id, type, at, user_id, office_id, thing, facts, facts_salt, facts_hash, leaf, input_hash)
     select gen_random_uuid(), 'test.noted', '2026-11-01', 'u', 'pj-scjg', 'test:' || n, '{}', $1, $2, $3, '' from generate_series(1, ${OWN}) n`,
    [salt, factsHash, leaf],
  );
  await t.admin.query(
    `insert into log.pending (arrival, entry_id) select arrival, entry_id from log.entry where type = 'test.noted'`,
  );
  await sequenceAll(t.app);
});
afterAll(() => t.close());

const opened = (userId: string, officeId: string) => openedBy(t, admin, userId, officeId);

type Asked = { scope: 'whole' | 'selection'; documents?: boolean; reason?: string; query?: Record<string, string> };
const ask = (user: TestUser, { scope, documents = false, reason = 'yearly audit', query = {} }: Asked) =>
  t.request(user, { method: 'POST', url: '/api/trail/exports', payload: { scope, documents, reason, query } });

async function taken(user: TestUser, asked: Asked) {
  const reply = await ask(user, asked);
  expect(reply.statusCode, reply.body).toBe(200);
  const { jobId } = reply.json();
  await finishJob(t.app, jobId, actorOf);
  const job = (await t.request(user, { method: 'GET', url: `/api/jobs/${jobId}` })).json();
  expect(job, JSON.stringify(job)).toMatchObject({ state: 'done', done: job.result.rows });
  const file = await t.request(user, { method: 'GET', url: job.result.href });
  expect(file.headers['content-type']).toBe('application/x-ndjson');
  return { bytes: new Uint8Array(file.rawPayload), href: job.result.href as string };
}
const check = (bytes: Uint8Array) =>
  verifyLogFile(
    (async function* () {
      yield bytes;
    })(),
    { suites, knownKeys: verifierKeys(t.app) },
  );
const codes = (report: Awaited<ReturnType<typeof check>>) => report.findings.map(({ code }) => code);
const UNSEALED = ['checkpoint.time-not-proven', 'log-file.head-not-sealed'];

test('R11 LOG 28 the whole log holds under its checkpoint; entries of before are counted as not sealed', async () => {
  const { bytes } = await taken(auditor, { scope: 'whole' });
  const report = await check(bytes);
  expect(codes(report)).toEqual(UNSEALED);
  expect(report).toMatchObject({
    scope: 'whole',
    entries: OWN + 6,
    opened: OWN + 6,
    documents: 0,
    headsNotSealed: OWN,
  });
  expect(Buffer.from(bytes).toString()).not.toContain('Name person');
});

test('R11 what a search found goes with its proofs, and nothing else', async () => {
  const { bytes } = await taken(auditor, { scope: 'selection', query: { type: 'account.opened', office: 'pj-yj' } });
  expect(await check(bytes)).toMatchObject({ scope: 'selection', entries: 3, opened: 3, headsNotSealed: 0 });
  expect(codes(await check(bytes))).toEqual(['checkpoint.time-not-proven']);
  const many = await taken(auditor, { scope: 'selection', query: { type: 'test.noted' } });
  expect(codes(await check(many.bytes))).toEqual(UNSEALED);
  expect(await check(many.bytes)).toMatchObject({ entries: OWN });
  const none = await taken(auditor, { scope: 'selection', query: { q: 'nobody' } });
  expect(await check(none.bytes)).toMatchObject({ entries: 0, findings: [{ code: 'checkpoint.time-not-proven' }] });
});

test('R11 P11 a reader of one office takes the other entries closed: their public leaves alone', async () => {
  const { bytes } = await taken(head, { scope: 'whole', documents: true });
  const report = await check(bytes);
  expect(report).toMatchObject({ entries: expect.any(Number), opened: 3, documents: 3 });
  expect(codes(report)).toEqual(['checkpoint.time-not-proven']);
  const text = Buffer.from(bytes).toString();
  expect(text).toContain('Name person1');
  expect(text).not.toContain('Name person0');
  expect(text).not.toContain('pj-scjg');
});

test('R11 P11 the taking is an entry with the hash of the file; each document that went with it leaves an observation', async () => {
  const before = (await t.admin.query(`select count(*)::int as n from log.observation where thing like 'entry:%'`))
    .rows[0].n;
  const { bytes, href } = await taken(auditor, {
    scope: 'selection',
    documents: true,
    query: { type: 'account.opened' },
  });
  const after = (await t.admin.query(`select count(*)::int as n from log.observation where thing like 'entry:%'`))
    .rows[0].n;
  expect(after - before).toBe(6);
  const { rows } = await t.admin.query(
    `select e.user_id, e.facts, d.body from log.entry e join log.document d using (entry_id) where e.type = 'trail.exported' and e.thing = $1`,
    [`export:${href.split('/').at(-1)}`],
  );
  expect(rows).toMatchObject([
    {
      user_id: 'auditor',
      facts: {
        ...{ scope: 'selection', entries: 6, opened: 6, documents: 6 },
        sha256: toHex(suites['DR1-SHA256'].hash(bytes)),
      },
      body: { reason: 'yearly audit', query: { type: 'account.opened' } },
    },
  ]);
});

test('R11 P11 without the permission, a reason or conditions that can be read, nothing is taken', async () => {
  expect((await ask(planner, { scope: 'whole' })).statusCode).toBe(403);
  expect((await ask(admin, { scope: 'whole' })).statusCode).toBe(403);
  expect((await ask(auditor, { scope: 'whole', reason: ' ' })).statusCode).toBe(400);
  for (const query of [{ from: 'yesterday' }, { hidden: '1' }] as Record<string, string>[])
    expect((await ask(auditor, { scope: 'selection', query })).json().refusal.code).toBe('list.conditions');
  const { href } = await taken(auditor, { scope: 'selection', query: { q: 'nobody' } });
  expect((await t.request(head, { method: 'GET', url: href })).statusCode).toBe(404);
});

test('R11 a changed entry in the database makes a file that its checker refuses, by name', async () => {
  await t.admin.query(`update log.entry set user_id = 'somebody else' where thing = 'account:person2'`);
  const report = await check((await taken(auditor, { scope: 'whole' })).bytes);
  expect(report.findings[0]).toMatchObject({ code: 'checkpoint.time-not-proven' });
  expect(report.findings[1]).toMatchObject({ code: 'log-file.head', with: { index: 2 } });
});
