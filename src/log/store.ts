// All SQL of the log (spec/log.md sections 2, 5 and 6). Rows are inserted and never changed; only `pending` loses rows, to the
// sequencer, and `document`, to an erasure.
import { CompiledQuery, sql } from 'kysely';
import { type Bytes, concat } from '../kit/bytes.ts';
import type { Tx } from '../platform/db/database.ts';
import type { Statement } from '../platform/db/frame.ts';
import type { EntryHead } from '../platform/domain.ts';

/** Who, when, what, about what, for which office, on whose behalf: all that is sealed beside the facts (LOG 28). */
export type WholeHead = EntryHead & { readonly onBehalfOf: string | null };

export type EntryRow = WholeHead & {
  /** Canonical JSON text. */
  readonly facts: string;
  /** Binds the head into the salt (LOG 28). */
  readonly nonce: Uint8Array;
  readonly factsSalt: Uint8Array;
  readonly factsHash: Uint8Array;
  readonly privateHash: Uint8Array | null;
  readonly leaf: Uint8Array;
  readonly requestKey: string | null;
  readonly inputHash: Uint8Array;
  readonly answer: unknown;
  readonly document: { readonly salt: Uint8Array; readonly body: string } | null;
};

/** Any constant: one sequencer at a time in the whole database. */
const SEQUENCER_LOCK = 1_872_040_417;

const bytea = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
const plain = (buffer: Buffer): Bytes => new Uint8Array(buffer);

const ENTRY = `with entry as (
  insert into log.entry (entry_id, type, at, user_id, on_behalf_of, office_id, thing, facts, facts_salt, facts_hash,
    private_hash, leaf, request_key, input_hash, answer, nonce)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
  returning arrival, entry_id
)`;
const DOCUMENT = ', document as (insert into log.document (entry_id, salt, body) select entry_id, $17, $18 from entry)';
const PENDING = ' insert into log.pending (arrival, entry_id) select arrival, entry_id from entry';

/** Entry, pending and document in one statement, prepared once a connection: acts are short, and messages and plans are most of what they cost. */
export function entryStatement(row: EntryRow): Statement {
  const { document } = row;
  const entry = [
    row.entryId,
    row.type,
    row.at.toISOString(),
    row.userId,
    row.onBehalfOf,
    row.officeId,
    row.thing,
    row.facts,
    bytea(row.factsSalt),
    bytea(row.factsHash),
    row.privateHash === null ? null : bytea(row.privateHash),
    bytea(row.leaf),
    row.requestKey,
    bytea(row.inputHash),
    row.answer === undefined ? null : JSON.stringify(row.answer),
    bytea(row.nonce),
  ];
  return document === null
    ? { name: 'log.entry', text: ENTRY + PENDING, values: entry }
    : {
        name: 'log.entry+document',
        text: ENTRY + DOCUMENT + PENDING,
        values: [...entry, bytea(document.salt), document.body],
      };
}

export async function execute(tx: Tx, { text, values }: Statement): Promise<void> {
  await tx.executeQuery(CompiledQuery.raw(text, [...values]));
}

/** What an earlier request with this key was answered, or null. */
export async function answerOf(tx: Tx, requestKey: string) {
  const row = await tx
    .selectFrom('log.entry')
    .select(['entry_id', 'type', 'input_hash', 'answer'])
    .where('request_key', '=', requestKey)
    .executeTakeFirst();
  return row ? { entryId: row.entry_id, type: row.type, inputHash: plain(row.input_hash), answer: row.answer } : null;
}

/** Whether this transaction is now the only sequencer, until it ends. */
export async function lockSequencer(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{
    locked: boolean;
  }>`select pg_try_advisory_xact_lock(${SEQUENCER_LOCK}) as locked`.execute(tx);
  return rows[0]?.locked === true;
}

export type Head = { readonly size: number; readonly root: Bytes; readonly note: string; readonly signedAt: Date };

/** The newest checkpoint among those of at most `size` leaves signed no later than `signedBy`, or null. */
export async function headOf(
  tx: Tx,
  limit: { readonly size?: number; readonly signedBy?: Date } = {},
): Promise<Head | null> {
  let query = tx.selectFrom('log.checkpoint').select(['size', 'root', 'note', 'signed_at']);
  if (limit.size !== undefined) query = query.where('size', '<=', limit.size);
  if (limit.signedBy !== undefined) query = query.where('signed_at', '<=', limit.signedBy);
  const row = await query.orderBy('size', 'desc').limit(1).executeTakeFirst();
  return row ? { size: row.size, root: plain(row.root), note: row.note, signedAt: row.signed_at } : null;
}

export type PendingEntry = { readonly arrival: number; readonly entryId: string; readonly leaf: Bytes };

