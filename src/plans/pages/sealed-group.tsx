// Whether the list of a task is sealed, why, by which day it is opened, and who holds a copy until then (R49, P8).
import { Input, Radio, Select } from 'antd';
import { nameOf, type Office } from '../../organisation/pages/office-tree.ts';
import { Field, FormGroup } from '../../web/components/form-page.tsx';
import { useText } from '../../web/text.tsx';
import { forSelect, type GroupOf, textOf } from './groups.tsx';
import { SEALED_GROUNDS } from './sealed-draft.ts';

export const SealedGroup = ({ offices, ...group }: GroupOf & { offices: readonly Office[] }) => {
  const { t, lang } = useText();
  const { draft, change } = group;
  const lead = offices.find((office) => office.officeId === draft.leadOffice);
  // Another head than the one whose office draws: he answers for the copy.
  const holders = offices.filter((office) => office.closedOn === null && office.head !== lead?.head);
  return (
    <FormGroup title={t('plans.sealed')}>
      <Field name="terms.sealed" label={t('plans.sealed.list')} hint={t(`plans.sealed.${draft.sealed || 'open'}.hint`)}>
        {({ id }) => (
          <Radio.Group
            id={id}
            className="choices"
            value={draft.sealed}
            onChange={(event) => change({ sealed: event.target.value as typeof draft.sealed })}
            options={SEALED_GROUNDS.map((value) => ({ value, label: t(`plans.sealed.${value || 'open'}`) }))}
          />
        )}
      </Field>
      {draft.sealed !== '' && (
        <>
          <Field name="terms.sealed.openBy" label={t('plans.sealed.by')} hint={t('plans.sealed.by.hint')}>
            {(control) => <Input {...control} {...textOf(group, 'sealedOpenBy')} type="date" />}
          </Field>
          <Field name="terms.sealed.holder" label={t('plans.sealed.holder')} hint={t('plans.sealed.holder.hint')}>
            {(control) => (
              <Select
                {...forSelect(control)}
                className="full"
                showSearch={{ optionFilterProp: 'label' }}
                value={draft.sealedHolder || null}
                options={holders.map((office) => ({ value: office.officeId, label: nameOf(office, lang) }))}
                onChange={(holder: string | null) => change({ sealedHolder: holder ?? '' })}
              />
            )}
          </Field>
          <Field name="terms.sealed.reason" label={t('plans.sealed.reason')} hint={t('plans.sealed.reason.hint')}>
            {(control) => <Input.TextArea {...control} {...textOf(group, 'sealedReason')} maxLength={500} rows={2} />}
          </Field>
        </>
      )}
    </FormGroup>
  );
};
