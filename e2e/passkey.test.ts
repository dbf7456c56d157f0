// P11 passkeys in a real browser with a virtual authenticator: enrolled, asked for after the password, alone where the office allows it, and no longer
// once removed.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe } from './axe.ts';
import { launch, open, widths } from './browser.ts';
import { button, card } from './person.ts';
import { type Stand, stand } from './stand.ts';

let browser: Browser;
let site: Stand;
/** A passkey needs a name, not a number. */
let origin: string;
beforeAll(async () => {
  [browser, site] = [await launch(), await stand()];
  origin = site.origin.replace('127.0.0.1', 'localhost');
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** A browser with a device of its own that verifies its user. */
async function withDevice(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await open(browser, widths.desk);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { context, page };
}

async function byPassword(page: Page, account: string): Promise<void> {
  await page.goto(`${origin}/workbench/`);
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码').fill(site.password);
  await button(page, '登录').click();
}

const inbox = (page: Page) => page.getByRole('heading', { level: 1, name: '我的待办' }).waitFor();

async function leave(page: Page): Promise<void> {
  await page.context().clearCookies({ name: 'sunlot' });
  // Which ways there are is asked after the form stands.
  const ways = page.waitForResponse((said) => said.url().endsWith('/api/sign-on'));
  await page.goto(`${origin}/workbench/`);
  await (await ways).finished();
  await page.getByLabel('账号').waitFor();
}

test('P11 a passkey is enrolled, shown after the password, opens alone where the office allows it, and is removed', {
  timeout: 240_000,
}, async () => {
  const { context, page } = await withDevice();
  await byPassword(page, 'planner');
  await inbox(page);
  await page.goto(`${origin}/workbench/me`);
  await button(page, '登记通行密钥').click();
  await page.getByLabel('名称').fill('办公室电脑');
  await page.getByLabel('现用密码').last().fill(site.password);
  await button(page, '登记这台设备').click();
  await button(page.getByRole('dialog'), '已保存').click();
  await card(page, '第二因素').getByText('办公室电脑').waitFor();

  await leave(page);
  await byPassword(page, 'planner');
  await button(page, '用通行密钥').waitFor();
  expect(await axe(page)).toEqual([]);
  await button(page, '用通行密钥').click();
  await inbox(page);

  await leave(page);
  expect(await button(page, '用通行密钥登录').count()).toBe(0);

  const security = await open(browser, widths.desk);
  const admin = await security.newPage();
  await byPassword(admin, 'admin-sec');
  await inbox(admin);
  await admin.goto(`${origin}/workbench/offices/pj-scjg`);
  await button(admin, '允许只用通行密钥').click();
  await admin.getByRole('dialog').getByRole('textbox').fill('办公电脑都有指纹');
  await button(admin.getByRole('dialog'), '允许只用通行密钥').click();
  await button(admin, '不再允许只用通行密钥').waitFor();

  await page.reload();
  await button(page, '用通行密钥登录').click();
  await inbox(page);
  await page.goto(`${origin}/workbench/me`);
  await button(card(page, '第二因素'), '移除').click();
  await page.getByRole('dialog').getByLabel('现用密码').fill(site.password);
  await button(page.getByRole('dialog'), '移除').click();
  await page.getByText('还没有登记第二因素').waitFor();

  await leave(page);
  await button(page, '用通行密钥登录').click();
  await page.getByText('通行密钥没有通过').waitFor();
  await context.close();
  await security.close();
});
