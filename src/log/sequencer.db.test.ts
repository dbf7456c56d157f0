// The numbered lines of the log's design (spec/log.md section 5), each on a real PostgreSQL.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { must } from '../kit/assert.ts';
import { fromHex, toHex } from '../kit/bytes.ts';
import { Rollback, read, writeAs } from '../platform/db/database.ts';
import { suites } from '../platform/suite.ts';
import { perform } from './act.ts';
import { entriesWithoutLeaf, requeueLost } from './audit.ts';
import { originOf, readKey, readLastCheckpoint, recordCheckpoint } from './keys.ts';
import { nextOrigin, reopen } from './reopen.ts';
import { verifyConsistency, verifyInclusion } from './rules/merkle.ts';
import { parseCheckpoint, parseVerifierKey, verifyNote } from './rules/note.ts';
import { prepareKey, seal, sequenceAll, sequenceOnce, startSequencer } from './sequencer.ts';
import { headOf, lockSequencer, takePending } from './store.ts';
import { directory, type LogApp, logApp, noting, tester } from './testing.ts';
import { checkpointNote, consistency, inclusion, sealedAs, verifierKeys } from './tiles.ts';

const { hash } = suites['DR1-SHA256'];
let log: LogApp;
beforeAll(async () => {
  log = await logApp();
});
beforeEach(async () => {
  await log.restart();
  await prepareKey(log.app);
});
afterAll(() => log.close());

const rows = async <T>(sql: string): Promise<T[]> => (await log.admin.query(sql)).rows as T[];
const order = async () =>
  (await rows<{ entry_id: string }>('select entry_id from log.leaf order by index')).map((r) => r.entry_id);

/** The served note, verified under the announced key. */
async function served(app = log.app) {
  const note = await checkpointNote(app);
  if (!note.ok) return null;
  const keys = verifierKeys(log.app).map((text) => must(parseVerifierKey(text), 'a good key'));
  return parseCheckpoint(must(verifyNote(note.value, keys), 'a signed note').text);
}

/** That an entry is in the served tree, checked as a stranger would. */
async function proven(entry: string): Promise<boolean> {
  const proof = await inclusion(log.app, { entry });
  if (!proof.ok) return false;
  const { index, size, leafHash, root } = proof.value;
  const path = proof.value.proof.map(fromHex);
  expect(root).toBe(toHex(must(await served(), 'served').root));
  return verifyInclusion(hash, index, size, fromHex(leafHash), path, fromHex(root));
}

function gate() {
  let open = () => {};
  const hold = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { hold, open };
}

/** Everything a sequencer does, except that its transaction does not commit. */
const crashBeforeCommit = () =>
  writeAs(log.app.db, 'sequencer', async (tx) => {
    await lockSequencer(tx);
    const key = must(readKey(log.app.config, originOf(log.app.config)), 'the key');
    const sealed = await seal(log.app, tx, await headOf(tx), await takePending(tx, 4096), key);
    throw new Rollback(sealed.size);
  }).catch((error: unknown) => (error as Rollback<number>).value);

/** A committed run whose process died before it recorded or served anything. */
const crashAfterCommit = () =>
  writeAs(log.app.db, 'sequencer', async (tx) => {
    await lockSequencer(tx);
    const key = must(readKey(log.app.config, originOf(log.app.config)), 'the key');
    return (await seal(log.app, tx, await headOf(tx), await takePending(tx, 4096), key)).size;
  });

