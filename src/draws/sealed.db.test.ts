// Sealed lists from the task to the opening, over HTTP on a real PostgreSQL (R49, P8; spec/draw.md sections 2 to 4): who sees what, when; and that
// no public surface changes before, but for one number.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sequenceAll } from '../log/sequencer.ts';
import { GATES } from '../matrix.ts';
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
  head,
  openStage,
  planner,
  post,
  refused,
  resolved,
  t,
} from './testing.ts';

let holder: TestUser;
let auditor: TestUser;
let elsewhere: TestUser;
let inspector: TestUser;
let drawId: string;
let before: ReadonlyMap<string, string>;

const sealed = (ground: string) => ({
  ground,
  openBy: '2027-01-31',
  reason: '突击检查，事先不得走漏',
  holder: 'pj-yj',
});

/** Addresses that anybody may open, filled with every name that there is something under. */
async function publicSurface(names: { draw: string; task: string; code: string; entry: string }) {
  const seen = new Map<string, string>();
  const gets = (GATES.public ?? []).filter((row) => row.startsWith('GET ')).map((row) => row.slice(4));
  for (const url of gets.filter((one) => !one.startsWith('/log/tile') && !one.includes('sign-on'))) {
    const at = url
      .replace(':drawId', names.draw)
      .replace(':code', names.code)
      .replace(':entryId', names.entry)
      .replace(':itemId', 'none')
      .replace(':tag', 'draws')
      .replace('*', 'tasks');
    for (const query of ['', `?q=${encodeURIComponent('餐饮')}`, `?code=${names.code}`]) {
      const reply = await t.request(null, { method: 'GET', url: at + query });
      // The checkpoint of the log grows with every act of anybody; its size, root, times and proofs are told apart here and stand for themselves.
      seen.set(
        at.replaceAll(names.draw, 'DRAW') + query,
        `${reply.statusCode} ${withoutLog(reply.body.replaceAll(names.draw, 'DRAW'))}`,
      );
    }
  }
  return seen;
}

const firstDifference = (a: string, b: string): readonly string[] => {
  const at = [...a].findIndex((char, i) => char !== b[i]);
  return [a.slice(Math.max(0, at - 60), at + 60), b.slice(Math.max(0, at - 60), at + 60)];
};

const withoutLog = (body: string): string =>
  body
    .replace(/\u2014 (\S+) \S+/g, 'SIGNATURE of $1')
    .replace(/检查点 #[\d,]+|<b>\d+<\/b>(?=<\/dd><\/div><div><dt>根)/g, 'CHECKPOINT')
    .replace(/[0-9a-f]{64}/g, 'HASH')
    .replace(/[A-Za-z0-9+/]{43}=/g, 'HASH')
    .replace(/[A-Za-z0-9+/]{80,}={0,2}/g, 'SIGNATURE')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    .replace(/[0-9a-f]{6,16}\u2026?[0-9a-f]*/g, 'HASH')
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'INSTANT')
    .replace(/\d{4}\D\d{1,2}\D\d{1,2}\D? ?\d{2}:\d{2}(:\d{2})?/g, 'INSTANT')
    .replace(/\n\d+\n/g, '\nSIZE\n')
    .replace(/(size|data-size|"size")\D{0,4}\d+/g, 'SIZE')
    .replace(/(日志|第) ?[\d,]+ ?(条|号)/g, 'SIZE');

beforeAll(async () => {
  await openStage();
  holder = await t.user('holder', 'pj-yj', ['head']);
  auditor = await t.user('auditor', 'pj', ['audit_admin']);
  elsewhere = await t.user('elsewhere', 'pj-wj', ['planner']);
  inspector = await t.user('inspector', 'pj-scjg', ['inspector']);
});
afterAll(() => t.close());

