// The look of every shared component and archetype holds WCAG 2.2 AA at the desk and on the phone, in light, dark and
// large type, under the server's own content policy, without a line on the console. The gallery has
// its own values, so this needs no database: a small server hands out the client build and a session.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientDocument, type Manifest } from '../src/web/document.ts';
import { axe, outOfReach, scrollsSideways } from './axe.ts';
import { launch, open, widths } from './browser.ts';

const CLIENT = 'dist/client';
const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};
const session = {
  user: { userId: 'u1', name: 'Sample', officeId: 'o1', officeName: 'Sample office', officeNameEn: 'Sample office' },
  permissions: [],
  roles: [],
  csrf: 'x',
  demo: true,
  owes: null,
  actingFor: [],
};
const data: Record<string, unknown> = {
  '/api/session': session,
  '/api/inbox': { rows: [], next: null, total: { count: 0, exact: true }, unread: 0 },
  '/api/messages': { rows: [], next: null },
  '/api/views': { rows: [] },
};

const stand = (manifest: Manifest): Server =>
  createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://stand');
    const nonce = randomBytes(12).toString('hex');
    response.setHeader(
      'content-security-policy',
      `default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'`,
    );
    const file = join(CLIENT, pathname);
    if (data[pathname] !== undefined) {
      response.setHeader('content-type', 'application/json');
      return response.end(JSON.stringify(data[pathname]));
    }
    if (pathname.startsWith('/assets/') && existsSync(file)) {
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
      return response.end(readFileSync(file));
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    return response.end(
      clientDocument({ manifest, entry: 'src/web/main.tsx', title: 'Sunlot', lang: 'zh', type: 16, nonce }),
    );
  });

let browser: Browser;
/** Of a reader who has set twice the size in the browser. */
let large: Browser;
let server: Server;
let origin: string;

beforeAll(async () => {
  if (!existsSync(join(CLIENT, 'manifest.json'))) await build({ logLevel: 'error' });
  server = stand(JSON.parse(readFileSync(join(CLIENT, 'manifest.json'), 'utf8')) as Manifest);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launch();
  large = await launch({ letters: 32 });
});
afterAll(async () => {
  await browser.close();
  await large.close();
  server.close();
});

const all = [
  'inbox',
  'gallery',
  'gallery/list?industry=food',
  'gallery/list?q=zzz',
  'gallery/detail',
  'gallery/form',
  'gallery/missing',
  'gallery/fault',
  'nowhere',
];
const densest = ['gallery', 'gallery/list', 'gallery/detail'];
const ways = [
  ['desk', widths.desk, false, 16, all],
  ['phone', widths.phone, false, 16, densest],
  ['desk, dark', widths.desk, true, 16, densest],
  ['320 px, largest type', 320, false, 24, densest],
  ['the desk at 200 %', widths.desk / 2, false, 16, all],
  ['letters of twice the size', widths.desk, false, 32, all],
  ['letters of twice the size on a phone', widths.phone, false, 32, densest],
] as const;

describe.each(ways)('workbench at %s', (_name, width, dark, type, pages) => {
  it.each([...pages])('%s has no fault', async (path) => {
    const context = await open(type === 32 ? large : browser, width, { dark });
    await context.addCookies([{ name: 'type', value: String(type === 32 ? 16 : type), url: origin }]);
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(`${origin}/workbench/${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await outOfReach(page)).toEqual([]);
    expect(said).toEqual([]);
    await context.close();
  });
});

describe('dialogs', () => {
  it('a dangerous act starts on cancel, demands a reason, and gives focus back', async () => {
    const context = await open(browser, widths.desk);
    const page = await context.newPage();
    await page.goto(`${origin}/workbench/gallery`);
    const opener = page.locator('#gallery .ant-btn-dangerous');
    await opener.click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('取消');
    await dialog.locator('.ant-btn-dangerous').click();
    expect(await dialog.locator('textarea').getAttribute('aria-invalid')).toBe('true');
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => opener.evaluate((element) => element === document.activeElement)).toBe(true);
    await context.close();
  });

  it('Ctrl K opens the search with the cursor in it', async () => {
    const context = await open(browser, widths.desk);
    const page = await context.newPage();
    await page.goto(`${origin}/workbench/gallery`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await context.close();
  });
});
