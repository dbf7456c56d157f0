// Every method of spec/draw.md section 4 from the task to a bundle that a stranger accepts, on a real PostgreSQL; and what is refused before it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sequenceAll } from '../log/sequencer.ts';
import { verify } from '../verifier/check.ts';
import { suites } from '../verifier/suite.ts';
import { leavesOf } from './rules/list-file.ts';
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
  statusOf,
  t,
  terms,
} from './testing.ts';

beforeAll(async () => {
  await openStage();
  // A quarter of the firms sell, the others cook.
  await t.admin.query(`update registers.subject set section = 'F' where right(subject_id, 1) in ('0', '4', '8')`);
});
afterAll(() => t.close());

async function drawn(change: object) {
  const taskId = await approvedTask(change);
  await frozen(taskId);
  const drawId = await committed(taskId);
  await resolved(drawId);
  await good(planner, `/api/draws/${drawId}/publish`, {});
  await sequenceAll(t.app);
  const draw = await drawOf(drawId);
  const bundle = await bundleOf(drawId);
  return { draw, bundle, result: JSON.parse(bundle.result), report: await check(bundle) };
}

const submitted = async (change: object) => {
  const items = (await t.admin.query(`select item_id from catalogue.item where department = 'scjg' limit 1`)).rows;
  const { taskId } = await good(planner, '/api/tasks', { terms: terms({ items: [items[0].item_id], ...change }) });
  return refused(planner, `/api/tasks/${taskId}/submit`, {});
};

const computed = { objects: 'pass', proofs: 'pass', probabilities: 'pass', officers: 'pass', commitment: 'pass' };

describe('R30 each method', () => {
  test('tickets with numbers rounded by the seed: every firm had exactly the rate, nothing is false', async () => {
    const { result, report, bundle } = await drawn({
      method: { kind: 'ticket' },
      quota: { kind: 'unbiased', numerator: 7, denominator: 100 },
    });
    expect(statusOf(report)).toMatchObject(computed);
    const committedN = JSON.parse(bundle.commitment).strata.map(({ n }: { n: number }) => n);
    for (const [i, stratum] of result.strata.entries()) {
      expect(stratum.probability).toEqual([7, 100]);
      expect([0, 1]).toContain(stratum.drawn - committedN[i]);
      expect(stratum.groups).toBeNull();
    }
    expect(result.ratio).toEqual(['700', '700']);
  });

  test('R27 weights of industries: chances by weight are shown before and after, and the verifier counts them again', async () => {
    const change = {
      method: { kind: 'pps', weights: [{ section: 'F', weight: 3 }], other: 1 },
      quota: { kind: 'share', numerator: 1, denominator: 10 },
    };
    const seen = await t.request(planner, {
      method: 'POST',
      url: '/api/tasks/preview',
      payload: { terms: terms(change) },
    });
    const [first] = seen.json().strata;
    expect(first.groups.map(({ value }: { value: string }) => value)).toEqual(['1', '3']);
    // n·w/W of the heavier is three times that of the lighter, over the same W.
    const [light, heavy] = first.groups;
    expect(Number(heavy.numerator)).toBe(3 * Number(light.numerator));
    expect(heavy.denominator).toBe(light.denominator);
    const { result, report, draw, bundle } = await drawn(change);
    expect(statusOf(report)).toMatchObject(computed);
    expect(result.strata[0].groups.map(({ probability }: { probability: string[] }) => probability)).toEqual(
      first.groups.map(({ numerator, denominator }: { numerator: string; denominator: string }) => [
        numerator,
        denominator,
      ]),
    );
    expect(draw.list.strata[0].groups).toEqual(first.groups);
    // Without the list nobody can recompute it, and the verifier says so instead of guessing; with the list file it can.
    const alone = { ...bundle, list: null };
    expect(statusOf(await check(alone))).toMatchObject({ objects: 'undone', probabilities: 'undone' });
    const file = await t.request(null, { method: 'GET', url: `/draws/${draw.drawId}/list.sunlot` });
    const leaves = leavesOf(
      (async function* () {
        yield new Uint8Array(file.rawPayload);
      })(),
    );
    expect(statusOf(await verify(alone, { suites, leaves }))).toMatchObject(computed);
  });

  test('R3 R52 sparing the inspected: burdens are counted from all offices, the capped are not drawn, a fifth comes from all alike', async () => {
    // Firms 0 to 59 were inspected once this year, 0 to 29 twice, by two offices; a joint visit counts once.
    const visit = (i: number, n: number, office: string, joint: string | null) =>
      `('V${i}-${n}-${office}','S${String(i).padStart(6, '0')}','${office}','2026-0${n}-10','random',false,${joint === null ? 'null' : `'${joint}'`},'2026-0${n}-20','test',now(),gen_random_uuid())`;
    const rows = Array.from({ length: 60 }, (_, i) => [
      visit(i, 3, 'pj-scjg', `J${i}`),
      visit(i, 3, 'pj-xf', `J${i}`),
      ...(i < 30 ? [visit(i, 5, 'pj-xf', null)] : []),
    ]).flat();
    await t.admin.query(
      `insert into registers.visit (visit_id,subject_id,office_id,on_day,kind,solicited,joint_id,published_on,source,recorded_at,entry_id) values ${rows.join(',')}`,
    );
    const method = { kind: 'layered', cap: 2, months: 12, floor: { numerator: 1, denominator: 5 } };
    const change = { method, quota: { kind: 'share', numerator: 1, denominator: 5 } };
    const asked = await t.request(planner, {
      method: 'POST',
      url: '/api/tasks/preview',
      payload: { terms: terms(change) },
    });
    const seen = asked.json().strata;
    expect(seen[0].groups.map(({ value }: { value: string }) => value)).toEqual(['0', '1', '2']);
    const { result, report, bundle } = await drawn(change);
    expect(statusOf(report)).toMatchObject({ ...computed, burden: 'pass' });
    const { burden } = JSON.parse(bundle.commitment);
    expect(burden).toMatchObject({ kind: 'visits', until: '2026-11-24', count: 90 });
    for (const [i, stratum] of result.strata.entries()) {
      const capped = stratum.groups.find(({ value }: { value: string }) => value === '2');
      expect(capped).toMatchObject({ drawn: 0, probability: ['0', '1'] });
      expect(stratum.groups.map(({ probability }: { probability: string[] }) => probability)).toEqual(
        seen[i].groups.map(({ numerator, denominator }: { numerator: string; denominator: string }) => [
          numerator,
          denominator,
        ]),
      );
    }
    // More than are below the cap cannot be asked for.
    expect(
      await submitted({ method: { ...method, cap: 1 }, quota: { kind: 'share', numerator: 9, denominator: 10 } }),
    ).toBe('plans.layered-short');
  });

  test('P6 everyone in drawn order', async () => {
    const { result, report } = await drawn({
      method: { kind: 'all', batches: 4 },
      quota: { kind: 'share', numerator: 1, denominator: 1 },
      cap: 1000,
    });
    expect(statusOf(report)).toMatchObject(computed);
    expect(
      result.strata.every(
        ({ drawn, probability }: { drawn: number; probability: number[] }) => drawn === probability[1],
      ),
    ).toBe(true);
  });
});

