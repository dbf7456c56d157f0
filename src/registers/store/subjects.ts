// Subjects as lists and details (R18, R19): keyset pages, search by any part of the name or the beginning of the code.
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { Condition, ListContext, ListSource } from '../../platform/list/source.ts';
import { foldName, grams, looksLikeCode, nameContains } from '../rules/grams.ts';
import { normaliseCode } from '../rules/identity.ts';
import { industryWords, regionsBelow, regionWords } from './codes.ts';

const MOST_ALIASES = 200;
/** Sorts after every character of a code. */
const BEYOND = '\uffff';

const subjects = (tx: Tx) =>
  tx
    .selectFrom('registers.subject as s')
    .select([
      's.subject_id',
      's.code',
      's.code_kind',
      's.name',
      's.nature',
      's.type',
      's.industry',
      's.region',
      's.status',
      's.risk_class',
      's.recorded_at',
    ]);

/** A section restricts by itself; a division, group or class lies within one, which is what the index begins with. */
const inIndustry = (code: string): Condition =>
  sql<boolean>`(s.section = ${code.slice(0, 1)} and s.industry >= ${code} and s.industry < ${code + BEYOND})`;

async function inRegions(value: string, { tx }: ListContext): Promise<Condition> {
  const regions = await regionsBelow(
    tx,
    value.split(',').filter((code) => code !== ''),
  );
  return sql<boolean>`s.region = any(${[...regions]}::text[])`;
}

const ofName = (text: string): Condition => {
  const pairs = grams(text);
  const parts = [
    ...(pairs.length === 0 ? [] : [sql`s.name_grams @> ${[...pairs]}::text[]`]),
    ...(foldName(text) === '' ? [] : [sql`lower(s.name) like ${nameContains(text)}`]),
  ];
  return parts.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(parts, sql` and `)})`;
};

/** The beginning of a code or of an earlier one, or any part of the name. */
async function named(text: string, { tx }: ListContext): Promise<Condition> {
  if (!looksLikeCode(text)) return ofName(text);
  const { code } = normaliseCode(text);
  const aliases = await tx
    .selectFrom('registers.subject_alias')
    .select('subject_id')
    .where('alias', '>=', code)
    .where('alias', '<', code + BEYOND)
    .limit(MOST_ALIASES)
    .execute();
  const range = sql<boolean>`(s.subject_id >= ${code} and s.subject_id < ${code + BEYOND})`;
  if (aliases.length === 0) return range;
  return sql<boolean>`(${range} or s.subject_id = any(${aliases.map((row) => row.subject_id)}::text[]))`;
}

type Row = Awaited<ReturnType<ReturnType<typeof subjects>['executeTakeFirstOrThrow']>>;

export const subjectList: ListSource<Row> = {
  name: 'subjects',
  permission: 'subject.read',
  title: 'registers.subjects',
  rows: subjects,
  id: 's.subject_id',
  idKind: 'text',
  order: 'code',
  search: named,
  columns: [
    { key: 'name', kind: 'text', sql: 's.name', title: 'registers.name', where: ofName },
    { key: 'code', kind: 'text', sql: 's.code', title: 'registers.code', sort: 's.subject_id' },
    {
      key: 'codeKind',
      kind: 'choice',
      sql: 's.code_kind',
      title: 'registers.codeKind',
      words: 'registers.codeKind.',
    },
    { key: 'region', kind: 'choice', sql: 's.region', title: 'registers.region', where: inRegions, words: regionWords },
    { key: 'section', kind: 'choice', sql: 's.section' },
    {
      key: 'industry',
      kind: 'choice',
      sql: 's.industry',
      title: 'registers.industry',
      where: inIndustry,
      words: industryWords,
    },
    { key: 'status', kind: 'choice', sql: 's.status', title: 'registers.status', words: 'registers.status.' },
    { key: 'risk', kind: 'choice', sql: 's.risk_class', title: 'registers.risk' },
    { key: 'type', kind: 'text', sql: 's.type', title: 'registers.type' },
    { key: 'nature', kind: 'choice', sql: 's.nature', title: 'registers.nature', words: 'registers.nature.' },
    { key: 'address', kind: 'text', sql: 's.address', title: 'registers.address' },
    { key: 'registered', kind: 'day', sql: 's.registered_on', title: 'registers.registeredOn' },
    { key: 'recorded', kind: 'instant', sql: 's.recorded_at', title: 'registers.updated', sort: true },
  ],
};

const written = (key: string, kind: 'text' | 'choice' | 'day', it: string, words?: string) => ({
  key: `edit.${key}`,
  kind,
  sql: it,
  title: `registers.field.${key}`,
  ...(words === undefined ? {} : { words }),
});

/** The same subjects under the same conditions, to be edited in a workbook and brought back: with id and version, codes as an import reads them. */
export const editList: ListSource<Row> = {
  ...subjectList,
  name: 'subject-edits',
  permission: 'subjects.edited',
  title: 'registers.edit',
  columns: [
    ...subjectList.columns.map(({ title: _, ...column }) => column),
    written('editId', 'text', 's.subject_id'),
    written('editHash', 'text', `encode(s.content_hash, 'hex')`),
    written('code', 'text', 's.code'),
    written('name', 'text', 's.name'),
    written('nature', 'choice', 's.nature', 'registers.nature.'),
    written('type', 'text', 's.type'),
    written('industry', 'text', 's.industry'),
    written('region', 'text', 's.region'),
    written('address', 'text', 's.address'),
    written('status', 'choice', 's.status', 'registers.status.'),
    written('riskClass', 'text', 's.risk_class'),
    written('registeredOn', 'day', 's.registered_on'),
  ],
};

/** By id, by present code or by an alias. */
export async function findSubject(tx: Tx, code: string) {
  const direct = await tx.selectFrom('registers.subject').selectAll().where('subject_id', '=', code).executeTakeFirst();
  if (direct) return direct;
  const alias = await tx
    .selectFrom('registers.subject_alias')
    .select('subject_id')
    .where('alias', '=', code)
    .limit(1)
    .executeTakeFirst();
  if (!alias) return undefined;
  return tx.selectFrom('registers.subject').selectAll().where('subject_id', '=', alias.subject_id).executeTakeFirst();
}

export const subjectHistory = (tx: Tx, subjectId: string) =>
  tx
    .selectFrom('registers.subject_history')
    .selectAll()
    .where('subject_id', '=', subjectId)
    .orderBy('recorded_at', 'desc')
    .limit(100)
    .execute();

export const aliasesOf = (tx: Tx, subjectId: string) =>
  tx
    .selectFrom('registers.subject_alias')
    .select(['alias', 'recorded_at'])
    .where('subject_id', '=', subjectId)
    .orderBy('recorded_at')
    .orderBy('alias')
    .execute();

/** Who acted and when, for the entries that made versions of a row. */
export async function entriesOf(tx: Tx, entryIds: readonly string[]) {
  if (entryIds.length === 0) return new Map<string, { at: Date; userName: string; type: string }>();
  const rows = await tx
    .selectFrom('log.entry as e')
    .leftJoin('organisation.account as a', 'a.user_id', 'e.user_id')
    .select(['e.entry_id', 'e.at', 'e.type', 'e.user_id', 'a.name'])
    .where('e.entry_id', 'in', [...new Set(entryIds)])
    .execute();
  return new Map(rows.map((row) => [row.entry_id, { at: row.at, userName: row.name ?? row.user_id, type: row.type }]));
}
