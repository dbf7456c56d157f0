// Lotteries and several beacons over HTTP (R7, R30): named beforehand, told by two people from two sources, waited for, and never another one. No
// server here has a network.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toHex, utf8 } from '../kit/bytes.ts';
import { sequenceAll } from '../log/sequencer.ts';
import { suites } from '../platform/suite.ts';
import type { TestUser } from '../testing.ts';
import { issueTime } from './rules/lottery.ts';
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
  runOn,
  statusOf,
  t,
  witness,
} from './testing.ts';

const PERIOD = { periodFrom: '2025-03-10', periodUntil: '2025-03-31' };
const ISSUE = '2025050';
const KL8 = '01 04 07 11 15 19 22 26 30 33 38 41 45 50 54 58 63 69 72 80';
const evidence = (name: string) => toHex(suites['DR1-SHA256'].hash(utf8(name)));
const kl8 = { kind: 'lottery', game: 'KL8', issue: ISSUE };
const fc3d = { kind: 'lottery', game: 'FC3D', issue: ISSUE };
const drawn = (game: 'KL8' | 'FC3D', issue = ISSUE) => {
  const time = issueTime(game, issue);
  return new Date(((time.ok ? time.value : null) ?? 0) * 1000);
};

beforeAll(() => openStage(undefined, '2025-03-01T04:00:00.000Z'));
afterAll(() => t.close());

const tell = (user: TestUser, source: string, numbers: string, game = 'KL8', issue = ISSUE) =>
  post(user, '/api/lottery/readings', {
    game,
    source,
    evidence: evidence(`${source} ${game} ${issue}`),
    rows: [{ issue, numbers }],
  });
const told = async (...of: Parameters<typeof tell>) => {
  const { status, body } = await tell(...of);
  return status === 200 ? 'ok' : body.refusal.code;
};
const beaconsOf = async (drawId: string) => (await drawOf(drawId)).beacons as { state: string; text: string | null }[];

test('R7 a draw names its issues beforehand, waits for two sources of each, and the verifier finds nothing wrong with it', async () => {
  const taskId = await approvedTask(PERIOD);
  await frozen(taskId);
  t.clock.set(new Date(drawn('FC3D').getTime() - 200_000).toISOString());
  const drawId = await committed(taskId, 'public', [kl8, fc3d]);
  const draw = await drawOf(drawId);
  expect(draw.beaconAt).toBe(drawn('KL8').toISOString());
  expect(await told(planner, 'cwl', KL8)).toBe('draws.lottery-early');
  await resolved(drawId);
  expect((await beaconsOf(drawId)).map(({ state }) => state)).toEqual(['waiting', 'waiting']);

  // One source of the smaller lottery, told twice by one head: the draw waits.
  t.clock.set(new Date(drawn('FC3D').getTime() + 60_000).toISOString());
  expect(await told(planner, 'cwl', '5 0 8', 'FC3D')).toBe('ok');
  expect(await told(head, 'paper', '508', 'FC3D')).toBe('ok');
  await runOn();
  expect((await beaconsOf(drawId))[1]).toMatchObject({ state: 'single', text: null });
  expect(await refused(planner, `/api/draws/${drawId}/beacon`, { text: `lottery/CN/FC3D/${ISSUE}/5-0-8` })).toBe(
    'draws.lottery-waiting',
  );
  expect(await told(witness, 'notary', '5-0-8', 'FC3D')).toBe('ok');
  await runOn();
  expect((await beaconsOf(drawId)).map(({ state }) => state)).toEqual(['waiting', 'taken']);
  expect((await drawOf(drawId)).state).toBe('revealed');

  // From the first public value on nobody may end the draw because of what it will give.
  const stop = { evidence: '上级决定', reason: 'ordered' };
  expect(await refused(planner, `/api/draws/${drawId}/void`, stop)).toBe('draws.void-before-result');

  // Two sources of the larger one that differ: a conflict, until its author withdraws what was wrong.
  t.clock.set(new Date(drawn('KL8').getTime() + 60_000).toISOString());
  expect(await told(planner, 'cwl', KL8)).toBe('ok');
  expect(await told(witness, 'broadcast', KL8.replace('80', '79'))).toBe('ok');
  await runOn();
  expect((await beaconsOf(drawId))[0]).toMatchObject({ state: 'conflict', text: null });
  const wrong = (await readings()).find(({ source }) => source === 'broadcast');
  const withdraw = `/api/lottery/readings/${wrong?.readingId}/withdraw`;
  expect(await refused(planner, withdraw, { reason: '录错' })).toBe('draws.lottery-other');
  await good(witness, withdraw, { reason: '把 80 录成了 79' });
  expect(await refused(witness, withdraw, { reason: '再撤' })).toBe('draws.lottery-missing');
  await runOn();
  expect((await beaconsOf(drawId))[0]).toMatchObject({ state: 'single' });
  expect(await told(witness, 'broadcast', KL8)).toBe('ok');
  await runOn();
  expect((await drawOf(drawId)).state).toBe('resulted');

  await good(planner, `/api/draws/${drawId}/publish`, {});
  await sequenceAll(t.app);
  const bundle = await bundleOf(drawId);
  const report = await check(bundle);
  expect(Object.values(statusOf(report))).not.toContain('false');
  expect(statusOf(report)).toMatchObject({ beacon: 'pass', seed: 'pass', objects: 'pass', officers: 'pass' });
  const page = await t.request(null, { method: 'GET', url: `/draws/${drawId}` });
  expect(page.body).toContain(ISSUE);
});

