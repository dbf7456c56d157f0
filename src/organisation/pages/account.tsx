// One account (P11): who it is, whether it can sign in, what was done to it; and what an administrator may do about it.
import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { at } from '../../web/addresses.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { DangerousAct } from '../../web/components/dangerous-act.tsx';
import { DetailPage } from '../../web/components/detail-page.tsx';
import { type Fact, FactList } from '../../web/components/fact-list.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { formatInstant, formatNumber } from '../../web/format.ts';
import { useAct, useGet } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { useText } from '../../web/text.tsx';
import { Reasoned } from './asking.tsx';
import { EntriesCard } from './entries-card.tsx';
import { GiveGrant } from './grant-forms.tsx';
import { EndGrant, GrantCard } from './grants.tsx';
import { IdentitiesCard } from './identities.tsx';
import { WhyCard } from './my-grants.tsx';
import './organisation.css';

export type AccountView = {
  userId: string;
  account: string;
  name: string;
  officeName: string;
  officeNameEn: string;
  status: 'active' | 'disabled';
  signOnOnly: boolean;
  createdAt: string;
  heldUntil: string | null;
  sessions: number;
  factors: number;
  history: { entryId: string; type: string; at: string; by: string }[];
};

export const AccountState = ({ status, heldUntil }: { status: string; heldUntil: string | null }) => {
  const { t, lang } = useText();
  if (status === 'disabled') return <StatusTag look="void">{t('organisation.status.disabled')}</StatusTag>;
  if (heldUntil === null) return <StatusTag look="done">{t('organisation.status.active')}</StatusTag>;
  return <StatusTag look="due">{t('organisation.status.held', { until: formatInstant(heldUntil, lang) })}</StatusTag>;
};

/** Acts about an account: verb, the permission it asks for, when it is offered. */
const ACTS = [
  { verb: 'release', permission: 'account.released', when: (one: AccountView) => one.heldUntil !== null },
  { verb: 'disable', permission: 'account.disabled', when: (one: AccountView) => one.status === 'active' },
  { verb: 'enable', permission: 'account.enabled', when: (one: AccountView) => one.status === 'disabled' },
  { verb: 'reset-factors', permission: 'factors.reset', when: (one: AccountView) => one.factors > 0 },
  { verb: 'end-sessions', permission: 'sessions.ended', when: (one: AccountView) => one.sessions > 0 },
] as const;
type Verb = (typeof ACTS)[number]['verb'];

const STALE = { stale: ['/api/accounts'] } as const;

const Asked = ({ account, verb, onClose }: { account: AccountView; verb: Verb; onClose: () => void }) => {
  const { t } = useText();
  const n = verb === 'reset-factors' ? account.factors : account.sessions;
  return (
    <Reasoned
      title={t(`organisation.account.${verb}.title`, { name: account.name })}
      verb={t(`organisation.account.${verb}`)}
      consequences={[t(`organisation.account.${verb}.will`, { n })]}
      cannot={t('organisation.account.act-cannot')}
      address={at(`/api/accounts/{userId}/${verb}`, { userId: account.userId })}
      {...STALE}
      onClose={onClose}
    />
  );
};

/** The one-time password is shown once, here: no page and no table can show it again. */
const Reset = ({ account, onClose }: { account: AccountView; onClose: () => void }) => {
  const { t } = useText();
  const reset = useAct(at('/api/accounts/{userId}/reset', { userId: account.userId }), STALE);
  const given = reset.answer?.ok === true ? reset.answer.value.password : null;
  return (
    <DangerousAct
      open
      title={t('organisation.account.reset.title', { name: account.name })}
      verb={t(given === null ? 'organisation.account.reset' : 'organisation.account.reset.done')}
      consequences={[t('organisation.account.reset.will'), t('organisation.account.reset.told')]}
      running={reset.running}
      reasoned={false}
      refusal={<AnswerPanel answer={reset.answer} what={t('organisation.account.act-cannot')} />}
      onConfirm={() => (given === null ? void reset.run({}) : onClose())}
      onClose={onClose}
    >
      <p role="status" aria-live="polite">
        {given !== null && (
          <>
            {t('organisation.account.reset.password')} <code className="one-time">{given}</code>
          </>
        )}
      </p>
    </DangerousAct>
  );
};

