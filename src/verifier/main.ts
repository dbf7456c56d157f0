// `npm run verify -- bundle.json` or `… log.ndjson`: the verifier on a command line, offline. Exit codes: 0 true, 1 false, 2 not trusted or
// not done (spec/evidence-bundle.md section 5). A file that is no bundle is false evidence.
import { createReadStream } from 'node:fs';
import { open, readFile, rename } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { CHANGES_FILE, leavesOf, VISITS_FILE } from '../draws/rules/list-file.ts';
import { parseVerifierKey } from '../log/rules/note.ts';
import { LOG_FILE } from '../log/rules/taken.ts';
import { unreadable, verify } from './check.ts';
import { findJsonTwice } from './json.ts';
import { lastSeenOf, learnt, type Memory, offeredBy, proofBetween, readSeen, seenText } from './last-seen.ts';
import { verifyLogFile } from './log-file/check.ts';
import { lineFindingText, logVerdict } from './log-file/texts.ts';
import type { Report, Status } from './report.ts';
import { suites } from './suite.ts';
import { commandText, findingText, type Lang, statusTexts, stepText, stepTitles, verdictText } from './texts.ts';

const GLYPH: Readonly<Record<Status, string>> = { pass: '✓', false: '✕', untrusted: '◇', undone: '◌' };

function lines(report: Report, lang: Lang): string[] {
  const verdict = verdictText(report, lang);
  const out = [verdict.title, verdict.text, ''];
  for (const step of report.steps) {
    const said = step.status === 'pass' ? stepText(step, lang) : statusTexts[step.status][lang];
    out.push(`${GLYPH[step.status]} ${String(step.number).padStart(2)} ${stepTitles[step.name][lang]}  ${said}`);
    for (const finding of step.findings) {
      out.push(`     ${GLYPH[finding.status]} ${findingText(finding, lang)}  (${finding.code})`);
      if (finding.expected !== undefined) out.push(`       ${commandText('expected', lang)}: ${finding.expected}`);
      if (finding.found !== undefined) out.push(`       ${commandText('found', lang)}: ${finding.found}`);
    }
    if (step.more > 0) out.push(`     ${commandText('more', lang, { n: step.more })}`);
  }
  return out;
}

async function read(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8');
  // A name that stands twice means one thing to one reader and another to the next.
  return findJsonTwice(text) ? undefined : JSON.parse(text);
}

async function firstLine(file: string): Promise<string> {
  const handle = await open(file);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0);
  await handle.close();
  return buffer.toString('utf8', 0, bytesRead).split('\n', 1)[0] ?? '';
}

/** By its name, or by its first line: that of a bundle is no such head. */
const isLogFile = async (file: string): Promise<boolean> =>
  file.endsWith('.ndjson') || (await firstLine(file).catch(() => '')).includes(`"kind":"${LOG_FILE}"`);

/** What the reader holds: keys, and what he remembers of the log (`--seen`, with `--proof` and `--fresh`). */
type Held = {
  readonly knownKeys: readonly string[];
  readonly seen: { readonly file: string; readonly memory: Memory | null } | null;
  readonly proof: string | undefined;
  readonly fresh: boolean;
};

/** Null where the file is there and is no memory: nothing may then be verified as if nothing had been seen. */
async function readMemory(file: string): Promise<Held['seen']> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const memory = text === null ? null : readSeen(text);
  return text !== null && memory === null ? null : { file, memory };
}

/** `log`: the part of the evidence that speaks of its log. */
async function heldAgainst({ knownKeys, seen, proof, fresh }: Held, log: unknown) {
  const offered = offeredBy(log);
  const { memory } = seen ?? { memory: null };
  // Keys that were written down go before those that were met.
  const own = knownKeys.some((key) => parseVerifierKey(key)?.type === 'ed25519') ? [] : (memory?.keys ?? []);
  const options = { knownKeys: [...knownKeys, ...own] };
  if (memory === null) return { offered, options };
  const last = { ...lastSeenOf(memory), fresh };
  const hashes =
    proof === undefined ? undefined : proofBetween(await read(proof), last.size, offered.size ?? last.size);
  return { offered, options: { ...options, lastSeen: hashes === undefined ? last : { ...last, proof: hashes } } };
}

