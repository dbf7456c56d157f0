// How often each inspector gave back places after a draw (R7): counted and visible, so that nobody goes on until a friend comes.
import { type Names, useNames } from '../../plans/pages/names.ts';
import { ListPage } from '../../web/components/list-page.tsx';
import type { Column } from '../../web/components/list-table.tsx';
import { formatInstant, formatNumber } from '../../web/format.ts';
import { type Lang, type Translate, useText } from '../../web/text.tsx';

type Row = {
  readonly officer: string;
  readonly name: string;
  readonly officeId: string;
  readonly times: number;
  readonly draws: number;
  readonly recusals: number;
  readonly illnesses: number;
  readonly lastAt: string;
};

const columnsOf = (t: Translate, lang: Lang, names: Names): Column<Row>[] => [
  {
    key: 'name',
    title: t('draws.page.withdrawals.name'),
    cell: (row) => row.name,
    sort: true,
    filter: 'text',
    phone: 'name',
  },
  {
    key: 'officer',
    title: t('draws.page.withdrawals.officer'),
    cell: (row) => <code>{row.officer}</code>,
    sort: true,
    filter: 'text',
    phone: 'code',
  },
  {
    key: 'office',
    title: t('draws.page.withdrawals.office'),
    cell: (row) => names.office(row.officeId),
    sort: true,
    phone: 'place',
  },
  {
    key: 'times',
    title: t('draws.page.withdrawals.times'),
    cell: (row) => formatNumber(row.times),
    sort: true,
    phone: 'count',
  },
  { key: 'draws', title: t('draws.page.withdrawals.draws'), cell: (row) => formatNumber(row.draws), sort: true },
  { key: 'recusals', title: t('draws.page.withdrawals.recusals'), cell: (row) => formatNumber(row.recusals) },
  { key: 'illnesses', title: t('draws.page.withdrawals.illnesses'), cell: (row) => formatNumber(row.illnesses) },
  {
    key: 'last',
    title: t('draws.page.withdrawals.last'),
    cell: (row) => <time dateTime={row.lastAt}>{formatInstant(row.lastAt, lang)}</time>,
    sort: true,
    filter: 'day',
  },
];

const Withdrawals = () => {
  const { t, lang } = useText();
  const names = useNames();
  return (
    <ListPage<Row>
      title={t('draws.page.withdrawals')}
      note={t('draws.page.withdrawals.note')}
      source="/api/withdrawals"
      list="withdrawals"
      columns={columnsOf(t, lang, names)}
      idOf={(row) => row.officer}
      nameOf={(row) => row.name}
      toOf={(row) => `/inspectors/${encodeURIComponent(row.officer)}`}
      unit={t('draws.page.withdrawals.unit')}
      searchHint={t('draws.page.withdrawals.search')}
      filters={[]}
      empty={{ why: t('draws.page.withdrawals.empty'), next: t('draws.page.withdrawals.empty.next') }}
    />
  );
};

export default Withdrawals;
