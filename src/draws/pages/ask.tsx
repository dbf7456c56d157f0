// The common part of asking for a departure: ground from the closed list, reason, evidence, and an office under another head that decides
// (R5, R33). Nothing that was drawn is removed.
import { Input, Select } from 'antd';
import { Field } from '../../web/components/form-page.tsx';
import { useGet } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';

export type Said = { readonly reason: string; readonly evidence: string; readonly decider: string };
export const NOTHING_SAID: Said = { reason: '', evidence: '', decider: '' };

const chosen = <V extends string>(value: V | '') => (value === '' ? {} : { value });

/** The ground, of those that the rule knows for this kind of departure. */
export const GroundField = <Ground extends string>(props: {
  readonly said: { readonly ground: Ground | '' };
  readonly set: (change: { ground: Ground }) => void;
  readonly grounds: readonly { readonly value: Ground; readonly label: string }[];
}) => {
  const { t } = useText();
  return (
    <Field name="ground" label={t('draws.page.exception.ground')}>
      {(control) => (
        <Select
          {...control}
          className="wide"
          {...chosen(props.said.ground)}
          options={[...props.grounds]}
          onChange={(ground: Ground) => props.set({ ground })}
        />
      )}
    </Field>
  );
};

export const AskFields = ({ said, set }: { said: Said; set: (change: Partial<Said>) => void }) => {
  const { t, lang } = useText();
  const { answer } = useGet('/api/draws/deciders');
  const offices = answer?.ok === true ? answer.value.offices : [];
  return (
    <>
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
