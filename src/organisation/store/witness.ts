// Outside witnesses of the log: proposed, accepted by a second person, ended.
import { must } from '../../kit/assert.ts';
import { parseVerifierKey, type VerifierKey } from '../../log/rules/note.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { ListSource } from '../../platform/list/source.ts';
import { containedIn } from '../../platform/list/source.ts';

export type NewWitness = {
  readonly witnessId: string;
  readonly key: string;
  readonly name: string;
  readonly organisation: string;
  readonly contentHash: Uint8Array;
  readonly proposedBy: string;
  readonly at: Date;
};

export const addWitness = (tx: Tx, row: NewWitness) =>
  tx
    .insertInto('organisation.witness')
    .values({
      witness_id: row.witnessId,
      key: row.key,
      name: row.name,
      organisation: row.organisation,
      state: 'proposed',
      content_hash: Buffer.from(row.contentHash),
      proposed_by: row.proposedBy,
      proposed_at: row.at,
    })
    .execute();

const witnesses = (tx: Tx) =>
  tx
    .selectFrom('organisation.witness as w')
    .select(['w.witness_id', 'w.key', 'w.name', 'w.organisation', 'w.state'])
    .select(['w.proposed_by', 'w.proposed_at', 'w.decided_by', 'w.decided_at', 'w.ended_at']);
export type WitnessRow = Awaited<ReturnType<ReturnType<typeof witnesses>['executeTakeFirstOrThrow']>>;

export const findWitness = (tx: Tx, witnessId: string) =>
  witnesses(tx).where('w.witness_id', '=', witnessId).executeTakeFirst();

export const lockWitness = (tx: Tx, witnessId: string) =>
  tx.selectFrom('organisation.witness').selectAll().where('witness_id', '=', witnessId).forUpdate().executeTakeFirst();

/** One that is open under this key, or null: a key vouches once. */
export const openWitness = (tx: Tx, key: string) =>
  tx
    .selectFrom('organisation.witness')
    .select('witness_id')
    .where('key', '=', key)
    .where('state', 'in', ['proposed', 'accepted'])
    .executeTakeFirst();

export const setWitness = (
  tx: Tx,
  witnessId: string,
  change: { state: WitnessRow['state']; decided_by?: string; decided_at?: Date; ended_at?: Date },
) => tx.updateTable('organisation.witness').set(change).where('witness_id', '=', witnessId).execute();

/** Those that were ever accepted, the earliest first. */
export const publicWitnesses = (tx: Tx) =>
  tx.selectFrom('organisation.public_witness').selectAll().orderBy('accepted_at').orderBy('key').execute();

/** The keys of those that are accepted now. */
export const acceptedKeys = async (tx: Tx): Promise<readonly VerifierKey[]> =>
  (await publicWitnesses(tx))
    .filter(({ ended_at }) => ended_at === null)
    .map(({ key }) => must(parseVerifierKey(must(key, 'a witness has its key')), 'checked when it was proposed'));

export const witnessList: ListSource<WitnessRow> = {
  name: 'witnesses',
  permission: 'witness.read',
  title: 'organisation.witnesses',
  rows: witnesses,
  id: 'w.witness_id',
  idKind: 'uuid',
  order: '-proposedAt',
  columns: [
    {
      key: 'organisation',
      kind: 'text',
      sql: 'w.organisation',
      title: 'organisation.witness.organisation',
      sort: true,
    },
    { key: 'name', kind: 'text', sql: 'w.name', title: 'organisation.witness.name', sort: true },
    {
      key: 'state',
      kind: 'choice',
      sql: 'w.state',
      title: 'organisation.witness.state',
      words: 'organisation.witness.state.',
    },
    { key: 'proposedAt', kind: 'instant', sql: 'w.proposed_at', title: 'organisation.witness.proposed', sort: true },
  ],
  search: containedIn('w.organisation', 'w.name', 'w.key'),
};
