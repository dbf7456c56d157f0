// How fast a real register is imported (validation, history, log entry) against a bare COPY of the same rows into the same
// table with all its indexes. Usage: node --expose-gc bench/import.ts [folder of CSV files with one header]; without a
// folder the demo's subjects are taken.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { demoSubjects } from '../src/demo/subjects.ts';
import { must } from '../src/kit/assert.ts';
import { write } from '../src/platform/db/database.ts';
import { checkJob } from '../src/registers/actions/check.ts';
import { applyJob } from '../src/registers/actions/import.ts';
import { openImport, uploadFile } from '../src/registers/actions/open-import.ts';
import { csvLine } from '../src/registers/rules/report.ts';
import { changeImport, findImport } from '../src/registers/store/imports.ts';
import type { Measured } from './measured.ts';
import { type Bench, openBench } from './registers.ts';

const REAL = join(import.meta.dirname, '../../shared/data/registrations');
const TARGET = 0.4;

/** The parts of a register as one CSV: each file after the first without its header. */
function* realRegister(folder: string): Generator<Buffer> {
  const files = readdirSync(folder)
    .filter((name) => /^liaoning-\d+\.csv$/.test(name))
    .sort();
  for (const [index, name] of files.entries()) {
    const bytes = readFileSync(join(folder, name));
    yield index === 0 ? bytes : bytes.subarray(bytes.indexOf(10) + 1);
  }
}

function* demoRegister(count: number): Generator<Buffer> {
  yield Buffer.from('code,name,type,industry,region,address,status,riskClass,registeredOn\n');
  for (const row of demoSubjects(count)) {
    yield Buffer.from(
      csvLine([
        row.code,
        row.name,
        row.type,
        row.industry,
        row.region,
        row.address,
        row.status,
        row.riskClass ?? '',
        row.registeredOn,
      ]),
    );
  }
}

async function stored(bench: Bench, pieces: Iterable<Buffer>): Promise<string> {
  const file = await uploadFile(bench.app, bench.actor, 'bench.csv', Readable.from(pieces));
  if (!file.ok) throw new Error(file.refusal.code);
  return file.value.fileId;
}

/** Check and act of one file: milliseconds of each, and the rows. */
async function imported(bench: Bench, fileId: string) {
  const { app, actor } = bench;
  const opened = await openImport(app, actor, { kind: 'subject', fileId, source: 'bench' });
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { importId } = opened.value;
  await write(app.db, actor, (tx) => changeImport(tx, importId, ['uploaded'], { state: 'checking' }));
  let peak = 0;
  const progress = async () => {
    peak = Math.max(peak, process.memoryUsage().rss);
  };
  const context = { app, actor, jobId: '', progress };
  const start = performance.now();
  await checkJob.run({ ...context, input: { importId } });
  const checked = performance.now();
  await write(app.db, actor, (tx) => changeImport(tx, importId, ['checked'], { state: 'applying' }));
  await applyJob.run({ ...context, input: { importId, mode: 'good' } });
  const done = performance.now();
  const record = must(await write(app.db, actor, (tx) => findImport(tx, importId)), 'imported');
  if (record.state !== 'applied') throw new Error(`${record.state} ${JSON.stringify(record.problem)}`);
  return { check: checked - start, apply: done - checked, total: done - start, peak, record };
}

/** Milliseconds of COPY of the very rows that the register holds now into an equal table; the middle of three. */
async function bareCopy({ admin }: Bench): Promise<number> {
  await admin.query('create table bench_subject (like registers.subject including all)');
  const parts: Buffer[] = [];
  for await (const part of admin.query(copyTo('copy (select * from registers.subject order by subject_id) to stdout')))
    parts.push(part as Buffer);
  const times: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    await admin.query('truncate bench_subject');
    const start = performance.now();
    await pipeline(Readable.from(parts), admin.query(copyFrom('copy bench_subject from stdin')));
    times.push(performance.now() - start);
  }
  await admin.query('drop table bench_subject');
  return must(times.sort((a, b) => a - b)[1], 'three runs');
}

export async function run(folder = REAL): Promise<readonly Measured[]> {
  const bench = await openBench();
  try {
    const fileId = await stored(bench, existsSync(folder) ? realRegister(folder) : demoRegister(100_000));
    const idle = process.memoryUsage().rss;
    const first = await imported(bench, fileId);
    await bench.admin.query('vacuum analyze registers.subject');
    const bare = await bareCopy(bench);
    const again = await imported(bench, fileId);
    const rows = first.record.added;
    return [
      {
        question: `import of ${rows} rows against bare COPY`,
        value: bare / first.total,
        unit: 'ratio',
        baseline: bare,
        target: `≥ ${TARGET}`,
      },
      { question: 'import: check', value: first.check, unit: 'ms' },
      { question: 'import: act', value: first.apply, unit: 'ms' },
      { question: 'import: rows refused', value: first.record.refused, unit: 'rows' },
      {
        question: 'import of the same file again, all unchanged',
        value: again.total,
        unit: 'ms',
        baseline: first.total,
      },
      { question: 'import: memory over idle', value: (Math.max(first.peak, again.peak) - idle) / 2 ** 20, unit: 'MiB' },
    ];
  } finally {
    await bench.close();
  }
}

if (import.meta.main) {
  for (const { question, value, unit, target } of await run(process.argv[2])) {
    console.log(`${question}: ${value.toFixed(2)} ${unit}${target ? ` (${target})` : ''}`);
  }
}
