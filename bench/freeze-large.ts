// Whether a freeze takes memory that does not grow with the list: 10,000,000 units, ten times those of the bench `freeze`, once
// (spec/draw.md section 2). It writes some six gigabytes; SUNLOT_BENCH_LARGE reduces it.
import { arrange, frozen } from './freeze.ts';
import { type Measured, sizeOf } from './measured.ts';
import { openBench } from './registers.ts';

/** A freeze reads in the order of the key alone: the other indexes would only be written for nothing. */
const DROP_OTHERS = `do $$ declare one text; begin
  for one in select indexrelid::regclass::text from pg_index
    where indrelid = 'registers.subject'::regclass
      and not exists (select from pg_constraint c where c.conindid = indexrelid)
  loop execute 'drop index ' || one; end loop; end $$`;

export async function run(): Promise<readonly Measured[]> {
  const size = sizeOf('LARGE', 10_000_000);
  const bench = await openBench();
  try {
    await bench.admin.query(DROP_OTHERS);
    await arrange(bench, size);
    const { ms, memory } = await frozen(bench, 1);
    const what = `freeze of ${size}`;
    return [
      { question: `${what}: memory over the idle server`, value: memory / 2 ** 20, unit: 'MiB', target: '≤ 600' },
      { question: what, value: ms / 1000, unit: 's' },
    ];
  } finally {
    await bench.close();
  }
}
