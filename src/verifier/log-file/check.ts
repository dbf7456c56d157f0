// Checks a log that was taken away, line by line with flat memory (spec/log-file.md 3): the signed checkpoint, every leaf in its tree, every
// opened entry against its leaf. The first finding is the first wrong line; nothing is believed because the file says so.
import { equalBytes, fromHex, toHex, utf8 } from '../../kit/bytes.ts';
import { canonicalJson } from '../../kit/canonical-json.ts';
import { incrementalTree, leafNodeHash, verifyConsistency, verifyInclusion } from '../../log/rules/merkle.ts';
import { type Checkpoint, parseNote } from '../../log/rules/note.ts';
import { entryFaults, isDocumentOf, isUnsealed } from '../../log/rules/opened.ts';
import type { LogFileHead } from '../../log/rules/taken.ts';
import type { VerifyOptions } from '../case.ts';
import { compareWithSeen } from '../last-seen.ts';
import { earlierProof, openNote, trustedKeys } from '../log.ts';
import { exitCodeOf, type Fill, type Finding, type Verdict, verdictOf } from '../report.ts';
import { type Line, readHead, readLine } from './lines.ts';

export type LogReport = {
  readonly format: 'sunlot-log-report/1';
  readonly verdict: Verdict;
  readonly exitCode: 0 | 1 | 2;
  readonly checkpoint: { readonly origin: string; readonly size: number; readonly root: string } | null;
  readonly scope: LogFileHead['scope'] | null;
  /** Lines with an entry; those that are opened; of these, with a document; of these, whose head is not sealed. */
  readonly entries: number;
  readonly opened: number;
  readonly documents: number;
  readonly headsNotSealed: number;
  /** In the order of the file. */
  readonly findings: readonly Finding[];
  readonly more: number;
};

const KEPT = 100;
const HEAD_LINE = 1;

/** Findings with the number of their line, the head being 1; of hundreds the first are kept. */
function collector() {
  const findings: Finding[] = [];
  let more = 0;
  let line = HEAD_LINE;
  const add = (finding: Finding): null => {
    if (findings.length < KEPT) findings.push(finding);
    else more += 1;
    return null;
  };
  const of =
    (group: string, status: Finding['status']) =>
    (reason: string, fill: Fill = {}, difference?: { expected: string; found: string }) =>
      add({ code: `${group}.${reason}`, status, with: { line, ...fill }, ...difference });
  return {
    at: (next: number) => {
      line = next;
    },
    head: {
      wrong: of('checkpoint', 'false'),
      doubt: of('checkpoint', 'untrusted'),
      undone: of('checkpoint', 'undone'),
    },
    wrong: of('log-file', 'false'),
    doubt: of('log-file', 'untrusted'),
    all: () => ({ findings, more }),
  };
}
type Notes = ReturnType<typeof collector>;

const hashes = (texts: readonly string[]) => texts.map(fromHex);

function openHead(bytes: Uint8Array, options: VerifyOptions, notes: Notes) {
  const head = readHead(bytes);
  if (head === null) return notes.wrong('head-form');
  const all = [...head.earlier.map(({ checkpoint }) => checkpoint), head.checkpoint];
  const chain = trustedKeys(head, all, options, notes.head);
  const open = (text: string) => {
    const checkpoint = openNote(text, head.origin, chain, notes.head);
    // A line that no key in the file explains could say anything.
    const lines = parseNote(text)?.signatures ?? [];
    if (
      checkpoint !== null &&
      lines.some(({ name, id }) => !chain.keys.some((key) => key.name === name && key.id === id))
    )
      notes.wrong('signature-unknown');
    return checkpoint;
  };
  const checkpoint = open(head.checkpoint);
  if (checkpoint === null) return null;
  const dated = [checkpoint];
  for (const earlier of head.earlier) {
    const old = open(earlier.checkpoint);
    if (old === null) continue;
    const { hash } = options.suites['DR1-SHA256'];
    if (!verifyConsistency(hash, old.size, checkpoint.size, old.root, checkpoint.root, hashes(earlier.proof)))
      notes.head.wrong('inconsistent', { size: old.size });
    dated.push(old);
  }
  if (dated.every((one) => one.dated.length === 0)) notes.head.doubt('time-not-proven');
  if (head.scope === 'whole' && head.entries !== checkpoint.size)
    notes.wrong('count', { expected: checkpoint.size, found: head.entries });
  const seen = options.lastSeen;
  // A whole log answers by its own leaves what it was when it was seen.
  const within = head.scope === 'whole' && seen?.origin === head.origin && seen.size < checkpoint.size;
  if (seen !== undefined && !within) {
    const proof = seen.proof ?? earlierProof(head.earlier, seen);
    compareWithSeen(options.suites['DR1-SHA256'].hash, checkpoint, seen, proof, notes.head);
  }
  return { head, checkpoint, seen: within ? seen : undefined };
}
type Opened = NonNullable<ReturnType<typeof openHead>>;

