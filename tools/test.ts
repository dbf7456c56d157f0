// All tests: builds what the browser tests need, runs the projects unit, db and e2e, and ends with one plain line.
// Usage: npm test [-- vitest's arguments, e.g. a path or --project unit]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildIfChanged } from './build.ts';

const ROOT = resolve(import.meta.dirname, '..');
const REPORT = join(ROOT, '.tmp', 'test-report.json');

type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
};

/** Vitest's exit code; its own summary goes to the terminal, its counts to the report. */
function vitest(args: readonly string[]): number {
  mkdirSync(join(ROOT, '.tmp'), { recursive: true });
  rmSync(REPORT, { force: true });
  const entry = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const done = spawnSync(process.execPath, [entry, 'run', ...reporters, ...args], { cwd: ROOT, stdio: 'inherit' });
  return done.status ?? 1;
}

function summary(code: number): string {
  if (!existsSync(REPORT)) return '0 passed, 1 failed';
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as Report;
  // A file that does not load or an unhandled rejection fails the run without a failed test: it counts as one.
  const failed = Math.max(report.numFailedTests, code === 0 ? 0 : 1);
  const skipped = report.numPendingTests + report.numTodoTests;
  return `${report.numPassedTests} passed, ${failed} failed, ${skipped} skipped`;
}

const args = process.argv.slice(2);
const browser = !args.includes('--project') || args.includes('e2e');
// A build that fails fails the run, but the other tests still say what they found.
const built =
  !browser ||
  (await buildIfChanged().then(
    () => true,
    (error: unknown) => console.error(error),
  ));
const code = vitest(args) || (built ? 0 : 1);
console.log(summary(code));
process.exitCode = code;
