// Directories: their filter and choices, their frozen versions with members as intervals of versions, and what partners said (R20, R21).
import { sql } from 'kysely';
import { to as copyTo } from 'pg-copy-streams';
import { assert } from '../../kit/assert.ts';
import { isUuid } from '../../kit/ids.ts';
import { officeWords } from '../../organisation/store.ts';
import { clientOf, type Tx } from '../../platform/db/database.ts';
import { containedIn, type ListSource } from '../../platform/list/source.ts';
import type { Choice, DirectoryKind, VersionState } from '../rules/directory.ts';
import type { Scope } from '../rules/scope.ts';
import { inScope } from './scope.ts';

const directories = (tx: Tx) =>
  tx
    .selectFrom('registers.directory as d')
    .leftJoin('registers.directory_version as v', (join) =>
      join.onRef('v.directory_id', '=', 'd.directory_id').onRef('v.version', '=', 'd.version'),
    )
    .selectAll('d')
    .select('v.state');
export type DirectoryRow = Awaited<ReturnType<ReturnType<typeof directories>['executeTakeFirstOrThrow']>>;

const STATE = "coalesce(v.state, 'draft')";

export const directoryList: ListSource<DirectoryRow> = {
  name: 'directories',
  permission: 'subject.read',
  title: 'registers.directories',
  rows: directories,
  id: 'd.directory_id',
  idKind: 'uuid',
  order: '-changed',
  columns: [
    { key: 'name', kind: 'text', sql: 'd.name', title: 'registers.directory.name', sort: true },
    {
      key: 'kind',
      kind: 'choice',
      sql: 'd.kind',
      title: 'registers.directory.kind',
      words: 'registers.directoryKind.',
    },
    { key: 'office', kind: 'choice', sql: 'd.office_id', title: 'registers.office', words: officeWords },
    { key: 'version', kind: 'number', sql: 'd.version', title: 'registers.directory.version', sort: true },
    { key: 'members', kind: 'number', sql: 'd.members', title: 'registers.directory.members', sort: true },
    {
      key: 'state',
      kind: 'choice',
      sql: STATE,
      title: 'registers.directory.state',
      words: 'registers.directoryState.',
    },
    { key: 'changed', kind: 'instant', sql: 'd.changed_at', title: 'registers.updated', sort: true },
  ],
  search: containedIn('d.name'),
};

export const findDirectory = (tx: Tx, directoryId: string) =>
  directories(tx).where('d.directory_id', '=', directoryId).executeTakeFirst();

export const lockDirectory = (tx: Tx, directoryId: string) =>
  tx
    .selectFrom('registers.directory')
    .selectAll()
    .where('directory_id', '=', directoryId)
    .forUpdate()
    .executeTakeFirst();
export type LockedDirectory = NonNullable<Awaited<ReturnType<typeof lockDirectory>>>;

export async function addDirectory(
  tx: Tx,
  made: {
    readonly directoryId: string;
    readonly name: string;
    readonly kind: DirectoryKind;
    readonly officeId: string;
    readonly partners: readonly string[];
    readonly scope: Scope;
    readonly madeBy: string;
    readonly at: Date;
    readonly entryId: string;
  },
): Promise<void> {
  const { directoryId, name, kind } = made;
  await tx
    .insertInto('registers.directory')
    .values({
      ...{ directory_id: directoryId, name, kind, office_id: made.officeId, scope: JSON.stringify(made.scope) },
      ...{ made_by: made.madeBy, made_at: made.at, changed_at: made.at, entry_id: made.entryId },
    })
    .execute();
  if (made.partners.length === 0) return;
  await tx
    .insertInto('registers.directory_partner')
    .values(made.partners.map((office) => ({ directory_id: directoryId, office_id: office })))
    .execute();
}

export const setDirectory = (
  tx: Tx,
  directoryId: string,
  change: {
    readonly scope?: string;
    readonly version?: number;
    readonly in_force?: number;
    readonly members?: number;
    readonly changed_at: Date;
    readonly entry_id: string;
  },
) => tx.updateTable('registers.directory').set(change).where('directory_id', '=', directoryId).execute();

export async function partnersOf(tx: Tx, directoryId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('registers.directory_partner')
    .select('office_id')
    .where('directory_id', '=', directoryId)
    .orderBy('office_id')
    .execute();
  return rows.map((row) => row.office_id);
}

