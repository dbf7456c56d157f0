// A person at the workbench: signs in, follows links and presses buttons by their accessible names, as a user does. Every wait is
// for something on the page, never for a time.
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { open, widths } from './browser.ts';
import type { Stand } from './stand.ts';

export type Person = { readonly context: BrowserContext; readonly page: Page };

/** A browser of their own, signed in with a demo account; the page shows the inbox. `before` readies the empty page. */
export async function signIn(
  browser: Browser,
  site: Stand,
  account: string,
  before: (page: Page) => Promise<void> = async () => {},
): Promise<Person> {
  const context = await open(browser, widths.desk);
  const page = await context.newPage();
  await before(page);
  await page.goto(`${site.origin}/workbench/`);
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码').fill(site.password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '我的待办' }).waitFor();
  return { context, page };
}

export const button = (page: Page | Locator, name: string | RegExp): Locator =>
  page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });

/** Opens a page of the workbench from its navigation. */
export async function goTo(page: Page, label: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: label, exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name: label }).waitFor();
}

/** Takes the option with these words from a choice list: it is drawn outside of the field and shows a few at a time, so words are typed
 *  where the field lets one search. */
export async function choose(page: Page, field: string | RegExp, words: string): Promise<void> {
  const box = page.getByRole('combobox', { name: field });
  await box.click();
  if (await box.isEditable()) await box.fill(words);
  const options = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option');
  await options.filter({ hasText: words }).first().click();
}

/** What a card of a page says, by its heading. */
export const card = (page: Page, title: string | RegExp): Locator =>
  page.locator('section.card').filter({ has: page.getByRole('heading', { name: title }) });