test('R7 who withdraws from a draw by lottery is followed by whom the next issue names, told from two sources; no network is needed', async () => {
  const [last] = (await t.admin.query(`select draw_id from draws.draw order by prepared_at desc limit 1`)).rows;
  const drawId = last.draw_id;
  const next = '2025051';
  t.clock.set(new Date(drawn('KL8', next).getTime() - 3_600_000).toISOString());
  const { officer } = (await drawOf(drawId)).slots[0];
  const said = { subjectId: null, ground: 'illness', reason: '住院', evidence: '证明', decider: 'pj-xf' };
  const { exceptionId } = await good(planner, `/api/draws/${drawId}/withdrawals`, { officer, ...said });
  const granted = await good(otherHead, `/api/exceptions/${exceptionId}/withdraw`, { reason: '' });
  expect(granted.beacon).toBe(`lottery/CN/KL8/${next}`);
  const refill = async () => (await drawOf(drawId)).refills[0];
  expect(await refill()).toMatchObject({ state: 'waiting', due: drawn('KL8', next).toISOString() });
  await runOn();
  t.clock.set(new Date(drawn('KL8', next).getTime() + 60_000).toISOString());
  expect(await told(planner, 'cwl', KL8, 'KL8', next)).toBe('ok');
  await runOn();
  expect((await refill()).state).toBe('waiting');
  const text = `lottery/CN/KL8/${next}/${KL8.replaceAll(' ', '-')}`;
  expect(await refused(planner, `/api/refills/${(await refill()).entryId}`, { text })).toBe('draws.lottery-waiting');
  expect(await told(witness, 'broadcast', KL8, 'KL8', next)).toBe('ok');
  await runOn();
  expect(await refill()).toMatchObject({ state: 'drawn' });
  const bundle = await bundleOf(drawId);
  const refilled = bundle.entries.find(({ type }: { type: string }) => type === 'draw.refilled');
  expect(JSON.parse(refilled.facts)).toMatchObject({
    text,
    sources: [expect.stringMatching(/^(cwl|broadcast)/), expect.any(String)],
  });
  const report = await check(bundle);
  expect(Object.values(statusOf(report))).not.toContain('false');
  expect(statusOf(report).exceptions).toBe('pass');
});