const FAULTS = { leaf: 'leaf-form', nonce: 'nonce', head: 'head', facts: 'facts', type: 'type' } as const;

function checkOpened(line: Line, options: VerifyOptions, notes: Notes): void {
  const { hash } = options.suites['DR1-SHA256'];
  const { head, salt, facts, nonce, document } = line;
  if (head === undefined || salt === undefined || facts === undefined || nonce === undefined) return;
  const fill = { index: line.index };
  const leaf = utf8(line.leaf);
  const entry = { leaf, head, nonce: nonce === null ? null : fromHex(nonce), salt: fromHex(salt) };
  const faults = entryFaults(hash, { ...entry, facts: canonicalJson(facts) });
  for (const fault of faults) notes.wrong(FAULTS[fault], fill);
  if (faults.includes('leaf')) return;
  if (document !== undefined && !isDocumentOf(hash, leaf, fromHex(document.salt), canonicalJson(document.body)))
    notes.wrong('document', fill);
}

/** Whether the leaf stands where the line says. */
function checkPlace(line: Line, leafHash: Uint8Array, checkpoint: Checkpoint, options: VerifyOptions, notes: Notes) {
  const { index, hash: said, proof } = line;
  if (index >= checkpoint.size) notes.wrong('beyond-checkpoint', { index, size: checkpoint.size });
  else if (said !== undefined && said !== toHex(leafHash))
    notes.wrong('hash', { index }, { expected: toHex(leafHash), found: said });
  else if (proof !== undefined) {
    const { hash } = options.suites['DR1-SHA256'];
    const { size, root } = checkpoint;
    if (!verifyInclusion(hash, index, size, leafHash, hashes(proof), root)) notes.wrong('proof', { index });
  }
}

/** Counts what the lines are, for the report. */
const tally = () => ({ entries: 0, opened: 0, documents: 0, headsNotSealed: 0 });

function count(found: ReturnType<typeof tally>, line: Line): void {
  found.entries += 1;
  if (line.head === undefined) return;
  found.opened += 1;
  if (line.document !== undefined) found.documents += 1;
  if (isUnsealed(utf8(line.leaf))) found.headsNotSealed += 1;
}

