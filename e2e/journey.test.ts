// The system as its users meet it, on demo data made by the real engine: a citizen opens a draw whose evidence holds (R7), an
// officer signs in and sees registers, tasks and draws (R18, R23, R30). No page has an axe finding.
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verify } from '../src/verifier/check.ts';
import { suites } from '../src/verifier/suite.ts';
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

const visit = async (context: BrowserContext, path: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(site.origin + path, { waitUntil: 'networkidle' });
  return page;
};

async function sound(page: Page): Promise<void> {
  expect(await axe(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
}

const recordPath = async (page: Page): Promise<string> => {
  const links = await page.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  // The oldest: what is newest may be a list that is closed to the public.
  const found = links.findLast((href) => /^\/draws\/[^/?]+-1$/.test(href));
  expect(found).toBeDefined();
  return found ?? '';
};

test('the built server renders with the production build of React: the other takes several times as long', () => {
  const server = readFileSync('dist/server/main.js', 'utf8');
  expect(server).not.toMatch(/from ['"]react|require\(['"]react/);
  expect(server).toContain('react-dom-server-legacy.node.production');
  expect(server).not.toContain('react-dom-server-legacy.node.development');
});

test('R7 a citizen opens a published draw, and nothing in its evidence is false', async () => {
  const context = await open(browser, widths.desk);
  const list = await visit(context, '/draws');
  await sound(list);
  const record = await visit(context, await recordPath(list));
  const reply = await record.request.get(`${record.url()}/evidence.json`);
  const report = await verify(await reply.json(), { suites });
  expect(report.steps.filter((step) => step.status === 'false').map((step) => step.name)).toEqual([]);
  expect(report.counts.pass).toBeGreaterThan(9);
  await sound(record);
  await context.close();
});

test('R7 portal and record hold on a phone', async () => {
  const context = await open(browser, widths.phone);
  for (const path of ['/', '/draws', '/items', '/log', '/verify']) await sound(await visit(context, path));
  await context.close();
});

test('R18 R23 R30 an officer signs in and finds registers, tasks and draws', async () => {
  const context = await open(browser, widths.desk);
  const page = await visit(context, '/workbench/');
  await page.locator('input').first().fill('planner');
  await page.locator('input').nth(1).fill(site.password);
  const inbox = page.waitForResponse((reply) => reply.url().endsWith('/api/inbox') && reply.ok());
  await page.keyboard.press('Enter');
  await inbox;
  for (const path of ['/subjects', '/inspectors', '/imports', '/items', '/tasks', '/draws', '/exceptions']) {
    const one = await visit(context, `/workbench${path}`);
    await one.locator('h1').waitFor();
    await sound(one);
    await one.close();
  }
  await context.close();
});
