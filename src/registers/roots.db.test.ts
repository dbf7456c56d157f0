// The daily roots of the registers against a real database (R7; spec/draw.md section 2): what they stand over, which days are owed one, who sees them;
// and a draw whose list is anchored to one, up to the verifier.
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  approvedTask,
  bundleOf,
  check,
  committed,
  frozen,
  good,
  openStage,
  planner,
  resolved,
  statusOf,
  t,
} from '../draws/testing.ts';
import { perform } from '../log/act.ts';
import { leafNodeHash, rootOf } from '../log/rules/merkle.ts';
import { sequenceAll } from '../log/sequencer.ts';
import { systemActor } from '../platform/access.ts';
import { suites } from '../platform/suite.ts';
import { rootAll, rootRegister } from './actions/roots.ts';
import { registerLeaf, saltMessage } from './rules/root.ts';

const { hash } = suites['DR1-SHA256'];
const DAY = 86_400_000;

beforeAll(async () => {
  await openStage();
  // The register is older than the clock of the tests, whatever the machine says.
  for (const table of ['subject', 'inspector'])
    await t.admin.query(`update registers.${table} set recorded_at = '2026-11-01T00:00:00Z'`);
});
afterAll(() => t.close());

const rows = async () =>
  (
    await t.admin.query(
      `select register, day::text, count, encode(root, 'hex') as root, late from registers.root order by day, register`,
    )
  ).rows;

/** The root made again here from the rows themselves. */
async function rootByHand(): Promise<string> {
  const key = Buffer.from(readFileSync(join(t.app.config.dataDir, 'registers/root-key'), 'utf8'), 'hex');
  const subjects = (await t.admin.query('select * from registers.subject order by subject_id collate "C"')).rows;
  const leaves = subjects.map((row) => {
    const stand = `{"industry":"${row.industry}","nature":"${row.nature}","region":"${row.region}","section":"${row.section}","status":"${row.status}","street":null}`;
    const salt = createHmac('sha256', key)
      .update(saltMessage('registers.subject', row.subject_id, row.risk_class ?? ''))
      .digest();
    return leafNodeHash(hash, registerLeaf(row.subject_id, stand, salt));
  });
  return Buffer.from(rootOf(hash, leaves)).toString('hex');
}

test('R7 each register that holds something is rooted for the last day that is over, once', async () => {
  expect(await rootAll(t.app)).toBe(2);
  expect(await rootAll(t.app)).toBe(0);
  expect(await rows()).toMatchObject([
    { register: 'registers.inspector', day: '2026-11-23', count: 12, late: false },
    { register: 'registers.subject', day: '2026-11-23', count: 300, late: false, root: await rootByHand() },
  ]);
  const keeper = systemActor('registers', ['register.rooted']);
  const again = await perform(t.app, rootRegister, keeper, {
    register: 'registers.subject' as const,
    day: '2026-11-23',
  });
  expect(again).toMatchObject({ ok: false, refusal: { code: 'registers.root-known' } });
  const none = await perform(t.app, rootRegister, keeper, {
    register: 'registers.carrier' as const,
    day: '2026-11-23',
  });
  expect(none).toMatchObject({ ok: false, refusal: { code: 'registers.root-empty' } });
});

test('R7 days that a server missed are made up from history as the register stood then, and marked', async () => {
  // One row that changed on the 25th at noon: the root of the 24th has the old one, that of the 25th the new one.
  const at = '2026-11-25T04:00:00Z';
  await t.admin.query(`insert into registers.subject_history (subject_id, recorded_at, superseded_at, superseded_by, code, code_kind, name, nature, type,
      industry, section, region, street, address, status, risk_class, registered_on, source, content_hash, entry_id)
    select subject_id, recorded_at, '${at}', gen_random_uuid(), code, code_kind, name, nature, type, industry, section, region, street, address,
      status, risk_class, registered_on, source, content_hash, entry_id from registers.subject where subject_id = 'S000004'`);
  await t.admin.query(
    `update registers.subject set region = '211104', recorded_at = '${at}' where subject_id = 'S000004'`,
  );
  t.clock.pass(3 * DAY);
  expect(await rootAll(t.app)).toBe(6);
  const subjects = (await rows()).filter(({ register }) => register === 'registers.subject');
  expect(subjects.map(({ day, late }) => [day, late])).toEqual([
    ['2026-11-23', false],
    ['2026-11-24', true],
    ['2026-11-25', true],
    ['2026-11-26', false],
  ]);
  const [before, same, after, still] = subjects.map(({ root }) => root);
  expect([before === same, same === after, after === still]).toEqual([true, false, true]);
  expect(after).toBe(await rootByHand());
});

