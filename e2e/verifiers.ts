// The two verifiers that need no browser, each as a citizen starts it: the command line and the Python reference.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

export type Outcome = { readonly code: number | null; readonly said: string };

const run = (command: string, args: readonly string[]): Outcome => {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return { code: status, said: `${stdout}${stderr}` };
};

/** `node src/verifier/main.ts bundle.json`: 0 true, 1 false, 2 not trusted or not done. */
export const onCommandLine = (bundle: string, ...options: readonly string[]): Outcome =>
  run(process.execPath, ['src/verifier/main.ts', bundle, ...options]);

/** The same codes from spec/reference/draw.py; null where the machine has no Python. */
export function inPython(bundle: string): Outcome | null {
  if (spawnSync('python3', ['--version']).status === 0) return run('python3', ['spec/reference/draw.py', bundle]);
  console.log('python3 is not there: its verification is skipped');
  return null;
}

/** A copy of the bundle in which one digit of the seed is another. */
export function withDigitFlipped(bundle: string): string {
  const text = readFileSync(bundle, 'utf8');
  // The facts of an entry are a text within the bundle, so their quotes are escaped.
  const forged = text.replace(
    /(\\"seed\\":\\")([0-9a-f])/,
    (_, name: string, digit: string) => name + (digit === '0' ? '1' : '0'),
  );
  assert(forged !== text, 'the bundle holds a seed');
  const path = `${bundle}.forged.json`;
  writeFileSync(path, forged);
  return path;
}
