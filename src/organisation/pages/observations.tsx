// What changed nothing and is kept all the same (R11): refused acts, reads of sensitive data, sign-ins.
import { wordingOf } from '../../web/api.ts';
import { LinkButton } from '../../web/components/link-button.tsx';
import { ListPage } from '../../web/components/list-page.tsx';
import type { Column } from '../../web/components/list-table.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { formatInstant, formatNumber, type Lang } from '../../web/format.ts';
import { type Translate, useText } from '../../web/text.tsx';
import type { TrailObservation } from '../routes/trail.ts';
import { useOfficeNames } from './office-names.ts';

const KINDS = ['refused', 'read', 'sign-in'] as const;
const LOOKS = { refused: 'failed', read: 'scheduled', 'sign-in': 'done' } as const;

/** An observation is about a thing, or about the act that was refused. */
const about = (lang: Lang, { act, thing }: TrailObservation) =>
  act === null ? <code>{thing}</code> : wordingOf(act, lang);

const outcome = (t: Translate, lang: Lang, row: TrailObservation) => {
  if (row.code === null) return row.kind === 'sign-in' ? t('organisation.observations.done') : null;
  return row.why === null ? row.code : wordingOf(row.why, lang);
};

const columnsOf = (t: Translate, lang: Lang, office: (id: string | null) => string): Column<TrailObservation>[] => [
  {
    key: 'who',
    title: t('organisation.trail.who'),
    cell: (row) => row.userName ?? (row.userId || t('web.unknown')),
    phone: 'name',
  },
  {
    key: 'kind',
    title: t('organisation.observations.kind'),
    cell: (row) => <StatusTag look={LOOKS[row.kind]}>{t(`organisation.observations.kind.${row.kind}`)}</StatusTag>,
    phone: 'state',
  },
  {
    key: 'when',
    title: t('organisation.trail.when'),
    cell: (row) => <time dateTime={row.at}>{formatInstant(row.at, lang)}</time>,
    phone: 'code',
  },
  { key: 'office', title: t('organisation.trail.office'), cell: (row) => office(row.officeId) },
  { key: 'thing', title: t('organisation.trail.what'), cell: (row) => about(lang, row), phone: 'place' },
  { key: 'why', title: t('organisation.observations.why'), cell: (row) => outcome(t, lang, row) },
  {
    key: 'count',
    title: t('organisation.observations.count'),
    cell: (row) => formatNumber(row.count),
    end: true,
    phone: 'count',
  },
];

const Observations = () => {
  const { t, lang } = useText();
  const offices = useOfficeNames();
  return (
    <ListPage<TrailObservation>
      title={t('organisation.observations')}
      note={t('organisation.observations.note')}
      source="/api/trail/observations"
      columns={columnsOf(t, lang, offices.nameOf)}
      idOf={(row) => row.observationId}
      nameOf={(row) => row.userName ?? row.userId}
      unit={t('organisation.trail.unit')}
      searchHint={t('organisation.observations.search')}
      filters={[
        {
          key: 'kind',
          label: t('organisation.observations.kind'),
          options: KINDS.map((value) => ({ value, label: t(`organisation.observations.kind.${value}`) })),
          multiple: true,
        },
        { key: 'from', label: t('organisation.trail.from'), kind: 'date' },
        { key: 'until', label: t('organisation.trail.until'), kind: 'date' },
      ]}
      acts={<LinkButton to="/trail">{t('organisation.trail')}</LinkButton>}
      empty={{ why: t('organisation.observations.empty'), next: t('organisation.observations.empty.next') }}
    />
  );
};

export default Observations;
