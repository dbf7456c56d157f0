// LOG 29: the key of the log is changed while servers run; whoever holds the old key follows; a crash after any step loses nothing.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { must } from '../kit/assert.ts';
import { fromHex } from '../kit/bytes.ts';
import { writeAs } from '../platform/db/database.ts';
import { suites } from '../platform/suite.ts';
import { append } from './append.ts';
import { checkLog } from './consistent.ts';
import { makeKey, makeNextKey, readKey, readNextKey, readVerifierKeys } from './keys.ts';
import { keyRotated, rotateKey } from './rotate.ts';
import { parseLeaf, textHash } from './rules/leaf.ts';
import { parseCheckpoint, parseNote, parseVerifierKey, verifierKeyText, verifyNote } from './rules/note.ts';
import { followKeys } from './rules/rotation.ts';
import { prepareKey, seal, sequenceAll, sequenceOnce } from './sequencer.ts';
import { addRotation, headOf, lockSequencer, rotationsUnder, takePending } from './store.ts';
import { type LogApp, logApp } from './testing.ts';
import { checkpointNote, rotationNotes, servedHead } from './tiles.ts';

const ORIGIN = 'test.example/log';
const { hash } = suites['DR1-SHA256'];
let log: LogApp;
beforeAll(async () => {
  log = await logApp();
});
beforeEach(async () => {
  await log.restart();
  await prepareKey(log.app);
  for (const text of ['a', 'b', 'c']) await log.note(text);
  await sequenceAll(log.app);
});
afterAll(() => log.close());

const keyNow = () => verifierKeyText(must(readKey(log.app.config, ORIGIN), 'there is a key').key);
const parsed = (text: string) => must(parseVerifierKey(text), 'a good key');
const served = async () => {
  const note = await checkpointNote(log.app);
  return note.ok ? note.value : '';
};
const signedBy = (note: string, key: string) => verifyNote(note, [parsed(key)]) !== null;
const nextFile = () => existsSync(join(log.app.config.dataDir, 'log', 'next-log-key.pem'));

/** What a reader who holds one key comes to believe of the served note. */
async function believes(held: string): Promise<boolean> {
  const notes = await writeAs(log.app.db, 'sequencer', async (tx) =>
    rotationNotes(log.app, tx, must(await servedHead(log.app, tx), 'served')),
  );
  const note = await served();
  const all = [...notes.map(({ checkpoint }) => checkpoint), note];
  const chain = followKeys([parsed(held)], readVerifierKeys(log.app.config).map(parsed), ORIGIN, all);
  const { size } = must(parseCheckpoint(must(parseNote(note), 'a note').text), 'a checkpoint');
  const signers = verifyNote(note, chain.keys)?.signedBy ?? [];
  return signers.some(({ id }) => size <= (chain.until.get(id) ?? size));
}

describe('a change of key', () => {
  test('LOG 29 its checkpoint is signed by both keys, its entry names both, the next by the new one alone', async () => {
    const old = keyNow();
    const done = await rotateKey(log.app);
    const fresh = keyNow();
    expect(done).toEqual({ ok: true, value: { from: old, to: fresh, size: 4 } });
    expect(fresh).not.toBe(old);
    expect(nextFile()).toBe(false);
    const change = await served();
    expect([signedBy(change, old), signedBy(change, fresh)]).toEqual([true, true]);
    expect(change.split('\n')[3]).toBe(`key ${fresh}`);
    expect(readVerifierKeys(log.app.config)).toEqual([old, fresh]);
    await log.note('d');
    await sequenceAll(log.app);
    const after = await served();
    expect([signedBy(after, old), signedBy(after, fresh)]).toEqual([false, true]);
    const [row] = await writeAs(log.app.db, 'sequencer', (tx) => rotationsUnder(tx, 5));
    expect(row).toMatchObject({ size: 4, index: 3, facts: { origin: ORIGIN, from: old, to: fresh, size: 3 } });
    const leaf = parseLeaf(must(row?.leaf, 'a leaf'));
    const facts = JSON.stringify({ from: old, origin: ORIGIN, size: 3, to: fresh });
    expect(textHash(hash, must(row?.facts_salt, 'a salt'), facts)).toEqual(fromHex(leaf?.facts ?? ''));
    expect(await checkLog(log.app)).toMatchObject({ size: 5, problems: [] });
  });

  test('LOG 29 whoever holds only the first key, or only the last, believes the log after several changes', async () => {
    const first = keyNow();
    for (let i = 0; i < 3; i += 1) {
      expect(await rotateKey(log.app)).toMatchObject({ ok: true });
      await log.note(`after ${i}`);
      await sequenceAll(log.app);
    }
    expect(await believes(first)).toBe(true);
    expect(await believes(keyNow())).toBe(true);
    const stranger = log.another();
    makeKey(stranger.config);
    const held = must(readKey(stranger.config, ORIGIN), 'a key').key;
    expect(await believes(verifierKeyText(held))).toBe(false);
    expect(readVerifierKeys(log.app.config)).toHaveLength(4);
    expect((await checkLog(log.app)).problems).toEqual([]);
  });

  test('LOG 29 refused before anything was signed, and where the key is not', async () => {
    await log.restart();
    await prepareKey(log.app);
    expect(await rotateKey(log.app)).toMatchObject({ refusal: { code: 'log.missing' } });
    expect(await rotateKey(log.another())).toMatchObject({ refusal: { code: 'log.no-key' } });
  });

  test('LOG 18 LOG 29 two operators at once make one change or two, never half of one', async () => {
    const outcomes = await Promise.all([rotateKey(log.app), rotateKey(log.app)]);
    const done = outcomes.filter(({ ok }) => ok).length;
    expect(done).toBeGreaterThan(0);
    await sequenceAll(log.app);
    expect(readVerifierKeys(log.app.config)).toHaveLength(1 + done);
    expect(signedBy(await served(), keyNow())).toBe(true);
    expect((await checkLog(log.app)).problems).toEqual([]);
  });
});

