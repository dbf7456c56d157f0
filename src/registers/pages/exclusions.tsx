// All exclusions, newest first (R20, R53): who is left out of draws, why, for how long, and on whose word.
import { Link } from 'react-router';
import { Card } from '../../web/components/card.tsx';
import { EmptyState } from '../../web/components/empty-state.tsx';
import { FactList } from '../../web/components/fact-list.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { ListPage } from '../../web/components/list-page.tsx';
import type { Column } from '../../web/components/list-table.tsx';
import { type StatusLook, StatusTag } from '../../web/components/status-tag.tsx';
import { useGet } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { type Translate, useText } from '../../web/text.tsx';
import type { ExclusionView } from '../routes/exclusions.ts';
import { GRANTED_REASONS } from '../rules/exclusion.ts';
import { type Codes, useCodes } from './codes.ts';
import { SubjectCode } from './subject-code.tsx';

const LOOKS: Readonly<Record<ExclusionView['standing'], StatusLook>> = {
  asked: 'running',
  force: 'done',
  coming: 'scheduled',
  over: 'void',
  ended: 'void',
  returned: 'due',
};

export const Standing = ({ of }: { of: ExclusionView['standing'] }) => {
  const { t } = useText();
  return <StatusTag look={LOOKS[of]}>{t(`registers.standing.${of}`)}</StatusTag>;
};

const columnsOf = (t: Translate, codes: Codes): Column<ExclusionView>[] => [
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
    key: 'reason',
    title: t('registers.exclusions.reason'),
    cell: (row) => t(`registers.exclusion.${row.reason}`),
    sort: true,
    phone: 'place',
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
  { key: 'office', title: t('registers.office'), cell: (row) => codes.office(row.officeId), sort: true },
  { key: 'decider', title: t('registers.exclusions.decider'), cell: (row) => codes.office(row.deciderId) },
  {
    key: 'state',
    title: t('registers.exclusions.state'),
    cell: (row) => <Standing of={row.standing} />,
    phone: 'state',
  },
];

const Exclusions = () => {
  const { t } = useText();
  const may = useMay();
  const codes = useCodes();
  const asking = may('exclusion.asked') && (
    <LinkButton to="/exclusions/new">{t('registers.exclusions.new')}</LinkButton>
  );
  return (
    <ListPage<ExclusionView>
      title={t('registers.exclusions')}
      note={t('registers.exclusions.note')}
      source="/api/exclusions"
      list="exclusions"
      columns={columnsOf(t, codes)}
      idOf={(row) => row.exclusionId}
      nameOf={(row) => row.subjectName}
      toOf={(row) => `/exclusions/${row.exclusionId}`}
      unit="registers.exclusions.unit"
      searchHint={t('registers.exclusions.search')}
      filters={[
        {
          key: 'reason',
          label: t('registers.exclusions.reason'),
          options: GRANTED_REASONS.map((value) => ({ value, label: t(`registers.exclusion.${value}`) })),
        },
        {
          key: 'standing',
          label: t('registers.exclusions.state'),
          options: Object.keys(LOOKS).map((value) => ({ value, label: t(`registers.standing.${value}`) })),
        },
      ]}
      acts={
        <>
          <LinkButton to="/exclusions/runs">{t('registers.exclusion-runs')}</LinkButton> {asking}
        </>
      }
      empty={{ why: t('registers.exclusions.none'), next: t('registers.exclusions.none.next'), act: asking }}
    />
  );
};

/** A subject's exclusions on its own page, with the way to ask for one. */
export const ExclusionsCard = ({ subjectId }: { subjectId: string }) => {
  const { t } = useText();
  const may = useMay();
  const { answer } = useGet('/api/exclusions', { subject: subjectId });
  const rows = answer?.ok === true ? answer.value.rows : [];
  return (
    <Card
      title={t('registers.exclusions')}
      act={
        may('exclusion.asked') && (
          <LinkButton to={`/exclusions/new?subject=${encodeURIComponent(subjectId)}`}>
            {t('registers.exclusions.new')}
          </LinkButton>
        )
      }
    >
      {answer?.ok === true && rows.length === 0 && (
        <EmptyState why={t('registers.exclusions.none')} next={t('registers.exclusions.none.next')} />
      )}
      <FactList
        facts={rows.map((row) => ({
          label: <Standing of={row.standing} />,
          value: (
            <Link to={`/exclusions/${row.exclusionId}`}>
              {t(`registers.exclusion.${row.reason}`)}{' '}
              {t('registers.exclusions.term.is', { from: row.from, until: row.until })}
            </Link>
          ),
        }))}
      />
    </Card>
  );
};

export default Exclusions;
