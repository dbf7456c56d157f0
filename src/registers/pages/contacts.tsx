// What is personal of a subject or an inspector, shown only when asked for with a reason (P11), and an inspector's account (P2).
import { Button, Select } from 'antd';
import { useState } from 'react';
import { at, type Filled } from '../../web/addresses.ts';
import { ActButton } from '../../web/components/act-button.tsx';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { FactList } from '../../web/components/fact-list.tsx';
import { isoDate } from '../../web/format.ts';
import { useAct, useGet } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { useText } from '../../web/text.tsx';
import './registers.css';

export const REASONS = ['inspection', 'service', 'complaint', 'correction'] as const;

type Contact = Filled<'/api/subjects/{code}/contact' | '/api/inspectors/{inspectorId}/contact'>;

export const ContactCard = ({ address }: { address: Contact }) => {
  const { t } = useText();
  const may = useMay();
  const [reason, setReason] = useState<(typeof REASONS)[number]>();
  const see = useAct(address);
  if (!may('contact.read')) return null;
  const shown = see.answer?.ok === true ? see.answer.value : undefined;
  return (
    <Card title={t('registers.contact')} note={t('registers.contact.note')}>
      {shown === undefined && (
        <p className="choice-acts">
          <Select
            aria-label={t('registers.contact.why')}
            placeholder={t('registers.contact.why')}
            className="choice"
            {...(reason === undefined ? {} : { value: reason })}
            options={REASONS.map((value) => ({ value, label: t(`registers.reveal.${value}`) }))}
            onChange={setReason}
          />
          <ActButton
            reason={reason === undefined ? t('registers.contact.why') : ''}
            loading={see.running}
            onClick={() => void (reason !== undefined && see.run({ reason }))}
          >
            {t('registers.contact.show')}
          </ActButton>
        </p>
      )}
      <AnswerPanel answer={see.answer} what={t('registers.contact.cannot')} />
      {shown !== undefined && (
        <FactList
          facts={[
            ...(['name', 'phone', 'idNumber'] as const).flatMap((member) =>
              shown[member] === null ? [] : [{ label: t(`registers.contact.${member}`), value: shown[member] }],
            ),
            { label: t('registers.contact.recorded'), value: isoDate(shown.recordedAt) },
          ]}
        />
      )}
    </Card>
  );
};

export const AccountCard = ({ inspectorId }: { inspectorId: string }) => {
  const { t } = useText();
  const may = useMay();
  const allowed = may('inspector.linked');
  const { answer } = useGet(at('/api/inspectors/{inspectorId}/account', { inspectorId }), {}, { enabled: allowed });
  const [chosen, setChosen] = useState<string>();
  const stale = { stale: ['/api/inspectors'] } as const;
  const link = useAct(at('/api/inspectors/{inspectorId}/link', { inspectorId }), stale);
  const unlink = useAct(at('/api/inspectors/{inspectorId}/unlink', { inspectorId }), stale);
  if (!allowed || answer?.ok !== true) return null;
  const { linked, free } = answer.value;
  return (
    <Card title={t('registers.account')} note={t('registers.account.note')}>
      {linked === null ? (
        <p className="choice-acts">
          <span>{t('registers.account.none')}</span>
          <Select
            aria-label={t('registers.account.choose')}
            placeholder={t('registers.account.choose')}
            className="choice"
            showSearch={{ optionFilterProp: 'label' }}
            {...(chosen === undefined ? {} : { value: chosen })}
            options={free.map((one) => ({ value: one.userId, label: `${one.name} ${one.account}` }))}
            onChange={setChosen}
          />
          <ActButton
            reason={chosen === undefined ? t('registers.account.choose') : ''}
            loading={link.running}
            onClick={() => void link.run({ userId: chosen ?? '' })}
          >
            {t('registers.account.link')}
          </ActButton>
        </p>
      ) : (
        <p className="choice-acts">
          <span>
            {linked.name} <code>{linked.account}</code>
          </span>
          <Button loading={unlink.running} onClick={() => void unlink.run({})}>
            {t('registers.account.unlink')}
          </Button>
        </p>
      )}
      <AnswerPanel answer={link.answer} what={t('registers.account.cannot')} />
      <AnswerPanel answer={unlink.answer} what={t('registers.account.cannot')} />
    </Card>
  );
};