/** The lines after the head, by ascending index; a whole file has every index and gives the signed root. */
function lineChecker({ head, checkpoint, seen }: Opened, options: VerifyOptions, notes: Notes) {
  const { hash } = options.suites['DR1-SHA256'];
  const tree = incrementalTree(hash);
  const found = tally();
  const whole = head.scope === 'whole';
  let next = 0;
  const take = (bytes: Uint8Array): void => {
    const line = readLine(bytes, head.scope);
    if (line === null) return void notes.wrong('line-form', { after: next - 1 });
    const { index } = line;
    if (index < next) notes.wrong('order', { index });
    else if (whole && index > next) notes.wrong('missing', { from: next, until: index - 1 });
    next = Math.max(next, index + 1);
    const leafHash = leafNodeHash(hash, utf8(line.leaf));
    if (whole) tree.push(leafHash);
    if (tree.size === seen?.size && toHex(tree.root()) !== seen.root)
      notes.head.wrong('forked', { size: seen.size }, { expected: seen.root, found: toHex(tree.root()) });
    checkOpened(line, options, notes);
    checkPlace(line, leafHash, checkpoint, options, notes);
    count(found, line);
  };
  const finish = (): void => {
    // What is said now, the head of the file says otherwise: its count and its root.
    notes.at(HEAD_LINE);
    const { findings } = notes.all();
    const sound = !findings.some(({ status, code }) => status === 'false' && code.startsWith('log-file.'));
    if (found.entries !== head.entries && sound)
      notes.wrong('cut', { after: next - 1, expected: head.entries, found: found.entries });
    else if (whole && sound && !equalBytes(tree.root(), checkpoint.root))
      notes.wrong('root', {}, { expected: toHex(checkpoint.root), found: toHex(tree.root()) });
    if (found.headsNotSealed > 0) notes.doubt('head-not-sealed', { n: found.headsNotSealed });
  };
  return { take, finish, found };
}

/** The report of a file that is no log file at all. */
const reportOf = (notes: Notes, opened: Opened | null, found: ReturnType<typeof tally> | undefined): LogReport => {
  const { findings, more } = notes.all();
  const counts = { pass: 0, false: 0, untrusted: 0, undone: 0 };
  for (const { status } of findings) counts[status] += 1;
  const verdict = verdictOf(counts);
  const checkpoint = opened && { ...opened.checkpoint, root: toHex(opened.checkpoint.root) };
  return {
    format: 'sunlot-log-report/1',
    verdict,
    exitCode: exitCodeOf(verdict),
    checkpoint: checkpoint && { origin: checkpoint.origin, size: checkpoint.size, root: checkpoint.root },
    scope: opened?.head.scope ?? null,
    ...(found ?? tally()),
    findings,
    more,
  };
};

const NEWLINE = 0x0a;
/** No line of a sound file is longer: leaf, facts and document are bounded. What is longer is not read into memory. */
const LONGEST = 64 * 1024 * 1024;

/** Cuts bytes into lines without their newline; the last piece counts as a line that was cut. */
async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<{ line: Uint8Array; whole: boolean }> {
  let held: Uint8Array[] = [];
  let length = 0;
  const join = (): Uint8Array => {
    const line = new Uint8Array(length);
    let at = 0;
    for (const piece of held) {
      line.set(piece, at);
      at += piece.length;
    }
    held = [];
    length = 0;
    return line;
  };
  for await (const piece of bytes) {
    let from = 0;
    for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, from)) {
      held.push(piece.subarray(from, end));
      length += end - from;
      yield { line: join(), whole: true };
      from = end + 1;
    }
    if (from < piece.length) held.push(piece.slice(from));
    length += piece.length - from;
    if (length > LONGEST) break;
  }
  if (length > 0) yield { line: join(), whole: false };
}

/** Reads the file once. `onLine` hears how many entries were read so far. */
export async function verifyLogFile(
  bytes: AsyncIterable<Uint8Array>,
  options: VerifyOptions,
  onLine?: (entries: number) => void | Promise<void>,
): Promise<LogReport> {
  const notes = collector();
  let opened: Opened | null = null;
  let checker: ReturnType<typeof lineChecker> | undefined;
  let number = 0;
  for await (const { line, whole } of linesOf(bytes)) {
    number += 1;
    notes.at(number);
    if (number === HEAD_LINE) {
      opened = openHead(line, options, notes);
      if (opened === null) break;
      checker = lineChecker(opened, options, notes);
    } else checker?.take(line);
    if (!whole) notes.wrong('cut-line');
    await onLine?.(number - 1);
  }
  if (number === 0) notes.wrong('head-form');
  checker?.finish();
  return reportOf(notes, opened, checker?.found);
}
