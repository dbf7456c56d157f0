// The trail 全程留痕 (R11): the entries and observations of the log as people ask about them: by person, office, thing, act, time and
// refusal. Heads only; what an entry says is opened one at a time, and that is observed. Newest first, by arrival or instant.
import { type RawBuilder, sql } from 'kysely';
import { likePrefix } from '../../kit/like.ts';
import type { Tx } from '../../platform/db/database.ts';
import { keyUserId } from '../rules/api-key.ts';

/** Where the reader may look: the offices of his grants; `everything` includes what concerns no office. */
export type TrailScope = { readonly offices: readonly string[]; readonly everything: boolean };

export type TrailFilter = {
  /** A thing's number or its beginning (a task's number finds its draws too); or a person's name, account or user id. */
  readonly text: string;
  readonly offices: readonly string[] | null;
  readonly types: readonly string[];
  readonly from: Date | null;
  readonly until: Date | null;
};

/** Concurrent acts arrive out of the order of their instants by at most so many places. */
const ARRIVAL_SLACK = 10_000;

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
  'directory',
  'key',
];

/** Entries that the reader may see and the filter names; `e` is log.entry. */
async function conditionsOf(tx: Tx, scope: TrailScope, filter: TrailFilter): Promise<RawBuilder<boolean>> {
  const all: RawBuilder<boolean>[] = [sql<boolean>`true`];
  const offices = filter.offices ?? (scope.everything ? null : scope.offices);
  if (offices !== null) all.push(sql`e.office_id = any(${[...offices]})`);
  if (filter.types.length > 0) all.push(sql`e.type = any(${[...filter.types]})`);
  if (filter.text !== '') {
    const { text } = filter;
    const things = KINDS.map((kind) => sql`or e.thing like ${likePrefix(`${kind}:${text}`)}`);
    const users = await usersCalled(tx, text);
    all.push(sql`(e.user_id = any(${users}) or e.thing = ${text} ${sql.join(things, sql` `)})`);
  }
  if (filter.from !== null) {
    const first = await firstArrival(tx, filter.from);
    all.push(sql`e.at >= ${filter.from} and e.arrival >= ${first - ARRIVAL_SLACK}`);
  }
  if (filter.until !== null) {
    const end = await firstArrival(tx, filter.until);
    all.push(sql`e.at < ${filter.until} and e.arrival < ${end + ARRIVAL_SLACK}`);
  }
  return sql.join(all, sql` and `);
}

export async function trailEntries(
  tx: Tx,
  scope: TrailScope,
  filter: TrailFilter,
  after: number | null,
  limit: number,
) {
  let query = tx
    .selectFrom('log.entry as e')
    .leftJoin('log.leaf as l', 'l.entry_id', 'e.entry_id')
    .select(['e.entry_id', 'e.arrival', 'e.type', 'e.at', 'e.user_id', 'e.on_behalf_of', 'e.office_id', 'e.thing'])
    .select(['l.index'])
    .where(await conditionsOf(tx, scope, filter))
    .orderBy('e.arrival', 'desc')
    .limit(limit);
  if (after !== null) query = query.where('e.arrival', '<', after);
  return query.execute();
}
export type TrailRow = Awaited<ReturnType<typeof trailEntries>>[number];

/** Indexes of the sealed entries that the filter names, ascending, from `from` on and below `size`. */
export async function trailIndexes(
  tx: Tx,
  scope: TrailScope,
  filter: TrailFilter,
  { from, size, limit }: { readonly from: number; readonly size: number; readonly limit: number },
): Promise<number[]> {
  const rows = await tx
    .selectFrom('log.leaf as l')
    .innerJoin('log.entry as e', 'e.entry_id', 'l.entry_id')
    .select('l.index')
    .where('l.index', '>=', from)
    .where('l.index', '<', size)
    .where(await conditionsOf(tx, scope, filter))
    .orderBy('l.index')
    .limit(limit)
    .execute();
  return rows.map(({ index }) => index);
}

/** How many there are. */
export async function countTrail(tx: Tx, scope: TrailScope, filter: TrailFilter, size: number): Promise<number> {
  const row = await tx
    .selectFrom('log.leaf as l')
    .innerJoin('log.entry as e', 'e.entry_id', 'l.entry_id')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('l.index', '<', size)
    .where(await conditionsOf(tx, scope, filter))
    .executeTakeFirstOrThrow();
  return row.n;
}

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

export type ObservationFilter = {
  /** A person as above, or the beginning of what it was about. */
  readonly text: string;
  readonly kinds: readonly ('read' | 'refused' | 'sign-in')[];
  readonly from: Date | null;
  readonly until: Date | null;
};

export type ObservationKey = { readonly at: Date; readonly id: string };

/** What was read, refused or tried, by people of the offices in scope. */
export async function trailObservations(
  tx: Tx,
  scope: TrailScope,
  filter: ObservationFilter,
  after: ObservationKey | null,
  limit: number,
) {
  let query = tx
    .selectFrom('log.observation as o')
    .leftJoin('organisation.account as a', 'a.user_id', 'o.user_id')
    .select(['o.observation_id', 'o.at', 'o.user_id', 'o.kind', 'o.thing', 'o.code', 'o.count'])
    .leftJoin('organisation.api_key as k', (join) => join.on(sql<boolean>`'key:' || k.key_id::text = o.user_id`))
    .leftJoin('organisation.account as w', 'w.user_id', 'k.owner')
    .select(sql<string | null>`coalesce(a.name, k.name || ' / ' || w.name)`.as('name'))
    .select(sql<string | null>`coalesce(a.office_id, k.office_id)`.as('office_id'))
    .orderBy('o.at', 'desc')
    .orderBy('o.observation_id', 'desc')
    .limit(limit);
  if (after !== null) query = query.where(sql<boolean>`(o.at, o.observation_id) < (${after.at}, ${after.id}::uuid)`);
  if (!scope.everything)
    query = query.where(sql<boolean>`coalesce(a.office_id, k.office_id) = any(${[...scope.offices]})`);
  if (filter.kinds.length > 0) query = query.where('o.kind', 'in', [...filter.kinds]);
  if (filter.text !== '') {
    const { text } = filter;
    const users = await usersCalled(tx, text);
    const start = likePrefix(text);
    query = query.where((is) =>
      is.or([is('o.user_id', 'in', users), is('o.thing', 'like', start), is('o.code', 'like', start)]),
    );
  }
  if (filter.from !== null) query = query.where('o.at', '>=', filter.from);
  if (filter.until !== null) query = query.where('o.at', '<', filter.until);
  return query.execute();
}
