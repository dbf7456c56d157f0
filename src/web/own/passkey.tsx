// Passkeys in the browser (P11): enrolling one, showing one after the password, and signing in by one alone. What the person breaks off at the device is
// no fault: the form stays and can be sent again.
import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';
import { Button, Input } from 'antd';
import { type FormEvent, type ReactNode, useState } from 'react';
import { type Answer, post } from '../api.ts';
import { AnswerPanel } from '../components/answer-panel.tsx';
import { queryClient } from '../queries.ts';
import { useText } from '../text.tsx';
import { CurrentPassword, RecoveryCodes } from './factor-form.tsx';

type Way = 'me/factor' | 'sign-in';
type OfferAddress = `/api/${Way}/passkey/offer` | '/api/me/passkeys/offer';

/** Asks the server for options, the device for an answer to them, and sends it; null when the person broke it off at the device. */
async function withDevice<Options, Made, T>(
  offer: OfferAddress,
  device: (options: Options) => Promise<Made>,
  send: (credential: Made) => Promise<Answer<T>>,
): Promise<Answer<T> | null> {
  const offered = await post(offer, {});
  if (!offered.ok) return offered;
  // The server hands through what its library of the same make has written: only the device reads it.
  const made = await device(offered.value.options as object as Options).catch(() => null);
  return made === null ? null : send(made);
}

const show = (way: Way) =>
  withDevice(
    `/api/${way}/passkey/offer`,
    (optionsJSON: PublicKeyCredentialRequestOptionsJSON) => startAuthentication({ optionsJSON }),
    (credential) => post(`/api/${way}/passkey`, { credential }),
  );

const Shown = (props: { way: Way; label: string; onDone: () => void }) => {
  const { t } = useText();
  const [running, setRunning] = useState(false);
  const [answer, setAnswer] = useState<Answer<unknown>>();
  if (!browserSupportsWebAuthn()) return null;
  const run = async () => {
    setRunning(true);
    const said = await show(props.way).finally(() => setRunning(false));
    if (said === null) return;
    setAnswer(said);
    if (said.ok) props.onDone();
  };
  return (
    <div className="sign-on">
      <AnswerPanel answer={answer} what={t('web.sign-in.failed')} />
      <Button block loading={running} onClick={() => void run()}>
        {props.label}
      </Button>
    </div>
  );
};

/** After the password. */
export const PasskeySecond = ({ onDone }: { onDone: () => void }) => {
  const { t } = useText();
  return <Shown way="me/factor" label={t('web.passkey.show')} onDone={onDone} />;
};

/** Instead of the password, where an office allows it. */
export const PasskeyAlone = ({ onDone }: { onDone: () => void }) => {
  const { t } = useText();
  return <Shown way="sign-in" label={t('web.passkey.alone')} onDone={onDone} />;
};

export const PasskeyForm = ({ onDone, secondary }: { onDone: () => void; secondary?: ReactNode }) => {
  const { t } = useText();
  const [name, setName] = useState('');
  const [current, setCurrent] = useState('');
  const [running, setRunning] = useState(false);
  const [answer, setAnswer] = useState<Answer<{ recovery: string[] }>>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setRunning(true);
    const said = await withDevice(
      '/api/me/passkeys/offer',
      (optionsJSON: PublicKeyCredentialCreationOptionsJSON) => startRegistration({ optionsJSON }),
      (credential) => post('/api/me/passkeys', { credential, current, name: name.trim() }),
    ).finally(() => setRunning(false));
    if (said === null) return;
    setAnswer(said);
    if (!said.ok) return;
    await queryClient.invalidateQueries({ queryKey: ['/api/me/factors'] });
    if (said.value.recovery.length === 0) onDone();
  };
  if (answer?.ok === true && answer.value.recovery.length > 0) {
    return <RecoveryCodes codes={answer.value.recovery} onDone={onDone} />;
  }
  return (
    <form className="sign-in-form" onSubmit={(event) => void submit(event)}>
      <p className="ink2">{t('web.passkey.why')}</p>
      <AnswerPanel answer={answer} what={t('web.factor.cannot')} />
      <div className="field">
        <label htmlFor="passkey-name">{t('web.factor.name')}</label>
        <p className="hint" id="passkey-name-hint">
          {t('web.factor.name.hint')}
        </p>
        <Input
          id="passkey-name"
          required
          maxLength={40}
          autoComplete="off"
          aria-describedby="passkey-name-hint"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <CurrentPassword id="passkey-current" value={current} set={setCurrent} />
      <div className="buttons">
        <Button type="primary" htmlType="submit" loading={running}>
          {t('web.passkey.enrol')}
        </Button>{' '}
        {secondary}
      </div>
    </form>
  );
};
