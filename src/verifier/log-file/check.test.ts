// A log that was taken away (spec/log-file.md): whole or chosen, honest or not. Any byte of it changed is found, and where.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ed25519 } from '@noble/curves/ed25519.js';
import { describe, expect, test } from 'vitest';
import { type Bytes, concat, fromHex, fromUtf8, toHex } from '../../kit/bytes.ts';
import { leafNodeHash } from '../../log/rules/merkle.ts';
import { verifierKey, verifierKeyText } from '../../log/rules/note.ts';
import { lineOf } from '../../log/rules/taken.ts';
import { COUNT, entry, key, LOG_KEY, logFile, NEXT_KEY } from '../sample/log-file.ts';
import { suites } from '../suite.ts';
import { verifyLogFile } from './check.ts';

const { hash } = suites['DR1-SHA256'];

/** In pieces of an odd size, as a stream would bring it. */
async function* stream(file: Uint8Array) {
  for (let at = 0; at < file.length; at += 1000) yield file.subarray(at, at + 1000);
}
const check = (file: Uint8Array, knownKeys = [LOG_KEY]) => verifyLogFile(stream(file), { suites, knownKeys });
const codes = (report: Awaited<ReturnType<typeof check>>) => report.findings.map(({ code }) => code);

const whole = logFile('whole');
const chosen = logFile('selection', { take: [3, 4, 5, 20, 36] });

test('R11 an honest file is found to hold; what nobody outside dated is said', async () => {
  expect(await check(concat(...whole))).toMatchObject({
    ...{ verdict: 'untrusted', exitCode: 2, scope: 'whole', entries: COUNT, opened: 25, documents: 13 },
    ...{ headsNotSealed: 0, checkpoint: { origin: key.name, size: COUNT } },
    findings: [{ code: 'checkpoint.time-not-proven' }],
  });
  expect(await check(concat(...chosen))).toMatchObject({ scope: 'selection', entries: 5, opened: 3, documents: 2 });
  expect(codes(await check(concat(...chosen)))).toEqual(['checkpoint.time-not-proven']);
  expect(codes(await check(concat(...whole), []))).toContain('checkpoint.key-from-bundle');
});

/** The line in which the byte at `place` stands, the head being 1. */
const lineAt = (lines: readonly Bytes[], place: number): number => {
  let end = 0;
  return (
    lines.findIndex((line) => {
      end += line.length;
      return place < end;
    }) + 1
  );
};

test.each([
  ['a whole log', whole],
  ['a selection', chosen],
])('R11 of 100 changed bytes in %s all are found, each in its line', async (_, lines) => {
  const file = concat(...lines);
  // A generator of fixed course: the same bytes in every run.
  let state = 12_345;
  const below = (n: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % n;
  };
  for (let i = 0; i < 100; i += 1) {
    const place = below(file.length);
    const broken = file.slice();
    broken[place] = (broken[place] ?? 0) ^ (1 << below(8));
    const report = await check(broken);
    const first = report.findings.find(({ status }) => status === 'false');
    expect(report.verdict, `byte ${place}`).toBe('false');
    expect(first?.with.line, `byte ${place}: ${first?.code}`).toBe(lineAt(lines, place));
  }
});

test('R11 every single byte of the head line is bound', async () => {
  const file = concat(...chosen);
  for (let place = 0; place < (chosen[0]?.length ?? 0); place += 1) {
    const broken = file.slice();
    broken[place] = (broken[place] ?? 0) ^ 1;
    const report = await check(broken);
    expect(report.findings.find(({ status }) => status === 'false')?.with.line, `byte ${place}`).toBe(1);
  }
});

test('R11 a file that was cut, at a line or within one, says after which entry', async () => {
  const after = (report: Awaited<ReturnType<typeof check>>) => report.findings.at(-1)?.with.after;
  const cut = await check(concat(...whole.slice(0, 30)));
  expect(cut).toMatchObject({ verdict: 'false' });
  expect(cut.findings).toContainEqual(expect.objectContaining({ code: 'log-file.cut' }));
  expect(after(cut)).toBe(28);
  const within = concat(...whole).subarray(0, -10);
  expect(codes(await check(within))).toEqual(expect.arrayContaining(['log-file.line-form', 'log-file.cut-line']));
  expect(codes(await check(concat(...whole).subarray(0, -1)))).toContain('log-file.cut-line');
  expect(codes(await check(concat(...chosen.slice(0, -1))))).toContain('log-file.cut');
  expect(codes(await check(new Uint8Array()))).toEqual(['log-file.head-form']);
});

test('R11 an entry taken out, moved or doubled in a whole log is named', async () => {
  const without = [...whole.slice(0, 10), ...whole.slice(11)];
  expect((await check(concat(...without))).findings).toContainEqual(
    expect.objectContaining({ code: 'log-file.missing', with: { line: 11, from: 9, until: 9 } }),
  );
  const doubled = [...whole.slice(0, 11), ...whole.slice(10)];
  expect(codes(await check(concat(...doubled)))).toContain('log-file.order');
});

