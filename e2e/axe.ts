// WCAG 2.2 AA by axe-core, run inside the page; the answer names each fault with where it is.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What depends on the width of a page and nothing else does; the rest need not be asked at each. */
const OF_WIDTH = ['target-size', 'scrollable-region-focusable', 'color-contrast'];

/** Faults of the page as lines `rule: what (where)`; empty when there are none. `width`: only those that another width can bring. */
export const axe = async (page: Page, { width = false }: { readonly width?: boolean } = {}): Promise<string[]> => {
  await page.evaluate(source);
  const released = await release(page);
  const results = await page.evaluate(
    (only) =>
      (globalThis as unknown as { axe: { run: (o: object) => Promise<AxeResults> } }).axe.run({
        runOnly: only,
        resultTypes: ['violations'],
      }),
    width ? { type: 'rule', values: OF_WIDTH } : { type: 'tag', values: TAGS },
  );
  await released();
  return results.violations.flatMap((fault) =>
    fault.nodes.map((node) => `${fault.id}: ${fault.help} (${node.target.join(' ')})`),
  );
};

/** Lets bars that stay where they are scroll with the page: what happens to lie half under one is no smaller for it. Answers how to undo that. */
async function release(page: Page): Promise<() => Promise<void>> {
  const bars = await page.evaluateHandle(() => {
    const sticky = [...document.querySelectorAll<HTMLElement>('*')].filter(
      (one) => getComputedStyle(one).position === 'sticky',
    );
    for (const one of sticky) one.style.position = 'relative';
    return sticky;
  });
  return () =>
    bars.evaluate((sticky) => {
      for (const one of sticky) one.style.position = '';
    });
}

/** Whether the page scrolls sideways, which no page may at any width from 320 px (WCAG 1.4.10). */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Controls that stand outside the page's width and in nothing that scrolls: nobody can reach them. */
export const outOfReach = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].flatMap((control) => {
      const { left, right, width, height } = control.getBoundingClientRect();
      const seen = control.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      // What is one pixel wide is for those who listen.
      if (!seen || width <= 1 || height <= 1 || (left >= -1 && right <= document.documentElement.clientWidth + 1))
        return [];
      return scrolls(control.parentElement)
        ? []
        : [(control.outerHTML.match(/^<[^>]*>/)?.[0] ?? '') + (control.textContent ?? '')];
    });
  });
