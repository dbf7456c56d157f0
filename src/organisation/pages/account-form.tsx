// Opening an account (P11): who, for which office; roles are given by the security administrator. The password is never kept in the draft.
import { Input, Radio } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Answer, Problem } from '../../web/api.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Crumb } from '../../web/components/crumb.tsx';
import { Field, FormGroup, FormPage, useDraft } from '../../web/components/form-page.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { PasswordHint } from '../../web/own/password-form.tsx';
import { useAct, useGet } from '../../web/queries.ts';
import { useSession } from '../../web/session.tsx';
import { textIn, useText } from '../../web/text.tsx';
import { Choose } from './asking.tsx';
import { nameOf, type Office, subtreeOf } from './office-tree.ts';
import './organisation.css';

type Draft = { name: string; account: string; userId: string; officeId: string; way: 'password' | 'sign-on' };
const blank: Draft = { name: '', account: '', userId: '', officeId: '', way: 'password' };

const problem = (path: string, key: string, fill = {}): Problem => ({
  path,
  zh: textIn('zh')(key, fill),
  en: textIn('en')(key, fill),
});

/** Every field that does not hold yet, in the order of the form. */
export const problemsOf = (draft: Draft, password: string): readonly Problem[] => [
  ...(draft.name.trim() === '' ? [problem('name', 'organisation.account.missing.name')] : []),
  ...(draft.userId.trim() === '' ? [problem('userId', 'organisation.account.missing.id')] : []),
  ...(draft.officeId === '' ? [problem('officeId', 'organisation.account.missing.office')] : []),
  ...(draft.account.trim().length < 2 ? [problem('account', 'organisation.account.missing.account')] : []),
  ...(draft.way === 'password' && password === ''
    ? [problem('password', 'organisation.account.missing.password')]
    : []),
];

/** Refusals that are about one field are shown under it. */
const fieldOf: Readonly<Record<string, string>> = {
  'organisation.account-taken': 'account',
  'organisation.password-short': 'password',
  'organisation.password-plain': 'password',
  'organisation.password-common': 'password',
  'organisation.office-missing': 'officeId',
};

const refusedFields = (answer: Answer<unknown> | undefined): readonly Problem[] => {
  if (answer === undefined || answer.ok) return [];
  if ('problems' in answer) return answer.problems;
  const path = fieldOf[answer.refusal.code];
  return path === undefined ? [] : [{ path, zh: answer.refusal.zh, en: answer.refusal.en }];
};

type GroupOf = { draft: Draft; change: (change: Partial<Draft>) => void };

const typed = ({ draft, change }: GroupOf, key: 'name' | 'account' | 'userId') => ({
  value: draft[key],
  onChange: (event: { target: { value: string } }) => change({ [key]: event.target.value }),
});

const WhoGroup = (props: GroupOf & { offices: readonly Office[] }) => {
  const { t, lang } = useText();
  const { draft, change, offices } = props;
  return (
    <FormGroup title={t('organisation.account.group.who')}>
      <Field name="name" label={t('organisation.account.name')}>
        {(control) => <Input {...control} {...typed(props, 'name')} maxLength={64} autoComplete="off" />}
      </Field>
      <Field name="userId" label={t('organisation.account.id')} hint={t('organisation.account.id.hint')}>
        {(control) => <Input {...control} {...typed(props, 'userId')} maxLength={64} autoComplete="off" />}
      </Field>
      <Choose
        name="officeId"
        label={t('organisation.account.office')}
        value={draft.officeId}
        options={offices.map((office) => ({ value: office.officeId, label: nameOf(office, lang) }))}
        set={(officeId) => change({ officeId })}
      />
    </FormGroup>
  );
};

type May = GroupOf & { signOn: string | null; password: string; setPassword: (password: string) => void };

const MayGroup = (props: May) => {
  const { t } = useText();
  const { draft, change, signOn, password, setPassword } = props;
  return (
    <FormGroup title={t('organisation.account.group.may')}>
      <Field name="account" label={t('organisation.account.account')} hint={t('organisation.account.account.hint')}>
        {(control) => <Input {...control} {...typed(props, 'account')} maxLength={64} autoComplete="off" />}
      </Field>
      {signOn !== null && (
        <Field name="way" label={t('organisation.account.way')} hint={t(`organisation.account.way.${draft.way}.hint`)}>
          {({ id }) => (
            <Radio.Group
              id={id}
              value={draft.way}
              options={(['password', 'sign-on'] as const).map((value) => ({
                value,
                label: t(`organisation.account.way.${value}`),
              }))}
              onChange={(event) => change({ way: event.target.value })}
            />
          )}
        </Field>
      )}
      {draft.way === 'password' && (
        <Field
          name="password"
          label={t('organisation.account.password')}
          hint={
            <>
              {t('organisation.account.password.hint')} <PasswordHint />
            </>
          }
        >
          {(control) => (
            <Input.Password
              {...control}
              value={password}
              autoComplete="new-password"
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
      )}
    </FormGroup>
  );
};

const AccountForm = () => {
  const { t } = useText();
  const navigate = useNavigate();
  const { user } = useSession();
  const [draft, change, savedAt, forget] = useDraft<Draft>('account', blank);
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<readonly Problem[]>([]);
  const { answer } = useGet('/api/offices');
  const offered = useGet('/api/sign-on').answer;
  const signOn = offered?.ok === true ? offered.value.name : null;
  const open = useAct('/api/accounts', { stale: ['/api/accounts'] });
  const offices =
    answer?.ok === true
      ? subtreeOf(answer.value.offices, user.officeId).filter((office) => office.closedOn === null)
      : [];

  const faults = problemsOf(draft, password);
  const problems = [...(tried ? faults : []), ...said];
  const submit = async () => {
    setTried(true);
    setSaid([]);
    if (faults.length > 0) return;
    const opened = await open.run({
      officeId: draft.officeId,
      name: draft.name.trim(),
      account: draft.account.trim(),
      userId: draft.userId.trim(),
      ...(draft.way === 'sign-on' ? { signOnOnly: true } : { password }),
    });
    setSaid(refusedFields(opened));
    if (!opened.ok) return;
    forget();
    void navigate(`/accounts/${encodeURIComponent(draft.userId.trim())}`);
  };
  const elsewhere = open.answer !== undefined && !open.answer.ok && refusedFields(open.answer).length === 0;

  return (
    <FormPage
      title={t('organisation.account.open')}
      submit={t('organisation.account.open')}
      onSubmit={() => void submit()}
      running={open.running}
      problems={problems}
      savedAt={savedAt}
      before={
        <>
          <Crumb
            parts={[{ label: t('organisation.accounts'), to: '/accounts' }, { label: t('organisation.account.open') }]}
          />
          {elsewhere && <AnswerPanel answer={open.answer} what={t('organisation.account.cannot')} />}
        </>
      }
      secondary={<LinkButton to="/accounts">{t('web.cancel')}</LinkButton>}
    >
      <WhoGroup draft={draft} change={change} offices={offices} />
      <MayGroup draft={draft} change={change} signOn={signOn} password={password} setPassword={setPassword} />
    </FormPage>
  );
};

export default AccountForm;
