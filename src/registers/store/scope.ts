// What a task and a draw read of the registers: the subjects of a scope in id order, their numbers by stratum, those left out and why,
// the inspectors of a pool and their recusals (R20, R23, R32; spec/draw.md section 2).
import { sql } from 'kysely';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { clientOf, type Tx } from '../../platform/db/database.ts';
import { barOf, certificateOn } from '../rules/eligibility.ts';
import type { CreditClass } from '../rules/mark.ts';
import {
  type DirectoryVersion,
  type ExclusionReason,
  type Placeable,
  reasonOfStatus,
  type Scope,
  type StratumKey,
  type SubjectStatus,
  stratumOf,
} from '../rules/scope.ts';
import { secondOf } from './inspectors.ts';
import { awayOn } from './leaves.ts';
import { standsOn } from './marks.ts';

/** A scope with its regions spread over all below them, so that SQL needs equality only. */
type Spread = { readonly regions: readonly string[] | null; readonly scope: Scope };

async function spread(tx: Tx, scope: Scope): Promise<Spread> {
  if (scope.regions.length === 0) return { regions: null, scope };
  const { rows } = await sql<{ code: string }>`
    with recursive below (code) as (
      select unnest(${scope.regions}::text[])
      union select r.code from registers.region r join below b on r.parent = b.code
    ) select code from below`.execute(tx);
  return { regions: rows.map((row) => row.code), scope };
}

const texts = (values: readonly string[]): string =>
  `array[${values.map((value) => pg.escapeLiteral(value)).join(',')}]::text[]`;

/** The scope as a condition on `registers.subject s`. Literals, since COPY takes no parameters; every value is escaped. */
function condition({ regions, scope }: Spread): string {
  const parts = ['true'];
  if (regions) parts.push(`(s.region = any(${texts(regions)}) or s.street = any(${texts(regions)}))`);
  if (scope.sections.length > 0) parts.push(`s.section = any(${texts(scope.sections)})`);
  // A division covers its groups and classes.
  if (scope.industries.length > 0)
    parts.push(`s.industry like any(${texts(scope.industries.map((code) => `${code}%`))})`);
  if (scope.nature) parts.push(`s.nature = ${pg.escapeLiteral(scope.nature)}`);
  if (scope.directory) parts.push(memberOf(scope.directory));
  return parts.join(' and ');
}

/** A member of one version of a directory. */
const memberOf = ({ directoryId, version }: DirectoryVersion): string =>
  `exists (select from registers.directory_member m where m.directory_id = ${pg.escapeLiteral(directoryId)}::uuid
    and m.subject_id = s.subject_id and m.since_version <= ${Math.trunc(version)}
    and (m.until_version is null or m.until_version > ${Math.trunc(version)}))`;

/** The scope as a condition on `registers.subject s`, for other statements. */
export const inScope = async (tx: Tx, scope: Scope) => sql.raw<boolean>(`(${condition(await spread(tx, scope))})`);

export type ScopeRow = {
  readonly subjectId: string;
  readonly region: string | null;
  readonly section: string | null;
  readonly status: SubjectStatus;
  /** Null where the subject has none, and where it was not asked for. */
  readonly class: CreditClass | null;
};

/** The class of `registers.subject s` on a day, or nobody's; the transaction must be able to read marks (./marks.ts). */
const classOn = (day: string | null): string =>
  day === null
    ? 'null::text'
    : `(select p.class from registers.mark_private p join registers.subject_mark m on m.mark_id = p.mark_id
        where p.subject_id = s.subject_id and p.class is not null and ${standsOn(day)} order by m.mark_id desc limit 1)`;

const nullable = (text: string | undefined): string | null => (text === undefined || text === '\\N' ? null : text);

/** The subjects of a scope by ascending id bytes, in batches as they arrive: one COPY, memory flat. `classes`: the day on which their credit class is read. Ids and codes hold no character that COPY escapes. */
export async function* scopeStream(
  tx: Tx,
  scope: Scope,
  classes: string | null = null,
): AsyncGenerator<readonly ScopeRow[]> {
  const where = condition(await spread(tx, scope));
  const select = `select s.subject_id, s.region, s.section, s.status, ${classOn(classes)} from registers.subject s where ${where} order by s.subject_id`;
  const stream = (await clientOf(tx)).query(copyTo(`copy (${select}) to stdout`));
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + (chunk as Buffer).toString('utf8')).split('\n');
    rest = lines.pop() ?? '';
    yield lines.map((line) => {
      const [subjectId = '', region, section, status, ofClass] = line.split('\t');
      return {
        subjectId,
        region: nullable(region),
        section: nullable(section),
        status: status as SubjectStatus,
        class: nullable(ofClass) as CreditClass | null,
      };
    });
  }
}

