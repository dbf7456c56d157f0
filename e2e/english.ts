// Chinese on an English page: what is data and has no English (names of firms and people, item texts, tasks as they were named) and what
// is a label that was left in Chinese. Labels come from the texts of the domains and nowhere else, and offices and regions have English
// names: both are looked for by exact words. All other Chinese must stand in the demo's own data.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { demoInspectors } from '../src/demo/inspectors.ts';
import { demoSubjects } from '../src/demo/subjects.ts';
import { directory, precedence, tasks } from '../src/demo/texts.ts';

type Texts = Readonly<Record<string, unknown>>;

const HAN = /\p{Script=Han}/u;
const RUNS = /\p{Script=Han}+/gu;

function* labelsIn(value: unknown): Iterable<string> {
  if (typeof value !== 'object' || value === null) return;
  const { zh, en } = value as { zh?: unknown; en?: unknown };
  if (typeof zh === 'string' && typeof en === 'string') {
    if (zh !== en && HAN.test(zh)) yield zh;
    return;
  }
  for (const part of Object.values(value)) yield* labelsIn(part);
}

/** Every Chinese label of the platform, from all its texts. */
const labels = (): ReadonlySet<string> => {
  const files = import.meta.glob<Texts>(['../src/*/**/texts.ts', '../src/*/**/texts/*.ts', '!../src/demo/**'], {
    eager: true,
  });
  return new Set(Object.values(files).flatMap((file) => [...labelsIn(file)]));
};

const codes = (file: string): string => readFileSync(`db/codes/${file}.sql`, 'utf8');

/** Chinese names of offices and regions that have an English one: in the rows of the codes it stands next to them. */
const named = (): ReadonlySet<string> => {
  const rows = [
    ...codes('office')
      .split('\n')
      .filter((line) => line.startsWith("  ('pj")),
    ...codes('region').split('\n'),
  ];
  const pairs = rows.filter((line) => /, '[A-Z][^']*(''[^']*)*', /.test(line));
  return new Set(pairs.flatMap((line) => line.match(/(?<=')\p{Script=Han}+(?=')/gu) ?? []));
};

const data = (subjects: number): string =>
  [
    codes('item'),
    codes('cap'),
    codes('mark-kind'),
    codes('industry'),
    codes('office'),
    codes('region'),
    readFileSync('src/demo/texts.ts', 'utf8'),
    // An address that a second source writes otherwise, and the directory of a joint task, are data put together from these.
    ...[...demoSubjects(subjects)].flatMap(({ name, address, type }) => [
      name,
      `${address}${precedence.addressAdd}`,
      type,
    ]),
    ...Object.values(tasks).map((name) => `${name}${directory.joint}`),
    ...demoInspectors().map(({ name }) => name),
  ].join('\n');

/** All texts and spoken names of a page that hold Chinese; what says of itself that it is Chinese (the language switch) is left out. */
const chineseOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const said: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (element === null || element.closest('script, style, [lang="zh-CN"]') !== null) continue;
      if (node instanceof Element) {
        for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'value'])
          said.push(node.getAttribute(name) ?? '');
      } else said.push(node.textContent ?? '');
    }
    return said.map((text) => text.trim()).filter((text) => /\p{Script=Han}/u.test(text));
  });

export type Finder = (page: Page) => Promise<readonly string[]>;

/** Finds what should be English on a page of a demo with so many subjects. */
export function finder(subjects: number): Finder {
  const known = data(subjects);
  const ours = labels();
  const english = named();
  // A label that is a value of the demo too (its source is called demo data) is data; a name within Chinese brackets is a part of one.
  const label = (text: string): boolean => ours.has(text) && !known.includes(`'${text}'`);
  const alone = (text: string): boolean => text.split(/[\s,:.()]+/).some((part) => english.has(part));
  const wrong = (text: string): boolean =>
    label(text) || alone(text) || (text.match(RUNS) ?? []).some((run) => !known.includes(run));
  return async (page) => [...new Set((await chineseOn(page)).filter(wrong))];
}
