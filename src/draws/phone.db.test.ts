// Parties on their own phones (R7): a code that is scanned once, short-lived, bound to one party of one draw; no account; secrets hashed; wrong and late reveals seen.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sequenceAll } from '../log/sequencer.ts';
import {
  approvedTask,
  bundleOf,
  check,
  drawOf,
  E,
  frozen,
  good,
  nonceOf,
  openStage,
  otherHead,
  planner,
  post,
  refused,
  runOn,
  statusOf,
  t,
  witness,
} from './testing.ts';

beforeAll(() => openStage());
afterAll(() => t.close());

const phone = async (what: string, body: object) => {
  const reply = await t.request(null, { method: 'POST', url: `/api/party/${what}`, payload: body });
  return { status: reply.statusCode, body: reply.json() };
};
const prepared = async (): Promise<string> => {
  const taskId = await approvedTask();
  await frozen(taskId);
  const { drawId } = await good(planner, `/api/tasks/${taskId}/draws`, {
    kind: 'demo',
    parties: [
      { userId: 'planner', label: '承办人' },
      { userId: 'outside:notary', label: '市公证处' },
    ],
  });
  return drawId;
};
const codeUrl = (drawId: string, party = 'party-2') => `/api/draws/${drawId}/parties/${party}/code`;
const party = async (drawId: string, n = 1) => (await drawOf(drawId)).parties[n];

test('R7 an outside witness joins by phone, commits, reveals and holds a receipt; the verifier agrees', async () => {
  const drawId = await prepared();
  const { code } = await good(planner, codeUrl(drawId), {});
  const joined = await phone('join', { code });
  expect(joined.status).toBe(200);
  const { device } = joined.body;
  expect(joined.body).toMatchObject({ drawId, party: 'party-2', label: '市公证处', state: 'invited' });
  // Once: whoever photographs the screen comes too late.
  expect((await phone('join', { code })).body.refusal.code).toBe('draws.code-over');
  expect((await phone('state', { device: code })).body.refusal.code).toBe('draws.device-unknown');
  const stored = JSON.stringify((await t.admin.query('select * from draws.party_device')).rows);
  for (const secret of [code, device]) expect(stored).not.toContain(secret);
  const logged = JSON.stringify((await t.admin.query('select facts, answer from log.entry')).rows);
  for (const secret of [code, device]) expect(logged).not.toContain(secret);

  expect((await phone('commit', { device, commitment: E(drawId, 'party-2', '6-6-1') })).body.state).toBe('committed');
  await good(planner, `/api/draws/${drawId}/entropy`, { party: 'party-1', commitment: E(drawId, 'party-1', '4-2-6') });
  await good(planner, `/api/draws/${drawId}/commit`, { revealSeconds: 60 });
  await sequenceAll(t.app);

  const wrong = await phone('reveal', { device, nonce: nonceOf(drawId, 'party-2'), value: '6-6-2' });
  expect(wrong.body.refusal.code).toBe('draws.revealWrong');
  expect(await party(drawId)).toMatchObject({ state: 'committed', wrong: 1, joined: true });
  const right = await phone('reveal', { device, nonce: nonceOf(drawId, 'party-2'), value: '6-6-1' });
  expect(right.body).toMatchObject({ state: 'revealed', value: '6-6-1' });
  await good(planner, `/api/draws/${drawId}/reveal`, {
    party: 'party-1',
    nonce: nonceOf(drawId, 'party-1'),
    value: '4-2-6',
  });
  await runOn();
  const { body } = await phone('state', { device });
  expect(body.steps.map((step: { kind: string }) => step.kind)).toEqual(['commit', 'reveal']);
  for (const step of body.steps) expect(step.index).toBeLessThan(body.checkpoint.size);
  t.clock.pass(150_000);
  await runOn();
  await good(planner, `/api/draws/${drawId}/publish`, {});
  await sequenceAll(t.app);
  expect(statusOf(await check(await bundleOf(drawId)))).toMatchObject({ entropy: 'pass', seed: 'pass' });
});

test('R7 a code is for its party alone: others make none, an old or replaced one opens nothing', async () => {
  const drawId = await prepared();
  expect(await refused(otherHead, codeUrl(drawId), {})).toBe('access.forbidden');
  expect(await refused(planner, codeUrl(drawId, 'server'), {})).toBe('draws.party-other');
  expect(await refused(witness, codeUrl(drawId, 'party-1'), {})).toBe('access.forbidden');
  const first = await good(planner, codeUrl(drawId), {});
  const second = await good(planner, codeUrl(drawId), {});
  expect((await phone('join', { code: first.code })).body.refusal.code).toBe('draws.code-over');
  t.clock.pass(11 * 60_000);
  expect((await phone('join', { code: second.code })).body.refusal.code).toBe('draws.code-over');
  expect((await phone('join', { code: '0'.repeat(64) })).body.refusal.code).toBe('draws.code-over');
  expect((await phone('join', { code: 'x' })).status).toBe(400);
});

test('R7 another phone ends the one before; an officer uses his own phone for his own part', async () => {
  const drawId = await prepared();
  const join = async (n: string) =>
    (await phone('join', { code: (await good(planner, codeUrl(drawId, n), {})).code })).body.device;
  const lost = await join('party-2');
  const kept = await join('party-2');
  expect((await phone('state', { device: lost })).body.refusal.code).toBe('draws.device-unknown');
  expect((await phone('commit', { device: kept, commitment: E(drawId, 'party-2', '1') })).status).toBe(200);
  const own = await join('party-1');
  expect((await phone('commit', { device: own, commitment: E(drawId, 'party-1', '2') })).body.party).toBe('party-1');
});

test('R7 who says something else until the end is absent for that cause, who is late is seen to be late', async () => {
  const drawId = await prepared();
  const { device } = (await phone('join', { code: (await good(planner, codeUrl(drawId), {})).code })).body;
  await phone('commit', { device, commitment: E(drawId, 'party-2', '6-6-1') });
  await good(planner, `/api/draws/${drawId}/entropy`, { party: 'party-1', commitment: E(drawId, 'party-1', '4-2-6') });
  await good(planner, `/api/draws/${drawId}/commit`, { revealSeconds: 60 });
  await sequenceAll(t.app);
  await phone('reveal', { device, nonce: nonceOf(drawId, 'party-2'), value: '1-1-1' });
  t.clock.pass(61_000);
  await runOn();
  expect(await party(drawId)).toMatchObject({ state: 'wrong', wrong: 1, lateAt: null });
  expect(await party(drawId, 0)).toMatchObject({ state: 'absent', wrong: 0 });
  const { body } = await post(planner, `/api/draws/${drawId}/reveal`, {
    party: 'party-1',
    nonce: nonceOf(drawId, 'party-1'),
    value: '4-2-6',
  });
  expect(body.refusal.code).toBe('draws.reveal-late');
  expect((await party(drawId, 0)).lateAt).not.toBeNull();
  t.clock.pass(90_000);
  await runOn();
  expect((await drawOf(drawId)).state).toBe('resulted');
  await good(planner, `/api/draws/${drawId}/publish`, {});
  await sequenceAll(t.app);
  const bundle = await bundleOf(drawId);
  const causes = bundle.entries
    .filter(({ type }: { type: string }) => type === 'draw.absent')
    .map(({ facts }: { facts: string }) => JSON.parse(facts).cause);
  expect(causes.sort()).toEqual(['missing', 'missing', 'wrong']);
  expect(statusOf(await check(bundle)).seed).toBe('pass');
});
