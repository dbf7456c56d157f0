// The common part of asking for a departure: ground from the closed list, reason, evidence, and an office under another head that decides
// (R5, R33). Nothing that was drawn is removed.
import { Input, Select } from 'antd';
import { Field } from '../../web/components/form-page.tsx';
import { useGet } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';

export type Said = {
  readonly ground: string;
  readonly reason: string;
  readonly evidence: string;
  readonly decider: string;
};
export const NOTHING_SAID: Said = { ground: '', reason: '', evidence: '', decider: '' };

type Office = { readonly officeId: string; readonly officeName: string; readonly officeNameEn: string };

export const AskFields = (props: {
  readonly said: Said;
  readonly set: (change: Partial<Said>) => void;
  readonly grounds: readonly { readonly value: string; readonly label: string }[];
}) => {
  const { t, lang } = useText();
  const { said, set } = props;
  const { answer } = useGet<{ offices: readonly Office[] }>('/api/draws/deciders');
  const offices = answer?.ok === true ? answer.value.offices : [];
  const chosen = (value: string) => (value === '' ? {} : { value });
  return (
    <>
      <Field name="ground" label={t('draws.page.exception.ground')}>
        {(control) => (
          <Select
            {...control}
            className="wide"
            {...chosen(said.ground)}
            options={[...props.grounds]}
            onChange={(ground: string) => set({ ground })}
          />
        )}
      </Field>
      <Field name="reason" label={t('draws.page.exception.reason')} hint={t('draws.page.exception.reason.hint')}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={3}
            maxLength={1000}
            value={said.reason}
            onChange={(event) => set({ reason: event.target.value })}
          />
        )}
      </Field>
      <Field name="evidence" label={t('draws.page.exception.evidence')} hint={t('draws.page.exception.evidence.hint')}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={2}
            maxLength={1000}
            value={said.evidence}
            onChange={(event) => set({ evidence: event.target.value })}
          />
        )}
      </Field>
      <Field name="decider" label={t('draws.page.exception.decider')} hint={t('draws.page.exception.decider.hint')}>
        {(control) => (
          <Select
            {...control}
            className="wide"
            {...chosen(said.decider)}
            showSearch={{ optionFilterProp: 'label' }}
            options={offices.map((office) => ({
              value: office.officeId,
              label: lang === 'zh' ? office.officeName : office.officeNameEn,
            }))}
            onChange={(decider: string) => set({ decider })}
          />
        )}
      </Field>
    </>
  );
};
