// The second factor (P11): its code at sign-in, and enrolling an authenticator by QR code or by typing the secret.
import { Button, Input } from 'antd';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { encode } from 'uqr';
import { AnswerPanel } from '../components/answer-panel.tsx';
import { useAct } from '../queries.ts';
import { useSession } from '../session.tsx';
import { useText } from '../text.tsx';

type TextBox = {
  id: string;
  label: string;
  hint?: string;
  value: string;
  set: (value: string) => void;
  code?: boolean;
};

const TextBoxOf = ({ id, label, hint, value, set, code = false }: TextBox) => (
  <div className="field">
    <label htmlFor={id}>{label}</label>
    {hint !== undefined && (
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    <Input
      id={id}
      required
      maxLength={64}
      value={value}
      autoComplete={code ? 'one-time-code' : 'off'}
      {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
      onChange={(event) => set(event.target.value)}
    />
  </div>
);

export const CurrentPassword = ({ id, value, set }: { id: string; value: string; set: (value: string) => void }) => {
  const { t } = useText();
  const { localPassword } = useSession();
  // Who comes in by the other system alone has just shown himself there.
  if (!localPassword) return null;
  return (
    <div className="field">
      <label htmlFor={id}>{t('web.password.current')}</label>
      <Input.Password
        id={id}
        required
        maxLength={256}
        autoComplete="current-password"
        value={value}
        onChange={(event) => set(event.target.value)}
      />
    </div>
  );
};

/** Asked at sign-in: a code of the authenticator, or a recovery code. */
export const FactorForm = ({ onDone }: { onDone: () => void }) => {
  const { t } = useText();
  const [code, setCode] = useState('');
  const show = useAct('/api/me/factor');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await show.run({ code })).ok) onDone();
  };
  return (
    <form className="sign-in-form" onSubmit={(event) => void submit(event)}>
      <AnswerPanel answer={show.answer} what={t('web.sign-in.failed')} />
      <TextBoxOf
        id="code"
        label={t('web.factor.code')}
        hint={t('web.factor.code.hint')}
        value={code}
        set={setCode}
        code
      />
      <Button type="primary" htmlType="submit" loading={show.running} block>
        {t('web.factor.show')}
      </Button>
    </form>
  );
};

/** Shown once; whoever leaves has to ask for new ones. */
export const RecoveryCodes = ({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) => {
  const { t } = useText();
  return (
    <section aria-label={t('web.recovery')}>
      <p className="ink2">{t('web.recovery.why')}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button type="primary" onClick={onDone}>
        {t('web.recovery.noted')}
      </Button>
    </section>
  );
};

const Secret = ({ uri, secret }: { uri: string; secret: string }) => {
  const { t } = useText();
  const { data, size } = encode(uri, { ecc: 'M', border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <>
      <svg className="factor-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('web.factor.qr')}>
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <p className="ink2">
        {t('web.factor.secret')} <code className="factor-secret">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
    </>
  );
};

/** Enrols an authenticator: scan, name it, show a code and the password; then the recovery codes, if it is the first. */
export const EnrolForm = ({ onDone, secondary }: { onDone: () => void; secondary?: ReactNode }) => {
  const { t } = useText();
  const offer = useAct('/api/me/factors/offer');
  const enrol = useAct('/api/me/factors', { stale: ['/api/me'] });
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const [current, setCurrent] = useState('');
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one secret for one form
  useEffect(() => void offer.run({}), []);
  const offered = offer.answer?.ok === true ? offer.answer.value : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const said = await enrol.run({ current, secret: offered?.secret ?? '', code, name: name.trim() });
    if (!said.ok) return;
    if (said.value.recovery.length === 0) onDone();
    else setCodes(said.value.recovery);
  };
  if (codes !== null) return <RecoveryCodes codes={codes} onDone={onDone} />;
  return (
    <form className="sign-in-form" onSubmit={(event) => void submit(event)}>
      <AnswerPanel answer={offer.answer} />
      <AnswerPanel answer={enrol.answer} what={t('web.factor.cannot')} />
      {offered !== null && <Secret {...offered} />}
      <TextBoxOf
        id="factor-name"
        label={t('web.factor.name')}
        hint={t('web.factor.name.hint')}
        value={name}
        set={setName}
      />
      <TextBoxOf id="factor-code" label={t('web.factor.code')} value={code} set={setCode} code />
      <CurrentPassword id="factor-current" value={current} set={setCurrent} />
      <div className="buttons">
        <Button type="primary" htmlType="submit" loading={enrol.running}>
          {t('web.factor.enrol')}
        </Button>{' '}
        {secondary}
      </div>
    </form>
  );
};
