// What a draw of 1,000,000 units costs by each method that looks at the units, against the bare hashing of the same messages (spec/draw.md section 4);
// that `all` with batches is linear; CPU of this process, so that the load of the machine counts little.
import { indexPositions, type Method, selectStratum } from '../src/draws/rules/select.ts';
import { type Units, unitTable } from '../src/draws/rules/units.ts';
import { utf8 } from '../src/kit/bytes.ts';
import { suites } from '../src/platform/suite.ts';
import { cpuOf, type Measured, median, sizeOf } from './measured.ts';

const suite = suites['DR1-SHA256'];
const RUNS = 3;
const SHARE = 20;

/** Codes of eighteen characters, weights 1 to 5, burdens 0 to 3. */
function register(size: number): Units {
  const table = unitTable();
  for (let i = 0; i < size; i += 1)
    table.push(utf8(`S${String(i).padStart(17, '0')}`), BigInt(1 + (i % 5)), (i * 7) % 4);
  return table.units();
}

/** One ticket message for each unit, hashed and thrown away: what no draw by tickets can do without. */
function bareHashing(units: Units): number {
  const key = suite.hash(utf8('bench'));
  const message = new Uint8Array(key.length + 18);
  message.set(key);
  let sum = 0;
  const [cpu] = cpuOf(() => {
    for (let position = 0; position < units.size; position += 1) {
      message.set(units.key(position), key.length);
      sum += suite.hash(message)[0] ?? 0;
    }
  });
  if (sum === 0) throw new Error('hashes are not all zero');
  return cpu;
}

const middle = (run: (i: number) => number): number => median(Array.from({ length: RUNS }, (_, i) => run(i)));

/** CPU of a draw of one in twenty (of everybody: `all`). */
const drawn = (units: Units, method: Method, reserve = 0): number =>
  middle((i) => {
    const n = method.kind === 'all' ? units.size : Math.floor(units.size / SHARE);
    const plan = { code: 'S', size: units.size, n, reserve, method };
    const [cpu, result] = cpuOf(() => selectStratum(suite, suite.hash(utf8(`bench ${i}`)), plan, units));
    if (!result.ok || result.value.drawn.length !== n) throw new Error(`${n} drawn by ${method.kind}`);
    return cpu;
  });

export async function run(): Promise<readonly Measured[]> {
  const size = sizeOf('UNITS', 1_000_000);
  const units = register(size);
  const small = register(Math.floor(size / 10));
  const bare = middle(() => bareHashing(units));
  const layered: Method = { kind: 'layered', cap: 3, floor: { numerator: 1, denominator: 5 } };
  const by = (what: string, method: Method, target?: string, reserve = 0): Measured => ({
    question: `${what} of ${size} against their bare hashing`,
    value: drawn(units, method, reserve) / bare,
    unit: `× ${Math.round(bare)} ms of CPU`,
    ...(target === undefined ? {} : { target }),
  });
  const all: Method = { kind: 'all', batches: 12 };
  const tenth = drawn(small, all);
  indexPositions(suite, suite.hash(utf8('warm')), 1000, 1000);
  return [
    by('ticket draw', { kind: 'ticket' }, '≤ 1.5'),
    by('pps draw', { kind: 'pps' }, '≤ 3'),
    // A reserve has tickets of its own, under a third key.
    by('pps draw with a reserve', { kind: 'pps' }, undefined, Math.floor(size / 100)),
    by('layered draw', layered),
    {
      question: `all of ${size} in 12 batches against ten times that of ${small.size}`,
      value: drawn(units, all) / (10 * tenth),
      unit: `× ${Math.round(10 * tenth)} ms of CPU`,
      target: '≤ 1.5',
    },
  ];
}
