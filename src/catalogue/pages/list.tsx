// The random inspection item list in the workbench (R15): by department, kind and words.
import { ListPage } from '../../web/components/list-page.tsx';
import type { Column } from '../../web/components/list-table.tsx';
import { useGet } from '../../web/queries.ts';
import { type Lang, type Translate, useText } from '../../web/text.tsx';
import { Importance } from './importance.tsx';
import './catalogue.css';
import { departmentName, type Item, type ItemDepartment } from './item.ts';

type Departments = readonly ItemDepartment[];

const columnsOf = (t: Translate, lang: Lang, departments: Departments): Column<Item>[] => [
  { key: 'name', title: t('catalogue.name'), cell: (row) => row.name, sort: true, filter: 'text', phone: 'name' },
  {
    key: 'id',
    title: t('catalogue.id'),
    cell: (row) => <code>{row.itemId}</code>,
    sort: true,
    filter: 'text',
    phone: 'code',
  },
  {
    key: 'department',
    title: t('catalogue.department'),
    cell: (row) => departmentName(departments, row.department, lang),
    phone: 'place',
  },
  {
    key: 'object',
    title: t('catalogue.object'),
    cell: (row) => <span className="item-object">{row.object}</span>,
    filter: 'text',
  },
  {
    key: 'importance',
    title: t('catalogue.importance'),
    cell: (row) => <Importance of={row.importance} />,
    phone: 'state',
  },
  {
    key: 'level',
    title: t('catalogue.level'),
    cell: (row) => <span className="item-level">{row.level}</span>,
    optional: true,
    filter: 'text',
  },
  {
    key: 'ratio',
    title: t('catalogue.ratio'),
    cell: (row) => row.ratio ?? t('web.unknown'),
    optional: true,
    filter: 'text',
  },
];

const ItemList = () => {
  const { t, lang } = useText();
  const { answer } = useGet('/api/items/departments');
  const departments = answer?.ok === true ? answer.value.rows : [];
  return (
    <ListPage<Item>
      title={t('catalogue.items')}
      note={t('catalogue.items.note')}
      source="/api/items"
      list="items"
      columns={columnsOf(t, lang, departments)}
      idOf={(row) => row.itemId}
      nameOf={(row) => row.name}
      toOf={(row) => `/items/${row.itemId}`}
      unit="catalogue.unit"
      searchHint={t('catalogue.search')}
      filters={[
        {
          key: 'department',
          label: t('catalogue.department'),
          options: departments.map((one) => ({
            value: one.department,
            label: lang === 'zh' ? one.nameZh : one.nameEn,
          })),
        },
        {
          key: 'importance',
          label: t('catalogue.importance'),
          options: (['general', 'key'] as const).map((value) => ({ value, label: t(`catalogue.importance.${value}`) })),
        },
      ]}
      empty={{ why: t('catalogue.empty'), next: t('catalogue.empty.next') }}
    />
  );
};

export default ItemList;