/** Takes the earliest arrivals, or one entry alone, out of `pending`, in order of arrival. */
export async function takePending(tx: Tx, which: number | string): Promise<PendingEntry[]> {
  const chosen =
    typeof which === 'string'
      ? sql`select arrival from log.pending where entry_id = ${which}`
      : sql`select arrival from log.pending order by arrival limit ${which}`;
  const { rows } = await sql<{ arrival: number; entry_id: string; leaf: Buffer }>`
    delete from log.pending p using log.entry e
    where e.entry_id = p.entry_id and p.arrival in (${chosen})
    returning p.arrival, p.entry_id, e.leaf`.execute(tx);
  // RETURNING has no order.
  return rows
    .map((row) => ({ arrival: row.arrival, entryId: row.entry_id, leaf: plain(row.leaf) }))
    .sort((a, b) => a.arrival - b.arrival);
}

/** Gives entries the indexes from `first` on. */
export async function addLeaves(tx: Tx, first: number, leaves: readonly { entryId: string; hash: Uint8Array }[]) {
  await sql`insert into log.leaf (index, entry_id, leaf_hash)
    select ${first}::bigint + n - 1, entry_id, leaf_hash
    from unnest(${leaves.map((leaf) => leaf.entryId)}::uuid[], ${leaves.map((leaf) => bytea(leaf.hash))}::bytea[])
      with ordinality as leaf (entry_id, leaf_hash, n)`.execute(tx);
}

export async function addTile(tx: Tx, level: number, n: number, hashes: Uint8Array): Promise<void> {
  await tx
    .insertInto('log.tile')
    .values({ level, n, hashes: bytea(hashes) })
    .execute();
}

export async function addCheckpoint(tx: Tx, head: Head): Promise<void> {
  const { size, note, signedAt } = head;
  await tx
    .insertInto('log.checkpoint')
    .values({ size, root: bytea(head.root), note, signed_at: signedAt })
    .execute();
}

/** Stored tiles of one level with from ≤ n < until, ascending; only full tiles are stored. */
export async function fullTiles(tx: Tx, level: number, from: number, until: number) {
  const rows = await tx
    .selectFrom('log.tile')
    .select(['n', 'hashes'])
    .where('level', '=', level)
    .where('n', '>=', from)
    .where('n', '<', until)
    .orderBy('n')
    .execute();
  return rows.map((row) => ({ n: row.n, hashes: plain(row.hashes) }));
}

/** Leaf hashes with from ≤ index < until, concatenated. */
export async function leafHashes(tx: Tx, from: number, until: number): Promise<Bytes> {
  const rows = await tx
    .selectFrom('log.leaf')
    .select('leaf_hash')
    .where('index', '>=', from)
    .where('index', '<', until)
    .orderBy('index')
    .execute();
  return concat(...rows.map((row) => row.leaf_hash));
}

/** Leaf data with from ≤ index < until, ascending. */
export async function leafData(tx: Tx, from: number, until: number): Promise<Bytes[]> {
  const rows = await tx
    .selectFrom('log.leaf')
    .innerJoin('log.entry', 'log.entry.entry_id', 'log.leaf.entry_id')
    .select('log.entry.leaf')
    .where('log.leaf.index', '>=', from)
    .where('log.leaf.index', '<', until)
    .orderBy('log.leaf.index')
    .execute();
  return rows.map((row) => plain(row.leaf));
}

/** The index of an entry, or null before it is sealed. */
export async function indexOf(tx: Tx, entryId: string): Promise<number | null> {
  const row = await tx.selectFrom('log.leaf').select('index').where('entry_id', '=', entryId).executeTakeFirst();
  return row?.index ?? null;
}

/** The indexes of those of the entries that have a leaf. */
export async function indexesOf(tx: Tx, entryIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (entryIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('log.leaf')
    .select(['entry_id', 'index'])
    .where('entry_id', 'in', [...entryIds])
    .execute();
  return new Map(rows.map((row) => [row.entry_id, row.index]));
}

/** Entries older than `before` that have no leaf; with `not waiting`, only those that are not in `pending` either. */
export async function entriesOutsideLog(tx: Tx, before: Date, which: 'all' | 'not waiting' = 'all') {
  let query = tx
    .selectFrom('log.entry as e')
    .select(['e.entry_id', 'e.arrival', 'e.type', 'e.at'])
    .where('e.at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('log.leaf as l').select('l.index').whereRef('l.entry_id', '=', 'e.entry_id'))),
    );
  if (which === 'not waiting') {
    query = query.where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('log.pending as p').select('p.arrival').whereRef('p.arrival', '=', 'e.arrival'))),
    );
  }
  const rows = await query.orderBy('e.arrival').limit(1000).execute();
  return rows.map((row) => ({ entryId: row.entry_id, arrival: row.arrival, type: row.type, at: row.at }));
}

/** Lets entries wait for the sequencer again. */
export async function waitAgain(tx: Tx, entries: readonly { entryId: string; arrival: number }[]): Promise<void> {
  if (entries.length === 0) return;
  await tx
    .insertInto('log.pending')
    .values(entries.map(({ entryId, arrival }) => ({ entry_id: entryId, arrival })))
    .execute();
}

