// What changed nothing and is kept all the same (R11): refused acts, reads of sensitive data, sign-ins.
import { wordingOf } from '../../web/api.ts';
import { LinkButton } from '../../web/components/link-button.tsx';
import { ListPage } from '../../web/components/list-page.tsx';
import type { Column } from '../../web/components/list-table.tsx';
import { type StatusLook, StatusTag } from '../../web/components/status-tag.tsx';
import { formatInstant, formatNumber, type Lang } from '../../web/format.ts';
import { useGet } from '../../web/queries.ts';
import { type Translate, useText } from '../../web/text.tsx';
import type { TrailObservation } from '../routes/trail.ts';
import { useOfficeNames } from './office-names.ts';
import { Thing } from './trail.tsx';

const KINDS = ['refused', 'read', 'sign-in'] as const;
const LOOKS = { refused: 'failed', read: 'scheduled', 'sign-in': 'done' } as const;

/** How a session ends without anything having gone wrong. */
const ENDED: readonly string[] = [
  'organisation.signed-out',
  'organisation.session-ended',
  'organisation.session-surplus',
];

/** A sign-in with any other reason is one that failed. */
const lookOf = ({ kind, code }: TrailObservation): StatusLook => {
  if (kind !== 'sign-in' || code === null) return LOOKS[kind];
  return ENDED.includes(code) ? 'void' : 'failed';
};

/** An observation is about a thing, or about the act that was refused. */
const about = (lang: Lang, { act, thing }: TrailObservation) =>
  act === null ? <Thing thing={thing} /> : wordingOf(act, lang);

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
    cell: (row) => <StatusTag look={lookOf(row)}>{t(`organisation.observations.kind.${row.kind}`)}</StatusTag>,
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
  const { answer } = useGet('/api/trail/types');
  const known = answer?.ok === true ? answer.value : undefined;
  return (
    <ListPage<TrailObservation>
      title={t('organisation.observations')}
      note={t('organisation.observations.note')}
      source="/api/trail/observations"
      list="observations"
      columns={columnsOf(t, lang, offices.nameOf)}
      idOf={(row) => row.observationId}
      nameOf={(row) => row.userName ?? row.userId}
      unit="organisation.trail.unit"
      searchHint={t('organisation.observations.search')}
      filters={[
        {
          key: 'kind',
          label: t('organisation.observations.kind'),
          options: KINDS.map((value) => ({ value, label: t(`organisation.observations.kind.${value}`) })),
          multiple: true,
        },
        {
          key: 'act',
          label: t('organisation.observations.act'),
          options: (known?.types ?? []).map((one) => ({ value: one.type, label: wordingOf(one, lang) })),
          multiple: true,
        },
        {
          key: 'code',
          label: t('organisation.observations.code'),
          options: (known?.codes ?? []).map((one) => ({ value: one.code, label: wordingOf(one, lang) })),
          multiple: true,
        },
        { key: 'office', label: t('organisation.trail.office'), options: offices.options },
        { key: 'about', label: t('organisation.trail.about'), kind: 'text' },
        { key: 'from', label: t('organisation.trail.from'), kind: 'date' },
        { key: 'until', label: t('organisation.trail.until'), kind: 'date' },
      ]}
      acts={<LinkButton to="/trail">{t('organisation.trail')}</LinkButton>}
      empty={{ why: t('organisation.observations.empty'), next: t('organisation.observations.empty.next') }}
    />
  );
};

export default Observations;
