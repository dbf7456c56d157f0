// The filter of a directory as fields of a form, and in words.
import { Select } from 'antd';
import { Field } from '../../web/components/form-page.tsx';
import { type Translate, useText } from '../../web/text.tsx';
import type { DirectoryDetail } from '../routes/directories.ts';
import { type Codes, useCodes } from './codes.ts';
import './registers.css';

export type Filter = DirectoryDetail['scope'];
export const EVERYTHING: Filter = { regions: [], sections: [], industries: [], nature: null };

export const ScopeFields = ({ filter, set }: { filter: Filter; set: (change: Partial<Filter>) => void }) => {
  const { t } = useText();
  const codes = useCodes();
  const several = [
    ['regions', codes.districts],
    ['sections', codes.sections],
    ['industries', codes.divisions],
  ] as const;
  return (
    <>
      {several.map(([key, options]) => (
        <Field key={key} name={`scope.${key}`} label={t(`registers.directory.filter.${key}`)} optional>
          {({ 'aria-invalid': _, ...control }) => (
            <Select
              {...control}
              className="full"
              mode="multiple"
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('registers.directory.filter.any')}
              value={filter[key]}
              options={options}
              onChange={(values: string[]) => set({ [key]: values })}
            />
          )}
        </Field>
      ))}
      <Field name="scope.nature" label={t('registers.directory.filter.nature')}>
        {({ 'aria-invalid': _, ...control }) => (
          <Select
            {...control}
            className="full"
            value={filter.nature ?? ''}
            options={['', 'profit', 'nonprofit'].map((value) => ({
              value,
              label: value === '' ? t('registers.directory.filter.any') : t(`registers.nature.${value}`),
            }))}
            onChange={(value: string) => set({ nature: value === '' ? null : (value as 'profit' | 'nonprofit') })}
          />
        )}
      </Field>
    </>
  );
};

/** One line for each restriction, none when there is none. */
export const filterFacts = (filter: Filter, codes: Codes, t: Translate) =>
  [
    { label: t('registers.directory.filter.regions'), value: filter.regions.map(codes.region).join(', ') },
    {
      label: t('registers.directory.filter.sections'),
      value: filter.sections.map((code) => codes.industry(code) ?? code).join(', '),
    },
    {
      label: t('registers.directory.filter.industries'),
      value: filter.industries.map((code) => codes.industry(code) ?? code).join(', '),
    },
    {
      label: t('registers.directory.filter.nature'),
      value: filter.nature === null ? '' : t(`registers.nature.${filter.nature}`),
    },
  ].filter(({ value }) => value !== '');
