// One choice of a form of the libraries, by typing or by list.
import { Select } from 'antd';
import { Field } from '../../web/components/form-page.tsx';

export const Choice = <V extends string>({
  name,
  label,
  hint,
  value,
  options,
  onChange,
  clear = false,
}: {
  name: string;
  label: string;
  hint?: string;
  value: V | '';
  options: readonly { value: V; label: string }[];
  onChange: (value: V | '') => void;
  clear?: boolean;
}) => (
  <Field name={name} label={label} {...(hint === undefined ? {} : { hint })}>
    {({ 'aria-invalid': _, ...control }) => (
      <Select
        {...control}
        className="full"
        {...(value === '' ? {} : { value })}
        allowClear={clear}
        showSearch={{ optionFilterProp: 'label' }}
        options={[...options]}
        onChange={(chosen: V | undefined) => onChange(chosen ?? '')}
      />
    )}
  </Field>
);
