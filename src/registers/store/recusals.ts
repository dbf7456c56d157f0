// Recusals in force and ended (P2). The reason is personal: it lies apart, visible to the office only, and reading it is observed.
import { observeWithin } from '../../log/observe.ts';
import type { Actor } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/db/database.ts';

export const RELATIONS = ['self', 'kin', 'interest', 'former_post', 'other'] as const;
export type Relation = (typeof RELATIONS)[number];

export type NewRecusal = {
  readonly recusalId: string;
  readonly inspectorId: string;
  readonly subjectId: string;
  readonly relation: Relation;
  readonly declaredBy: string;
  readonly declaredAt: Date;
  readonly entryId: string;
};

export async function addRecusal(tx: Tx, recusal: NewRecusal, officeId: string, reason: string): Promise<void> {
  await tx
    .insertInto('registers.recusal')
    .values({
      recusal_id: recusal.recusalId,
      inspector_id: recusal.inspectorId,
      subject_id: recusal.subjectId,
      relation: recusal.relation,
      declared_by: recusal.declaredBy,
      declared_at: recusal.declaredAt,
      entry_id: recusal.entryId,
    })
    .execute();
  await tx
    .insertInto('registers.recusal_private')
    .values({ recusal_id: recusal.recusalId, office_id: officeId, reason })
    .execute();
}

export const findRecusal = (tx: Tx, recusalId: string) =>
  tx.selectFrom('registers.recusal').selectAll().where('recusal_id', '=', recusalId).executeTakeFirst();

/** True when it was in force. */
export async function endRecusal(tx: Tx, recusalId: string, at: Date): Promise<boolean> {
  const done = await tx
    .updateTable('registers.recusal')
    .set({ ended_at: at })
    .where('recusal_id', '=', recusalId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

const listed = (tx: Tx) =>
  tx
    .selectFrom('registers.recusal as r')
    .leftJoin('registers.subject as s', 's.subject_id', 'r.subject_id')
    .leftJoin('registers.inspector as i', 'i.inspector_id', 'r.inspector_id')
    .select([
      'r.recusal_id as recusalId',
      'r.inspector_id as inspectorId',
      'i.name as inspectorName',
      'r.subject_id as subjectId',
      's.name as subjectName',
      'r.relation',
      'r.declared_by as declaredBy',
      'r.declared_at as declaredAt',
      'r.ended_at as endedAt',
      'r.entry_id as entryId',
    ])
    .orderBy('r.declared_at', 'desc')
    .orderBy('r.recusal_id');

export const recusalsOfInspector = (tx: Tx, inspectorId: string) =>
  listed(tx).where('r.inspector_id', '=', inspectorId).limit(500).execute();
export const recusalsOfSubject = (tx: Tx, subjectId: string) =>
  listed(tx).where('r.subject_id', '=', subjectId).limit(500).execute();

export const recusalInForce = (tx: Tx, inspectorId: string, subjectId: string) =>
  tx
    .selectFrom('registers.recusal')
    .select('recusal_id')
    .where('inspector_id', '=', inspectorId)
    .where('subject_id', '=', subjectId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();

/** The reason as the office wrote it, or null for other offices (row level security); that it was read is remembered. */
export async function revealRecusalReason(app: App, tx: Tx, actor: Actor, recusalId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('registers.recusal_private')
    .select('reason')
    .where('recusal_id', '=', recusalId)
    .executeTakeFirst();
  if (!row) return null;
  await observeWithin(app, tx, { userId: actor.userId, kind: 'read', thing: `recusal:${recusalId}`, code: null });
  return row.reason;
}
