// The tables of the log as spec/log.md numbers them: what is unique in each, and that no role of the server can rewrite one. Each
// statement is really sent, as that role.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sequenceAll } from './sequencer.ts';
import { type LogApp, logApp } from './testing.ts';

let log: LogApp;
beforeAll(async () => {
  log = await logApp();
  await Promise.all(Array.from({ length: 300 }, (_, i) => log.note(`note ${i}`, { person: `p${i}` })));
  await sequenceAll(log.app);
  await log.note('waits to be sealed', { person: 'q' });
});
afterAll(() => log.close());

const ROLES = ['sunlot_app', 'sunlot_sequencer', 'sunlot_retention', 'sunlot_public'] as const;

/** The roles that get through with a statement, each in a transaction that is rolled back. */
async function mayRun(sql: string): Promise<readonly string[]> {
  const able: string[] = [];
  for (const role of ROLES) {
    await log.admin.query(`begin; set local role ${role}`);
    const outcome = await log.admin.query(sql).then(
      () => 'done',
      (error: { code?: string }) => error.code,
    );
    await log.admin.query('rollback; reset role');
    if (outcome === 'done') able.push(role);
    else expect(outcome, `${role}: ${sql}`).toBe('42501');
  }
  return able;
}

const refusedAs = async (sql: string): Promise<string | undefined> => {
  await log.admin.query('begin');
  const code = await log.admin.query(sql).then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );
  await log.admin.query('rollback');
  return code;
};

test('R11 LOG 1 an entry is added and never changed or removed; arrival rises by itself; a request key is taken once', async () => {
  expect(await mayRun(`update log.entry set facts = '{}'`)).toEqual([]);
  expect(await mayRun('delete from log.entry')).toEqual([]);
  expect(await mayRun('truncate log.entry')).toEqual([]);
  const { rows } = await log.admin.query(
    'select count(*)::int as entries, count(distinct arrival)::int as arrivals, count(distinct entry_id)::int as ids from log.entry',
  );
  expect(rows[0]).toEqual({ entries: 301, arrivals: 301, ids: 301 });
  await log.admin.query(`update log.entry set request_key = 'k' where arrival = (select min(arrival) from log.entry)`);
  expect(
    await refusedAs(`update log.entry set request_key = 'k' where arrival = (select max(arrival) from log.entry)`),
  ).toBe('23505');
});

test('R11 P11 LOG 2 the personal document stands apart, has one entry, and only the retention role removes it', async () => {
  expect(await mayRun('delete from log.document')).toEqual(['sunlot_retention']);
  expect(await mayRun(`update log.document set body = '{}'`)).toEqual([]);
  expect(await mayRun('select body from log.document')).toEqual(['sunlot_app', 'sunlot_retention']);
  expect(await refusedAs('insert into log.document select * from log.document limit 1')).toBe('23505');
  const { rows } = await log.admin.query(
    `select count(*)::int as leaking from log.entry where facts::text like '%p1%'`,
  );
  expect(rows[0].leaking).toBe(0);
});

test('R11 LOG 3 what waits to be sealed is taken away by the sequencer alone', async () => {
  const { rows } = await log.admin.query(
    'select (select count(*)::int from log.pending) as waiting, (select max(arrival) from log.entry) = (select max(arrival) from log.pending) as newest',
  );
  expect(rows[0]).toEqual({ waiting: 1, newest: true });
  expect(await mayRun('delete from log.pending where arrival >= 0')).toEqual(['sunlot_sequencer']);
  expect(await mayRun('update log.pending set entry_id = entry_id')).toEqual([]);
  expect(await refusedAs('insert into log.pending select * from log.pending')).toBe('23505');
});

test('R11 LOG 4 leaves, tiles and checkpoints are written once, by the sequencer alone; only full tiles are kept', async () => {
  for (const table of ['leaf', 'tile', 'checkpoint']) {
    expect(await mayRun(`delete from log.${table}`), table).toEqual([]);
    expect(await refusedAs(`insert into log.${table} select * from log.${table} limit 1`), table).toBe('23505');
  }
  expect(await mayRun(`update log.leaf set leaf_hash = '\\x00'`)).toEqual([]);
  expect(await mayRun(`update log.tile set hashes = '\\x00'`)).toEqual([]);
  expect(await mayRun(`update log.checkpoint set note = ''`)).toEqual([]);
  expect(await mayRun(`insert into log.tile values (9, 9, '\\x00')`)).toEqual(['sunlot_sequencer']);
  expect(await refusedAs('insert into log.leaf select index + 100000, entry_id, leaf_hash from log.leaf limit 1')).toBe(
    '23505',
  );
  const { rows } = await log.admin.query('select level, n::int, length(hashes) as bytes from log.tile order by 1, 2');
  expect(rows).toEqual([{ level: 0, n: 0, bytes: 256 * 32 }]);
});
