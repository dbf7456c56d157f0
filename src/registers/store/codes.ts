// Code tables that both libraries are judged by: regions with their history, industries.
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import { type Industries, industriesOf } from '../rules/industry.ts';
import { type RegionEntry, type Regions, regionsOf } from '../rules/region.ts';

export async function listRegions(
  tx: Tx,
): Promise<readonly (RegionEntry & { readonly nameEn: string | null; readonly ended: string | null })[]> {
  const rows = await tx.selectFrom('registers.region').selectAll().orderBy('code').execute();
  return rows.map((row) => ({
    code: row.code,
    name: row.name_zh,
    nameEn: row.name_en,
    level: row.level,
    parent: row.parent,
    kind: row.kind,
    successor: row.successor,
    ended: row.valid_until,
    words: row.address_words,
  }));
}

/** Codes of the regions and of all below them; a code that ended counts for its successor. For filters: one short query. */
export async function regionsBelow(tx: Tx, codes: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ code: string }>`
    with recursive below (code) as (
      select coalesce(r.successor, c.code) from unnest(${codes}::text[]) c (code) left join registers.region r on r.code = c.code
      union select r.code from registers.region r join below b on r.parent = b.code
    ) select code from below`.execute(tx);
  return rows.map((row) => row.code);
}

export const loadRegions = async (tx: Tx): Promise<Regions> => regionsOf(await listRegions(tx));

/** Down to a level: 1 sections, 2 divisions, 3 groups, 4 classes. */
export async function listIndustries(tx: Tx, level: number) {
  const rows = await tx
    .selectFrom('registers.industry')
    .selectAll()
    .where('level', '<=', level)
    .orderBy('code')
    .execute();
  return rows.map((row) => ({ code: row.code, name: row.name_zh, level: row.level, parent: row.parent }));
}

export const loadIndustries = async (tx: Tx): Promise<Industries> => industriesOf(await listIndustries(tx, 4));

/** Names for the exports of lists. */
export const regionWords = async (tx: Tx, language: 'zh' | 'en'): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (await listRegions(tx)).map(({ code, name, nameEn }) => [
      code,
      language === 'en' && nameEn !== null ? nameEn : name,
    ]),
  );
export const industryWords = async (tx: Tx): Promise<ReadonlyMap<string, string>> =>
  new Map((await listIndustries(tx, 4)).map(({ code, name }) => [code, `${code} ${name}`]));
