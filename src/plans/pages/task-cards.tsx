// What a task says in full, and what happened to it: the cards beside the tables.
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Card } from '../../web/components/card.tsx';
import { FactList } from '../../web/components/fact-list.tsx';
import { HashText } from '../../web/components/hash-text.tsx';
import { History } from '../../web/components/history.tsx';
import { entryHref, useEntryNumbers } from '../../web/entry-numbers.ts';
import { formatDate } from '../../web/format.ts';
import { useText } from '../../web/text.tsx';
import type { TaskView } from '../routes.ts';
import { useNames } from './names.ts';
import {
  demandWords,
  extensionWords,
  methodWords,
  officersWords,
  scopeWords,
  strataWords,
  suiteWords,
} from './words.ts';

const Items = ({ task }: { task: TaskView }) => {
  const { t } = useText();
  if (task.items.length === 0) return t('plans.items.none');
  return (
    <ul className="plain-list">
      {task.items.map((item) => (
        <li key={item.itemId}>
          <Link to={`/items/${item.itemId}`}>{item.name}</Link>
        </li>
      ))}
    </ul>
  );
};

/** The terms in the words that will be public; their hash is what an approval binds. */
export const TermsCard = ({ task, title, act }: { task: TaskView; title: string; act?: ReactNode }) => {
  const { t, lang } = useText();
  const names = useNames();
  const { terms } = task;
  return (
    <Card title={title} act={act}>
      <FactList
        facts={[
          { label: t('plans.items'), value: <Items task={task} /> },
          { label: t('plans.lead'), value: names.office(terms.leadOffice) },
          {
            label: t('plans.cooperating'),
            value:
              terms.cooperating.length === 0
                ? t('plans.alone')
                : terms.cooperating.map(names.office).join(t('plans.comma')),
          },
          {
            label: t('plans.period.head'),
            value: t('plans.period.words', {
              from: formatDate(terms.periodFrom, lang),
              until: formatDate(terms.periodUntil, lang),
            }),
          },
          { label: t('plans.scope'), value: scopeWords(terms, names, t) },
          ...(terms.candidates === undefined
            ? []
            : [{ label: t('plans.candidates.reason'), value: terms.candidates.reason }]),
          { label: t('plans.form.strata'), value: strataWords(terms, t) },
          { label: t('plans.method'), value: methodWords(terms, t) },
          ...(terms.follows === undefined
            ? []
            : [{ label: t('plans.series'), value: <Link to={`/tasks/${terms.follows}`}>{terms.follows}</Link> }]),
          { label: t('plans.reserve'), value: t('plans.reserve.words', { ...terms.reserve }) },
          { label: t('plans.extension'), value: extensionWords(terms, t) },
          { label: t('plans.suite'), value: suiteWords(terms, t) },
          {
            label: t('plans.team'),
            value: (
              <ul className="plain-list">
                {terms.candidates !== undefined && <li>{t('plans.candidates.none')}</li>}
                {demandWords(terms, names, t).map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            ),
          },
          { label: t('plans.officers'), value: officersWords(terms, t) },
          ...(terms.sealed
            ? [
                {
                  label: t('plans.sealed.list'),
                  value: t('plans.sealed.words', {
                    ground: t(`plans.sealed.${terms.sealed.ground}`),
                    by: formatDate(terms.sealed.openBy, lang),
                    holder: names.office(terms.sealed.holder),
                    reason: terms.sealed.reason,
                  }),
                },
              ]
            : []),
          { label: t('plans.terms-hash'), value: <HashText value={task.termsHash} /> },
        ]}
      />
    </Card>
  );
};

export const HistoryCard = ({ task, thisYear }: { task: TaskView; thisYear: number }) => {
  const { t } = useText();
  const numbers = useEntryNumbers(task.history.map((event) => event.entryId));
  return (
    <Card title={t('web.history')}>
      <History
        thisYear={thisYear}
        events={task.history.map((event) => {
          const entry = numbers.get(event.entryId);
          const title = event.decision === null ? t(`entry.${event.type}`) : t(`plans.decision.${event.decision}`);
          return {
            title,
            who: event.by,
            at: event.at,
            bad: event.decision === 'returned',
            ...(event.reason === null ? {} : { quote: event.reason }),
            ...(entry === undefined || entry === null ? {} : { entry, href: entryHref(event.entryId) }),
            ...(entry === null ? { note: t('plans.sealing') } : {}),
          };
        })}
      />
    </Card>
  );
};