test('P8 a class is bound by the root and told by nothing that is shown', async () => {
  await t.admin.query(`update registers.subject set risk_class = 'D' where subject_id = 'S000010'`);
  const changed = await rootByHand();
  await t.admin.query(`update registers.subject set risk_class = null where subject_id = 'S000010'`);
  expect(changed).not.toBe(await rootByHand());
});

test('R7 everybody sees the roots, their entries with proof, and which days have none', async () => {
  await t.admin.query(`delete from registers.root where day = '2026-11-25'`);
  await sequenceAll(t.app);
  const list = (await t.request(null, { method: 'GET', url: '/api/public/register-roots' })).json();
  expect(list.rows).toHaveLength(6);
  expect(list.rows[0]).toMatchObject({ day: '2026-11-26', register: 'registers.inspector', index: expect.any(Number) });
  expect(list.missing).toEqual([
    { register: 'registers.subject', day: '2026-11-25' },
    { register: 'registers.inspector', day: '2026-11-25' },
  ]);
  const page = await t.request(null, { method: 'GET', url: '/registers', headers: { cookie: 'lang=en' } });
  expect(page.body).toContain('Roots missing: 2');
  const entry = await t.request(null, { method: 'GET', url: `/log/entries/${list.rows[0].entryId}` });
  expect(entry.body).toContain('register.rooted');
  expect(entry.body.replaceAll(' ', '')).toContain(list.rows[0].root);
  expect(
    (await t.request(planner, { method: 'GET', url: '/api/register-roots?register=registers.subject' })).json().rows,
  ).toHaveLength(3);
});

test('R7 a list is anchored to the newest root that is a week old, names what changed since, and a stranger checks both', async () => {
  const plain = await approvedTask();
  await frozen(plain);
  expect((await t.admin.query('select anchor from draws.list')).rows).toEqual([{ anchor: null }]);
  t.clock.pass(5 * DAY);
  await rootAll(t.app);
  // Only its address changed, and its class: the same to a draw.
  await t.admin.query(
    `update registers.subject set address = 'x', recorded_at = '2026-11-28T00:00:00Z' where subject_id = 'S000020'`,
  );
  await t.admin.query(`insert into registers.subject_history (subject_id, recorded_at, superseded_at, superseded_by, code, code_kind, name, nature, type,
      industry, section, region, street, address, status, risk_class, registered_on, source, content_hash, entry_id)
    select subject_id, '2026-11-01', recorded_at, gen_random_uuid(), code, code_kind, name, nature, type, industry, section, region, street, 'y',
      status, 'D', registered_on, source, content_hash, entry_id from registers.subject where subject_id = 'S000020'`);
  await t.admin.query(`update registers.subject set recorded_at = '2026-11-29T00:00:00Z' where subject_id = 'S000030'`);
  const taskId = await approvedTask();
  await frozen(taskId);
  const drawId = await committed(taskId);
  await resolved(drawId);
  await good(planner, `/api/draws/${drawId}/publish`, {});
  await sequenceAll(t.app);
  const bundle = await bundleOf(drawId);
  const stand = { industry: 'H62', nature: 'profit', section: 'H', status: 'active', street: null };
  expect(bundle.register.changes.map((text: string) => JSON.parse(text))).toEqual([
    { id: 'S000004', from: { ...stand, region: '211103' }, to: { ...stand, region: '211104' } },
    { id: 'S000030', from: null, to: { ...stand, region: '211102' } },
  ]);
  expect(JSON.parse(bundle.register.entry.facts)).toMatchObject({ day: '2026-11-23', count: 300, late: false });
  const report = await check(bundle);
  expect(Object.values(statusOf(report))).not.toContain('false');
  expect(report.steps.at(-1)).toMatchObject({
    name: 'register',
    findings: [{ code: 'register.flips-open' }, { code: 'register.root-time-claimed' }],
    facts: { added: 1, changed: 1, day: '2026-11-23' },
  });
  const file = await t.request(null, { method: 'GET', url: `/draws/${drawId}/changes.sunlot` });
  expect(file.body.startsWith('sunlot-changes/1\n')).toBe(true);
  expect(file.body).toContain(bundle.register.changes[1]);
  expect((await t.request(null, { method: 'GET', url: '/draws/none/changes.sunlot' })).statusCode).toBe(404);
});
