// Who is left out of a list on a day although the register would have them in it (R20, R52, P1; spec/draw.md section 2): by an exclusion that was
// granted, or by the strictest cap that is reached. Few, so they are held in memory while a list is built.
import { sql } from 'kysely';
import { utf8 } from '../../kit/bytes.ts';
import { canonicalJson } from '../../kit/canonical-json.ts';
import type { Hash, Suite } from '../../kit/hash.ts';
import type { Tx } from '../../platform/db/database.ts';
import { type Cap, capDocument, capReason, capYear, countedOffices, strictestFirst } from '../rules/cap.ts';
import type { ExclusionReason } from '../rules/scope.ts';
import { capsInForce } from './caps.ts';
import { stands, withMarks } from './marks.ts';
import { type Exclusion, exclusionsInForce } from './scope.ts';

export type LeftOut = Exclusion & { readonly cap: Cap | null };

/** The task whose list it is: who inspects, and from when. */
export type Inspecting = { readonly offices: readonly string[]; readonly periodFrom: string };

/** A granted exclusion comes before a cap. */
export async function leftOutOn(
  tx: Tx,
  day: string,
  { offices, periodFrom }: Inspecting,
  { hash }: Suite,
): Promise<ReadonlyMap<string, LeftOut>> {
  const left = new Map<string, LeftOut>();
  for (const [subjectId, exclusion] of await exclusionsInForce(tx, day))
    left.set(subjectId, { ...exclusion, cap: null });
  const year = capYear(day, periodFrom);
  await withMarks(tx, async () => {
    for (const cap of strictestFirst(await capsInForce(tx, day))) {
      const found: LeftOut = { reason: capReason(cap), evidenceHash: Buffer.from(capEvidence(cap, hash)), cap };
      for (const office of countedOffices(cap, offices))
        for (const subjectId of await reached(tx, cap, office, year, day))
          if (!left.has(subjectId)) left.set(subjectId, found);
    }
  });
  return left;
}

/** In the suite of the list that it stands in. */
export const capEvidence = (cap: Cap, hash: Hash): Uint8Array => hash(utf8(canonicalJson(capDocument(cap))));

/** Subjects that were inspected as often in the year as the cap allows, without those excepted. Recorded and not withdrawn counts, published or not: a firm that was inspected was inspected. */
async function reached(tx: Tx, cap: Cap, office: string | null, year: string, day: string): Promise<readonly string[]> {
  const ofClass =
    cap.class === null
      ? sql`true`
      : sql`exists (select from registers.mark_private p join registers.subject_mark m on m.mark_id = p.mark_id
          where p.subject_id = v.subject_id and p.class = ${cap.class} and ${stands(day)})`;
  const { rows } = await sql<{ subject_id: string }>`
    select v.subject_id from registers.visit v
    where v.on_day between ${`${year}-01-01`} and ${`${year}-12-31`} and not v.solicited and v.withdrawn_at is null
      and v.kind = any(${sql.val(cap.kinds)}::text[]) and ${office === null ? sql`true` : sql`v.office_id = ${office}`} and ${ofClass}
      and not exists (select from registers.subject_mark m where m.subject_id = v.subject_id and m.kind <> 'class' and ${stands(day)})
      and not exists (select from registers.cap_change l where l.subject_id = v.subject_id and l.kind = 'lift' and l.state = 'granted'
        and l.from_on <= ${day} and l.until_on >= ${day})
    group by v.subject_id
    having count(distinct case when v.joint_id is null then 'v/' || v.visit_id else 'j/' || v.on_day::text || '/' || v.joint_id end) >= ${cap.most}
    order by v.subject_id`.execute(tx);
  return rows.map((row) => row.subject_id);
}

/** As columns for a statement that joins them. */
export const leftOutColumns = (left: ReadonlyMap<string, LeftOut>) => {
  const ids = [...left.keys()];
  const reasons: ExclusionReason[] = ids.map((id) => left.get(id)?.reason ?? 'suspended');
  return { ids, reasons, caps: ids.map((id) => left.get(id)?.cap?.capId ?? null) };
};
