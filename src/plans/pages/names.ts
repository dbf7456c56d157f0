// Names for the codes that terms hold: offices, departments, regions, industries. Read once and kept by the query cache.
import { useOffices } from '../../organisation/pages/office-names.ts';
import { nameOf, type Office } from '../../organisation/pages/office-tree.ts';
import { useGet } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';

type Rank = { readonly code: string; readonly name: string; readonly level: number; readonly parent: string | null };
export type Region = Rank & { readonly nameEn: string | null; readonly kind: string; readonly ended: string | null };

/** A department's name is that of the highest office that bears its code: offices come parents first. */
export const departmentNames = (offices: readonly Office[], lang: 'zh' | 'en'): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  const depth = (office: Office): number => {
    const parent = offices.find((one) => one.officeId === office.parentId);
    return parent === undefined ? 0 : 1 + depth(parent);
  };
  for (const office of [...offices].sort((a, b) => depth(a) - depth(b))) {
    if (office.department !== null && !names.has(office.department)) names.set(office.department, nameOf(office, lang));
  }
  return names;
};

export const useRegions = (): readonly Region[] => {
  const { answer } = useGet('/api/regions');
  return answer?.ok === true ? answer.value.regions : [];
};

export const useIndustries = (): readonly Rank[] => {
  const { answer } = useGet('/api/industries', { level: 2 });
  return answer?.ok === true ? answer.value.industries : [];
};

/** Translators from code to name; an unknown code is shown as it is. */
export const useNames = () => {
  const { lang } = useText();
  const offices = useOffices();
  const regions = useRegions();
  const industries = useIndustries();
  const departments = departmentNames(offices, lang);
  const office = new Map(offices.map((one) => [one.officeId, nameOf(one, lang)]));
  const region = new Map(
    regions.map((one) => [one.code, lang === 'en' && one.nameEn !== null ? one.nameEn : one.name]),
  );
  const industry = new Map(industries.map((one) => [one.code, one.name]));
  return {
    office: (id: string) => office.get(id) ?? id,
    department: (code: string) => departments.get(code) ?? code,
    region: (code: string) => region.get(code) ?? code,
    industry: (code: string) => industry.get(code) ?? code,
  };
};
export type Names = ReturnType<typeof useNames>;
