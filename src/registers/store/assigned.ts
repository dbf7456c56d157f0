// Codes assigned to subjects without any (R44): the same keys always get the same code, whoever asks and however often.
import { sql } from 'kysely';
import { must } from '../../kit/assert.ts';
import type { Tx } from '../../platform/db/database.ts';
import { assignedCode } from '../rules/identity.ts';

/** Hashed keys of a row: by the registrar's own number, by name and address; at least one. `region` is six digits. */
export type Wanted = { readonly own: string | null; readonly place: string | null; readonly region: string };

/** `real`: the code that the subject has got since, when it is no longer an assigned one. */
export type Assigned = { readonly code: string; readonly real: string | null };

/** `own`: some registrar's own number belongs to the code, so that another number at the same place is another subject. */
type Known = { readonly code: string; readonly own: boolean };

/** A code for each row, in their order; codes are reserved here for good, also when their rows are never recorded. */
export async function assignCodes(tx: Tx, wanted: readonly Wanted[]): Promise<readonly Assigned[]> {
  const known = await codesOf(tx, wanted);
  const fresh = new Map<string, Wanted>();
  const adopted: { key: string; code: string; own: boolean }[] = [];
  for (const one of wanted) {
    const main = mainKey(one);
    if (known.has(main) || fresh.has(main)) continue;
    const there = one.own === null || one.place === null ? undefined : known.get(one.place);
    if (there === undefined || there.own) fresh.set(main, one);
    else {
      adopted.push({ key: main, code: there.code, own: true });
      known.set(main, there).set(one.place ?? '', { ...there, own: true });
    }
  }
  if (fresh.size + adopted.length > 0) await addKeys(tx, [...adopted, ...(await freshKeys(tx, fresh))]);
  // Another importer may have been faster: what stands in the table holds.
  const codes = fresh.size > 0 ? await codesOf(tx, wanted) : known;
  const real = await realCodes(tx, [...new Set([...codes.values()].map(({ code }) => code))]);
  return wanted.map((one) => {
    const { code } = must(codes.get(mainKey(one)), 'just added');
    return { code, real: real.get(code) ?? null };
  });
}

const mainKey = (one: Wanted): string => must(one.own ?? one.place, 'a row without a code has a key');

async function codesOf(tx: Tx, wanted: readonly Wanted[]): Promise<Map<string, Known>> {
  const keys = wanted.flatMap(({ own, place }) => [own, place]).filter((key) => key !== null);
  const { rows } = await sql<{ key: string } & Known>`
    select k.key, k.code, exists (select from registers.assigned_key o where o.code = k.code and o.own) as own
    from registers.assigned_key k where k.key = any(${keys}::text[])`.execute(tx);
  return new Map(rows.map((row) => [row.key, row]));
}

/** New codes, region by region; the place of a row with an own number leads to it as well, unless it is taken. */
async function freshKeys(tx: Tx, fresh: ReadonlyMap<string, Wanted>) {
  const keys: { key: string; code: string; own: boolean }[] = [];
  for (const region of [...new Set([...fresh.values()].map((one) => one.region))].sort()) {
    const rows = [...fresh.values()].filter((one) => one.region === region);
    const codes = await freeCodes(tx, region, rows.length);
    for (const [at, one] of rows.entries()) {
      const code = must(codes[at], 'as many codes as rows');
      keys.push({ key: mainKey(one), code, own: one.own !== null });
      if (one.own !== null && one.place !== null) keys.push({ key: one.place, code, own: false });
    }
  }
  return keys;
}

const addKeys = (tx: Tx, keys: readonly { key: string; code: string; own: boolean }[]) =>
  sql`insert into registers.assigned_key (key, code, own) select * from unnest(
      ${keys.map(({ key }) => key)}::text[], ${keys.map(({ code }) => code)}::text[], ${keys.map(({ own }) => own)}::bool[]
    ) on conflict (key) do nothing`.execute(tx);

/** The next codes of a region that no subject bears yet. */
async function freeCodes(tx: Tx, region: string, count: number): Promise<readonly string[]> {
  const free: string[] = [];
  while (free.length < count) {
    const more = count - free.length;
    const { rows } = await sql<{
      next: number;
    }>`insert into registers.assigned_counter (region, next) values (${region}, ${more})
      on conflict (region) do update set next = registers.assigned_counter.next + ${more} returning next`.execute(tx);
    const end = must(rows[0], 'a counter has a row').next;
    const codes = Array.from({ length: more }, (_, at) => assignedCode(region, end - more + at));
    const taken = await tx
      .selectFrom('registers.subject')
      .select('subject_id')
      .where('subject_id', '=', sql<string>`any(${sql.val(codes)}::text[])`)
      .execute();
    const borne = new Set(taken.map((row) => row.subject_id));
    free.push(...codes.filter((code) => !borne.has(code)));
  }
  return free;
}

async function realCodes(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('registers.subject')
    .select(['subject_id', 'code'])
    .where('subject_id', '=', sql<string>`any(${sql.val(codes)}::text[])`)
    .where('code_kind', '<>', 'assigned')
    .execute();
  return new Map(rows.map((row) => [row.subject_id, row.code]));
}
