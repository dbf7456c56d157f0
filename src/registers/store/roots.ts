// Registers as they stood at some instant, streamed in the order of ids (current rows with those that were superseded since), what changed since
// then, and the roots that were logged (spec/draw.md section 2; R7). One COPY each: memory stays flat whatever the register.
import { sql } from 'kysely';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { canonicalJson } from '../../kit/canonical-json.ts';
import { clientOf, type Tx } from '../../platform/db/database.ts';
import type { ListSource } from '../../platform/list/source.ts';
import type { RegisterName, Stand } from '../rules/root.ts';

type Field = { readonly name: string; readonly sql: string; readonly kind?: 'flag' | 'list' };

/** `closed`: bound by the salt, shown nowhere. */
type Register = {
  readonly table: string;
  readonly id: string;
  readonly fields: readonly Field[];
  readonly closed: string | null;
};

const plain = (...names: readonly string[]): readonly Field[] => names.map((name) => ({ name, sql: name }));

const TABLES: Readonly<Record<RegisterName, Register>> = {
  'registers.subject': {
    table: 'registers.subject',
    id: 'subject_id',
    fields: plain('industry', 'nature', 'region', 'section', 'status', 'street'),
    closed: 'risk_class',
  },
  'registers.inspector': {
    table: 'registers.inspector',
    id: 'inspector_id',
    fields: [
      ...plain('category', 'region', 'status'),
      { name: 'office', sql: 'office_id' },
      { name: 'mayLead', sql: 'may_lead', kind: 'flag' },
      { name: 'specialties', sql: 'array_to_json(specialties)', kind: 'list' },
      { name: 'validFrom', sql: 'valid_from' },
      { name: 'validUntil', sql: 'valid_until' },
      { name: 'secondFrom', sql: 'second_from' },
      { name: 'secondUntil', sql: 'second_until' },
    ],
    closed: null,
  },
  'registers.carrier': {
    table: 'registers.carrier',
    id: 'carrier_id',
    fields: [
      ...plain('kind', 'region', 'status', 'street'),
      { name: 'subjects', sql: 'array_to_json(subject_ids)', kind: 'list' },
    ],
    closed: null,
  },
};

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
const unescaped = (text: string): string =>
  text.includes('\\') ? text.replace(/\\(.)/g, (_, one: string) => ESCAPES[one] ?? one) : text;

/** Rows of a statement as the columns that COPY writes; `\N` is null. */
async function* copied(tx: Tx, select: string): AsyncGenerator<readonly (readonly string[])[]> {
  const stream = (await clientOf(tx)).query(copyTo(`copy (${select}) to stdout`));
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of stream) {
    const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield lines.map((line) => line.split('\t'));
  }
}

const nullable = (text: string | undefined): string | null =>
  text === undefined || text === '\\N' ? null : unescaped(text);

function fieldOf({ kind }: Field, text: string | undefined): Stand[string] {
  const value = nullable(text);
  if (value === null || kind === undefined) return value;
  return kind === 'flag' ? value === 't' : (JSON.parse(value) as string[]);
}

const standOf = (fields: readonly Field[], columns: readonly string[]): Stand =>
  Object.fromEntries(fields.map((field, i) => [field.name, fieldOf(field, columns[i])]));

/** Most units of a register share their fields with many others: each kind is written as a document once. */
const KINDS_KEPT = 20_000;

export type StoodRow = { readonly id: string; readonly stand: string; readonly closed: string };

const columnsOf = ({ id, fields, closed }: Register): string =>
  [id, closed ?? `''`, ...fields.map((field) => field.sql)].join(', ');

const instant = (at: Date): string => `${pg.escapeLiteral(at.toISOString())}::timestamptz`;

/** Every unit as it stood at the instant, by ascending id bytes; the fields as canonical text. */
export async function* stoodAt(tx: Tx, register: RegisterName, at: Date): AsyncGenerator<readonly StoodRow[]> {
  const of = TABLES[register];
  const columns = columnsOf(of);
  const then = instant(at);
  const select = `select ${columns} from ${of.table} where recorded_at < ${then}
    union all select ${columns} from ${of.table}_history where recorded_at < ${then} and superseded_at >= ${then} order by 1`;
  const kinds = new Map<string, string>();
  for await (const rows of copied(tx, select)) {
    yield rows.map(([id = '', closed, ...columns]) => {
      const kind = columns.join('\t');
      let stand = kinds.get(kind);
      if (stand === undefined) {
        stand = canonicalJson(standOf(of.fields, columns));
        if (kinds.size < KINDS_KEPT) kinds.set(kind, stand);
      }
      return { id: unescaped(id), stand, closed: nullable(closed) ?? '' };
    });
  }
}

