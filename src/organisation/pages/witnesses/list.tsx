// Outside witnesses of the log (R7): which organisation, in force or not, and what it cosigned last.
import { Link } from 'react-router';
import { LinkButton } from '../../../web/components/link-button.tsx';
import { ListPage } from '../../../web/components/list-page.tsx';
import type { Column } from '../../../web/components/list-table.tsx';
import { StatusTag } from '../../../web/components/status-tag.tsx';
import { formatInstant, type Lang } from '../../../web/format.ts';
import { PlusOutlined } from '../../../web/icons.tsx';
import { useMay } from '../../../web/session.tsx';
import { type Translate, useText } from '../../../web/text.tsx';
import type { WitnessView } from '../../routes/witnesses.ts';

const LOOKS = { proposed: 'waiting', accepted: 'done', returned: 'void', ended: 'failed' } as const;

export const WitnessState = ({ state }: Pick<WitnessView, 'state'>) => {
  const { t } = useText();
  return <StatusTag look={LOOKS[state]}>{t(`organisation.witness.state.${state}`)}</StatusTag>;
};

export const lastSaid = ({ last }: Pick<WitnessView, 'last'>, t: Translate, lang: Lang): string =>
  last === null
    ? t('organisation.witness.never')
    : t('organisation.witness.last.tree', { size: last.size, at: formatInstant(String(last.at), lang) });

const columnsOf = (t: Translate, lang: Lang): Column<WitnessView>[] => [
  {
    key: 'organisation',
    title: t('organisation.witness.organisation'),
    cell: (row) => <Link to={`/witnesses/${row.witnessId}`}>{row.organisation}</Link>,
    sort: true,
    filter: 'text',
    phone: 'name',
  },
  {
    key: 'name',
    title: t('organisation.witness.name'),
    cell: (row) => <code>{row.name}</code>,
    sort: true,
    phone: 'code',
  },
  {
    key: 'last',
    title: t('organisation.witness.last'),
    cell: (row) => lastSaid(row, t, lang),
    phone: 'place',
  },
  { key: 'state', title: t('organisation.witness.state'), cell: (row) => <WitnessState {...row} />, phone: 'state' },
];

const Witnesses = () => {
  const { t, lang } = useText();
  const may = useMay();
  return (
    <ListPage<WitnessView>
      title={t('organisation.witnesses')}
      note={t('organisation.witnesses.note')}
      source="/api/witnesses"
      list="witnesses"
      columns={columnsOf(t, lang)}
      idOf={(row) => row.witnessId}
      nameOf={(row) => row.organisation}
      unit="organisation.witness.unit"
      searchHint={t('organisation.witness.search')}
      filters={[
        {
          key: 'state',
          label: t('organisation.witness.state'),
          options: Object.keys(LOOKS).map((value) => ({ value, label: t(`organisation.witness.state.${value}`) })),
        },
      ]}
      acts={
        may('witness.proposed') && (
          <LinkButton to="/witnesses/new" type="primary" icon={<PlusOutlined />}>
            {t('organisation.witness.propose')}
          </LinkButton>
        )
      }
      empty={{ why: t('organisation.witnesses.empty'), next: t('organisation.witnesses.empty.next') }}
    />
  );
};

export default Witnesses;
