// One act, one transaction, one entry (spec/log.md section 2: LOG 6 to LOG 10).
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { ok, refuse } from '../kit/result.ts';
import type { App } from '../platform/app.ts';
import { on, onAny } from '../platform/domain.ts';
import { act, perform } from './act.ts';
import { parseLeaf } from './rules/leaf.ts';
import { type LogApp, logApp, noted, noting, tester } from './testing.ts';

let log: LogApp;
beforeAll(async () => {
  log = await logApp();
});
beforeEach(() => log.restart());
afterAll(() => log.close());

const rows = async (sql: string) => (await log.admin.query(sql)).rows;
const counts = async () =>
  (
    await rows(
      'select (select count(*)::int from log.entry) e, (select count(*)::int from log.pending) p, (select count(*)::int from log.document) d',
    )
  )[0];
const reacting = (...reactions: App['reactions']): App => ({ ...log.app, reactions });

test('LOG 6 LOG 10 entry, pending and document commit together, and reactions see head and facts within', async () => {
  const seen: string[] = [];
  const app = reacting(
    on(noted, 'test.first', async (tx, { text }, head) => {
      const inside = await tx.selectFrom('log.pending').select('entry_id').execute();
      seen.push(`${text} ${head.type} ${head.thing} ${head.officeId} ${inside.length}`);
    }),
    onAny('test.any', async (_tx, head) => void seen.push(head.type)),
  );
  const done = await perform(app, noting(undefined, 'Wang'), tester, { text: 'a' });
  expect(done).toMatchObject({ ok: true, value: { answer: { text: 'a' } } });
  expect(seen).toEqual(['a test.noted test test 1', 'test.noted']);
  expect(await counts()).toEqual({ e: 1, p: 1, d: 1 });
  const [entry] = await rows('select * from log.entry');
  expect(entry).toMatchObject({ type: noted.type, user_id: tester.userId, facts: { text: 'a' }, at: log.clock.now() });
  expect(parseLeaf(entry.leaf)).toMatchObject({
    facts: entry.facts_hash.toString('hex'),
    private: entry.private_hash.toString('hex'),
  });
});

test('LOG 6 a reaction that fails takes the whole act with it', async () => {
  const app = reacting(on(noted, 'test.broken', async () => Promise.reject(new Error('broken'))));
  await expect(perform(app, noting(undefined, 'Wang'), tester, { text: 'a' })).rejects.toThrow('broken');
  expect(await counts()).toEqual({ e: 0, p: 0, d: 0 });
});

test('LOG 7 the target is found first; without a grant for it nothing runs', async () => {
  const steps: string[] = [];
  const what = act(noted, {
    input: z.object({ there: z.boolean() }),
    target: async (_tx, { there }) => {
      steps.push('target');
      return there ? ok({ officePath: ['elsewhere'], thing: 'x' }) : refuse('test.missing', 'missing');
    },
    run: async () => {
      steps.push('run');
      return ok({ facts: { text: 'x' }, answer: null });
    },
  });
  const local = { ...tester, grants: tester.grants.map((grant) => ({ ...grant, officeId: 'here' })) };
  expect(await perform(log.app, what, local, { there: false })).toMatchObject({ refusal: { code: 'test.missing' } });
  expect(await perform(log.app, what, local, { there: true })).toMatchObject({ refusal: { code: 'access.forbidden' } });
  expect(steps).toEqual(['target', 'target']);
  expect(await perform(log.app, what, tester, { there: true })).toMatchObject({ ok: true });
  expect(steps.slice(2)).toEqual(['target', 'run']);
});

test('LOG 8 ten equal requests at once with one key are one act with one answer', async () => {
  const all = await Promise.all(
    Array.from({ length: 10 }, () => perform(log.app, noting(), tester, { text: 'a' }, { requestKey: 'k' })),
  );
  expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(all[0]).toMatchObject({ ok: true });
  expect(await counts()).toEqual({ e: 1, p: 1, d: 0 });
});

test('LOG 8 a key belongs to its actor, its act and its input', async () => {
  const other = { ...tester, userId: 'system:other' };
  const first = await perform(log.app, noting(), tester, { text: 'a' }, { requestKey: 'k' });
  expect(await perform(log.app, noting(), other, { text: 'a' }, { requestKey: 'k' })).not.toEqual(first);
  const reused = { ok: false, refusal: { code: 'request.key-reused', kind: 'conflict' } };
  expect(await perform(log.app, noting(), tester, { text: 'b' }, { requestKey: 'k' })).toMatchObject(reused);
  expect(await counts()).toEqual({ e: 2, p: 2, d: 0 });
});

test('LOG 10 a deadlock or serialization failure is tried again, at most three times; other errors are not', async () => {
  let tries = 0;
  const failing = (state: string, times: number) =>
    act(noted, {
      input: z.object({}),
      target: async () => ok({ officePath: [], thing: 'x' }),
      run: async (tx) => {
        tries += 1;
        if (tries <= times)
          await sql.raw(`do $$ begin raise exception 'x' using errcode = '${state}'; end $$`).execute(tx);
        return ok({ facts: { text: 'x' }, answer: null });
      },
    });
  expect(await perform(log.app, failing('40001', 2), tester, {})).toMatchObject({ ok: true });
  expect(tries).toBe(3);
  tries = 0;
  await expect(perform(log.app, failing('40P01', 9), tester, {})).rejects.toMatchObject({ code: '40P01' });
  expect(tries).toBe(3);
  tries = 0;
  await expect(perform(log.app, failing('22012', 9), tester, {})).rejects.toMatchObject({ code: '22012' });
  expect(tries).toBe(1);
  expect(await counts()).toEqual({ e: 1, p: 1, d: 0 });
});

test('R11 an act whose thing is born in it names that thing, to its entry and to those who react', async () => {
  const seen: (string | null)[] = [];
  const app = reacting(onAny('test.any', async (_tx, head) => void seen.push(head.thing)));
  const bearing = act(noted, {
    input: z.object({}),
    target: async () => ok({ officePath: ['test'], thing: 'task:new' }),
    run: async () => ok({ facts: { text: 'born' }, answer: null, thing: 'task:1' }),
  });
  expect(await perform(app, bearing, tester, {})).toMatchObject({ ok: true });
  expect(await rows('select thing from log.entry')).toEqual([{ thing: 'task:1' }]);
  expect(seen).toEqual(['task:1']);
});
