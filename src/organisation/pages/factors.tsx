// My second factors (P11): what I have enrolled, how many recovery codes are left; enrol, remove, renew, each with my password.
import { Button, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { at } from '../../web/addresses.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { EmptyState } from '../../web/components/empty-state.tsx';
import { Field } from '../../web/components/form-page.tsx';
import { formatInstant } from '../../web/format.ts';
import { CurrentPassword, EnrolForm, RecoveryCodes } from '../../web/own/factor-form.tsx';
import { PasskeyForm } from '../../web/own/passkey.tsx';
import { useAct, useGet } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';

type Factor = { factorId: string; kind: string; name: string; createdAt: string; usedAt: string | null };

const STALE = { stale: ['/api/me'] } as const;

type Asked = {
  title: string;
  verb: string;
  running: boolean;
  refusal: ReactNode;
  run: (current: string) => void;
  onClose: () => void;
};

/** A dialog that asks for nothing but the password. */
const WithPassword = ({ title, verb, running, refusal, run, onClose }: Asked) => {
  const { t } = useText();
  const [current, setCurrent] = useState('');
  return (
    <Modal
      open
      title={title}
      okText={verb}
      cancelText={t('web.cancel')}
      closable={{ 'aria-label': t('web.close') }}
      confirmLoading={running}
      onOk={() => run(current)}
      onCancel={onClose}
    >
      <CurrentPassword id="proof" value={current} set={setCurrent} />
      {refusal}
    </Modal>
  );
};

const Remove = ({ factor, onClose }: { factor: Factor; onClose: () => void }) => {
  const { t } = useText();
  const remove = useAct(at('/api/me/factors/{factorId}/remove', { factorId: factor.factorId }), STALE);
  const run = async (current: string) => {
    if ((await remove.run({ current })).ok) onClose();
  };
  return (
    <WithPassword
      title={t('organisation.factor.remove.title', { name: factor.name })}
      verb={t('organisation.factor.remove')}
      running={remove.running}
      refusal={<AnswerPanel answer={remove.answer} what={t('organisation.account.act-cannot')} />}
      run={(current) => void run(current)}
      onClose={onClose}
    />
  );
};

/** Another name for one of the factors, by its own form. */
const Rename = ({ factor, onClose }: { factor: Factor; onClose: () => void }) => {
  const { t } = useText();
  const [name, setName] = useState(factor.name);
  const rename = useAct(at('/api/me/factors/{factorId}/name', { factorId: factor.factorId }), STALE);
  const run = async () => {
    if ((await rename.run({ name: name.trim() })).ok) onClose();
  };
  return (
    <Modal
      open
      title={t('organisation.factor.rename.title', { name: factor.name })}
      okText={t('organisation.factor.rename')}
      cancelText={t('web.cancel')}
      closable={{ 'aria-label': t('web.close') }}
      confirmLoading={rename.running}
      okButtonProps={{ disabled: name.trim() === '' || name.trim() === factor.name }}
      onOk={() => void run()}
      onCancel={onClose}
    >
      <Field name="factorName" label={t('organisation.factor.name')} hint={t('organisation.factor.name.hint')}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            maxLength={40}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onPressEnter={() => void run()}
          />
        )}
      </Field>
      <AnswerPanel answer={rename.answer} what={t('organisation.account.act-cannot')} />
    </Modal>
  );
};

const Renew = ({ onClose }: { onClose: () => void }) => {
  const { t } = useText();
  const renew = useAct('/api/me/recovery', STALE);
  if (renew.answer?.ok === true) {
    return (
      <Modal open title={t('web.recovery')} footer={null} closable={false} keyboard={false}>
        <RecoveryCodes codes={renew.answer.value.recovery} onDone={onClose} />
      </Modal>
    );
  }
  return (
    <WithPassword
      title={t('organisation.recovery.renew')}
      verb={t('organisation.recovery.renew')}
      running={renew.running}
      refusal={<AnswerPanel answer={renew.answer} what={t('organisation.account.act-cannot')} />}
      run={(current) => void renew.run({ current })}
      onClose={onClose}
    />
  );
};

const FactorLine = ({ factor, onRemove }: { factor: Factor; onRemove: () => void }) => {
  const { t, lang } = useText();
  const [renaming, setRenaming] = useState(false);
  return (
    <li>
      <b>{factor.name}</b> <span className="muted small">{t(`organisation.factor.${factor.kind}`)}</span>{' '}
      <span className="muted small">
        {t('organisation.factor.since', { at: formatInstant(factor.createdAt, lang) })}
        {factor.usedAt !== null && ` ${t('organisation.factor.used', { at: formatInstant(factor.usedAt, lang) })}`}
      </span>{' '}
      <span className="choice-acts">
        <Button size="small" onClick={() => setRenaming(true)}>
          {t('organisation.factor.rename')}
        </Button>
        <Button size="small" onClick={onRemove}>
          {t('organisation.factor.remove')}
        </Button>
      </span>
      {renaming && <Rename factor={factor} onClose={() => setRenaming(false)} />}
    </li>
  );
};

export const FactorCard = () => {
  const { t } = useText();
  const [doing, setDoing] = useState<'enrol' | 'passkey' | 'renew' | Factor | null>(null);
  const { answer } = useGet('/api/me/factors');
  const view = answer?.ok === true ? answer.value : null;
  const close = () => setDoing(null);
  return (
    <Card
      title={t('organisation.factors')}
      note={view?.requiredBy ? t('organisation.factors.required') : t('organisation.factors.note')}
      act={
        <>
          <Button onClick={() => setDoing('enrol')}>{t('web.owes.enrolment')}</Button>{' '}
          <Button onClick={() => setDoing('passkey')}>{t('organisation.passkey.enrol')}</Button>
        </>
      }
    >
      <AnswerPanel answer={answer} what={t('web.list.cannot-open', { title: t('organisation.factors') })} />
      {view?.factors.length === 0 && (
        <EmptyState why={t('organisation.factors.none')} next={t('organisation.factors.none.next')} />
      )}
      {view !== null && view.factors.length > 0 && (
        <>
          <ul className="factor-list">
            {view.factors.map((factor) => (
              <FactorLine key={factor.factorId} factor={factor} onRemove={() => setDoing(factor)} />
            ))}
          </ul>
          <p>
            {t('organisation.recovery.left', { n: view.codesLeft })}{' '}
            <Button size="small" onClick={() => setDoing('renew')}>
              {t('organisation.recovery.renew')}
            </Button>
          </p>
        </>
      )}
      {doing === 'enrol' && (
        <Modal open title={t('web.owes.enrolment')} footer={null} closable={false} keyboard={false}>
          <EnrolForm onDone={close} secondary={<Button onClick={close}>{t('web.cancel')}</Button>} />
        </Modal>
      )}
      {doing === 'passkey' && (
        <Modal open title={t('organisation.passkey.enrol')} footer={null} closable={false} keyboard={false}>
          <PasskeyForm onDone={close} secondary={<Button onClick={close}>{t('web.cancel')}</Button>} />
        </Modal>
      )}
      {doing === 'renew' && <Renew onClose={close} />}
      {doing !== null && typeof doing === 'object' && <Remove factor={doing} onClose={close} />}
    </Card>
  );
};
