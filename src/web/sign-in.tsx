// Sign-in: a plain form that password managers understand, no puzzle; and the same form as a dialog over the page when
// a session ends in the middle of work. A wrong password is a refusal on the page, never a toast.
import { Button, Input, Modal } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type Answer, onSignedOut, readSession, type Session, signIn } from './api.ts';
import { AnswerPanel } from './components/answer-panel.tsx';
import { Doorway } from './own/doorway.tsx';
import { OwedForm } from './own/owed.tsx';
import { OtherWays, SignOnRefusal } from './own/sign-on.tsx';
import { useText } from './text.tsx';

const SignInForm = ({ onSignedIn }: { onSignedIn: () => void }) => {
  const { t } = useText();
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const [running, setRunning] = useState(false);
  const [answer, setAnswer] = useState<Answer<unknown>>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setRunning(true);
    try {
      const said = await signIn(account, password);
      setAnswer(said);
      if (said.ok) onSignedIn();
    } finally {
      setRunning(false);
    }
  };
  return (
    <form className="sign-in-form" onSubmit={(event) => void submit(event)}>
      <AnswerPanel answer={answer} what={t('web.sign-in.failed')} />
      <div className="field">
        <label htmlFor="account">{t('web.sign-in.account')}</label>
        <Input
          id="account"
          name="account"
          autoComplete="username"
          required
          value={account}
          onChange={(event) => setAccount(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor="password">{t('web.sign-in.password')}</label>
        <Input.Password
          id="password"
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </div>
      <Button type="primary" htmlType="submit" loading={running} block>
        {t('web.sign-in')}
      </Button>
    </form>
  );
};

export const SignInPage = ({ onSignedIn }: { onSignedIn: () => void }) => {
  const { t } = useText();
  return (
    <Doorway title={t('web.sign-in.title')} note={t('web.sign-in.note')}>
      <SignOnRefusal />
      <SignInForm onSignedIn={onSignedIn} />
      <OtherWays onSignedIn={onSignedIn} />
    </Doorway>
  );
};

/** Installed once: waits until the client meets a 401, then asks. Another person signing in starts afresh. */
export const SignInAgain = ({ session }: { session: Session }) => {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const [owes, setOwes] = useState<Session['owes']>(null);
  const waiting = useRef<(() => void)[]>([]);
  useEffect(() => {
    onSignedOut(
      () =>
        new Promise((resolve) => {
          waiting.current.push(resolve);
          setOpen(true);
        }),
    );
  }, []);
  const resume = async () => {
    const now = await readSession();
    if (now?.user.userId !== session.user.userId) return location.reload();
    setOwes(now.owes);
    if (now.owes !== null) return;
    setOpen(false);
    for (const resolve of waiting.current.splice(0)) resolve();
  };
  return (
    <Modal
      open={open}
      title={t('web.sign-in')}
      footer={null}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      width={400}
    >
      <p className="ink2">{t('web.sign-in.again')}</p>
      {owes === null ? (
        <SignInForm onSignedIn={() => void resume()} />
      ) : (
        <OwedForm owes={owes} onDone={() => void resume()} />
      )}
    </Modal>
  );
};