/** After a good run the newer checkpoint takes the place of the old one, whole or not at all. */
async function rememberIn({ seen }: Held, outcome: Parameters<typeof learnt>[1], lang: Lang): Promise<void> {
  if (seen === null) return;
  const { file, memory } = seen;
  const next = learnt(memory, outcome, `${new Date().toISOString().slice(0, 19)}Z`);
  if (next !== null) {
    const beside = await open(`${file}.${process.pid}.new`, 'wx');
    await beside.writeFile(seenText(next));
    await beside.sync();
    await beside.close();
    await rename(`${file}.${process.pid}.new`, file);
  }
  const said = next === null ? 'seenKept' : 'seenNew';
  const size = next ?? memory;
  process.stderr.write(`${commandText(said, lang, { file, size: size === null ? 0 : lastSeenOf(size).size })}\n`);
}

async function checkLogFile(file: string, held: Held, json: boolean, lang: Lang): Promise<number> {
  try {
    const { offered, options } = await heldAgainst(held, JSON.parse(await firstLine(file)));
    const bytes = createReadStream(file, { highWaterMark: 1 << 20 });
    const report = await verifyLogFile(bytes, { suites, ...options });
    const said = logVerdict(report, lang);
    const out = [said.title, said.text, ''];
    for (const finding of report.findings) {
      const { code, status } = finding;
      out.push(
        `${GLYPH[status]} ${lineFindingText(code, finding.with, lang) ?? findingText(finding, lang)}  (${code})`,
      );
      if (finding.expected !== undefined) out.push(`    ${commandText('expected', lang)}: ${finding.expected}`);
      if (finding.found !== undefined) out.push(`    ${commandText('found', lang)}: ${finding.found}`);
    }
    if (report.more > 0) out.push(commandText('more', lang, { n: report.more }));
    process.stdout.write(`${json ? JSON.stringify(report, null, 2) : out.join('\n')}\n`);
    await rememberIn(held, { report, ...offered }, lang);
    return report.exitCode;
  } catch {
    process.stderr.write(`${commandText('unreadable', lang, { file })}\n`);
    return 1;
  }
}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'zh' },
      key: { type: 'string', multiple: true, default: [] },
      list: { type: 'string' },
      visits: { type: 'string' },
      changes: { type: 'string' },
      witness: { type: 'string', multiple: true, default: [] },
      witnesses: { type: 'string', default: '1' },
      seen: { type: 'string' },
      proof: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const lang: Lang = values.lang === 'en' ? 'en' : 'zh';
  const [file] = positionals;
  const knownKeys = [...values.key, ...values.witness];
  const leastWitnesses = Number(values.witnesses);
  if (values.help || file === undefined || !(leastWitnesses >= 1)) {
    process.stdout.write(`${commandText('usage', lang)}\n`);
    return values.help ? 0 : 2;
  }
  const seen = values.seen === undefined ? null : await readMemory(values.seen);
  if (values.seen !== undefined && seen === null) {
    process.stderr.write(`${commandText('seenForm', lang, { file: values.seen })}\n`);
    return 2;
  }
  const held = { knownKeys, seen, proof: values.proof, fresh: values.fresh };
  if (await isLogFile(file)) return checkLogFile(file, held, values.json, lang);
  let report: Report;
  let offered = offeredBy(null);
  try {
    const leaves = values.list === undefined ? {} : { leaves: leavesOf(createReadStream(values.list)) };
    const visits =
      values.visits === undefined ? {} : { visits: leavesOf(createReadStream(values.visits), VISITS_FILE) };
    const changes =
      values.changes === undefined ? {} : { changes: leavesOf(createReadStream(values.changes), CHANGES_FILE) };
    const now = Math.floor(Date.now() / 1000);
    const value = await read(file);
    const against = await heldAgainst(held, (value as { readonly log?: unknown } | null | undefined)?.log);
    offered = against.offered;
    report = await verify(value, {
      suites,
      ...against.options,
      leastWitnesses,
      now,
      ...leaves,
      ...visits,
      ...changes,
    });
  } catch {
    process.stderr.write(`${commandText('unreadable', lang, { file })}\n`);
    report = unreadable(file);
  }
  const text = values.json ? JSON.stringify(report, null, 2) : lines(report, lang).join('\n');
  process.stdout.write(`${text}\n`);
  await rememberIn(held, { report, ...offered }, lang);
  return report.exitCode;
}

process.exitCode = await main(process.argv.slice(2));
