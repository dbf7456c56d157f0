// The trail 全程留痕 (R11): the entries and observations of the log as people ask about them: by person, office, thing, act, time and refusal, or
// everything about one thing. Heads only; what an entry says is opened one at a time, and that is observed. Newest first.
import { sql } from 'kysely';
import { likePrefix } from '../../kit/like.ts';
import type { Tx } from '../../platform/db/database.ts';
import {
  type Condition,
  type ListConditions,
  type ListContext,
  type ListSource,
  matching,
  rangeOf,
} from '../../platform/list/source.ts';
import { keyUserId } from '../rules/api-key.ts';
import { officesBelow, officeWords } from '../store.ts';
import { scopeOf, TRAIL } from '../trail.ts';

/** Concurrent acts arrive out of the order of their instants by at most so many places. */
const ARRIVAL_SLACK = 10_000;
const DAY = 86_400_000;

/** The kinds of things that acts are about, as they stand before the colon of `thing`. */
const KINDS = [
  'task',
  'draw',
  'subject',
  'inspector',
  'recusal',
  'import',
  'account',
  'office',
  'entry',
  'exclusion',
  'cap',
  'mark',
  'override',
  'visit',
  'directory',
  'key',
];

/** By which facts an entry about something else names a thing of a kind; each has an index. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  subject: ['subjectId', 'object'],
  inspector: ['inspectorId'],
  task: ['task'],
  draw: ['draw'],
};

const anyOf = (parts: readonly Condition[]): Condition => sql<boolean>`(${sql.join(parts, sql` or `)})`;

/** The beginning of a day of Shanghai. */
const dayStart = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

/** The arrival of the first entry formed at or after the instant; beyond all where there is none. Ids are UUIDs of version 7,
 *  whose time has 48 bits and does not reach behind 1970. */
