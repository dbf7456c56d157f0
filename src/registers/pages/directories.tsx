// All special and joint directories, the last changed first (R20, R21).
import { LinkButton } from '../../web/components/link-button.tsx';
import { ListPage } from '../../web/components/list-page.tsx';
import type { Column } from '../../web/components/list-table.tsx';
import { type StatusLook, StatusTag } from '../../web/components/status-tag.tsx';
import { formatNumber, isoDate } from '../../web/format.ts';
import { useMay } from '../../web/session.tsx';
import { type Translate, useText } from '../../web/text.tsx';
import type { DirectoryView } from '../routes/directories.ts';
import { DIRECTORY_KINDS } from '../rules/directory.ts';
import { type Codes, useCodes } from './codes.ts';

const LOOKS: Readonly<Record<DirectoryView['state'], StatusLook>> = {
  draft: 'waiting',
  asked: 'running',
  in_force: 'done',
  returned: 'due',
};

export const DirectoryState = ({ of }: { of: DirectoryView['state'] }) => {
  const { t } = useText();
  return <StatusTag look={LOOKS[of]}>{t(`registers.directoryState.${of}`)}</StatusTag>;
};

const columnsOf = (t: Translate, codes: Codes): Column<DirectoryView>[] => [
  {
    key: 'name',
    title: t('registers.directory.name'),
    cell: (row) => row.name,
    sort: true,
    filter: 'text',
    phone: 'name',
  },
  {
    key: 'kind',
    title: t('registers.directory.kind'),
    cell: (row) => t(`registers.directoryKind.${row.kind}`),
    phone: 'code',
  },
  { key: 'office', title: t('registers.office'), cell: (row) => codes.office(row.officeId), phone: 'place' },
  {
    key: 'version',
    title: t('registers.directory.version'),
    cell: (row) => formatNumber(row.version),
    sort: true,
    filter: 'number',
  },
  {
    key: 'members',
    title: t('registers.directory.members'),
    cell: (row) => formatNumber(row.members),
    sort: true,
    filter: 'number',
    phone: 'count',
  },
  {
    key: 'state',
    title: t('registers.directory.state'),
    cell: (row) => <DirectoryState of={row.state} />,
    phone: 'state',
  },
  {
    key: 'changed',
    title: t('registers.updated'),
    cell: (row) => <time dateTime={row.changedAt}>{isoDate(row.changedAt)}</time>,
    sort: true,
    filter: 'day',
  },
];

const Directories = () => {
  const { t } = useText();
  const may = useMay();
  const codes = useCodes();
  const making = may('directory.made') && (
    <LinkButton to="/directories/new">{t('registers.directories.new')}</LinkButton>
  );
  return (
    <ListPage<DirectoryView>
      title={t('registers.directories')}
      note={t('registers.directories.note')}
      source="/api/directories"
      list="directories"
      columns={columnsOf(t, codes)}
      idOf={(row) => row.directoryId}
      nameOf={(row) => row.name}
      toOf={(row) => `/directories/${row.directoryId}`}
      unit="registers.directories.unit"
      searchHint={t('registers.directories.search')}
      filters={[
        {
          key: 'kind',
          label: t('registers.directory.kind'),
          options: DIRECTORY_KINDS.map((value) => ({ value, label: t(`registers.directoryKind.${value}`) })),
        },
        {
          key: 'state',
          label: t('registers.directory.state'),
          options: Object.keys(LOOKS).map((value) => ({ value, label: t(`registers.directoryState.${value}`) })),
        },
        { key: 'office', label: t('registers.office'), options: codes.offices },
      ]}
      acts={making}
      empty={{ why: t('registers.directories.none'), next: t('registers.directories.none.next'), act: making }}
    />
  );
};

export default Directories;