describe('order', () => {
  test('LOG 11 LOG 13 an empty log signs the empty tree; then entries get indexes from 0 in order of arrival', async () => {
    expect(await sequenceAll(log.app)).toBe(0);
    expect((await served())?.size).toBe(0);
    const ids = [await log.note('a'), await log.note('b'), await log.note('c')];
    expect(await sequenceAll(log.app)).toBe(3);
    expect(await order()).toEqual(ids);
    expect((await served())?.size).toBe(3);
    expect(await rows('select 1 from log.pending')).toEqual([]);
  });

  test('LOG 12 no more than 4,096 are taken at once, the earliest first', async () => {
    await log.admin.query(`
      with added as (
        insert into log.entry (entry_id, type, at, user_id, facts, facts_salt, facts_hash, leaf, input_hash)
        select gen_random_uuid(), 'test.noted', '2026-11-24T01:00:00Z', 'u', '{}', '', '', convert_to('leaf ' || n, 'UTF8'), ''
        from generate_series(1, 5000) n returning arrival, entry_id)
      insert into log.pending select arrival, entry_id from added order by entry_id`);
    expect(await sequenceOnce(log.app)).toMatchObject({ ok: true, value: { sealed: 4096, size: 4096 } });
    const [last] = await rows<{ most: number }>(
      'select max(arrival)::int - min(arrival)::int + 1 as most from log.entry join log.leaf using (entry_id)',
    );
    expect(last?.most).toBe(4096);
    expect(await sequenceAll(log.app)).toBe(5000);
    const sorted = await rows<{ sorted: boolean }>(
      'select bool_and(index = place) as sorted from (select index, row_number() over (order by arrival) - 1 as place from log.leaf join log.entry using (entry_id)) t',
    );
    expect(sorted).toEqual([{ sorted: true }]);
    expect((await rows<{ level: number; n: string }>('select level, n from log.tile order by 1, 2')).length).toBe(19);
    expect(await proven((await order())[4321] as string)).toBe(true);
  });

  test('LOG 16 indexes have no gaps although arrivals do, and a late committer comes after those that were faster', async () => {
    const late = gate();
    const slow = log.note('began first, commits last', { hold: late.hold });
    await log.admin.query(`select nextval('log.arrival') from generate_series(1, 5)`);
    const fast = await log.note('fast');
    await sequenceAll(log.app);
    late.open();
    const slowId = await slow;
    await sequenceAll(log.app);
    expect(await order()).toEqual([fast, slowId]);
    expect(await rows('select index::int from log.leaf order by 1')).toEqual([{ index: 0 }, { index: 1 }]);
  });

  test('LOG 16 an entry that drew its arrival early but commits after a later one was sealed still gets its place', async () => {
    await log.admin.query('begin');
    await log.admin.query(`
      with added as (
        insert into log.entry (entry_id, type, at, user_id, facts, facts_salt, facts_hash, leaf, input_hash)
        values ('00000000-0000-7000-8000-000000000001', 't', now(), 'u', '{}', '', '', 'early', '') returning arrival, entry_id)
      insert into log.pending select arrival, entry_id from added`);
    const later = await log.note('later arrival, earlier commit');
    expect(await sequenceAll(log.app)).toBe(1);
    await log.admin.query('commit');
    expect(await sequenceAll(log.app)).toBe(2);
    expect(await order()).toEqual([later, '00000000-0000-7000-8000-000000000001']);
  });

  test('LOG 17 what began after another was acknowledged never precedes it, whoever seals and when', async () => {
    const ids: string[] = [];
    const sealing = (async () => {
      while (ids.length < 40) await sequenceOnce(log.app);
    })();
    for (let i = 0; i < 40; i += 1) ids.push(await log.note(`after ${i}`));
    await sealing;
    await sequenceAll(log.app);
    expect(await order()).toEqual(ids);
  });

  test('LOG 18 two sequencers: the second finds the lock taken; without the lock the leaf itself refuses', async () => {
    await log.note('a');
    await writeAs(log.app.db, 'sequencer', async (tx) => {
      expect(await lockSequencer(tx)).toBe(true);
      expect(await sequenceOnce(log.another(log.app.config.dataDir))).toEqual({ ok: true, value: null });
    });
    await sequenceAll(log.app);
    const twice = log.admin.query(`insert into log.leaf values (0, gen_random_uuid(), '')`);
    await expect(twice).rejects.toMatchObject({ code: '23505' });
    const again = log.admin.query(`insert into log.leaf select 1, entry_id, '' from log.leaf`);
    await expect(again).rejects.toMatchObject({ code: '23505' });
  });

  test('LOG 18 LOG 21 two servers on one data directory seal everything once, under one key', async () => {
    const second = log.another(log.app.config.dataDir);
    await prepareKey(second);
    const ids: string[] = [];
    for (let i = 0; i < 30; i += 1) {
      ids.push(await log.note(`n${i}`));
      await Promise.all([sequenceOnce(log.app), sequenceOnce(second)]);
    }
    await sequenceAll(second);
    expect(await order()).toEqual(ids);
    expect(verifierKeys(second)).toHaveLength(1);
    expect((await served(second))?.size).toBe(30);
  });
});

