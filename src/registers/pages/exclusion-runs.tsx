// Who was left out of draws several times in a row (R20, R53): for whoever asks whether the reasons are the reason.
import { LinkButton } from '../../web/components/link-button.tsx';
import { ListPage } from '../../web/components/list-page.tsx';
import type { Column } from '../../web/components/list-table.tsx';
import { formatNumber } from '../../web/format.ts';
import { type Translate, useText } from '../../web/text.tsx';
import type { ExclusionRunView } from '../routes/exclusions.ts';
import { GRANTED_REASONS, RUN_GAP_DAYS } from '../rules/exclusion.ts';
import { type Codes, useCodes } from './codes.ts';
import { SubjectCode } from './subject-code.tsx';

const columnsOf = (t: Translate, codes: Codes): Column<ExclusionRunView>[] => [
  { key: 'name', title: t('registers.subject'), cell: (row) => row.subjectName, filter: 'text', phone: 'name' },
  {
    key: 'code',
    title: t('registers.code'),
    cell: (row) => <SubjectCode code={row.subjectId} />,
    sort: true,
    filter: 'text',
    phone: 'code',
  },
  {
    key: 'times',
    title: t('registers.exclusion-runs.times'),
    cell: (row) => formatNumber(row.times),
    end: true,
    sort: true,
    filter: 'number',
    phone: 'state',
  },
  {
    key: 'days',
    title: t('registers.exclusion-runs.days'),
    cell: (row) => formatNumber(row.days),
    end: true,
    sort: true,
    filter: 'number',
  },
  { key: 'from', title: t('registers.exclusions.from'), cell: (row) => row.from, sort: true, filter: 'day' },
  {
    key: 'until',
    title: t('registers.exclusions.until'),
    cell: (row) => row.until,
    sort: true,
    filter: 'day',
    phone: 'count',
  },
  {
    key: 'reason',
    title: t('registers.exclusions.reason'),
    cell: (row) => row.reasons.map((reason) => t(`registers.exclusion.${reason}`)).join(t('registers.comma')),
    phone: 'place',
  },
  {
    key: 'office',
    title: t('registers.office'),
    cell: (row) => row.offices.map(codes.office).join(t('registers.comma')),
  },
];

const ExclusionRuns = () => {
  const { t } = useText();
  const codes = useCodes();
  return (
    <ListPage<ExclusionRunView>
      title={t('registers.exclusion-runs')}
      note={t('registers.exclusion-runs.note', { days: RUN_GAP_DAYS })}
      source="/api/exclusion-runs"
      list="exclusion-runs"
      columns={columnsOf(t, codes)}
      idOf={(row) => row.runId}
      nameOf={(row) => row.subjectName}
      toOf={(row) => `/subjects/${encodeURIComponent(row.subjectId)}`}
      unit={t('registers.exclusion-runs.unit')}
      searchHint={t('registers.exclusions.search')}
      filters={[
        {
          key: 'reason',
          label: t('registers.exclusions.reason'),
          options: GRANTED_REASONS.map((value) => ({ value, label: t(`registers.exclusion.${value}`) })),
        },
      ]}
      acts={<LinkButton to="/exclusions">{t('registers.exclusions')}</LinkButton>}
      empty={{ why: t('registers.exclusion-runs.none'), next: t('registers.exclusion-runs.none.next') }}
    />
  );
};

export default ExclusionRuns;
