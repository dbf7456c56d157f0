// Accounts for the administrator (P11): who can sign in, for which office; opening one is an act of the log.

import { Link } from 'react-router';
import { LinkButton } from '../../web/components/link-button.tsx';
import { ListPage } from '../../web/components/list-page.tsx';
import type { Column } from '../../web/components/list-table.tsx';
import { PlusOutlined } from '../../web/icons.tsx';
import { useMay } from '../../web/session.tsx';
import { useText } from '../../web/text.tsx';
import { AccountState } from './account.tsx';

export type Account = {
  userId: string;
  account: string;
  name: string;
  officeId: string;
  officeName: string;
  officeNameEn: string;
  status: string;
  heldUntil: string | null;
};

const Accounts = () => {
  const { t, lang } = useText();
  const may = useMay();
  const columns: Column<Account>[] = [
    {
      key: 'name',
      title: t('organisation.account.name'),
      cell: (row) => <Link to={`/accounts/${encodeURIComponent(row.userId)}`}>{row.name}</Link>,
      sort: true,
      filter: 'text',
      phone: 'name',
    },
    {
      key: 'account',
      title: t('organisation.account.account'),
      cell: (row) => <code>{row.account}</code>,
      sort: true,
      filter: 'text',
      phone: 'code',
    },
    {
      key: 'office',
      title: t('organisation.account.office'),
      cell: (row) => (lang === 'zh' ? row.officeName : row.officeNameEn),
      phone: 'place',
    },
    {
      key: 'userId',
      title: t('organisation.account.id'),
      cell: (row) => <code>{row.userId}</code>,
      sort: true,
      filter: 'text',
    },
    {
      key: 'status',
      title: t('organisation.account.status'),
      cell: (row) => <AccountState {...row} />,
      phone: 'state',
    },
  ];
  return (
    <ListPage<Account>
      title={t('organisation.accounts')}
      note={t('organisation.accounts.note')}
      source="/api/accounts"
      list="accounts"
      columns={columns}
      idOf={(row) => row.userId}
      nameOf={(row) => row.name}
      unit="organisation.account.unit"
      searchHint={t('organisation.account.search')}
      filters={[
        {
          key: 'status',
          label: t('organisation.account.status'),
          options: ['active', 'disabled'].map((value) => ({ value, label: t(`organisation.status.${value}`) })),
        },
      ]}
      acts={
        may('account.opened') && (
          <LinkButton to="/accounts/new" type="primary" icon={<PlusOutlined />}>
            {t('organisation.account.open')}
          </LinkButton>
        )
      }
      empty={{ why: t('organisation.accounts.empty'), next: t('organisation.accounts.empty.next') }}
    />
  );
};

export default Accounts;