describe('a surprise inspection', () => {
  test('R49 from task to result: the freeze orders by leaf hash, the draw takes its course', async () => {
    const probe = { draw: 'T-NONE-1', task: 'none', code: 'S000003', entry: '019d0000-0000-7000-8000-000000000001' };
    // An ordinary act first: the log has a checkpoint before and after.
    await approvedTask();
    await sequenceAll(t.app);
    before = await publicSurface(probe);
    const taskId = await approvedTask({ sealed: sealed('surprise') });
    await frozen(taskId);
    drawId = await committed(taskId);
    await resolved(drawId);
    const draw = await drawOf(drawId);
    expect(draw.state).toBe('resulted');
    expect(draw.drawn.length).toBeGreaterThan(20);
    const { rows } = await t.admin.query(
      `select stratum, n, first_id, sealed_for from draws.list_tile order by stratum, n`,
    );
    expect(rows.every((row) => /^[0-9a-f]{64}$/.test(row.first_id) && row.sealed_for === 'pj-scjg')).toBe(true);
  });

  test('R49 P11 no public route tells anything before, but how many sealed draws are not opened', async () => {
    await sequenceAll(t.app);
    const after = await publicSurface({
      draw: drawId,
      task: drawId,
      code: 'S000003',
      entry: '019d0000-0000-7000-8000-000000000001',
    });
    const number = (text: string) =>
      text.replace(/另有 \d+ 次封存/, '另有 N 次封存').replace(/(封存未开启的抽取<\/dt><dd[^>]*>)\d+/, '$1N');
    const differing = [...after].filter(([at, text]) => number(text) !== number(before.get(at) ?? ''));
    expect(differing.map(([at, text]) => [at, firstDifference(before.get(at) ?? '', text)])).toEqual([]);
    const shown = (surface: ReadonlyMap<string, string>) => surface.get('/draws')?.match(/另有 (\d+) 次封存/)?.[1];
    expect([shown(before), shown(after)]).toEqual(['0', '1']);
  });

  test('R49 LOG its entries show the types that every draw shows, and nothing that only a sealed one would', async () => {
    const { rows } = await t.admin.query(
      `select e.type, convert_from(e.leaf, 'utf8')::jsonb ->> 'type' as shown from log.entry e where e.thing = $1`,
      [`draw:${drawId}`],
    );
    expect([...new Set(rows.map((row) => row.shown).filter((type) => type !== null))].sort()).toEqual([
      'draw.beaconed',
      'draw.committed',
      'draw.resulted',
      'draw.revealed',
      'draw.seeded',
    ]);
  });

  test('R49 the drawn units are known to the lead office and to the inspectors who go there, and to no other officer', async () => {
    const own = await drawOf(drawId);
    const drawn = own.drawn.filter((row: { role: string }) => row.role === 'drawn');
    const other = (await t.request(elsewhere, { method: 'GET', url: `/api/draws/${drawId}` })).json();
    expect([other.drawn, other.slots]).toEqual([[], []]);
    const officer = own.slots[0].officer;
    await t.admin.query(
      `insert into registers.inspector_account (inspector_id, user_id, linked_at, entry_id) values ($1, 'inspector', now(), gen_random_uuid())`,
      [officer],
    );
    const mine = own.slots.filter((slot: { officer: string }) => slot.officer === officer);
    await t.admin.query(`update draws.slot set sealed_for = 'pj-elsewhere' where draw_id = $1`, [drawId]);
    await t.admin.query(`update draws.drawn set sealed_for = 'pj-elsewhere' where draw_id = $1`, [drawId]);
    const seen = (await t.request(inspector, { method: 'GET', url: `/api/draws/${drawId}` })).json();
    await t.admin.query(`update draws.slot set sealed_for = 'pj-scjg' where draw_id = $1`, [drawId]);
    await t.admin.query(`update draws.drawn set sealed_for = 'pj-scjg' where draw_id = $1`, [drawId]);
    const ids = (rows: { subjectId: string }[]) => [...new Set(rows.map((row) => row.subjectId))].sort();
    expect(ids(seen.drawn)).toEqual(ids(mine));
    expect(drawn.length).toBeGreaterThan(ids(mine).length);
    const subject = drawn[0].subjectId;
    const history = (await t.request(elsewhere, { method: 'GET', url: `/api/subjects/${subject}/draws` })).json();
    expect(history.rows).toEqual([]);
  });

  test('R49 nobody may publish before the first visit, open a reserve, or open the list before the visits', async () => {
    expect(await refused(planner, `/api/draws/${drawId}/publish`, {})).toBe('draws.embargo');
    const own = await drawOf(drawId);
    const stratum = own.drawn[0].stratum;
    const reserve = own.drawn.find(
      (row: { stratum: string; role: string }) => row.stratum === stratum && row.role === 'reserve',
    );
    const open = (rank: number, visitedOn = '2026-11-24') =>
      refused(planner, `/api/draws/${drawId}/open`, { stratum, rank, visitedOn });
    expect(await open(reserve.rank)).toBe('draws.reserve-closed');
    expect(await open(0, '2026-11-23')).toBe('draws.visit-day');
    expect(await open(0, '2026-11-25')).toBe('draws.visit-day');
    expect(await open(999)).toBe('draws.unit-missing');
    expect(await refused(planner, `/api/draws/${drawId}/unseal`, {})).toBe('draws.units-closed');
    expect(
      (await post(elsewhere, `/api/draws/${drawId}/open`, { stratum, rank: 0, visitedOn: '2026-11-24' })).status,
    ).toBe(403);
  });

  test('R49 a second head takes his copy by an act, and it verifies in full', async () => {
    expect(
      (await t.request(holder, { method: 'GET', url: `/api/draws/${drawId}/copy.json` })).json().refusal.code,
    ).toBe('draws.copy-missing');
    expect((await post(head, `/api/draws/${drawId}/copy`, {})).status).toBe(403);
    await good(holder, `/api/draws/${drawId}/copy`, {});
    const file = await t.request(holder, { method: 'GET', url: `/api/draws/${drawId}/copy.json` });
    const report = await verify(JSON.parse(file.body), { suites });
    expect(report.steps.flatMap(({ findings }) => findings.filter(({ status }) => status === 'false'))).toEqual([]);
    expect(report.steps.flatMap(({ findings }) => findings.map(({ code }) => code))).not.toContain(
      'proofs.provisional',
    );
    const { rows } = await t.admin.query(`select code from log.observation where user_id = 'holder' and kind = 'read'`);
    expect(rows).toEqual([{ code: 'draws.reveal.copy' }]);
  });

  test('R49 R11 an auditor opens the whole list, with a reason and a trace', async () => {
    expect((await post(elsewhere, `/api/draws/${drawId}/audit`, { reason: '查一查名单' })).status).toBe(403);
    await good(auditor, `/api/draws/${drawId}/audit`, { reason: '年度审计抽查' });
    const file = await t.request(auditor, { method: 'GET', url: `/api/draws/${drawId}/copy.json` });
    expect(JSON.parse(file.body).sealed.key).toMatch(/^[0-9a-f]{64}$/);
    const { rows } = await t.admin.query(
      `select code from log.observation where user_id = 'auditor' and kind = 'read'`,
    );
    expect(rows).toEqual([{ code: 'draws.reveal.audit' }]);
  });

  test('R49 after the first visit it is published: positions of all, that one firm, no other', async () => {
    const own = await drawOf(drawId);
    const [first, second] = own.drawn.filter((row: { role: string }) => row.role === 'drawn');
    const { stratum, rank } = first;
    await good(planner, `/api/draws/${drawId}/open`, { stratum, rank, visitedOn: '2026-11-24' });
    await sequenceAll(t.app);
    await good(planner, `/api/draws/${drawId}/publish`, {});
    await sequenceAll(t.app);
    const page = (await t.request(null, { method: 'GET', url: `/draws/${drawId}?page=0&reserve=0` })).body;
    expect(page).toContain(first.subjectId);
    for (const row of own.drawn.filter((one: { subjectId: string }) => one.subjectId !== first.subjectId))
      expect(page).not.toContain(row.subjectId);
    const bundle = await bundleOf(drawId);
    // Recusals stand in every bundle, whoever is drawn.
    expect(JSON.stringify({ ...bundle, recusals: null })).not.toContain(second.subjectId);
    const report = await check(bundle);
    expect(report.steps.flatMap(({ findings }) => findings.filter(({ status }) => status === 'false'))).toEqual([]);
    expect(report.steps.flatMap(({ findings }) => findings.map(({ code }) => code))).toContain('proofs.provisional');
  });

  test('R49 R7 the hat answers alike for every code until the list is opened: drawn, listed, excluded or invented', async () => {
    const own = await drawOf(drawId);
    const answers = new Set<string>();
    for (const code of [own.drawn[1].subjectId, 'S000001', 'S000007', 'NOBODY']) {
      const reply = await t.request(null, { method: 'GET', url: `/api/public/draws/${drawId}/units/${code}` });
      answers.add(reply.body);
    }
    expect([...answers].map((text) => JSON.parse(text).stood)).toEqual(['sealed']);
  });

  test('R49 a firm gets its own proof from the office, of a drawn unit only after its visit', async () => {
    const own = await drawOf(drawId);
    const drawn = own.drawn.filter((row: { role: string }) => row.role === 'drawn');
    const issue = (subjectId: string) => post(planner, `/api/draws/${drawId}/issue`, { subjectId });
    expect((await issue(drawn[1].subjectId)).body.refusal.code).toBe('draws.unit-closed');
    expect((await issue('NOBODY')).body.refusal.code).toBe('draws.unit-not-in-list');
    expect((await issue('S000007')).body.refusal.code).toBe('draws.unit-excluded');
    const undrawn = Array.from({ length: 300 }, (_, i) => `S${String(i).padStart(6, '0')}`).find(
      (id) => !own.drawn.some((row: { subjectId: string }) => row.subjectId === id) && Number(id.slice(1)) % 50 !== 7,
    );
    const { body } = await issue(undrawn ?? '');
    const bundle = await bundleOf(drawId);
    const report = await check({ ...bundle, sealed: { ...bundle.sealed, openings: [body.answer] } });
    expect(report.steps.flatMap(({ findings }) => findings.filter(({ status }) => status === 'false'))).toEqual([]);
  });

  test('R49 when all are visited the list is opened, and everything verifies', async () => {
    const own = await drawOf(drawId);
    for (const row of own.drawn.filter(
      (one: { role: string; openedAt: string | null }) => one.role === 'drawn' && one.openedAt === null,
    ))
      await good(planner, `/api/draws/${drawId}/open`, {
        stratum: row.stratum,
        rank: row.rank,
        visitedOn: '2026-11-24',
      });
    await good(planner, `/api/draws/${drawId}/unseal`, {});
    expect(await refused(planner, `/api/draws/${drawId}/unseal`, {})).toBe('draws.unsealed-already');
    await sequenceAll(t.app);
    const report = await check(await bundleOf(drawId));
    expect(report.steps.flatMap(({ findings }) => findings.filter(({ status }) => status === 'false'))).toEqual([]);
    const codes = report.steps.flatMap(({ findings }) => findings.map(({ code }) => code));
    for (const code of ['proofs.provisional', 'officers.slots-closed', 'officers.units-closed'])
      expect(codes).not.toContain(code);
    const listed = await t.request(null, { method: 'GET', url: `/api/public/draws/${drawId}/units/S000001` });
    expect(listed.json().stood).toBe('listed');
    const excluded = await t.request(null, { method: 'GET', url: `/api/public/draws/${drawId}/units/S000007` });
    expect(excluded.json()).toMatchObject({ stood: 'excluded', reason: 'deregistered' });
    const page = (await t.request(null, { method: 'GET', url: '/draws' })).body;
    expect(page).toMatch(/另有 0 次封存/);
  });
});

