// Inspections made, on a real PostgreSQL (R3, R52): what is counted, what is not, and the root that a draw commits to.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareText } from '../kit/bytes.ts';
import { read, write } from '../platform/db/database.ts';
import { type TestApp, type TestUser, testApp } from '../testing.ts';
import type { VisitRecord } from './rules/visit.ts';
import { addVisits, burdensIn, type NewVisit, visitsIn } from './store/visits.ts';

const year = { from: '2026-01-01', until: '2026-12-31' };
let t: TestApp;
let planner: TestUser;

const visit = (number: string, change: Partial<NewVisit> = {}): NewVisit => ({
  visitId: `${change.officeId ?? 'pj-yj'}/${number}`,
  subjectId: 'S1',
  officeId: 'pj-yj',
  on: '2026-03-02',
  kind: 'random',
  solicited: false,
  jointId: null,
  taskId: null,
  publishedOn: '2026-03-20',
  source: 'test',
  ...change,
});
const add = (...visits: NewVisit[]) =>
  write(t.app.db, planner.actor, (tx) =>
    addVisits(tx, visits, { at: t.clock.now(), entryId: '00000000-0000-0000-0000-000000000001' }),
  );
const burdens = async (window = year) =>
  Object.fromEntries(await read(t.app.db, planner.actor, (tx) => burdensIn(tx, window)));

beforeAll(async () => {
  t = await testApp();
  planner = await t.user('planner', 'pj-scjg', ['planner']);
});
afterAll(() => t.close());

test('R3: every office counts, a joint inspection once, what the subject asked for or nobody can see not at all', async () => {
  const joint = { jointId: 'J1', on: '2026-05-06' };
  expect(
    await add(
      visit('1'),
      visit('2', { officeId: 'pj-wj' }),
      visit('3', joint),
      visit('4', { ...joint, officeId: 'pj-wj' }),
      // The same joint inspection on another day is another visit to the firm.
      visit('5', { ...joint, on: '2026-05-20' }),
      visit('6', { solicited: true }),
      visit('7', { publishedOn: null }),
      visit('8', { on: '2025-12-31' }),
      visit('9', { subjectId: 'S2', ...joint }),
    ),
  ).toBe(9);
  expect(await burdens()).toEqual({ S1: 4, S2: 1 });
  expect(await burdens({ from: '2025-12-31', until: '2026-03-01' })).toEqual({ S1: 1 });
});

test('R3: a result that is sent again is the same visit; one that was withdrawn, or of a joint one the first, does not hide the others', async () => {
  expect(await add(visit('1', { on: '2026-09-09' }))).toBe(0);
  expect(await burdens()).toEqual({ S1: 4, S2: 1 });
  await t.admin.query(`update registers.visit set withdrawn_at = now() where visit_id in ('pj-yj/1', 'pj-wj/4')`);
  expect(await burdens()).toEqual({ S1: 3, S2: 1 });
});

test('R52 spec/draw.md section 4: count and root stand over exactly the counted visits, by id bytes, across pages', async () => {
  const many = Array.from({ length: 5_003 }, (_, n) => visit(`m${n}`, { subjectId: `M${n % 7}` }));
  await add(...many);
  const records: VisitRecord[] = [];
  await read(t.app.db, planner.actor, async (tx) => {
    for await (const batch of visitsIn(tx, year)) records.push(...batch);
  });
  const { rows } = await t.admin.query(
    `select visit_id as id, subject_id as object, office_id as office, to_char(on_day, 'YYYY-MM-DD') as on from registers.visit
     where withdrawn_at is null and not solicited and published_on is not null and on_day >= '2026-01-01'`,
  );
  const byHand = rows.sort((a, b) => compareText(a.id, b.id));
  expect(records).toEqual(byHand);
  const total = Object.values(await burdens()).reduce((sum, n) => sum + n, 0);
  expect(total).toBe(records.length);
});
