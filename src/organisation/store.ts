// Offices, accounts and grants.

import { sql } from 'kysely';
import { must } from '../kit/assert.ts';
import { isUuid } from '../kit/ids.ts';
import { ok, type Result, refuse } from '../kit/result.ts';
import type { Actor, Grant } from '../platform/access.ts';
import { dayOf } from '../platform/clock.ts';
import type { Tx } from '../platform/db/database.ts';
import { containedIn, type ListSource } from '../platform/list/source.ts';
import { keyIdOf, keyUserId } from './rules/api-key.ts';
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

/** Whether the grant that `g` was handed on from still holds, and its giver with it. */
const sourceInForce = (today: string) => sql<boolean>`exists (
  select from organisation.role_grant source join organisation.account giver on giver.user_id = source.user_id
  where source.grant_id = g.source_grant and source.from_on <= ${today}
    and (source.until_on is null or source.until_on >= ${today}) and giver.status = 'active')`;

/** The actor that an active account stands for now, with the grants in force on that day; null when disabled or unknown. */
export async function actorOf(tx: Tx, userId: string, now: Date): Promise<Actor | null> {
  const today = dayOf(now);
  // One row a grant in force, and one at least: whoever comes in waits for this.
  const rows = await tx
    .selectFrom('organisation.account as a')
    .innerJoin('organisation.office as o', 'o.office_id', 'a.office_id')
    .leftJoin('organisation.role_grant as g', (join) =>
      join
        .onRef('g.user_id', '=', 'a.user_id')
        .on('g.from_on', '<=', today)
        .on((eb) => eb.or([eb('g.until_on', 'is', null), eb('g.until_on', '>=', today)]))
        // What is handed on holds only while its giver still has it himself.
        .on((eb) => eb.or([eb('g.source_grant', 'is', null), sourceInForce(today)])),
    )
    .leftJoin('organisation.office as at', 'at.office_id', 'g.office_id')
    .select(['a.user_id', 'a.name', 'a.office_id', 'o.head', 'o.stands_for', 'at.stands_for as grant_stands_for'])
    .select(['g.role', 'g.office_id as grant_office', 'g.region', 'g.on_behalf_of'])
    .where('a.user_id', '=', userId)
    .where('a.status', '=', 'active')
    // His own before what he holds for another: a person acts in his own right where he can.
    .orderBy('g.via', 'desc')
    .orderBy('g.grant_id')
    .execute();
  const [account] = rows;
  if (!account) return null;
  const own = { role: 'self', permissions: new Set(OWN), officeId: account.office_id, region: null, onBehalfOf: null };
  const grants: Grant[] = [];
  for (const row of rows) {
    if (row.role === null || row.grant_office === null || !isRole(row.role)) continue;
    grants.push({
      role: row.role,
      permissions: new Set(ROLES[row.role]),
      officeId: row.grant_office,
      region: row.region,
      onBehalfOf: row.on_behalf_of,
    });
  }
  return {
    userId: account.user_id,
    name: account.name,
    officeId: account.office_id,
    head: account.head,
    standsFor: [...new Set(rows.flatMap((row) => [...row.stands_for, ...(row.grant_stands_for ?? [])]))],
    grants: [...grants, own],
  };
}

/** The office, if it stands; refuses one that is missing, and a closed one by naming who took over. */
export async function openOffice(
  tx: Tx,
  officeId: string,
): Promise<Result<NonNullable<Awaited<ReturnType<typeof findOffice>>>>> {
  const office = await findOffice(tx, officeId);
  if (!office) return refuse('organisation.office-missing', 'missing', { office: officeId });
  if (office.closed_on === null) return ok(office);
  return refuse('organisation.office-over', 'conflict', { office: office.short_zh });
}

export async function headOf(tx: Tx, officeId: string): Promise<string> {
  return must(await findOffice(tx, officeId), `no office ${officeId}`).head;
}

export async function addAccount(
  tx: Tx,
  account: { userId: string; account: string; name: string; officeId: string; at: Date; signOnOnly?: boolean },
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
      sign_on_only: account.signOnOnly ?? false,
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

/** Whether anybody can sign in yet. */
export const hasAccounts = async (tx: Tx): Promise<boolean> =>
  (await tx.selectFrom('organisation.account').select('user_id').limit(1).executeTakeFirst()) !== undefined;

/** Offices by id, for the exports of lists. */
export const officeWords = async (tx: Tx, language: 'zh' | 'en'): Promise<ReadonlyMap<string, string>> =>
  new Map((await listOffices(tx)).map((row) => [row.office_id, language === 'zh' ? row.short_zh : row.name_en]));

/** All offices under the grants by which the actor holds a permission. */
export async function officesUnder(tx: Tx, actor: Actor, permission: string): Promise<readonly string[]> {
  const offices = new Set<string>();
  for (const grant of actor.grants) {
    if (!grant.permissions.has(permission) || offices.has(grant.officeId)) continue;
    for (const office of await officesBelow(tx, grant.officeId)) offices.add(office);
  }
  return [...offices];
}

const accounts = (tx: Tx) =>
  tx
    .selectFrom('organisation.account as a')
    .innerJoin('organisation.office as o', 'o.office_id', 'a.office_id')
    .select(['a.user_id', 'a.account', 'a.name', 'a.office_id', 'o.short_zh', 'o.name_en', 'a.status']);

export const accountList: ListSource<Awaited<ReturnType<ReturnType<typeof accounts>['executeTakeFirstOrThrow']>>> = {
  name: 'accounts',
  permission: 'account.read',
  title: 'organisation.accounts',
  rows: accounts,
  id: 'a.user_id',
  idKind: 'text',
  order: 'userId',
  columns: [
    { key: 'name', kind: 'text', sql: 'a.name', title: 'organisation.account.name', sort: true },
    { key: 'account', kind: 'text', sql: 'a.account', title: 'organisation.account.account', sort: true },
    { key: 'office', kind: 'choice', sql: 'a.office_id', title: 'organisation.account.office', words: officeWords },
    { key: 'userId', kind: 'text', sql: 'a.user_id', title: 'organisation.account.id', sort: true },
    {
      key: 'status',
      kind: 'choice',
      sql: 'a.status',
      title: 'organisation.account.status',
      words: 'organisation.status.',
      sort: true,
    },
  ],
  search: containedIn('a.name', 'a.account', 'o.short_zh'),
};

/** Names for display, by user id. */
export async function namesOf(tx: Tx, userIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (userIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('organisation.account')
    .select(['user_id', 'name'])
    .where('user_id', 'in', [...new Set(userIds)])
    .execute();
  const keys = userIds.flatMap((userId) => keyIdOf(userId) ?? []).filter(isUuid);
  const called = keys.length === 0 ? [] : await keyNames(tx, keys);
  return new Map([...rows.map((row) => [row.user_id, row.name] as const), ...called]);
}

/** A key is shown by its system and by who answers for it. */
async function keyNames(tx: Tx, keyIds: readonly string[]) {
  const rows = await tx
    .selectFrom('organisation.api_key as k')
    .innerJoin('organisation.account as a', 'a.user_id', 'k.owner')
    .select(['k.key_id', 'k.name', 'a.name as owner'])
    .where('k.key_id', 'in', keyIds)
    .execute();
  return rows.map((row) => [keyUserId(row.key_id), `${row.name} / ${row.owner}`] as const);
}

/** Active accounts that hold one of the roles today, what was handed on only while its giver holds it, with their office and the office of the grant. */
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
    .where((eb) => eb.or([eb('g.source_grant', 'is', null), sourceInForce(today)]))
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
