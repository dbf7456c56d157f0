// The verifier in a document: takes the evidence that the page names or a file that the reader brings, recomputes it here, and shows each
// step as it is done. Nothing is sent anywhere; a file never leaves the device.
import { CHANGES_FILE, isLeafFile, type LeafFile, LIST_FILE, VISITS_FILE } from '../../draws/rules/list-file.ts';
import { LOG_FILE } from '../../log/rules/taken.ts';
import { lastSeenOf, learnt } from '../last-seen.ts';
import type { LogReport } from '../log-file/check.ts';
import type { Report } from '../report.ts';
import type { Lang } from '../texts.ts';
import { recall, remember } from './memory.ts';
import { isSeenFile, showMemory, startMemory, takeSeen } from './remembered.ts';
import type { LogRunner, Runner } from './run.ts';
import { clear, say, showLogReport, showReport, showState, showStep } from './view.ts';

export type Runners = { readonly bundle: Runner; readonly log: LogRunner };

/** What stands beside a bundle that is too long to hold it. */
type Beside = { readonly list: Blob | null; readonly visits: Blob | null; readonly changes: Blob | null };
const NOTHING: Beside = { list: null, visits: null, changes: null };
const FILES: Readonly<Record<keyof Beside, LeafFile>> = { list: LIST_FILE, visits: VISITS_FILE, changes: CHANGES_FILE };

type Source = Beside & {
  readonly text: string;
  readonly named: string;
  readonly fromPlatform: boolean;
};

const find = <E extends HTMLElement>(name: string): E | null => document.querySelector<E>(`[data-${name}]`);

/** Starts on every `[data-verify]`; `online` tells whether there is a platform to ask for proofs. */
export function startPage(runners: Runners, online: boolean): void {
  const root = find('verify');
  for (const part of document.querySelectorAll<HTMLElement>('[data-scripted]')) part.hidden = false;
  const print = find<HTMLButtonElement>('print');
  if (print !== null) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
  }
  if (root === null) return;
  const lang: Lang = root.dataset.lang === 'en' ? 'en' : 'zh';
  const check = checker(root, lang, runners, online);
  keepWitnesses();
  startMemory(lang);
  takeFiles(lang, check, logChecker(root, lang, runners), proofsAt(online));
  const { bundle } = root.dataset;
  if (bundle !== undefined && bundle !== '') void fetchAndCheck(root, lang, bundle, check);
}

const WITNESSES = 'sunlot.witnesses';

/** The witnesses that the reader wrote down, a key a line, and how many of them have to agree. */
function chosenWitnesses(): { readonly witnesses: readonly string[]; readonly leastWitnesses: number } {
  const lines = (find<HTMLTextAreaElement>('witnesses')?.value ?? '').split('\n').map((line) => line.trim());
  const least = Number(find<HTMLInputElement>('least')?.value ?? '1');
  return {
    witnesses: lines.filter((line) => line !== ''),
    leastWitnesses: Number.isInteger(least) && least > 0 ? least : 1,
  };
}

function keepWitnesses(): void {
  const written = find<HTMLTextAreaElement>('witnesses');
  if (written === null) return;
  try {
    written.value = localStorage.getItem(WITNESSES) ?? '';
  } catch {
    // Storage refused: they are written anew next time.
  }
  written.addEventListener('change', () => {
    try {
      localStorage.setItem(WITNESSES, written.value);
    } catch {
      // As above.
    }
  });
}

type Check = (source: Source) => Promise<void>;

/** Keys of the log that the reader holds from elsewhere: with the document, or remembered. */
function heldKeys(root: HTMLElement): readonly string[] {
  const given = (root.dataset.keys ?? '').split('\n').filter((key) => key !== '');
  return given.length > 0 ? given : (recall()?.keys ?? []);
}

/** Where the platform proves that one tree is the beginning of another; null where there is none to ask. */
const proofsAt = (online: boolean): string | null =>
  online ? new URL('/log/proof/consistency', location.href).href : null;

/** A newer verification takes the place of the one before: only the newest is shown. */
let turn = 0;

function checker(root: HTMLElement, lang: Lang, { bundle: runner }: Runners, online: boolean): Check {
  return async ({ text, list, visits, changes, named, fromPlatform }) => {
    turn += 1;
    const mine = turn;
    const memory = recall();
    const source = find('source');
    if (source !== null) source.textContent = named;
    clear(root, lang);
    showState(root, lang, 'working', { n: 1, total: 14 });
    const started = performance.now();
    try {
      const work = {
        text,
        list,
        visits,
        changes,
        knownKeys: heldKeys(root),
        ...chosenWitnesses(),
        lastSeen: memory === null ? null : { ...lastSeenOf(memory), fresh: fromPlatform },
        proofs: proofsAt(online),
      };
      const outcome = await runner(work, (step) => {
        if (mine === turn) showStep(root, lang, step);
      });
      if (mine !== turn) return;
      showReport(root, lang, outcome.report, performance.now() - started);
      offerReport(outcome.report);
      const memory2 = fromPlatform ? learnt(memory, outcome, new Date().toISOString()) : null;
      if (memory2 !== null) remember(memory2);
      showMemory(lang);
    } catch {
      if (mine === turn) showState(root, lang, 'crashed');
    }
  };
}

