// The list of subjects (R18, R19): search by any part of the name, filters in the address, keyset paging.
import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { type Answer, post } from '../../web/api.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { useJobs } from '../../web/components/job-tray.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { ListPage } from '../../web/components/list-page.tsx';
import type { Column } from '../../web/components/list-table.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { isoDate } from '../../web/format.ts';
import { useMay } from '../../web/session.tsx';
import { type Translate, useText } from '../../web/text.tsx';
import type { SubjectRow } from '../routes/subjects.ts';
import { type Codes, SUBJECT_LOOKS, useCodes } from './codes.ts';
import { SubjectCode } from './subject-code.tsx';

export const SubjectState = ({ status }: { status: string }) => {
  const { t } = useText();
  // The ordinary state is a word; a tag is for what deserves a look.
  if (status === 'active') return <>{t('registers.status.active')}</>;
  return <StatusTag look={SUBJECT_LOOKS[status] ?? 'waiting'}>{t(`registers.status.${status}`)}</StatusTag>;
};

const columnsOf = (t: Translate, codes: Codes): Column<SubjectRow>[] => [
  { key: 'name', title: t('registers.name'), cell: (row) => row.name, filter: 'text', phone: 'name' },
  {
    key: 'code',
    title: t('registers.code'),
    cell: (row) => <SubjectCode code={row.code} />,
    sort: true,
    filter: 'text',
    phone: 'code',
  },
  {
    key: 'region',
    title: t('registers.region'),
    cell: (row) => codes.region(row.region) ?? t('web.unknown'),
    phone: 'place',
  },
  { key: 'industry', title: t('registers.industry'), cell: (row) => codes.industry(row.industry) ?? t('web.unknown') },
  { key: 'status', title: t('registers.status'), cell: (row) => <SubjectState status={row.status} />, phone: 'state' },
  { key: 'risk', title: t('registers.risk'), cell: (row) => row.riskClass ?? t('registers.risk.none'), internal: true },
  {
    key: 'type',
    title: t('registers.type'),
    cell: (row) => row.type || t('web.unknown'),
    filter: 'text',
    optional: true,
  },
  { key: 'nature', title: t('registers.nature'), cell: (row) => t(`registers.nature.${row.nature}`), optional: true },
  {
    key: 'recorded',
    title: t('registers.updated'),
    cell: (row) => <time dateTime={row.recordedAt}>{isoDate(row.recordedAt)}</time>,
    sort: true,
    filter: 'day',
    phone: 'count',
  },
];

const optionsOf = (t: Translate, prefix: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: t(`${prefix}.${value}`) }));

const viewsOf = (t: Translate) => [
  { key: 'all', label: t('registers.view.all'), query: '' },
  { key: 'drawable', label: t('registers.view.active'), query: 'status=active%2Cabnormal' },
  { key: 'abnormal', label: t('registers.view.abnormal'), query: 'status=abnormal' },
  { key: 'nonprofit', label: t('registers.view.nonprofit'), query: 'nature=nonprofit' },
  { key: 'reg15', label: t('registers.view.oldcode'), query: 'codeKind=reg15' },
  { key: 'assigned', label: t('registers.view.assigned'), query: 'codeKind=assigned' },
];

/** The list as it is filtered now goes out as a workbook to be edited, and comes back. */
const EditActs = () => {
  const { t } = useText();
  const { watch } = useJobs();
  const [params] = useSearchParams();
  const [answer, setAnswer] = useState<Answer<{ jobId: string }>>();
  const take = async () => {
    const query = Object.fromEntries([...params].filter(([key]) => key !== 'after' && key !== 'limit'));
    const said = await post('/api/exports', { list: 'subject-edits', format: 'xlsx', query });
    setAnswer(said);
    if (said.ok) watch({ jobId: said.value.jobId, title: t('registers.edit.job') });
  };
  return (
    <>
      <Button onClick={() => void take()}>{t('registers.edit.export')}</Button>
      <LinkButton to="/imports/new?kind=edit">{t('registers.edit.bring')}</LinkButton>
      {answer?.ok === false && <AnswerPanel answer={answer} what={t('registers.edit.cannot')} />}
    </>
  );
};

const Subjects = () => {
  const { t } = useText();
  const may = useMay();
  const codes = useCodes();
  return (
    <ListPage<SubjectRow>
      title={t('registers.subjects')}
      note={t('registers.subjects.note')}
      source="/api/subjects"
      list="subjects"
      columns={columnsOf(t, codes)}
      idOf={(row) => row.subjectId}
      nameOf={(row) => row.name}
      toOf={(row) => `/subjects/${encodeURIComponent(row.subjectId)}`}
      unit="registers.subjects.unit"
      searchHint={t('registers.subjects.search')}
      filters={[
        { key: 'region', label: t('registers.region'), options: codes.districts, multiple: true },
        { key: 'section', label: t('registers.section'), options: codes.sections },
        { key: 'industry', label: t('registers.industry'), options: codes.divisions },
        {
          key: 'status',
          label: t('registers.status'),
          options: optionsOf(t, 'registers.status', ['active', 'abnormal', 'revoked', 'deregistered', 'moved']),
          multiple: true,
        },
        {
          key: 'risk',
          label: t('registers.risk'),
          options: [
            ...['A', 'B', 'C', 'D'].map((value) => ({ value, label: value })),
            { value: 'none', label: t('registers.risk.none') },
          ],
          multiple: true,
        },
        {
          key: 'nature',
          label: t('registers.nature'),
          options: optionsOf(t, 'registers.nature', ['profit', 'nonprofit']),
        },
        {
          key: 'codeKind',
          label: t('registers.codeKind'),
          options: optionsOf(t, 'registers.codeKind', ['uscc', 'reg15', 'assigned']),
        },
      ]}
      views={viewsOf(t)}
      acts={
        <>
          {may('subject.recorded') && <LinkButton to="/subjects/new">{t('registers.record')}</LinkButton>}
          {may('subjects.imported') && (
            <LinkButton to="/imports/new?kind=subject">{t('registers.import.new')}</LinkButton>
          )}
          {may('subjects.edited') && <EditActs />}
        </>
      }
      empty={{
        why: t('registers.subjects.none'),
        next: t('registers.subjects.none.next'),
        act: may('subjects.imported') && (
          <LinkButton to="/imports/new?kind=subject">{t('registers.import.new')}</LinkButton>
        ),
      }}
    />
  );
};

export default Subjects;
