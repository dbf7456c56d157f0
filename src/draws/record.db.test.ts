// The public pages of draws on a real database: only what is published is anywhere to be seen, nothing personal but what law publishes, names
// that carry markup stay text, and the record says the same as the evidence.
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toHex, utf8 } from '../kit/bytes.ts';
import { sequenceAll } from '../log/sequencer.ts';
import { suites } from '../platform/suite.ts';
import { type TestApp, type TestUser, testApp } from '../testing.ts';
import { runFreeze } from './actions/freeze.ts';
import { advanceAll } from './clockwork.ts';
import { entropyCommitment } from './rules/seed.ts';

const SUITE = suites['DR1-SHA256'];
const HOSTILE = '<script>alert(1)</script>甲0餐馆';
let t: TestApp;
let planner: TestUser;
let witness: TestUser;
let head: TestUser;
let shown: string;
let hidden: string;

const get = async (url: string, headers: Record<string, string> = { accept: 'text/html' }) =>
  t.request(null, { method: 'GET', url, headers });
const html = async (url: string) => (await get(url)).body;

async function good(user: TestUser, url: string, payload: object) {
  const reply = await t.request(user, { method: 'POST', url, payload });
  expect(reply.statusCode, `${url} ${reply.body}`).toBe(200);
  return reply.json().answer;
}

async function seedRegister(): Promise<void> {
  const subjects = Array.from({ length: 60 }, (_, i) => {
    const id = `S${String(i).padStart(6, '0')}`;
    const status = i % 20 === 7 ? 'deregistered' : 'active';
    return `('${id}','${id}','assigned','${HOSTILE}${i}','{}','profit','个体','H62','H','21110${2 + (i % 2)}','路${i}号','${status}','test','\\x00',now(),gen_random_uuid())`;
  });
  await t.admin.query(
    `insert into registers.subject (subject_id,code,code_kind,name,name_grams,nature,type,industry,section,region,address,status,source,content_hash,recorded_at,entry_id) values ${subjects.join(',')}`,
  );
  const officers = Array.from({ length: 8 }, (_, i) => {
    return `('I${i}','刘志刚${i}','${i < 4 ? 'pj-scjg' : 'pj-xf'}',null,'civil_servant','C${i}','2020-01-01','2030-01-01','科长',${i % 2 === 0},'{}','active','test','\\x00',now(),gen_random_uuid())`;
  });
  await t.admin.query(
    `insert into registers.inspector (inspector_id,name,office_id,region,category,certificate,valid_from,valid_until,post,may_lead,specialties,status,source,content_hash,recorded_at,entry_id) values ${officers.join(',')}`,
  );
}

async function drawn(name: string): Promise<string> {
  const [item] = (
    await t.admin.query(`select item_id from catalogue.item where department = 'scjg' order by 1 limit 1`)
  ).rows;
  const terms = {
    name,
    items: [item.item_id],
    leadOffice: 'pj-scjg',
    cooperating: ['pj-xf'],
    periodFrom: '2026-12-01',
    periodUntil: '2026-12-31',
    scope: { regions: ['211100'], sections: [], industries: [], nature: null },
    stratifyBy: ['region'],
    method: { kind: 'index' },
    quota: { kind: 'share', numerator: 1, denominator: 5 },
    reserve: { numerator: 1, denominator: 5 },
    demand: [
      { department: 'scjg', role: 'leader', specialty: null, count: 1 },
      { department: 'xf', role: 'member', specialty: null, count: 1 },
    ],
    cap: 20,
  };
  const { taskId } = await good(planner, '/api/tasks', { terms });
  await good(planner, `/api/tasks/${taskId}/submit`, {});
  const task = (await t.request(head, { method: 'GET', url: `/api/tasks/${taskId}` })).json();
  await good(head, `/api/tasks/${taskId}/decide`, { decision: 'approved', reason: '', terms: task.termsHash });
  const { listId } = await good(planner, `/api/tasks/${taskId}/list`, {});
  expect((await runFreeze(t.app, planner.actor, listId, async () => {})).ok).toBe(true);
  const parties = [
    { userId: 'planner', label: '承办人' },
    { userId: 'witness', label: '见证人' },
  ];
  const { drawId } = await good(planner, `/api/tasks/${taskId}/draws`, { kind: 'demo', parties });
  for (const [user, party] of [
    [planner, 'party-1'],
    [witness, 'party-2'],
  ] as const) {
    const commitment = toHex(
      entropyCommitment(SUITE, drawId, { party, nonce: SUITE.hash(utf8(party + drawId)), value: '6' }),
    );
    await good(user, `/api/draws/${drawId}/entropy`, { party, commitment });
  }
  await good(planner, `/api/draws/${drawId}/commit`, { revealSeconds: 60 });
  await sequenceAll(t.app);
  for (const [user, party] of [
    [planner, 'party-1'],
    [witness, 'party-2'],
  ] as const) {
    await good(user, `/api/draws/${drawId}/reveal`, {
      party,
      nonce: toHex(SUITE.hash(utf8(party + drawId))),
      value: '6',
    });
  }
  await runOn();
  t.clock.pass(150_000);
  await runOn();
  return drawId;
}

