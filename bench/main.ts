// The questions of this folder, one after another, each in a process of its own. Usage: npm run bench -- [--json] [name …]
// SUNLOT_BENCH_UNITS, SUNLOT_BENCH_ACTS and SUNLOT_BENCH_DRAWN_FROM reduce sizes; the figures then name what was measured.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { basename, join } from 'node:path';
import { type Measured, reached } from './measured.ts';

const NO_QUESTIONS = ['main', 'measured', 'registers'];
const args = process.argv.slice(2);

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => basename(file, '.ts'))
  .filter((name) => !NO_QUESTIONS.includes(name));

type Answered = Measured & { readonly name: string; readonly reached: boolean | null };

/** In its own process: what one bench leaves in memory or compiled must not flatter the next. */
function answersOf(name: string): readonly Answered[] {
  const script = `import { run } from ${JSON.stringify(join(import.meta.dirname, `${name}.ts`))};
    process.stdout.write(JSON.stringify(await run())); process.exit(0);`;
  const child = spawnSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 26,
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(`bench ${name} ended with ${child.status ?? child.signal}`);
  const answers = JSON.parse(child.stdout) as readonly Measured[];
  return answers.map((one) => ({ name, ...one, reached: reached(one) }));
}

const rounded = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

function line({ name, question, value, unit, baseline, target, reached: met }: Answered): string {
  const against = baseline === undefined ? '' : `, baseline ${rounded(baseline)}`;
  const aim = target === undefined ? '' : `  (${target}: ${met ? 'reached' : 'NOT REACHED'})`;
  return `${name.padEnd(12)} ${question}: ${rounded(value)} ${unit}${against}${aim}`;
}

function main(): void {
  const wanted = args.filter((arg) => !arg.startsWith('--'));
  const unknown = wanted.filter((name) => !names.includes(name));
  if (args.includes('--help') || unknown.length > 0) {
    console.error(`Usage: npm run bench -- [--json] [name …]\nNames: ${names.join(', ')}`);
    process.exitCode = unknown.length > 0 ? 1 : 0;
    return;
  }
  const json = args.includes('--json');
  const machine = {
    cores: availableParallelism(),
    loadAtStart: Number(loadavg()[0]?.toFixed(2)),
    node: process.version,
  };
  const answers: Answered[] = [];
  if (!json) console.log(`${machine.cores} cores, load ${machine.loadAtStart} at the start, Node ${machine.node}`);
  for (const name of wanted.length > 0 ? wanted : names) {
    for (const answer of answersOf(name)) {
      answers.push(answer);
      if (!json) console.log(line(answer));
    }
  }
  if (json) console.log(JSON.stringify({ machine, answers }, null, 2));
}

main();