async function firstArrival(tx: Tx, at: Date): Promise<number> {
  const hex = Math.min(Math.max(at.getTime(), 0), 2 ** 48 - 1)
    .toString(16)
    .padStart(12, '0');
  const floor = `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
  const row = await tx
    .selectFrom('log.entry')
    .select('arrival')
    .where('entry_id', '>=', floor)
    .orderBy('entry_id')
    .limit(1)
    .executeTakeFirst();
  return row?.arrival ?? Number.MAX_SAFE_INTEGER - ARRIVAL_SLACK;
}

async function since(value: string, { tx }: ListContext): Promise<Condition> {
  const from = dayStart(rangeOf(value)[0]);
  return sql<boolean>`e.at >= ${from} and e.arrival >= ${(await firstArrival(tx, from)) - ARRIVAL_SLACK}`;
}

/** Until the end of the day. */
async function upTo(value: string, { tx }: ListContext): Promise<Condition> {
  const end = new Date(dayStart(rangeOf(value)[1]).getTime() + DAY);
  return sql<boolean>`e.at < ${end} and e.arrival < ${(await firstArrival(tx, end)) + ARRIVAL_SLACK}`;
}

/** The office and all below it. */
const belowOffice =
  (column: string) =>
  async (value: string, { tx }: ListContext): Promise<Condition> => {
    const below = await Promise.all(value.split(',').map((office) => officesBelow(tx, office)));
    return sql<boolean>`${sql.raw(column)} = any(${below.flat()})`;
  };

async function usersCalled(tx: Tx, person: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('organisation.account')
    .select('user_id')
    .where((is) =>
      is.or([is('user_id', '=', person), is('account', '=', person), is('name', 'like', likePrefix(person))]),
    )
    .limit(200)
    .execute();
  const people = [person, ...rows.map((row) => row.user_id)];
  const keys = await tx
    .selectFrom('organisation.api_key')
    .select('key_id')
    .where((is) => is.or([is('owner', 'in', people), is('name', 'like', likePrefix(person))]))
    .limit(200)
    .execute();
  // A named part of the system has no account; what a key does is found under who answers for it.
  return [...people, ...keys.map((row) => keyUserId(row.key_id))];
}

/** Entries about a thing (`kind:id`), about its draws where it is a task, and those that name it in their facts. */
function aboutThing(thing: string): Condition {
  const [, kind = '', id = ''] = /^([a-z]+):(.+)$/.exec(thing) ?? [];
  const named = NAMED[kind] ?? [];
  return anyOf([
    sql`e.thing = ${thing}`,
    ...(kind === 'task' ? [sql<boolean>`e.thing like ${likePrefix(`draw:${id}-`)}`] : []),
    ...named.map((field) => sql<boolean>`e.facts ->> ${sql.lit(field)} = ${id}`),
  ] as Condition[]);
}

const entries = (tx: Tx) =>
  tx
    .selectFrom('log.entry as e')
    .leftJoin('log.leaf as l', 'l.entry_id', 'e.entry_id')
    .select(['e.entry_id', 'e.arrival', 'e.type', 'e.at', 'e.user_id', 'e.on_behalf_of', 'e.office_id', 'e.thing'])
    .select(['l.index']);
export type TrailRow = Awaited<ReturnType<ReturnType<typeof entries>['executeTakeFirstOrThrow']>>;

/** Search: a thing's number or its beginning (a task's number finds its draws too); or a person's name, account or user id. */
export const trailList: ListSource<TrailRow> = {
  name: 'trail',
  permission: TRAIL,
  title: 'organisation.trail',
  rows: entries,
  id: 'e.entry_id',
  idKind: 'uuid',
  order: '-arrival',
  columns: [
    { key: 'type', kind: 'choice', sql: 'e.type', title: 'organisation.trail.act', words: 'entry.' },
    { key: 'at', kind: 'instant', sql: 'e.at', title: 'organisation.trail.when' },
    { key: 'user', kind: 'choice', sql: 'e.user_id', title: 'organisation.trail.who' },
    {
      key: 'office',
      kind: 'choice',
      sql: 'e.office_id',
      title: 'organisation.trail.office',
      words: officeWords,
      where: belowOffice('e.office_id'),
    },
    { key: 'thing', kind: 'choice', sql: 'e.thing', title: 'organisation.trail.what' },
    { key: 'number', kind: 'number', sql: 'l.index', title: 'organisation.trail.number' },
    { key: 'about', kind: 'text', sql: 'e.thing', where: aboutThing },
    { key: 'from', kind: 'instant', sql: 'e.at', where: since },
    { key: 'until', kind: 'instant', sql: 'e.at', where: upTo },
    { key: 'arrival', kind: 'number', sql: 'e.arrival', sort: true },
  ],
  async search(text, { tx }) {
    const users = await usersCalled(tx, text);
    const things = KINDS.map((kind) => sql<boolean>`e.thing like ${likePrefix(`${kind}:${text}`)}`);
    return anyOf([sql<boolean>`e.user_id = any(${users})`, sql<boolean>`e.thing = ${text}`, ...things]);
  },
  async scope({ tx, actor }) {
    const { offices, everything } = await scopeOf(tx, actor);
    return everything ? sql<boolean>`true` : sql<boolean>`e.office_id = any(${[...offices]})`;
  },
};

/** Of the person, or of the key that acted. */
const OFFICE = 'coalesce(a.office_id, k.office_id)';

const observations = (tx: Tx) =>
  tx
    .selectFrom('log.observation as o')
    .leftJoin('organisation.account as a', 'a.user_id', 'o.user_id')
    .select(['o.observation_id', 'o.at', 'o.user_id', 'o.kind', 'o.thing', 'o.code', 'o.count'])
    .leftJoin('organisation.api_key as k', (join) => join.on(sql<boolean>`'key:' || k.key_id::text = o.user_id`))
    .leftJoin('organisation.account as w', 'w.user_id', 'k.owner')
    .select(sql<string | null>`coalesce(a.name, k.name || ' / ' || w.name)`.as('name'))
    .select(sql<string | null>`${sql.raw(OFFICE)}`.as('office_id'));
export type ObservationRow = Awaited<ReturnType<ReturnType<typeof observations>['executeTakeFirstOrThrow']>>;

/** Reads of the thing and of what its entries keep apart. */
const readAbout = (thing: string): Condition =>
  sql<boolean>`(o.thing = ${thing} or o.thing in (select 'entry:' || e.entry_id::text from log.entry e where ${aboutThing(thing)}))`;

/** What was read, refused or tried, by people of the offices in scope. Search: a person as above, or the beginning of what it was about. */
export const observationList: ListSource<ObservationRow> = {
  name: 'observations',
  permission: TRAIL,
  title: 'organisation.observations',
  rows: observations,
  id: 'o.observation_id',
  idKind: 'uuid',
  order: '-at',
  columns: [
    {
      key: 'kind',
      kind: 'choice',
      sql: 'o.kind',
      title: 'organisation.observations.kind',
      words: 'organisation.observations.kind.',
    },
    { key: 'at', kind: 'instant', sql: 'o.at', title: 'organisation.trail.when', sort: true },
    { key: 'user', kind: 'choice', sql: 'o.user_id', title: 'organisation.trail.who' },
    {
      key: 'office',
      kind: 'choice',
      sql: OFFICE,
      title: 'organisation.trail.office',
      words: officeWords,
      where: belowOffice(OFFICE),
    },
    { key: 'thing', kind: 'choice', sql: 'o.thing', title: 'organisation.trail.what', words: ['', 'entry.'] },
    { key: 'code', kind: 'choice', sql: 'o.code', title: 'organisation.observations.why', words: '' },
    { key: 'count', kind: 'number', sql: 'o.count', title: 'organisation.observations.count' },
    { key: 'about', kind: 'text', sql: 'o.thing', where: readAbout },
    {
      key: 'act',
      kind: 'choice',
      sql: 'o.thing',
      where: (value) => sql<boolean>`o.kind = 'refused' and o.thing = any(${value.split(',')})`,
    },
    {
      key: 'from',
      kind: 'instant',
      sql: 'o.at',
      where: (value) => sql<boolean>`o.at >= ${dayStart(rangeOf(value)[0])}`,
    },
    {
      key: 'until',
      kind: 'instant',
      sql: 'o.at',
      where: (value) => sql<boolean>`o.at < ${new Date(dayStart(rangeOf(value)[1]).getTime() + DAY)}`,
    },
  ],
  async search(text, { tx }) {
    const start = likePrefix(text);
    const users = await usersCalled(tx, text);
    return anyOf([
      sql<boolean>`o.user_id = any(${users})`,
      sql<boolean>`o.thing like ${start}`,
      sql<boolean>`o.code like ${start}`,
    ]);
  },
  async scope({ tx, actor }) {
    const { offices, everything } = await scopeOf(tx, actor);
    return everything ? sql<boolean>`true` : sql<boolean>`${sql.raw(OFFICE)} = any(${[...offices]})`;
  },
};

/** The refusals that were met, for choosing among them. */
export const refusalCodes = (tx: Tx, since: Date) =>
  tx
    .selectFrom('log.observation')
    .select('code')
    .distinct()
    .where('kind', '=', 'refused')
    .where('at', '>=', since)
    .orderBy('code')
    .limit(200)
    .execute();

/** Indexes of the sealed entries that the conditions find, ascending, from `from` on and below `size`. */
export async function trailIndexes(
  asked: ListConditions,
  context: ListContext,
  { from, size, limit }: { readonly from: number; readonly size: number; readonly limit: number },
): Promise<number[]> {
  const query = await matching(trailList, asked, context);
  const rows = await query
    .where(sql<boolean>`l.index >= ${from} and l.index < ${size}`)
    .orderBy('l.index')
    .limit(limit)
    .execute();
  return rows.map(({ index }) => index ?? 0);
}

/** How many there are. */
export async function countTrail(asked: ListConditions, context: ListContext, size: number): Promise<number> {
  const query = await matching(trailList, asked, context);
  const row = await query
    .where(sql<boolean>`l.index < ${size}`)
    .clearSelect()
    .select(sql<number>`count(*)`.as('n'))
    .executeTakeFirstOrThrow();
  return (row as unknown as { readonly n: number }).n;
}
