// Entrusting inspections downwards over HTTP on a real PostgreSQL (R36): who may, under whom, how it widens the pool of a draw, and what is public.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  approvedTask,
  bundleOf,
  check,
  committed,
  drawOf,
  frozen,
  good,
  head,
  openStage,
  otherHead,
  planner,
  post,
  refused,
  resolved,
  t,
} from '../draws/testing.ts';
import { sequenceAll } from '../log/sequencer.ts';
import type { TestUser } from '../testing.ts';

const LOWER = 'pj-xlt-yj';
const wanted = (change: object = {}) => ({
  to: LOWER,
  instrument: '盘市监委〔2026〕7号',
  wording: '委托兴隆台区应急管理局承担本次抽查中的检查。',
  regions: ['211103'],
  from: '2026-11-24',
  until: '2026-12-31',
  decider: 'pj-xf',
  ...change,
});
let elsewhere: TestUser;

beforeAll(async () => {
  await openStage();
  elsewhere = await t.user('elsewhere', 'pj-wj', ['planner']);
  const officers = [0, 1, 2].map(
    (i) =>
      `('L00${i}','下${i}','${LOWER}','211103','civil_servant','CL${i}','2020-01-01','${i === 2 ? '2026-06-30' : '2030-01-01'}','科员',${i === 0},'{}','active','test','\\x00',now(),gen_random_uuid())`,
  );
  await t.admin.query(
    `insert into registers.inspector (inspector_id,name,office_id,region,category,certificate,valid_from,valid_until,post,may_lead,specialties,status,source,content_hash,recorded_at,entry_id) values ${officers.join(',')}`,
  );
});
afterAll(() => t.close());

const ask = (taskId: string, change: object = {}, user: TestUser = planner) =>
  post(user, `/api/tasks/${taskId}/entrustments`, wanted(change));
const asked = async (taskId: string, change: object = {}): Promise<string> =>
  (await good(planner, `/api/tasks/${taskId}/entrustments`, wanted(change))).entrustmentId;
const pool = async (taskId: string) =>
  (await t.request(planner, { method: 'GET', url: `/api/tasks/${taskId}/preview` })).json().pool[0].available;
const one = async (id: string) => (await t.request(planner, { method: 'GET', url: `/api/entrustments/${id}` })).json();

