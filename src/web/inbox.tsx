// My inbox: what waits for my decision, most urgent first as the server orders it, and finished long work.
import { INBOX, type Page, wordingOf } from './api.ts';
import { AnswerPanel } from './components/answer-panel.tsx';
import { DeadlineChip } from './components/deadline-chip.tsx';
import { EmptyState } from './components/empty-state.tsx';
import { PageTitle } from './components/page-title.tsx';
import { type StatusLook, StatusTag } from './components/status-tag.tsx';
import { formatInstant, formatNumber } from './format.ts';
import { useGet } from './queries.ts';
import { useText } from './text.tsx';

/** One waiting thing. `href` leads to where it is done; `due` is computed by the server. */
export type InboxRow = {
  id: string;
  zh: string;
  en: string;
  note?: string | null;
  from: string;
  at: string;
  href: string;
  state?: { look: StatusLook; zh: string; en: string } | null;
  due?: { zh: string; en: string; dueOn: string; workingDays: number | null } | null;
};

const Row = ({ row }: { row: InboxRow }) => {
  const { t, lang } = useText();
  return (
    <li>
      <a className="what" href={row.href}>
        {wordingOf(row, lang)}
      </a>
      {row.state && <StatusTag look={row.state.look}>{wordingOf(row.state, lang)}</StatusTag>}
      <p className="small muted">
        <span>{t('web.inbox.from', { from: row.from, at: formatInstant(row.at, lang) })}</span>
        {row.note && <span>{row.note}</span>}
        {row.due && (
          <DeadlineChip what={wordingOf(row.due, lang)} dueOn={row.due.dueOn} workingDays={row.due.workingDays} />
        )}
      </p>
    </li>
  );
};

const Inbox = () => {
  const { t } = useText();
  const { answer } = useGet<Page<InboxRow>>(INBOX);
  const rows = answer?.ok === true ? answer.value.rows : undefined;
  return (
    <div className="page">
      <PageTitle
        title={t('web.inbox.title')}
        note={
          rows === undefined || rows.length === 0
            ? t('web.inbox.note')
            : t('web.inbox.count', { n: formatNumber(rows.length) })
        }
      />
      <AnswerPanel answer={answer} what={t('web.list.cannot-open', { title: t('web.inbox.title') })} />
      {rows !== undefined && (
        <section className="card flush" aria-label={t('web.inbox.title')}>
          {rows.length === 0 ? (
            <EmptyState why={t('web.inbox.empty')} next={t('web.inbox.empty.next')} />
          ) : (
            <ul className="inbox">
              {rows.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </ul>
          )}
        </section>
      )}
    </div>
  );
};

export default Inbox;
