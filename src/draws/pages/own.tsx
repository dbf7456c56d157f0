// The objects that draws have assigned to me (R32, P2), in the drawn order of visits (R6), and the way to declare that I must not inspect one.

import { type Names, useNames } from '../../plans/pages/names.ts';
import { SubjectCode } from '../../registers/pages/subject-code.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { ListPage } from '../../web/components/list-page.tsx';
import type { Column } from '../../web/components/list-table.tsx';
import { isoDate } from '../../web/format.ts';
import { useGet } from '../../web/queries.ts';
import { type Translate, useText } from '../../web/text.tsx';
import type { OwnPlace } from '../routes/own.ts';

const columnsOf = (t: Translate, names: Names): Column<OwnPlace>[] => [
  { key: 'object', title: t('draws.page.object'), cell: (row) => row.name ?? row.subjectId, phone: 'name' },
  { key: 'code', title: t('registers.code'), cell: (row) => <SubjectCode code={row.subjectId} />, phone: 'code' },
  {
    key: 'visit',
    title: t('draws.page.visits'),
    cell: (row) => row.visit !== null && t('draws.page.visits.place', { n: row.visit, total: row.visits }),
    phone: 'count',
  },
  { key: 'role', title: t('draws.page.assign.place'), cell: (row) => t(`plans.role.${row.role}`), phone: 'state' },
  { key: 'title', title: t('draws.page.title'), cell: (row) => row.title, phone: 'place' },
  { key: 'office', title: t('draws.page.office'), cell: (row) => names.office(row.leadOffice) },
  {
    key: 'at',
    title: t('registers.import.at'),
    cell: (row) => <time dateTime={row.preparedAt}>{isoDate(row.preparedAt)}</time>,
  },
];

const OwnDraws = () => {
  const { t } = useText();
  const names = useNames();
  const { answer } = useGet('/api/inspectors/self');
  if (answer === undefined) return null;
  const me = answer.ok ? answer.value.inspectorId : null;
  const recusals = me !== null && (
    <LinkButton to={`/inspectors/${encodeURIComponent(me)}`}>{t('draws.page.mine.recusals')}</LinkButton>
  );
  return (
    <ListPage<OwnPlace>
      title={t('draws.page.mine')}
      note={t('draws.page.mine.note')}
      source="/api/draws/own"
      columns={columnsOf(t, names)}
      idOf={(row) => `${row.drawId} ${row.subjectId} ${row.role}`}
      nameOf={(row) => row.name ?? row.subjectId}
      toOf={(row) => `/draws/${row.drawId}`}
      unit="draws.page.mine.unit"
      searchHint={t('draws.page.mine.search')}
      acts={recusals}
      empty={
        me === null
          ? { why: t('draws.page.mine.nobody'), next: t('draws.page.mine.nobody.next') }
          : { why: t('draws.page.mine.none'), next: t('draws.page.mine.none.next') }
      }
    />
  );
};

export default OwnDraws;
