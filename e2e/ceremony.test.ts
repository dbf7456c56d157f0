// A ceremony with an outside witness's own phone (R7): two browsers that know nothing of each other; the code is shown on one and scanned by the other. Nothing is
// loaded from anywhere but this server: the room needs no network.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe, scrollsSideways } from './axe.ts';
import { launch, open, widths } from './browser.ts';
import { type Stand, stand } from './stand.ts';

let site: Stand;
let browser: Browser;

beforeAll(async () => {
  site = await stand();
  browser = await launch();
}, 300_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** Addresses outside this server that a context asked for. */
const strangers = (context: BrowserContext): string[] => {
  const asked: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site.origin) && !/^(blob|data):/.test(url)) asked.push(url);
  });
  return asked;
};

async function sound(page: Page): Promise<void> {
  expect(await axe(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
}

test('R7 an outside witness scans a code, throws and commits on his phone; the code works once, and nothing comes from outside', async () => {
  const desk = await open(browser, widths.desk);
  const outside = strangers(desk);
  const page = await desk.newPage();
  await page.goto(`${site.origin}/workbench/`, { waitUntil: 'networkidle' });
  await page.locator('input').first().fill('planner');
  await page.locator('input').nth(1).fill(site.password);
  const inbox = page.waitForResponse((reply) => reply.url().endsWith('/api/inbox') && reply.ok());
  await page.keyboard.press('Enter');
  await inbox;
  const { rows } = await (await page.request.get(`${site.origin}/api/draws?limit=50`)).json();
  const prepared = rows.find((row: { state: string }) => row.state === 'prepared');
  await page.goto(`${site.origin}/workbench/draws/${prepared.drawId}`, { waitUntil: 'networkidle' });
  const reply = page.waitForResponse((one) => one.url().endsWith('/code'));
  await page.getByRole('button', { name: '出示二维码' }).last().click();
  const { code } = (await (await reply).json()).answer;

  const phone = await open(browser, widths.phone);
  const outsideOfPhone = strangers(phone);
  const own = await phone.newPage();
  await own.goto(`${site.origin}/party#${code}`, { waitUntil: 'networkidle' });
  await own.locator('.faces').waitFor();
  expect(own.url()).not.toContain(code);
  await sound(own);
  for (const face of [1, 2, 3, 4, 5, 6, 6, 1])
    await own
      .locator('.faces button')
      .nth(face - 1)
      .click();
  await own.locator('button.primary').click();
  const slip = own.waitForEvent('download');
  await own.locator('.slip .acts button').first().click();
  expect((await slip).suggestedFilename()).toContain('.slip.json');
  await sound(own);
  await own.locator('button.primary').click();
  await own.getByText('已交承诺').waitFor();
  // Reloaded, the phone still speaks for its party; another one comes too late.
  await own.reload({ waitUntil: 'load' });
  await own.getByText('已交承诺').waitFor();
  const thief = await open(browser, widths.phone);
  const late = await thief.newPage();
  await late.goto(`${site.origin}/party#${code}`, { waitUntil: 'networkidle' });
  await late.getByRole('alert').waitFor();

  const hall = await desk.newPage();
  await hall.goto(`${site.origin}/hall/${prepared.drawId}`, { waitUntil: 'domcontentloaded' });
  await hall.getByText('手机已加入').first().waitFor();
  expect([...outside, ...outsideOfPhone]).toEqual([]);
  for (const context of [desk, phone, thief]) await context.close();
});

test('R7 a phone without a code says what to do', async () => {
  for (const width of [widths.desk, widths.phone]) {
    const context = await open(browser, width);
    const page = await context.newPage();
    await page.goto(`${site.origin}/party`, { waitUntil: 'networkidle' });
    await sound(page);
    await context.close();
  }
});
