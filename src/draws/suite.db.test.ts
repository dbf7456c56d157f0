// A draw in national cryptography (P11; spec/draw.md section 1): chosen with the task, approved with it, kept through list, phone, seed and result, and
// checked by the command line and by the second implementation. The log, and with it the register roots, stays SHA-256.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toHex, utf8 } from '../kit/bytes.ts';
import { canonicalJson } from '../kit/canonical-json.ts';
import { sm3 } from '../kit/sm3.ts';
import { sequenceAll } from '../log/sequencer.ts';
import { rootAll } from '../registers/actions/roots.ts';
import {
  approvedTask,
  bundleOf,
  check,
  committed,
  drawOf,
  E,
  frozen,
  good,
  head,
  nonceOf,
  openStage,
  planner,
  resolved,
  runOn,
  statusOf,
  t,
} from './testing.ts';

const DAY = 86_400_000;
const SM3 = { suite: 'DR1-SM3' };

beforeAll(async () => {
  await openStage();
  await t.admin.query(`update registers.subject set recorded_at = '2026-11-01'`);
  expect(await rootAll(t.app)).toBeGreaterThan(0);
  await t.admin.query(`update registers.subject set section = 'F' where right(subject_id, 1) in ('0', '4', '8')`);
  // What burdens and caps are counted from; two changes that the anchor will name.
  await t.admin.query(`
    insert into registers.visit (visit_id, subject_id, office_id, on_day, kind, solicited, joint_id, source, recorded_at, entry_id)
      select 'V' || subject_id, subject_id, 'pj-scjg', '2026-08-04', 'random', false, null, 'test', now(), gen_random_uuid()
      from registers.subject where right(subject_id, 1) = '3'`);
  t.clock.pass(9 * DAY);
});
afterAll(() => t.close());

async function published(drawId: string) {
  await good(planner, `/api/draws/${drawId}/publish`, {});
  await sequenceAll(t.app);
  return bundleOf(drawId);
}

async function drawn(change: object) {
  const taskId = await approvedTask({ ...SM3, ...change });
  await frozen(taskId);
  const drawId = await committed(taskId);
  await resolved(drawId);
  return published(drawId);
}

