// Reorganisations (R1): what was ordered, the states of each office by the day of change, and what follows an office into its successor: people,
// grants, keys, rules for claims. Rows that were made under an office keep it.
import { type SelectQueryBuilder, sql } from 'kysely';
import { uuidv7 } from '../../kit/ids.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Schema } from '../../platform/db/schema.ts';
import type { Change, Effect, Period, Standing } from '../rules/reorganise.ts';
import { dayBefore, later, periodOn, treeOn } from '../rules/reorganise.ts';
import { isRole } from '../rules/roles.ts';
import { listOffices } from '../store.ts';
import { insertGrant, setUntil } from './grant.ts';

type OfficeRow = Awaited<ReturnType<typeof listOffices>>[number];
export type ReorganisationRow = Omit<Schema['organisation.reorganisation'], 'change'> & { readonly change: Change };

export const standingOf = (row: OfficeRow): Standing => ({
  officeId: row.office_id,
  parentId: row.parent_id,
  kind: row.kind,
  nameZh: row.name_zh,
  shortZh: row.short_zh,
  nameEn: row.name_en,
  region: row.region,
  department: row.department,
  head: row.head,
  openedOn: row.opened_on,
  closedOn: row.closed_on,
  successorId: row.successor_id,
});

export const allStanding = async (tx: Tx): Promise<readonly Standing[]> => (await listOffices(tx)).map(standingOf);

const periodRows = (tx: Tx) =>
  tx.selectFrom('organisation.office_period').selectAll().orderBy('office_id').orderBy('from_on');

export async function allPeriods(tx: Tx): Promise<readonly (Period & { readonly reorganisationId: string | null })[]> {
  return (await periodRows(tx).execute()).map((row) => ({
    officeId: row.office_id,
    fromOn: row.from_on,
    parentId: row.parent_id,
    nameZh: row.name_zh,
    shortZh: row.short_zh,
    nameEn: row.name_en,
    head: row.head,
    reorganisationId: row.reorganisation_id,
  }));
}

type Name = { readonly zh: string; readonly en: string };
export type OfficesThen = (officeId: string, at: Date) => Name & { readonly now: Name | null };

/** What offices were called at an instant (R1): a record keeps the names of its time, and says what has become of the office since. */
export async function officesThen(tx: Tx): Promise<OfficesThen> {
  const offices = new Map((await listOffices(tx)).map((row) => [row.office_id, row]));
  const periods = Map.groupBy(await allPeriods(tx), (period) => period.officeId);
  const heirOf = (row: OfficeRow): OfficeRow => {
    const next = row.successor_id === null ? undefined : offices.get(row.successor_id);
    return next === undefined ? row : heirOf(next);
  };
  return (officeId, at) => {
    const row = offices.get(officeId);
    if (row === undefined) return { zh: officeId, en: officeId, now: null };
    const then = periodOn(periods.get(officeId) ?? [], officeId, dayOf(at));
    const name = then ? { zh: then.shortZh, en: then.nameEn } : { zh: row.short_zh, en: row.name_en };
    const heir = heirOf(row);
    const now = { zh: heir.short_zh, en: heir.name_en };
    return { ...name, now: now.zh === name.zh && now.en === name.en ? null : now };
  };
}

type Rows = SelectQueryBuilder<Schema, 'organisation.reorganisation', Schema['organisation.reorganisation']>;
const typed = async (rows: Rows): Promise<readonly ReorganisationRow[]> =>
  (await rows.execute()) as ReorganisationRow[];

const all = (tx: Tx) =>
  tx
    .selectFrom('organisation.reorganisation')
    .selectAll()
    .orderBy('from_on', 'desc')
    .orderBy('reorganisation_id', 'desc');

export const newest = (tx: Tx, limit: number) => typed(all(tx).limit(limit));

export const ofOffice = (tx: Tx, officeId: string) => typed(all(tx).where(sql`offices`, '@>', sql`array[${officeId}]`));

export const findReorganisation = async (tx: Tx, id: string) =>
  (await typed(all(tx).where('reorganisation_id', '=', id)))[0];

export const lockReorganisation = async (tx: Tx, id: string) =>
  (await typed(all(tx).where('reorganisation_id', '=', id).forUpdate()))[0];

/** Agreed and not yet in force, the earliest first. */
export const coming = async (tx: Tx) => (await typed(all(tx).where('state', '=', 'approved'))).toReversed();

/** The offices that stood or will stand on a day, as they stood then or as it is agreed. */
export async function standingOn(tx: Tx, day: string) {
  const changes = (await coming(tx)).map((row) => ({ fromOn: row.from_on, change: row.change }));
  return treeOn(await allStanding(tx), await allPeriods(tx), changes, day);
}