describe('R6 where objects cannot be drawn', () => {
  const about = {
    scope: { regions: [], sections: [], industries: [], nature: null },
    candidates: {
      kind: 'times',
      reason: '摊位流动',
      list: ['12月19日 上午', '12月5日 上午', '12月12日 上午', '12月12日 下午'],
    },
    stratifyBy: [],
    quota: { kind: 'total', total: 2 },
    demand: [],
    cooperating: [],
  };

  test('times are drawn by the same protocol: committed in byte order, nobody assigned, recomputed by a stranger', async () => {
    const { draw, report, bundle, result } = await drawn(about);
    expect(statusOf(report)).toMatchObject({ ...computed, entropy: 'pass', seed: 'pass' });
    expect(JSON.parse(bundle.commitment)).toMatchObject({
      demand: [],
      register: { source: 'candidates/times', count: 4 },
    });
    expect(draw.drawn.filter(({ role }: { role: string }) => role === 'drawn')).toHaveLength(2);
    expect(result.slots).toEqual([]);
    expect(result.strata).toMatchObject([{ code: 'all', probability: [2, 4] }]);
  });

  test('an order is all of them in drawn order', async () => {
    const order = {
      ...about,
      method: { kind: 'all', batches: 4 },
      quota: { kind: 'share', numerator: 1, denominator: 1 },
    };
    const { draw } = await drawn({ ...order, candidates: { ...about.candidates, kind: 'order' } });
    expect(draw.drawn.map(({ name }: { name: string }) => name).sort()).toEqual([...about.candidates.list].sort());
  });

  test.each([
    [{ list: ['one'] }, 'plans.candidates-few'],
    [{ list: ['one', 'one'] }, 'plans.candidate-twice'],
    [{ list: ['one', 'tw\u200bo'] }, 'plans.candidate-text'],
    [{ list: ['one', '汉'.repeat(22)] }, 'plans.candidate-text'],
  ])('%j is refused before approval: %s', async (change, code) => {
    expect(await submitted({ ...about, candidates: { ...about.candidates, ...change } })).toBe(code);
  });

  test('R5 inspectors are not named beside it, and subjects are never drawn without inspectors', async () => {
    const { demand } = terms();
    expect(await submitted({ ...about, demand })).toBe('plans.candidates-alone');
    expect(await submitted({ demand: [] })).toBe('plans.two-inspectors');
  });
});

describe('R30 what cannot be drawn is refused before anybody commits', () => {
  test('rounding by the seed with weights, a floor below a fifth, a section twice', async () => {
    const weights = [
      { section: 'F', weight: 3 },
      { section: 'F', weight: 2 },
    ];
    const unbiased = { kind: 'unbiased', numerator: 1, denominator: 10 };
    expect(await submitted({ method: { kind: 'pps', weights: [], other: 1 }, quota: unbiased })).toBe(
      'plans.unbiased-method',
    );
    expect(await submitted({ method: { kind: 'pps', weights, other: 1 } })).toBe('plans.weight-twice');
    const floor = { numerator: 1, denominator: 6 };
    expect(await submitted({ method: { kind: 'layered', cap: 2, months: 12, floor } })).toBe('plans.floor');
  });
});
