// A decision of the approval ledger as every page shows it (R5): granting, or returning with a reason, open to the head who was asked.
import { Input } from 'antd';
import { useId, useState } from 'react';
import type { Stale, Taking } from '../../web/addresses.ts';
import { ActButton } from '../../web/components/act-button.tsx';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { useAct } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { useText } from '../../web/text.tsx';

export type Deciding = Taking<{ reason: string }>;

/** `forbidden` says who decides, to those who do not. */
export const Decision = (of: {
  grant: Deciding;
  giveBack: Deciding;
  permission: string;
  forbidden: string;
  stale: Stale;
}) => {
  const { t } = useText();
  const may = useMay();
  const id = useId();
  const [reason, setReason] = useState('');
  const grant = useAct(of.grant, { stale: of.stale });
  const giveBack = useAct(of.giveBack, { stale: of.stale });
  const closed = may(of.permission) ? '' : of.forbidden;
  const empty = reason.trim() === '' ? t('organisation.decide.missing') : '';
  return (
    <Card title={t('organisation.decide')}>
      <div className="field">
        <label htmlFor={id}>{t('organisation.decide.reason')}</label>
        <Input.TextArea
          id={id}
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      <AnswerPanel answer={grant.answer} what={t('organisation.decide.cannot')} />
      <AnswerPanel answer={giveBack.answer} what={t('organisation.decide.cannot')} />
      <p className="card-acts">
        <ActButton
          type="primary"
          reason={closed}
          loading={grant.running}
          onClick={() => void grant.run({ reason: reason.trim() })}
        >
          {t('organisation.decide.approve')}
        </ActButton>
        <ActButton
          reason={closed === '' ? empty : closed}
          loading={giveBack.running}
          onClick={() => void giveBack.run({ reason: reason.trim() })}
        >
          {t('organisation.decide.return')}
        </ActButton>
        {closed !== '' && <span className="muted small">{closed}</span>}
      </p>
    </Card>
  );
};
