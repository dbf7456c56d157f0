// Marks of subjects (R53, P8): key objects by ground, credit classes without saying which; set by hand or from a file.
import { LinkButton } from '../../web/components/link-button.tsx';
import { ListPage } from '../../web/components/list-page.tsx';
import type { Column } from '../../web/components/list-table.tsx';
import { type StatusLook, StatusTag } from '../../web/components/status-tag.tsx';
import { isoDate } from '../../web/format.ts';
import { useMay } from '../../web/session.tsx';
import { type Translate, useText } from '../../web/text.tsx';
import type { MarkView } from '../routes/marks.ts';
import { MARK_KINDS, MARK_STANDINGS } from '../rules/mark.ts';
import { type Codes, useCodes } from './codes.ts';
import { SubjectCode } from './subject-code.tsx';

const LOOKS: Readonly<Record<MarkView['standing'], StatusLook>> = {
  asked: 'running',
  force: 'done',
  coming: 'scheduled',
  over: 'void',
  ended: 'void',
  returned: 'due',
};

export const MarkState = ({ of }: { of: MarkView['standing'] }) => {
  const { t } = useText();
  return <StatusTag look={LOOKS[of]}>{t(`registers.markStanding.${of}`)}</StatusTag>;
};

const columnsOf = (t: Translate, codes: Codes): Column<MarkView>[] => [
  { key: 'name', title: t('registers.name'), cell: (row) => row.subjectName, filter: 'text', phone: 'name' },
  {
    key: 'code',
    title: t('registers.code'),
    cell: (row) => <SubjectCode code={row.subjectId} />,
    filter: 'text',
    phone: 'code',
  },
  { key: 'kind', title: t('registers.marks.kind'), cell: (row) => t(`registers.mark.${row.kind}`), phone: 'place' },
  { key: 'from', title: t('registers.exclusions.from'), cell: (row) => row.from, sort: true, filter: 'day' },
  { key: 'until', title: t('registers.exclusions.until'), cell: (row) => row.until, sort: true, filter: 'day' },
  { key: 'source', title: t('registers.source'), cell: (row) => row.source, filter: 'text' },
  { key: 'office', title: t('registers.office'), cell: (row) => codes.office(row.officeId) },
  {
    key: 'asked',
    title: t('registers.caps.asked'),
    cell: (row) => <time dateTime={row.askedAt}>{isoDate(row.askedAt)}</time>,
    sort: true,
    filter: 'day',
  },
  {
    key: 'standing',
    title: t('registers.exclusions.state'),
    cell: (row) => <MarkState of={row.standing} />,
    phone: 'state',
  },
];

const Marks = () => {
  const { t } = useText();
  const may = useMay();
  const codes = useCodes();
  const acts = (
    <>
      {may('marks.imported') && <LinkButton to="/marks/import">{t('registers.marks.import')}</LinkButton>}
      {may('mark.asked') && <LinkButton to="/marks/new">{t('registers.marks.new')}</LinkButton>}
    </>
  );
  return (
    <ListPage<MarkView>
      title={t('registers.marks')}
      note={t('registers.marks.note')}
      source="/api/marks"
      list="marks"
      columns={columnsOf(t, codes)}
      idOf={(row) => row.markId}
      nameOf={(row) => row.subjectName}
      toOf={(row) => `/marks/${row.markId}`}
      unit={t('registers.marks.unit')}
      searchHint={t('registers.exclusions.search')}
      filters={[
        {
          key: 'kind',
          label: t('registers.marks.kind'),
          options: MARK_KINDS.map((value) => ({ value, label: t(`registers.mark.${value}`) })),
        },
        {
          key: 'standing',
          label: t('registers.exclusions.state'),
          options: MARK_STANDINGS.map((value) => ({ value, label: t(`registers.markStanding.${value}`) })),
        },
      ]}
      acts={acts}
      empty={{ why: t('registers.marks.none'), next: t('registers.marks.none.next'), act: acts }}
    />
  );
};

export default Marks;
