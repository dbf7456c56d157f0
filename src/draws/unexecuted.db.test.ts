// What became of a result against a real database (PROTOCOL section 3; R7, R31): inspected, left out for a reason under two heads, or a finding when the
// period of the task is over; who is told, and what everybody reads.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sequenceAll } from '../log/sequencer.ts';
import type { TestUser } from '../testing.ts';
import { verify } from '../verifier/check.ts';
import { suites } from '../verifier/suite.ts';
import { tellUnexecuted } from './actions/unexecuted.ts';
import {
  approvedTask,
  committed,
  frozen,
  good,
  head,
  openStage,
  otherHead,
  planner,
  refused,
  resolved,
  t,
} from './testing.ts';

const DAY = 86_400_000;
beforeAll(() => openStage());
afterAll(() => t.close());

type Drawn = {
  stratum: string;
  rank: number;
  subjectId: string;
  state: string;
  inspectedOn: string | null;
  omitted: string | null;
};
const drawnOf = async (drawId: string): Promise<Drawn[]> =>
  (await t.request(planner, { method: 'GET', url: `/api/draws/${drawId}` }))
    .json()
    .drawn.filter(({ state }: Drawn) => state === 'standing');

const visit = (number: string, subjectId: string, on: string, office = 'pj-scjg', published = true) =>
  t.admin.query(
    `insert into registers.visit (visit_id, subject_id, office_id, on_day, kind, solicited, published_on, source, recorded_at, entry_id)
     values ($1, $2, $3, $4, 'random', false, $5, 'test', now(), gen_random_uuid())`,
    [number, subjectId, office, on, published ? on : null],
  );

const said = { reason: '\u505c\u4e1a', evidence: '\u7167\u7247' };
let drawId = '';
let places: Drawn[] = [];
const listed = async (reader: TestUser) =>
  (await t.request(reader, { method: 'GET', url: '/api/unexecuted' })).json().rows as {
    subjectId: string;
    state: string;
  }[];

test('R7 R31 a place is inspected by a published inspection of an office of the task since the result, and by no other', async () => {
  const taskId = await approvedTask();
  await frozen(taskId);
  drawId = await committed(taskId);
  await resolved(drawId);
  await good(planner, `/api/draws/${drawId}/publish`, {});
  places = await drawnOf(drawId);
  expect(places.length).toBeGreaterThan(4);
  const ids = places.map(({ subjectId }) => subjectId);
  const today = t.clock.now().toISOString().slice(0, 10);
  await visit('V1', ids[0] ?? '', today);
  await visit('V2', ids[1] ?? '', today, 'pj-scjg', false);
  await visit('V3', ids[2] ?? '', '2026-01-05');
  await visit('V4', ids[3] ?? '', today, 'pj-elsewhere');
  const after = await drawnOf(drawId);
  expect(after.filter(({ inspectedOn }) => inspectedOn !== null).map(({ subjectId }) => subjectId)).toEqual([ids[0]]);
});

test('R31 leaving an object out is asked with a reason and approved under another head; it is then neither replaced nor left out again', async () => {
  const [first, , place] = places as [Drawn, Drawn, Drawn];
  const ask = (of: Drawn, what = 'omissions', ground = 'suspended') => ({
    url: `/api/draws/${drawId}/${what}`,
    body: { stratum: of.stratum, rank: of.rank, ground, ...said, decider: 'pj-xf' },
  });
  const inspected = ask(first);
  expect(await refused(planner, inspected.url, inspected.body)).toBe('draws.unit-inspected');
  const asked = ask(place);
  const { exceptionId } = await good(planner, asked.url, asked.body);
  expect(await refused(planner, asked.url, asked.body)).toBe('draws.exception-open');
  expect(await refused(head, `/api/exceptions/${exceptionId}/omit`, { reason: 'x' })).toBeTruthy();
  expect(await refused(otherHead, `/api/exceptions/${exceptionId}/replace`, { reason: 'x' })).toBe(
    'draws.exception-missing',
  );
  expect(await good(otherHead, `/api/exceptions/${exceptionId}/omit`, { reason: 'x' })).toEqual({
    omitted: place.subjectId,
  });
  expect(await refused(planner, asked.url, asked.body)).toBe('draws.unit-omitted');
  const again = ask(place, 'replacements', 'closed');
  expect(await refused(planner, again.url, again.body)).toBe('draws.unit-omitted');
  expect((await drawnOf(drawId)).find(({ subjectId }) => subjectId === place.subjectId)?.omitted).toBe('suspended');
  await sequenceAll(t.app);
  const bundle = (await t.request(null, { method: 'GET', url: `/draws/${drawId}/evidence.json` })).json();
  expect(bundle.entries.map(({ type }: { type: string }) => type)).toContain('draw.omitted');
  const { steps } = await verify(bundle, { suites });
  expect(steps.flatMap(({ findings }) => findings.filter(({ status }) => status === 'false'))).toEqual([]);
});

test('R7 R31 when the period is over what is open is told once, to whoever prepared the draw and to everybody; what becomes of it is said after', async () => {
  expect(await tellUnexecuted(t.app)).toBe(0);
  t.clock.pass(400 * DAY);
  expect(await tellUnexecuted(t.app)).toBe(1);
  expect(await tellUnexecuted(t.app)).toBe(0);
  // Sessions of a year ago are over.
  const reader = await t.user('late-reader', 'pj-scjg', ['planner']);
  const rows = await listed(reader);
  expect(rows.length).toBe(places.length - 2);
  expect(rows.every(({ state }) => state === 'open')).toBe(true);
  const { rows: told } = await t.admin.query(
    `select fill from organisation.message where kind = 'draws.told.unexecuted'`,
  );
  expect(told).toMatchObject([{ fill: { n: places.length - 2 } }]);
  // Published later, but inspected in time; and inspected late.
  await t.admin.query(`update registers.visit set published_on = on_day where visit_id = 'V2'`);
  await visit('V5', places[4]?.subjectId ?? '', t.clock.now().toISOString().slice(0, 10));
  const states = new Map((await listed(reader)).map(({ subjectId, state }) => [subjectId, state]));
  expect([states.get(places[1]?.subjectId ?? ''), states.get(places[4]?.subjectId ?? '')]).toEqual([
    'inspected',
    'late',
  ]);
  await sequenceAll(t.app);
  const page = await t.request(null, { method: 'GET', url: `/draws/${drawId}`, headers: { cookie: 'lang=en' } });
  expect(page.body).toContain(
    `${places.length} to inspect, 1 inspected, 1 left out for a reason, ${places.length - 2} not inspected`,
  );
  expect(page.body).toContain('Inspected late');
});
