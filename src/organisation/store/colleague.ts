// Colleagues: the active people of an office, of those beside it under the same parent, and of those below.
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';

export async function colleagues(tx: Tx, officeId: string, but: string) {
  const { rows } = await sql<{ user_id: string; name: string; short_zh: string; name_en: string }>`
    select a.user_id, a.name, o.short_zh, o.name_en
    from organisation.account a join organisation.office o using (office_id)
    where a.status = 'active' and a.user_id <> ${but} and o.closed_on is null
      and (o.office_id = ${officeId} or o.parent_id = ${officeId}
        or o.parent_id = (select parent_id from organisation.office where office_id = ${officeId}))
    order by (o.office_id = ${officeId}) desc, o.office_id, a.user_id
    limit 500`.execute(tx);
  return rows;
}