/** Ordered or agreed, and not yet in force. */
export const underWay = (tx: Tx) => typed(all(tx).where('state', 'in', ['ordered', 'approved']));

export async function addReorganisation(
  tx: Tx,
  row: {
    readonly id: string;
    readonly change: Change;
    readonly offices: readonly string[];
    readonly basis: string;
    readonly fromOn: string;
    readonly lawfulOn: string | null;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('organisation.reorganisation')
    .values({
      reorganisation_id: row.id,
      kind: row.change.kind,
      change: JSON.stringify(row.change),
      offices: [...row.offices],
      basis: row.basis,
      from_on: row.fromOn,
      lawful_on: row.lawfulOn,
      state: 'ordered',
      ordered_by: row.by,
      ordered_at: row.at,
    })
    .execute();
}

export const setState = (tx: Tx, id: string, state: ReorganisationRow['state'], effectedAt: Date | null = null) =>
  tx
    .updateTable('organisation.reorganisation')
    .set({ state, effected_at: effectedAt })
    .where('reorganisation_id', '=', id)
    .execute();

/** One order after the other: what is refused because of another must see the other. */
export const lockOffices = (tx: Tx) => sql`select from organisation.office order by office_id for update`.execute(tx);

/** Keeps the first state of offices that change for the first time. */
const keepBefore = (tx: Tx, offices: readonly string[]) =>
  sql`insert into organisation.office_period (office_id, from_on, parent_id, name_zh, short_zh, name_en, head)
    select office_id, opened_on, parent_id, name_zh, short_zh, name_en, head from organisation.office o
    where office_id = any(${sql.val(offices)}::text[])
      and not exists (select from organisation.office_period p where p.office_id = o.office_id)`.execute(tx);

async function addPeriod(tx: Tx, office: Standing, fromOn: string, reorganisationId: string): Promise<void> {
  const state = {
    parent_id: office.parentId,
    name_zh: office.nameZh,
    short_zh: office.shortZh,
    name_en: office.nameEn,
    head: office.head,
    reorganisation_id: reorganisationId,
  };
  await tx
    .insertInto('organisation.office_period')
    .values({ office_id: office.officeId, from_on: fromOn, ...state })
    .onConflict((conflict) => conflict.columns(['office_id', 'from_on']).doUpdateSet(state))
    .execute();
}

/** Writes the offices as they are from that day on. */
export async function writeEffect(tx: Tx, effect: Effect, fromOn: string, id: string): Promise<void> {
  await keepBefore(
    tx,
    [...effect.changed, ...effect.closed].map(({ officeId }) => officeId),
  );
  for (const office of effect.opened) {
    await tx
      .insertInto('organisation.office')
      .values({
        office_id: office.officeId,
        parent_id: office.parentId,
        kind: office.kind as OfficeRow['kind'],
        name_zh: office.nameZh,
        short_zh: office.shortZh,
        name_en: office.nameEn,
        region: office.region,
        department: office.department,
        head: office.head,
        opened_on: office.openedOn,
      })
      .execute();
  }
  for (const office of [...effect.changed, ...effect.closed]) {
    await tx
      .updateTable('organisation.office')
      .set({
        parent_id: office.parentId,
        name_zh: office.nameZh,
        short_zh: office.shortZh,
        name_en: office.nameEn,
        head: office.head,
        closed_on: office.closedOn,
        successor_id: office.successorId,
      })
      .where('office_id', '=', office.officeId)
      .execute();
  }
  for (const office of [...effect.opened, ...effect.changed]) await addPeriod(tx, office, fromOn, id);
  for (const { officeId, successorId } of effect.closed) {
    await sql`update organisation.office set stands_for = stands_for || ${officeId}::text
      || (select stands_for from organisation.office where office_id = ${officeId})
      where office_id = ${successorId}`.execute(tx);
  }
}

/** People who stand in an office, disabled ones too. */
export const peopleOf = async (tx: Tx, officeId: string): Promise<readonly string[]> =>
  (
    await tx
      .selectFrom('organisation.account')
      .select('user_id')
      .where('office_id', '=', officeId)
      .orderBy('user_id')
      .execute()
  ).map((row) => row.user_id);

export const movePeople = (tx: Tx, userIds: readonly string[], officeId: string) =>
  tx
    .updateTable('organisation.account')
    .set({ office_id: officeId })
    .where('user_id', '=', sql<string>`any(${sql.val(userIds)}::text[])`)
    .execute();

type Frame = { readonly at: Date; readonly app: { readonly random: (length: number) => Uint8Array } };

/** Grants at `from`, of these people or of all, end the day before and begin at `to`, terms and delegations as they were; head roles only where they go along. */
export async function moveGrants(
  tx: Tx,
  frame: Frame,
  move: { from: string; to: string; on: string; people: readonly string[] | null; heads: boolean },
): Promise<number> {
  let rows = tx
    .selectFrom('organisation.role_grant')
    .selectAll()
    .where('office_id', '=', move.from)
    .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>=', move.on)]));
  if (move.people !== null) rows = rows.where('user_id', '=', sql<string>`any(${sql.val(move.people)}::text[])`);
  // What was handed on after what it was handed on from.
  const found = await rows.orderBy('via', 'desc').orderBy('grant_id').execute();
  const moved = new Map<string, string>();
  for (const grant of found) {
    await setUntil(tx, grant.grant_id, dayBefore(move.on));
    const source = grant.source_grant === null ? null : moved.get(grant.source_grant);
    if (!isRole(grant.role) || source === undefined || (grant.role === 'head' && !move.heads)) continue;
    const grantId = uuidv7(frame.at.getTime(), frame.app.random(10));
    moved.set(grant.grant_id, grantId);
    await insertGrant(tx, {
      grantId,
      userId: grant.user_id,
      role: grant.role,
      officeId: move.to,
      region: grant.region,
      fromOn: later(grant.from_on, move.on),
      untilOn: grant.until_on,
      ...(grant.source_rule === null ? {} : { rule: grant.source_rule }),
      ...(source === null || grant.on_behalf_of === null
        ? {}
        : { from: { principal: grant.on_behalf_of, grantId: source } }),
    });
  }
  return moved.size;
}

/** The head roles at an office end the day before. */
export const endHeads = (tx: Tx, officeId: string, on: string) =>
  tx
    .updateTable('organisation.role_grant')
    .set({ until_on: dayBefore(on) })
    .where('office_id', '=', officeId)
    .where('role', '=', 'head')
    .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>=', on)]))
    .execute();

/** Keys of other systems and rules for claims go to the successor, a required second factor too; leave to come in by passkey alone does not. */
export async function moveSettings(tx: Tx, from: string, to: string): Promise<void> {
  await tx.updateTable('organisation.api_key').set({ office_id: to }).where('office_id', '=', from).execute();
  await tx.updateTable('organisation.claim_rule').set({ office_id: to }).where('office_id', '=', from).execute();
  await sql`insert into organisation.factor_requirement select ${to}, since from organisation.factor_requirement
    where office_id = ${from} on conflict do nothing`.execute(tx);
}

/** Who held the head role at an office, and for whom where it was handed on; the newest term first. */
export const headsOfOffice = (tx: Tx, officeId: string) =>
  tx
    .selectFrom('organisation.role_grant as g')
    .innerJoin('organisation.account as a', 'a.user_id', 'g.user_id')
    .leftJoin('organisation.account as p', 'p.user_id', 'g.on_behalf_of')
    .select(['g.grant_id', 'g.user_id', 'a.name', 'g.region', 'g.from_on', 'g.until_on', 'p.name as principal'])
    .where('g.office_id', '=', officeId)
    .where('g.role', '=', 'head')
    // A term that ended before it began was never held.
    .where((eb) => eb.or([eb('g.until_on', 'is', null), eb('g.until_on', '>=', eb.ref('g.from_on'))]))
    .orderBy('g.from_on', 'desc')
    .orderBy('g.grant_id')
    .execute();

/** Heads in their own right at an office whose terms meet these days, its row locked: one head after the other (R1). */
export async function headDuring(tx: Tx, officeId: string, fromOn: string, untilOn: string | null) {
  await sql`select from organisation.office where office_id = ${officeId} for update`.execute(tx);
  return (await headsOfOffice(tx, officeId)).filter(
    (one) =>
      one.principal === null &&
      (one.until_on === null || one.until_on >= fromOn) &&
      (untilOn === null || one.from_on <= untilOn),
  );
}

/** What an office has in hand in this domain, for the preview of a reorganisation. */
export async function inHand(tx: Tx, offices: readonly string[], today: string) {
  const { rows } = await sql<{ people: number; grants: number; waiting: number; keys: number }>`select
    (select count(*) from organisation.account where status = 'active' and office_id = any(${sql.val(offices)}::text[]))::int as people,
    (select count(*) from organisation.role_grant where office_id = any(${sql.val(offices)}::text[]) and (until_on is null or until_on >= ${today}))::int as grants,
    (select count(*) from organisation.approval where decision is null and office_id = any(${sql.val(offices)}::text[]))::int as waiting,
    (select count(*) from organisation.api_key where revoked_at is null and office_id = any(${sql.val(offices)}::text[]))::int as keys`.execute(
    tx,
  );
  return rows[0] ?? { people: 0, grants: 0, waiting: 0, keys: 0 };
}