/** The change up to its commit, by a process that dies then. */
const dyingAfterCommit = () =>
  writeAs(log.app.db, 'sequencer', async (tx) => {
    expect(await lockSequencer(tx)).toBe(true);
    makeNextKey(log.app.config);
    const key = must(readKey(log.app.config, ORIGIN), 'a key');
    const next = must(readNextKey(log.app.config, ORIGIN), 'a next key');
    const [from, to] = [verifierKeyText(key.key), verifierKeyText(next.key)];
    const head = must(await headOf(tx), 'signed before');
    const entryId = await append(log.app, tx, keyRotated, { origin: ORIGIN, from, to, size: head.size }, to);
    const sealed = await seal(log.app, tx, head, await takePending(tx, entryId), key, next);
    await addRotation(tx, { size: sealed.size, at: sealed.signedAt, entryId, fromKey: from, toKey: to });
    return to;
  });

describe('crashes', () => {
  test('LOG 29 after the next key was made: the old one signs on, and the command goes on with that very key', async () => {
    const old = keyNow();
    makeNextKey(log.app.config);
    const next = verifierKeyText(must(readNextKey(log.app.config, ORIGIN), 'made').key);
    await log.note('d');
    await sequenceAll(log.app);
    expect(signedBy(await served(), old)).toBe(true);
    expect(readVerifierKeys(log.app.config)).toEqual([old]);
    expect(await rotateKey(log.app)).toMatchObject({ ok: true, value: { from: old, to: next } });
  });

  test('LOG 29 after the commit: the next run of any server finishes it before it signs anything', async () => {
    const old = keyNow();
    const to = await dyingAfterCommit();
    expect(keyNow()).toBe(old);
    expect(signedBy(await served(), to)).toBe(false);
    await log.note('d');
    expect(await sequenceOnce(log.another(log.app.config.dataDir))).toMatchObject({ ok: true });
    expect(keyNow()).toBe(to);
    expect(nextFile()).toBe(false);
    expect(readVerifierKeys(log.app.config)).toEqual([old, to]);
    expect([signedBy(await served(), to), signedBy(await served(), old)]).toEqual([true, false]);
    expect(await believes(old)).toBe(true);
    expect((await checkLog(log.app)).problems).toEqual([]);
  });

  test('LOG 29 after the commit, and the operator repeats the command: the first change stands, a second follows', async () => {
    const to = await dyingAfterCommit();
    const again = await rotateKey(log.app);
    // The first is finished under the lock; its key is no longer waiting, so there is nothing to change to yet.
    expect(again).toMatchObject({ ok: false, refusal: { code: 'log.busy' } });
    expect(keyNow()).toBe(to);
    expect(await rotateKey(log.app)).toMatchObject({ ok: true, value: { from: to } });
  });

  test('LOG 29 a server that starts then announces the keys in their order', async () => {
    const old = keyNow();
    const to = await dyingAfterCommit();
    expect(await prepareKey(log.app)).toBe(true);
    await sequenceOnce(log.app);
    expect(await prepareKey(log.app)).toBe(true);
    expect(readVerifierKeys(log.app.config)).toEqual([old, to]);
  });
});

test('R11 LOG 29 the check of the log finds a change of key that was altered, and a checkpoint under a key that was given up', async () => {
  await rotateKey(log.app);
  const problems = async () => (await checkLog(log.app)).problems.join('\n');
  await log.admin.query(`update log.rotation set to_key = from_key`);
  expect(await problems()).toContain('change of key at 4');
  await log.admin.query('delete from log.rotation');
  expect(await problems()).toContain('entries of the log change its key');
  await log.restart();
  await prepareKey(log.app);
  await log.note('a');
  await sequenceAll(log.app);
  const held = must(readKey(log.app.config, ORIGIN), 'a key');
  await rotateKey(log.app);
  await log.note('b');
  await writeAs(log.app.db, 'sequencer', async (tx) => {
    await seal(log.app, tx, await headOf(tx), await takePending(tx, 9), held);
  });
  expect(await problems()).toContain('is not signed by the key in force');
});
