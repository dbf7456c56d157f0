// Inspections entrusted to lower offices, newest first (R36): of which task, by whom to whom, by which instrument, for how long.
import { Link } from 'react-router';
import { Card } from '../../web/components/card.tsx';
import { FactList } from '../../web/components/fact-list.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { ListPage } from '../../web/components/list-page.tsx';
import type { Column } from '../../web/components/list-table.tsx';
import { type StatusLook, StatusTag } from '../../web/components/status-tag.tsx';
import { useGet } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { type Translate, useText } from '../../web/text.tsx';
import type { EntrustmentView } from '../routes/entrustments.ts';
import type { TaskView } from '../routes.ts';
import { ENTRUSTMENT_STANDINGS } from '../rules/entrustment.ts';
import { type Names, useNames } from './names.ts';

const LOOKS: Readonly<Record<EntrustmentView['standing'], StatusLook>> = {
  asked: 'running',
  coming: 'scheduled',
  force: 'done',
  over: 'void',
  ended: 'void',
  returned: 'due',
};

export const Standing = ({ of }: { of: EntrustmentView['standing'] }) => {
  const { t } = useText();
  return <StatusTag look={LOOKS[of]}>{t(`plans.entrusted.${of}`)}</StatusTag>;
};

const columnsOf = (t: Translate, names: Names): Column<EntrustmentView>[] => [
  { key: 'name', title: t('plans.name'), cell: (row) => row.taskName, filter: 'text', phone: 'name' },
  {
    key: 'task',
    title: t('plans.id'),
    cell: (row) => <code>{row.taskId}</code>,
    sort: true,
    filter: 'text',
    phone: 'code',
  },
  { key: 'office', title: t('plans.entrust.by'), cell: (row) => names.office(row.officeId), sort: true },
  { key: 'to', title: t('plans.entrust.to'), cell: (row) => names.office(row.to), sort: true, phone: 'place' },
  { key: 'instrument', title: t('plans.entrust.instrument'), cell: (row) => row.instrument, filter: 'text' },
  { key: 'from', title: t('plans.from'), cell: (row) => row.from, sort: true, filter: 'day' },
  { key: 'until', title: t('plans.until'), cell: (row) => row.until, sort: true, filter: 'day', phone: 'count' },
  { key: 'state', title: t('plans.state'), cell: (row) => <Standing of={row.standing} />, phone: 'state' },
];

const Entrustments = () => {
  const { t } = useText();
  const names = useNames();
  return (
    <ListPage<EntrustmentView>
      title={t('plans.entrustments')}
      note={t('plans.entrustments.note')}
      source="/api/entrustments"
      list="entrustments"
      columns={columnsOf(t, names)}
      idOf={(row) => row.entrustmentId}
      nameOf={(row) => row.taskName}
      toOf={(row) => `/entrustments/${row.entrustmentId}`}
      unit="plans.entrustments.unit"
      searchHint={t('plans.entrustments.search')}
      filters={[
        {
          key: 'standing',
          label: t('plans.state'),
          options: ENTRUSTMENT_STANDINGS.map((value) => ({ value, label: t(`plans.entrusted.${value}`) })),
        },
      ]}
      empty={{ why: t('plans.entrustments.none'), next: t('plans.entrustments.none.next') }}
    />
  );
};

/** On the page of a task: to whom it is entrusted, and the way to ask for it. */
export const EntrustmentsCard = ({ task }: { task: TaskView }) => {
  const { t } = useText();
  const may = useMay();
  const names = useNames();
  const { answer } = useGet('/api/entrustments', { of: task.taskId });
  const rows = answer?.ok === true ? answer.value.rows : [];
  const asking = may('entrustment.asked') && task.state !== 'withdrawn' && task.terms.candidates === undefined;
  if (rows.length === 0 && !asking) return null;
  return (
    <Card
      title={t('plans.entrustments')}
      act={
        asking && (
          <LinkButton to={`/tasks/${encodeURIComponent(task.taskId)}/entrust`}>{t('plans.entrust.new')}</LinkButton>
        )
      }
    >
      {rows.length === 0 && <p className="muted small">{t('plans.entrustments.none')}</p>}
      <FactList
        stacked
        facts={rows.map((row) => ({
          label: <Standing of={row.standing} />,
          value: (
            <Link to={`/entrustments/${row.entrustmentId}`}>
              {names.office(row.to)} {row.instrument}
            </Link>
          ),
        }))}
      />
    </Card>
  );
};

export default Entrustments;
