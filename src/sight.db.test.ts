// P11 row level security as the second barrier: everything is read as everyone, whatever the code above would have asked. A new table
// fails until src/sight.ts says who may see what of it.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from './kit/assert.ts';
import { isRole, ROLES as OFFICERS } from './organisation/rules/roles.ts';
import { type Actor, systemActor } from './platform/access.ts';
import { read } from './platform/db/database.ts';
import { ROLES, type Role } from './platform/db/roles.ts';
import { nobody } from './platform/http/session.ts';
import { OFFICE, OUTSIDE } from './probing.ts';
import { SIGHT, type Sight } from './sight.ts';
import { type TestApp, testApp } from './testing.ts';

let t: TestApp;
/** Offices elsewhere, every role at both, a part of the system, and who is not signed in. */
const people: Actor[] = [];
const [HERE, THERE] = ['sight here', 'sight there'];

const OURS = `n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public', 'pgboss')`;
const relations = async (kinds: string, partitions = false): Promise<string[]> =>
  (
    await t.admin.query(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${OURS} and c.relkind in (${kinds}) and c.relispartition = ${partitions} order by 1`)
  ).rows.map((row) => row.name);

type Column = { readonly name: string; readonly type: string };
const columnsOf = async (table: string): Promise<Column[]> =>
  (
    await t.admin.query(
      `select attname as name, format_type(atttypid, null) as type from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
      [table],
    )
  ).rows;

/** A value of the type that differs from row to row; who and which office as the row says. */
function value({ name, type }: Column, n: number): unknown {
  if (name === 'user_id') return [HERE, THERE][n];
  if (name === 'sealed_for') return [OFFICE, OUTSIDE][n];
  if (name === 'office_id') return [OFFICE, OUTSIDE][n];
  if (type.startsWith('timestamp')) return `2026-11-24T01:0${n}:00Z`;
  if (type === 'date') return `2026-11-2${n}`;
  if (type === 'uuid') return `00000000-0000-7000-9000-00000000000${n}`;
  if (type === 'bytea') return Buffer.from([n, 77]);
  if (type === 'jsonb') return '{}';
  if (type === 'boolean') return n === 0;
  if (type.endsWith('[]')) return [];
  return /int|numeric/.test(type) ? 770 + n : `sight ${n}`;
}

/** Two rows of different people and offices in every table, whatever its rules: the clone is this file's own. */
async function fill(tables: readonly string[]): Promise<void> {
  const { rows } =
    await t.admin.query(`select conrelid::regclass::text as name, quote_ident(conname) as rule from pg_constraint k
    join pg_namespace n on n.oid = k.connamespace where ${OURS} and contype in ('f', 'c', 'u') and conparentid = 0 and conislocal
    order by contype = 'f' desc`);
  for (const { name, rule } of rows) await t.admin.query(`alter table ${name} drop constraint ${rule}`);
  for (const table of tables) {
    const columns = await columnsOf(table);
    for (const n of [0, 1]) {
      await t.admin.query(
        `insert into ${table} (${columns.map(({ name }) => `"${name}"`)}) values (${columns.map((_, i) => `$${i + 1}`)}) on conflict do nothing`,
        columns.map((column) => value(column, n)),
      );
    }
  }
}

let tables: string[];
let named: string[];
beforeAll(async () => {
  t = await testApp();
  const here = await t.user(HERE, OFFICE, ['planner']);
  const there = await t.user(THERE, OUTSIDE, ['planner']);
  people.push(here.actor, there.actor, nobody, systemActor('jobs', []));
  for (const role of Object.keys(OFFICERS).filter(isRole)) {
    for (const office of [OFFICE, OUTSIDE]) people.push((await t.user(`${role} ${office}`, office, [role])).actor);
  }
  tables = await relations(`'r', 'p'`);
  named = await relations(`'r', 'p', 'v', 'm'`);
  await fill(tables);
});
afterAll(() => t.close());

const lineOf = (table: string) => SIGHT.find(({ of }) => of.includes(table))?.to ?? {};
const officesOf = (actor: Actor) => [...new Set([actor.officeId, ...actor.grants.map((grant) => grant.officeId)])];

const count = async (where: string, values: readonly unknown[] = []): Promise<number> =>
  Number((await t.admin.query(`select count(*) as n from ${where}`, [...values])).rows[0].n);

