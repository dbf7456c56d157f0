// A decision of the approval ledger as the libraries' pages show it (R5, R20): whom to ask, and granting or returning with an opinion.
import { Input, Select } from 'antd';
import { useId, useState } from 'react';
import type { Stale, Taking } from '../../web/addresses.ts';
import { ActButton } from '../../web/components/act-button.tsx';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { Field } from '../../web/components/form-page.tsx';
import { useAct } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { useText } from '../../web/text.tsx';
import { useCodes } from './codes.ts';

type Deciding = Taking<{ reason: string }>;

export const Decision = ({
  grant: granting,
  giveBack: returning,
  permission,
  officeId,
  stale,
}: {
  grant: Deciding;
  giveBack: Deciding;
  permission: string;
  officeId: string;
  stale: Stale;
}) => {
  const { t } = useText();
  const may = useMay();
  const codes = useCodes();
  const id = useId();
  const [reason, setReason] = useState('');
  const grant = useAct(granting, { stale });
  const giveBack = useAct(returning, { stale });
  const closed = may(permission) ? '' : t('registers.exclusions.decide.forbidden', { office: codes.office(officeId) });
  const empty = reason.trim() === '' ? t('registers.exclusions.decide.missing') : '';
  return (
    <Card title={t('registers.exclusions.decide')}>
      <div className="field">
        <label htmlFor={id}>{t('registers.exclusions.decide.reason')}</label>
        <Input.TextArea
          id={id}
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      <AnswerPanel answer={grant.answer} what={t('registers.exclusions.decide.cannot')} />
      <AnswerPanel answer={giveBack.answer} what={t('registers.exclusions.decide.cannot')} />
      <p className="choice-acts">
        <ActButton
          type="primary"
          reason={closed}
          loading={grant.running}
          onClick={() => void grant.run({ reason: reason.trim() })}
        >
          {t('registers.exclusions.decide.approve')}
        </ActButton>
        <ActButton
          reason={closed === '' ? empty : closed}
          loading={giveBack.running}
          onClick={() => void giveBack.run({ reason: reason.trim() })}
        >
          {t('registers.exclusions.decide.return')}
        </ActButton>
        {closed !== '' && <span className="muted small">{closed}</span>}
      </p>
    </Card>
  );
};

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
