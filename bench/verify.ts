// How long Node takes to verify a bundle of 1,000 drawn of 1,000,000, proofs, log and all (spec/evidence-bundle.md section
// 5). The same code in a browser is timed by the journey in e2e.
import { verify } from '../src/verifier/check.ts';
import { SAMPLE_KEY, sample } from '../src/verifier/sample.ts';
import { suites } from '../src/verifier/suite.ts';
import { type Measured, median, sizeOf } from './measured.ts';

export async function run(): Promise<readonly Measured[]> {
  const size = sizeOf('UNITS', 1_000_000);
  const { bundle } = sample({ sizes: [size], share: [1000, size], inspectors: 1000 });
  const text = JSON.stringify(bundle);
  const times: number[] = [];
  for (let i = 0; i < 5; i += 1) {
    const started = performance.now();
    const report = await verify(JSON.parse(text), { suites, knownKeys: [SAMPLE_KEY] });
    times.push(performance.now() - started);
    if (report.verdict === 'false') throw new Error(`an honest bundle: ${JSON.stringify(report.steps)}`);
  }
  const what = `verification of 1,000 of ${size} in Node`;
  return [
    { question: `${what}, the first of a process`, value: times[0] ?? Number.NaN, unit: 'ms', target: '≤ 2000' },
    { question: `${what}, in the middle of ${times.length}`, value: median(times), unit: 'ms', target: '≤ 2000' },
    { question: 'size of that bundle', value: Buffer.byteLength(text) / 2 ** 20, unit: 'MiB' },
  ];
}
