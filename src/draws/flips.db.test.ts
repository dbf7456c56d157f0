// Flip reports against a real database (R7; spec/draw.md section 2): who was bent before a draw and bent back after it, who may see it, what everybody
// is told, and that it comes by itself on the last day.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sequenceAll } from '../log/sequencer.ts';
import type { TestUser } from '../testing.ts';
import { verify } from '../verifier/check.ts';
import { suites } from '../verifier/suite.ts';
import { reportAll } from './actions/flips.ts';
import { approvedTask, committed, frozen, good, head, openStage, planner, refused, resolved, t } from './testing.ts';

const DAY = 86_400_000;
const at = (days: number): string => new Date(Date.parse('2026-11-24T01:00:00Z') + days * DAY).toISOString();

beforeAll(async () => {
  await openStage();
  for (const table of ['subject', 'inspector'])
    await t.admin.query(`update registers.${table} set recorded_at = '2026-01-01T00:00:00Z'`);
});
afterAll(() => t.close());

/** As an import would: the row before goes to history, whole. */
async function change(table: 'subject' | 'inspector', id: string, set: string, when: string): Promise<void> {
  const { rows } = await t.admin.query(
    `select column_name from information_schema.columns where table_schema = 'registers' and table_name = $1
       and column_name <> 'superseded_at' and column_name <> 'superseded_by'`,
    [`${table}_history`],
  );
  const columns = rows.map((row) => row.column_name).join(', ');
  await t.admin.query(`insert into registers.${table}_history (${columns}, superseded_at, superseded_by)
    select ${columns}, '${when}', gen_random_uuid() from registers.${table} where ${table}_id = '${id}'`);
  await t.admin.query(`update registers.${table} set ${set}, recorded_at = '${when}' where ${table}_id = '${id}'`);
}

const found = async () => {
  const { rows } = (await t.request(head, { method: 'GET', url: '/api/flips' })).json();
  return rows.map((row: { kind: string; unit: string; before: string; asTaken: string }) => [
    row.kind,
    row.unit,
    row.before,
    row.asTaken,
  ]);
};

let drawId = '';
let late: TestUser;

test('R7 who was changed shortly before the list was taken and back since is named, once it is back; others are not', async () => {
  await change('subject', 'S000001', `region = '211104'`, at(-5));
  await change('subject', 'S000002', `status = 'moved'`, at(-5));
  await change('subject', 'S000003', `name = '改名'`, at(-5));
  await change('subject', 'S000004', `region = '211102'`, at(-5));
  await change('inspector', 'I001', `status = 'suspended'`, at(-5));
  await change('inspector', 'I002', `category = 'daily_staff'`, at(-40));
  const taskId = await approvedTask();
  await frozen(taskId);
  expect(await refused(head, '/api/draws/none/flips', {})).toBe('draws.draw-missing');
  drawId = await committed(taskId);
  await resolved(drawId);
  await good(planner, `/api/draws/${drawId}/publish`, {});
  expect(await good(head, `/api/draws/${drawId}/flips`, {})).toEqual({ final: false, subjects: 0, officers: 0 });
  await change('subject', 'S000001', `region = '211103'`, at(20));
  await change('subject', 'S000002', `status = 'active'`, at(20));
  await change('subject', 'S000003', `name = '改回'`, at(20));
  await change('subject', 'S000004', `region = '211103'`, at(20));
  await change('inspector', 'I001', `status = 'active'`, at(20));
  await change('inspector', 'I002', `category = 'civil_servant'`, at(20));
  t.clock.pass(25 * DAY);
  expect(await good(head, `/api/draws/${drawId}/flips`, {})).toEqual({ final: false, subjects: 3, officers: 1 });
  expect((await found()).sort()).toEqual([
    ['officer', 'I001', '{"lead":false,"office":"pj-scjg","specialties":[]}', 'out/suspended'],
    ['subject', 'S000001', '211103/1', '211104/1'],
    ['subject', 'S000002', '211104/1', 'out/moved_away'],
    ['subject', 'S000004', '211103/1', '211102/1'],
  ]);
});

test('R7 the last report comes by itself after the last day, once, and none follows it', async () => {
  expect(await reportAll(t.app)).toBe(0);
  t.clock.pass(66 * DAY);
  expect(await reportAll(t.app)).toBe(1);
  expect(await reportAll(t.app)).toBe(0);
  // Sessions of a quarter ago are over.
  late = await t.user('late-head', 'pj-scjg', ['head']);
  expect(await refused(late, `/api/draws/${drawId}/flips`, {})).toBe('draws.flips-final');
  const { rows } = (await t.request(late, { method: 'GET', url: '/api/flip-reports' })).json();
  expect(rows).toMatchObject([{ drawId, final: true, subjects: 3, officers: 1 }]);
});

test('R7 the evidence brings the report: subjects as they are, inspectors under an alias; the verifier holds it', async () => {
  await sequenceAll(t.app);
  const reply = await t.request(null, { method: 'GET', url: `/draws/${drawId}/evidence.json` });
  const bundle = reply.json();
  expect(JSON.stringify(bundle.flips)).not.toContain('I001');
  const found = bundle.flips.findings.map((text: string) => JSON.parse(text));
  expect(found.map(({ kind, unit }: { kind: string; unit: string }) => [kind, unit])).toEqual([
    ['officer', expect.stringMatching(/^[0-9a-f]{32}$/)],
    ['subject', 'S000001'],
    ['subject', 'S000002'],
    ['subject', 'S000004'],
  ]);
  expect(found[0]).toMatchObject({ before: 'in', taken: 'out' });
  const now = Math.floor(t.clock.now().getTime() / 1000);
  const codes = async (value: unknown) => {
    const report = await verify(value, { suites, now });
    return report.steps.flatMap(({ findings }) => findings.map(({ code }) => code)).filter((code) => /flip/.test(code));
  };
  expect(await codes(bundle)).toEqual([]);
  expect(await codes({ ...bundle, flips: { ...bundle.flips, findings: bundle.flips.findings.slice(1) } })).toEqual([
    'register.flips-root',
    'register.flips-count',
  ]);
  expect(await codes({ ...bundle, flips: null })).toEqual(['register.flips-overdue']);
});

test('R7 everybody reads how many on the record, with its entry, and nobody who; planners neither read nor make reports', async () => {
  await sequenceAll(t.app);
  const other = await t.user('late-planner', 'pj-scjg', ['planner']);
  const page = await t.request(null, { method: 'GET', url: `/draws/${drawId}`, headers: { cookie: 'lang=en' } });
  expect(page.body).toContain('subjects 3, inspectors 1');
  const { entryId } = (await t.request(late, { method: 'GET', url: '/api/flip-reports' })).json().rows[0];
  const entry = await t.request(null, { method: 'GET', url: `/log/entries/${entryId}` });
  expect(entry.body).toContain('daysBefore');
  expect(entry.body).not.toContain('S000001');
  expect((await t.request(other, { method: 'GET', url: '/api/flips' })).statusCode).toBe(403);
  expect(await refused(other, `/api/draws/${drawId}/flips`, {})).toBe('access.forbidden');
});
