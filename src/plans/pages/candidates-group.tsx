// Where objects or inspectors cannot be drawn, something else is (R6): when, which items, by which method, where, or in which order.
import { Input, Radio } from 'antd';
import { Field, FormGroup } from '../../web/components/form-page.tsx';
import { useText } from '../../web/text.tsx';
import { CANDIDATE_KINDS } from '../rules/task.ts';
import { linesOf } from './draft.ts';
import { type GroupOf, textOf } from './groups.tsx';

const ABOUT = ['subjects', ...CANDIDATE_KINDS] as const;

export const AboutField = ({ draft, change }: GroupOf) => {
  const { t } = useText();
  return (
    <FormGroup title={t('plans.form.about')}>
      <Field name="terms.about" label={t('plans.about')} hint={t(`plans.about.${draft.about}.hint`)}>
        {({ id }) => (
          <Radio.Group
            id={id}
            value={draft.about}
            options={ABOUT.map((value) => ({ value, label: t(`plans.about.${value}`) }))}
            onChange={(event) => change({ about: event.target.value })}
          />
        )}
      </Field>
    </FormGroup>
  );
};

export const CandidatesGroup = (group: GroupOf) => {
  const { t } = useText();
  const count = linesOf(group.draft.candidates).length;
  return (
    <FormGroup title={t('plans.candidates')}>
      <Field name="terms.candidates" label={t('plans.candidates.list')} hint={t('plans.candidates.hint', { count })}>
        {(control) => (
          <Input.TextArea {...control} {...textOf(group, 'candidates')} autoSize={{ minRows: 4, maxRows: 16 }} />
        )}
      </Field>
      <Field
        name="terms.candidates.reason"
        label={t('plans.candidates.reason')}
        hint={t('plans.candidates.reason.hint')}
      >
        {(control) => <Input.TextArea {...control} {...textOf(group, 'candidatesReason')} maxLength={500} autoSize />}
      </Field>
    </FormGroup>
  );
};
