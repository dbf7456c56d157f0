// What the world reads of the log: tiles, bundles and proofs check out from outside, and tell nothing but hashes (R11).
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { must } from '../kit/assert.ts';
import { fromHex, fromUtf8, toHex } from '../kit/bytes.ts';
import type { Json } from '../kit/canonical-json.ts';
import type { Tx } from '../platform/db/database.ts';
import { on } from '../platform/domain.ts';
import { suites } from '../platform/suite.ts';
import { perform } from './act.ts';
import { carryOutErasures, erased } from './erase.ts';
import { replay } from './replay.ts';
import { documentHash, parseLeaf } from './rules/leaf.ts';
import { leafNodeHash, rootOf, verifyInclusion } from './rules/merkle.ts';
import { parseCheckpoint, parseNote } from './rules/note.ts';
import { parseEntryBundle, tileRoot } from './rules/tiles.ts';
import { sequenceAll } from './sequencer.ts';
import { eraseDocument, type LogApp, logApp, noted, tester } from './testing.ts';
import { checkpointNote, inclusion, tile } from './tiles.ts';

const { hash } = suites['DR1-SHA256'];
let log: LogApp;
beforeAll(async () => {
  log = await logApp();
});
beforeEach(() => log.restart());
afterAll(() => log.close());

async function head() {
  const note = await checkpointNote(log.app);
  return must(note.ok ? parseCheckpoint(must(parseNote(note.value), 'a note').text) : null, 'a checkpoint');
}

const found = async (level: number | 'entries', n: number, width: number) => {
  const answer = await tile(log.app, level, n, width);
  return answer.ok ? answer.value : null;
};

/** Every public leaf, as a mirror would fetch them. */
async function mirror(size: number): Promise<Uint8Array[]> {
  const leaves: Uint8Array[] = [];
  for (let n = 0; n * 256 < size; n += 1) {
    const bundle = must(await found('entries', n, Math.min(256, size - n * 256)), `bundle ${n}`);
    leaves.push(...must(parseEntryBundle(bundle), 'a whole bundle'));
  }
  return leaves;
}

async function notes(many: number): Promise<void> {
  await Promise.all(Array.from({ length: many }, (_, i) => log.note(`note ${i}`)));
  await sequenceAll(log.app);
}

test('R11 LOG 10 a mirror of all entry bundles has the signed root, and finds opaque hashes and nothing else', async () => {
  const secret = 'Surprise inspection of Harbour Foods on Friday';
  await log.note(secret, { person: 'Wang Xiaoming 13800000000' });
  await notes(299);
  const { size, root } = await head();
  const leaves = await mirror(size);
  expect(leaves).toHaveLength(300);
  expect(
    toHex(
      rootOf(
        hash,
        leaves.map((leaf) => leafNodeHash(hash, leaf)),
      ),
    ),
  ).toBe(toHex(root));
  for (const leaf of leaves) {
    expect(fromUtf8(leaf)).toMatch(/^\{"facts":"[0-9a-f]{64}","private":(null|"[0-9a-f]{64}"),"v":2\}$/);
    expect(must(parseLeaf(leaf), 'a leaf').type).toBeUndefined();
  }
  // Equal texts have unequal hashes: nobody can test a guess.
  await log.note(secret);
  await sequenceAll(log.app);
  const again = (await mirror(301)).map((leaf) => parseLeaf(leaf)?.facts);
  expect(new Set(again).size).toBe(301);
});

test('R11 the public login reads leaves, never types, facts, salts or documents', async () => {
  await notes(1);
  const readable = await log.admin.query(`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'log' and has_column_privilege('sunlot_public', 'log.' || table_name, column_name, 'select')`);
  const names = readable.rows.map((row: { name: string }) => row.name).sort();
  expect(names.filter((name) => /^(entry|document|observation|pending)/.test(name))).toEqual([
    'entry.entry_id',
    'entry.leaf',
  ]);
});

test('tiles have the widths of the served tree and no other; full ones stay as they were when partial', async () => {
  await notes(255);
  const partial = must(await found(0, 0, 255), 'partial');
  for (const [level, n, width] of [
    [0, 0, 256],
    [0, 1, 1],
    [1, 0, 1],
    [7, 0, 1],
    [0, -1, 1],
  ] as const) {
    expect(await found(level, n, width)).toBeNull();
  }
  await notes(3);
  const full = must(await found(0, 0, 256), 'full');
  expect(toHex(full.slice(0, 255 * 32))).toBe(toHex(partial));
  expect(await found(0, 0, 255)).toEqual(partial);
  expect(toHex(must(await found(1, 0, 1), 'above'))).toBe(toHex(tileRoot(hash, full)));
  expect((await found(0, 1, 2))?.length).toBe(64);
  expect(await found(0, 1, 3)).toBeNull();
  const rows = await log.admin.query('select level, n::int, length(hashes) from log.tile');
  expect(rows.rows).toEqual([{ level: 0, n: 0, length: 8192 }]);
});

