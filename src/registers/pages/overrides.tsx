// Codes recorded although their check digit fails (R18, R19), one row for each code: who asked, why, and how it stands.
import { LinkButton } from '../../web/components/link-button.tsx';
import { ListPage } from '../../web/components/list-page.tsx';
import type { Column } from '../../web/components/list-table.tsx';
import { type StatusLook, StatusTag } from '../../web/components/status-tag.tsx';
import { isoDate } from '../../web/format.ts';
import { useMay } from '../../web/session.tsx';
import { type Translate, useText } from '../../web/text.tsx';
import type { OverrideCodeView } from '../routes/overrides.ts';
import { OVERRIDE_STANDINGS } from '../rules/override.ts';
import { type Codes, useCodes } from './codes.ts';

const LOOKS: Readonly<Record<OverrideCodeView['standing'], StatusLook>> = {
  asked: 'running',
  force: 'due',
  returned: 'failed',
  ended: 'void',
};

export const OverrideState = ({ of }: { of: OverrideCodeView['standing'] }) => {
  const { t } = useText();
  return <StatusTag look={LOOKS[of]}>{t(`registers.override.${of}`)}</StatusTag>;
};

const columnsOf = (t: Translate, codes: Codes): Column<OverrideCodeView>[] => [
  { key: 'name', title: t('registers.name'), cell: (row) => row.name, filter: 'text', phone: 'name' },
  {
    key: 'code',
    title: t('registers.code'),
    cell: (row) => <code>{row.code}</code>,
    sort: true,
    filter: 'text',
    phone: 'code',
  },
  { key: 'reason', title: t('registers.overrides.reason'), cell: (row) => row.reason, filter: 'text', phone: 'place' },
  { key: 'office', title: t('registers.office'), cell: (row) => codes.office(row.officeId) },
  {
    key: 'used',
    title: t('registers.overrides.used'),
    cell: (row) => t(row.subjectId === null ? 'registers.overrides.unused' : 'registers.overrides.used'),
    filter: 'flag',
  },
  {
    key: 'asked',
    title: t('registers.overrides.asked'),
    cell: (row) => <time dateTime={row.askedAt}>{isoDate(row.askedAt)}</time>,
    sort: true,
    filter: 'day',
  },
  {
    key: 'standing',
    title: t('registers.overrides.standing'),
    cell: (row) => <OverrideState of={row.standing} />,
    phone: 'state',
  },
];

const Overrides = () => {
  const { t } = useText();
  const may = useMay();
  const codes = useCodes();
  const asking = may('override.asked') && <LinkButton to="/overrides/new">{t('registers.overrides.new')}</LinkButton>;
  return (
    <ListPage<OverrideCodeView>
      title={t('registers.overrides')}
      note={t('registers.overrides.note')}
      source="/api/overrides"
      list="overrides"
      columns={columnsOf(t, codes)}
      idOf={(row) => row.lineId}
      nameOf={(row) => row.name}
      toOf={(row) => `/overrides/${row.overrideId}`}
      unit="registers.overrides.unit"
      searchHint={t('registers.overrides.search')}
      filters={[
        {
          key: 'standing',
          label: t('registers.overrides.standing'),
          options: OVERRIDE_STANDINGS.map((value) => ({ value, label: t(`registers.override.${value}`) })),
        },
      ]}
      acts={asking}
      empty={{ why: t('registers.overrides.none'), next: t('registers.overrides.none.next'), act: asking }}
    />
  );
};

export default Overrides;
