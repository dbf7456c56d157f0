// Inspections made by all offices (R3, R52): what burden and caps are counted from.
import { LinkButton } from '../../web/components/link-button.tsx';
import { ListPage } from '../../web/components/list-page.tsx';
import type { Column } from '../../web/components/list-table.tsx';
import { type StatusLook, StatusTag } from '../../web/components/status-tag.tsx';
import { useMay } from '../../web/session.tsx';
import { type Translate, useText } from '../../web/text.tsx';
import type { VisitRowView, VisitView } from '../routes/visits.ts';
import { VISIT_KINDS } from '../rules/visit.ts';
import { type Codes, useCodes } from './codes.ts';

const LOOKS: Readonly<Record<VisitView['standing'], StatusLook>> = {
  published: 'done',
  unpublished: 'waiting',
  withdrawn: 'void',
};

export const VisitState = ({ of }: { of: VisitView['standing'] }) => {
  const { t } = useText();
  return <StatusTag look={LOOKS[of]}>{t(`registers.visitStanding.${of}`)}</StatusTag>;
};

const columnsOf = (t: Translate, codes: Codes): Column<VisitRowView>[] => [
  { key: 'name', title: t('registers.name'), cell: (row) => row.subjectName, filter: 'text', phone: 'name' },
  {
    key: 'code',
    title: t('registers.code'),
    cell: (row) => <code>{row.subjectId}</code>,
    filter: 'text',
    phone: 'code',
  },
  { key: 'office', title: t('registers.office'), cell: (row) => codes.office(row.officeId), phone: 'place' },
  { key: 'on', title: t('registers.visits.on'), cell: (row) => row.on, sort: true, filter: 'day' },
  { key: 'kind', title: t('registers.visits.kind'), cell: (row) => t(`registers.visitKind.${row.kind}`) },
  { key: 'joint', title: t('registers.visits.joint'), cell: (row) => row.jointId ?? '', filter: 'flag' },
  {
    key: 'solicited',
    title: t('registers.visits.solicited'),
    cell: (row) => (row.solicited ? t('registers.yes') : ''),
    filter: 'flag',
  },
  { key: 'published', title: t('registers.visits.published'), cell: (row) => row.publishedOn ?? '', filter: 'day' },
  {
    key: 'standing',
    title: t('registers.visits.standing'),
    cell: (row) => <VisitState of={row.standing} />,
    phone: 'state',
  },
];

const Visits = () => {
  const { t } = useText();
  const may = useMay();
  const codes = useCodes();
  const acts = (
    <>
      <LinkButton to="/visits/offices">{t('registers.visits.offices')}</LinkButton>
      {may('visits.imported') && <LinkButton to="/visits/import">{t('registers.visits.import')}</LinkButton>}
      {may('visit.recorded') && <LinkButton to="/visits/new">{t('registers.visits.new')}</LinkButton>}
    </>
  );
  return (
    <ListPage<VisitRowView>
      title={t('registers.visits')}
      note={t('registers.visits.note')}
      source="/api/visits"
      list="visits"
      columns={columnsOf(t, codes)}
      idOf={(row) => row.visitId}
      nameOf={(row) => row.subjectName}
      toOf={(row) => `/subjects/${encodeURIComponent(row.subjectId)}`}
      unit="registers.visits.unit"
      searchHint={t('registers.visits.search')}
      filters={[
        { key: 'office', label: t('registers.office'), options: codes.offices },
        {
          key: 'kind',
          label: t('registers.visits.kind'),
          options: VISIT_KINDS.map((value) => ({ value, label: t(`registers.visitKind.${value}`) })),
        },
        {
          key: 'standing',
          label: t('registers.visits.standing'),
          options: Object.keys(LOOKS).map((value) => ({ value, label: t(`registers.visitStanding.${value}`) })),
        },
      ]}
      acts={acts}
      empty={{
        why: t('registers.visits.none'),
        next: t('registers.visits.none.next'),
        act: may('visits.imported') && <LinkButton to="/visits/import">{t('registers.visits.import')}</LinkButton>,
      }}
    />
  );
};

export default Visits;