test('proofs are given by entry, by index and for earlier trees; nothing outside the tree has one', async () => {
  await notes(70);
  const id = await log.note('last');
  await sequenceAll(log.app);
  const byEntry = await inclusion(log.app, { entry: id });
  expect(byEntry).toEqual(await inclusion(log.app, { index: 70 }));
  for (const [index, size] of [
    [0, 1],
    [0, 71],
    [69, 70],
    [33, 64],
  ] as const) {
    const answer = await inclusion(log.app, { index }, size);
    const { leafHash, proof, root } = must(answer.ok ? answer.value : null, 'a proof');
    expect(verifyInclusion(hash, index, size, fromHex(leafHash), proof.map(fromHex), fromHex(root))).toBe(true);
  }
  expect(await inclusion(log.app, { index: 70 }, 70)).toMatchObject({ refusal: { code: 'log.not-in-tree' } });
  expect(await inclusion(log.app, { index: 0 }, 72)).toMatchObject({ refusal: { code: 'log.missing' } });
  expect(await inclusion(log.app, { entry: '00000000-0000-7000-8000-000000000000' })).toMatchObject({ ok: false });
});

test('LOG 23 an erasure is an act; the document is gone, the facts and every proof stay', async () => {
  const id = await log.note('visited', { person: 'Wang Xiaoming' });
  await sequenceAll(log.app);
  const before = must(await inclusion(log.app, { entry: id }), 'proof');
  const documents = async () => (await log.admin.query('select body from log.document')).rows;
  expect(await documents()).toEqual([{ body: { person: 'Wang Xiaoming' } }]);
  const registrar = { ...tester, grants: tester.grants.map((g) => ({ ...g, permissions: new Set([erased.type]) })) };
  const input = { entry: id, reason: 'asked for by the person' };
  expect(await perform(log.app, eraseDocument, tester, input)).toMatchObject({ refusal: { code: 'access.forbidden' } });
  expect(await carryOutErasures(log.app)).toBe(0);
  expect(await perform(log.app, eraseDocument, registrar, input)).toMatchObject({ ok: true });
  expect(await carryOutErasures(log.app)).toBe(1);
  expect(await documents()).toEqual([]);
  expect(await perform(log.app, eraseDocument, registrar, input)).toMatchObject({
    refusal: { code: 'log.no-document' },
  });
  expect(await sequenceAll(log.app)).toBe(2);
  expect(await inclusion(log.app, { entry: id }, 1)).toEqual(before);
  const [row] = (await log.admin.query('select facts, facts_salt, facts_hash, leaf from log.entry order by arrival'))
    .rows;
  expect(toHex(documentHash(hash, row.facts_salt, row.facts as Json))).toBe(toHex(row.facts_hash));
  expect(parseLeaf(row.leaf)?.private).toMatch(/^[0-9a-f]{64}$/);
});

test('LOG 5 nobody may change or remove what is recorded; documents go by the retention login alone', async () => {
  await log.note('a', { person: 'x' });
  const denied = async (role: 'sequencer' | 'retention' | 'app', sql: string) => {
    const client = await log.app.db.pools[role].connect();
    const failed = await client.query(sql).then(
      () => null,
      (error: { code: string }) => error.code,
    );
    client.release();
    expect(failed, `${role}: ${sql}`).toBe('42501');
  };
  for (const role of ['app', 'sequencer', 'retention'] as const) {
    for (const table of ['entry', 'leaf', 'tile', 'checkpoint', 'observation']) {
      // What the retention login may take of observations: see LOG 30.
      if (role !== 'retention' || table !== 'observation') await denied(role, `delete from log.${table}`);
      await denied(role, `truncate log.${table}`);
    }
    await denied(role, `update log.entry set type = 'x'`);
    await denied(role, `update log.checkpoint set note = 'x'`);
    await denied(role, `update log.document set body = '{}'`);
  }
  for (const role of ['app', 'sequencer'] as const) await denied(role, 'delete from log.document');
  await denied('app', 'delete from log.pending');
  await denied('app', `insert into log.leaf values (0, gen_random_uuid(), '')`);
});

test('LOG 25 a projection is emptied and rebuilt from the facts in the order of the leaves', async () => {
  for (const text of ['a', 'b', 'c']) await log.note(text);
  await sequenceAll(log.app);
  await log.note('not sealed yet');
  const seen: string[] = ['stale'];
  const reactions = [on(noted, 'test.seen', async (_tx: Tx, facts, at) => void seen.push(`${facts.text} ${at.type}`))];
  const empty = async () => void seen.splice(0);
  expect(await replay(log.app, tester, { reactions, entries: [noted], empty })).toBe(3);
  expect(seen).toEqual(['a test.noted', 'b test.noted', 'c test.noted']);
});
