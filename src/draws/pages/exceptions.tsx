// All departures from draws, newest first: replacements, direct assignments, withdrawals are counted and visible (R5, R33).

import { type Names, useNames } from '../../plans/pages/names.ts';
import { SubjectCode } from '../../registers/pages/subject-code.tsx';
import { ListPage } from '../../web/components/list-page.tsx';
import type { Column } from '../../web/components/list-table.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { formatInstant } from '../../web/format.ts';
import { type Lang, type Translate, useText } from '../../web/text.tsx';
import { DIRECT_GROUNDS, EXTENSION_GROUNDS, REPLACEMENT_REASONS, WITHDRAWAL_GROUNDS } from '../rules/reasons.ts';
import { EXCEPTION_LOOKS, groundWords } from './detail/exceptions.tsx';
import type { ExceptionView } from './view.ts';

type Row = Pick<ExceptionView, 'exceptionId' | 'kind' | 'subjectId' | 'ground' | 'state' | 'askedAt' | 'decidedAt'> & {
  readonly drawId: string;
  readonly title: string;
  readonly leadOffice: string;
};

const columnsOf = (t: Translate, lang: Lang, names: Names): Column<Row>[] => [
  { key: 'title', title: t('draws.page.title'), cell: (row) => row.title, sort: true, filter: 'text', phone: 'name' },
  {
    key: 'kind',
    title: t('draws.page.exception.kind'),
    cell: (row) => t(`draws.exception.${row.kind}`),
    phone: 'place',
  },
  {
    key: 'object',
    title: t('draws.page.object'),
    cell: (row) => <SubjectCode code={row.subjectId ?? ''} />,
    filter: 'text',
    phone: 'code',
  },
  { key: 'ground', title: t('draws.page.exception.ground'), cell: (row) => groundWords(row, t) },
  { key: 'office', title: t('draws.page.office'), cell: (row) => names.office(row.leadOffice), sort: true },
  {
    key: 'state',
    title: t('draws.page.state'),
    cell: (row) => <StatusTag look={EXCEPTION_LOOKS[row.state]}>{t(`draws.exceptionState.${row.state}`)}</StatusTag>,
    phone: 'state',
  },
  {
    key: 'asked',
    title: t('draws.page.exception.asked'),
    cell: (row) => <time dateTime={row.askedAt}>{formatInstant(row.askedAt, lang)}</time>,
    sort: true,
    filter: 'day',
    phone: 'count',
  },
];

const Exceptions = () => {
  const { t, lang } = useText();
  const names = useNames();
  return (
    <ListPage<Row>
      title={t('draws.page.exceptions')}
      note={t('draws.page.exceptions.note')}
      source="/api/exceptions"
      list="exceptions"
      columns={columnsOf(t, lang, names)}
      idOf={(row) => row.exceptionId}
      nameOf={(row) => row.title}
      toOf={(row) => `/exceptions/${row.exceptionId}`}
      unit="draws.page.unit.exception"
      searchHint={t('draws.page.exceptions.search')}
      filters={[
        {
          key: 'kind',
          label: t('draws.page.exception.kind'),
          options: ['replacement', 'omission', 'direct_assignment', 'withdrawal', 'amendment', 'extension'].map(
            (value) => ({
              value,
              label: t(`draws.exception.${value}`),
            }),
          ),
        },
        {
          key: 'ground',
          label: t('draws.page.exception.ground'),
          options: [
            ...REPLACEMENT_REASONS.map((value) => ({ value, label: t(`draws.replace.${value}`) })),
            ...DIRECT_GROUNDS.map((value) => ({ value, label: t(`draws.direct.${value}`) })),
            ...WITHDRAWAL_GROUNDS.map((value) => ({ value, label: t(`draws.withdraw.${value}`) })),
            ...EXTENSION_GROUNDS.map((value) => ({ value, label: t(`draws.extend.${value}`) })),
          ],
        },
        {
          key: 'state',
          label: t('draws.page.state'),
          options: ['asked', 'granted', 'returned'].map((value) => ({
            value,
            label: t(`draws.exceptionState.${value}`),
          })),
        },
      ]}
      empty={{ why: t('draws.page.exceptions.empty'), next: t('draws.page.exceptions.empty.next') }}
    />
  );
};

export default Exceptions;
