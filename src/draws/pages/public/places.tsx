// On whom the draw fell: by stratum and rank, with the team of each, and the reserve in the order in which it would be called.

import { SubjectCode } from '../../../registers/pages/subject-code.tsx';
import { Glyph } from '../../../web/components/glyph.tsx';
import { HashText } from '../../../web/components/hash-text.tsx';
import { type StatusLook, StatusTag } from '../../../web/components/status-tag.tsx';
import { formatNumber } from '../../../web/format.ts';
import { Section } from '../../../web/public/record.tsx';
import { type PublicColumn, PublicTable } from '../../../web/public/table.tsx';
import { useText } from '../../../web/text.tsx';
import type { DrawRecord, Place } from '../../routes/record.ts';
import { useOffice } from './parts.tsx';

const looks: Readonly<Record<Place['state'], StatusLook>> = {
  standing: 'done',
  waiting: 'waiting',
  replaced: 'replaced',
  called: 'running',
  extended: 'running',
};

const Team = ({ of, code }: { of: Place['team']; code: string | null }) => {
  const { t } = useText();
  const office = useOffice();
  if (of.length === 0) return <span className="muted">{'\u2013'}</span>;
  return (
    <ul className="team">
      {code !== null && (
        <li>
          <b>{code}</b>
        </li>
      )}
      {of.map((member) => (
        <li key={member.slot}>
          {member.certificate !== '' &&
            t('draws.record.member', { name: member.name, certificate: member.certificate })}{' '}
          <span className="muted small">
            {t(`plans.role.${member.role}`)} {member.office && office(member.office)}
          </span>
          {member.open && <StatusTag look="due">{t('draws.record.place-open')}</StatusTag>}
          {member.refilled && !member.open && <StatusTag look="replaced">{t('draws.record.refilled')}</StatusTag>}
          {member.substitute && <StatusTag look="replaced">{t('draws.record.substitute')}</StatusTag>}
          {member.directed && <StatusTag look="due">{t('draws.record.directed')}</StatusTag>}
        </li>
      ))}
    </ul>
  );
};

const idOf = (row: Place) => `${row.stratum} ${row.rank}`;

const usePlaceColumns = (): readonly PublicColumn<Place>[] => {
  const { t } = useText();
  return [
    {
      key: 'place',
      title: t('draws.record.place'),
      cell: (row) => t('draws.record.place.is', { label: row.label, rank: row.rank + 1 }),
    },
    {
      key: 'firm',
      title: t('draws.record.firm'),
      cell: (row) => row.name ?? <span className="muted">{t('draws.record.closed')}</span>,
      place: 'lead',
    },
    {
      key: 'code',
      title: t('draws.record.code'),
      cell: (row) =>
        row.code === null ? <HashText value={row.leafHash ?? ''} copy={false} /> : <SubjectCode code={row.code} />,
    },
  ];
};

/** Which of two lists is paged: the other keeps its page. */
type Paged = {
  readonly name: 'page' | 'reserve';
  readonly count: number;
  readonly shown: number;
  readonly anchor: string;
};

const Pages = ({ record, perPage, of }: { record: DrawRecord; perPage: number; of: Paged }) => {
  const { t } = useText();
  const asked = { page: record.page, reserve: record.reservePage };
  const page = asked[of.name];
  if (of.count <= perPage) return null;
  const from = page === 0 ? 1 : (page - 1) * perPage + 1;
  const to = from + of.shown - 1;
  const at = (n: number) => {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...asked, [of.name]: n }))
      if (value !== 1) search.set(name, String(value));
    return `/draws/${record.drawId}?${search}#${of.anchor}`;
  };
  const range = { from: formatNumber(from), to: formatNumber(to), n: formatNumber(of.count) };
  return (
    <p className="table-foot">
      <span>{t('draws.record.list.range', range)}</span>
      <span className="more">
        {page > 1 && <a href={at(page - 1)}>{t('draws.record.previous')}</a>}{' '}
        {page !== 0 && to < of.count && <a href={at(page + 1)}>{t('draws.record.next')}</a>}{' '}
        {page !== 0 && <a href={at(0)}>{t('draws.record.every')}</a>}
      </span>
    </p>
  );
};

const Reserve = ({ record, perPage }: { record: DrawRecord; perPage: number }) => {
  const { t } = useText();
  const columns = usePlaceColumns();
  const { reserve: rows, reserveCount: count, reservePage } = record;
  if (count === 0) return null;
  return (
    <details className="fold" id="reserve" open={reservePage !== 1}>
      <summary>{t('draws.record.reserve', { n: formatNumber(count) })}</summary>
      <PublicTable caption={t('draws.record.waiting')} columns={columns} rows={rows} idOf={idOf} />
      <Pages record={record} perPage={perPage} of={{ name: 'reserve', count, shown: rows.length, anchor: 'reserve' }} />
    </details>
  );
};

export const Places = ({ record, perPage }: { record: DrawRecord; perPage: number }) => {
  const { t } = useText();
  const columns: readonly PublicColumn<Place>[] = [
    ...usePlaceColumns(),
    { key: 'team', title: t('draws.record.team'), cell: (row) => <Team of={row.team} code={row.teamCode} /> },
    {
      key: 'state',
      title: t('draws.record.state'),
      cell: (row) => <StatusTag look={looks[row.state]}>{t(`draws.record.${row.state}`)}</StatusTag>,
      place: 'state',
    },
  ];
  return (
    <Section
      title={t('draws.record.list')}
      id="drawn"
      flush
      note={record.placeCount === 0 ? undefined : t('draws.record.list.note', { n: formatNumber(record.placeCount) })}
      acts={
        record.placeCount === 0 ? undefined : (
          <a className="btn small" href={`/draws/${record.drawId}/list.xlsx`} download>
            <Glyph name="download" />
            {t('draws.record.list.xlsx')}
          </a>
        )
      }
    >
      {record.placeCount === 0 ? (
        <div className="empty">
          <p>{t('draws.record.list.none')}</p>
          <p className="muted">{t('draws.record.list.none.next')}</p>
        </div>
      ) : (
        <PublicTable caption={t('draws.record.list')} columns={columns} rows={record.places} idOf={idOf} />
      )}
      <Pages
        record={record}
        perPage={perPage}
        of={{ name: 'page', count: record.placeCount, shown: record.places.length, anchor: 'drawn' }}
      />
      <Reserve record={record} perPage={perPage} />
    </Section>
  );
};