export const choicesOf = (tx: Tx, directoryId: string) =>
  tx
    .selectFrom('registers.directory_choice as c')
    .leftJoin('registers.subject as s', 's.subject_id', 'c.subject_id')
    .select(['c.subject_id', 'c.choice', 'c.reason', 'c.chosen_by', 'c.chosen_at', 's.name', 's.code'])
    .where('c.directory_id', '=', directoryId)
    .orderBy('c.subject_id')
    .execute();

/** Sets or takes back what was chosen by hand for a subject. */
export async function setChoice(
  tx: Tx,
  directoryId: string,
  choice: Omit<Choice, 'choice'> & { readonly choice: 'in' | 'out' | 'none' },
  by: { readonly userId: string; readonly at: Date; readonly entryId: string },
): Promise<void> {
  await tx
    .deleteFrom('registers.directory_choice')
    .where('directory_id', '=', directoryId)
    .where('subject_id', '=', choice.subjectId)
    .execute();
  if (choice.choice === 'none') return;
  await tx
    .insertInto('registers.directory_choice')
    .values({
      ...{ directory_id: directoryId, subject_id: choice.subjectId, choice: choice.choice, reason: choice.reason },
      ...{ chosen_by: by.userId, chosen_at: by.at, entry_id: by.entryId },
    })
    .execute();
}

const chosen = (directoryId: string, choice: 'in' | 'out') =>
  sql<boolean>`exists (select from registers.directory_choice c where c.directory_id = ${directoryId}::uuid
    and c.subject_id = s.subject_id and c.choice = ${choice})`;

/** Who would be a member today, as a condition on `registers.subject s`. */
const wanted = async (tx: Tx, directoryId: string, scope: Scope) =>
  sql<boolean>`((${await inScope(tx, scope)} or ${chosen(directoryId, 'in')}) and not ${chosen(directoryId, 'out')})`;

const isOpen = sql<boolean>`exists (select from registers.directory_member m where m.directory_id = d.directory_id
  and m.subject_id = s.subject_id and m.until_version is null)`;

/** What a new version would hold, and how it would differ from the newest. */
export async function draftCounts(tx: Tx, directoryId: string, scope: Scope) {
  const { rows } = await sql<{ members: number; added: number; open: number }>`
    select count(*)::int as members, (count(*) filter (where not ${isOpen}))::int as added,
      (select count(*)::int from registers.directory_member m where m.directory_id = ${directoryId}::uuid and m.until_version is null) as open
    from registers.subject s cross join (select ${directoryId}::uuid as directory_id) d
    where ${await wanted(tx, directoryId, scope)}`.execute(tx);
  const { members = 0, added = 0, open = 0 } = rows[0] ?? {};
  return { members, added, dropped: open - (members - added) };
}

/** Writes the members of a version: who is new begins with it, who is gone ends before it. */
export async function writeMembers(tx: Tx, directoryId: string, version: number, scope: Scope) {
  const condition = await wanted(tx, directoryId, scope);
  const gone = await sql`update registers.directory_member m set until_version = ${version}
    where m.directory_id = ${directoryId}::uuid and m.until_version is null
      and not exists (select from registers.subject s where s.subject_id = m.subject_id and ${condition})`.execute(tx);
  const come = await sql`insert into registers.directory_member (directory_id, subject_id, since_version, by_hand)
    select ${directoryId}::uuid, s.subject_id, ${version}::int, ${chosen(directoryId, 'in')}
    from registers.subject s cross join (select ${directoryId}::uuid as directory_id) d
    where ${condition} and not ${isOpen} order by s.subject_id`.execute(tx);
  return { dropped: Number(gone.numAffectedRows ?? 0n), added: Number(come.numAffectedRows ?? 0n) };
}

