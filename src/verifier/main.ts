// `npm run verify -- bundle.json`: the verifier on a command line, offline. Exit codes: 0 true, 1 false, 2 not trusted or
// not done (spec/evidence-bundle.md section 5). A file that is no bundle is false evidence.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { unreadable, verify } from './check.ts';
import { findJsonTwice } from './json.ts';
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

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'zh' },
      key: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  const lang: Lang = values.lang === 'en' ? 'en' : 'zh';
  const [file] = positionals;
  if (values.help || file === undefined) {
    process.stdout.write(`${commandText('usage', lang)}\n`);
    return values.help ? 0 : 2;
  }
  let report: Report;
  try {
    report = await verify(await read(file), { suites, knownKeys: values.key });
  } catch {
    process.stderr.write(`${commandText('unreadable', lang, { file })}\n`);
    report = unreadable(file);
  }
  const text = values.json ? JSON.stringify(report, null, 2) : lines(report, lang).join('\n');
  process.stdout.write(`${text}\n`);
  return report.exitCode;
}

process.exitCode = await main(process.argv.slice(2));
