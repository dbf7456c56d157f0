// Changing one's own password (P11): the old one, a new one twice; the rules stand beside it with their numbers, before anybody is refused.
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { AnswerPanel } from '../components/answer-panel.tsx';
import { useAct, useGet } from '../queries.ts';
import { useText } from '../text.tsx';

/** The number of a rule of signing in, or null while it is not known. */
export const useAccessRules = (): ((rule: string) => number | null) => {
  const { answer } = useGet('/api/access-rules');
  const rules = answer?.ok === true ? answer.value.rules : [];
  return (rule) => rules.find((one) => one.rule === rule)?.value ?? null;
};

export const PasswordHint = () => {
  const { t } = useText();
  const rule = useAccessRules();
  const least = rule('password.least-length');
  const kinds = rule('password.least-kinds');
  const last = rule('password.history');
  if (least === null || kinds === null || last === null) return null;
  return <>{t('web.password.hint', { least, kinds, last })}</>;
};

type BoxOf = {
  id: string;
  label: string;
  complete: string;
  value: string;
  set: (value: string) => void;
  hint?: boolean;
};

const Box = ({ id, label, complete, value, set, hint = false }: BoxOf) => (
  <div className="field">
    <label htmlFor={id}>{label}</label>
    {hint && (
      <p className="hint" id={`${id}-hint`}>
        <PasswordHint />
      </p>
    )}
    <Input.Password
      id={id}
      autoComplete={complete}
      required
      maxLength={256}
      value={value}
      {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
      onChange={(event) => set(event.target.value)}
    />
  </div>
);

export const PasswordForm = ({ onDone, block = false }: { onDone: (ended: number) => void; block?: boolean }) => {
  const { t } = useText();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [differs, setDiffers] = useState(false);
  const change = useAct('/api/me/password', { stale: ['/api/me'] });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setDiffers(password !== again);
    if (password !== again) return;
    const said = await change.run({ current, password });
    if (!said.ok) return;
    setCurrent('');
    setPassword('');
    setAgain('');
    onDone(said.value.sessionsEnded);
  };
  return (
    <form className="sign-in-form" onSubmit={(event) => void submit(event)}>
      <AnswerPanel answer={change.answer} what={t('web.password.cannot')} />
      <Box
        id="password-current"
        label={t('web.password.current')}
        complete="current-password"
        value={current}
        set={setCurrent}
      />
      <Box
        id="password-new"
        label={t('web.password.new')}
        complete="new-password"
        value={password}
        set={setPassword}
        hint
      />
      <Box id="password-again" label={t('web.password.again')} complete="new-password" value={again} set={setAgain} />
      <p className="error" role="alert">
        {differs && t('web.password.differs')}
      </p>
      <Button type="primary" htmlType="submit" loading={change.running} block={block}>
        {t('web.password.change')}
      </Button>
    </form>
  );
};