describe('R36 entrusting', () => {
  test('refuses whoever takes no part, offices that are not lower or may be drawn anyhow, other regions, and a term shorter than the task', async () => {
    const taskId = await approvedTask();
    const code = async (change: object, user?: TestUser) => (await ask(taskId, change, user)).body.refusal?.code;
    expect(await code({}, elsewhere)).toBe('access.forbidden');
    expect(await code({ to: 'pj-wj' })).toBe('plans.entrust-level');
    expect(await code({ to: 'pj-xlt-scjg' })).toBe('plans.entrust-pool');
    expect(await code({ regions: [] })).toBe('plans.entrust-region');
    expect(await code({ regions: ['999999'] })).toBe('plans.entrust-region');
    expect(await code({ until: '2026-12-30' })).toBe('plans.entrust-term');
    expect(await code({ from: '2026-12-02' })).toBe('plans.entrust-term');
    expect(await code({ decider: 'pj-scjg' })).toBe('registers.exclusion-same-head');
    const flat = await approvedTask({ stratifyBy: [] });
    expect((await ask(flat)).body.refusal?.code).toBe('plans.entrust-strata');
    expect((await post(head, `/api/tasks/${taskId}/entrustments`, wanted())).status).toBe(403);
    const choices = (await t.request(planner, { method: 'GET', url: `/api/tasks/${taskId}/entrusting` })).json();
    const offered = choices.lower.map(({ officeId }: { officeId: string }) => officeId);
    expect(offered).toContain(LOWER);
    expect(offered).not.toContain('pj-xlt-scjg');
    expect(offered).not.toContain('pj-wj');
  });

  test('P2 is decided by four eyes under another head, widens the pool by all who are fit, and is ended with a reason', async () => {
    const taskId = await approvedTask();
    const before = await pool(taskId);
    const id = await asked(taskId);
    expect((await ask(taskId)).body.refusal?.code).toBe('plans.entrust-known');
    expect(await pool(taskId)).toBe(before);
    expect((await post(head, `/api/entrustments/${id}/grant`, { reason: '' })).status).toBe(403);
    const waiting = (await t.request(otherHead, { method: 'GET', url: '/api/inbox' })).json().rows;
    expect(waiting.map(({ href }: { href: string }) => href)).toContain(`/workbench/entrustments/${id}`);
    await good(otherHead, `/api/entrustments/${id}/grant`, { reason: '同意' });
    // Of three one can lead; the third has no certificate in force.
    expect(await pool(taskId)).toBe(before + 1);
    expect(await one(id)).toMatchObject({ standing: 'force', to: LOWER, decision: '同意' });
    const entry = (await t.admin.query(`select facts from log.entry where type = 'task.entrusted'`)).rows[0].facts;
    expect(entry).toMatchObject({
      to: LOWER,
      office: 'pj-scjg',
      regions: ['211103'],
      instrument: '盘市监委〔2026〕7号',
    });
    expect(JSON.stringify(entry)).not.toContain('承担本次');
    expect(entry.asked.head).not.toBe(entry.approved.head);
    expect((await post(elsewhere, `/api/entrustments/${id}/end`, { reason: 'x' })).status).toBe(403);
    await good(planner, `/api/entrustments/${id}/end`, { reason: '文书撤销' });
    expect(await pool(taskId)).toBe(before);
    expect(await refused(planner, `/api/entrustments/${id}/end`, { reason: 'x' })).toBe('plans.entrust-over');
    const again = await asked(taskId);
    expect(await refused(otherHead, `/api/entrustments/${again}/return`, { reason: '' })).toBe(
      'approval.reason-missing',
    );
    await good(otherHead, `/api/entrustments/${again}/return`, { reason: '文书不全' });
    expect(await pool(taskId)).toBe(before);
    const told = (await t.request(planner, { method: 'GET', url: '/api/messages' })).json();
    expect(JSON.stringify(told)).toContain('文书不全');
  });

  test('R32 its inspectors are committed in the regions entrusted, are drawn there alone, and everybody reads by which instrument', async () => {
    const taskId = await approvedTask();
    const id = await asked(taskId);
    await good(otherHead, `/api/entrustments/${id}/grant`, { reason: '同意' });
    await frozen(taskId);
    const drawId = await committed(taskId);
    // Ended after COMMIT: who is committed stays.
    await good(planner, `/api/entrustments/${id}/end`, { reason: '机构调整' });
    await resolved(drawId);
    await good(planner, `/api/draws/${drawId}/publish`, {});
    await sequenceAll(t.app);
    const bundle = await bundleOf(drawId);
    const joined = bundle.officers.filter((one: { id: string }) => one.id.startsWith('L'));
    expect(joined.map((one: Record<string, unknown>) => [one.id, one.department, one.area])).toEqual([
      ['L000', 'scjg', ['211103']],
      ['L001', 'scjg', ['211103']],
    ]);
    const draw = await drawOf(drawId);
    const held = draw.slots.filter(({ officer }: { officer: string }) => officer.startsWith('L'));
    const stratum = new Map(
      draw.drawn.map((row: { subjectId: string; stratum: string }) => [row.subjectId, row.stratum]),
    );
    expect(held.length).toBeGreaterThan(0);
    expect(held.every(({ subjectId }: { subjectId: string }) => stratum.get(subjectId) === '211103')).toBe(true);
    const report = await check(bundle);
    expect(report.steps.flatMap(({ findings }) => findings.filter(({ status }) => status === 'false'))).toEqual([]);
    const page = (await t.request(null, { method: 'GET', url: `/draws/${drawId}` })).body;
    expect(page).toContain('盘市监委〔2026〕7号');
    expect(page).toMatch(/市市场监管局委托兴隆台区应急局/);
    expect(page).toContain('终止');
    expect(page).not.toContain('承担本次');
  });
});
