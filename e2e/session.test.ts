// What a person meets who reads, types or walks away: the warning before a session ends, the page that keeps what was typed, the keys.
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe } from './axe.ts';
import { launch, widths } from './browser.ts';
import { button, signIn } from './person.ts';
import { type Stand, stand } from './stand.ts';

const TERMS = {
  name: '大家的名称',
  items: [],
  leadOffice: 'pj-scjg',
  cooperating: [],
  periodFrom: '2026-12-01',
  periodUntil: '2026-12-31',
  scope: { regions: [], sections: [], industries: [], nature: null },
  stratifyBy: ['region'],
  method: { kind: 'index' },
  quota: { kind: 'share', numerator: 1, denominator: 10 },
  reserve: { numerator: 1, denominator: 5 },
  demand: [{ department: 'scjg', role: 'leader', specialty: null, count: 1 }],
  cap: 8,
};

let site: Stand;
let browser: Browser;
beforeAll(async () => {
  site = await stand({ subjects: 0, tasks: false });
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

test('P11 who walks away is warned two minutes before, and one key keeps the session', async () => {
  const { context, page } = await signIn(browser, site, 'registrar', (one) => one.clock.install());
  await page.keyboard.press('Tab');
  await page.clock.fastForward(28 * 60_000 + 2000);
  const dialog = page.getByRole('dialog', { name: '登录快要到期' });
  await dialog.getByText(/11\d 秒后将自动退出/).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.setViewportSize({ width: widths.phone, height: 844 });
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await context.close();
});

test('P11 a session that ended asks again over the page, and what was typed is sent', async () => {
  const { context, page } = await signIn(browser, site, 'registrar');
  await page.goto(`${site.origin}/workbench/imports/new`);
  await page
    .getByLabel('文件')
    .setInputFiles({ name: 'kept.csv', mimeType: 'text/csv', buffer: Buffer.from('code,name\n') });
  await page.getByRole('textbox', { name: '来源' }).fill('到期也不丢');
  await context.clearCookies({ name: 'sunlot' });
  await button(page, '上传').click();
  const dialog = page.getByRole('dialog', { name: '登录' });
  await dialog.getByLabel('账号').fill('registrar');
  await dialog.getByLabel('密码').fill(site.password);
  await button(dialog, '登录').click();
  await page.getByRole('heading', { level: 1, name: 'kept.csv' }).waitFor();
  await page.getByText('到期也不丢').first().waitFor();
  await context.close();
});

/** What a page sends, from the same browser: for arranging what somebody else does. */
async function sent(context: BrowserContext, url: string, data: object) {
  const { csrf } = (await (await context.request.get(`${site.origin}/api/session`)).json()) as { csrf: string };
  const reply = await context.request.post(site.origin + url, { data, headers: { 'x-csrf': csrf } });
  expect(reply.status(), await reply.text()).toBe(200);
  return ((await reply.json()) as { answer: { taskId: string } }).answer;
}

test('R31 who saves a task that a colleague changed meanwhile sees both readings and loses nothing', async () => {
  const { context, page } = await signIn(browser, site, 'planner');
  const { taskId } = await sent(context, '/api/tasks', { terms: TERMS });
  await page.goto(`${site.origin}/workbench/tasks/${taskId}/change`);
  await page.getByLabel('任务名称').fill('我改的名称');
  await sent(context, `/api/tasks/${taskId}/change`, { version: 1, terms: { ...TERMS, name: '同事改的名称', cap: 9 } });
  await button(page, '保存草稿').click();
  const notice = page.getByRole('status').filter({ hasText: '任务已被他人改为第 2 版' });
  const changed = notice.locator('table').getByRole('row');
  await changed.nth(1).waitFor();
  expect(await changed.count()).toBe(1 + 2);
  await notice.getByText('同事改的名称').waitFor();
  await notice.getByText('我改的名称').waitFor();
  // The preview beside is pale while it is computed anew.
  await page.waitForLoadState('networkidle');
  expect(await axe(page)).toEqual([]);
  await button(notice, '用我的改动').click();
  await button(page, '保存草稿').click();
  await page.getByRole('heading', { level: 1, name: '我改的名称' }).waitFor();
  await context.close();
});

test('P11 a question mark outside of a field opens the help of the keyboard, inside it is a question mark', async () => {
  const { context, page } = await signIn(browser, site, 'registrar');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: '键盘快捷键' });
  await help.getByText('打开本说明').waitFor();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'hidden' });
  await page.goto(`${site.origin}/workbench/imports/new`);
  await page.getByRole('textbox', { name: '来源' }).fill('');
  await page.getByRole('textbox', { name: '来源' }).press('?');
  expect(await page.getByRole('textbox', { name: '来源' }).inputValue()).toBe('?');
  expect(await help.isVisible()).toBe(false);
  await context.close();
});
