// What a transaction sends, and that sending it together with other statements lets nothing run outside of it.
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/test-database.ts';
import { frameOn, type Statement } from './frame.ts';

let urls: TestDatabase;
let pool: pg.Pool;
let client: pg.PoolClient;
beforeAll(async () => {
  urls = await testDatabase();
  pool = new pg.Pool({ connectionString: urls.admin, max: 1 });
  client = await pool.connect();
  await client.query('create table public.kept (n integer primary key)');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await client.query('rollback');
  await client.query('truncate public.kept');
});
afterAll(async () => {
  client.release();
  await pool.end();
});

const BEGIN = ['begin', `set local app.user_id = 'somebody'`];
const keep = (n: number, name?: string): Statement => ({
  text: 'insert into public.kept (n) values ($1)',
  values: [n],
  ...(name === undefined ? {} : { name }),
});
const kept = async () => (await client.query('select n from public.kept order by n')).rows.map((row) => row.n);

test('LOG 6 begin and settings go with the first statement, the last statement with the commit', async () => {
  const sent = vi.spyOn(client, 'query');
  const frame = frameOn(client, BEGIN);
  const first = await frame.query({ text: `select current_setting('app.user_id') as who, $1::int as n`, values: [7] });
  expect(first.rows).toEqual([{ who: 'somebody', n: 7 }]);
  expect((await frame.query(keep(1))).rowCount).toBe(1);
  await frame.commit(keep(2, 'keep'));
  expect(sent).toHaveBeenCalledTimes(3);
  expect(await kept()).toEqual([1, 2]);
  expect((await client.query(`select current_setting('app.user_id', true) as who`)).rows[0].who).toBe('');
});

test('a transaction of which nothing is asked sends nothing; one of a last statement only is one message', async () => {
  const sent = vi.spyOn(client, 'query');
  await frameOn(client, BEGIN).commit();
  await frameOn(client, BEGIN).rollback();
  expect(sent).not.toHaveBeenCalled();
  await frameOn(client, BEGIN).commit(keep(3));
  expect(sent).toHaveBeenCalledTimes(1);
  expect(await kept()).toEqual([3]);
});

test('what stands behind a beginning that failed does not run', async () => {
  const frame = frameOn(client, ['begin', 'set local no_such.setting.at.all to']);
  await expect(frame.query(keep(1))).rejects.toMatchObject({ code: '42601' });
  await expect(frame.query(keep(2))).rejects.toMatchObject({ code: '42601' });
  await frame.rollback();
  const nothing = frameOn(client, ['no such beginning']);
  await expect(nothing.query(keep(3))).rejects.toMatchObject({ code: '42601' });
  await expect(frameOn(client, ['no such beginning']).connection()).rejects.toMatchObject({ code: '42601' });
  expect(await kept()).toEqual([]);
});

test('LOG 19 a last statement that fails commits nothing, and the connection still knows what it has prepared', async () => {
  await frameOn(client, BEGIN).commit(keep(1));
  for (let again = 0; again < 2; again += 1) {
    const frame = frameOn(client, BEGIN);
    await frame.query(keep(2));
    await expect(frame.commit(keep(1, 'prepared'))).rejects.toMatchObject({ code: '23505' });
    await frame.rollback();
    expect(await kept()).toEqual([1]);
  }
  const frame = frameOn(client, BEGIN);
  await frame.query(keep(4));
  await frame.commit(keep(5, 'prepared'));
  expect(await kept()).toEqual([1, 4, 5]);
});

test('a transaction in which a statement failed cannot be committed, and after its end nothing can be asked of it', async () => {
  const frame = frameOn(client, BEGIN);
  await frame.query(keep(1));
  await frame.query(keep(1)).catch(() => {});
  await expect(frame.commit()).rejects.toThrow('cannot be committed');
  expect(await kept()).toEqual([]);
  await expect(frame.query(keep(2))).rejects.toThrow('the transaction is over');
  await expect(frame.connection()).rejects.toThrow('the transaction is over');
  expect(await kept()).toEqual([]);
});

test('two statements asked at once are both inside', async () => {
  const frame = frameOn(client, BEGIN);
  await Promise.all([frame.query(keep(1)), frame.query(keep(2))]);
  await frame.rollback();
  expect(await kept()).toEqual([]);
});
