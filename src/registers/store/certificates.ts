// Certificates that end soon and of which nobody was warned yet (R23, P2); from how many days on is data.
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';

export type Ending = {
  readonly inspectorId: string;
  readonly officeId: string;
  readonly certificate: string;
  readonly until: string;
};

const held = sql`(
  select inspector_id, office_id, certificate, valid_until as until_on from registers.inspector
    where status = 'active' and category <> 'daily_staff' and certificate is not null
  union all
  select inspector_id, office_id, second_certificate, second_until from registers.inspector
    where status = 'active' and category <> 'daily_staff' and second_certificate is not null
)`;

/** Whose time is nearer than some number of days of which there was no warning. */
const due = (day: string) => sql`from ${held} c join registers.certificate_warning w
    on c.until_on >= ${day}::date and c.until_on <= ${day}::date + w.days
  where not exists (select from registers.certificate_warned d where d.inspector_id = c.inspector_id
    and d.certificate = c.certificate and d.until_on = c.until_on and d.days = w.days)`;

export async function officesToWarn(tx: Tx, day: string): Promise<readonly string[]> {
  const { rows } = await sql<{ office_id: string }>`select distinct c.office_id ${due(day)} order by 1`.execute(tx);
  return rows.map((row) => row.office_id);
}

/** Takes the warnings of an office: each certificate once, however many numbers of days it has passed. */
export async function takeWarnings(tx: Tx, officeId: string, day: string, at: Date): Promise<readonly Ending[]> {
  const { rows } = await sql<{ inspector_id: string; certificate: string; until_on: string }>`
    insert into registers.certificate_warned (inspector_id, certificate, until_on, days, warned_at)
    select c.inspector_id, c.certificate, c.until_on, w.days, ${at}::timestamptz ${due(day)} and c.office_id = ${officeId}
    on conflict do nothing returning inspector_id, certificate, until_on`.execute(tx);
  const once = new Map(rows.map((row) => [JSON.stringify([row.inspector_id, row.certificate]), row]));
  return [...once.values()].map((row) => ({
    ...{ inspectorId: row.inspector_id, officeId, certificate: row.certificate, until: row.until_on },
  }));
}