test('R11 LOG 28 a leaf exchanged together with its hash gives another root; with its proof, none', async () => {
  const other = entry(99);
  const forged = (line: Bytes, bound: object) =>
    lineOf({ ...JSON.parse(fromUtf8(line) ?? ''), ...other.opened, leaf: fromUtf8(other.leaf) ?? '', ...bound });
  const inWhole = whole.with(8, forged(whole[8] as Bytes, { hash: toHex(leafNodeHash(hash, other.leaf)) }));
  const report = await check(concat(...inWhole));
  expect(codes(report)).toContain(report.documents > 13 ? 'log-file.document' : 'log-file.root');
  expect(codes(await check(concat(...chosen.with(2, forged(chosen[2] as Bytes, {})))))).toContain('log-file.proof');
});

test('LOG 28 heads from before they were sealed are counted and not called proven', async () => {
  const report = await check(concat(...logFile('whole', { v: 1 })));
  expect(report).toMatchObject({ verdict: 'untrusted', headsNotSealed: 25 });
  expect(codes(report)).toContain('log-file.head-not-sealed');
});

test('R11 a log under another key than the one that is known is not trusted', async () => {
  const otherKey = verifierKeyText(verifierKey(key.name, ed25519.getPublicKey(fromHex('11'.repeat(32))) as Bytes));
  expect(codes(await check(concat(...whole), [otherKey]))).toContain('checkpoint.key-unknown');
});

const rotated = logFile('whole', { changed: 20 });
const givenUp = logFile('whole', { changed: 20, signer: 'old' });

test('R11 LOG 29 a reader who holds the first key follows its change, and one who holds the last is led back', async () => {
  for (const held of [LOG_KEY, NEXT_KEY])
    expect(codes(await check(concat(...rotated), [held]))).toEqual(['checkpoint.time-not-proven']);
  expect(codes(await check(concat(...givenUp), [LOG_KEY]))).toContain('checkpoint.key-given-up');
  const file = concat(...rotated);
  for (let place = 0; place < (rotated[0]?.length ?? 0); place += 1) {
    const broken = file.slice();
    broken[place] = (broken[place] ?? 0) ^ 1;
    expect((await check(broken, [LOG_KEY])).verdict, `byte ${place}`).toBe('false');
  }
}, 60_000);

const reference = fileURLToPath(new URL('../../../spec/reference/log.py', import.meta.url));
const python = (args: readonly string[]) => spawnSync('python3', [reference, ...args], { encoding: 'utf8' });

// Whoever has no Python still has the rest; the continuous build has it.
describe.skipIf(python([]).error !== undefined)('spec/reference/log.py', () => {
  test('R11 two implementations that share no code find the same in honest and in changed files', async () => {
    const text = (lines: readonly Bytes[]) => concat(...lines);
    const swapped = (lines: readonly Bytes[], at: number, change: object) =>
      text(lines.with(at, lineOf({ ...JSON.parse(fromUtf8(lines[at] as Bytes) ?? ''), ...change })));
    const flipped = Array.from({ length: 60 }, (_, i) => {
      const file = text(i % 2 === 0 ? whole : chosen);
      const place = Math.floor((file.length * (i + 1)) / 61);
      file[place] = (file[place] ?? 0) ^ (1 << (i % 7));
      return file;
    });
    const files = [
      ...[whole, chosen, rotated, givenUp, logFile('whole', { v: 1 }), logFile('selection', { take: [] })].map(text),
      ...[whole.slice(0, 20), [...whole.slice(0, 9), ...whole.slice(10)], [...whole, ...whole.slice(-1)]].map(text),
      ...[{ nonce: null }, { head: entry(1).opened.head }, { facts: {} }, { salt: '00'.repeat(32) }].map((change) =>
        swapped(whole, 5, change),
      ),
      ...[{ proof: [] }, { index: 999 }, { document: entry(6).opened.document }].map((change) =>
        swapped(chosen, 2, change),
      ),
      ...flipped,
      new Uint8Array(),
    ];
    const folder = mkdtempSync(join(tmpdir(), 'log-files-'));
    const paths = files.map((_, i) => join(folder, `${i}.ndjson`));
    for (const [i, path] of paths.entries()) writeFileSync(path, files[i] ?? '');
    const run = python(['--json', `--key=${LOG_KEY}`, ...paths]);
    rmSync(folder, { recursive: true });
    expect(run.stderr).toBe('');
    const found = run.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as string[]);
    const ours = await Promise.all(files.map(async (file) => [...new Set(codes(await check(file)))].sort()));
    expect(found).toEqual(ours);
  });
});
