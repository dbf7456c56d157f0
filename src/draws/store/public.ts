// What the public login may read of draws that are published: views only, each without a column that is not meant for everybody.
import { must } from '../../kit/assert.ts';
import { fromHex } from '../../kit/bytes.ts';
import { likeContains } from '../../kit/like.ts';
import type { Tx } from '../../platform/db/database.ts';

/** What strangers type is cut to text that a database takes. */
export const printable = (text: string): string => text.replace(/\p{Cc}/gu, '');

export const publicDraw = (tx: Tx, drawId: string) =>
  tx.selectFrom('draws.public_draw').selectAll().where('draw_id', '=', printable(drawId)).executeTakeFirst();
export type PublicDraw = NonNullable<Awaited<ReturnType<typeof publicDraw>>>;

export type PublicFilter = { readonly text?: string | undefined; readonly after?: string | undefined };

/** Newest first; `after` is `<publishedAt ISO>|<drawId>` of the last row before. */
export function publicDraws(tx: Tx, filter: PublicFilter, limit: number) {
  let query = tx
    .selectFrom('draws.public_draw as d')
    .innerJoin('draws.public_list as l', 'l.list_id', 'd.list_id')
    .innerJoin('organisation.office as o', 'o.office_id', 'd.lead_office')
    .selectAll('d')
    .select(['l.directory_count', 'l.listed_count', 'l.excluded_count', 'o.short_zh', 'o.name_en'])
    .select((eb) =>
      eb
        .selectFrom('draws.public_stratum as s')
        .select((inner) => inner.fn.coalesce(inner.fn.sum<number>('s.wanted'), inner.lit(0)).as('wanted'))
        .whereRef('s.list_id', '=', 'd.list_id')
        .as('wanted'),
    );
  if (filter.text) {
    const like = likeContains(filter.text);
    query = query.where((eb) => eb.or([eb('d.title', 'like', like), eb('d.draw_id', 'like', like)]));
  }
  const [at, id] = (filter.after ?? '').split('|');
  if (at && id && !Number.isNaN(Date.parse(at))) {
    const instant = new Date(at);
    query = query.where((eb) =>
      eb.or([
        eb('d.published_at', '<', instant),
        eb.and([eb('d.published_at', '=', instant), eb('d.draw_id', '>', id)]),
      ]),
    );
  }
  return query.orderBy('d.published_at', 'desc').orderBy('d.draw_id').limit(limit).execute();
}

/** All published attempts of a task, by seq. */
export const publicAttempts = (tx: Tx, taskId: string) =>
  tx.selectFrom('draws.public_draw').selectAll().where('task_id', '=', taskId).orderBy('seq').execute();

/** What was approved, as far as it is public; its terms are still to be read by `publicTermsOf`. */
export const publicTask = (tx: Tx, taskId: string) =>
  tx.selectFrom('draws.public_task').selectAll().where('task_id', '=', taskId).executeTakeFirst();

/** To whom the inspections of a published task were entrusted (R36). */
export const publicEntrustments = (tx: Tx, taskId: string) =>
  tx
    .selectFrom('draws.public_entrustment')
    .selectAll()
    .where('task_id', '=', taskId)
    .orderBy('decided_at')
    .orderBy('entrustment_id')
    .execute();

