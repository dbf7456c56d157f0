// R18, R19: real registers, where they lie beside the project (or at REAL_DATA): 46,148 check targets with old and new codes, and
// 109,607 registrations, each file taken in its good rows with a report that names the rest, and again without a change.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, type TestUser, testApp } from '../testing.ts';
import { importing } from './testing.ts';

const DATA = process.env.REAL_DATA ?? join(import.meta.dirname, '../../../shared/data');
const filesOf = (folder: string, pattern: RegExp): readonly string[] =>
  existsSync(join(DATA, folder))
    ? readdirSync(join(DATA, folder))
        .filter((name) => pattern.test(name))
        .sort()
        .map((name) => join(DATA, folder, name))
    : [];
const targets = filesOf('zhejiang_check_targets', /^targets-\d+\.csv$/);
const registrations = filesOf('registrations', /^liaoning-\d+\.csv$/);
const present = targets.length > 0 && registrations.length > 0;
if (!present) console.log('skipped: no real registers beside the project');

const MEGABYTE = 2 ** 20;
/** Far below what the rows of the largest run would take if they were held. */
const MOST_HEAP = 400;

let t: TestApp;
let planner: TestUser;
beforeAll(async () => {
  t = await testApp();
  planner = await t.user('planner', 'pj-scjg', ['planner']);
});
afterAll(() => t.close());
const { whole, count } = importing(() => t);

/** Takes the files one after the other; sums, seconds, and the largest heap seen while they were read. */
async function take(files: readonly string[]) {
  const sums = { rows: 0, added: 0, changed: 0, unchanged: 0, refused: 0 };
  const codes = new Map<string, number>();
  let heap = 0;
  const watch = setInterval(() => {
    heap = Math.max(heap, process.memoryUsage().heapUsed);
  }, 50);
  const started = process.hrtime.bigint();
  const imports: string[] = [];
  let tidied = 0;
  for (const file of files) {
    const done = await whole(planner, 'subject', readFileSync(file));
    imports.push(done.importId);
    for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += done[key];
    tidied += done.notes.find(({ note }) => note === 'code_tidied')?.count ?? 0;
    for (const fault of done.faults) codes.set(fault.code, (codes.get(fault.code) ?? 0) + 1);
  }
  clearInterval(watch);
  const seconds = Number((process.hrtime.bigint() - started) / 1_000_000n) / 1000;
  return { sums, codes, imports, tidied, seconds, heap: Math.round(heap / MEGABYTE) };
}

describe.skipIf(!present)('real registers', { timeout: 600_000 }, () => {
  test('R18, R19: 46,148 check targets: what is refused has a wrong code, each line reported', async () => {
    const { sums, codes, imports, seconds, heap } = await take(targets);
    console.log('targets', JSON.stringify({ ...sums, seconds, heap }), JSON.stringify([...codes]));
    expect(sums).toMatchObject({ rows: 46_148, refused: 151, unchanged: 0 });
    expect(sums.added + sums.changed).toBe(46_148 - 151);
    let lines = 0;
    for (const importId of imports) {
      const report = await t.request(planner, { method: 'GET', url: `/api/imports/${importId}/report.csv` });
      lines += report.body.trimEnd().split('\r\n').length - 1;
    }
    expect(lines).toBe(151);
    expect(heap).toBeLessThan(MOST_HEAP);
    const again = await take(targets);
    expect(again.sums).toMatchObject({ added: 0, changed: 0, unchanged: 46_148 - 151 });
  });

  test('R18: 109,607 registrations of ten files, flat in memory', async () => {
    const before = await count('subject');
    const { sums, codes, tidied, seconds, heap } = await take(registrations);
    console.log('registrations', JSON.stringify({ ...sums, seconds, heap }), JSON.stringify([...codes]));
    // Of the three codes whose check fails as written, one is only in lower case: it is tidied, with a note.
    expect(sums).toMatchObject({ rows: 109_607, refused: 2 });
    expect(tidied).toBe(1);
    expect(await count('subject')).toBe(before + sums.added);
    expect(heap).toBeLessThan(MOST_HEAP);
  });
});
