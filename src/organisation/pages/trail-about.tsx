// The whole life of one thing (R11): every entry about it or naming it, with every refusal and every reading of what is kept about it, in
// one line of time, newest first. A thing stands in the address as `kind:id`.
import { Link, useParams } from 'react-router';
import { type Page, wordingOf } from '../../web/api.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { DetailPage } from '../../web/components/detail-page.tsx';
import { EmptyState } from '../../web/components/empty-state.tsx';
import { FactList } from '../../web/components/fact-list.tsx';
import { History, type HistoryEvent } from '../../web/components/history.tsx';
import { formatInstant, formatNumber, type Lang } from '../../web/format.ts';
import { useGet } from '../../web/queries.ts';
import { type Translate, useText } from '../../web/text.tsx';
import type { TrailEntry, TrailObservation } from '../routes/trail.ts';
import { who } from './trail.tsx';

/** As many of each as the server gives at once; the lists have the rest. */
const MOST = 500;

const ofEntry = (t: Translate, lang: Lang, row: TrailEntry): HistoryEvent => ({
  title: wordingOf(row, lang),
  note: <code>{row.thing}</code>,
  who: who(t, row),
  at: row.at,
  ...(row.index === null ? {} : { entry: row.index, href: `/workbench/trail/${row.entryId}` }),
});

const ofObservation = (t: Translate, lang: Lang, row: TrailObservation): HistoryEvent => ({
  title: t(`organisation.observations.kind.${row.kind}`),
  ...(row.why === null ? {} : { note: wordingOf(row.why, lang) }),
  who: row.userName ?? row.userId,
  at: row.at,
  bad: row.kind === 'refused',
});

/** Entries and observations in one line, newest first. */
export const lifeOf = (
  t: Translate,
  lang: Lang,
  entries: readonly TrailEntry[],
  observations: readonly TrailObservation[],
): readonly HistoryEvent[] =>
  [...entries.map((row) => ofEntry(t, lang, row)), ...observations.map((row) => ofObservation(t, lang, row))].sort(
    (a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0),
  );

const More = ({ to, page }: { to: string; page: Page<unknown> | undefined }) => {
  const { t } = useText();
  return page === undefined || page.next === null ? null : (
    <p className="muted">
      <Link to={to}>{t('organisation.trail.about.more', { n: formatNumber(MOST) })}</Link>
    </p>
  );
};

const About = () => {
  const { t, lang } = useText();
  const { thing = '' } = useParams();
  const query = { about: thing, limit: MOST };
  const { answer: found } = useGet('/api/trail', query);
  const { answer: seen } = useGet('/api/trail/observations', query);
  const entries = found?.ok === true ? found.value : undefined;
  const observations = seen?.ok === true ? seen.value : undefined;
  const life = lifeOf(t, lang, entries?.rows ?? [], observations?.rows ?? []);
  const address = `about=${encodeURIComponent(thing)}`;
  const people = new Set(life.map((event) => event.who));
  return (
    <DetailPage
      crumb={[{ label: t('organisation.trail'), to: '/trail' }, { label: thing }]}
      title={t('organisation.trail.about.title', { thing })}
      blocking={<AnswerPanel answer={found} what={t('web.list.cannot-open', { title: thing })} />}
      rail={
        entries !== undefined && (
          <Card title={t('organisation.trail.about.sum')}>
            <FactList
              facts={[
                {
                  label: t('organisation.trail.about.entries'),
                  value: <Link to={`/trail?${address}`}>{formatNumber(entries.total.count)}</Link>,
                },
                {
                  label: t('organisation.trail.about.observations'),
                  value: (
                    <Link to={`/trail/observations?${address}`}>{formatNumber(observations?.total.count ?? 0)}</Link>
                  ),
                },
                { label: t('organisation.trail.about.people'), value: formatNumber(people.size) },
                ...(life.length === 0
                  ? []
                  : [
                      {
                        label: t('organisation.trail.about.since'),
                        value: formatInstant(life.at(-1)?.at ?? '', lang),
                      },
                    ]),
              ]}
            />
          </Card>
        )
      }
    >
      <Card title={t('organisation.trail.about.life')} note={t('organisation.trail.about.life.note')}>
        {entries !== undefined && life.length === 0 ? (
          <EmptyState why={t('organisation.trail.about.none')} next={t('organisation.trail.about.none.next')} />
        ) : (
          <History events={life} />
        )}
        <More to={`/trail?${address}`} page={entries} />
        <More to={`/trail/observations?${address}`} page={observations} />
      </Card>
    </DetailPage>
  );
};

export default About;
