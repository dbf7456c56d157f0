// What has been kept for its term (P11): personal documents behind the hashes of the log, the longest overdue first, and old observations.
// Letting go is an entry each; facts, heads and every proof stay.
import { Button } from 'antd';
import { useState } from 'react';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { DangerousAct } from '../../web/components/dangerous-act.tsx';
import { FactList } from '../../web/components/fact-list.tsx';
import { useJobs } from '../../web/components/job-tray.tsx';
import { ListPage } from '../../web/components/list-page.tsx';
import type { Column } from '../../web/components/list-table.tsx';
import { formatInstant, formatNumber, type Lang } from '../../web/format.ts';
import { useAct, useGet } from '../../web/queries.ts';
import { type Translate, useText } from '../../web/text.tsx';
import type { DueDocument, RetentionTerms } from '../routes/retention.ts';
import { useOfficeNames } from './office-names.ts';

const STALE = ['/api/retention', '/api/trail'] as const;

const columnsOf = (t: Translate, lang: Lang, office: (id: string | null) => string): Column<DueDocument>[] => [
  { key: 'type', title: t('organisation.trail.act'), cell: (row) => t(`entry.${row.type}`), phone: 'name' },
  {
    key: 'at',
    title: t('organisation.trail.when'),
    cell: (row) => <time dateTime={row.at}>{formatInstant(row.at, lang)}</time>,
    sort: true,
    filter: 'day',
    phone: 'code',
  },
  { key: 'place', title: t('organisation.trail.office'), cell: (row) => office(row.officeId), phone: 'place' },
  { key: 'thing', title: t('organisation.trail.what'), cell: (row) => <code>{row.thing}</code> },
  {
    key: 'months',
    title: t('organisation.retention.months'),
    cell: (row) => formatNumber(row.months),
    end: true,
  },
  {
    key: 'due',
    title: t('organisation.retention.due'),
    cell: (row) => <time dateTime={row.due}>{formatInstant(row.due, lang)}</time>,
    sort: true,
    phone: 'state',
  },
];

/** Erases the documents of these entries; the server refuses those whose term runs. */
export const Erase = ({
  ids,
  size = 'small',
  done,
}: {
  ids: readonly string[];
  size?: 'small' | 'middle';
  done?: () => void;
}) => {
  const { t } = useText();
  const { watch } = useJobs();
  const [open, setOpen] = useState(false);
  const erase = useAct('/api/retention/erase', { stale: STALE });
  const title = t('organisation.retention.erase.title', { n: formatNumber(ids.length) });
  const confirm = async (reason: string) => {
    const answer = await erase.run({ entries: ids, reason });
    if (!answer.ok) return;
    watch({ jobId: answer.value.jobId, title });
    setOpen(false);
    done?.();
  };
  return (
    <>
      <Button size={size} danger onClick={() => setOpen(true)}>
        {t('organisation.retention.erase')}
      </Button>
      <DangerousAct
        open={open}
        title={title}
        verb={t('organisation.retention.erase')}
        consequences={[
          t('organisation.retention.erase.will', { n: formatNumber(ids.length) }),
          t('organisation.retention.erase.stays'),
          t('organisation.retention.erase.copies'),
        ]}
        running={erase.running}
        refusal={<AnswerPanel answer={erase.answer} what={t('organisation.retention.cannot')} />}
        onConfirm={(reason) => void confirm(reason)}
        onClose={() => setOpen(false)}
      />
    </>
  );
};

const Trim = ({ terms }: { terms: RetentionTerms }) => {
  const { t, lang } = useText();
  const { watch } = useJobs();
  const [open, setOpen] = useState(false);
  const trim = useAct('/api/retention/trim', { stale: STALE });
  const { count, before, months } = terms.observations;
  const n = formatNumber(count);
  const confirm = async (reason: string) => {
    const answer = await trim.run({ reason });
    if (!answer.ok) return;
    watch({ jobId: answer.value.answer.jobId, title: t('organisation.retention.trim') });
    setOpen(false);
  };
  return (
    <>
      <p>
        {count === 0 || before === null
          ? t('organisation.retention.observations.none', { months })
          : t('organisation.retention.observations', { n, months, before: formatInstant(before, lang) })}
      </p>
      {count > 0 && (
        <Button danger onClick={() => setOpen(true)}>
          {t('organisation.retention.trim')}
        </Button>
      )}
      <DangerousAct
        open={open}
        title={t('organisation.retention.trim.title', { n })}
        verb={t('organisation.retention.trim')}
        consequences={[t('organisation.retention.trim.will', { n }), t('organisation.retention.trim.stays')]}
        running={trim.running}
        refusal={<AnswerPanel answer={trim.answer} what={t('organisation.retention.cannot')} />}
        onConfirm={(reason) => void confirm(reason)}
        onClose={() => setOpen(false)}
      />
    </>
  );
};

/** A kind as people call it: that of an entry, the observations, or the rest. */
const kindOf = (t: Translate, kind: string): string =>
  kind === '*' || kind === 'observation'
    ? t(`organisation.retention.kind.${kind === '*' ? 'other' : kind}`)
    : t(`entry.${kind}`);

const Terms = () => {
  const { t } = useText();
  const { answer } = useGet('/api/retention');
  if (answer?.ok !== true) return null;
  return (
    <>
      <Card title={t('organisation.retention.observations.title')}>
        <Trim terms={answer.value} />
      </Card>
      <Card title={t('organisation.retention.terms')} note={t('organisation.retention.terms.note')}>
        <FactList
          facts={answer.value.rules.map((rule) => ({
            label: kindOf(t, rule.kind),
            value: (
              <>
                <b>{t('organisation.retention.months.n', { n: formatNumber(rule.months) })}</b>{' '}
                <span className="muted small" lang="zh-CN">
                  {rule.source}
                </span>
              </>
            ),
          }))}
        />
      </Card>
    </>
  );
};

const Retention = () => {
  const { t, lang } = useText();
  const offices = useOfficeNames();
  return (
    <>
      <ListPage<DueDocument>
        title={t('organisation.retention')}
        note={t('organisation.retention.note')}
        source="/api/retention/documents"
        columns={columnsOf(t, lang, offices.nameOf)}
        idOf={(row) => row.entryId}
        nameOf={(row) => t(`entry.${row.type}`)}
        toOf={(row) => `/trail/${row.entryId}`}
        unit="organisation.trail.unit"
        searchHint={t('organisation.retention.search')}
        filters={[{ key: 'office', label: t('organisation.trail.office'), options: offices.options }]}
        chosenActs={(ids, done) => <Erase ids={ids} done={done} />}
        list="due-documents"
        empty={{ why: t('organisation.retention.empty'), next: t('organisation.retention.empty.next') }}
      />
      <div className="page">
        <Terms />
      </div>
    </>
  );
};

export default Retention;
