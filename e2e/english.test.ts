// The English switch leaves no page half Chinese (R46, DESIGN 7): every page of the workbench and of the portal is opened in English, reached
// by links as a user would, and what is not data must be English. On the way each kind of page is held to WCAG 2.2 AA by axe and to its
// width, at the desk and on a phone (LOOK 8): the kinds are those of pages.ts, so a new page cannot be forgotten.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pages } from '../src/web/pages.ts';
import { axe, scrollsSideways } from './axe.ts';
import { launch, open, widths } from './browser.ts';
import { type Finder, finder } from './english.ts';
import { type Stand, stand } from './stand.ts';

const SUBJECTS = 3000;
/** Pages of one kind that differ by state are looked at more than once; what can be done with a task depends on its state most. */
const EACH = 2;
const TASK = '/workbench/tasks/:taskId';
const EVERY = 10;

let site: Stand;
let browser: Browser;
let find: Finder;

beforeAll(async () => {
  site = await stand({ subjects: SUBJECTS });
  browser = await launch();
  find = finder(SUBJECTS);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const inEnglish = async (): Promise<BrowserContext> => {
  const context = await open(browser, widths.desk);
  await context.addCookies([{ name: 'lang', value: 'en', url: site.origin }]);
  return context;
};

type Pattern = { readonly path: string; readonly test: RegExp };
const patternOf = (path: string): Pattern => ({ path, test: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`) });
const exact = ({ path }: Pattern): number => path.split(':').length;

const links = (page: Page): Promise<string[]> =>
  page.locator('a[href]').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));

const audited = new Set<string>();

/** Faults of a page that is seen for the first time, at both widths. */
async function audit(page: Page, kind: string): Promise<readonly string[]> {
  if (audited.has(kind)) return [];
  audited.add(kind);
  const faults: string[] = [];
  const desk = page.viewportSize();
  for (const width of [widths.desk, widths.phone]) {
    await page.setViewportSize({ width, height: 900 });
    // A map asks again for what fits its frame.
    if (width === widths.phone && (await page.locator('.plot').count()) > 0) {
      await page.reload();
      await page.waitForLoadState('networkidle');
    }
    const found = await axe(page, { width: width === widths.phone });
    faults.push(...found.map((fault) => `${width}: ${fault}`));
    if (await scrollsSideways(page)) faults.push(`${width}: scrolls sideways`);
  }
  if (desk !== null) await page.setViewportSize(desk);
  return faults;
}

/** Opens every page that links lead to from `start`, and answers what was found on each, and which kinds were seen. */
async function walk(
  context: BrowserContext,
  start: readonly string[],
  kinds: readonly Pattern[],
  ready: (page: Page) => Promise<void>,
) {
  const ordered = [...kinds].sort((a, b) => exact(a) - exact(b));
  const seen = new Map<string, number>();
  const known = new Set<string>();
  const found: Record<string, readonly string[]> = {};
  const queue = start.map((path) => site.origin + path);
  const page = await context.newPage();
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { pathname, search, origin } = new URL(next);
    const kind = ordered.find((one) => one.test.test(pathname));
    if (origin !== site.origin || kind === undefined || known.has(pathname)) continue;
    const times = seen.get(kind.path) ?? 0;
    if (times >= (kind.path === TASK ? EVERY : EACH)) continue;
    known.add(pathname);
    seen.set(kind.path, times + 1);
    await page.goto(site.origin + pathname + search);
    await ready(page);
    const left = [...(await find(page)), ...(await audit(page, kind.path))];
    if (left.length > 0) found[pathname] = left;
    queue.push(...(await links(page)));
  }
  return { found, seen: [...seen.keys()].sort() };
}

const aDraw = async (context: BrowserContext): Promise<string> => {
  const { rows } = await (await context.request.get(`${site.origin}/api/draws?state=resulted`)).json();
  return rows[0].drawId;
};

/** Seven people walk at once, and axe holds each kind of page at two widths. */
const LONG = 10 * 60_000;

/** Together they may open every page of the workbench. */
const PEOPLE = ['planner', 'registrar', 'inspector', 'head', 'admin-sys', 'admin-sec', 'admin-audit'];
const met = new Set<string>();

test.concurrent.each(PEOPLE)(
  'R46 every page of the workbench is English for %s',
  async (account) => {
    const context = await inEnglish();
    const page = await context.newPage();
    await page.goto(`${site.origin}/workbench/`);
    await page.getByLabel('Account').fill(account);
    await page.getByLabel('Password').fill(site.password);
    expect(await find(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'My inbox' }).waitFor();
    await page.close();
    const session = await context.request.get(`${site.origin}/api/session`);
    const { permissions } = (await session.json()) as { permissions: string[] };
    const open = pages.filter(({ permission }) => permission === null || permissions.includes(permission));
    const start = open.filter(({ path }) => !path.includes(':')).map(({ path }) => `/workbench/${path}`);
    // Nothing in the demo is short of inspectors, so no link leads here.
    if (permissions.includes('amendment.asked')) start.push(`/workbench/draws/${await aDraw(context)}/amend`);
    // Of one draw alone something may still be added.
    if (permissions.includes('extension.asked')) start.push(`/workbench/draws/${await aDraw(context)}/extend`);
    const kinds = open.map(({ path }) => patternOf(`/workbench/${path}`));
    const { found, seen } = await walk(context, [...start, '/workbench/gallery'], kinds, async (one) => {
      await one.getByRole('heading', { level: 1 }).waitFor();
      await one.waitForLoadState('networkidle');
    });
    for (const path of seen) met.add(path);
    expect(found).toEqual({});
    await context.close();
  },
  LONG,
);

test('R46 no page of the workbench was left out, of the words nor of axe', () => {
  const every = pages.map(({ path }) => `/workbench/${path}`).sort();
  expect([...met].sort()).toEqual(every);
  expect([...audited].filter((kind) => kind.startsWith('/workbench/')).sort()).toEqual(every);
});

const PORTAL = [
  '/',
  '/draws',
  '/draws/:draw',
  '/items',
  '/items/:item',
  '/log',
  '/log/entries/:entry',
  '/verify',
  '/nowhere',
];

test(
  'R46 every page of the portal and the draw hall are English',
  async () => {
    const context = await inEnglish();
    const kinds = PORTAL.map(patternOf);
    const { found, seen } = await walk(context, ['/', '/nowhere'], kinds, async (one) => {
      await one.waitForLoadState('networkidle');
    });
    expect(found).toEqual({});
    expect(seen).toEqual([...PORTAL].sort());
    const offline = await context.newPage();
    await offline.setContent(await (await context.request.get(`${site.origin}/verify/offline.html`)).text());
    expect(await find(offline)).toEqual([]);
    await context.close();
  },
  LONG,
);
