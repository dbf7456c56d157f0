// Drawn objects that were neither inspected nor left out for a reason when the period of their task was over (R7, R31).
import { type Names, useNames } from '../../plans/pages/names.ts';
import { ListPage } from '../../web/components/list-page.tsx';
import type { Column } from '../../web/components/list-table.tsx';
import { type StatusLook, StatusTag } from '../../web/components/status-tag.tsx';
import { formatDate } from '../../web/format.ts';
import { type Lang, type Translate, useText } from '../../web/text.tsx';
import type { UnexecutedView } from '../routes/unexecuted.ts';

const LOOKS: Readonly<Record<UnexecutedView['state'], StatusLook>> = {
  open: 'failed',
  inspected: 'done',
  late: 'due',
  omitted: 'replaced',
};

const columnsOf = (t: Translate, lang: Lang, names: Names): Column<UnexecutedView>[] => [
  { key: 'name', title: t('draws.page.object'), cell: (row) => row.name, sort: true, filter: 'text', phone: 'name' },
  {
    key: 'subject',
    title: t('draws.unexecuted.code'),
    cell: (row) => <code>{row.subjectId}</code>,
    filter: 'text',
    phone: 'code',
  },
  { key: 'title', title: t('draws.page.title'), cell: (row) => row.title, sort: true, filter: 'text' },
  {
    key: 'office',
    title: t('draws.page.office'),
    cell: (row) => names.office(row.leadOffice),
    sort: true,
    phone: 'place',
  },
  {
    key: 'until',
    title: t('draws.unexecuted.until'),
    cell: (row) => formatDate(row.until, lang),
    sort: true,
    filter: 'day',
    phone: 'count',
  },
  {
    key: 'state',
    title: t('draws.page.state'),
    cell: (row) => (
      <>
        <StatusTag look={LOOKS[row.state]}>{t(`draws.unexecuted.state.${row.state}`)}</StatusTag>{' '}
        {row.state === 'omitted' && row.omitted !== null ? t(`draws.omit.${row.omitted}`) : ''}
        {row.inspectedOn === null ? '' : formatDate(row.inspectedOn, lang)}
      </>
    ),
    phone: 'state',
  },
];

const Unexecuted = () => {
  const { t, lang } = useText();
  const names = useNames();
  return (
    <ListPage<UnexecutedView>
      title={t('draws.unexecuted')}
      note={t('draws.unexecuted.note')}
      source="/api/unexecuted"
      list="unexecuted"
      columns={columnsOf(t, lang, names)}
      idOf={(row) => `${row.drawId}/${row.stratum}/${row.rank}`}
      nameOf={(row) => row.name}
      toOf={(row) => `/draws/${encodeURIComponent(row.drawId)}`}
      unit={t('draws.unexecuted.unit')}
      searchHint={t('draws.unexecuted.search')}
      filters={[
        {
          key: 'state',
          label: t('draws.page.state'),
          options: (['open', 'inspected', 'late', 'omitted'] as const).map((value) => ({
            value,
            label: t(`draws.unexecuted.state.${value}`),
          })),
        },
      ]}
      empty={{ why: t('draws.unexecuted.none'), next: t('draws.unexecuted.none.next') }}
    />
  );
};

export default Unexecuted;