async function fetchAndCheck(root: HTMLElement, lang: Lang, address: string, check: Check): Promise<void> {
  showState(root, lang, 'fetching');
  let text: string;
  let beside = NOTHING;
  try {
    const reply = await fetch(address, { headers: { accept: 'application/json' } });
    if (!reply.ok) throw new Error(String(reply.status));
    text = await reply.text();
    beside = {
      list: takesList(text) ? await fetchFile(address, 'list.sunlot') : null,
      visits: takesVisits(text) ? await fetchFile(address, 'visits.sunlot') : null,
      changes: /"changes":null/.test(text) ? await fetchFile(address, 'changes.sunlot') : null,
    };
  } catch {
    showState(root, lang, 'missing');
    return;
  }
  await check({ text, ...beside, named: say(lang, 'checking.draw'), fromPlatform: true });
}

/** Whether the draw looks at every unit and the bundle has not the list. Only to know what to fetch: nothing is believed here. */
const takesList = (text: string): boolean =>
  /"list":null/.test(text) && /\\"kind\\":\\"(ticket|layered|pps)\\"/.test(text);

/** The same of the inspections behind a draw by burden. */
const takesVisits = (text: string): boolean => /"visits":null/.test(text) && /\\"kind\\":\\"visits\\"/.test(text);

async function fetchFile(address: string, name: string): Promise<Blob | null> {
  const reply = await fetch(address.replace(/evidence\.json$/, name));
  return reply.ok ? reply.blob() : null;
}

/** The head of a log file stands in its first line, with keys and checkpoints. */
const FIRST_LINE = 65_536;

/** A log that was taken away is checked by itself, whatever else lies beside it. */
const isLog = (start: Uint8Array): boolean =>
  (new TextDecoder('latin1').decode(start).split('\n', 1)[0] ?? '').includes(`"kind":"${LOG_FILE}"`);

type CheckLog = (file: File) => Promise<void>;

const logChecker =
  (root: HTMLElement, lang: Lang, { log: runner }: Runners): CheckLog =>
  async (log) => {
    turn += 1;
    const mine = turn;
    const source = find('source');
    if (source !== null) source.textContent = fileNamed(lang, log);
    clear(root, lang);
    showState(root, lang, 'reading', { n: 0 });
    const started = performance.now();
    try {
      const memory = recall();
      const lastSeen = memory === null ? null : lastSeenOf(memory);
      const work = { log, lastSeen, knownKeys: [...heldKeys(root), ...chosenWitnesses().witnesses] };
      const report = await runner(work, (n) => {
        if (mine === turn) showState(root, lang, 'reading', { n });
      });
      if (mine !== turn) return;
      showLogReport(root, lang, report, performance.now() - started);
      offerReport(report);
    } catch {
      if (mine === turn) showState(root, lang, 'crashed');
    }
  };

const fileNamed = (lang: Lang, { name, size }: File): string =>
  say(lang, 'checking.file', { name, kb: Math.ceil(size / 1024) });

function takeFiles(lang: Lang, check: Check, checkLog: CheckLog, proofs: string | null): void {
  const input = find<HTMLInputElement>('file');
  const drop = find('drop');
  // Bundle and the files beside it may be brought together or one after the other: the newest of each counts.
  let beside = NOTHING;
  let bundle: { readonly text: string; readonly named: string } | null = null;
  const take = async (files: FileList | null | undefined) => {
    for (const file of files ?? []) {
      const start = new Uint8Array(await file.slice(0, FIRST_LINE).arrayBuffer());
      if (isLog(start)) return checkLog(file);
      if (isSeenFile(start)) {
        await takeSeen(lang, await file.text(), proofs);
        continue;
      }
      const kind = (Object.keys(FILES) as (keyof Beside)[]).find((one) => isLeafFile(FILES[one], start));
      if (kind !== undefined) beside = { ...beside, [kind]: file };
      else {
        bundle = { text: await file.text(), named: fileNamed(lang, file) };
      }
    }
    if (bundle !== null) await check({ ...bundle, ...beside, fromPlatform: false });
  };
  input?.addEventListener('change', () => void take(input.files));
  drop?.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  drop?.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop?.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    void take(event.dataTransfer?.files);
  });
}

let reportAddress = '';

/** The report as a file: the same JSON as `npm run verify -- --json` writes. */
function offerReport(report: Report | LogReport): void {
  const link = find<HTMLAnchorElement>('report');
  if (link === null) return;
  if (reportAddress !== '') URL.revokeObjectURL(reportAddress);
  reportAddress = URL.createObjectURL(new Blob([JSON.stringify(report, null, 2)], { type: 'application/json' }));
  link.href = reportAddress;
  const name = 'draw' in report ? (report.draw?.draw ?? 'evidence') : 'log';
  link.download = `${name}.report.json`;
  link.hidden = false;
}