describe('strata that would tell a class', () => {
  let id: string;

  test('P8 have opaque codes in everything that is public, and are drawn for inspectors of the right area', async () => {
    const taskId = await approvedTask({ sealed: sealed('classes') });
    await frozen(taskId);
    id = await committed(taskId);
    await resolved(id);
    await good(planner, `/api/draws/${id}/publish`, {});
    await sequenceAll(t.app);
    const bundle = await bundleOf(id);
    const document = JSON.parse(bundle.commitment);
    expect(document).toMatchObject({ list: 'sealed', openTo: 'units' });
    expect(document.strata.every(({ code }: { code: string }) => /^S-[0-9a-f]{12}$/.test(code))).toBe(true);
    expect(document.strata.map(({ area }: { area: string }) => area).sort()).toEqual(['211102', '211103', '211104']);
  });

  test('P8 R46 the public sees one list of those drawn by id, without stratum, place or team', async () => {
    const own = await drawOf(id);
    const ids = own.drawn
      .filter((row: { role: string }) => row.role === 'drawn')
      .map((row: { subjectId: string }) => row.subjectId)
      .sort();
    const bundle = await bundleOf(id);
    expect(JSON.parse(bundle.result).merged).toEqual(ids);
    const page = (await t.request(null, { method: 'GET', url: `/draws/${id}?page=0&reserve=0` })).body;
    for (const one of ids) expect(page.split(one).length, one).toBeGreaterThan(1);
    const { rows } = await t.admin.query(
      `select count(*) filter (where subject_id is not null or name is not null or leaf is not null or visited_on is not null) as told, count(*) as n from draws.public_drawn where draw_id = $1`,
      [id],
    );
    expect(rows[0]).toMatchObject({ told: '0' });
    expect(Number(rows[0].n)).toBeGreaterThan(ids.length);
    expect((await t.admin.query(`select 1 from draws.public_slot where draw_id = $1`, [id])).rows).toEqual([]);
    for (const label of ['双台子区', '兴隆台区', '大洼区'])
      expect(page.slice(page.indexOf('id="sealed"')).includes(`>${label}<`), label).toBe(false);
  });

  test('P8 nothing of that changes when every unit is visited, and when the list is opened to auditors', async () => {
    const before = (await t.request(null, { method: 'GET', url: `/draws/${id}?page=0&reserve=0` })).body;
    const own = await drawOf(id);
    for (const row of own.drawn.filter((one: { role: string }) => one.role === 'drawn'))
      await good(planner, `/api/draws/${id}/open`, { stratum: row.stratum, rank: row.rank, visitedOn: '2026-11-24' });
    await sequenceAll(t.app);
    const after = (await t.request(null, { method: 'GET', url: `/draws/${id}?page=0&reserve=0` })).body;
    const table = (body: string) =>
      withoutLog(body.slice(body.indexOf('id="sealed"'), body.indexOf('id="transcript"')));
    expect(table(after)).toBe(table(before));
    await good(planner, `/api/draws/${id}/unseal`, {});
    await sequenceAll(t.app);
    const bundle = await bundleOf(id);
    expect(bundle.entries.filter(({ type }: { type: string }) => type === 'draw.opened')).toEqual([]);
    expect([bundle.list, bundle.excluded.leaves, bundle.sealed.slots, bundle.sealed.key ?? null]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    const report = await check(bundle);
    expect(report.steps.flatMap(({ findings }) => findings.filter(({ status }) => status === 'false'))).toEqual([]);
    expect(report.steps.flatMap(({ findings }) => findings.map(({ code }) => code))).toContain('proofs.class-closed');
    const hat = await t.request(null, {
      method: 'GET',
      url: `/api/public/draws/${id}/units/${own.drawn[0].subjectId}`,
    });
    expect(hat.json().stood).toBe('sealed');
  });
});
