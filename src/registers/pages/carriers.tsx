// The libraries of carriers (R22), and the carriers of one subject on its page.
import { Link, useSearchParams } from 'react-router';
import { at } from '../../web/addresses.ts';
import { Card } from '../../web/components/card.tsx';
import { FactList } from '../../web/components/fact-list.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { ListPage } from '../../web/components/list-page.tsx';
import type { Column } from '../../web/components/list-table.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { isoDate } from '../../web/format.ts';
import { useGet } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { type Translate, useText } from '../../web/text.tsx';
import type { CarrierView } from '../routes/carriers.ts';
import { CARRIER_KINDS } from '../rules/carrier-row.ts';
import { CarrierMapCard, PlacesPlot } from './carrier-map.tsx';
import { type Codes, useCodes } from './codes.ts';

export const CarrierState = ({ of }: { of: CarrierView['carrierStatus'] }) => {
  const { t } = useText();
  return <StatusTag look={of === 'active' ? 'done' : 'void'}>{t(`registers.carrierStatus.${of}`)}</StatusTag>;
};

type Placed = Pick<CarrierView, 'longitude' | 'latitude' | 'datum'>;

/** A position in words, never without its system. */
export const positionWords = ({ longitude, latitude, datum }: Placed, t: Translate): string =>
  longitude === null || latitude === null || datum === null
    ? t('registers.carrier.position.none')
    : t('registers.carrier.position.is', { longitude, latitude, datum: t(`registers.datum.${datum}`) });

const columnsOf = (t: Translate, codes: Codes): Column<CarrierView>[] => [
  { key: 'name', title: t('registers.name'), cell: (row) => row.name, sort: true, filter: 'text', phone: 'name' },
  {
    key: 'kind',
    title: t('registers.field.carrierKind'),
    cell: (row) => t(`registers.carrierKind.${row.kind}`),
    phone: 'count',
  },
  {
    key: 'id',
    title: t('registers.field.number'),
    cell: (row) => <code>{row.number}</code>,
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
  { key: 'address', title: t('registers.address'), cell: (row) => row.address || t('web.unknown'), filter: 'text' },
  { key: 'placed', title: t('registers.carrier.position'), cell: (row) => positionWords(row, t), filter: 'flag' },
  {
    key: 'status',
    title: t('registers.field.carrierStatus'),
    cell: (row) => <CarrierState of={row.carrierStatus} />,
    phone: 'state',
  },
  {
    key: 'recorded',
    title: t('registers.updated'),
    cell: (row) => <time dateTime={row.recordedAt}>{isoDate(row.recordedAt)}</time>,
    sort: true,
    filter: 'day',
    optional: true,
  },
];

const AREA = 'area';

/** The list, with the map above it where that was asked for. */
export const CarrierList = ({ map = false }: { map?: boolean }) => {
  const { t } = useText();
  const [params] = useSearchParams();
  const area = params.get(AREA) ?? '';
  const may = useMay();
  const codes = useCodes();
  const importing = may('carriers.imported') && (
    <LinkButton to="/imports/new?kind=carrier">{t('registers.import.new')}</LinkButton>
  );
  return (
    <ListPage<CarrierView>
      title={t(map ? 'registers.map' : 'registers.carriers')}
      note={t(map ? 'registers.map.of' : 'registers.carriers.note')}
      source="/api/carriers"
      list="carriers"
      columns={columnsOf(t, codes)}
      idOf={(row) => row.carrierId}
      nameOf={(row) => row.name}
      toOf={(row) => `/carriers/${encodeURIComponent(row.carrierId)}`}
      unit="registers.carriers.unit"
      searchHint={t('registers.carriers.search')}
      filters={[
        {
          key: 'kind',
          label: t('registers.field.carrierKind'),
          options: CARRIER_KINDS.map((value) => ({ value, label: t(`registers.carrierKind.${value}`) })),
        },
        { key: 'region', label: t('registers.region'), options: codes.districts, multiple: true },
        {
          key: 'status',
          label: t('registers.field.carrierStatus'),
          options: (['active', 'ended'] as const).map((value) => ({
            value,
            label: t(`registers.carrierStatus.${value}`),
          })),
        },
        ...(area === ''
          ? []
          : [
              {
                key: AREA,
                label: t('registers.map.area'),
                options: [{ value: area, label: t('registers.map.area.is') }],
              },
            ]),
      ]}
      acts={
        <>
          <LinkButton to={map ? `/carriers?${params}` : `/carriers/map?${params}`}>
            {t(map ? 'registers.map.list' : 'registers.map.open')}
          </LinkButton>
          {importing}
        </>
      }
      {...(map ? { above: (query) => <CarrierMapCard query={query} /> } : {})}
      empty={{ why: t('registers.carriers.none'), next: t('registers.carriers.none.next'), act: importing }}
    />
  );
};

const Carriers = () => <CarrierList />;

/** What a subject answers for, on its own page; nothing when there is none. */
export const CarriersCard = ({ subjectId }: { subjectId: string }) => {
  const { t } = useText();
  const address = at('/api/subjects/{code}/carriers', { code: subjectId });
  const { answer } = useGet(address);
  const rows = answer?.ok === true ? answer.value.rows : [];
  if (rows.length === 0) return null;
  return (
    <Card title={t('registers.carriers')}>
      <FactList
        facts={rows.map((row) => ({
          label: t(`registers.carrierKind.${row.kind}`),
          value: (
            <>
              <Link to={`/carriers/${encodeURIComponent(row.carrierId)}`}>{row.name}</Link>{' '}
              <span className="muted">{row.address}</span>{' '}
              {row.carrierStatus === 'ended' && <CarrierState of="ended" />}
            </>
          ),
        }))}
      />
      <PlacesPlot rows={rows} />
    </Card>
  );
};

export default Carriers;
