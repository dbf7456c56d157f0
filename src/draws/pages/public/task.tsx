// The task behind a draw as the public reads it (R15, R45, R46): its terms in words at the side, its items with their legal basis in the record.
import { demandWords, extensionWords, methodWords, scopeWords, strataWords } from '../../../plans/pages/words.ts';
import { FactList } from '../../../web/components/fact-list.tsx';
import { HashText } from '../../../web/components/hash-text.tsx';
import { formatDate } from '../../../web/format.ts';
import { Section } from '../../../web/public/record.tsx';
import { PublicTable } from '../../../web/public/table.tsx';
import { type Lang, useText } from '../../../web/text.tsx';
import type { TaskRecord } from '../../routes/task.ts';
import { useOffice } from './parts.tsx';

const namesOf = (task: TaskRecord, lang: Lang) => ({
  office: (id: string) => id,
  department: (code: string) => task.departments[code]?.[lang] ?? code,
  region: (code: string) => task.regions[code]?.[lang] ?? code,
  industry: (code: string) => task.industries[code] ?? code,
});

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul className="plain-list">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

export const TaskFacts = ({ task }: { task: TaskRecord }) => {
  const { t, lang } = useText();
  const office = useOffice();
  const names = namesOf(task, lang);
  const { terms } = task;
  const { numerator, denominator } = terms.reserve;
  const none = t('draws.record.none-of-these');
  return (
    <Section title={t('draws.record.task')} id="task">
      <FactList
        stacked
        facts={[
          { label: t('draws.record.lead-office'), value: office(task.lead) },
          {
            label: t('draws.record.cooperating'),
            value: task.cooperating.map(office).join(t('plans.comma')) || none,
          },
          {
            label: t('draws.record.period'),
            value: t('draws.record.period.is', {
              from: formatDate(terms.periodFrom, lang),
              until: formatDate(terms.periodUntil, lang),
            }),
          },
          { label: t('draws.record.scope'), value: scopeWords(terms, names, t) },
          { label: t('draws.record.strata-by'), value: strataWords(terms, t) },
          { label: t('draws.record.quota'), value: methodWords(terms, t) },
          {
            label: t('draws.record.reserve-share'),
            value: t('draws.record.reserve-share.is', { numerator, denominator }),
          },
          { label: t('draws.record.extension'), value: extensionWords(terms, t) },
          { label: t('draws.record.demand'), value: <Lines lines={demandWords(terms, names, t)} /> },
          ...task.entrusted.map((one) => ({
            label: t('draws.record.entrusted'),
            value: (
              <>
                {t(one.endedOn === null ? 'draws.record.entrusted.is' : 'draws.record.entrusted.ended', {
                  ...{ by: office(one.by), to: office(one.to), instrument: one.instrument },
                  regions: one.regions.map(names.region).join(t('plans.comma')),
                  from: formatDate(one.from, lang),
                  until: formatDate(one.until, lang),
                  ended: one.endedOn === null ? '' : formatDate(one.endedOn, lang),
                })}{' '}
                <HashText value={one.hash} copy={false} />
              </>
            ),
          })),
          { label: t('draws.record.cap'), value: t('draws.record.cap.is', { n: terms.cap }) },
        ]}
      />
    </Section>
  );
};

/** What is inspected and on which basis: nothing that is not on the published item list (R15). */
export const Items = ({ task }: { task: TaskRecord }) => {
  const { t } = useText();
  return (
    <Section
      title={t('draws.record.items')}
      note={t('draws.record.items.note', { n: task.items.length })}
      id="items"
      flush
    >
      <PublicTable
        caption={t('draws.record.items')}
        rows={task.items}
        idOf={(row) => row.itemId}
        columns={[
          {
            key: 'name',
            title: t('draws.record.item'),
            cell: (row) => (
              <>
                <a href={`/items/${encodeURIComponent(row.itemId)}`}>{row.name}</a>
                <span className="sub">{row.object}</span>
              </>
            ),
            place: 'lead',
          },
          { key: 'method', title: t('draws.record.method'), cell: (row) => row.method },
          { key: 'basis', title: t('draws.record.basis'), cell: (row) => row.basis },
        ]}
      />
    </Section>
  );
};
