// `npm run verify -- bundle.json` or `… log.ndjson`: the verifier on a command line, offline. Exit codes: 0 true, 1 false, 2 not trusted or
// not done (spec/evidence-bundle.md section 5). A file that is no bundle is false evidence.
import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { CHANGES_FILE, leavesOf, VISITS_FILE } from '../draws/rules/list-file.ts';
import { LOG_FILE } from '../log/rules/taken.ts';
import { unreadable, verify } from './check.ts';
import { findJsonTwice } from './json.ts';
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

/** By its name, or by its first line: that of a bundle is no such head. */
async function isLogFile(file: string): Promise<boolean> {
  if (file.endsWith('.ndjson')) return true;
  const handle = await open(file).catch(() => null);
  if (handle === null) return false;
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0);
  await handle.close();
  return buffer.toString('latin1', 0, bytesRead).split('\n', 1)[0]?.includes(`"kind":"${LOG_FILE}"`) === true;
}

async function checkLogFile(file: string, knownKeys: readonly string[], json: boolean, lang: Lang): Promise<number> {
  try {
    const report = await verifyLogFile(createReadStream(file, { highWaterMark: 1 << 20 }), { suites, knownKeys });
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
  if (await isLogFile(file)) return checkLogFile(file, knownKeys, values.json, lang);
  let report: Report;
  try {
    const leaves = values.list === undefined ? {} : { leaves: leavesOf(createReadStream(values.list)) };
    const visits =
      values.visits === undefined ? {} : { visits: leavesOf(createReadStream(values.visits), VISITS_FILE) };
    const changes =
      values.changes === undefined ? {} : { changes: leavesOf(createReadStream(values.changes), CHANGES_FILE) };
    const now = Math.floor(Date.now() / 1000);
    report = await verify(await read(file), {
      suites,
      knownKeys,
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
  return report.exitCode;
}

process.exitCode = await main(process.argv.slice(2));
