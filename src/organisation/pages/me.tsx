// My account (P11): my password, and the sessions that are open in my name, each of which I can end.
import { Button } from 'antd';
import { useState } from 'react';
import { at } from '../../web/addresses.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { PageTitle } from '../../web/components/page-title.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { TableFrame } from '../../web/components/table-frame.tsx';
import { formatInstant } from '../../web/format.ts';
import { PasswordForm } from '../../web/own/password-form.tsx';
import { useAct, useGet } from '../../web/queries.ts';
import { useSession } from '../../web/session.tsx';
import { useText } from '../../web/text.tsx';
import { deviceOf } from './device.ts';
import { FactorCard } from './factors.tsx';
import { MyGrants, WhyCard } from './my-grants.tsx';
import './organisation.css';

type Session = {
  sessionId: string;
  own: boolean;
  device: string;
  address: string;
  createdAt: string;
  seenAt: string;
  expiresAt: string;
  factor: string | null;
};

const STALE = { stale: ['/api/me/sessions'] } as const;

const SessionRow = ({ session }: { session: Session }) => {
  const { t, lang } = useText();
  const end = useAct(at('/api/me/sessions/{sessionId}/end', { sessionId: session.sessionId }), STALE);
  return (
    <tr>
      <td>
        <span title={session.device}>{deviceOf(session.device) ?? t('web.unknown')}</span>
        {session.own && <StatusTag look="running">{t('organisation.session.own')}</StatusTag>}
      </td>
      <td>
        <code>{session.address}</code>
      </td>
      <td>{formatInstant(session.createdAt, lang)}</td>
      <td>{formatInstant(session.seenAt, lang)}</td>
      <td>
        {!session.own && (
          <Button size="small" loading={end.running} onClick={() => void end.run({})}>
            {t('organisation.session.end')}
          </Button>
        )}
      </td>
    </tr>
  );
};

const Sessions = () => {
  const { t } = useText();
  const { answer } = useGet('/api/me/sessions');
  const endOthers = useAct('/api/me/sessions/end-others', STALE);
  const sessions = answer?.ok === true ? answer.value.sessions : [];
  return (
    <Card
      title={t('organisation.sessions')}
      note={t('organisation.sessions.note')}
      flush
      act={
        sessions.length > 1 && (
          <Button loading={endOthers.running} onClick={() => void endOthers.run({})}>
            {t('organisation.sessions.end-others')}
          </Button>
        )
      }
    >
      <AnswerPanel answer={answer} what={t('web.list.cannot-open', { title: t('organisation.sessions') })} />
      <TableFrame title={t('organisation.sessions')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('organisation.session.device')}</th>
              <th scope="col">{t('organisation.session.address')}</th>
              <th scope="col">{t('organisation.session.since')}</th>
              <th scope="col">{t('organisation.session.seen')}</th>
              <th scope="col">{t('organisation.session.act')}</th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <SessionRow key={session.sessionId} session={session} />
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Card>
  );
};

const Me = () => {
  const { t, lang } = useText();
  const { user, localPassword } = useSession();
  const [ended, setEnded] = useState<number | null>(null);
  return (
    <div className="page">
      <PageTitle
        title={t('organisation.me')}
        note={t('web.user.name', {
          name: user.name,
          office: lang === 'zh' ? user.officeName : user.officeNameEn,
        })}
      />
      <div className="main-cards">
        <MyGrants />
        <WhyCard />
        <Sessions />
        <FactorCard />
        <Card title={t('organisation.me.password')}>
          <p role="status">{ended !== null && t('organisation.me.password.done', { n: ended })}</p>
          {localPassword ? <PasswordForm onDone={setEnded} /> : <p>{t('organisation.me.no-password')}</p>}
        </Card>
      </div>
    </div>
  );
};

export default Me;
