// Step 1 of the protocol on the reader's side (R7, R11; spec/evidence-bundle.md section 10): the three ways in which a log contradicts who remembers
// it, told apart; what a browser, a command line and the Python reference learn from evidence, and from what they must not learn.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { must } from '../kit/assert.ts';
import { concat } from '../kit/bytes.ts';
import { unreadable, verify } from './check.ts';
import { lastSeenOf, learnt, type Memory, proofBetween, readSeen, seenText } from './last-seen.ts';
import { verifyLogFile } from './log-file/check.ts';
import type { Finding, Report } from './report.ts';
import { lastSeenIn, seenCases } from './sample/last-seen.ts';
import { logFile } from './sample/log-file.ts';
import { SAMPLE_KEY } from './sample.ts';
import { suites } from './suite.ts';
import { findingWording } from './texts.ts';

const cases = seenCases();
const caseOf = (name: string) =>
  must(
    cases.find((one) => one.name.includes(name)),
    name,
  );
const { bundle, seen: memory } = caseOf('the same checkpoint');
const AT = '2026-11-25T00:00:00Z';

const step1 = async (one: (typeof cases)[number]): Promise<readonly Finding[]> => {
  const report = await verify(one.bundle, { suites, knownKeys: [SAMPLE_KEY], lastSeen: lastSeenIn(one) });
  return report.steps[0]?.findings ?? [];
};

describe('what the platform shows against what was seen (R7)', () => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const codes = (await step1(one)).map(({ code }) => code).filter((code) => code !== 'checkpoint.time-not-proven');
    expect(codes).toEqual(one.code === null ? [] : [one.code]);
    if (one.code !== null) expect(findingWording(one.code)).not.toBeNull();
  });
});

describe('the file of a remembered checkpoint (R7)', () => {
  test('is read as it was written, and nothing else is', () => {
    expect(readSeen(seenText(memory))).toEqual(memory);
    const text = seenText(memory);
    for (const bad of [
      '',
      '{}\n',
      text.trim(),
      text.replace('seen/1', 'seen/2'),
      text.replace('"at"', '"bt"'),
      ` ${text}`,
    ])
      expect(readSeen(bad)).toBeNull();
    expect(readSeen(seenText({ ...memory, checkpoint: 'log\n' }))).toBeNull();
    expect(readSeen(seenText({ ...memory, keys: [] }))).toBeNull();
  });
  test('a proof counts between its own two sizes alone', () => {
    const proof = { from: 3, to: 8, proof: ['ab'.repeat(32)] };
    expect(proofBetween(proof, 8, 3)).toEqual(proof.proof);
    for (const bad of [null, { ...proof, to: 9 }, { ...proof, proof: ['zz'] }, { ...proof, proof: 1 }])
      expect(proofBetween(bad, 3, 8)).toBeUndefined();
  });
});

const { origin, size } = lastSeenOf(memory);
const report = (findings: readonly Finding[] = [], at = { origin, size }): Report => {
  const empty = unreadable('x');
  const steps = empty.steps.map((step) => ({ ...step, findings: step.name === 'checkpoint' ? findings : [] }));
  return { ...empty, steps, checkpoint: { ...at, root: 'ab'.repeat(32) } };
};
const finding = (code: string, status: Finding['status']): Finding => ({ code, status, with: {} });
const outcome = (of: Report, keys: string[] = []) => ({ report: of, keys, note: memory.checkpoint });

describe('what a reader learns of the log (R7)', () => {
  test('the first checkpoint with its keys, then only later ones, and the first keys stay', () => {
    expect(learnt(null, outcome(report(), ['k']), AT)).toEqual({ at: AT, checkpoint: memory.checkpoint, keys: ['k'] });
    const later = report([], { origin, size: size + 1 });
    expect(learnt(memory, outcome(later, ['other']), AT)).toMatchObject({ keys: memory.keys });
    expect(learnt(memory, outcome(report([], { origin, size: size - 1 })), AT)).toBeNull();
  });
  test.each([
    ['a fork', finding('checkpoint.forked', 'false')],
    ['a rollback', finding('checkpoint.rolled-back', 'false')],
    ['a truncated log', finding('checkpoint.truncated', 'false')],
    ['an unknown key', finding('checkpoint.key-unknown', 'untrusted')],
    ['a checkpoint that was not compared', finding('checkpoint.last-seen-not-compared', 'undone')],
  ])('nothing from %s', (_, one) => {
    expect(learnt(memory, outcome(report([one])), AT)).toBeNull();
  });
  test('nothing from another log, nor from what is no bundle', () => {
    expect(learnt(memory, outcome(report([], { origin: 'b/log', size })), AT)).toBeNull();
    expect(learnt(null, outcome(unreadable('x')), AT)).toBeNull();
  });
});

const lines = logFile('whole');
const wholeLog = concat(...lines);
const logMemory = (checkpoint: string): Memory => ({ at: AT, checkpoint, keys: [SAMPLE_KEY] });
const headOfLog = JSON.parse(new TextDecoder().decode(must(lines[0], 'a head')));