test('R7 a withdrawal after the last issue of a known year is refused until the next year is announced', async () => {
  const [last] = (await t.admin.query(`select draw_id from draws.draw order by prepared_at desc limit 1`)).rows;
  const now = t.clock.now().toISOString();
  const { officer } = (await drawOf(last.draw_id)).slots[0];
  const said = { subjectId: null, ground: 'illness', reason: '住院', evidence: '证明', decider: 'pj-xf' };
  const { exceptionId } = await good(planner, `/api/draws/${last.draw_id}/withdrawals`, { officer, ...said });
  await t.admin.query(`update organisation.session set expires_at = '2030-01-01', idle_seconds = 200000000`);
  t.clock.set('2025-12-31T13:29:00.000Z');
  const grant = await post(otherHead, `/api/exceptions/${exceptionId}/withdraw`, { reason: '' });
  expect(grant.body.refusal).toMatchObject({ code: 'draws.year-unknown', with: { year: 2026 } });
  t.clock.set(now);
});

const readings = async () =>
  (await t.request(planner, { method: 'GET', url: '/api/beacons' })).json().readings as {
    readingId: string;
    source: string;
    standing: string;
  }[];

test('R7 a reading has a known source, an issue of the calendar and numbers of its game, once each source', async () => {
  const later = '2025055';
  t.clock.set(new Date(drawn('KL8', later).getTime() + 60_000).toISOString());
  expect(await told(planner, 'neighbour', KL8, 'KL8', later)).toBe('draws.lottery-source');
  expect(await told(planner, 'cwl', '1 2 3', 'KL8', later)).toBe('draws.lotteryNumbers');
  expect(await told(planner, 'cwl', KL8, 'KL8', '2025352')).toBe('draws.issueUnknown');
  expect(await told(planner, 'cwl', KL8, 'KL8', '2022001')).toBe('draws.year-unknown');
  expect(await told(planner, 'cwl', KL8, 'KL8', later)).toBe('ok');
  expect(await told(otherHead, 'cwl', KL8, 'KL8', later)).toBe('draws.lottery-told');
});

test('R7 the file of a source is taken whole, and what it repeats is not told twice', async () => {
  const rows = ['2025054', '2025052', ISSUE].map((issue) => ({ issue, numbers: KL8 }));
  const file = { game: 'KL8', source: 'cwl', evidence: evidence('file'), rows };
  expect(await good(planner, '/api/lottery/readings', file)).toEqual({ taken: 2, known: 1 });
  const bent = {
    ...file,
    rows: [
      { issue: '2025053', numbers: KL8 },
      { issue: ISSUE, numbers: KL8.replace('80', '79') },
    ],
  };
  expect(await refused(planner, '/api/lottery/readings', bent)).toBe('draws.lottery-told');
});

test('R7 too few bits, an issue that is over, a plan where none belongs: refused before anybody commits', async () => {
  const taskId = await approvedTask(PERIOD);
  await frozen(taskId);
  const parties = [
    { userId: 'planner', label: '承办人' },
    { userId: 'witness', label: '见证人' },
  ];
  const prepare = (kind: string, beacons: readonly object[]) =>
    refused(planner, `/api/tasks/${taskId}/draws`, { kind, beacons, parties });
  expect(await prepare('public', [{ ...fc3d, issue: '2025060' }])).toBe('draws.beacon-bits');
  expect(await prepare('public', [kl8])).toBe('draws.beacon-near');
  expect(await prepare('drand', [kl8])).toBe('draws.beacon-plan');
  expect(await prepare('public', [{ ...kl8, issue: '2026001' }])).toBe('draws.year-unknown');
});

test('R7 the pauses of a year are announced once, with their source', async () => {
  const year = {
    year: 2026,
    pauses: [{ from: '2026-02-14', until: '2026-02-23' }],
    source: '财政部公告',
    evidence: evidence('x'),
  };
  expect(await refused(planner, '/api/lottery/years', { ...year, year: 2025 })).toBe('draws.yearPauses');
  expect(await refused(planner, '/api/lottery/years', { ...year, year: 2025, pauses: [] })).toBe('draws.year-known');
  await good(planner, '/api/lottery/years', year);
  expect(await refused(planner, '/api/lottery/years', year)).toBe('draws.year-known');
});