/** What each outside checker says of the bundle: exit codes of the command line, codes of findings that are false of the Python reference. */
function outside(bundle: unknown) {
  const folder = mkdtempSync(join(tmpdir(), 'sm3-'));
  const file = join(folder, 'bundle.json');
  writeFileSync(file, JSON.stringify(bundle));
  const line = spawnSync(process.execPath, ['src/verifier/main.ts', '--json', file], { encoding: 'utf8' });
  const python = spawnSync('python3', ['spec/reference/draw.py', '--json', file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return { line: JSON.parse(line.stdout), python: python.error ? null : JSON.parse(python.stdout) };
}

test('P11 R7 a task in SM3 is approved as such, drawn with a phone in the room, and checked by command line and Python', async () => {
  const taskId = await approvedTask(SM3);
  const task = (await t.request(head, { method: 'GET', url: `/api/tasks/${taskId}` })).json();
  expect(task.terms.suite).toBe('DR1-SM3');
  const plain = await approvedTask();
  expect((await t.request(head, { method: 'GET', url: `/api/tasks/${plain}` })).json().termsHash).not.toBe(
    task.termsHash,
  );
  await frozen(taskId);
  const { drawId } = await good(planner, `/api/tasks/${taskId}/draws`, {
    kind: 'demo',
    parties: [
      { userId: 'planner', label: '承办人' },
      { userId: 'outside:notary', label: '市公证处' },
    ],
  });
  const { code } = await good(planner, `/api/draws/${drawId}/parties/party-2/code`, {});
  const phone = async (what: string, payload: object) =>
    (await t.request(null, { method: 'POST', url: `/api/party/${what}`, payload })).json();
  const { device, suite } = await phone('join', { code });
  expect(suite).toBe('DR1-SM3');
  await phone('commit', { device, commitment: E(drawId, 'party-2', '1-1-5', suite) });
  const commitment = E(drawId, 'party-1', '4-2-6', 'DR1-SM3');
  await good(planner, `/api/draws/${drawId}/entropy`, { party: 'party-1', commitment });
  await good(planner, `/api/draws/${drawId}/commit`, { revealSeconds: 60 });
  await sequenceAll(t.app);
  await phone('reveal', { device, nonce: nonceOf(drawId, 'party-2'), value: '1-1-5' });
  const nonce = nonceOf(drawId, 'party-1');
  await good(planner, `/api/draws/${drawId}/reveal`, { party: 'party-1', nonce, value: '4-2-6' });
  await runOn();
  t.clock.pass(150_000);
  await runOn();
  const bundle = await published(drawId);
  const document = JSON.parse(bundle.commitment);
  expect([document.suite, document.register.registerRoot]).toEqual(['DR1-SM3', expect.any(String)]);
  const report = await check(bundle);
  expect(Object.values(statusOf(report))).not.toContain('false');
  expect(statusOf(report)).toMatchObject({ commitment: 'pass', seed: 'pass', objects: 'pass', officers: 'pass' });
  const resulted = bundle.entries.find(({ facts }: { facts: string }) => JSON.parse(facts).result !== undefined);
  expect(JSON.parse(resulted.facts).result).toBe(toHex(sm3(utf8(bundle.result))));
  const { line, python } = outside(bundle);
  expect(line.steps.map(({ status }: { status: string }) => status)).toEqual(report.steps.map(({ status }) => status));
  const findings = report.steps.flatMap((step) => step.findings.map((one) => one.code));
  if (python !== null) expect([...python].sort()).toEqual([...new Set(findings)].sort());
  // Under the other suite nothing of it holds.
  const other = { ...bundle, commitment: canonicalJson({ ...document, suite: 'DR1-SHA256' }) };
  expect(Object.values(statusOf(await check(other)))).toContain('false');
  const record = await t.request(null, { method: 'GET', url: `/draws/${drawId}` });
  expect(record.body).toContain('SM3（国家商用密码 GB/T 32905）');
});

describe('P11 R30 each method holds in SM3', () => {
  const share = { quota: { kind: 'share', numerator: 1, denominator: 10 } };
  const layered = { kind: 'layered', cap: 2, floor: { numerator: 1, denominator: 5 }, months: 12 };
  const pps = { kind: 'pps', weights: [{ section: 'F', weight: 3 }], other: 1 };
  const rounded = { kind: 'unbiased', numerator: 7, denominator: 100 };
  const whole = { kind: 'share', numerator: 1, denominator: 1 };
  test.each([
    ['tickets, rounded by the seed', { method: { kind: 'ticket' }, quota: rounded }],
    ['burdens', { method: layered, ...share }],
    ['weights', { method: pps, ...share }],
    ['all in batches', { method: { kind: 'all', batches: 3 }, quota: whole, cap: 200 }],
    ['teams first', { teams: { count: 3, memberCap: 1 }, cap: 20 }],
  ])('P11 %s', async (_, change) => {
    const bundle = await drawn(change);
    const report = await check(bundle);
    expect(Object.values(statusOf(report))).not.toContain('false');
    expect(statusOf(report)).toMatchObject({ objects: 'pass', proofs: 'pass', officers: 'pass' });
    const { python } = outside(bundle);
    const findings = report.steps.flatMap((step) => step.findings.map((one) => one.code));
    if (python !== null) expect([...python].sort()).toEqual([...new Set(findings)].sort());
  });

  test('P11 R49 a sealed list: salts, key and challenges, and its opening unit by unit and whole', async () => {
    const holder = await t.user('holder', 'pj-yj', ['head']);
    const sealed = { ground: 'surprise', openBy: '2027-01-31', reason: '突击检查，事先不得走漏', holder: 'pj-yj' };
    const taskId = await approvedTask({ ...SM3, sealed });
    await frozen(taskId);
    const drawId = await committed(taskId);
    await resolved(drawId);
    await good(holder, `/api/draws/${drawId}/copy`, {});
    for (const { stratum, rank, role } of (await drawOf(drawId)).drawn)
      if (role === 'drawn')
        await good(planner, `/api/draws/${drawId}/open`, { stratum, rank, visitedOn: '2026-12-03' });
    await good(planner, `/api/draws/${drawId}/unseal`, {});
    const report = await check(await published(drawId));
    expect(Object.values(statusOf(report))).not.toContain('false');
    expect(statusOf(report)).toMatchObject({ objects: 'pass', proofs: 'pass' });
  });
});
