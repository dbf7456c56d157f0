// The trail 全程留痕 (R11): every act by person, office, thing, kind and time. The observations stand on a page beside it.
import { Link } from 'react-router';
import { wordingOf } from '../../web/api.ts';
import { LinkButton } from '../../web/components/link-button.tsx';
import { ListPage } from '../../web/components/list-page.tsx';
import type { Column } from '../../web/components/list-table.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { formatInstant, formatNumber, type Lang } from '../../web/format.ts';
import { useGet } from '../../web/queries.ts';
import { type Translate, useText } from '../../web/text.tsx';
import type { TrailEntry } from '../routes/trail.ts';
import { useOfficeNames } from './office-names.ts';
import { TakeLog } from './trail-taking.tsx';

/** Who is nobody's account: a part of the system, or one who came from outside to a draw, whose kinds the draws name. */
const nameless = (t: Translate, userId: string): string =>
  userId.startsWith('system:')
    ? t('organisation.trail.system')
    : userId.startsWith('outside:')
      ? t(`draws.outside.${userId.slice('outside:'.length)}`)
      : userId;

/** The person of an entry, and on whose behalf. */
export const who = (t: Translate, row: Pick<TrailEntry, 'userId' | 'userName' | 'onBehalfOf'>): string => {
  const name = row.userName ?? nameless(t, row.userId);
  return row.onBehalfOf === null ? name : t('organisation.trail.behalf', { name, other: row.onBehalfOf });
};

/** A thing leads to all that is known about it. */
export const Thing = ({ thing }: { thing: string | null }) =>
  thing === null || !/^[a-z]+:./.test(thing) ? (
    <code>{thing}</code>
  ) : (
    <Link to={`/trail/about/${encodeURIComponent(thing)}`}>
      <code>{thing}</code>
    </Link>
  );

const columnsOf = (t: Translate, lang: Lang, office: (id: string | null) => string): Column<TrailEntry>[] => [
  { key: 'act', title: t('organisation.trail.act'), cell: (row) => wordingOf(row, lang), phone: 'name' },
  {
    key: 'when',
    title: t('organisation.trail.when'),
    cell: (row) => <time dateTime={row.at}>{formatInstant(row.at, lang)}</time>,
    phone: 'code',
  },
  { key: 'who', title: t('organisation.trail.who'), cell: (row) => who(t, row), phone: 'place' },
  { key: 'office', title: t('organisation.trail.office'), cell: (row) => office(row.officeId) },
  { key: 'thing', title: t('organisation.trail.what'), cell: (row) => <Thing thing={row.thing} /> },
  {
    key: 'number',
    title: t('organisation.trail.number'),
    cell: (row) =>
      row.index === null ? (
        <StatusTag look="waiting">{t('organisation.trail.sealing')}</StatusTag>
      ) : (
        formatNumber(row.index)
      ),
    end: true,
    phone: 'state',
  },
];

export type Types = {
  types: { type: string; zh: string; en: string }[];
  codes: { code: string; zh: string; en: string }[];
};

const Trail = () => {
  const { t, lang } = useText();
  const offices = useOfficeNames();
  const { answer } = useGet('/api/trail/types');
  const types = answer?.ok === true ? answer.value.types : [];
  return (
    <ListPage<TrailEntry>
      title={t('organisation.trail')}
      note={t('organisation.trail.note')}
      source="/api/trail"
      list="trail"
      columns={columnsOf(t, lang, offices.nameOf)}
      idOf={(row) => row.entryId}
      nameOf={(row) => wordingOf(row, lang)}
      toOf={(row) => `/trail/${row.entryId}`}
      unit="organisation.trail.unit"
      searchHint={t('organisation.trail.search')}
      filters={[
        {
          key: 'type',
          label: t('organisation.trail.act'),
          options: types.map((one) => ({ value: one.type, label: wordingOf(one, lang) })),
          multiple: true,
        },
        { key: 'office', label: t('organisation.trail.office'), options: offices.options },
        { key: 'about', label: t('organisation.trail.about'), kind: 'text' },
        { key: 'from', label: t('organisation.trail.from'), kind: 'date' },
        { key: 'until', label: t('organisation.trail.until'), kind: 'date' },
      ]}
      acts={
        <>
          <LinkButton to="/trail/observations">{t('organisation.observations')}</LinkButton>
          <TakeLog />
        </>
      }
      empty={{ why: t('organisation.trail.empty'), next: t('organisation.trail.empty.next') }}
    />
  );
};

export default Trail;
