// One choice of a form of the libraries, by typing or by list.
import { Select } from 'antd';
import { Field } from '../../web/components/form-page.tsx';

export const Choice = ({
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
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
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
        onChange={(chosen: string | undefined) => onChange(chosen ?? '')}
      />
    )}
  </Field>
);
