// The whole draw on a real PostgreSQL: from a register to a bundle that the verifier accepts; and what must be refused on the way.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '../kit/assert.ts';
import { perform } from '../log/act.ts';
import { sequenceAll } from '../log/sequencer.ts';
import type { TestUser } from '../testing.ts';
import { revealEntropy } from './actions/protocol.ts';
import { recompute } from './pages/recompute.ts';
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
  otherHead,
  planner,
  post,
  refused,
  resolved,
  runOn,
  statusOf,
  t,
  terms,
  witness,
} from './testing.ts';

beforeAll(() => openStage());
afterAll(() => t.close());

describe('R7 R30 R32 a draw from the register to the bundle', () => {
  let taskId: string;
  let drawId: string;

  test('R30 the list is frozen with everybody of the scope: listed or left out with a reason', async () => {
    taskId = await approvedTask();
    await frozen(taskId);
    const { list } = (await t.request(planner, { method: 'GET', url: `/api/tasks/${taskId}/draws` })).json();
    expect(list).toMatchObject({ state: 'finished', directory: 300, listed: 294, excluded: 6 });
    expect(list.reasons).toEqual([{ reason: 'deregistered', units: 6 }]);
  });

  test('R7 commit, reveal, beacon, seed and result follow in order, and the verifier finds nothing false', async () => {
    drawId = await committed(taskId);
    await resolved(drawId);
    const draw = await drawOf(drawId);
    expect(draw.state).toBe('resulted');
    expect(draw.drawn.filter((row: { role: string }) => row.role === 'drawn')).toHaveLength(30);
    expect(draw.slots).toHaveLength(60);
    expect(draw.steps.map((step: { kind: string }) => step.kind)).toEqual([
      'commit',
      'reveal',
      'reveal',
      'reveal',
      'beacon',
      'seed',
      'result',
    ]);
    expect(recompute(draw)).toMatchObject({
      commitHash: { same: true },
      seed: { found: draw.seed, same: true },
      positionsSame: true,
    });
    await good(planner, `/api/draws/${drawId}/publish`, {});
    await sequenceAll(t.app);
    const report = await check(await bundleOf(drawId));
    const statuses = statusOf(report);
    expect(Object.values(statuses)).not.toContain('false');
    expect(statuses).toMatchObject({
      inclusion: 'pass',
      commitment: 'pass',
      entropy: 'pass',
      seed: 'pass',
      objects: 'pass',
      proofs: 'pass',
      officers: 'pass',
    });
  });

  test('R7 a draw that is not published is not to be had, and no bundle tells of it', async () => {
    const other = await approvedTask();
    await frozen(other);
    const hidden = await committed(other);
    expect((await t.request(null, { method: 'GET', url: `/draws/${hidden}/evidence.json` })).statusCode).toBe(404);
    expect(
      (await t.request(null, { method: 'GET', url: `/api/public/draws/${hidden}/units/S000001` })).statusCode,
    ).toBe(404);
  });

  test('R7 anybody learns whether a firm was in the hat, with its chance, or why it was left out', async () => {
    const listed = (await t.request(null, { method: 'GET', url: `/api/public/draws/${drawId}/units/S000001` })).json();
    expect(listed).toMatchObject({ stood: 'listed', stratum: '211103', units: 98, wanted: 10 });
    const left = (await t.request(null, { method: 'GET', url: `/api/public/draws/${drawId}/units/S000007` })).json();
    expect(left).toMatchObject({ stood: 'excluded', reason: 'deregistered' });
    const absent = (await t.request(null, { method: 'GET', url: `/api/public/draws/${drawId}/units/NOBODY` })).json();
    expect(absent.stood).toBe('absent');
  });

  test('P2 a recused inspector is on no team of that object, nobody is above the cap', async () => {
    const { slots } = await drawOf(drawId);
    const load = new Map<string, number>();
    for (const slot of slots) {
      expect(slot.officer === 'I000' && slot.subjectId === 'S000003').toBe(false);
      load.set(slot.officer, (load.get(slot.officer) ?? 0) + 1);
    }
    expect(Math.max(...load.values())).toBeLessThanOrEqual(20);
  });

  test('R5 nothing draws again: a second draw is refused until a VOID, which stays public and keeps the roots', async () => {
    const again = {
      kind: 'demo',
      parties: [
        { userId: 'planner', label: 'a' },
        { userId: 'witness', label: 'b' },
      ],
    };
    expect(await refused(planner, `/api/tasks/${taskId}/draws`, again)).toBe('draws.draw-exists');
  });

  test('R33 a replacement takes the next reserve, by another head, and the verifier follows it', async () => {
    const before = await drawOf(drawId);
    const [first] = before.drawn;
    const ask = {
      stratum: first.stratum,
      rank: 0,
      ground: 'closed',
      reason: '已停业',
      evidence: '现场照片 2 张',
      decider: 'pj-xf',
    };
    expect(await refused(planner, `/api/draws/${drawId}/replacements`, { ...ask, decider: 'pj-scjg' })).toBe(
      'draws.decider-same-head',
    );
    const { exceptionId } = await good(planner, `/api/draws/${drawId}/replacements`, ask);
    expect(await refused(head, `/api/exceptions/${exceptionId}/replace`, { reason: '' })).toBe('access.forbidden');
    const done = await good(otherHead, `/api/exceptions/${exceptionId}/replace`, { reason: '属实' });
    const reserves = before.drawn.filter(
      (row: { stratum: string; role: string }) => row.stratum === first.stratum && row.role === 'reserve',
    );
    expect(done.successor).toBe(reserves[0].subjectId);
    await sequenceAll(t.app);
    const report = await check(await bundleOf(drawId));
    expect(statusOf(report)).toMatchObject({ exceptions: 'pass' });
  });

  test('R33 a direct assignment names its ground, and is refused for somebody who does not fit', async () => {
    const draw = await drawOf(drawId);
    const slot = draw.slots.find((one: { n: number }) => one.n === 1);
    const ask = {
      subjectId: slot.subjectId,
      slot: 1,
      ground: 'emergency',
      reason: '原人员住院',
      evidence: '病假条',
      decider: 'pj-xf',
    };
    expect(await refused(planner, `/api/draws/${drawId}/assignments`, { ...ask, officer: 'I001' })).toBe(
      'draws.officer-unfit',
    );
    const busy = new Set(
      draw.slots
        .filter((one: { subjectId: string }) => one.subjectId === slot.subjectId)
        .map((one: { officer: string }) => one.officer),
    );
    const free = draw.officers.find(
      (officer: { id: string; department: string }) => officer.department === 'xf' && !busy.has(officer.id),
    );
    const { exceptionId } = await good(planner, `/api/draws/${drawId}/assignments`, { ...ask, officer: free.id });
    await good(otherHead, `/api/exceptions/${exceptionId}/direct`, { reason: '' });
    await sequenceAll(t.app);
    expect(statusOf(await check(await bundleOf(drawId)))).toMatchObject({ exceptions: 'pass', officers: 'pass' });
    const counted = (await t.request(planner, { method: 'GET', url: '/api/exceptions' })).json();
    expect(counted.rows).toHaveLength(2);
    const found = (await t.request(planner, { method: 'GET', url: `/api/exceptions?q=${slot.subjectId}` })).json();
    expect(found.rows.map((row: { subjectId: string }) => row.subjectId)).toContain(slot.subjectId);
    expect((await t.request(planner, { method: 'GET', url: '/api/exceptions?q=%25%25' })).json().rows).toEqual([]);
  });

  test('R7 a VOID after t2 names the result it kills; the next seq keeps the list and the verifier sees both', async () => {
    await good(planner, `/api/draws/${drawId}/void`, { reason: 'ordered', evidence: '上级决定 12 号' });
    const next = await committed(taskId);
    expect(next).toBe(`${taskId}-2`);
    await resolved(next);
    await good(planner, `/api/draws/${next}/publish`, {});
    await sequenceAll(t.app);
    const report = await check(await bundleOf(next));
    expect(statusOf(report)).toMatchObject({ sequence: 'pass', objects: 'pass' });
    expect(Object.values(statusOf(report))).not.toContain('false');
  });
});

