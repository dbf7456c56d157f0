// The public pages of draws on a real database: only what is published is anywhere to be seen, nothing personal but what law publishes, names
// that carry markup stay text, and the record says the same as the evidence.
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sequenceAll } from '../log/sequencer.ts';
import { approvedTask, committed, frozen, good, openStage, planner, resolved, t } from './testing.ts';

const HOSTILE = '<script>alert(1)</script>甲0餐馆';
let shown: string;
let hidden: string;
let hiddenTask: string;

const get = async (url: string, headers: Record<string, string> = { accept: 'text/html' }) =>
  t.request(null, { method: 'GET', url, headers });
const html = async (url: string) => (await get(url)).body;

async function drawn(name: string): Promise<string> {
  const taskId = await approvedTask({ name, reserve: { numerator: 1, denominator: 1 } });
  await frozen(taskId);
  const drawId = await committed(taskId);
  await resolved(drawId);
  return drawId;
}

beforeAll(async () => {
  await openStage({ subject: (i) => `${HOSTILE}${i}`, inspector: (i) => `刘志刚${i}` });
  shown = await drawn('餐饮抽查公开');
  hidden = await drawn('餐饮抽查未公示');
  hiddenTask = (await t.admin.query('select task_id from draws.draw where draw_id = $1', [hidden])).rows[0].task_id;
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

  test('R49 of its task nothing is public before: the view opens with the publication of a draw', async () => {
    const tasks = (await t.app.db.pools.public.query('select task_id, terms from draws.public_task')).rows;
    expect(tasks.map((row) => row.task_id)).not.toContain(hiddenTask);
    expect(tasks).toHaveLength(1);
    await expect(t.app.db.pools.public.query('select terms from plans.task')).rejects.toThrow(/permission denied/);
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
    for (const text of ['>300<', '>6<', '>294<', '10/98', '/log/entries/', 'role="img"'])
      expect(body, text).toContain(text);
    const { steps } = (await t.request(planner, { method: 'GET', url: `/api/draws/${shown}` })).json();
    for (const step of steps) expect(body).toContain(step.entryId);
  });

  test('R15 R46 the task with its items and their basis, who leads and cooperates, the period and the terms', async () => {
    const body = await html(`/draws/${shown}`);
    const [item] = (await t.admin.query(`select * from catalogue.item where department = 'scjg' order by 1 limit 1`))
      .rows;
    for (const text of [
      `href="/items/${item.item_id}"`,
      item.basis,
      '市消防救援支队',
      '按县区分层',
      '2026年12月1日',
      '组长 1 名',
    ])
      expect(body, text).toContain(text);
    expect((await get(`/draws/${shown}`, { accept: 'text/html', cookie: 'lang=en' })).body).toContain('Legal basis');
  });

  test('R7 the reserve is paged as the list is, and nothing of it is left out', async () => {
    const codes = async (query: string) => {
      const body = await html(`/draws/${shown}${query}`);
      const fold = body.slice(body.indexOf('id="reserve"'), body.indexOf('id="chances"'));
      return [...fold.matchAll(/<code>(S\d{6})<\/code>/g)].map(([, code]) => code);
    };
    const pages = [await codes(''), await codes('?reserve=2')];
    expect(pages.map((page) => page.length)).toEqual([20, 10]);
    expect(await codes('?reserve=0')).toEqual(pages.flat());
    expect(new Set(pages.flat()).size).toBe(30);
    expect(await html(`/draws/${shown}?reserve=2`)).toContain(`/draws/${shown}?page=2&amp;reserve=2#drawn`);
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
    expect(rows).toHaveLength(3 + 30);
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

  test('R11 the history of a task begins with the entry by which it was drafted', async () => {
    const { body } = await t.request(planner, { method: 'GET', url: `/api/tasks/${hiddenTask}` });
    const { history } = JSON.parse(body);
    expect(history.at(-1)).toMatchObject({ type: 'task.drafted' });
    expect(history.map(({ type }: { type: string }) => type)).toContain('task.decided');
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
