// R10 a list that is taken away says codes in words of its reader's language, where several stand in one cell too.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { domains } from '../../domains.ts';
import { must } from '../../kit/assert.ts';
import { systemActor } from '../../platform/access.ts';
import { read } from '../../platform/db/database.ts';
import { headsOf, type Language, rowBatches } from '../../platform/list/lines.ts';
import { arrange, OFFICE } from '../../probing.ts';
import { type TestApp, testApp } from '../../testing.ts';
import { actorOf } from '../store.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
  const { taskId } = await arrange(t);
  await t.user('reader', OFFICE, ['planner']);
  await t.admin.query(`insert into plans.task_office (task_id, office_id) values ($1, 'pj-yj')`, [taskId]);
  for (const [reason, office, from, until] of [
    ['suspended', OFFICE, '2026-01-01', '2026-01-31'],
    ['force_majeure', 'pj-yj', '2026-02-01', '2026-02-28'],
  ])
    await t.admin.query(
      `insert into registers.exclusion (exclusion_id, subject_id, reason, basis, evidence, evidence_hash, office_id, decider_id, asked_by, asked_at, state, from_on, until_on, entry_id)
         values (gen_random_uuid(), 'S1', $1, 'x', 'x', '\\x00', $2, 'pj-yj', 'arranger', now(), 'granted', $3, $4, gen_random_uuid())`,
      [reason, office, from, until],
    );
});
afterAll(() => t.close());

const sources = () => domains.flatMap(({ lists = [] }) => lists);

/** The first row of a whole list, by its heads. */
async function rowOf(list: string, language: Language): Promise<Readonly<Record<string, string>>> {
  const source = must(
    sources().find(({ name }) => name === list),
    list,
  );
  const now = t.app.clock.now();
  const nobody = systemActor('test', []);
  const actor = must(await read(t.app.db, nobody, (tx) => actorOf(tx, 'reader', now)), 'the reader');
  return read(t.app.db, actor, async (tx) => {
    const context = { tx, actor, now };
    const heads = headsOf(source, t.app.texts, language);
    for await (const [row] of rowBatches({ source, asked: {}, context, texts: t.app.texts, language }))
      if (row) return Object.fromEntries(heads.map((head, n) => [head, row[n] ?? '']));
    return {};
  });
}

test('R10 reasons and offices of exclusions in a row are words in the language of the reader', async () => {
  const cells = Object.values(await rowOf('exclusion-runs', 'zh'));
  expect(cells).toContain('不可抗力; 停业、歇业');
  expect(cells.join(' ')).toContain('应急局');
  const english = await rowOf('exclusion-runs', 'en');
  expect(Object.values(english).join(' ')).not.toMatch(/force_majeure|pj-|局/);
});

test('R10 cooperating offices are named in the language of the reader', async () => {
  expect(Object.values(await rowOf('tasks', 'zh')).join(' ')).toContain('应急局');
  expect(Object.values(await rowOf('tasks', 'en')).join(' ')).not.toContain('局');
});

test('R10 every column of codes has words; what has none is no code', () => {
  const bare = sources().flatMap(({ name, columns }) =>
    columns
      .filter(({ kind, title, words }) => kind === 'choice' && title !== undefined && words === undefined)
      .map(({ key }) => `${name}.${key}`),
  );
  // Ids of persons and things, certificate numbers, the letter of a class.
  expect(bare).toEqual(['trail.user', 'trail.thing', 'observations.user', 'subjects.risk', 'inspectors.certificate']);
});