async function runOn(): Promise<void> {
  do await sequenceAll(t.app);
  while ((await advanceAll(t.app)) > 0);
}

beforeAll(async () => {
  t = await testApp();
  planner = await t.user('planner', 'pj-scjg', ['planner']);
  head = await t.user('head', 'pj-scjg', ['head']);
  witness = await t.user('witness', 'pj-yj', ['supervisor']);
  await seedRegister();
  shown = await drawn('餐饮抽查公开');
  hidden = await drawn('餐饮抽查未公示');
  await good(planner, `/api/draws/${shown}/publish`, {});
  await sequenceAll(t.app);
});
afterAll(() => t.close());

describe('R46 only what is published', () => {
  test('a draw that is not published is missing at every public address, just as one that does not exist', async () => {
    for (const path of ['', '/evidence.json', '/list.xlsx', '?code=S000001']) {
      const there = await get(`/draws/${hidden}${path}`);
      const nowhere = await get(`/draws/${hidden}x${path}`);
      expect(there.statusCode, path).toBe(404);
      expect(there.body.replaceAll(hidden, ''), path).toBe(nowhere.body.replaceAll(`${hidden}x`, ''));
    }
    expect((await get(`/api/public/draws/${hidden}/units/S000001`)).statusCode).toBe(404);
  });

  test('nothing of it shows on home, in the list, in a search or in the answer about a firm', async () => {
    for (const url of [
      '/',
      '/draws',
      `/draws?q=${hidden}`,
      `/draws?q=${encodeURIComponent('未公示')}`,
      '/draws?code=S000001',
      `/verify?draw=${hidden}`,
    ]) {
      const body = await html(url);
      const links = body.match(/\/draws\/[\w-]+/g) ?? [];
      expect(links, url).not.toContain(`/draws/${hidden}`);
      expect(body, url).not.toContain('餐饮抽查未公示');
    }
    expect(await html('/')).toContain('餐饮抽查公开');
  });

  test('its entries in the log stay opaque; those of a published draw are open', async () => {
    const entries = async (draw: string) =>
      (await t.admin.query('select entry_id from draws.step where draw_id = $1 order by n', [draw])).rows.map(
        (row) => row.entry_id,
      );
    const [open] = await entries(shown);
    const [closed] = await entries(hidden);
    expect(await html(`/log/entries/${open}`)).toContain(`/draws/${shown}`);
    const opaque = await html(`/log/entries/${closed}`);
    expect(opaque).toContain('draw.committed');
    expect(opaque).not.toContain(hidden);
  });
});

