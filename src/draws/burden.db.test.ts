// Draws by burden from the recording of visits to a bundle that a stranger accepts, over HTTP on a real PostgreSQL (R3, R52; spec/draw.md
// section 4): what was counted is kept with the list, whatever happens to the records afterwards.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { concat, utf8 } from '../kit/bytes.ts';
import { sequenceAll } from '../log/sequencer.ts';
import { verify } from '../verifier/check.ts';
import { suites } from '../verifier/suite.ts';
import { leavesOf, VISITS_FILE } from './rules/list-file.ts';
import {
  approvedTask,
  bundleOf,
  check,
  committed,
  frozen,
  good,
  openStage,
  planner,
  post,
  resolved,
  statusOf,
  t,
} from './testing.ts';

beforeAll(() => openStage());
afterAll(() => t.close());

const method = { kind: 'layered', cap: 2, months: 12, floor: { numerator: 1, denominator: 5 } };
const change = { method, quota: { kind: 'share', numerator: 1, denominator: 5 } };
const code = (i: number) => `S${String(i).padStart(6, '0')}`;

const recorded = (number: string, subject: string, more: object = {}) =>
  good(planner, '/api/visits', {
    number,
    subjectCode: subject,
    office: '',
    on: '2026-09-10',
    kind: 'random',
    solicited: '',
    joint: '',
    publishedOn: '2026-09-20',
    source: '公示网站',
    ...more,
  });

const published = async (drawId: string) => {
  await resolved(drawId);
  await good(planner, `/api/draws/${drawId}/publish`, {});
  await sequenceAll(t.app);
};
const burdenStep = async (bundle: unknown, more: object = {}) => {
  const report = await verify(bundle, { suites, ...more });
  const step = report.steps.find(({ name }) => name === 'burden');
  return { status: step?.status, codes: [...new Set(step?.findings.map((finding) => finding.code))] };
};

// biome-ignore lint/suspicious/noExplicitAny: evidence as a stranger gets it
let bundle: any;
let drawId: string;

describe('R3 R52 a draw by burden', () => {
  test('counts published visits of its scope; every step of the evidence that this installation can prove passes', async () => {
    for (let i = 0; i < 8; i += 1) await recorded(`A-${i}`, code(i));
    await recorded('A-later', code(20), { publishedOn: '' });
    await recorded('A-asked', code(21), { solicited: '是' });
    const taskId = await approvedTask(change);
    await frozen(taskId);
    drawId = await committed(taskId);
    // Between the freeze and the publication one visit is found wrong and another becomes public.
    await good(planner, '/api/visits/withdraw', { visitId: 'pj-scjg/A-3', reason: '登记错误' });
    await t.admin.query(`update registers.visit set published_on = '2026-11-20' where visit_id = 'pj-scjg/A-later'`);
    await published(drawId);
    bundle = await bundleOf(drawId);
    const { burden } = JSON.parse(bundle.commitment);
    expect(burden).toMatchObject({ kind: 'visits', until: '2026-11-24', count: 8, donor: null });
    expect(bundle.visits).toHaveLength(8);
    expect(bundle.visits.map(({ id }: { id: string }) => id)).toContain('pj-scjg/A-3');
    expect(statusOf(await check(bundle))).toMatchObject({ objects: 'pass', proofs: 'pass', burden: 'pass' });
  });

  test('one visit taken out, added, moved to another day or firm afterwards is named', async () => {
    const without = { ...bundle, visits: bundle.visits.slice(1) };
    expect(await burdenStep(without)).toMatchObject({
      status: 'false',
      codes: ['burden.visits-count', 'burden.visits-root', 'burden.unit-differs'],
    });
    const extra = { id: 'pj-scjg/Z', object: code(40), office: 'pj-scjg', on: '2026-09-10' };
    expect(await burdenStep({ ...bundle, visits: [...bundle.visits, extra] })).toMatchObject({
      status: 'false',
      codes: ['burden.visits-count', 'burden.visits-root', 'burden.unit-differs'],
    });
    const moved = bundle.visits.map((visit: object, i: number) => (i === 0 ? { ...visit, object: code(41) } : visit));
    expect((await burdenStep({ ...bundle, visits: moved })).codes).toEqual([
      'burden.visits-root',
      'burden.unit-differs',
    ]);
    expect(await burdenStep({ ...bundle, visits: null })).toEqual({
      status: 'undone',
      codes: ['burden.visits-needed'],
    });
  });

  test('the file beside the bundle says the same, and a file that was cut or changed is found out', async () => {
    const file = await t.request(null, { method: 'GET', url: `/draws/${drawId}/visits.sunlot` });
    expect(file.statusCode).toBe(200);
    const data = new Uint8Array(file.rawPayload);
    const beside = (bytes: Uint8Array) => ({
      visits: leavesOf(
        (async function* () {
          yield bytes;
        })(),
        VISITS_FILE,
      ),
    });
    const alone = { ...bundle, visits: null };
    expect(await burdenStep(alone, beside(data))).toEqual({ status: 'pass', codes: [] });
    expect((await burdenStep(alone, beside(data.subarray(0, data.length - 1)))).codes).toEqual(
      expect.arrayContaining(['burden.visits-form', 'burden.visits-root']),
    );
    const other = utf8('{"id":"x"}');
    const loose = concat(data, new Uint8Array([0, 0, 0, other.length]), other);
    expect((await burdenStep(alone, beside(loose))).codes).toEqual(
      expect.arrayContaining(['burden.visits-form', 'burden.visits-count']),
    );
    // What the bundle holds goes before what is brought with it.
    expect((await burdenStep(bundle, beside(loose))).status).toBe('pass');
  });

  test('nothing of it is to be had before the draw is published, nor where no burden was counted', async () => {
    const visitsOf = async (id: string) =>
      (await t.request(null, { method: 'GET', url: `/draws/${id}/visits.sunlot` })).statusCode;
    const taskId = await approvedTask(change);
    await frozen(taskId);
    const hidden = await committed(taskId);
    expect(await visitsOf(hidden)).toBe(404);
    const plain = await approvedTask();
    await frozen(plain);
    const open = await committed(plain);
    await published(open);
    expect(await visitsOf(open)).toBe(404);
    expect(await bundleOf(open)).not.toHaveProperty('visits');
    expect((await post(planner, '/api/visits/withdraw', { visitId: 'pj-scjg/A-3', reason: '再次' })).status).toBe(409);
  });

  test('what is recorded of firms outside the scope does not enter its evidence', async () => {
    const scope = { regions: ['211102'], sections: [], industries: [], nature: null };
    const taskId = await approvedTask({
      ...change,
      scope,
      cooperating: [],
      demand: [
        { department: 'scjg', role: 'leader', specialty: null, count: 1 },
        { department: 'scjg', role: 'member', specialty: null, count: 1 },
      ],
    });
    await frozen(taskId);
    const local = await committed(taskId);
    await published(local);
    const evidence = await bundleOf(local);
    // Of firms 0 to 7 those of the first region: 0, 3 (withdrawn by now) and 6.
    expect(evidence.visits.map(({ object }: { object: string }) => object).sort()).toEqual([code(0), code(6)]);
    expect(await burdenStep(evidence)).toEqual({ status: 'pass', codes: [] });
  });
});