/** The newest published draw that follows another, or null. */
export async function publicFollower(tx: Tx, drawId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('draws.public_series')
    .select('draw_id')
    .where('follows', '=', drawId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.draw_id ?? null;
}

/** The counts of the newest flip report of a draw. */
export const publicFlips = (tx: Tx, drawId: string) =>
  tx.selectFrom('draws.public_flip_report').selectAll().where('draw_id', '=', drawId).executeTakeFirst();

export const publicList = (tx: Tx, listId: string) =>
  tx.selectFrom('draws.public_list').selectAll().where('list_id', '=', listId).executeTakeFirst();

export const publicStrata = (tx: Tx, listId: string) =>
  tx.selectFrom('draws.public_stratum').selectAll().where('list_id', '=', listId).orderBy('code').execute();

export const publicReasons = (tx: Tx, listId: string) =>
  tx
    .selectFrom('draws.public_excluded_reason')
    .select(['reason', 'units'])
    .where('list_id', '=', listId)
    .orderBy('reason')
    .execute();

/** The caps that left somebody out, with their documents (spec/evidence-bundle.md section 2). */
export const publicListCaps = (tx: Tx, listId: string) =>
  tx
    .selectFrom('draws.public_list_cap')
    .select(['cap_id', 'document', 'units'])
    .where('list_id', '=', listId)
    .orderBy('cap_id')
    .execute();

export const publicTiles = (tx: Tx, listId: string, stratum: string) =>
  tx
    .selectFrom('draws.list_tile')
    .select(['n', 'leaves'])
    .where('list_id', '=', listId)
    .where('stratum', '=', stratum)
    .orderBy('n')
    .execute();

/** Tiles `from` to before `until` of a stratum, in order: a list of any length is read in steps. */
export const publicTilesFrom = (tx: Tx, listId: string, stratum: string, from: number, until: number) =>
  tx
    .selectFrom('draws.list_tile')
    .select('leaves')
    .where('list_id', '=', listId)
    .where('stratum', '=', stratum)
    .where('n', '>=', from)
    .where('n', '<', until)
    .orderBy('n')
    .execute();

export const publicExcludedTiles = (tx: Tx, listId: string) =>
  tx.selectFrom('draws.excluded_tile').select(['n', 'leaves']).where('list_id', '=', listId).orderBy('n').execute();

export const publicParties = (tx: Tx, drawId: string) =>
  tx.selectFrom('draws.public_party').selectAll().where('draw_id', '=', drawId).orderBy('position').execute();

export const publicSteps = (tx: Tx, drawId: string) =>
  tx
    .selectFrom('draws.public_step as s')
    .innerJoin('publication.public_entry as e', 'e.entry_id', 's.entry_id')
    .select([
      's.n',
      's.kind',
      's.entry_id',
      's.at',
      's.party',
      'e.type',
      'e.facts',
      'e.facts_salt',
      'e.leaf',
      'e.index',
    ])
    .where('s.draw_id', '=', drawId)
    .orderBy('s.n')
    .execute();

export const publicDrawn = (tx: Tx, drawId: string) =>
  tx
    .selectFrom('draws.public_drawn')
    .selectAll()
    .where('draw_id', '=', drawId)
    .orderBy('stratum')
    .orderBy('rank')
    .execute();

export const publicSlots = (tx: Tx, drawId: string) =>
  tx
    .selectFrom('draws.public_slot')
    .selectAll()
    .where('draw_id', '=', drawId)
    .orderBy('subject_id')
    .orderBy('n')
    .execute();

/** The committed pool; `joined`: with those who joined by a later entry. */
export const publicOfficers = (tx: Tx, drawId: string, joined = false) => {
  const query = tx.selectFrom('draws.public_officer').selectAll().where('draw_id', '=', drawId).orderBy('officer');
  return (joined ? query : query.where('joined_by', 'is', null)).execute();
};

export const publicRecusals = (tx: Tx, drawId: string) =>
  tx
    .selectFrom('draws.public_recusal')
    .select(['subject_id', 'officer', 'reason'])
    .where('draw_id', '=', drawId)
    .orderBy('subject_id')
    .orderBy('officer')
    .execute();

export const publicExceptions = (tx: Tx, drawId: string) =>
  tx
    .selectFrom('draws.public_exception')
    .selectAll()
    .where('draw_id', '=', drawId)
    .orderBy('asked_at')
    .orderBy('exception_id')
    .execute();

/** Published draws in which a subject was drawn or stood in reserve. */
export const publicDrawsOf = (tx: Tx, subjectId: string) =>
  tx
    .selectFrom('draws.public_drawn as w')
    .innerJoin('draws.public_draw as d', 'd.draw_id', 'w.draw_id')
    .select(['d.draw_id', 'd.title', 'd.published_at', 'w.role', 'w.state', 'w.rank', 'w.stratum'])
    .where('w.subject_id', '=', subjectId)
    .orderBy('d.published_at', 'desc')
    .limit(100)
    .execute();

/** The rank and state of a subject in a published draw, if it was drawn or stood in reserve. */
export const publicDrawnSubject = (tx: Tx, drawId: string, subjectId: string) =>
  tx
    .selectFrom('draws.public_drawn')
    .select(['rank', 'state'])
    .where('draw_id', '=', drawId)
    .where('subject_id', '=', subjectId)
    .executeTakeFirst();

/** How many sealed commitments nobody has opened yet: a bare number, which a secret trial draw could not escape. */
export async function publicSealed(tx: Tx): Promise<number> {
  const row = await tx.selectFrom('draws.public_sealed').select('unopened').executeTakeFirstOrThrow();
  return row.unopened ?? 0;
}

/** kList of a list that was opened to everybody, from the entry that opened it. */
export async function publicListKey(tx: Tx, listId: string): Promise<Uint8Array> {
  const row = await tx
    .selectFrom('draws.public_draw as d')
    .innerJoin('draws.public_step as s', 's.draw_id', 'd.draw_id')
    .innerJoin('publication.public_entry as e', 'e.entry_id', 's.entry_id')
    .select('e.facts')
    .where('d.list_id', '=', listId)
    .where('s.kind', '=', 'unsealing')
    .executeTakeFirst();
  const { key } = must(row, 'an opened list has its entry').facts as { readonly key: string };
  return fromHex(key);
}

export const publicChallenges = (tx: Tx, drawId: string) =>
  tx
    .selectFrom('draws.public_challenge')
    .selectAll()
    .where('draw_id', '=', drawId)
    .orderBy('stratum')
    .orderBy('position')
    .execute();

/** Who was drawn where strata are secret, by ascending id: nothing stands beside an id but its name. */
export const publicMerged = (tx: Tx, drawId: string) =>
  tx
    .selectFrom('draws.public_merged')
    .select(['subject_id', 'name'])
    .where('draw_id', '=', drawId)
    .orderBy('subject_id')
    .execute();

/** What all published draws add up to; every figure is one that anybody could count on the pages behind it. */
export async function publicFigures(tx: Tx) {
  const draws = await tx
    .selectFrom('draws.public_draw as d')
    .innerJoin('draws.public_list as l', 'l.list_id', 'd.list_id')
    .select(({ fn, lit }) => [
      fn.count<number>('d.draw_id').as('draws'),
      fn.count<number>('d.draw_id').filterWhere('d.state', '=', 'voided').as('voids'),
      fn.coalesce(fn.sum<number>('l.listed_count'), lit(0)).as('listed'),
    ])
    .executeTakeFirstOrThrow();
  const drawn = await tx
    .selectFrom('draws.public_drawn as w')
    .innerJoin('draws.public_draw as d', 'd.draw_id', 'w.draw_id')
    .select(({ fn }) => fn.count<number>('w.rank').as('drawn'))
    .where('w.role', '=', 'drawn')
    .where('d.state', '<>', 'voided')
    .executeTakeFirstOrThrow();
  const sealed = await publicSealed(tx);
  const departures = await tx
    .selectFrom('draws.public_exception')
    .select(({ fn }) => [
      fn.count<number>('exception_id').filterWhere('kind', '=', 'replacement').as('replacements'),
      fn.count<number>('exception_id').filterWhere('kind', '=', 'direct_assignment').as('directed'),
    ])
    .where('state', '=', 'granted')
    .executeTakeFirstOrThrow();
  return { ...draws, ...drawn, ...departures, sealed, listed: Number(draws.listed) };
}

const standing = (tx: Tx, drawId: string) =>
  tx
    .selectFrom('draws.public_drawn')
    .select(['stratum', 'rank', 'position', 'leaf_hash', 'role', 'state'])
    // A closed unit of a sealed list has neither.
    .select((eb) => [
      eb.ref('subject_id').$castTo<string | null>().as('subject_id'),
      eb.ref('name').$castTo<string | null>().as('name'),
    ])
    .where('draw_id', '=', drawId);

/** The drawn units, those added later and the reserves that were called, by stratum and rank: those on whom the draw fell. */
export function publicPlaces(tx: Tx, drawId: string, page: { readonly limit: number; readonly offset: number } | null) {
  const query = standing(tx, drawId)
    .where((eb) => eb.or([eb('role', '<>', 'reserve'), eb('state', '=', 'called')]))
    .orderBy('stratum')
    .orderBy('rank');
  return (page === null ? query : query.limit(page.limit).offset(page.offset)).execute();
}
export type PublicPlace = Awaited<ReturnType<typeof publicPlaces>>[number];

const waiting = (tx: Tx, drawId: string) =>
  standing(tx, drawId).where('role', '=', 'reserve').where('state', '=', 'waiting');

/** Reserves that wait, in the order in which they would be called. */
export function publicReserve(
  tx: Tx,
  drawId: string,
  page: { readonly limit: number; readonly offset: number } | null,
) {
  const query = waiting(tx, drawId).orderBy('stratum').orderBy('rank');
  return (page === null ? query : query.limit(page.limit).offset(page.offset)).execute();
}

export async function countReserve(tx: Tx, drawId: string): Promise<number> {
  const { count } = await waiting(tx, drawId)
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** The teams of some objects with the people in them; whoever shows them masks the names. */
export const publicTeams = (tx: Tx, drawId: string, subjectIds: readonly string[]) =>
  subjectIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('draws.public_slot as s')
        .leftJoin('draws.public_officer as o', (join) =>
          join.onRef('o.draw_id', '=', 's.draw_id').onRef('o.officer', '=', 's.officer'),
        )
        .select([
          's.subject_id',
          's.n',
          's.role',
          's.directed',
          's.team',
          's.substitute',
          's.open',
          's.refilled',
          's.candidates',
          'o.name',
          'o.certificate',
          'o.office_id',
        ])
        .where('s.draw_id', '=', drawId)
        .where('s.subject_id', 'in', [...subjectIds])
        .orderBy('s.subject_id')
        .orderBy('s.n')
        .execute();
