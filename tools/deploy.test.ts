// The files of deploy/ cannot be run where the tests run; what they name must at least be there: paths, commands, variables.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { VARIABLES } from '../src/platform/variables.ts';

const ROOT = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const scripts = JSON.parse(read('package.json')).scripts as Record<string, string>;
const lines = (path: string): string[] => read(path).split('\n');
const container = lines('deploy/Containerfile');
const instructions = (word: string): string[] =>
  container.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
const known = new Set(VARIABLES.map(({ name }) => name));
/** As npm runs it: `node` is the pinned one. */
const START = scripts.start?.replace(/^node /, 'node_modules/.bin/node ');

test('the container copies only what is there, and all that starting needs', () => {
  const copied = instructions('COPY').flatMap((line) => line.split(' ').slice(0, -1));
  for (const path of copied) expect(existsSync(join(ROOT, path)), path).toBe(true);
  // What tools/build.ts looks at, the migrations, and what starts it.
  for (const path of [
    'src',
    'db',
    'tools',
    'vite.config.ts',
    'tsconfig.json',
    'package.json',
    'package-lock.json',
    '.npmrc',
  ]) {
    expect(copied, path).toContain(path);
  }
});

test('the container installs, builds and starts as package.json says', () => {
  const [install, build] = instructions('RUN');
  expect(install).toBe(scripts.prestart);
  const asked = /^npm run (\S+)/.exec(build ?? '')?.[1];
  expect(Object.keys(scripts)).toContain(asked);
  expect((JSON.parse(instructions('CMD')[0] ?? '[]') as string[]).join(' ')).toBe(START);
  expect(instructions('STOPSIGNAL')).toEqual(['SIGTERM']);
  expect(instructions('USER'), 'never root').toEqual(['node']);
});

test('the unit starts what `npm start` starts, as nobody who may write to the program', () => {
  const unit = read('deploy/sunlot.service');
  expect(/^ExecStart=(.*)$/m.exec(unit)?.[1]).toBe(`/opt/sunlot/${START}`);
  expect(/^WorkingDirectory=(.*)$/m.exec(unit)?.[1]).toBe('/opt/sunlot');
  expect(unit).toMatch(/^User=sunlot$/m);
  expect(unit).toMatch(/^ProtectSystem=strict$/m);
  const waits = Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1]);
  expect(waits, 'requests, long work and the log have 20 s each, side by side').toBeGreaterThan(40);
});

test('every variable that is set exists and is set to what fits', () => {
  const assigned = (text: string) =>
    [...text.matchAll(/\b([A-Z][A-Z_]+)=(\S+)/g)].map(([, name = '', value = '']) => ({ name, value }));
  const example = lines('deploy/environment.example').filter((line) => !line.startsWith('#'));
  const all = [...assigned(example.join('\n')), ...assigned(instructions('ENV').join('\n'))];
  expect(all.length).toBeGreaterThan(8);
  for (const { name, value } of all) {
    expect(known, name).toContain(name);
    expect(VARIABLES.find((one) => one.name === name)?.fits(value), `${name}=${value}`).toBe(true);
  }
});

const analyze = spawnSync('systemd-analyze', ['--version']).status === 0;
test.runIf(analyze)('systemd finds nothing wrong with the unit', () => {
  const here = join(mkdtempSync(join(tmpdir(), 'sunlot-unit-')), 'sunlot.service');
  writeFileSync(here, read('deploy/sunlot.service').replaceAll('/opt/sunlot', ROOT));
  const { status, stderr } = spawnSync('systemd-analyze', ['verify', here], { encoding: 'utf8' });
  expect(stderr.split('\n').filter((line) => line.includes('sunlot.service'))).toEqual([]);
  expect(status).toBe(0);
});
