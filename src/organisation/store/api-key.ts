// Keys of other systems: issued, found by the hash of what is shown, listed, revoked; and the actor that one stands for now.
import { sql } from 'kysely';
import type { Actor } from '../../platform/access.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/database.ts';
import { containedIn, type ListSource } from '../../platform/list/source.ts';
import { grantsOfKey, keyIdOf, keyUserId } from '../rules/api-key.ts';
import { actorOf, findOffice, officePath, officesUnder, officeWords } from '../store.ts';

export type NewKey = {
  readonly keyId: string;
  readonly tokenHash: Uint8Array;
  readonly hint: string;
  readonly name: string;
  readonly purpose: string;
  readonly officeId: string;
  readonly owner: string;
  readonly scopes: readonly string[];
  readonly writes: boolean;
  readonly issuedBy: string;
  readonly at: Date;
  readonly untilOn: string;
};

export const addKey = (tx: Tx, key: NewKey) =>
  tx
    .insertInto('organisation.api_key')
    .values({
      key_id: key.keyId,
      token_hash: Buffer.from(key.tokenHash),
      hint: key.hint,
      name: key.name,
      purpose: key.purpose,
      office_id: key.officeId,
      owner: key.owner,
      scopes: [...key.scopes],
      writes: key.writes,
      issued_by: key.issuedBy,
      issued_at: key.at,
      until_on: key.untilOn,
    })
    .execute();

const keys = (tx: Tx) =>
  tx
    .selectFrom('organisation.api_key as k')
    .innerJoin('organisation.office as o', 'o.office_id', 'k.office_id')
    .innerJoin('organisation.account as a', 'a.user_id', 'k.owner')
    .select(['k.key_id', 'k.hint', 'k.name', 'k.purpose', 'k.office_id', 'o.short_zh', 'o.name_en', 'k.owner'])
    .select(['a.name as owner_name', 'k.scopes', 'k.writes', 'k.issued_by', 'k.issued_at', 'k.until_on'])
    .select(['k.used_at', 'k.revoked_at']);
export type KeyRow = Awaited<ReturnType<ReturnType<typeof keys>['executeTakeFirstOrThrow']>>;

export const findKey = (tx: Tx, keyId: string) => keys(tx).where('k.key_id', '=', keyId).executeTakeFirst();

export const lockKey = (tx: Tx, keyId: string) =>
  tx.selectFrom('organisation.api_key').selectAll().where('key_id', '=', keyId).forUpdate().executeTakeFirst();

export const revokeKeyRow = (tx: Tx, keyId: string, at: Date) =>
  tx.updateTable('organisation.api_key').set({ revoked_at: at }).where('key_id', '=', keyId).execute();

export const touchKey = (tx: Tx, keyId: string, at: Date) =>
  tx.updateTable('organisation.api_key').set({ used_at: at }).where('key_id', '=', keyId).execute();

const inForce = (tx: Tx, now: Date) =>
  tx
    .selectFrom('organisation.api_key')
    .select(['key_id', 'name', 'office_id', 'owner', 'scopes', 'writes', 'used_at'])
    .where('revoked_at', 'is', null)
    .where('until_on', '>=', dayOf(now));

export const keyByToken = (tx: Tx, tokenHash: Uint8Array, now: Date) =>
  inForce(tx, now).where('token_hash', '=', Buffer.from(tokenHash)).executeTakeFirst();

/** The actor of a key: its scopes as far as its person holds them today; null once it, or its person, is out of force. */
export async function keyActor(
  tx: Tx,
  key: NonNullable<Awaited<ReturnType<typeof keyByToken>>>,
  now: Date,
): Promise<Actor | null> {
  const [owner, office] = [await actorOf(tx, key.owner, now), await findOffice(tx, key.office_id)];
  if (!owner || !office) return null;
  const held: { grant: Actor['grants'][number]; path: readonly string[] }[] = [];
  for (const grant of owner.grants) held.push({ grant, path: await officePath(tx, grant.officeId) });
  const path = await officePath(tx, key.office_id);
  return {
    userId: keyUserId(key.key_id),
    name: key.name,
    officeId: key.office_id,
    head: office.head,
    grants: grantsOfKey({ scopes: key.scopes, owner: key.owner, path }, held),
  };
}

/** Whoever asked for a job: a person or a key, as they stand now. */
export async function actorNamed(tx: Tx, userId: string, now: Date): Promise<Actor | null> {
  const keyId = keyIdOf(userId);
  if (keyId === null) return actorOf(tx, userId, now);
  const key = await inForce(tx, now).where('key_id', '=', keyId).executeTakeFirst();
  return key ? keyActor(tx, key, now) : null;
}

/** A day that is over, and a revocation, end it. */
const inState = (state: string, today: string) => {
  if (state === 'revoked') return sql<boolean>`k.revoked_at is not null`;
  const day = state === 'over' ? sql`k.until_on < ${today}` : sql`k.until_on >= ${today}`;
  return sql<boolean>`(k.revoked_at is null and ${day})`;
};

export const keyList: ListSource<KeyRow> = {
  name: 'keys',
  permission: 'key.read',
  title: 'organisation.keys',
  rows: keys,
  id: 'k.key_id',
  idKind: 'uuid',
  order: '-issuedAt',
  columns: [
    { key: 'name', kind: 'text', sql: 'k.name', title: 'organisation.key.name', sort: true },
    { key: 'office', kind: 'choice', sql: 'k.office_id', title: 'organisation.key.office', words: officeWords },
    { key: 'owner', kind: 'text', sql: 'a.name', title: 'organisation.key.owner', sort: true },
    { key: 'writes', kind: 'flag', sql: 'k.writes', title: 'organisation.key.writes' },
    { key: 'issuedAt', kind: 'instant', sql: 'k.issued_at', title: 'organisation.key.issued', sort: true },
    { key: 'untilOn', kind: 'day', sql: 'k.until_on', title: 'organisation.key.until', sort: true },
    {
      key: 'state',
      kind: 'choice',
      sql: `case when k.revoked_at is null then 'issued' else 'revoked' end`,
      where: (value, { now }) => inState(value, dayOf(now)),
      title: 'organisation.key.state',
      words: 'organisation.key.state.',
    },
  ],
  search: containedIn('k.name', 'k.purpose', 'a.name', 'o.short_zh'),
  scope: async ({ tx, actor }) => {
    const offices = await officesUnder(tx, actor, 'key.read');
    return sql<boolean>`k.office_id = any(${[...offices]}::text[])`;
  },
};
