// Draws in parallel over the same units against a real database (spec/draw.md section 3; R7): an official who runs a second draw of the same firms before the
// first has ended finds both named, to everybody, for ever; draws one after the other, and attempts of one task, are none.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sequenceAll } from '../log/sequencer.ts';
import { tellParallels } from './actions/parallel.ts';
import {
  approvedTask,
  committed,
  drawOf,
  frozen,
  good,
  JOINT,
  openStage,
  planner,
  resolved,
  revealed,
  runOn,
  t,
} from './testing.ts';

beforeAll(() => openStage());
afterAll(() => t.close());

const begun = async (change: object = {}): Promise<string> => {
  const taskId = await approvedTask(change);
  await frozen(taskId);
  return committed(taskId);
};
const pairs = async () =>
  (await t.admin.query('select draw_id, other_id, shared from draws.parallel order by found_at, draw_id, other_id'))
    .rows;
const page = async (url: string): Promise<string> =>
  (await t.request(null, { method: 'GET', url, cookies: { lang: 'en' } })).body;

let first = '';
let second = '';

test('R7 two draws that run at one time over the same subjects are told once, with the number of those in both lists', async () => {
  const scope = { regions: ['211102'], sections: [], industries: [], nature: null, directory: JOINT };
  first = await begun({ scope });
  expect(await tellParallels(t.app)).toBe(0);
  t.clock.pass(1000);
  await t.user('coordinator', 'pj-yj', ['coordination']);
  // Before COMMIT the page names what runs; a draw that is committed names nothing more.
  const taskId = await approvedTask();
  await frozen(taskId);
  const party = (userId: string) => ({ userId, label: userId });
  const { drawId } = await good(planner, `/api/tasks/${taskId}/draws`, {
    ...{ kind: 'demo', parties: [party('planner'), party('witness')] },
  });
  expect((await drawOf(drawId)).running).toMatchObject([{ drawId: first }]);
  expect((await drawOf(first)).running).toEqual([]);
  second = await begun({ stratifyBy: ['section'] });
  expect(await tellParallels(t.app)).toBe(1);
  expect(await tellParallels(t.app)).toBe(0);
  const [one, other] = [await drawOf(first), await drawOf(second)];
  const inBoth = await t.admin.query(
    `select count(*) from registers.subject s join registers.directory_member m on m.subject_id = s.subject_id where s.region like '211102%' and s.status = 'active'`,
  );
  expect(await pairs()).toEqual([{ draw_id: second, other_id: first, shared: Number(inBoth.rows[0].count) }]);
  expect(one.parallel).toMatchObject([{ drawId: second, shared: Number(inBoth.rows[0].count) }]);
  expect(other.parallel).toMatchObject([{ drawId: first }]);
  const messages = (await t.request(planner, { method: 'GET', url: '/api/messages' })).json().rows;
  expect(messages.filter(({ en }: { en: string }) => en.includes('ran at one time'))).toHaveLength(2);
  const { rows: told } = await t.admin.query(
    `select user_id from organisation.message where kind = 'draws.told.parallel' and user_id <> 'planner'`,
  );
  expect(told).toEqual([{ user_id: 'coordinator' }]);
});

test('R7 everybody reads it on both records, and its facts in the log, once both are published', async () => {
  await revealed(first);
  await resolved(second);
  await runOn();
  await good(planner, `/api/draws/${second}/publish`, {});
  await sequenceAll(t.app);
  expect(await page(`/draws/${second}`)).not.toContain('Draws at the same time');
  const [{ entryId }] = (await drawOf(second)).parallel;
  expect(await page(`/log/entries/${entryId}`)).not.toContain(first);
  await good(planner, `/api/draws/${first}/publish`, {});
  for (const [draw, other] of [
    [first, second],
    [second, first],
  ] as const) {
    const html = await page(`/draws/${draw}`);
    expect(html).toContain('Draws at the same time');
    expect(html).toContain(`href="/draws/${other}"`);
  }
  expect(await page(`/log/entries/${entryId}`)).toContain(first);
});

test('R7 neither draws one after the other nor the attempts of one task are in parallel; the same list is told whole', async () => {
  t.clock.pass(1000);
  const third = await begun();
  expect(await tellParallels(t.app)).toBe(0);
  t.clock.pass(1000);
  const fourth = await begun();
  t.clock.pass(1000);
  await good(planner, `/api/draws/${third}/void`, { reason: 'withdrawn', evidence: 'x' });
  await sequenceAll(t.app);
  expect(await tellParallels(t.app)).toBe(1);
  expect((await drawOf(fourth)).parallel).toMatchObject([{ drawId: third, shared: (await drawOf(third)).list.listed }]);
  const { taskId } = await drawOf(third);
  t.clock.pass(1000);
  const again = await committed(taskId);
  await tellParallels(t.app);
  expect((await drawOf(again)).parallel.map(({ drawId }: { drawId: string }) => drawId)).toEqual([fourth]);
});
