// The list of inspectors (R23): by office with all below it, category and certificate; who may not be drawn says why (P2).
import { LinkButton } from '../../web/components/link-button.tsx';
import { ListPage } from '../../web/components/list-page.tsx';
import type { Column } from '../../web/components/list-table.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { useMay } from '../../web/session.tsx';
import { type Translate, useText } from '../../web/text.tsx';
import type { InspectorRow } from '../routes/inspectors.ts';
import { type Codes, useCodes } from './codes.ts';

/** Why somebody may not be drawn, or that he may. */
export const Drawable = ({ bar }: { bar: string | null }) => {
  const { t } = useText();
  if (bar === null) return <StatusTag look="done">{t('registers.drawable')}</StatusTag>;
  return <StatusTag look={bar === 'daily_staff' ? 'capped' : 'due'}>{t(`registers.bar.${bar}`)}</StatusTag>;
};

const columnsOf = (t: Translate, codes: Codes): Column<InspectorRow>[] => [
  { key: 'name', title: t('registers.person'), cell: (row) => row.name, sort: true, filter: 'text', phone: 'name' },
  {
    key: 'id',
    title: t('registers.number'),
    cell: (row) => <code>{row.inspectorId}</code>,
    sort: true,
    filter: 'text',
    phone: 'code',
  },
  {
    key: 'office',
    title: t('registers.office'),
    cell: (row) => codes.office(row.officeId),
    sort: true,
    phone: 'place',
  },
  { key: 'category', title: t('registers.category'), cell: (row) => t(`registers.category.${row.category}`) },
  {
    key: 'certificate',
    title: t('registers.certificate'),
    cell: (row) =>
      row.certificate === null ? (
        t('registers.certificate.none')
      ) : (
        <>
          <code>{row.certificate}</code>{' '}
          <span className="nowrap">{t('registers.certificate.until', { day: row.validUntil ?? '' })}</span>
        </>
      ),
  },
  { key: 'bar', title: t('registers.drawable'), cell: (row) => <Drawable bar={row.bar} />, phone: 'state' },
  { key: 'lead', title: t('registers.lead'), cell: (row) => t(row.mayLead ? 'registers.yes' : 'registers.no') },
  { key: 'post', title: t('registers.post'), cell: (row) => row.post, filter: 'text', phone: 'count' },
  {
    key: 'specialties',
    title: t('registers.specialties'),
    cell: (row) => row.specialties.join(' '),
    filter: 'text',
    optional: true,
  },
  {
    key: 'until',
    title: t('registers.validUntil'),
    cell: (row) => row.validUntil ?? '\u2013',
    sort: true,
    filter: 'day',
    optional: true,
  },
];

const Inspectors = () => {
  const { t } = useText();
  const may = useMay();
  const codes = useCodes();
  const option = (prefix: string, value: string) => ({ value, label: t(`${prefix}.${value}`) });
  const importing = may('inspectors.imported') && (
    <LinkButton to="/imports/new?kind=inspector">{t('registers.import.new')}</LinkButton>
  );
  return (
    <ListPage<InspectorRow>
      title={t('registers.inspectors')}
      note={t('registers.inspectors.note')}
      source="/api/inspectors"
      list="inspectors"
      columns={columnsOf(t, codes)}
      idOf={(row) => row.inspectorId}
      nameOf={(row) => row.name}
      toOf={(row) => `/inspectors/${encodeURIComponent(row.inspectorId)}`}
      unit="registers.inspectors.unit"
      searchHint={t('registers.inspectors.search')}
      filters={[
        { key: 'office', label: t('registers.office'), options: codes.offices },
        {
          key: 'category',
          label: t('registers.category'),
          options: ['civil_servant', 'qualified_staff', 'daily_staff'].map((value) =>
            option('registers.category', value),
          ),
        },
        {
          key: 'certificate',
          label: t('registers.certificate.state'),
          options: ['valid', 'expiring', 'expired', 'none'].map((value) => option('registers.certificate', value)),
        },
        {
          key: 'lead',
          label: t('registers.lead'),
          options: ['yes', 'no'].map((value) => ({ value, label: t(`registers.${value}`) })),
        },
        {
          key: 'status',
          label: t('registers.inspectorState'),
          options: ['active', 'suspended', 'left'].map((value) => option('registers.inspectorStatus', value)),
        },
      ]}
      acts={importing}
      empty={{ why: t('registers.inspectors.none'), next: t('registers.inspectors.none.next'), act: importing }}
    />
  );
};

export default Inspectors;
