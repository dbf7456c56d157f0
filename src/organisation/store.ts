// Offices, accounts and grants.

import { sql } from 'kysely';
import { must } from '../kit/assert.ts';
import { likeContains } from '../kit/like.ts';
import type { Actor, Grant } from '../platform/access.ts';
import { dayOf } from '../platform/clock.ts';
import type { Tx } from '../platform/db/database.ts';
import { isRole, OWN, ROLES, type Role } from './rules/roles.ts';

export const listOffices = (tx: Tx) => tx.selectFrom('organisation.office').selectAll().orderBy('office_id').execute();

export const findOffice = (tx: Tx, officeId: string) =>
  tx.selectFrom('organisation.office').selectAll().where('office_id', '=', officeId).executeTakeFirst();

/** The office and all above it, itself first; empty when there is no such office. */
export async function officePath(tx: Tx, officeId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ office_id: string }>`
    with recursive above (office_id, parent_id, depth) as (
      select office_id, parent_id, 0 from organisation.office where office_id = ${officeId}
      union all
      select o.office_id, o.parent_id, a.depth + 1 from organisation.office o join above a on o.office_id = a.parent_id
    ) select office_id from above order by depth`.execute(tx);
  return rows.map((row) => row.office_id);
}

/** The office and all below it: "own or lower level" (R32). */
export async function officesBelow(tx: Tx, officeId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ office_id: string }>`
    with recursive below (office_id) as (
      select office_id from organisation.office where office_id = ${officeId}
      union all
      select o.office_id from organisation.office o join below b on o.parent_id = b.office_id
    ) select office_id from below order by office_id`.execute(tx);
  return rows.map((row) => row.office_id);
}

export const legalBases = (tx: Tx) =>
  tx.selectFrom('organisation.legal_basis').selectAll().orderBy('issued_on').orderBy('basis_id').execute();

export const accountByName = (tx: Tx, account: string) =>
  tx.selectFrom('organisation.account').selectAll().where('account', '=', account).executeTakeFirst();

/** The actor that an active account stands for now, with the grants in force on that day; null when disabled or unknown. */
export async function actorOf(tx: Tx, userId: string, now: Date): Promise<Actor | null> {
  const account = await tx
    .selectFrom('organisation.account as a')
    .innerJoin('organisation.office as o', 'o.office_id', 'a.office_id')
    .select(['a.user_id', 'a.name', 'a.office_id', 'o.head'])
    .where('a.user_id', '=', userId)
    .where('a.status', '=', 'active')
    .executeTakeFirst();
  if (!account) return null;
  const today = dayOf(now);
  const rows = await tx
    .selectFrom('organisation.role_grant')
    .selectAll()
    .where('user_id', '=', userId)
    .where('from_on', '<=', today)
    .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>=', today)]))
    .orderBy('grant_id')
    .execute();
  const own = { role: 'self', permissions: new Set(OWN), officeId: account.office_id, region: null, onBehalfOf: null };
  const grants: Grant[] = [];
  for (const row of rows) {
    if (!isRole(row.role)) continue;
    grants.push({
      role: row.role,
      permissions: new Set(ROLES[row.role]),
      officeId: row.office_id,
      region: row.region,
      onBehalfOf: row.on_behalf_of,
    });
  }
  return {
    userId: account.user_id,
    name: account.name,
    officeId: account.office_id,
    head: account.head,
    grants: [...grants, own],
  };
}

export async function headOf(tx: Tx, officeId: string): Promise<string> {
  return must(await findOffice(tx, officeId), `no office ${officeId}`).head;
}

