// Keys of other systems (R14, P11): which system, for which office, who answers for it, until when, last use.

import { Link } from 'react-router';
import { LinkButton } from '../../../web/components/link-button.tsx';
import { ListPage } from '../../../web/components/list-page.tsx';
import type { Column } from '../../../web/components/list-table.tsx';
import { StatusTag } from '../../../web/components/status-tag.tsx';
import { formatInstant, type Lang } from '../../../web/format.ts';
import { PlusOutlined } from '../../../web/icons.tsx';
import { useMay } from '../../../web/session.tsx';
import { type Translate, useText } from '../../../web/text.tsx';
import type { KeyView } from '../../routes/keys.ts';

const LOOKS = { open: 'done', over: 'void', revoked: 'failed' } as const;

export const KeyState = ({ state }: Pick<KeyView, 'state'>) => {
  const { t } = useText();
  return <StatusTag look={LOOKS[state]}>{t(`organisation.key.state.${state}`)}</StatusTag>;
};

const columnsOf = (t: Translate, lang: Lang): Column<KeyView>[] => [
  {
    key: 'name',
    title: t('organisation.key.name'),
    cell: (row) => <Link to={`/keys/${row.keyId}`}>{row.name}</Link>,
    sort: true,
    filter: 'text',
    phone: 'name',
  },
  {
    key: 'office',
    title: t('organisation.key.office'),
    cell: (row) => (lang === 'zh' ? row.officeName : row.officeNameEn),
    phone: 'place',
  },
  { key: 'owner', title: t('organisation.key.owner'), cell: (row) => row.ownerName, sort: true, filter: 'text' },
  {
    key: 'scopes',
    title: t('organisation.key.scopes'),
    cell: (row) => row.scopes.map((scope) => scope[lang]).join(lang === 'zh' ? '\u3001' : ', '),
  },
  { key: 'untilOn', title: t('organisation.key.until'), cell: (row) => row.untilOn, sort: true, phone: 'code' },
  {
    key: 'usedAt',
    title: t('organisation.key.used'),
    cell: (row) => (row.usedAt === null ? t('organisation.key.unused') : formatInstant(row.usedAt, lang)),
  },
  { key: 'state', title: t('organisation.key.state'), cell: (row) => <KeyState {...row} />, phone: 'state' },
];

const Keys = () => {
  const { t, lang } = useText();
  const may = useMay();
  return (
    <ListPage<KeyView>
      title={t('organisation.keys')}
      note={t('organisation.keys.note')}
      source="/api/keys"
      list="keys"
      columns={columnsOf(t, lang)}
      idOf={(row) => row.keyId}
      nameOf={(row) => row.name}
      unit="organisation.key.unit"
      searchHint={t('organisation.key.search')}
      filters={[
        {
          key: 'state',
          label: t('organisation.key.state'),
          options: Object.keys(LOOKS).map((value) => ({ value, label: t(`organisation.key.state.${value}`) })),
        },
      ]}
      acts={
        may('key.issued') && (
          <LinkButton to="/keys/new" type="primary" icon={<PlusOutlined />}>
            {t('organisation.key.issue')}
          </LinkButton>
        )
      }
      empty={{ why: t('organisation.keys.empty'), next: t('organisation.keys.empty.next') }}
    />
  );
};

export default Keys;
