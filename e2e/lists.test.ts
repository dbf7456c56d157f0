// What every list offers, walked through on the one of subjects: conditions of any column, a view of one's own, columns, paper, and the
// whole result as a file that says what the page says (R10).
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe, scrollsSideways } from './axe.ts';
import { launch, open, widths } from './browser.ts';
import { button, goTo, type Person, signIn } from './person.ts';
import { type Stand, stand } from './stand.ts';

const SUBJECTS = 400;

let site: Stand;
let browser: Browser;
let registrar: Person;
beforeAll(async () => {
  site = await stand({ subjects: SUBJECTS, tasks: false });
  browser = await launch();
  registrar = await signIn(browser, site, 'registrar');
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const rows = (page: Page) => page.locator('main table tbody tr');

/** How many the list says that there are. */
async function total(page: Page): Promise<number> {
  await page.waitForLoadState('networkidle');
  return Number(
    (
      await page
        .locator('.list-bar')
        .getByText(/^[\d,]+ 户/)
        .textContent()
    )?.match(/\d+/)?.[0],
  );
}

/** Sets a condition of a column behind “more”, and answers how many fit. */
async function narrow(page: Page): Promise<number> {
  await goTo(page, '检查对象');
  const name = page.getByRole('textbox', { name: '名称' });
  if (!(await name.isVisible())) await button(page, '更多条件').click();
  await name.fill('双台子');
  await page.keyboard.press('Enter');
  await page.waitForURL(/name=/);
  await expect.poll(() => total(page), { timeout: 20_000 }).toBeLessThan(SUBJECTS);
  const fitting = await total(page);
  expect(fitting).toBeGreaterThan(0);
  return fitting;
}

test('R10 a condition of any column narrows the list, stands in the address, and is kept as a view of one’s own', async () => {
  const { page } = registrar;
  await narrow(page);
  for (const text of await rows(page).allInnerTexts()) expect(text).toContain('双台子');
  expect(await axe(page)).toEqual([]);
  await button(page, '存为视图').click();
  await page.getByLabel('视图名称').fill('双台子的');
  await page.locator('.save-view').getByRole('button').click();
  const view = page
    .getByRole('navigation', { name: '已存视图' })
    .getByRole('button', { name: '双台子的', exact: true });
  await view.waitFor();
  await goTo(page, '检查对象');
  await view.click();
  await page.waitForURL(/name=/);
  await button(page, '删除视图「双台子的」').click();
  await view.waitFor({ state: 'detached' });
});

test('R10 the whole result is taken as CSV and as XLSX by a job that is watched', async () => {
  const { page } = registrar;
  const fitting = await narrow(page);
  for (const [label, ending] of [
    ['全部结果为 CSV', 'csv'],
    ['全部结果为 XLSX', 'xlsx'],
  ] as const) {
    await button(page, '导出').click();
    await page.getByRole('menuitem', { name: label }).click();
    const tray = page.locator('.job-tray .job').last();
    const link = tray.getByRole('link');
    await link.waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(file.suggestedFilename().endsWith(`.${ending}`)).toBe(true);
    const bytes = readFileSync(await file.path());
    if (ending === 'csv') expect(bytes.toString('utf8').trimEnd().split('\r\n')).toHaveLength(fitting + 1);
    else expect(bytes.subarray(0, 2).toString()).toBe('PK');
    await tray.getByRole('button').click();
  }
});

test('R10 columns are chosen, paper shows the list and nothing else, a phone shows it without scrolling sideways', async () => {
  const { page, context } = registrar;
  await goTo(page, '检查对象');
  await button(page, '列').click();
  await page.getByRole('checkbox', { name: '行业', exact: true }).uncheck();
  await page.getByRole('columnheader', { name: '行业', exact: true }).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
  expect(await rows(page).first().isVisible()).toBe(true);
  const cookies = await context.cookies();
  const phone = await open(browser, widths.phone);
  await phone.addCookies(cookies);
  const small = await phone.newPage();
  await small.goto(`${site.origin}/workbench/subjects`);
  await small.getByRole('heading', { level: 1 }).waitFor();
  await small.waitForLoadState('networkidle');
  expect(await scrollsSideways(small)).toBe(false);
  expect(await axe(small)).toEqual([]);
  await phone.close();
});
