// My inbox: what waits for my decision or my doing, decisions first; beneath it what I was told and what is done.
import { Button } from 'antd';
import { useState } from 'react';
import { INBOX, MESSAGES, wordingOf } from './api.ts';
import { AnswerPanel } from './components/answer-panel.tsx';
import { Card } from './components/card.tsx';
import { EmptyState } from './components/empty-state.tsx';
import { PageTitle } from './components/page-title.tsx';
import { StatusTag } from './components/status-tag.tsx';
import { formatInstant, formatNumber } from './format.ts';
import { useAct, useGet } from './queries.ts';
import { useText } from './text.tsx';

type Row = { id: string; zh: string; en: string; at: string; href: string };
type Waiting = Row & { what: 'decision' | 'deed'; from: string | null; due: string | null };
type Told = Row & { unread: boolean; done: boolean };

const WaitingRow = ({ row }: { row: Waiting }) => {
  const { t, lang } = useText();
  const due = row.due === null ? null : formatInstant(row.due, lang);
  const late = row.due !== null && new Date(row.due).getTime() < Date.now();
  return (
    <li>
      <a className="what" href={row.href}>
        {wordingOf(row, lang)}
      </a>
      <StatusTag look="waiting">{t(row.what === 'decision' ? 'web.inbox.decision' : 'web.inbox.deed')}</StatusTag>
      {due !== null && (
        <StatusTag look={late ? 'failed' : 'due'}>
          {t(late ? 'web.inbox.late' : 'web.inbox.due', { at: due })}
        </StatusTag>
      )}
      <p className="small muted">
        {t('web.inbox.from', { from: row.from ?? t('web.inbox.system'), at: formatInstant(row.at, lang) })}
      </p>
    </li>
  );
};

const ToldRow = ({ row }: { row: Told }) => {
  const { t, lang } = useText();
  return (
    <li>
      <a className={row.unread ? 'what' : 'what told'} href={row.href}>
        {wordingOf(row, lang)}
      </a>
      {row.unread && <StatusTag look="scheduled">{t('web.messages.new')}</StatusTag>}
      {row.done && <StatusTag look="done">{t('web.messages.done')}</StatusTag>}
      <p className="small muted">{formatInstant(row.at, lang)}</p>
    </li>
  );
};

const Messages = ({ unread }: { unread: number }) => {
  const { t } = useText();
  const [after, setAfter] = useState<string | null>(null);
  const { answer } = useGet(MESSAGES, { after }, { keep: true });
  const readAll = useAct('/api/inbox/read', { stale: [INBOX, MESSAGES] });
  const page = answer?.ok === true ? answer.value : undefined;
  return (
    <Card
      flush
      title={t('web.messages.title')}
      note={unread > 0 ? t('web.messages.unread', { n: formatNumber(unread) }) : undefined}
      act={
        unread === 0 ? undefined : (
          <Button size="small" loading={readAll.running} onClick={() => void readAll.run({})}>
            {t('web.messages.read-all')}
          </Button>
        )
      }
    >
      <AnswerPanel answer={answer} what={t('web.list.cannot-open', { title: t('web.messages.title') })} />
      {page?.rows.length === 0 && <EmptyState why={t('web.messages.empty')} next={t('web.messages.empty.next')} />}
      {page !== undefined && page.rows.length > 0 && (
        <ul className="inbox">
          {page.rows.map((row) => (
            <ToldRow key={row.id} row={row} />
          ))}
        </ul>
      )}
      {(page?.next != null || after !== null) && (
        <p className="inbox-more">
          {after !== null && <Button onClick={() => setAfter(null)}>{t('web.messages.fewer')}</Button>}
          {page?.next != null && <Button onClick={() => setAfter(page.next)}>{t('web.messages.more')}</Button>}
        </p>
      )}
    </Card>
  );
};

const Inbox = () => {
  const { t } = useText();
  const { answer } = useGet(INBOX);
  const inbox = answer?.ok === true ? answer.value : undefined;
  const count = inbox?.rows.length ?? 0;
  return (
    <div className="page">
      <PageTitle
        title={t('web.inbox.title')}
        note={count === 0 ? t('web.inbox.note') : t('web.inbox.count', { n: formatNumber(count) })}
      />
      <AnswerPanel answer={answer} what={t('web.list.cannot-open', { title: t('web.inbox.title') })} />
      {inbox !== undefined && (
        <section className="card flush" aria-label={t('web.inbox.title')}>
          {count === 0 ? (
            <EmptyState why={t('web.inbox.empty')} next={t('web.inbox.empty.next')} />
          ) : (
            <ul className="inbox">
              {inbox.rows.map((row) => (
                <WaitingRow key={row.id} row={row} />
              ))}
            </ul>
          )}
        </section>
      )}
      {inbox !== undefined && <Messages unread={inbox.unread} />}
    </div>
  );
};

export default Inbox;
