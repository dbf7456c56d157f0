// Puts a verification on the page, into the places that the document already has. Everything from a bundle goes in as text, never as markup.
import { fillWording } from '../../kit/wording.ts';
import type { LogReport } from '../log-file/check.ts';
import { lineFindingText, logVerdict } from '../log-file/texts.ts';
import { type Finding, type Report, STEPS, type Status, type Step } from '../report.ts';
import { type PageText, pageTexts } from '../texts/page.ts';
import { findingText, type Lang, statusTexts, stepText, stepTitles, verdictText } from '../texts.ts';

export const say = (lang: Lang, key: PageText, fill: Readonly<Record<string, string | number>> = {}): string =>
  fillWording(pageTexts[key][lang], fill);

type Child = Node | string;

function element(name: string, className: string, ...children: readonly Child[]): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

const place = (root: HTMLElement, name: string): HTMLElement | null => root.querySelector(`[data-${name}]`);

/** A copy of the picture that the document carries for a status. */
function glyph(root: HTMLElement, status: Status): Child {
  const picture = root.querySelector(`[data-glyph="${status}"] svg`);
  return picture === null ? '' : picture.cloneNode(true);
}

const LOOKS: Readonly<Record<Report['verdict'], readonly [look: string, status: Status]>> = {
  true: ['pass', 'pass'],
  false: ['bad', 'false'],
  untrusted: ['warn', 'untrusted'],
  undone: ['none', 'undone'],
};

function showVerdict(root: HTMLElement, look: string, status: Status, title: string, text: string): void {
  const box = place(root, 'verdict');
  if (box === null) return;
  box.className = `verdict ${look}`;
  box.replaceChildren(glyph(root, status), element('div', '', element('b', '', title), element('div', '', text)));
}

/** A sentence without a conclusion: fetching, computing, or why nothing came of it. */
export function showState(
  root: HTMLElement,
  lang: Lang,
  key: 'fetching' | 'working' | 'reading' | 'missing' | 'crashed',
  fill = {},
): void {
  const look = key === 'missing' || key === 'crashed' ? 'warn' : 'none';
  showVerdict(root, look, 'undone', say(lang, key, fill), say(lang, `${key}.why`));
}

/** The board of the steps, or of a log file, which has lines and no steps. */
function board(root: HTMLElement, of: 'steps' | 'log'): void {
  for (const name of ['steps', 'counts']) {
    const part = place(root, name);
    if (part !== null) part.hidden = of === 'log';
  }
  const log = place(root, 'log');
  log?.replaceChildren();
  if (log !== null) log.hidden = of === 'steps';
}

export function clear(root: HTMLElement, lang: Lang): void {
  board(root, 'steps');
  for (const name of STEPS) {
    const row = root.querySelector<HTMLElement>(`[data-step="${name}"]`);
    if (row !== null)
      fillRow(root, row, lang, 'undone', STEPS.indexOf(name) + 1, stepTitles[name][lang], [statusTexts.undone[lang]]);
  }
  showCounts(root, lang, []);
}

function fillRow(
  root: HTMLElement,
  row: HTMLElement,
  lang: Lang,
  status: Status,
  number: number,
  title: string,
  said: readonly Child[],
): void {
  row.className = status;
  const state = element('span', 'sr', statusTexts[status][lang]);
  row.replaceChildren(
    glyph(root, status),
    element('span', 'n', String(number)),
    element('b', '', title, state),
    element('div', '', ...said),
  );
}

const hash = (value: string): HTMLElement => element('code', 'wrap', value);

/** Expected and found, whole: what proves something is never shortened here. */
function difference(lang: Lang, expected: string | undefined, found: string | undefined): Child {
  const rows = [
    ['found', found],
    ['expected', expected],
  ] as const;
  const list = element('dl', 'difference');
  for (const [key, value] of rows)
    if (value !== undefined) list.append(element('dt', '', say(lang, key)), element('dd', '', hash(value)));
  return list.childElementCount === 0 ? '' : list;
}

type Found = { readonly findings: readonly Finding[]; readonly more: number };

function findingsOf({ findings, more }: Found, lang: Lang, textOf = findingText): readonly Child[] {
  const list = element('ul', 'findings');
  for (const finding of findings) {
    const mark = element('b', finding.status, statusTexts[finding.status][lang]);
    list.append(element('li', '', mark, ' ', textOf(finding, lang), difference(lang, finding.expected, finding.found)));
  }
  return more > 0 ? [list, element('p', 'small muted', say(lang, 'more', { n: more }))] : [list];
}

export function showStep(root: HTMLElement, lang: Lang, step: Step): void {
  const row = root.querySelector<HTMLElement>(`[data-step="${step.name}"]`);
  if (row === null) return;
  const said = step.findings.length === 0 ? [stepText(step, lang)] : findingsOf(step, lang);
  fillRow(root, row, lang, step.status, step.number, stepTitles[step.name][lang], said);
  if (step.number < STEPS.length) showState(root, lang, 'working', { n: step.number + 1, total: STEPS.length });
}

function showCounts(root: HTMLElement, lang: Lang, steps: readonly Step[]): void {
  for (const status of Object.keys(statusTexts) as Status[]) {
    const numbers = steps.filter((step) => step.status === status).map(({ number }) => number);
    const count = root.querySelector(`[data-count="${status}"]`);
    const which = root.querySelector(`[data-which="${status}"]`);
    if (count !== null)
      count.textContent = String(steps.length === 0 && status === 'undone' ? STEPS.length : numbers.length);
    const some = status !== 'pass' && numbers.length > 0;
    if (which !== null)
      which.textContent = some ? say(lang, 'steps', { steps: numbers.join(lang === 'zh' ? '\u3001' : ', ') }) : '';
  }
}

export function showReport(root: HTMLElement, lang: Lang, report: Report, milliseconds: number): void {
  for (const step of report.steps) showStep(root, lang, step);
  showCounts(root, lang, report.steps);
  const { title, text } = verdictText(report, lang);
  const [look, status] = LOOKS[report.verdict];
  const seconds = (milliseconds / 1000).toFixed(1);
  showVerdict(root, look, status, title, `${text} ${say(lang, 'took', { seconds })}`);
}

const lineText = (finding: Finding, lang: Lang): string =>
  lineFindingText(finding.code, finding.with, lang) ?? findingText(finding, lang);

/** A log file has no steps: what it is, and each finding with its line. */
export function showLogReport(root: HTMLElement, lang: Lang, report: LogReport, milliseconds: number): void {
  board(root, 'log');
  place(root, 'log')?.append(...findingsOf(report, lang, lineText));
  const { title, text } = logVerdict(report, lang);
  const [look, status] = LOOKS[report.verdict];
  const seconds = (milliseconds / 1000).toFixed(1);
  showVerdict(root, look, status, title, `${text} ${say(lang, 'took', { seconds })}`);
}
