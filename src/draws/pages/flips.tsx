// Flip reports (R7): every committed draw with its newest report. Who was found is one step away.
import { type Names, useNames } from '../../plans/pages/names.ts';
import { LinkButton } from '../../web/components/link-button.tsx';
import { ListPage } from '../../web/components/list-page.tsx';
import type { Column } from '../../web/components/list-table.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { formatInstant, formatNumber } from '../../web/format.ts';
import { type Lang, type Translate, useText } from '../../web/text.tsx';
import type { ReportView } from '../routes/flips.ts';

const standing = (row: ReportView): 'none' | 'early' | 'final' =>
  row.madeAt === null ? 'none' : row.final ? 'final' : 'early';
const LOOKS = { none: 'waiting', early: 'running', final: 'done' } as const;

const columnsOf = (t: Translate, lang: Lang, names: Names): Column<ReportView>[] => [
  { key: 'title', title: t('draws.page.title'), cell: (row) => row.title, sort: true, filter: 'text', phone: 'name' },
  { key: 'draw', title: t('draws.page.id'), cell: (row) => <code>{row.drawId}</code>, filter: 'text', phone: 'code' },
  { key: 'office', title: t('draws.page.office'), cell: (row) => names.office(row.leadOffice) },
  {
    key: 'taken',
    title: t('draws.flips.taken'),
    cell: (row) => formatInstant(row.takenAt, lang),
    sort: true,
    filter: 'day',
  },
  {
    key: 'subjects',
    title: t('draws.flips.subjects'),
    cell: (row) => (row.subjects === null ? '' : formatNumber(row.subjects)),
    filter: 'number',
    phone: 'count',
  },
  {
    key: 'officers',
    title: t('draws.flips.officers'),
    cell: (row) => (row.officers === null ? '' : formatNumber(row.officers)),
    filter: 'number',
  },
  {
    key: 'made',
    title: t('draws.flips.made'),
    cell: (row) => (row.madeAt === null ? '' : formatInstant(row.madeAt, lang)),
    filter: 'day',
  },
  {
    key: 'final',
    title: t('draws.flips.standing'),
    cell: (row) => <StatusTag look={LOOKS[standing(row)]}>{t(`draws.flips.standing.${standing(row)}`)}</StatusTag>,
    filter: 'flag',
    phone: 'state',
  },
];

const Reports = () => {
  const { t, lang } = useText();
  const names = useNames();
  return (
    <ListPage<ReportView>
      title={t('draws.flips')}
      note={t('draws.flips.note')}
      source="/api/flip-reports"
      list="flip-reports"
      columns={columnsOf(t, lang, names)}
      idOf={(row) => row.drawId}
      nameOf={(row) => row.title}
      toOf={(row) => `/flips/found?draw=${encodeURIComponent(row.drawId)}`}
      unit={t('draws.flips.unit.report')}
      searchHint={t('draws.flips.search')}
      acts={<LinkButton to="/flips/found">{t('draws.flips.found')}</LinkButton>}
      empty={{ why: t('draws.flips.none'), next: t('draws.flips.none.next') }}
    />
  );
};

export default Reports;