describe('R5 R7 R33 what an officer may choose from', () => {
  const get = async (user: TestUser, url: string) => (await t.request(user, { method: 'GET', url })).json();

  test('parties are those who may bring randomness, with their heads; deciders stand under another head', async () => {
    const { people } = await get(planner, '/api/draws/parties');
    const heads = new Map(people.map((person: { userId: string; head: string }) => [person.userId, person.head]));
    expect(heads.get('planner')).toBe(heads.get('head'));
    expect(heads.get('witness')).not.toBe(heads.get('planner'));
    const { offices } = await get(planner, '/api/draws/deciders');
    const ids = offices.map((office: { officeId: string }) => office.officeId);
    expect(ids).toContain('pj-xf');
    expect(ids).not.toContain('pj-scjg');
  });

  test('an exception leads to its draw, and a party learns that it is asked to bring randomness', async () => {
    const [first] = (await get(planner, '/api/exceptions')).rows;
    expect(await get(otherHead, `/api/exceptions/${first.exceptionId}`)).toEqual({
      exceptionId: first.exceptionId,
      drawId: first.drawId,
    });
    const said = (await get(witness, '/api/messages')).rows;
    expect(said.filter((row: { href: string }) => row.href.startsWith('/workbench/draws/')).length).toBeGreaterThan(1);
    expect(JSON.stringify(said)).not.toContain('draws.told');
  });
});