/** The ids of the newest version in byte order, as they arrive. Ids hold nothing that COPY escapes. */
export async function* memberIds(tx: Tx, directoryId: string): AsyncGenerator<readonly string[]> {
  assert(isUuid(directoryId), 'COPY takes no parameters');
  const copy = `copy (select subject_id from registers.directory_member where directory_id = '${directoryId}' and until_version is null order by subject_id) to stdout`;
  const client = await clientOf(tx);
  let rest = '';
  for await (const part of client.query(copyTo(copy))) {
    const lines = (rest + (part as Buffer).toString('utf8')).split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
}

export const addVersion = async (
  tx: Tx,
  version: {
    readonly directoryId: string;
    readonly version: number;
    readonly state: VersionState;
    readonly scope: Scope;
    readonly choices: readonly Choice[];
    readonly members: number;
    readonly added: number;
    readonly dropped: number;
    readonly root: Uint8Array;
    readonly by: string;
    readonly at: Date;
    readonly entryId: string;
  },
  partners: readonly string[],
): Promise<void> => {
  const { directoryId, members, added, dropped, state } = version;
  await tx
    .insertInto('registers.directory_version')
    .values({
      ...{ directory_id: directoryId, version: version.version, state, members, added, dropped },
      ...{ scope: JSON.stringify(version.scope), choices: JSON.stringify(version.choices) },
      ...{ root: Buffer.from(version.root), frozen_by: version.by, frozen_at: version.at, entry_id: version.entryId },
    })
    .execute();
  if (partners.length === 0) return;
  await tx
    .insertInto('registers.directory_consent')
    .values(partners.map((office) => ({ directory_id: directoryId, version: version.version, office_id: office })))
    .execute();
};

export const versionsOf = (tx: Tx, directoryId: string) =>
  tx
    .selectFrom('registers.directory_version')
    .selectAll()
    .where('directory_id', '=', directoryId)
    .orderBy('version', 'desc')
    .limit(100)
    .execute();

export const findVersion = (tx: Tx, directoryId: string, version: number) =>
  tx
    .selectFrom('registers.directory_version')
    .selectAll()
    .where('directory_id', '=', directoryId)
    .where('version', '=', version)
    .executeTakeFirst();

export const consentsOf = (tx: Tx, directoryId: string) =>
  tx
    .selectFrom('registers.directory_consent')
    .selectAll()
    .where('directory_id', '=', directoryId)
    .orderBy('version', 'desc')
    .orderBy('office_id')
    .execute();

export const setConsent = (
  tx: Tx,
  at: { readonly directoryId: string; readonly version: number; readonly officeId: string },
  said: { readonly decision: 'agreed' | 'returned'; readonly by: string; readonly at: Date; readonly reason: string },
) =>
  tx
    .updateTable('registers.directory_consent')
    .set({ decision: said.decision, decided_by: said.by, decided_at: said.at, reason: said.reason })
    .where('directory_id', '=', at.directoryId)
    .where('version', '=', at.version)
    .where('office_id', '=', at.officeId)
    .execute();

export const setVersionState = (tx: Tx, directoryId: string, version: number, state: VersionState) =>
  tx
    .updateTable('registers.directory_version')
    .set({ state })
    .where('directory_id', '=', directoryId)
    .where('version', '=', version)
    .execute();

const named = (tx: Tx) =>
  tx
    .selectFrom('registers.directory_member as m')
    .innerJoin('registers.subject as s', 's.subject_id', 'm.subject_id')
    .select(['m.subject_id', 's.code', 's.name', 's.region', 's.industry', 's.status', 'm.by_hand']);

/** Members of a version after an id, in the order of ids. */
export const membersOf = (tx: Tx, directoryId: string, version: number, after: string, limit: number) =>
  named(tx)
    .where('m.directory_id', '=', directoryId)
    .where('m.since_version', '<=', version)
    .where((eb) => eb.or([eb('m.until_version', 'is', null), eb('m.until_version', '>', version)]))
    .where('m.subject_id', '>', after)
    .orderBy('m.subject_id')
    .limit(limit)
    .execute();

/** Who is in version `to` and not in version `from`, first ids first. */
export function memberDifference(tx: Tx, directoryId: string, from: number, to: number, limit: number) {
  const within = (alias: string, version: number) =>
    sql<boolean>`(${sql.ref(`${alias}.since_version`)} <= ${version} and (${sql.ref(`${alias}.until_version`)} is null or ${sql.ref(`${alias}.until_version`)} > ${version}))`;
  return named(tx)
    .where('m.directory_id', '=', directoryId)
    .where(within('m', to))
    .where(
      sql<boolean>`not exists (select from registers.directory_member o where o.directory_id = m.directory_id
        and o.subject_id = m.subject_id and ${within('o', from)})`,
    )
    .orderBy('m.subject_id')
    .limit(limit)
    .execute();
}
