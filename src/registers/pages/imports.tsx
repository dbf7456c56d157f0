// Imports of the reader's offices, newest first, each with what it came to.
import { LinkButton } from '../../web/components/link-button.tsx';
import { ListPage } from '../../web/components/list-page.tsx';
import type { Column } from '../../web/components/list-table.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { formatInstant, formatNumber, type Lang } from '../../web/format.ts';
import { useMay } from '../../web/session.tsx';
import { type Translate, useText } from '../../web/text.tsx';
import type { ImportRow } from '../routes/imports.ts';
import { IMPORT_LOOKS } from './codes.ts';

const number = (key: 'rows' | 'added' | 'changed' | 'unchanged' | 'refused', t: Translate): Column<ImportRow> => ({
  key,
  title: t(`registers.import.${key}`),
  cell: (row) => formatNumber(row[key]),
  end: true,
  sort: true,
  filter: 'number',
});

const columnsOf = (t: Translate, lang: Lang): Column<ImportRow>[] => [
  {
    key: 'file',
    title: t('registers.import.file'),
    cell: (row) => row.fileName,
    sort: true,
    filter: 'text',
    phone: 'name',
  },
  { key: 'kind', title: t('registers.import.kind'), cell: (row) => t(`registers.kind.${row.kind}`), phone: 'code' },
  {
    key: 'state',
    title: t('registers.import.state'),
    cell: (row) => (
      <StatusTag look={IMPORT_LOOKS[row.state] ?? 'waiting'}>{t(`registers.importState.${row.state}`)}</StatusTag>
    ),
    phone: 'state',
  },
  number('rows', t),
  number('added', t),
  number('changed', t),
  number('unchanged', t),
  number('refused', t),
  { key: 'source', title: t('registers.import.source'), cell: (row) => row.source, filter: 'text', phone: 'place' },
  { key: 'by', title: t('registers.import.by'), cell: (row) => row.userName, filter: 'text' },
  {
    key: 'at',
    title: t('registers.import.at'),
    cell: (row) => <time dateTime={row.createdAt}>{formatInstant(row.createdAt, lang)}</time>,
    sort: true,
    filter: 'day',
    phone: 'count',
  },
];

const Imports = () => {
  const { t, lang } = useText();
  const may = useMay();
  const importing = may('subjects.imported') && <LinkButton to="/imports/new">{t('registers.import.new')}</LinkButton>;
  return (
    <ListPage<ImportRow>
      title={t('registers.imports')}
      note={t('registers.imports.note')}
      source="/api/imports"
      list="imports"
      columns={columnsOf(t, lang)}
      idOf={(row) => row.importId}
      nameOf={(row) => row.fileName}
      toOf={(row) => `/imports/${row.importId}`}
      unit="registers.imports.unit"
      searchHint={t('registers.imports.search')}
      filters={[
        {
          key: 'kind',
          label: t('registers.import.kind'),
          options: ['subject', 'edit', 'inspector', 'carrier'].map((value) => ({
            value,
            label: t(`registers.kind.${value}`),
          })),
        },
        {
          key: 'state',
          label: t('registers.import.state'),
          options: Object.keys(IMPORT_LOOKS).map((value) => ({ value, label: t(`registers.importState.${value}`) })),
          multiple: true,
        },
      ]}
      acts={importing}
      empty={{ why: t('registers.imports.none'), next: t('registers.imports.none.next'), act: importing }}
    />
  );
};

export default Imports;
