// Contact data of subjects and inspectors (P11): written by imports and by hand, read by `reveal…` only, each reading remembered.
// Rows belong to an office; row level security shows them to it and closes where no office is set.
import { sql } from 'kysely';
import { observeWithin } from '../../log/observe.ts';
import type { Actor } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import { type Tx, withOffices } from '../../platform/db/database.ts';
import type { Contact } from '../rules/contact.ts';

/** Why contact data are looked at; kept with the observation. */
export const REVEAL_REASONS = ['inspection', 'service', 'complaint', 'correction'] as const;
export type RevealReason = (typeof REVEAL_REASONS)[number];

export type StagedContact = Contact & { readonly line: number };

export async function stageContacts(
  tx: Tx,
  importId: string,
  officeId: string,
  rows: readonly StagedContact[],
): Promise<void> {
  if (rows.length === 0) return;
  await withOffices(tx, [officeId], () =>
    sql`insert into registers.import_private (import_id, line, office_id, name, phone, id_number)
      select ${importId}::uuid, line, ${officeId}, name, phone, id_number from unnest(
        ${rows.map((row) => row.line)}::int[], ${rows.map((row) => row.name)}::text[],
        ${rows.map((row) => row.phone)}::text[], ${rows.map((row) => row.idNumber)}::text[]
      ) c (line, name, phone, id_number)`.execute(tx),
  );
}

export const clearContacts = (tx: Tx, importId: string, officeId: string): Promise<unknown> =>
  withOffices(tx, [officeId], () =>
    sql`delete from registers.import_private where import_id = ${importId}`.execute(tx),
  );

/** Moves the staged contact data of rows that are still staged, inside the act and before the rows themselves. */
export async function applyContacts(
  tx: Tx,
  kind: 'subject' | 'inspector' | 'carrier' | 'edit',
  importId: string,
  officeId: string,
  at: Date,
): Promise<void> {
  if (kind === 'carrier' || kind === 'edit') return;
  if (kind === 'subject') await withOffices(tx, [officeId], () => moveSubjects(tx, importId, at));
  else {
    const { rows } = await sql<{ office_id: string }>`
      select office_id from registers.import_inspector where import_id = ${importId}
      union select s.office_id from registers.inspector s join registers.import_inspector i on i.inspector_id = s.inspector_id
        where i.import_id = ${importId}`.execute(tx);
    await withOffices(tx, [...new Set([officeId, ...rows.map((row) => row.office_id)])], () =>
      moveInspectors(tx, importId, at),
    );
  }
  await clearContacts(tx, importId, officeId);
}

const moveSubjects = (tx: Tx, importId: string, at: Date) =>
  sql`insert into registers.subject_private (subject_id, office_id, contact_name, contact_phone, recorded_at)
    select i.subject_id, p.office_id, p.name, p.phone, ${at}::timestamptz
    from registers.import_private p join registers.import_subject i on i.import_id = p.import_id and i.line = p.line
    where p.import_id = ${importId}
    on conflict (subject_id, office_id) do update set
      contact_name = coalesce(excluded.contact_name, subject_private.contact_name),
      contact_phone = coalesce(excluded.contact_phone, subject_private.contact_phone),
      recorded_at = excluded.recorded_at`.execute(tx);

/** An inspector's data belong to the inspector's office: they move with the person. */
const moveInspectors = async (tx: Tx, importId: string, at: Date) => {
  await sql`insert into registers.inspector_private (inspector_id, office_id, phone, id_number, recorded_at)
    select i.inspector_id, i.office_id, p.phone, p.id_number, ${at}::timestamptz
    from registers.import_private p join registers.import_inspector i on i.import_id = p.import_id and i.line = p.line
    where p.import_id = ${importId}
    on conflict (inspector_id) do update set office_id = excluded.office_id,
      phone = coalesce(excluded.phone, inspector_private.phone),
      id_number = coalesce(excluded.id_number, inspector_private.id_number),
      recorded_at = excluded.recorded_at`.execute(tx);
};

const remember = (app: App, tx: Tx, actor: Actor, thing: string, reason: RevealReason) =>
  observeWithin(app, tx, { userId: actor.userId, kind: 'read', thing, code: `registers.reveal.${reason}` });

/** What the actor's offices know of a subject, the newest first, or null; that it was read, and why, is remembered. */
export async function revealSubjectContact(app: App, tx: Tx, actor: Actor, subjectId: string, reason: RevealReason) {
  const rows = await tx
    .selectFrom('registers.subject_private')
    .select(['contact_name', 'contact_phone', 'recorded_at'])
    .where('subject_id', '=', subjectId)
    .orderBy('recorded_at', 'desc')
    .execute();
  const [row] = rows;
  if (row === undefined) return null;
  await remember(app, tx, actor, `contact:subject:${subjectId}`, reason);
  return { name: row.contact_name, phone: row.contact_phone, idNumber: null, recordedAt: row.recorded_at };
}

/** What the inspector's office knows, or null for other offices; that it was read, and why, is remembered. */
export async function revealInspectorContact(
  app: App,
  tx: Tx,
  actor: Actor,
  inspectorId: string,
  reason: RevealReason,
) {
  const row = await tx
    .selectFrom('registers.inspector_private')
    .select(['phone', 'id_number', 'recorded_at'])
    .where('inspector_id', '=', inspectorId)
    .executeTakeFirst();
  if (row === undefined) return null;
  await remember(app, tx, actor, `contact:inspector:${inspectorId}`, reason);
  return { name: null, phone: row.phone, idNumber: row.id_number, recordedAt: row.recorded_at };
}