describe('crashes', () => {
  test('LOG 19 between signing and commit: nothing happened, and that note never left the process', async () => {
    await sequenceAll(log.app);
    const id = await log.note('a');
    expect(await crashBeforeCommit()).toBe(1);
    expect((await served())?.size).toBe(0);
    expect(readLastCheckpoint(log.app.config)?.size).toBe(0);
    expect(await rows('select 1 from log.pending')).toHaveLength(1);
    expect(await sequenceAll(log.app)).toBe(1);
    expect(await order()).toEqual([id]);
  });

  test('LOG 14 LOG 15 LOG 19 between commit and record: the note is not served until it is recorded', async () => {
    await sequenceAll(log.app);
    const id = await log.note('a');
    expect(await crashAfterCommit()).toBe(1);
    expect((await served())?.size).toBe(0);
    expect(await read(log.app.db, tester, (tx) => sealedAs(log.app, tx, id))).toBeNull();
    expect((await inclusion(log.app, { entry: id })).ok).toBe(false);
    await sequenceOnce(log.app);
    expect((await served())?.size).toBe(1);
    expect(await proven(id)).toBe(true);
  });

  test('LOG 15 the recorded checkpoint is exactly the served one, readable by its owner alone', async () => {
    await log.note('a');
    await sequenceAll(log.app);
    expect(readLastCheckpoint(log.app.config)).toEqual(await served());
    for (const name of ['log-key.pem', 'last-checkpoint']) {
      expect(statSync(join(log.app.config.dataDir, 'log', name)).mode & 0o777).toBe(0o600);
    }
  });

  test('LOG 8 LOG 19 after the commit, before the answer: the request key returns the same answer and adds nothing', async () => {
    const first = await perform(log.app, noting(), tester, { text: 'a' }, { requestKey: 'key-1' });
    const again = await perform(log.app, noting(), tester, { text: 'a' }, { requestKey: 'key-1' });
    expect(again).toEqual(first);
    expect(await perform(log.app, noting(), tester, { text: 'b' }, { requestKey: 'key-1' })).toMatchObject({
      ok: false,
    });
    expect(await sequenceAll(log.app)).toBe(1);
  });
});

describe('restored backups', () => {
  /** Five entries were seen by the world; the backup holds two. */
  async function restored(): Promise<void> {
    await log.note('a');
    await log.note('b');
    await sequenceAll(log.app);
    for (const text of ['c', 'd', 'e']) await log.note(text);
    await sequenceAll(log.app);
    await log.admin.query(`
      delete from log.leaf where index >= 2; delete from log.checkpoint where size > 2;
      delete from log.entry where entry_id not in (select entry_id from log.leaf)`);
  }

  test('LOG 20 a database below the last checkpoint refuses to sign, also after it has grown past it', async () => {
    await restored();
    const refused = { ok: false, refusal: { code: 'log.below-last-checkpoint', with: { recorded: 5, size: 2 } } };
    expect(await sequenceOnce(log.app)).toMatchObject(refused);
    for (let i = 0; i < 4; i += 1) await log.note(`new ${i}`);
    expect(await sequenceOnce(log.app)).toMatchObject(refused);
    // Another hand signs the restored tree past size 5: the tree at 5 is not the one that was seen.
    expect(await crashAfterCommit()).toBe(6);
    expect(await sequenceOnce(log.app)).toMatchObject({ ok: false });
    expect(readLastCheckpoint(log.app.config)?.size).toBe(5);
  });

  test('LOG 20 the operator opens origin /2, whose first entry cites the lost head', async () => {
    await restored();
    const lost = must(readLastCheckpoint(log.app.config), 'recorded');
    const waiting = await log.note('waiting since before');
    expect(await reopen(log.app)).toMatchObject({ ok: true, value: { origin: 'test.example/log/2', size: 3 } });
    const [first] = await rows<{ type: string; facts: { lost: object } }>(
      'select type, facts from log.entry join log.leaf using (entry_id) where index = 2',
    );
    expect(first).toMatchObject({
      type: 'log.reopened',
      facts: { lost: { origin: 'test.example/log', size: 5, root: toHex(lost.root) } },
    });
    expect(await served()).toMatchObject({ origin: 'test.example/log/2', size: 3 });
    expect(await sequenceAll(log.app)).toBe(4);
    expect((await order())[3]).toBe(waiting);
    expect(verifierKeys(log.app)).toHaveLength(2);
    expect(await reopen(log.app)).toMatchObject({ ok: false, refusal: { code: 'log.nothing-lost' } });
    expect([nextOrigin('a/b'), nextOrigin('a/b/2'), nextOrigin('a/b/9')]).toEqual(['a/b/2', 'a/b/3', 'a/b/10']);
  });

  test('LOG 20 a tree that was changed underneath its signed root is not signed again', async () => {
    await log.note('a');
    await log.note('b');
    await sequenceAll(log.app);
    await log.admin.query(`update log.leaf set leaf_hash = sha256('x') where index = 0`);
    await log.note('c');
    await expect(sequenceOnce(log.app)).rejects.toThrow('no longer has the root that was signed');
    expect((await served())?.size).toBe(2);
  });
});

