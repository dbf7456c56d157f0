// The offices by name, for filters and cells. Read once and kept by the query cache.
import { useGet } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';
import { nameOf, type Office } from './office-tree.ts';

export const useOffices = (): readonly Office[] => {
  const { answer } = useGet('/api/offices');
  return answer?.ok === true ? answer.value.offices : [];
};

export const useOfficeNames = () => {
  const { t, lang } = useText();
  const options = useOffices().map((office) => ({ value: office.officeId, label: nameOf(office, lang) }));
  const names = new Map(options.map(({ value, label }) => [value, label]));
  return {
    options,
    nameOf: (id: string | null) => (id === null ? t('organisation.no-office') : (names.get(id) ?? id)),
  };
};
