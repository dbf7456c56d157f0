// Names for the codes that rows hold, and the looks of their states.
import { nameOf } from '../../organisation/pages/office-tree.ts';
import type { StatusLook } from '../../web/components/status-tag.tsx';
import { useGet } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';

export const SUBJECT_LOOKS: Readonly<Record<string, StatusLook>> = {
  active: 'done',
  abnormal: 'due',
  revoked: 'failed',
  deregistered: 'void',
  moved: 'void',
};
export const IMPORT_LOOKS: Readonly<Record<string, StatusLook>> = {
  uploaded: 'waiting',
  checking: 'running',
  checked: 'scheduled',
  applying: 'running',
  applied: 'done',
  refused: 'failed',
};

export function useCodes() {
  const { lang } = useText();
  const regions = useGet('/api/regions').answer;
  const industries = useGet('/api/industries', { level: 4 }).answer;
  const offices = useGet('/api/offices').answer;
  const regionList = regions?.ok === true ? regions.value.regions : [];
  const industryList = industries?.ok === true ? industries.value.industries : [];
  const officeList = offices?.ok === true ? offices.value.offices : [];
  const regionNames = new Map(
    regionList.map((one) => [one.code, lang === 'en' && one.nameEn !== null ? one.nameEn : one.name]),
  );
  const industryNames = new Map(industryList.map((one) => [one.code, one.name]));
  const officeNames = new Map(officeList.map((one) => [one.officeId, nameOf(one, lang)]));
  return {
    region: (code: string | null) => (code === null ? null : (regionNames.get(code) ?? code)),
    industry: (code: string | null) => (code === null ? null : `${code} ${industryNames.get(code) ?? ''}`.trim()),
    office: (id: string) => officeNames.get(id) ?? id,
    /** Counties and zones of the place that is served, by the offices' own regions. */
    districts: [...new Set(officeList.map((one) => one.region).filter((code) => code !== null))].map((code) => ({
      value: code,
      label: regionNames.get(code) ?? code,
    })),
    sections: industryList
      .filter((one) => one.level === 1)
      .map((one) => ({ value: one.code, label: `${one.code} ${one.name}` })),
    divisions: industryList
      .filter((one) => one.level === 2)
      .map((one) => ({ value: one.code, label: `${one.code} ${one.name}` })),
    offices: officeList.map((one) => ({ value: one.officeId, label: nameOf(one, lang) })),
  };
}
export type Codes = ReturnType<typeof useCodes>;