describe('servers', () => {
  test('LOG 21 a server without the key never signs; alone it serves a note once others had time to record it', async () => {
    await log.note('a');
    await sequenceAll(log.app);
    const keyless = log.another();
    expect(await prepareKey(keyless)).toBe(false);
    await log.note('b');
    expect(await sequenceOnce(keyless)).toEqual({ ok: true, value: null });
    expect(await served(keyless)).toBeNull();
    log.clock.pass(2_000);
    expect((await served(keyless))?.size).toBe(1);
  });

  test('LOG 21 of two servers that start together both have the same key', async () => {
    const dataDir = directory();
    const two = [log.another(dataDir), log.another(dataDir)];
    expect(await Promise.all(two.map(prepareKey))).toEqual([true, true]);
    const ids = two.map(({ config }) => readKey(config, 'test.example/log')?.key.id);
    expect(ids[0]).toBe(ids[1]);
  });

  test('LOG 21 the running sequencer seals what arrives, and stops when told', async () => {
    const stop = await startSequencer(log.app);
    const id = await log.note('a');
    await expect.poll(async () => (await served())?.size, { timeout: 5000 }).toBe(1);
    await stop();
    expect(await proven(id)).toBe(true);
    await log.note('b');
    expect(await rows('select 1 from log.pending')).toHaveLength(1);
  });

  test('LOG 22 a deleted pending row is found after ten seconds and its entry sealed after all', async () => {
    const id = await log.note('a');
    await log.note('b');
    await log.admin.query('delete from log.pending where entry_id = $1', [id]);
    await sequenceAll(log.app);
    expect(await entriesWithoutLeaf(log.app)).toEqual([]);
    log.clock.pass(10_001);
    expect(await entriesWithoutLeaf(log.app)).toMatchObject([{ entryId: id, type: 'test.noted' }]);
    expect(await requeueLost(log.app)).toMatchObject([{ entryId: id }]);
    expect(await requeueLost(log.app)).toEqual([]);
    await sequenceAll(log.app);
    expect(await proven(id)).toBe(true);
    expect(await entriesWithoutLeaf(log.app)).toEqual([]);
  });

  test('LOG 26 an entry is "being sealed" until the checkpoint above it is served, then has number and checkpoint', async () => {
    const id = await log.note('a');
    const state = () => read(log.app.db, tester, (tx) => sealedAs(log.app, tx, id));
    expect(await state()).toBeNull();
    await sequenceAll(log.app);
    expect(await state()).toMatchObject({ index: 0, head: { size: 1 } });
  });

  test('LOG 27 neither the key nor anything of it is in the database', async () => {
    await log.note('a');
    await sequenceAll(log.app);
    const pem = readFileSync(join(log.app.config.dataDir, 'log', 'log-key.pem'), 'utf8').split('\n')[1] as string;
    const tables = await rows<{ name: string }>(
      `select schemaname || '.' || tablename as name from pg_tables where schemaname in ('log', 'platform', 'organisation')`,
    );
    for (const { name } of tables) {
      expect(await rows(`select 1 from ${name} t where t::text like '%${pem.slice(20)}%'`), name).toEqual([]);
    }
    recordCheckpoint(log.app.config, must(await served(), 'served'));
  });
});

test('every served tree is the beginning of every later one, through tile borders', async () => {
  const sizes: number[] = [];
  for (const many of [1, 2, 253, 1, 300]) {
    await Promise.all(Array.from({ length: many }, (_, i) => log.note(String(i))));
    sizes.push(await sequenceAll(log.app));
  }
  expect(sizes).toEqual([1, 3, 256, 257, 557]);
  for (const from of sizes) {
    for (const to of sizes.filter((size) => size >= from)) {
      const answer = await consistency(log.app, from, to);
      const { proof, roots } = must(answer.ok ? answer.value : null, 'a proof');
      const [old, current] = [fromHex(roots[0]), fromHex(roots[1])];
      expect(verifyConsistency(hash, from, to, old, current, proof.map(fromHex))).toBe(true);
      const signed = await rows<{ root: Buffer }>(`select root from log.checkpoint where size = ${from}`);
      expect(toHex(signed[0]?.root as Buffer)).toBe(roots[0]);
    }
  }
  expect(await consistency(log.app, 0)).toMatchObject({ ok: false, refusal: { code: 'log.no-consistency' } });
  expect(await consistency(log.app, 1, 558)).toMatchObject({ ok: false, refusal: { code: 'log.missing' } });
});
