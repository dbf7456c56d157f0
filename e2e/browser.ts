// The browser of the journeys: the Chromium that ships inside @sparticuz/chromium, driven by playwright-core, so nothing
// is downloaded outside npm. It unpacks to the temp directory with mode 700, hence a private one named after the version.
import { mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

const manifest = new URL('../node_modules/@sparticuz/chromium/package.json', import.meta.url);
const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };

/** Starts the browser. Its own arguments crash on a second context; `--no-sandbox` alone is what root needs. */
export const launch = async ({ letters = 16 }: { readonly letters?: number } = {}): Promise<Browser> => {
  const home = join(tmpdir(), `sunlot-chromium-${version}-${process.getuid?.() ?? 0}`);
  mkdirSync(home, { recursive: true });
  process.env.TMPDIR = home;
  // The size of letters that a reader sets in the browser itself.
  const args = ['--no-sandbox', ...(letters === 16 ? [] : [`--blink-settings=defaultFontSize=${letters}`])];
  const packed = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await packed.default.executablePath(), args });
};

/** Widths every page must work at: the desk and the phone. */
export const widths = { desk: 1440, phone: 390 } as const;

/** A fresh context without memory: Chinese, Shanghai, still. */
export const open = (browser: Browser, width: number, options: { dark?: boolean } = {}): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width, height: width === widths.phone ? 844 : 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    hasTouch: width === widths.phone,
    colorScheme: options.dark === true ? 'dark' : 'light',
  });