/** How many rows of the table the line lets this one see; null where it may not ask. Actor null: no setting at all. */
async function due(table: string, sight: Sight | undefined, actor: Actor | null): Promise<number | null> {
  if (sight === undefined || typeof sight === 'object') return null;
  if (sight === 'all') return count(table);
  if (sight === 'published')
    return count(`${table} where list_id in (select list_id from draws.public_list where opened)`);
  if (actor === null) return 0;
  if (sight === 'known') return count(table);
  if (sight === 'sealed' && actor.userId.startsWith('system:')) return count(table);
  if (sight === 'sealed') {
    const decides = table === 'draws.exception' ? ' or office_id = any($1)' : '';
    return count(`${table} where sealed_for is null or sealed_for = any($1)${decides}`, [officesOf(actor)]);
  }
  if (sight === 'office') return count(`${table} where office_id = any($1)`, [officesOf(actor)]);
  if (sight === 'own' && actor.userId.startsWith('system:')) return count(table);
  return count(`${table} where user_id = $1`, [actor.userId]);
}

const DENIED = '42501';
async function seen(query: () => Promise<number>): Promise<number | null> {
  try {
    return await query();
  } catch (error) {
    expect((error as { code?: string }).code).toBe(DENIED);
    return null;
  }
}

const asLogin = (role: Role, table: string) =>
  seen(async () => (await t.app.db.pools[role].query(`select * from ${table}`)).rowCount ?? 0);

const asPerson = (actor: Actor, table: string) =>
  seen(() =>
    read(t.app.db, actor, async (tx) => {
      const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(tx);
      return must(rows[0], 'a count').n;
    }),
  );

test('P11 every table and view of the schema has one line that says who sees what of it', () => {
  expect(SIGHT.flatMap(({ of }) => of).sort(), 'say in src/sight.ts who may see it').toEqual(named.sort());
});

test('P11 each login, saying nothing of who asks, sees what its line says and no row more', async () => {
  for (const table of named) {
    for (const role of ROLES) {
      expect(await asLogin(role, table), `${table} as ${role}`).toBe(await due(table, lineOf(table)[role], null));
    }
  }
});

test('P11 each person, of any role, here and elsewhere, sees what the line says and no row more', async () => {
  for (const table of named) {
    for (const actor of people) {
      const { userId } = actor;
      expect(await asPerson(actor, table), `${table} as ${userId}`).toBe(await due(table, lineOf(table).app, actor));
    }
  }
});

test('P11 columns that a line names are readable one by one, and no other', async () => {
  for (const table of named) {
    for (const role of ROLES) {
      const sight = lineOf(table)[role];
      if (typeof sight !== 'object') continue;
      for (const { name } of await columnsOf(table)) {
        const got = await seen(
          async () => (await t.app.db.pools[role].query(`select ${name} from ${table}`)).rowCount ?? 0,
        );
        expect(got, `${table}.${name}`).toBe(sight.columns.includes(name) ? await count(table) : null);
      }
    }
  }
});

test('P11 no partition is a way round its table, and no login reaches the queue but the server', async () => {
  const partitions = await relations(`'r'`, true);
  expect(partitions.length).toBeGreaterThan(0);
  for (const table of partitions) for (const role of ROLES) expect(await asLogin(role, table), table).toBeNull();
  for (const role of ROLES) {
    if (role === 'app') expect(await asLogin(role, 'pgboss.job')).not.toBeNull();
    else expect(await asLogin(role, 'pgboss.job')).toBeNull();
  }
});

describe('P11 the lines keep what they promise', () => {
  test('everything private is its person’s or its office’s, and nothing else', () => {
    for (const table of tables.filter((one) => one.endsWith('_private'))) {
      expect(['mine', 'office'], table).toContain(lineOf(table).app);
      expect(Object.keys(lineOf(table)), table).toEqual(['app']);
    }
  });

  test('the test would notice: each table has rows of both, and a person sees his own alone', async () => {
    for (const table of tables) expect(await count(table), table).toBeGreaterThan(1);
    const [here, there] = [must(people[0], 'here'), must(people[1], 'there')];
    for (const { to, of } of SIGHT) {
      if (to.app !== 'mine' && to.app !== 'own' && to.app !== 'office') continue;
      for (const table of of) {
        expect(await asPerson(here, table), table).toBeGreaterThan(0);
        expect(await asPerson(there, table), table).toBeGreaterThan(0);
        expect(await asPerson(nobody, table), table).toBe(0);
      }
    }
  });

  test('a setting that was emptied is as none', async () => {
    for (const { to, of } of SIGHT) {
      if (to.app === 'all' || to.app === undefined) continue;
      for (const table of of) expect(await asPerson({ ...nobody, userId: '' }, table), table).toBe(0);
    }
  });
});