describe('a log that was taken away against what was seen (R7, R11)', () => {
  const check = async (last: ReturnType<typeof lastSeenOf> & { fresh?: boolean }) => {
    const pieces = (async function* () {
      yield wholeLog;
    })();
    const { findings } = await verifyLogFile(pieces, { suites, knownKeys: headOfLog.keys, lastSeen: last });
    return findings.map(({ code }) => code).filter((code) => /forked|rolled|last-seen/.test(code));
  };
  const now = lastSeenOf(logMemory(headOfLog.checkpoint));
  test('a whole log answers by its own leaves what it was when it was seen', async () => {
    expect(await check(now)).toEqual([]);
    expect(await check({ ...now, size: 5 })).toEqual(['checkpoint.forked']);
    expect(await check({ ...now, root: '66'.repeat(32) })).toEqual(['checkpoint.forked']);
    expect(await check({ ...now, size: now.size + 5 })).toEqual(['checkpoint.last-seen-not-compared']);
    expect(await check({ ...now, size: now.size + 5, fresh: true })).toEqual(['checkpoint.rolled-back']);
  });
});

const folder = mkdtempSync(join(tmpdir(), 'seen-'));
afterAll(() => rmSync(folder, { recursive: true }));
const place = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const commands = [
  ['the command line', process.execPath, [path('./main.ts'), '--lang=en']],
  ['the Python reference', 'python3', [path('../../spec/reference/draw.py')]],
] as const;

describe.each(commands)('%s remembers (R7)', (who, command, first) => {
  const there = spawnSync(command, ['--version']).error === undefined;
  const run = (file: string, ...options: string[]) => {
    const { status, stdout, stderr } = spawnSync(command, [...first, file, ...options], { encoding: 'utf8' });
    return { status, said: `${stdout}${stderr}` };
  };
  const prefix = who.replaceAll(' ', '-');
  const honest = place(`${prefix}-bundle.json`, JSON.stringify(bundle));
  const cut = place(`${prefix}-cut.json`, JSON.stringify(caseOf('truncation').bundle));
  const fork = place(`${prefix}-fork.json`, JSON.stringify({ ...bundle, log: { ...bundle.log, earlier: [] } }));
  const proof = place(`${prefix}-proof.json`, JSON.stringify(caseOf('truncation').proof));

  test.skipIf(!there)(
    'begins at the first good run, keeps its keys, and never goes back',
    () => {
      const seen = join(folder, `${prefix}.seen`);
      run(honest, `--key=${SAMPLE_KEY}`, `--seen=${seen}`);
      const written = readFileSync(seen, 'utf8');
      expect(readSeen(written)).toMatchObject({ checkpoint: memory.checkpoint, keys: [SAMPLE_KEY] });
      // The keys of the first time are held from now on.
      expect(run(honest, `--seen=${seen}`).said).not.toContain('key-from-bundle');
      const kept = readFileSync(seen, 'utf8');
      expect(run(cut, `--seen=${seen}`, `--proof=${proof}`).said).not.toMatch(
        /checkpoint\.(rolled-back|truncated|last-seen)/,
      );
      expect(run(cut, `--seen=${seen}`, '--fresh').said).toContain('checkpoint.rolled-back');
      expect(run(cut, `--seen=${seen}`, `--proof=${proof}`, '--fresh').said).toContain('checkpoint.truncated');
      expect(readFileSync(seen, 'utf8')).toBe(kept);
    },
    60_000,
  );

  test.skipIf(!there)(
    'names a split view and keeps what it has',
    () => {
      const other = seenText(caseOf('another history').seen);
      const seen = place(`${prefix}-split.seen`, other);
      expect(run(fork, `--seen=${seen}`, `--proof=${proof}`)).toMatchObject({
        status: 1,
        said: expect.stringContaining('checkpoint.forked'),
      });
      expect(readFileSync(seen, 'utf8')).toBe(other);
    },
    60_000,
  );

  test.skipIf(!there)(
    'refuses a file that is something else, and leaves it alone',
    () => {
      const seen = place(`${prefix}-else.seen`, 'my diary\n');
      expect(run(honest, `--seen=${seen}`).status).toBe(2);
      expect(readFileSync(seen, 'utf8')).toBe('my diary\n');
    },
    60_000,
  );

  test.skipIf(!there)(
    'a log that was taken away teaches as well',
    () => {
      const seen = join(folder, `${prefix}-log.seen`);
      const log = place(`${prefix}-log.ndjson`, '');
      writeFileSync(log, wholeLog);
      const args = [...first.map((one) => one.replace('draw.py', 'log.py')), log, `--key=${headOfLog.keys[0]}`];
      spawnSync(command, [...args, `--seen=${seen}`]);
      expect(existsSync(seen)).toBe(true);
      const forged = seenText(logMemory(headOfLog.checkpoint.replace(/\n\d+\n/, '\n5\n')));
      writeFileSync(seen, forged);
      const { stdout, status } = spawnSync(command, [...args, `--seen=${seen}`], { encoding: 'utf8' });
      expect([status, stdout.includes('checkpoint.forked')]).toEqual([1, true]);
      expect(readFileSync(seen, 'utf8')).toBe(forged);
    },
    60_000,
  );
});
