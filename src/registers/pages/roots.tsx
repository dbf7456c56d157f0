// The daily roots of the registers (R7): that each stands in the log, and where.
import { HashText } from '../../web/components/hash-text.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { ListPage } from '../../web/components/list-page.tsx';
import type { Column } from '../../web/components/list-table.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { formatInstant, formatNumber } from '../../web/format.ts';
import { type Lang, type Translate, useText } from '../../web/text.tsx';
import type { RootView } from '../routes/roots.ts';
import { REGISTERS } from '../rules/root.ts';

const columnsOf = (t: Translate, lang: Lang): Column<RootView>[] => [
  { key: 'day', title: t('registers.roots.day'), cell: (row) => row.day, sort: true, filter: 'day', phone: 'name' },
  {
    key: 'register',
    title: t('registers.roots.register'),
    cell: (row) => t(`registers.roots.of.${row.register}`),
    phone: 'code',
  },
  { key: 'count', title: t('registers.roots.count'), cell: (row) => formatNumber(row.count), phone: 'place' },
  { key: 'root', title: t('registers.roots.root'), cell: (row) => <HashText value={row.root} /> },
  {
    key: 'logged',
    title: t('registers.roots.logged'),
    cell: (row) => formatInstant(row.loggedAt, lang),
    sort: true,
    filter: 'day',
  },
  {
    key: 'late',
    title: t('registers.roots.late'),
    cell: (row) => row.late && <StatusTag look="waiting">{t('registers.roots.late')}</StatusTag>,
    filter: 'flag',
    phone: 'state',
  },
  {
    key: 'entry',
    title: t('registers.roots.entry'),
    cell: (row) => (
      <a href={`/log/entries/${row.entryId}`}>
        {row.index === null ? t('registers.roots.sealing') : formatNumber(row.index)}
      </a>
    ),
  },
];

const Roots = () => {
  const { t, lang } = useText();
  return (
    <ListPage<RootView>
      title={t('registers.roots')}
      note={t('registers.roots.note')}
      source="/api/register-roots"
      list="roots"
      columns={columnsOf(t, lang)}
      idOf={(row) => `${row.register}/${row.day}`}
      nameOf={(row) => row.day}
      unit={t('registers.roots.unit')}
      filters={[
        {
          key: 'register',
          label: t('registers.roots.register'),
          options: REGISTERS.map((value) => ({ value, label: t(`registers.roots.of.${value}`) })),
        },
      ]}
      acts={<LinkButton to="/registers">{t('registers.roots.public')}</LinkButton>}
      empty={{ why: t('registers.roots.none'), next: t('registers.roots.none.next') }}
    />
  );
};

export default Roots;
