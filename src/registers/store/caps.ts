// Caps and what was asked of them (R52, R53, P1); whom they leave out of a list on a day is read in left-out.ts.
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { Schema } from '../../platform/db/schema.ts';
import { containedIn, type ListSource } from '../../platform/list/source.ts';
import type { Cap, LiftGround } from '../rules/cap.ts';
import type { CreditClass } from '../rules/mark.ts';
import type { VisitKind } from '../rules/visit.ts';

type CapRow = Schema['registers.cap'];

export const capOf = (
  row: Pick<CapRow, 'cap_id' | 'reach' | 'office_id' | 'most' | 'kinds' | 'class' | 'source' | 'from_on' | 'until_on'>,
): Cap => ({
  capId: row.cap_id,
  reach: row.reach as Cap['reach'],
  officeId: row.office_id,
  most: row.most,
  kinds: row.kinds as VisitKind[],
  class: row.class as CreditClass | null,
  source: row.source,
  from: row.from_on,
  until: row.until_on,
});

/** Newest beginning first; also for the public. */
export const allCaps = async (tx: Tx): Promise<readonly Cap[]> =>
  (
    await tx
      .selectFrom('registers.cap')
      .select(['cap_id', 'reach', 'office_id', 'most', 'kinds', 'class', 'source', 'from_on', 'until_on'])
      .orderBy('from_on', 'desc')
      .orderBy('cap_id')
      .execute()
  ).map(capOf);

export const capsInForce = async (tx: Tx, day: string): Promise<readonly Cap[]> =>
  (await allCaps(tx)).filter(({ from, until }) => from <= day && (until === null || until >= day));

export const lockCap = async (tx: Tx, capId: string): Promise<Cap | null> => {
  const row = await tx
    .selectFrom('registers.cap')
    .selectAll()
    .where('cap_id', '=', capId)
    .forUpdate()
    .executeTakeFirst();
  return row ? capOf(row) : null;
};

export const addCap = (tx: Tx, cap: Cap, entryId: string) =>
  tx
    .insertInto('registers.cap')
    .values({
      cap_id: cap.capId,
      reach: cap.reach,
      office_id: cap.officeId,
      most: cap.most,
      kinds: [...cap.kinds],
      class: cap.class,
      source: cap.source,
      from_on: cap.from,
      until_on: cap.until,
      entry_id: entryId,
    })
    .execute();

export const endCap = (tx: Tx, capId: string, until: string) =>
  tx.updateTable('registers.cap').set({ until_on: until }).where('cap_id', '=', capId).execute();

/** How many exceptions stand on a day, by ground; also for the public. */
export async function liftsByGround(tx: Tx, day: string): Promise<ReadonlyMap<LiftGround, number>> {
  const { rows } = await sql<{ ground: LiftGround; subjects: number }>`
    select ground, sum(subjects)::int as subjects from registers.public_lift
    where from_on <= ${day} and until_on >= ${day} group by ground`.execute(tx);
  return new Map(rows.map(({ ground, subjects }) => [ground, subjects]));
}

export const liftGrounds = (tx: Tx) => tx.selectFrom('registers.lift_ground').selectAll().orderBy('ground').execute();

const listed = (tx: Tx) =>
  tx
    .selectFrom('registers.cap_change as c')
    .leftJoin('registers.subject as s', 's.subject_id', 'c.subject_id')
    .selectAll('c')
    .select('s.name as subject_name');
export type CapChangeRow = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>;

export const capChangeList: ListSource<CapChangeRow> = {
  name: 'cap-changes',
  permission: 'subject.read',
  title: 'registers.caps.changes',
  rows: listed,
  id: 'c.change_id',
  idKind: 'uuid',
  order: '-asked',
  search: containedIn('s.name', 'c.subject_id', 'c.basis'),
  columns: [
    { key: 'kind', kind: 'choice', sql: 'c.kind', title: 'registers.caps.kind', words: 'registers.capKind.' },
    { key: 'name', kind: 'text', sql: 's.name', title: 'registers.name' },
    { key: 'code', kind: 'text', sql: 'c.subject_id', title: 'registers.code' },
    { key: 'ground', kind: 'choice', sql: 'c.ground', title: 'registers.caps.ground', words: 'registers.lift.' },
    { key: 'from', kind: 'day', sql: 'c.from_on', title: 'registers.exclusions.from', sort: true },
    { key: 'until', kind: 'day', sql: 'c.until_on', title: 'registers.exclusions.until', sort: true },
    { key: 'asked', kind: 'instant', sql: 'c.asked_at', title: 'registers.caps.asked', sort: true },
    { key: 'state', kind: 'choice', sql: 'c.state', title: 'registers.exclusions.state', words: 'registers.capState.' },
  ],
};

export const findCapChange = (tx: Tx, changeId: string) =>
  listed(tx).where('c.change_id', '=', changeId).executeTakeFirst();

export const lockCapChange = (tx: Tx, changeId: string) =>
  tx.selectFrom('registers.cap_change').selectAll().where('change_id', '=', changeId).forUpdate().executeTakeFirst();
export type LockedCapChange = NonNullable<Awaited<ReturnType<typeof lockCapChange>>>;

export type NewCapChange = {
  readonly changeId: string;
  readonly kind: 'set' | 'end' | 'lift';
  readonly capId: string | null;
  readonly cap: Omit<Cap, 'capId'> | null;
  readonly subjectId: string | null;
  readonly ground: LiftGround | null;
  readonly basis: string;
  readonly evidence: string;
  readonly evidenceHash: Uint8Array;
  readonly from: string;
  readonly until: string | null;
  readonly officeId: string;
  readonly deciderId: string;
  readonly askedBy: string;
  readonly at: Date;
  readonly entryId: string;
};

export const addCapChange = (tx: Tx, asked: NewCapChange) =>
  tx
    .insertInto('registers.cap_change')
    .values({
      change_id: asked.changeId,
      kind: asked.kind,
      cap_id: asked.capId,
      cap: asked.cap === null ? null : JSON.stringify(asked.cap),
      subject_id: asked.subjectId,
      ground: asked.ground,
      basis: asked.basis,
      evidence: asked.evidence,
      evidence_hash: Buffer.from(asked.evidenceHash),
      from_on: asked.from,
      until_on: asked.until,
      office_id: asked.officeId,
      decider_id: asked.deciderId,
      asked_by: asked.askedBy,
      asked_at: asked.at,
      state: 'asked',
      entry_id: asked.entryId,
    })
    .execute();

export const decideCapChange = (
  tx: Tx,
  changeId: string,
  decided: Pick<LockedCapChange, 'state' | 'decided_by' | 'decided_at' | 'decision' | 'entry_id'>,
) => tx.updateTable('registers.cap_change').set(decided).where('change_id', '=', changeId).execute();
