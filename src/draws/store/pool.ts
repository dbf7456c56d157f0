// Who may inspect in a draw: officers and recusals of its commitment, and officers who joined later (spec/draw.md section 5).
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { OfficerRecord, Recusal } from '../rules/list.ts';

export type CommittedOfficer = OfficerRecord & {
  readonly name: string;
  readonly officeId: string;
  readonly certificate: string;
};

/** Officers of a draw's pool. `joinedBy`: the entry by which they joined after the commitment; null for those that it commits. */
export async function addOfficers(
  tx: Tx,
  drawId: string,
  officers: readonly CommittedOfficer[],
  joinedBy: string | null,
): Promise<void> {
  if (officers.length === 0) return;
  await tx
    .insertInto('draws.officer')
    .values(
      officers.map(({ name, officeId, certificate, ...record }) => ({
        draw_id: drawId,
        officer: record.id,
        name,
        office_id: officeId,
        certificate,
        department: record.department,
        body: JSON.stringify(record),
        joined_by: joinedBy,
      })),
    )
    .execute();
}

export async function addPool(
  tx: Tx,
  drawId: string,
  officers: readonly CommittedOfficer[],
  recusals: readonly Recusal[],
): Promise<void> {
  await addOfficers(tx, drawId, officers, null);
  if (recusals.length > 0) {
    await tx
      .insertInto('draws.recusal')
      .values(recusals.map(({ object, officer, reason }) => ({ draw_id: drawId, officer, subject_id: object, reason })))
      .execute();
  }
}

/** The pool of the commitment; who joined later is not in it. */
export const officersOf = (tx: Tx, drawId: string): Promise<readonly CommittedOfficer[]> => poolOf(tx, drawId, 'is');

/** Officers who joined after the commitment, in no root but that of the entry that names them. */
export const joinedOf = (tx: Tx, drawId: string): Promise<readonly CommittedOfficer[]> => poolOf(tx, drawId, 'is not');

/** All who may have a place: the committed pool, then who joined it. */
export const everybodyOf = async (tx: Tx, drawId: string): Promise<readonly CommittedOfficer[]> => [
  ...(await officersOf(tx, drawId)),
  ...(await joinedOf(tx, drawId)),
];

async function poolOf(tx: Tx, drawId: string, joined: 'is' | 'is not'): Promise<readonly CommittedOfficer[]> {
  const rows = await tx
    .selectFrom('draws.officer')
    .selectAll()
    .where('draw_id', '=', drawId)
    .where('joined_by', joined, null)
    .orderBy('officer')
    .execute();
  return rows.map((row) => ({
    ...(row.body as OfficerRecord),
    name: row.name,
    officeId: row.office_id,
    certificate: row.certificate,
  }));
}

export async function recusalsOf(tx: Tx, drawId: string): Promise<readonly Recusal[]> {
  const rows = await tx
    .selectFrom('draws.recusal')
    .select(['subject_id', 'officer', 'reason'])
    .where('draw_id', '=', drawId)
    .orderBy(sql`subject_id collate "C"`)
    .orderBy(sql`officer collate "C"`)
    .execute();
  return rows.map((row) => ({ object: row.subject_id, officer: row.officer, reason: row.reason }));
}
