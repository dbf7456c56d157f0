// Draws, newest first, each with its state and how far it can be verified; a void stands among them like any other.

import { useOffices } from '../../organisation/pages/office-names.ts';
import { type Names, useNames } from '../../plans/pages/names.ts';
import { AssuranceBadge } from '../../web/components/assurance-badge.tsx';
import { ListPage } from '../../web/components/list-page.tsx';
import type { Column } from '../../web/components/list-table.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { isoDate } from '../../web/format.ts';
import { useSession } from '../../web/session.tsx';
import { type Translate, useText } from '../../web/text.tsx';
import { DRAW_KINDS, type DrawState, NEXT } from '../rules/states.ts';
import { BADGES, type DrawSummary, LOOKS } from './view.ts';

const states = Object.keys(NEXT) as DrawState[];

const columnsOf = (t: Translate, names: Names): Column<DrawSummary>[] => [
  { key: 'title', title: t('draws.page.title'), cell: (row) => row.title, sort: true, filter: 'text', phone: 'name' },
  {
    key: 'id',
    title: t('draws.page.id'),
    cell: (row) => <code>{row.drawId}</code>,
    sort: true,
    filter: 'text',
    phone: 'code',
  },
  {
    key: 'state',
    title: t('draws.page.state'),
    cell: (row) => <StatusTag look={LOOKS[row.state]}>{t(`draws.state.${row.state}`)}</StatusTag>,
    phone: 'state',
  },
  {
    key: 'office',
    title: t('draws.page.office'),
    cell: (row) => names.office(row.leadOffice),
    sort: true,
    phone: 'place',
  },
  { key: 'kind', title: t('draws.page.kind'), cell: (row) => t(`draws.kind.${row.kind}`), sort: true },
  {
    key: 'assurance',
    title: t('draws.page.assurance'),
    cell: (row) => (row.assurance === null ? '\u2013' : <AssuranceBadge level={BADGES[row.assurance.level]} />),
  },
  {
    key: 'prepared',
    title: t('draws.page.prepared-on'),
    cell: (row) => <time dateTime={row.preparedAt}>{isoDate(row.preparedAt)}</time>,
    sort: true,
    filter: 'day',
    phone: 'count',
  },
];

const DrawList = () => {
  const { t, lang } = useText();
  const { user } = useSession();
  const names = useNames();
  const offices = useOffices().filter((office) => office.department !== null);
  return (
    <ListPage<DrawSummary>
      title={t('draws.page.list')}
      note={t('draws.page.list.note')}
      source="/api/draws"
      list="draws"
      columns={columnsOf(t, names)}
      idOf={(row) => row.drawId}
      nameOf={(row) => row.title}
      toOf={(row) => `/draws/${row.drawId}`}
      unit="draws.page.unit.draw"
      searchHint={t('draws.page.search')}
      views={[
        { key: 'all', label: t('web.list.all'), query: '' },
        { key: 'own', label: t('draws.page.view.own'), query: `office=${user.officeId}` },
        { key: 'prepared', label: t('draws.page.view.prepared'), query: 'state=prepared' },
        { key: 'void', label: t('draws.page.view.void'), query: 'state=voided' },
      ]}
      filters={[
        {
          key: 'state',
          label: t('draws.page.state'),
          options: states.map((value) => ({ value, label: t(`draws.state.${value}`) })),
          multiple: true,
        },
        {
          key: 'kind',
          label: t('draws.page.kind'),
          options: DRAW_KINDS.map((value) => ({ value, label: t(`draws.kind.${value}`) })),
        },
        {
          key: 'assurance',
          label: t('draws.page.assurance'),
          options: Object.entries(BADGES).map(([value, badge]) => ({ value, label: t(`web.assurance.${badge}`) })),
        },
        {
          key: 'office',
          label: t('draws.page.office'),
          options: offices.map((office) => ({
            value: office.officeId,
            label: lang === 'zh' ? office.shortZh : office.nameEn,
          })),
        },
      ]}
      empty={{ why: t('draws.page.list.empty'), next: t('draws.page.list.empty.next') }}
    />
  );
};

export default DrawList;