/** Deletes the documents that entries of `type` name under `entry`. */
export async function deleteErased(tx: Tx, type: string): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from log.document d
    where exists (select 1 from log.entry e where e.type = ${type} and e.facts ->> 'entry' = d.entry_id::text)`.execute(
    tx,
  );
  return Number(numAffectedRows ?? 0n);
}

/** Heads and facts of the entries with from ≤ index < until, in the order of the leaves. */
export async function sealedEntries(tx: Tx, from: number, until: number) {
  const rows = await tx
    .selectFrom('log.leaf as l')
    .innerJoin('log.entry as e', 'e.entry_id', 'l.entry_id')
    .select(['e.entry_id', 'e.type', 'e.thing', 'e.office_id', 'e.user_id', 'e.at', 'e.facts'])
    .where('l.index', '>=', from)
    .where('l.index', '<', until)
    .orderBy('l.index')
    .execute();
  return rows.map((row) => ({
    head: {
      entryId: row.entry_id,
      type: row.type,
      thing: row.thing,
      officeId: row.office_id,
      userId: row.user_id,
      at: row.at,
    },
    facts: row.facts,
  }));
}

/** Whether there is such an entry, sealed or not; readable by the public login. */
export async function isEntry(tx: Tx, entryId: string): Promise<boolean> {
  const row = await tx.selectFrom('log.entry').select('entry_id').where('entry_id', '=', entryId).executeTakeFirst();
  return row !== undefined;
}

export type ObservationRow = {
  readonly observationId: string;
  readonly at: Date;
  readonly userId: string;
  readonly kind: 'read' | 'refused' | 'sign-in';
  readonly thing: string;
  readonly code: string | null;
  readonly count: number;
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
};

export async function addObservations(tx: Tx, rows: readonly ObservationRow[]): Promise<void> {
  const values = rows.map((row) => ({
    observation_id: row.observationId,
    at: row.at,
    user_id: row.userId,
    kind: row.kind,
    thing: row.thing,
    code: row.code,
    count: row.count,
    salt: bytea(row.salt),
    hash: bytea(row.hash),
  }));
  if (values.length > 0) await tx.insertInto('log.observation').values(values).execute();
}

/** Deletes observations before an instant; the database lets the retention login go no further than the last order (LOG 30). */
export async function deleteObservations(tx: Tx, before: Date): Promise<number> {
  const { numDeletedRows } = await tx.deleteFrom('log.observation').where('at', '<', before).executeTakeFirst();
  return Number(numDeletedRows);
}

/** Hashes of the observations with from ≤ at < to, by (at, id). */
export async function observationHashes(tx: Tx, from: Date, to: Date): Promise<Bytes[]> {
  const rows = await tx
    .selectFrom('log.observation')
    .select('hash')
    .where('at', '>=', from)
    .where('at', '<', to)
    .orderBy('at')
    .orderBy('observation_id')
    .execute();
  return rows.map((row) => plain(row.hash));
}

/** The instant of the first observation at or after `from`, or null. */
export async function firstObservation(tx: Tx, from: Date): Promise<Date | null> {
  const row = await tx
    .selectFrom('log.observation')
    .select('at')
    .where('at', '>=', from)
    .orderBy('at')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** The facts of the newest entry of a type, or null. */
export async function lastFacts(tx: Tx, type: string): Promise<unknown> {
  const row = await tx
    .selectFrom('log.entry')
    .select('facts')
    .where('type', '=', type)
    .orderBy('arrival', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.facts ?? null;
}

/** The entry at an index, or null where the log does not reach. */
export async function entryAt(tx: Tx, index: number): Promise<string | null> {
  const row = await tx.selectFrom('log.leaf').select('entry_id').where('index', '=', index).executeTakeFirst();
  return row?.entry_id ?? null;
}

/** The public leaf of an entry, sealed or not; null when there is no such entry. */
export async function leafOf(tx: Tx, entryId: string): Promise<Bytes | null> {
  const row = await tx.selectFrom('log.entry').select('leaf').where('entry_id', '=', entryId).executeTakeFirst();
  return row ? plain(row.leaf) : null;
}

export type RotationRow = {
  readonly size: number;
  readonly at: Date;
  readonly entryId: string;
  readonly fromKey: string;
  readonly toKey: string;
};

export async function addRotation(tx: Tx, row: RotationRow): Promise<void> {
  const { size, at, entryId, fromKey, toKey } = row;
  await tx
    .insertInto('log.rotation')
    .values({ size, at, entry_id: entryId, from_key: fromKey, to_key: toKey })
    .execute();
}

/** The newest change of key, or null. */
export async function lastRotation(tx: Tx): Promise<RotationRow | null> {
  const row = await tx.selectFrom('log.rotation').selectAll().orderBy('size', 'desc').limit(1).executeTakeFirst();
  return row ? { size: row.size, at: row.at, entryId: row.entry_id, fromKey: row.from_key, toKey: row.to_key } : null;
}

/** The changes of key within the first `size` leaves, ascending, with what proves them. */
export const rotationsUnder = (tx: Tx, size: number) =>
  tx.selectFrom('log.public_rotation').selectAll().where('size', '<=', size).orderBy('size').execute();