/** Whether anything was recorded before an instant. */
export async function anyBefore(tx: Tx, register: RegisterName, at: Date): Promise<boolean> {
  const { table } = TABLES[register];
  const { rows } = await sql<{ any: boolean }>`select exists (select from ${sql.table(table)} where recorded_at < ${at})
    or exists (select from ${sql.table(`${table}_history`)} where recorded_at < ${at}) as any`.execute(tx);
  return rows[0]?.any ?? false;
}

/** Whether anything was recorded at an instant or later: what is superseded since stands in a newer row. */
export async function anySince(tx: Tx, register: RegisterName, at: Date): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select exists (
    select from ${sql.table(TABLES[register].table)} where recorded_at >= ${at}) as any`.execute(tx);
  return rows[0]?.any ?? true;
}

export type ChangedRow = { readonly id: string; readonly from: Stand | null; readonly to: Stand };

/** Units whose row is newer than the instant, by ascending id bytes, as they stood then (null: not yet there) and as they stand. Registers lose no unit. */
export async function* changedSince(tx: Tx, register: RegisterName, at: Date): AsyncGenerator<readonly ChangedRow[]> {
  const { table, id, fields } = TABLES[register];
  const then = instant(at);
  const of = (row: string) => fields.map((field) => `${row}.v${fields.indexOf(field)}`).join(', ');
  const named = fields.map((field, i) => `${field.sql} as v${i}`).join(', ');
  const select = `select s.id, h.id is not null, ${of('s')}, ${of('h')}
    from (select ${id} as id, ${named} from ${table} where recorded_at >= ${then}) s
    left join (select ${id} as id, ${named} from ${table}_history where recorded_at < ${then} and superseded_at >= ${then}) h
      on h.id = s.id order by s.id`;
  for await (const rows of copied(tx, select)) {
    yield rows.map(([name = '', known, ...columns]) => ({
      id: unescaped(name),
      to: standOf(fields, columns.slice(0, fields.length)),
      from: known === 't' ? standOf(fields, columns.slice(fields.length)) : null,
    }));
  }
}

export type NewRoot = {
  readonly register: RegisterName;
  readonly day: string;
  readonly asOf: Date;
  readonly count: number;
  readonly root: Uint8Array;
  readonly at: Date;
  readonly late: boolean;
  readonly entryId: string;
};

export async function addRoot(tx: Tx, root: NewRoot): Promise<void> {
  await tx
    .insertInto('registers.root')
    .values({
      register: root.register,
      day: root.day,
      as_of: root.asOf,
      count: root.count,
      root: Buffer.from(root.root),
      logged_at: root.at,
      late: root.late,
      entry_id: root.entryId,
    })
    .execute();
}

const roots = (tx: Tx) => tx.selectFrom('registers.root as r').selectAll('r');
export type RootRow = Awaited<ReturnType<ReturnType<typeof roots>['executeTakeFirstOrThrow']>>;

export const findRoot = (tx: Tx, register: RegisterName, day: string) =>
  roots(tx).where('r.register', '=', register).where('r.day', '=', day).executeTakeFirst();

export async function lastRootDay(tx: Tx, register: RegisterName): Promise<string | null> {
  const row = await roots(tx).where('r.register', '=', register).orderBy('r.day', 'desc').limit(1).executeTakeFirst();
  return row?.day ?? null;
}

/** The newest root of a register that was logged at an instant or before. */
export const rootBefore = (tx: Tx, register: RegisterName, at: Date) =>
  roots(tx)
    .where('r.register', '=', register)
    .where('r.logged_at', '<=', at)
    .orderBy('r.day', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Newest first; `before` a day, where one is given. */
export function newestRoots(tx: Tx, before: string | null, limit: number) {
  const query = before === null ? roots(tx) : roots(tx).where('r.day', '<', before);
  return query.orderBy('r.day', 'desc').orderBy('r.register').limit(limit).execute();
}

/** All days of a register that have a root, ascending. */
export async function rootDays(tx: Tx, register: RegisterName): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('registers.root')
    .select('day')
    .where('register', '=', register)
    .orderBy('day')
    .execute();
  return rows.map((row) => row.day);
}

export const rootList: ListSource<RootRow> = {
  name: 'roots',
  permission: 'subject.read',
  title: 'registers.roots',
  rows: roots,
  id: `(r.register || '/' || r.day::text)`,
  idKind: 'text',
  order: '-day',
  columns: [
    { key: 'day', kind: 'day', sql: 'r.day', title: 'registers.roots.day', sort: true },
    {
      key: 'register',
      kind: 'choice',
      sql: 'r.register',
      title: 'registers.roots.register',
      words: 'registers.roots.of.',
    },
    { key: 'count', kind: 'number', sql: 'r.count', title: 'registers.roots.count' },
    { key: 'root', kind: 'text', sql: `encode(r.root, 'hex')`, title: 'registers.roots.root' },
    { key: 'logged', kind: 'instant', sql: 'r.logged_at', title: 'registers.roots.logged', sort: true },
    { key: 'late', kind: 'flag', sql: 'r.late', title: 'registers.roots.late' },
  ],
};
