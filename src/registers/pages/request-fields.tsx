// The fields that requests of the libraries share (R5, R20, R52, R53): of which subject, from when to when, who decides; and what of them is empty.
import { Input, Select } from 'antd';
import type { Problem } from '../../web/api.ts';
import { Field } from '../../web/components/form-page.tsx';
import { textIn, useText } from '../../web/text.tsx';

/** Each field that is empty, under its own name. */
export const emptyAt = (paths: readonly string[]): readonly Problem[] =>
  paths.map((path) => ({
    path,
    zh: textIn('zh')('registers.exclusions.empty'),
    en: textIn('en')('registers.exclusions.empty'),
  }));

export const SubjectField = ({ value, onChange }: { value: string; onChange: (code: string) => void }) => {
  const { t } = useText();
  return (
    <Field name="subjectCode" label={t('registers.recusal.code')} hint={t('registers.recusal.code.hint')}>
      {(control) => (
        <Input {...control} value={value} maxLength={64} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
};

export const DayField = (of: { name: string; label: string; value: string; onChange: (day: string) => void }) => (
  <Field name={of.name} label={of.label}>
    {({ status, ...control }) => (
      <Input
        {...control}
        status={status}
        type="date"
        value={of.value}
        onChange={(event) => of.onChange(event.target.value)}
      />
    )}
  </Field>
);

/** A text in a line, or in some `rows` of them. */
export const TextField = (of: {
  name: string;
  label: string;
  hint?: string;
  longest?: number;
  rows?: number;
  value: string;
  onChange: (text: string) => void;
}) => (
  <Field name={of.name} label={of.label} {...(of.hint === undefined ? {} : { hint: of.hint })}>
    {(control) => {
      const said = {
        ...control,
        value: of.value,
        maxLength: of.longest ?? 1000,
        onChange: (event: { target: { value: string } }) => of.onChange(event.target.value),
      };
      return of.rows === undefined ? <Input {...said} /> : <Input.TextArea {...said} rows={of.rows} />;
    }}
  </Field>
);

export type DecidingOffice = {
  readonly officeId: string;
  readonly officeName: string;
  readonly officeNameEn: string;
};

/** The office whose head is asked. */
export const DeciderField = ({
  value,
  offices,
  onChange,
}: {
  value: string;
  offices: readonly DecidingOffice[];
  onChange: (officeId: string) => void;
}) => {
  const { t, lang } = useText();
  return (
    <Field name="decider" label={t('registers.exclusions.decider')} hint={t('registers.exclusions.decider.hint')}>
      {({ 'aria-invalid': _, ...control }) => (
        <Select
          {...control}
          className="full"
          {...(value === '' ? {} : { value })}
          showSearch={{ optionFilterProp: 'label' }}
          options={offices.map((office) => ({
            value: office.officeId,
            label: lang === 'zh' ? office.officeName : office.officeNameEn,
          }))}
          onChange={onChange}
        />
      )}
    </Field>
  );
};
