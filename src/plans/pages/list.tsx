// Inspection tasks: newest first, by state and office; filters and page live in the address.

import { useOffices } from '../../organisation/pages/office-names.ts';
import { LinkButton } from '../../web/components/link-button.tsx';
import { ListPage } from '../../web/components/list-page.tsx';
import type { Column } from '../../web/components/list-table.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { isoDate } from '../../web/format.ts';
import { PlusOutlined } from '../../web/icons.tsx';
import { useMay, useSession } from '../../web/session.tsx';
import { type Translate, useText } from '../../web/text.tsx';
import type { TaskRowView } from '../routes.ts';
import { STEPS, type TaskState } from '../rules/task.ts';
import { type Names, useNames } from './names.ts';
import { LOOKS } from './words.ts';

const states = Object.keys(STEPS) as TaskState[];

const columnsOf = (t: Translate, names: Names): Column<TaskRowView>[] => [
  { key: 'name', title: t('plans.name'), cell: (row) => row.name, sort: true, filter: 'text', phone: 'name' },
  {
    key: 'id',
    title: t('plans.id'),
    cell: (row) => <code>{row.taskId}</code>,
    sort: true,
    filter: 'text',
    phone: 'code',
  },
  {
    key: 'state',
    title: t('plans.state'),
    cell: (row) => <StatusTag look={LOOKS[row.state]}>{t(`plans.state.${row.state}`)}</StatusTag>,
    sort: true,
    phone: 'state',
  },
  { key: 'lead', title: t('plans.lead'), cell: (row) => names.office(row.leadOffice), sort: true, phone: 'place' },
  {
    key: 'cooperating',
    title: t('plans.cooperating'),
    cell: (row) =>
      row.cooperating.length === 0 ? t('plans.alone') : row.cooperating.map(names.office).join(t('plans.comma')),
    filter: 'text',
  },
  {
    key: 'from',
    sort: true,
    filter: 'day',
    title: t('plans.period.head'),
    cell: (row) => (
      <span className="nowrap">
        {row.periodFrom}
        {'\u2013'}
        {row.periodUntil}
      </span>
    ),
  },
  {
    key: 'changed',
    title: t('plans.changed'),
    cell: (row) => <time dateTime={row.changedAt}>{isoDate(row.changedAt)}</time>,
    sort: true,
    filter: 'day',
    phone: 'count',
  },
];

const TaskList = () => {
  const { t, lang } = useText();
  const may = useMay();
  const { user } = useSession();
  const names = useNames();
  const offices = useOffices().filter((office) => office.department !== null);
  const option = (state: TaskState) => ({ value: state, label: t(`plans.state.${state}`) });
  return (
    <ListPage<TaskRowView>
      title={t('plans.tasks')}
      note={t('plans.tasks.note')}
      source="/api/tasks"
      list="tasks"
      columns={columnsOf(t, names)}
      idOf={(row) => row.taskId}
      nameOf={(row) => row.name}
      toOf={(row) => `/tasks/${row.taskId}`}
      unit="plans.unit"
      searchHint={t('plans.search')}
      views={[
        { key: 'all', label: t('web.list.all'), query: '' },
        { key: 'own', label: t('plans.view.own'), query: `office=${user.officeId}` },
        { key: 'waiting', label: t('plans.view.waiting'), query: 'state=submitted' },
        { key: 'ready', label: t('plans.view.ready'), query: 'state=approved' },
      ]}
      filters={[
        { key: 'state', label: t('plans.state'), options: states.map(option), multiple: true },
        {
          key: 'office',
          label: t('plans.office'),
          options: offices.map((office) => ({
            value: office.officeId,
            label: lang === 'zh' ? office.shortZh : office.nameEn,
          })),
        },
      ]}
      acts={
        may('task.drafted') && (
          <LinkButton to="/tasks/new" type="primary" icon={<PlusOutlined />}>
            {t('plans.draft')}
          </LinkButton>
        )
      }
      empty={{ why: t('plans.empty'), next: t(may('task.drafted') ? 'plans.empty.next' : 'plans.empty.others') }}
    />
  );
};

export default TaskList;
