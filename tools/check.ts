// The static half of the tests, two at a time: format and lint, promises, types, tidiness, the schema and the API as
// they are committed, what the verifier's bundle holds, licences. Usage: npm run check [-- part of a name …]
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const BIN = join(ROOT, 'node_modules', '.bin');
const WINDOWS = process.platform === 'win32';

type Check = { readonly name: string; readonly command: string; readonly args: readonly string[] };

const tool = (name: string, command: string, ...args: string[]): Check => ({ name, command: join(BIN, command), args });
const script = (name: string, ...args: string[]): Check => ({ name, command: process.execPath, args });

/** What tsc remembers between runs: the second in a clone takes a fraction of the first. */
const remembered = (name: string): readonly string[] => [
  '--noEmit',
  '--incremental',
  '--tsBuildInfoFile',
  `.tmp/${name}.tsbuildinfo`,
];

const PROMISES = ['-A', 'all', '-D', 'typescript/no-floating-promises', '-D', 'typescript/no-misused-promises'];
const FOLDERS = ['src', 'tools', 'e2e', 'bench'].filter((folder) => existsSync(join(ROOT, folder)));

/** The slowest first, so that the short ones fill the gaps. */
const CHECKS: readonly Check[] = [
  tool('types', 'tsc', '-p', '.', ...remembered('types')),
  tool('promises', 'oxlint', '--type-aware', ...PROMISES, ...FOLDERS),
  script('schema', 'tools/dump-schema.ts', '--check'),
  ...(existsSync(join(ROOT, 'tools/openapi.ts')) ? [script('openapi', 'tools/openapi.ts', '--check')] : []),
  tool('types of rules', 'tsc', '-p', 'tsconfig.rules.json', ...remembered('rules')),
  tool('types of the verifier', 'tsc', '-p', 'tsconfig.verifier.json', ...remembered('verifier')),
  tool('format and lint', 'biome', 'check', '--error-on-warnings', '.'),
  script('tidy', 'tools/tidy.ts'),
  script('coverage', 'tools/coverage.ts', '--check'),
  script('verifier bundle', 'tools/check/verifier-bundle.ts'),
  script('licences', 'tools/check/licences.ts'),
];

/** Runs one check; prints its time, and what it said when it failed. */
function run({ name, command, args }: Check): Promise<boolean> {
  const started = performance.now();
  return new Promise((done) => {
    let output = '';
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], shell: WINDOWS });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part.toString()));
    child.once('error', (error) => (output += error.message));
    child.once('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(5);
      console.log(
        `${code === 0 ? 'ok    ' : 'FAILED'} ${seconds} s  ${name}${code === 0 ? '' : `\n${output.trim()}\n`}`,
      );
      done(code === 0);
    });
  });
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const queue = CHECKS.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
  const failed: string[] = [];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (!(await run(next))) failed.push(next.name);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
  if (failed.length > 0) console.error(`check: ${failed.join(', ')} failed`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

await main();
