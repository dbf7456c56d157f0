// The two ways to draw without a demonstration's beacon: a value of drand that a person types in where there is no network, and a rehearsal
// that is marked so everywhere. The clock stands in 2023, shortly before a round whose true value is known.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sequenceAll } from '../log/sequencer.ts';
import { DRAND, T } from '../verifier/sample/commitment.ts';
import {
  approvedTask,
  bundleOf,
  check,
  committed,
  drawOf,
  frozen,
  good,
  openStage,
  planner,
  refused,
  resolved,
  runOn,
  statusOf,
  t,
} from './testing.ts';

const PERIOD = { periodFrom: '2023-09-01', periodUntil: '2023-09-30' };
/** A minute to reveal, a minute to the beacon: the commitment then names round 1000 (a round every three seconds). */
const COMMIT_AT = '2023-08-23T15:57:22.000Z';

beforeAll(() => openStage(undefined, '2023-08-23T15:00:00.000Z'));
afterAll(() => t.close());

const beacon = (drawId: string) => `/api/draws/${drawId}/beacon`;
const value = (change: { round?: number; signature?: string } = {}) => ({
  text: `drand/${DRAND.chain}/${change.round ?? DRAND.round}/${change.signature ?? DRAND.signature}`,
  previous: '',
});

test('R7 a drand value entered by hand is taken once its signature fits the round that was committed, and no other', async () => {
  const taskId = await approvedTask(PERIOD);
  await frozen(taskId);
  t.clock.set(COMMIT_AT);
  const drawId = await committed(taskId, 'drand');
  expect((await drawOf(drawId)).beaconAt).toBe(new Date(T.t2).toISOString());
  await resolved(drawId);
  expect((await drawOf(drawId)).state).toBe('revealed');
  const flipped = DRAND.signature.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  expect(await refused(planner, beacon(drawId), value({ round: DRAND.round + 1 }))).toBe('draws.beacon-other');
  expect(await refused(planner, beacon(drawId), value({ signature: flipped }))).toBe('draws.beacon-false');
  await good(planner, beacon(drawId), value());
  expect(await refused(planner, beacon(drawId), value())).toBe('draws.wrong-step');
  await runOn();
  expect((await drawOf(drawId)).state).toBe('resulted');
  await good(planner, `/api/draws/${drawId}/publish`, {});
  await sequenceAll(t.app);
  const report = await check(await bundleOf(drawId));
  expect(Object.values(statusOf(report))).not.toContain('false');
  expect(statusOf(report)).toMatchObject({ beacon: 'pass', seed: 'pass', objects: 'pass' });
  expect((await drawOf(drawId)).assurance.level).toBe('timeUnproven');
});

test('R7 a rehearsal needs no beacon, runs to its end and says everywhere that it is not random', async () => {
  const taskId = await approvedTask(PERIOD);
  await frozen(taskId);
  const drawId = await committed(taskId, 'staged');
  await resolved(drawId);
  const draw = await drawOf(drawId);
  expect(draw).toMatchObject({ state: 'resulted', kind: 'staged', beacon: null, assurance: { level: 'staged' } });
  await good(planner, `/api/draws/${drawId}/publish`, {});
  await sequenceAll(t.app);
  const statuses = statusOf(await check(await bundleOf(drawId)));
  expect(Object.values(statuses)).not.toContain('false');
  const page = await t.request(null, { method: 'GET', url: `/draws/${drawId}`, headers: { cookie: 'lang=en' } });
  expect(page.body).toContain('Rehearsal, not random');
  const list = await t.request(null, { method: 'GET', url: '/draws', headers: { cookie: 'lang=en' } });
  expect(list.body).toContain('Rehearsal, not random');
});