describe('R7 what the protocol refuses', () => {
  test('a wrong reveal is refused and may be corrected; a late one leaves the party absent and the draw goes on', async () => {
    const taskId = await approvedTask();
    await frozen(taskId);
    const drawId = await committed(taskId);
    const reveal = { party: 'party-1', nonce: nonceOf(drawId, 'party-1'), value: '6-6-6' };
    expect(await refused(planner, `/api/draws/${drawId}/reveal`, reveal)).toBe('draws.revealWrong');
    expect(await refused(witness, `/api/draws/${drawId}/reveal`, { ...reveal, value: '4-2-6' })).toBe(
      'access.forbidden',
    );
    await good(planner, `/api/draws/${drawId}/reveal`, { ...reveal, value: '4-2-6' });
    t.clock.pass(61_000);
    const late = { party: 'party-2', nonce: nonceOf(drawId, 'party-2'), value: '1-1-5' };
    await sequenceAll(t.app);
    expect(await refused(witness, `/api/draws/${drawId}/reveal`, late)).toBe('draws.reveal-late');
    await runOn();
    t.clock.pass(90_000);
    await runOn();
    const draw = await drawOf(drawId);
    expect(draw.state).toBe('resulted');
    expect(draw.parties.map((party: { state: string }) => party.state)).toEqual(['revealed', 'absent', 'absent']);
    await good(planner, `/api/draws/${drawId}/publish`, {});
    await sequenceAll(t.app);
    expect(Object.values(statusOf(await check(await bundleOf(drawId))))).not.toContain('false');
  });

  test('a beacon of another round, or before its time, is refused; parties under one head are refused', async () => {
    const taskId = await approvedTask();
    await frozen(taskId);
    const one = {
      kind: 'demo',
      parties: [
        { userId: 'planner', label: 'a' },
        { userId: 'head', label: 'b' },
      ],
    };
    expect(await refused(planner, `/api/tasks/${taskId}/draws`, one)).toBe('draws.parties-dependent');
    const drawId = await committed(taskId);
    const { beaconAt } = await drawOf(drawId);
    const round = new Date(beaconAt).getTime() / 1000;
    await good(planner, `/api/draws/${drawId}/reveal`, {
      party: 'party-1',
      nonce: nonceOf(drawId, 'party-1'),
      value: '4-2-6',
    });
    await good(witness, `/api/draws/${drawId}/reveal`, {
      party: 'party-2',
      nonce: nonceOf(drawId, 'party-2'),
      value: '1-1-5',
    });
    await runOn();
    const text = (n: number) => `demo/sunlot-demo/${n}/${'ab'.repeat(32)}`;
    expect(await refused(planner, `/api/draws/${drawId}/beacon`, { text: text(round), previous: '' })).toBe(
      'draws.beacon-early',
    );
    expect(await refused(planner, `/api/draws/${drawId}/beacon`, { text: text(round + 1), previous: '' })).toBe(
      'draws.beacon-other',
    );
  });

  test('a reveal waits until the commitment is sealed', async () => {
    const taskId = await approvedTask();
    await frozen(taskId);
    const { drawId } = await good(planner, `/api/tasks/${taskId}/draws`, {
      kind: 'staged',
      parties: [
        { userId: 'planner', label: 'a' },
        { userId: 'witness', label: 'b' },
      ],
    });
    await good(planner, `/api/draws/${drawId}/entropy`, { party: 'party-1', commitment: E(drawId, 'party-1', 'x') });
    expect(await refused(planner, `/api/draws/${drawId}/commit`, { revealSeconds: 60 })).toBe('draws.parties-waiting');
    await good(witness, `/api/draws/${drawId}/entropy`, { party: 'party-2', commitment: E(drawId, 'party-2', 'y') });
    await good(planner, `/api/draws/${drawId}/commit`, { revealSeconds: 60 });
    const early = await perform(t.app, revealEntropy, planner.actor, {
      drawId,
      party: 'party-1',
      nonce: nonceOf(drawId, 'party-1'),
      value: 'x',
    });
    expect(early.ok ? '' : early.refusal.code).toBe('draws.being-sealed');
    await sequenceAll(t.app);
    t.clock.pass(200_000);
    await runOn();
    const draw = await drawOf(drawId);
    expect(draw).toMatchObject({ state: 'resulted', kind: 'staged' });
    expect(draw.assurance.level).toBe('staged');
  });

  test('P2 too few inspectors are refused before anything is committed, in words', async () => {
    const items = (
      await t.admin.query(`select item_id from catalogue.item where department = 'scjg' order by 1 limit 1`)
    ).rows;
    const { taskId } = await good(planner, '/api/tasks', {
      terms: terms({ items: [must(items[0], 'item').item_id], cap: 1 }),
    });
    const { body } = await post(planner, `/api/tasks/${taskId}/submit`, {});
    expect(body.refusal).toMatchObject({ code: 'plans.infeasible', kind: 'unmet' });
    expect(body.refusal.zh).toContain('leader');
  });
});
