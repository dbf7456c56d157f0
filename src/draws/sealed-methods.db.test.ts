// Every method of spec/draw.md section 4 over a sealed list, from the task to a bundle and to the copy that an auditor checks in full, on a
// real PostgreSQL (R30, R49, P6, P8).
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sequenceAll } from '../log/sequencer.ts';
import type { TestUser } from '../testing.ts';
import { verify } from '../verifier/check.ts';
import { suites } from '../verifier/suite.ts';
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
  resolved,
  setClasses,
  statusOf,
  t,
} from './testing.ts';

let auditor: TestUser;

beforeAll(async () => {
  await openStage();
  auditor = await t.user('auditor', 'pj', ['audit_admin']);
  await t.admin.query(`update registers.subject set section = 'F' where right(subject_id, 1) in ('0', '4', '8')`);
  await t.admin.query(
    `insert into registers.visit (visit_id, subject_id, office_id, on_day, kind, solicited, published_on, source, recorded_at, entry_id)
     select 'V' || subject_id, subject_id, 'pj-xf', '2026-05-10', 'random', false, '2026-05-20', 'test', now(), gen_random_uuid()
     from registers.subject where subject_id < 'S000090'`,
  );
  await setClasses();
});
afterAll(() => t.close());

const share = (numerator: number, denominator: number) => ({ kind: 'share', numerator, denominator });
const floor = { numerator: 1, denominator: 5 };
const weights = [
  { class: 'A', weight: 1 },
  { class: 'B', weight: 2 },
  { class: 'C', weight: 3 },
  { class: 'D', weight: 4 },
];

const METHODS: readonly (readonly [string, object])[] = [
  ['equal chances', { method: { kind: 'index' } }],
  ['tickets', { method: { kind: 'ticket' } }],
  [
    'tickets, rounded by the seed',
    { method: { kind: 'ticket' }, quota: { kind: 'unbiased', numerator: 7, denominator: 100 } },
  ],
  ['sparing the inspected', { method: { kind: 'layered', cap: 2, months: 12, floor }, quota: share(1, 5) }],
  ['weights of industries', { method: { kind: 'pps', weights: [{ section: 'F', weight: 3 }], other: 1 } }],
  ['everyone in drawn order', { method: { kind: 'all', batches: 4 }, quota: share(1, 1), cap: 1000 }],
];
const CLASSES: typeof METHODS = [
  ['weights by class', { method: { kind: 'pps', weights: [], other: 2, classes: weights } }],
  [
    'rates by class, sparing the inspected',
    {
      method: { kind: 'layered', cap: 2, months: 12, floor },
      quota: {
        kind: 'classes',
        rates: [5, 20, 30, 61].map((percent, place) => ({ class: 'ABCD'[place], percent })),
      },
    },
  ],
];

const wrong = (report: Awaited<ReturnType<typeof check>>) =>
  report.steps.flatMap(({ findings }) => findings.filter(({ status }) => status === 'false'));
const whole = { objects: 'pass', proofs: 'pass', probabilities: 'pass', officers: 'pass' };

async function drawn(change: object, ground: 'surprise' | 'classes') {
  const reason = '突击检查，事先不得走漏';
  const taskId = await approvedTask({ sealed: { ground, openBy: '2027-01-31', reason, holder: 'pj-yj' }, ...change });
  await frozen(taskId);
  const drawId = await committed(taskId);
  await resolved(drawId);
  await good(auditor, `/api/draws/${drawId}/audit`, { reason: '年度审计抽查' });
  const file = await t.request(auditor, { method: 'GET', url: `/api/draws/${drawId}/copy.json` });
  const copy = await verify(JSON.parse(file.body), { suites });
  expect(wrong(copy)).toEqual([]);
  expect(statusOf(copy)).toMatchObject(whole);
  return drawId;
}

describe('a surprise inspection by', () => {
  test.each(METHODS)('R49 R30 %s: the copy verifies at once, the bundle when all is opened', async (_, change) => {
    const drawId = await drawn(change, 'surprise');
    const rows: { role: string; stratum: string; rank: number }[] = (await drawOf(drawId)).drawn;
    for (const { stratum, rank } of rows.filter(({ role }) => role === 'drawn'))
      await good(planner, `/api/draws/${drawId}/open`, { stratum, rank, visitedOn: '2026-11-24' });
    await sequenceAll(t.app);
    await good(planner, `/api/draws/${drawId}/publish`, {});
    await good(planner, `/api/draws/${drawId}/unseal`, {});
    await sequenceAll(t.app);
    const report = await check(await bundleOf(drawId));
    expect(wrong(report)).toEqual([]);
    expect(statusOf(report)).toMatchObject(whole);
  });
});

describe('strata or weights that tell a class, by', () => {
  test.each([...METHODS, ...CLASSES])(
    'P8 R30 %s: the copy verifies in full, the bundle in its public part',
    async (_, change) => {
      const drawId = await drawn(change, 'classes');
      await good(planner, `/api/draws/${drawId}/publish`, {});
      await sequenceAll(t.app);
      const bundle = await bundleOf(drawId);
      const report = await check(bundle);
      expect(wrong(report)).toEqual([]);
      expect(report.steps.flatMap(({ findings }) => findings.map(({ code }) => code))).toContain('proofs.class-closed');
      const document = JSON.parse(bundle.result);
      expect(document.strata.every(({ groups }: { groups: unknown }) => groups === null)).toBe(true);
      expect(document.ratio).toBeNull();
      expect(document.merged).toHaveLength(
        document.strata.reduce((sum: number, { drawn: n }: { drawn: number }) => sum + n, 0),
      );
    },
  );
});
