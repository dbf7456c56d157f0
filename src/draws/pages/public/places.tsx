// On whom the draw fell: by stratum and rank, with the team of each, and the reserve in the order in which it would be called.

import { Glyph } from '../../../web/components/glyph.tsx';
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
};

const Team = ({ of }: { of: Place['team'] }) => {
  const { t } = useText();
  const office = useOffice();
  if (of.length === 0) return <span className="muted">{'\u2013'}</span>;
  return (
    <ul className="team">
      {of.map((member) => (
        <li key={`${member.certificate}${member.role}`}>
          {t('draws.record.member', { name: member.name, certificate: member.certificate })}{' '}
          <span className="muted small">
            {t(`plans.role.${member.role}`)} {office(member.office)}
          </span>
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
    { key: 'firm', title: t('draws.record.firm'), cell: (row) => row.name, place: 'lead' },
    { key: 'code', title: t('draws.record.code'), cell: (row) => <code>{row.code}</code> },
  ];
};

const Reserve = ({ rows }: { rows: readonly Place[] }) => {
  const { t } = useText();
  const columns = usePlaceColumns();
  if (rows.length === 0) return null;
  return (
    <details className="fold">
      <summary>{t('draws.record.reserve', { n: formatNumber(rows.length) })}</summary>
      <PublicTable caption={t('draws.record.waiting')} columns={columns} rows={rows} idOf={idOf} />
    </details>
  );
};

const Pages = ({ record, perPage }: { record: DrawRecord; perPage: number }) => {
  const { t } = useText();
  const { page, placeCount, drawId, places } = record;
  if (placeCount <= perPage) return null;
  const from = page === 0 ? 1 : (page - 1) * perPage + 1;
  const to = from + places.length - 1;
  const at = (n: number) => `/draws/${drawId}?page=${n}#drawn`;
  return (
    <p className="table-foot">
      <span>
        {t('draws.record.list.range', {
          from: formatNumber(from),
          to: formatNumber(to),
          n: formatNumber(placeCount),
        })}
      </span>
      <span className="more">
        {page > 1 && <a href={at(page - 1)}>{t('draws.record.previous')}</a>}{' '}
        {page !== 0 && to < placeCount && <a href={at(page + 1)}>{t('draws.record.next')}</a>}{' '}
        {page !== 0 && <a href={at(0)}>{t('draws.record.every')}</a>}
      </span>
    </p>
  );
};

export const Places = ({ record, perPage }: { record: DrawRecord; perPage: number }) => {
  const { t } = useText();
  const columns: readonly PublicColumn<Place>[] = [
    ...usePlaceColumns(),
    { key: 'team', title: t('draws.record.team'), cell: (row) => <Team of={row.team} /> },
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
      <Pages record={record} perPage={perPage} />
      <Reserve rows={record.reserve} />
    </Section>
  );
};