const Acts = ({ account }: { account: AccountView }) => {
  const { t } = useText();
  const may = useMay();
  const [verb, setVerb] = useState<Verb | 'reset' | null>(null);
  const open = ACTS.filter((one) => may(one.permission) && one.when(account));
  return (
    <>
      {open.map((one) => (
        <Button key={one.verb} onClick={() => setVerb(one.verb)}>
          {t(`organisation.account.${one.verb}`)}
        </Button>
      ))}
      {may('password.reset') && !account.signOnOnly && (
        <Button onClick={() => setVerb('reset')}>{t('organisation.account.reset')}</Button>
      )}
      {verb === 'reset' && <Reset account={account} onClose={() => setVerb(null)} />}
      {verb !== null && verb !== 'reset' && <Asked account={account} verb={verb} onClose={() => setVerb(null)} />}
    </>
  );
};

const Facts = ({ account }: { account: AccountView }) => {
  const { t, lang } = useText();
  const facts: Fact[] = [
    { label: t('organisation.account.account'), value: <code>{account.account}</code> },
    { label: t('organisation.account.id'), value: <code>{account.userId}</code> },
    { label: t('organisation.account.office'), value: lang === 'zh' ? account.officeName : account.officeNameEn },
    {
      label: t('organisation.account.way'),
      value: t(account.signOnOnly ? 'organisation.account.way.sign-on' : 'organisation.account.way.password'),
    },
    { label: t('organisation.account.since'), value: formatInstant(account.createdAt, lang) },
    { label: t('organisation.sessions'), value: formatNumber(account.sessions) },
    { label: t('organisation.factors'), value: formatNumber(account.factors) },
  ];
  return (
    <Card title={t('organisation.account.facts')}>
      <FactList facts={facts} />
    </Card>
  );
};

const Grants = ({ account }: { account: AccountView }) => {
  const { t } = useText();
  const may = useMay();
  const [giving, setGiving] = useState(false);
  const { answer } = useGet(at('/api/accounts/{userId}/grants', { userId: account.userId }));
  return (
    <>
      <AnswerPanel answer={answer} what={t('web.list.cannot-open', { title: t('organisation.grants') })} />
      <GrantCard
        title={t('organisation.grants')}
        grants={answer?.ok === true ? answer.value.held : []}
        of="held"
        empty={{ why: t('organisation.grants.none'), next: t('organisation.grants.none.next') }}
        button={may('grant.given') && <Button onClick={() => setGiving(true)}>{t('organisation.grant.give')}</Button>}
        act={(grant) => may('grant.ended') && <EndGrant grant={grant} />}
      />
      {giving && <GiveGrant userId={account.userId} name={account.name} onClose={() => setGiving(false)} />}
    </>
  );
};

const AccountPage = () => {
  const { t } = useText();
  const may = useMay();
  const { userId = '' } = useParams();
  const { answer } = useGet(at('/api/accounts/{userId}', { userId }));
  const account = answer?.ok === true ? answer.value : null;
  return (
    <DetailPage
      crumb={[{ label: t('organisation.accounts'), to: '/accounts' }, { label: account?.name ?? userId }]}
      title={account?.name ?? t('organisation.account.page')}
      state={account && <AccountState {...account} />}
      blocking={<AnswerPanel answer={answer} what={t('web.list.cannot-open', { title: userId })} />}
      {...(account ? { bar: { secondary: <Acts account={account} /> } } : {})}
    >
      {account && (
        <>
          <Facts account={account} />
          <Grants account={account} />
          <IdentitiesCard userId={account.userId} />
          {may('grant.given') && <WhyCard userId={account.userId} />}
          <EntriesCard entries={account.history} />
        </>
      )}
    </DetailPage>
  );
};

export default AccountPage;
