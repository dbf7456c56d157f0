// How long it takes a citizen to verify a draw by tickets of 1,000 of 1,000,000 with the whole open list beside the bundle: every leaf hashed into its tree,
// every ticket computed again (spec/evidence-bundle.md sections 5 and 7). In Node, and in Chromium in the page's own worker.
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { launch } from '../e2e/browser.ts';
import { leafData } from '../src/draws/rules/list.ts';
import { LIST_FILE, leavesOf } from '../src/draws/rules/list-file.ts';
import { must } from '../src/kit/assert.ts';
import { lp, utf8 } from '../src/kit/bytes.ts';
import { verify } from '../src/verifier/check.ts';
import type { Outcome } from '../src/verifier/page/run.ts';
import type { Report } from '../src/verifier/report.ts';
import { unitsOf } from '../src/verifier/sample/commitment.ts';
import { SAMPLE_KEY, sample } from '../src/verifier/sample.ts';
import { suites } from '../src/verifier/suite.ts';
import { type Measured, sizeOf } from './measured.ts';

/** Nothing false, and the steps that need the list are done. */
function honest({ steps }: Report): void {
  const wrong = steps.flatMap(({ findings }) => findings).filter(({ status }) => status === 'false');
  const open = steps.filter(({ name, status }) => ['objects', 'proofs'].includes(name) && status !== 'pass');
  if (wrong.length + open.length > 0) throw new Error(`an honest draw: ${JSON.stringify([wrong, open])}`);
}

async function inNode(text: string, list: string): Promise<number> {
  const started = performance.now();
  const leaves = leavesOf(createReadStream(list));
  honest(await verify(JSON.parse(text), { suites, knownKeys: [SAMPLE_KEY], leaves }));
  return performance.now() - started;
}

type Answer = { readonly outcome: Outcome; readonly ms: number; readonly steps: number };

/** The worker as the page starts it, from the same source, and the list as the page gets it: a file that somebody chose. */
async function inChromium(text: string, list: string): Promise<Answer> {
  const entry = join(import.meta.dirname, '../src/verifier/page/worker.ts');
  const bundled = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife', minify: true });
  const code = must(bundled.outputFiles[0], 'one file').text;
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.setContent('<input type="file">');
    await page.setInputFiles('input', list);
    return await page.evaluate(
      ({ code, text, key }) =>
        new Promise<Answer>((resolve, reject) => {
          const file = document.querySelector('input')?.files?.[0] ?? null;
          const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
          const started = performance.now();
          let steps = 0;
          worker.onmessage = ({ data }) => {
            if (data.step !== undefined) steps += 1;
            if (data.failure !== undefined) reject(new Error(data.failure));
            if (data.outcome !== undefined) resolve({ outcome: data.outcome, ms: performance.now() - started, steps });
          };
          const chosen = { knownKeys: [key], witnesses: [], leastWitnesses: 1, lastSeen: null, proofs: null };
          worker.postMessage({ text, list: file, ...chosen });
        }),
      { code, text, key: SAMPLE_KEY },
    );
  } finally {
    await browser.close();
  }
}

export async function run(): Promise<readonly Measured[]> {
  const size = sizeOf('UNITS', 1_000_000);
  const folder = mkdtempSync(join(tmpdir(), 'sunlot-list-'));
  try {
    const method = { kind: 'ticket' } as const;
    const { bundle } = sample({ beacon: 'demo', sizes: [size], share: [1000, size], inspectors: 1000, method });
    const text = JSON.stringify({ ...bundle, list: null });
    const list = join(folder, 'list.bin');
    const file = [utf8(`${LIST_FILE}\n`), ...unitsOf([size], true).map((unit) => lp(leafData(unit)))];
    writeFileSync(list, Buffer.concat(file));
    const node = await inNode(text, list);
    const { outcome, ms, steps } = await inChromium(text, list);
    honest(outcome.report);
    if (steps !== outcome.report.steps.length) throw new Error('each step is told while the page stays alive');
    const what = `verification of 1,000 of ${size} by tickets with the whole list`;
    return [
      { question: `${what}, in Node`, value: node / 1000, unit: 's', target: '≤ 15' },
      { question: `${what}, in Chromium in a worker`, value: ms / 1000, unit: 's', target: '≤ 15' },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
