// What happened to an object, newest first, each event with its log entry.
import type { ReactNode } from 'react';
import { formatInstant, formatNumber } from '../format.ts';
import { useText } from '../text.tsx';

/** `quote` is a reason given in the act, shown in full. `bad` marks a return, refusal or void. */
export type HistoryEvent = {
  title: string;
  note?: ReactNode;
  quote?: string;
  who: string;
  at: string;
  entry?: number;
  href?: string;
  bad?: boolean;
};

export const History = ({ events, thisYear }: { events: readonly HistoryEvent[]; thisYear?: number }) => {
  const { t, lang } = useText();
  return (
    <ol className="history">
      {events.map((event) => (
        <li key={`${event.at} ${event.title} ${event.entry ?? ''}`} className={event.bad === true ? 'bad' : undefined}>
          <b>{event.title}</b>
          {event.note !== undefined && <span> {event.note}</span>}
          {event.quote !== undefined && <blockquote>{event.quote}</blockquote>}
          <p className="small muted">
            <span>{event.who}</span>{' '}
            <time dateTime={event.at}>{formatInstant(event.at, lang, thisYear === undefined ? {} : { thisYear })}</time>{' '}
            {event.entry !== undefined &&
              (event.href === undefined ? (
                t('web.provenance.entry', { entry: formatNumber(event.entry) })
              ) : (
                <a href={event.href}>{t('web.provenance.entry', { entry: formatNumber(event.entry) })}</a>
              ))}
          </p>
        </li>
      ))}
    </ol>
  );
};
