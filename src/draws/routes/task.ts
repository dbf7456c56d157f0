// The task behind a published draw as data (R45, R46): what is inspected on which legal basis, by whom, when, and the terms that strata
// and numbers follow from. Codes come with their names, since a public page asks nobody.

import { itemsById } from '../../catalogue/store.ts';
import { toHex } from '../../kit/bytes.ts';
import { listOffices } from '../../organisation/store.ts';
import { termsInput } from '../../plans/actions.ts';
import type { Tx } from '../../platform/db/database.ts';
import { listIndustries, listRegions } from '../../registers/store/codes.ts';
import { publicEntrustments, publicTask } from '../store/public.ts';

type Name = { readonly zh: string; readonly en: string };
type OfficeRow = Awaited<ReturnType<typeof listOffices>>[number];

/** A department is called as the office of the city that bears its code. */
function departmentNames(offices: readonly OfficeRow[]): Readonly<Record<string, Name>> {
  const cities = new Set(offices.filter(({ kind }) => kind === 'city').map(({ office_id }) => office_id));
  const named = offices.filter((one) => one.department !== null && one.parent_id !== null && cities.has(one.parent_id));
  return Object.fromEntries(named.map((one) => [one.department, { zh: one.short_zh, en: one.name_en }]));
}

async function regionNames(tx: Tx, codes: readonly string[]): Promise<Readonly<Record<string, Name>>> {
  if (codes.length === 0) return {};
  const regions = (await listRegions(tx)).filter(({ code }) => codes.includes(code));
  return Object.fromEntries(regions.map(({ code, name, nameEn }) => [code, { zh: name, en: nameEn ?? name }]));
}

async function industryNames(tx: Tx, codes: readonly string[]): Promise<Readonly<Record<string, string>>> {
  if (codes.length === 0) return {};
  const industries = (await listIndustries(tx, 2)).filter(({ code }) => codes.includes(code));
  return Object.fromEntries(industries.map(({ code, name }) => [code, name]));
}

/** Null while no draw of the task is published. */
export async function taskRecord(tx: Tx, taskId: string) {
  const task = await publicTask(tx, taskId);
  if (!task) return null;
  const terms = termsInput.parse({
    ...(task.terms as object),
    name: task.name,
    leadOffice: task.lead_office,
    periodFrom: task.period_from,
    periodUntil: task.period_until,
  });
  const entrusted = await publicEntrustments(tx, taskId);
  const offices = await listOffices(tx);
  const office = (id: string): Name => {
    const found = offices.find(({ office_id }) => office_id === id);
    return found ? { zh: found.short_zh, en: found.name_en } : { zh: id, en: id };
  };
  return {
    lead: office(terms.leadOffice),
    cooperating: terms.cooperating.map(office),
    items: (await itemsById(tx, terms.items)).map(({ item_id, name, object, method, basis }) => ({
      itemId: item_id,
      name,
      object,
      method,
      basis,
    })),
    terms,
    departments: departmentNames(offices),
    regions: await regionNames(tx, [...terms.scope.regions, ...entrusted.flatMap(({ regions }) => regions)]),
    entrusted: entrusted.map((row) => ({
      by: office(row.office_id),
      to: office(row.to_office),
      instrument: row.instrument,
      hash: toHex(row.wording_hash),
      regions: row.regions,
      from: row.from_on,
      until: row.until_on,
      endedOn: row.ended_on,
    })),
    industries: await industryNames(tx, [...terms.scope.sections, ...terms.scope.industries]),
  };
}
export type TaskRecord = NonNullable<Awaited<ReturnType<typeof taskRecord>>>;