describe('R7 the record', () => {
  test('shows figures, every rank, every chance and every step, and needs no script', async () => {
    const body = await html(`/draws/${shown}`);
    for (const text of ['>60<', '>3<', '>57<', '6/30', '6/27', '/log/entries/', 'role="img"'])
      expect(body, text).toContain(text);
    const { steps } = (await t.request(planner, { method: 'GET', url: `/api/draws/${shown}` })).json();
    for (const step of steps) expect(body).toContain(step.entryId);
  });

  test('a name that carries markup stays text', async () => {
    for (const url of [`/draws/${shown}`, `/draws/${shown}?code=${encodeURIComponent('"><img src=x>')}`]) {
      const body = await html(url);
      expect(body).not.toContain('<script>alert');
      expect(body).not.toContain('<img');
    }
  });

  test('R45 inspectors are masked, with their certificate numbers', async () => {
    const body = await html(`/draws/${shown}`);
    expect(body).not.toContain('刘志刚');
    expect(body).toMatch(/刘\*+\d（C\d）/);
  });

  test('a demo draw is never called random', async () => {
    const body = (await html(`/draws/${shown}`)).replace(/双随机/g, '').replace(/非随机|随机数|公共随机位/g, '');
    expect(body).not.toContain('随机');
    expect(body).toContain('演示信标');
  });

  test('was my firm in the hat: accepts what people type, and says why one was left out', async () => {
    const typed = encodeURIComponent('ｓ000001');
    expect(await html(`/draws/${shown}?code=${typed}`)).toMatch(/S000001[\s\S]*参加了抽取|参加了抽取[\s\S]*S000001/);
    expect(await html(`/draws/${shown}?code=S000007`)).toContain('已注销');
    expect(await html(`/draws/${shown}?code=NOBODY`)).toContain('不在这次抽取的名录里');
    expect((await get(`/draws/${shown}?code=%00`)).statusCode).toBeLessThan(500);
    expect(await html('/draws?code=s%20000001')).toContain(`/draws/${shown}?code=S000001`);
  });

  test('the spreadsheet holds the same rows, codes as text and nothing that runs', async () => {
    const reply = await get(`/draws/${shown}/list.xlsx`);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(reply.rawPayload as never);
    const rows = book.worksheets[0]?.getSheetValues() ?? [];
    expect(rows).toHaveLength(3 + 12);
    expect(JSON.stringify(rows)).not.toContain('刘志刚');
    expect(typeof book.worksheets[0]?.getCell(3, 4).value).toBe('string');
  });

  test('a search takes its signs literally', async () => {
    expect(await html('/draws?q=%25')).not.toContain(`/draws/${shown}"`);
    expect(await html(`/draws?q=${encodeURIComponent('餐饮')}`)).toContain(`/draws/${shown}`);
  });
});

describe('R7 R11 verifying and the log', () => {
  test('the verifier page takes a published draw; the offline verifier is one file that asks nobody', async () => {
    expect(await html(`/verify?draw=${shown}`)).toContain(`data-bundle="/draws/${shown}/evidence.json"`);
    const offline = await get('/verify/offline.html');
    expect([200, 503]).toContain(offline.statusCode);
    if (offline.statusCode === 200) expect(offline.body).toContain('default-src &#39;none&#39;');
  });

  test('an entry is being sealed, then sealed under a checkpoint with its proof', async () => {
    await good(planner, '/api/tasks', { terms: {} }).catch(() => undefined);
    const { answer, entryId } = (
      await t.request(planner, { method: 'POST', url: `/api/draws/${hidden}/publish`, payload: {} })
    ).json();
    expect(answer).toBeDefined();
    expect(await html(`/log/entries/${entryId}`)).toContain('正在封存');
    await sequenceAll(t.app);
    const sealed = await html(`/log/entries/${entryId}`);
    expect(sealed).toContain('已封存');
    expect(await html('/log')).toContain('test.sunlot.example/log');
    expect((await get('/log/entries/nonsense')).statusCode).toBe(404);
  });
});