export type Exclusion = { readonly reason: ExclusionReason; readonly evidenceHash: Buffer };

/** Granted exclusions in force on a day, by subject; few, so they are held while a list is built. */
export async function exclusionsInForce(tx: Tx, day: string): Promise<ReadonlyMap<string, Exclusion>> {
  const rows = await tx
    .selectFrom('registers.exclusion')
    .select(['subject_id', 'reason', 'evidence_hash'])
    .where('state', '=', 'granted')
    .where('from_on', '<=', day)
    .where('until_on', '>=', day)
    .orderBy('subject_id')
    .orderBy('exclusion_id')
    .execute();
  const found = new Map<string, Exclusion>();
  for (const row of rows) {
    if (!found.has(row.subject_id)) found.set(row.subject_id, { reason: row.reason, evidenceHash: row.evidence_hash });
  }
  return found;
}

export type ScopeCount = {
  readonly directory: number;
  readonly strata: ReadonlyMap<string, number>;
  /** Of each stratum, how many units of each weight. */
  readonly weights: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly excluded: ReadonlyMap<ExclusionReason, number>;
  /** Of those left out by a cap, how many by which. */
  readonly capped: ReadonlyMap<string, number>;
};

/** Who is left out beside those whom the register leaves out (./left-out.ts): ids, reasons and caps at the same places. */
export type LeftOutColumns = {
  readonly ids: readonly string[];
  readonly reasons: readonly ExclusionReason[];
  readonly caps: readonly (string | null)[];
};

/** How many subjects each stratum would have, and how many are left out for which reason. */
export async function countScope(
  tx: Tx,
  scope: Scope,
  by: readonly StratumKey[],
  left: LeftOutColumns,
  weightOf: (subject: Placeable & { readonly class: CreditClass | null }) => number = () => 1,
  classes: string | null = null,
): Promise<ScopeCount> {
  const where = sql.raw(condition(await spread(tx, scope)));
  const { rows } = await sql<{
    region: string | null;
    section: string | null;
    status: SubjectStatus;
    reason: ExclusionReason | null;
    cap: string | null;
    class: CreditClass | null;
    units: number;
  }>`
    select s.region, s.section, s.status, x.reason, x.cap, ${sql.raw(classOn(classes))} as class, count(*) as units
    from registers.subject s left join unnest(${sql.val(left.ids)}::text[], ${sql.val(left.reasons)}::text[], ${sql.val(left.caps)}::text[])
      x (subject_id, reason, cap) on x.subject_id = s.subject_id
    where ${where} group by 1, 2, 3, 4, 5, 6`.execute(tx);
  const strata = new Map<string, number>();
  const weights = new Map<string, Map<number, number>>();
  const excluded = new Map<ExclusionReason, number>();
  const capped = new Map<string, number>();
  let directory = 0;
  for (const row of rows) {
    directory += row.units;
    const byRegister = reasonOfStatus(row.status);
    const reason = byRegister ?? row.reason;
    if (reason) {
      excluded.set(reason, (excluded.get(reason) ?? 0) + row.units);
      if (!byRegister && row.cap !== null) capped.set(row.cap, (capped.get(row.cap) ?? 0) + row.units);
    } else {
      const code = stratumOf(row, by);
      strata.set(code, (strata.get(code) ?? 0) + row.units);
      const ofStratum = weights.get(code) ?? new Map<number, number>();
      const weight = weightOf(row);
      weights.set(code, ofStratum.set(weight, (ofStratum.get(weight) ?? 0) + row.units));
    }
  }
  return { directory, strata, weights, excluded, capped };
}

/** Of each stratum, how many of the subjects given by their burden would be in the list, by burden. Those without one are not counted here. */
export async function countBurdens(
  tx: Tx,
  scope: Scope,
  by: readonly StratumKey[],
  left: LeftOutColumns,
  burdens: ReadonlyMap<string, number>,
  classes: string | null = null,
): Promise<ReadonlyMap<string, ReadonlyMap<number, number>>> {
  const where = sql.raw(condition(await spread(tx, scope)));
  const { rows } = await sql<{
    subject_id: string;
    region: string | null;
    section: string | null;
    status: SubjectStatus;
    class: CreditClass | null;
  }>`
    select s.subject_id, s.region, s.section, s.status, ${sql.raw(classOn(classes))} as class from registers.subject s
    where s.subject_id = any(${[...burdens.keys()]}::text[]) and ${where}
      and s.subject_id <> all(${sql.val(left.ids)}::text[])`.execute(tx);
  const strata = new Map<string, Map<number, number>>();
  for (const row of rows) {
    if (reasonOfStatus(row.status)) continue;
    const code = stratumOf(row, by);
    const burden = burdens.get(row.subject_id) ?? 0;
    const counts = strata.get(code) ?? new Map<number, number>();
    strata.set(code, counts.set(burden, (counts.get(burden) ?? 0) + 1));
  }
  return strata;
}