export async function addAccount(
  tx: Tx,
  account: { userId: string; account: string; name: string; officeId: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('organisation.account')
    .values({
      user_id: account.userId,
      account: account.account,
      name: account.name,
      office_id: account.officeId,
      status: 'active',
      created_at: account.at,
    })
    .execute();
}

export async function addGrant(
  tx: Tx,
  grant: { grantId: string; userId: string; role: Role; officeId: string; region: string | null; from: string },
): Promise<void> {
  await tx
    .insertInto('organisation.role_grant')
    .values({
      grant_id: grant.grantId,
      user_id: grant.userId,
      role: grant.role,
      office_id: grant.officeId,
      region: grant.region,
      from_on: grant.from,
      via: 'role',
    })
    .execute();
}

export const findAccount = (tx: Tx, userId: string) =>
  tx.selectFrom('organisation.account').selectAll().where('user_id', '=', userId).executeTakeFirst();

/** The account's row, locked until the transaction ends: acts about one account go one after the other. */
export const lockAccount = (tx: Tx, userId: string) =>
  tx.selectFrom('organisation.account').selectAll().where('user_id', '=', userId).forUpdate().executeTakeFirst();

export const setStatus = (tx: Tx, userId: string, status: 'active' | 'disabled') =>
  tx.updateTable('organisation.account').set({ status }).where('user_id', '=', userId).execute();

/** Accounts whose name, account or office has the text `q` in it; all when it is empty. */
const accountsWith = (tx: Tx, q: string) => {
  const query = tx
    .selectFrom('organisation.account as a')
    .innerJoin('organisation.office as o', 'o.office_id', 'a.office_id');
  if (q === '') return query;
  const like = likeContains(q);
  return query.where((eb) =>
    eb.or([eb('a.name', 'like', like), eb('a.account', 'like', like), eb('o.short_zh', 'like', like)]),
  );
};

export const listAccounts = (tx: Tx, q: string, after: string, limit: number) =>
  accountsWith(tx, q)
    .select(['a.user_id', 'a.account', 'a.name', 'a.office_id', 'o.short_zh', 'o.name_en', 'a.status'])
    .where('a.user_id', '>', after)
    .orderBy('a.user_id')
    .limit(limit)
    .execute();

export async function countAccounts(tx: Tx, q: string): Promise<number> {
  const row = await accountsWith(tx, q).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow();
  return row.count;
}

/** Names for display, by user id. */
export async function namesOf(tx: Tx, userIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (userIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('organisation.account')
    .select(['user_id', 'name'])
    .where('user_id', 'in', [...new Set(userIds)])
    .execute();
  return new Map(rows.map((row) => [row.user_id, row.name]));
}

/** Active accounts that hold one of the roles today, each once, with their office and the office of the grant. */
export const holdersOf = (tx: Tx, roles: readonly Role[], now: Date) => {
  const today = dayOf(now);
  return tx
    .selectFrom('organisation.account as a')
    .innerJoin('organisation.office as o', 'o.office_id', 'a.office_id')
    .innerJoin('organisation.role_grant as g', 'g.user_id', 'a.user_id')
    .select(['a.user_id', 'a.name', 'a.office_id', 'o.short_zh', 'o.name_en', 'o.head', 'g.office_id as grant_office'])
    .where('a.status', '=', 'active')
    .where('g.role', 'in', roles)
    .where('g.from_on', '<=', today)
    .where((eb) => eb.or([eb('g.until_on', 'is', null), eb('g.until_on', '>=', today)]))
    .orderBy('a.office_id')
    .orderBy('a.user_id')
    .execute();
};

/** Offices under another head than the actor's where somebody holds the permission today. */
export async function decidersFor(tx: Tx, permission: string, actor: Pick<Actor, 'head'>, now: Date) {
  const roles = Object.keys(ROLES)
    .filter(isRole)
    .filter((role) => ROLES[role].includes(permission));
  const rows = await holdersOf(tx, roles, now);
  const offices: { officeId: string; officeName: string; officeNameEn: string }[] = [];
  for (const officeId of new Set(rows.filter(({ head }) => head !== actor.head).map((row) => row.grant_office))) {
    const office = await findOffice(tx, officeId);
    if (office && office.head !== actor.head)
      offices.push({ officeId, officeName: office.short_zh, officeNameEn: office.name_en });
  }
  return offices;
}
