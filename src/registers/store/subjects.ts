// Subjects as lists and details (R18, R19): keyset pages, search by any part of the name or the beginning of the code.
import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { Schema } from '../../platform/db/schema.ts';
import { foldName, grams, looksLikeCode, nameContains } from '../rules/grams.ts';
import { normaliseCode } from '../rules/identity.ts';

export const COUNT_LIMIT = 10_000;
const MOST_ALIASES = 200;
/** Sorts after every character of a code. */
const BEYOND = '\uffff';

/** Empty lists and nulls: no restriction. `regions` already holds all below. */
export type SubjectFilter = {
  readonly text: string;
  readonly regions: readonly string[];
  readonly section: string | null;
  readonly industry: string | null;
  readonly status: readonly string[];
  readonly nature: string | null;
  readonly riskClass: readonly string[];
  readonly codeKind: string | null;
};

/** A minus is descending. */
export type SubjectSort = 'code' | '-code' | 'recorded' | '-recorded';
export type SubjectKey = { readonly subjectId: string; readonly recordedAt: Date };

type Query<O> = SelectQueryBuilder<Schema & { s: Schema['registers.subject'] }, 's', O>;

const from = (tx: Tx) => tx.selectFrom('registers.subject as s');

async function filtered<O>(tx: Tx, query: Query<O>, filter: SubjectFilter): Promise<Query<O>> {
  let q = query;
  if (filter.regions.length > 0) q = q.where('s.region', 'in', filter.regions);
  if (filter.section !== null) q = q.where('s.section', '=', filter.section);
  if (filter.industry !== null) {
    q = q
      .where('s.section', '=', filter.industry.slice(0, 1))
      .where('s.industry', '>=', filter.industry)
      .where('s.industry', '<', filter.industry + BEYOND);
  }
  if (filter.status.length > 0) q = q.where('s.status', 'in', filter.status as never);
  if (filter.nature !== null) q = q.where('s.nature', '=', filter.nature as never);
  if (filter.codeKind !== null) q = q.where('s.code_kind', '=', filter.codeKind as never);
  if (filter.riskClass.length > 0) {
    const classes = filter.riskClass.filter((one) => one !== 'none');
    const none = filter.riskClass.includes('none');
    q = q.where((eb: ExpressionBuilder<Schema & { s: Schema['registers.subject'] }, 's'>) =>
      eb.or([
        ...(classes.length > 0 ? [eb('s.risk_class', 'in', classes as never)] : []),
        ...(none ? [eb('s.risk_class', 'is', null)] : []),
      ]),
    );
  }
  return filter.text.trim() === '' ? q : matching(tx, q, filter.text.trim());
}

async function matching<O>(tx: Tx, q: Query<O>, text: string): Promise<Query<O>> {
  if (!looksLikeCode(text)) {
    const pairs = grams(text);
    const found = pairs.length === 0 ? q : q.where(sql<boolean>`s.name_grams @> ${[...pairs]}::text[]`);
    return foldName(text) === '' ? found : found.where(sql<boolean>`lower(s.name) like ${nameContains(text)}`);
  }
  const { code } = normaliseCode(text);
  const aliases = await tx
    .selectFrom('registers.subject_alias')
    .select('subject_id')
    .where('alias', '>=', code)
    .where('alias', '<', code + BEYOND)
    .limit(MOST_ALIASES)
    .execute();
  const range = sql<boolean>`s.subject_id >= ${code} and s.subject_id < ${code + BEYOND}`;
  if (aliases.length === 0) return q.where(range);
  return q.where(sql<boolean>`((${range}) or s.subject_id = any(${aliases.map((row) => row.subject_id)}::text[]))`);
}

/** One page and, at its end, the key of the next. */
export async function listSubjects(
  tx: Tx,
  filter: SubjectFilter,
  sort: SubjectSort,
  after: SubjectKey | null,
  limit: number,
) {
  let q = await filtered(
    tx,
    from(tx).select([
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
    ]),
    filter,
  );
  const down = sort.startsWith('-');
  const direction = down ? 'desc' : 'asc';
  if (sort === 'code' || sort === '-code') {
    if (after) q = q.where('s.subject_id', down ? '<' : '>', after.subjectId);
    q = q.orderBy('s.subject_id', direction);
  } else {
    const key = sql`(${after?.recordedAt ?? null}::timestamptz, ${after?.subjectId ?? null}::text)`;
    if (after) q = q.where(sql<boolean>`(s.recorded_at, s.subject_id) ${sql.raw(down ? '<' : '>')} ${key}`);
    q = q.orderBy('s.recorded_at', direction).orderBy('s.subject_id', direction);
  }
  return q.limit(limit).execute();
}

/** Exact up to 10,000. */
export async function countSubjects(tx: Tx, filter: SubjectFilter): Promise<{ count: number; exact: boolean }> {
  const some = (await filtered(tx, from(tx).select(sql<number>`1`.as('one')), filter)).limit(COUNT_LIMIT + 1);
  const row = await tx
    .selectFrom(some.as('some'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return { count: Math.min(row.count, COUNT_LIMIT), exact: row.count <= COUNT_LIMIT };
}

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