export type PoolInspector = {
  readonly inspectorId: string;
  readonly name: string;
  readonly officeId: string;
  readonly category: string;
  readonly certificate: string;
  readonly mayLead: boolean;
  readonly specialties: readonly string[];
};

/** Inspectors of the offices who may be drawn on a day (P2, R23): `barOf` decides, so list, pool and verifier agree. Who is away during all of the period is left out as well. */
export async function poolOf(
  tx: Tx,
  officeIds: readonly string[],
  day: string,
  period?: { readonly from: string; readonly until: string },
): Promise<readonly PoolInspector[]> {
  const rows = await tx
    .selectFrom('registers.inspector')
    .select([
      'inspector_id',
      'name',
      'office_id',
      'category',
      'certificate',
      'valid_from',
      'valid_until',
      'second_certificate',
      'second_from',
      'second_until',
      'may_lead',
      'specialties',
      'status',
    ])
    .where('office_id', '=', sql<string>`any(${sql.val(officeIds)}::text[])`)
    .orderBy('inspector_id')
    .execute();
  const away = await awayOn(
    tx,
    rows.map((row) => row.inspector_id),
    day,
    period,
  );
  const certified = rows.map((row) => ({
    ...row,
    ...{ validFrom: row.valid_from, validUntil: row.valid_until, second: secondOf(row) },
  }));
  const drawable = certified.filter((row) => barOf(row, day, away.has(row.inspector_id)) === null);
  return drawable.map((row) => ({
    inspectorId: row.inspector_id,
    name: row.name,
    officeId: row.office_id,
    category: row.category,
    certificate: certificateOn(row, day) ?? '',
    mayLead: row.may_lead,
    specialties: row.specialties,
  }));
}

export type PoolRecusal = {
  readonly inspectorId: string;
  readonly subjectId: string;
  readonly relation: string;
  readonly region: string | null;
  readonly section: string | null;
};

/** Recusals in force of these inspectors, with what tells the subject's stratum. */
export async function recusalsOf(tx: Tx, inspectorIds: readonly string[]): Promise<readonly PoolRecusal[]> {
  const rows = await tx
    .selectFrom('registers.recusal as r')
    .innerJoin('registers.subject as s', 's.subject_id', 'r.subject_id')
    .select(['r.inspector_id', 'r.subject_id', 'r.relation', 's.region', 's.section'])
    .where('r.inspector_id', '=', sql<string>`any(${sql.val(inspectorIds)}::text[])`)
    .where('r.ended_at', 'is', null)
    .orderBy('r.subject_id')
    .orderBy('r.inspector_id')
    .execute();
  return rows.map((row) => ({
    inspectorId: row.inspector_id,
    subjectId: row.subject_id,
    relation: row.relation,
    region: row.region,
    section: row.section,
  }));
}

export type SubjectName = {
  readonly name: string;
  readonly region: string | null;
  readonly section: string | null;
  readonly address: string;
};

export async function subjectNames(tx: Tx, subjectIds: readonly string[]): Promise<ReadonlyMap<string, SubjectName>> {
  const rows = await tx
    .selectFrom('registers.subject')
    .select(['subject_id', 'name', 'region', 'section', 'address'])
    .where('subject_id', '=', sql<string>`any(${sql.val(subjectIds)}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.subject_id, row]));
}

/** Names of regions and industry sections by code, for labels of strata; sections have none in English. */
export async function codeNames(tx: Tx, lang: 'zh' | 'en' = 'zh'): Promise<ReadonlyMap<string, string>> {
  const regions = await tx.selectFrom('registers.region').select(['code', 'name_zh', 'name_en']).execute();
  const sections = await tx
    .selectFrom('registers.industry')
    .select(['code', 'name_zh'])
    .where('level', '=', 1)
    .execute();
  const regionName = (row: (typeof regions)[number]) => (lang === 'en' ? (row.name_en ?? row.name_zh) : row.name_zh);
  return new Map([
    ...regions.map((row) => [row.code, regionName(row)] as const),
    ...sections.map((row) => [row.code, row.name_zh] as const),
  ]);
}
