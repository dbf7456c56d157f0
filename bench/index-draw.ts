// How much CPU the index draw takes: 1,000 of 100,000,000 units, whatever their number (spec/draw.md section 4).

import { selectStratum } from '../src/draws/rules/select.ts';
import { must } from '../src/kit/assert.ts';
import { utf8 } from '../src/kit/bytes.ts';
import { suites } from '../src/platform/suite.ts';
import { cpuOf, type Measured, median, sizeOf } from './measured.ts';

export async function run(): Promise<readonly Measured[]> {
  const size = sizeOf('DRAWN_FROM', 100_000_000);
  const suite = suites['DR1-SHA256'];
  const times = Array.from({ length: 21 }, (_, i) => {
    const seed = suite.hash(utf8(`bench ${i}`));
    const [cpu, drawn] = cpuOf(() =>
      selectStratum(suite, seed, { code: 'all', size, n: 1000, reserve: 0, method: { kind: 'index' } }),
    );
    if (!drawn.ok || new Set(drawn.value.drawn).size !== 1000) throw new Error('1,000 different units');
    return cpu;
  });
  const what = `index draw of 1,000 of ${size}`;
  return [
    { question: `${what}, the first of a process`, value: must(times[0], 'runs'), unit: 'ms of CPU', target: '≤ 50' },
    { question: `${what}, in the middle of ${times.length}`, value: median(times), unit: 'ms of CPU', target: '≤ 50' },
  ];
}
