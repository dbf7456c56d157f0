// The remembered checkpoint on the page: what it is, to be saved as a file, taken over from one, or forgotten (spec/evidence-bundle.md section 10).
// What the browser remembers never gives way to a file that contradicts it or that cannot be compared.

import { fromHex } from '../../kit/bytes.ts';
import { compareWithSeen, lastSeenOf, type Memory, readSeen, SEEN_FILE, seenText } from '../last-seen.ts';
import type { Finding } from '../report.ts';
import { suites } from '../suite.ts';
import type { PageText } from '../texts/page.ts';
import { findingText, type Lang } from '../texts.ts';
import { forget, recall, remember } from './memory.ts';
import { withProof } from './run.ts';
import { say } from './view.ts';

const find = <E extends HTMLElement>(name: string): E | null => document.querySelector<E>(`[data-${name}]`);

/** By its first bytes: whether a file was saved by this page or by the command line to remember the log. */
export const isSeenFile = (start: Uint8Array): boolean =>
  (new TextDecoder('latin1').decode(start).split('\n', 1)[0] ?? '').includes(`"format":"${SEEN_FILE}"`);

export function startMemory(lang: Lang): void {
  showMemory(lang);
  find('forget')?.addEventListener('click', () => {
    forget();
    tell(lang, null);
    showMemory(lang);
  });
}

let address = '';

export function showMemory(lang: Lang): void {
  const place = find('memory');
  if (place === null) return;
  const memory = recall();
  for (const name of ['forget', 'keep']) {
    const part = find(name);
    if (part !== null) part.hidden = memory === null;
  }
  if (address !== '') URL.revokeObjectURL(address);
  address = '';
  if (memory === null) {
    place.textContent = say(lang, 'nothing');
    return;
  }
  const { size, root } = lastSeenOf(memory);
  const when = say(lang, 'remembered', { size, at: memory.at.slice(0, 10) });
  place.textContent = `${when} ${root.slice(0, 8)}\u2026${root.slice(-6)}`;
  address = URL.createObjectURL(new Blob([seenText(memory)], { type: 'application/json' }));
  const link = find<HTMLAnchorElement>('keep');
  if (link === null) return;
  link.href = address;
  link.download = 'sunlot-seen.json';
}

function tell(lang: Lang, said: PageText | Finding | null): void {
  const place = find('memory-said');
  if (place !== null)
    place.textContent = said === null ? '' : typeof said === 'string' ? say(lang, said) : findingText(said, lang);
}

/** The newer of what is remembered and what the file remembers, where both are of one history; else what contradicts it. */
async function agreed(before: Memory | null, file: Memory, proofs: string | null): Promise<Memory | Finding> {
  if (before === null) return file;
  const other = lastSeenOf(file);
  const seen = await withProof(lastSeenOf(before), other.size, proofs);
  const findings: Finding[] = [];
  const add =
    (status: Finding['status']) =>
    (reason: string, fill: Finding['with'] = {}) => {
      findings.push({ code: `checkpoint.${reason}`, status, with: fill });
      return null;
    };
  const head = { ...other, root: fromHex(other.root) };
  compareWithSeen(suites['DR1-SHA256'].hash, head, seen, seen.proof, { wrong: add('false'), undone: add('undone') });
  return findings[0] ?? (other.size > seen.size ? { ...file, keys: before.keys } : before);
}

/** Takes over what a file remembers; says on the page what became of it. */
export async function takeSeen(lang: Lang, text: string, proofs: string | null): Promise<void> {
  const file = readSeen(text);
  const next = file === null ? null : await agreed(recall(), file, proofs);
  if (next === null) tell(lang, 'seen.form');
  else if ('code' in next) tell(lang, next);
  else {
    remember(next);
    tell(lang, 'seen.taken');
  }
  showMemory(lang);
}
