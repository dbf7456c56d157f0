// LOG 28: what the database says of an entry, who, when, what, about what, for whom, is what was sealed, or the check of the log names
// the entry. The owner of the database changes it here, as an intruder would: past every grant.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toHex } from '../kit/bytes.ts';
import { canonicalJson, type Json } from '../kit/canonical-json.ts';
import { perform } from './act.ts';
import { checkLog } from './consistent.ts';
import { carryOutErasures, erased } from './erase.ts';
import { leafData, parseLeaf } from './rules/leaf.ts';
import { sequenceAll } from './sequencer.ts';
import { eraseDocument, type LogApp, logApp, tester } from './testing.ts';

const INDEX = 5;
let log: LogApp;
let entryId = '';
beforeAll(async () => {
  log = await logApp();
  for (let i = 0; i < 8; i += 1) {
    const id = await log.note(`note ${i}`, { person: `person ${i}` });
    if (i === INDEX) entryId = id;
  }
  await sequenceAll(log.app);
});
afterAll(() => log.close());

/** The problems while a column of one entry holds another value; afterwards it holds its own again. */
async function problemsWith(column: string, sql: string, table = 'entry'): Promise<readonly string[]> {
  const { rows } = await log.admin.query(`select ${column} as kept from log.${table} where entry_id = $1`, [entryId]);
  await log.admin.query(`update log.${table} set ${column} = ${sql} where entry_id = $1`, [entryId]);
  const { problems } = await checkLog(log.app);
  const kept = column === 'facts' || column === 'body' ? canonicalJson(rows[0].kept as Json) : rows[0].kept;
  const at = column === 'at' ? `date_trunc('milliseconds', $2::timestamptz)` : '$2';
  await log.admin.query(`update log.${table} set ${column} = ${at} where entry_id = $1`, [entryId, kept]);
  return problems;
}

test('R11 LOG 28 a log that nobody touched has no problem, and every head is sealed', async () => {
  expect(await checkLog(log.app)).toEqual({ size: 8, waiting: 0, headsNotSealed: 0, problems: [] });
});

test.each([
  ['type', `'test.other'`],
  ['at', `at + interval '1 millisecond'`],
  ['at', `at + interval '1 microsecond'`],
  ['at', `at - interval '1 year'`],
  ['user_id', `'somebody else'`],
  ['on_behalf_of', `'somebody else'`],
  ['office_id', `'another'`],
  ['office_id', 'null'],
  ['thing', `'another'`],
  ['thing', 'null'],
  ['nonce', `decode(repeat('00', 32), 'hex')`],
  ['facts_salt', `decode(repeat('00', 32), 'hex')`],
])('R11 LOG 28 a changed %s of an entry (%s) is found and the entry named', async (column, sql) => {
  const problems = await problemsWith(column, sql);
  expect(problems).toContainEqual(
    `entry ${INDEX} (${entryId}): its head (who, when, what, about what, for whom), nonce or salt was changed`,
  );
  expect((await checkLog(log.app)).problems).toEqual([]);
});

test('R11 LOG 28 the id of an entry is sealed: given another everywhere, it is still found', async () => {
  const renamed = '019d0000-0000-7000-8000-000000000001';
  const rename = async (from: string, to: string) => {
    for (const table of ['entry', 'leaf', 'document'])
      await log.admin.query(`update log.${table} set entry_id = $2 where entry_id = $1`, [from, to]);
  };
  await rename(entryId, renamed);
  expect((await checkLog(log.app)).problems).toEqual([
    `entry ${INDEX} (${renamed}): its head (who, when, what, about what, for whom), nonce or salt was changed`,
  ]);
  await rename(renamed, entryId);
  expect((await checkLog(log.app)).problems).toEqual([]);
});

test('R11 LOG 28 taking the nonce away does not free the head: the leaf says that there is one', async () => {
  expect(await problemsWith('nonce', 'null')).toEqual([
    `entry ${INDEX} (${entryId}): its nonce is missing or stands where there was none`,
  ]);
  const [row] = (
    await log.admin.query('select facts_hash, private_hash, nonce, leaf from log.entry where entry_id = $1', [entryId])
  ).rows;
  expect(parseLeaf(row.leaf)?.v).toBe(2);
  const old = leafData({ v: 1, type: 'test.noted', factsHash: row.facts_hash, privateHash: row.private_hash });
  expect(await problemsWith('leaf', `decode('${toHex(old)}', 'hex'), nonce = null`)).toEqual([
    `leaf ${INDEX} is not that of its entry (${entryId})`,
  ]);
  await log.admin.query('update log.entry set nonce = $2 where entry_id = $1', [entryId, row.nonce]);
});

test('R11 facts, their hash and the hash of the document are held against the leaf', async () => {
  expect(await problemsWith('facts', `'{"text":"another"}'`)).toEqual([
    `entry ${INDEX} (${entryId}): its facts or their salt were changed`,
  ]);
  expect(await problemsWith('facts_hash', `'x'`)).toHaveLength(1);
  expect(await problemsWith('private_hash', 'null')).toHaveLength(1);
});

test('R11 P11 a document that was changed or taken away without an erasure is named; one that was erased is no problem', async () => {
  const { entry_id: other } = (await log.admin.query('select entry_id from log.leaf where index = 2')).rows[0];
  expect(await problemsWith('body', `'{"person":"another"}'`, 'document')).toContainEqual(
    `entry ${entryId}: its document was changed`,
  );
  const registrar = { ...tester, grants: tester.grants.map((g) => ({ ...g, permissions: new Set([erased.type]) })) };
  expect(await perform(log.app, eraseDocument, registrar, { entry: other, reason: 'its term is over' })).toMatchObject({
    ok: true,
  });
  expect(await carryOutErasures(log.app)).toBe(1);
  await sequenceAll(log.app);
  await log.admin.query('delete from log.document where entry_id = $1', [entryId]);
  const { problems } = await checkLog(log.app);
  expect(problems).toContainEqual(`entry ${entryId}: its document is gone, and no entry orders its erasure`);
  expect(problems.join()).not.toContain(other);
});

test('LOG 28 entries from before heads were sealed stay valid, and are counted as not sealed', async () => {
  await log.restart();
  const id = await log.note('as before');
  await log.note('as now');
  const [row] = (await log.admin.query('select facts_hash from log.entry where entry_id = $1', [id])).rows;
  const leaf = leafData({ v: 1, type: 'test.noted', factsHash: row.facts_hash, privateHash: null });
  await log.admin.query('update log.entry set nonce = null, leaf = $2 where entry_id = $1', [id, Buffer.from(leaf)]);
  expect(await checkLog(log.app)).toEqual({ size: 0, waiting: 2, headsNotSealed: 0, problems: [] });
  await sequenceAll(log.app);
  expect(await checkLog(log.app)).toEqual({ size: 2, waiting: 0, headsNotSealed: 1, problems: [] });
});

test('R11 LOG 28 an entry that still waits is held against its leaf as well', async () => {
  const id = await log.note('waits');
  await log.admin.query(`update log.entry set user_id = 'somebody else' where entry_id = $1`, [id]);
  expect((await checkLog(log.app)).problems).toEqual([
    `entry ${id}: its head (who, when, what, about what, for whom), nonce or salt was changed`,
  ]);
});
