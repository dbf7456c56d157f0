// A log that was taken away, in the browser of whoever holds it (R11; spec/log-file.md): dropped on the page of the verifier it is checked there,
// line by line, and the line with a changed byte is named. On the platform's page and in the one offline file alike. What the reader remembers of
// the log goes with him as a file (R7; spec/evidence-bundle.md section 10).
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../src/kit/assert.ts';
import { concat } from '../src/kit/bytes.ts';
import { seenText } from '../src/verifier/last-seen.ts';
import { seenCases } from '../src/verifier/sample/last-seen.ts';
import { logFile } from '../src/verifier/sample/log-file.ts';
import { axe } from './axe.ts';
import { launch, open, widths } from './browser.ts';
import { type Stand, stand } from './stand.ts';

let site: Stand;
let browser: Browser;
let offline: string;
beforeAll(async () => {
  site = await stand({ subjects: 0, tasks: false });
  browser = await launch();
  offline = mkdtempSync(join(tmpdir(), 'sunlot-offline-'));
  writeFileSync(join(offline, 'verifier.html'), await (await fetch(`${site.origin}/verify/offline.html`)).text());
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  if (offline) rmSync(offline, { recursive: true });
});

const LINES = logFile('whole');
const honest = Buffer.from(concat(...LINES));
/** One digit of the facts in line 8 of the file is another. */
const changed = (() => {
  const before = concat(...LINES.slice(0, 7)).length;
  const at = before + honest.subarray(before).indexOf('"n":') + 4;
  const bytes = Buffer.from(honest);
  bytes[at] = bytes[at] === 0x39 ? 0x38 : 0x39;
  return bytes;
})();

const bring = (page: Page, name: string, buffer: Buffer) =>
  page.locator('[data-file]').setInputFiles({ name, mimeType: 'application/x-ndjson', buffer });
const verdict = (page: Page, words: string) => page.locator('[data-verdict]', { hasText: words }).waitFor();

async function check(page: Page): Promise<void> {
  await bring(page, 'log.ndjson', honest);
  await verdict(page, '没有矛盾，尚缺佐证');
  expect(await page.locator('[data-verdict]').textContent()).toContain('整本日志 37 条');
  expect(await page.locator('[data-steps]').isVisible()).toBe(false);
  await bring(page, 'forged.ndjson', changed);
  await verdict(page, '不实');
  const said = await page.locator('[data-log]').textContent();
  expect(said).toContain('第 8 行：日志第 6 条所记的内容与封存的不符。');
  expect(said?.match(/第 \d+ 行/g)?.every((line) => line === '第 8 行')).toBe(true);
}

test('R11 on the page of the platform, at the desk and on a phone', async () => {
  for (const width of Object.values(widths)) {
    const context = await open(browser, width);
    const page = await context.newPage();
    await page.goto(`${site.origin}/verify`);
    await check(page);
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    // A draw afterwards has its steps again.
    await bring(page, 'no-bundle.json', Buffer.from('{}'));
    await verdict(page, '不实');
    expect(await page.locator('[data-steps]').isVisible()).toBe(true);
    expect(await page.locator('[data-log]').isVisible()).toBe(false);
    await context.close();
  }
});

test('R11 in the file that asks nobody', async () => {
  const context = await open(browser, widths.desk);
  const page = await context.newPage();
  await page.goto(`file://${join(offline, 'verifier.html')}`);
  await check(page);
  await context.close();
});

const seenFile = (name: string) => {
  const found = must(
    seenCases().find((one) => one.name.includes(name)),
    name,
  );
  return { text: Buffer.from(seenText(found.seen)), bundle: Buffer.from(JSON.stringify(found.bundle)) };
};

test('R7 the remembered checkpoint is taken over from a file, saved as one, and gives way to nothing that contradicts it', async () => {
  for (const width of Object.values(widths)) {
    const context = await open(browser, width);
    const page = await context.newPage();
    await page.goto(`${site.origin}/verify`);
    const said = (words: string) => page.locator('[data-memory-said]', { hasText: words }).waitFor();
    expect(await page.locator('[data-keep]').isVisible()).toBe(false);
    const mine = seenFile('the same checkpoint');
    await bring(page, 'seen.json', mine.text);
    await said('已采用较新的一个');
    await page.reload();
    await page.locator('[data-memory]', { hasText: '第 10 条' }).waitFor();
    const [saved] = await Promise.all([page.waitForEvent('download'), page.locator('[data-keep]').click()]);
    expect(readFileSync(await saved.path())).toEqual(mine.text);
    // Another root at the same size: two people were shown two logs.
    await bring(page, 'other.json', seenFile('another root').text);
    await said('分叉');
    await page.locator('[data-memory]', { hasText: '第 10 条' }).waitFor();
    // What is remembered is held against evidence from anywhere.
    await bring(page, 'bundle.json', mine.bundle);
    const first = page.locator('[data-step="checkpoint"]', { hasText: '时间未证实' });
    await first.waitFor();
    expect(await first.textContent()).not.toMatch(/公钥只来自|没有与您记住/);
    await bring(page, 'damaged.json', Buffer.from(`${mine.text.toString().replace('"at"', '"bt"')}`));
    await said('残缺');
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.locator('[data-forget]').click();
    await page.locator('[data-memory]', { hasText: '还没有记住' }).waitFor();
    await context.close();
  }
});
