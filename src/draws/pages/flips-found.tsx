// What flip reports found (R7), of one draw where the address names it; and the report made now, before its last day.
import { useSearchParams } from 'react-router';
import { at } from '../../web/addresses.ts';
import { ActButton } from '../../web/components/act-button.tsx';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { ListPage } from '../../web/components/list-page.tsx';
import type { Column } from '../../web/components/list-table.tsx';
import { formatInstant } from '../../web/format.ts';
import { useAct } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { type Lang, type Translate, useText } from '../../web/text.tsx';
import type { FlipView } from '../routes/flips.ts';
import { FLIP_KINDS } from '../rules/flip.ts';

const columnsOf = (t: Translate, lang: Lang): Column<FlipView>[] => [
  { key: 'unit', title: t('draws.flips.unit'), cell: (row) => <code>{row.unit}</code>, filter: 'text', phone: 'name' },
  { key: 'kind', title: t('draws.flips.kind'), cell: (row) => t(`draws.flips.of.${row.kind}`), phone: 'place' },
  { key: 'title', title: t('draws.page.title'), cell: (row) => row.title, filter: 'text' },
  { key: 'before', title: t('draws.flips.before'), cell: (row) => <code>{row.before}</code> },
  { key: 'asTaken', title: t('draws.flips.then'), cell: (row) => <code>{row.asTaken}</code>, phone: 'code' },
  {
    key: 'changed',
    title: t('draws.flips.changed'),
    cell: (row) => formatInstant(row.changedAt, lang),
    sort: true,
    filter: 'day',
  },
  {
    key: 'reverted',
    title: t('draws.flips.reverted'),
    cell: (row) => formatInstant(row.revertedAt, lang),
    sort: true,
    filter: 'day',
    phone: 'count',
  },
];

const Make = ({ drawId }: { drawId: string }) => {
  const { t } = useText();
  const may = useMay();
  const make = useAct(at('/api/draws/{drawId}/flips', { drawId }), { stale: ['/api/flips', '/api/flip-reports'] });
  return (
    <>
      <ActButton
        type="primary"
        reason={may('flips.reported') ? '' : t('draws.flips.make.forbidden')}
        onClick={() => void make.run({})}
      >
        {t('draws.flips.make')}
      </ActButton>
      <AnswerPanel answer={make.answer} what={t('draws.flips.make.refused')} />
    </>
  );
};

const Found = () => {
  const { t, lang } = useText();
  const [params] = useSearchParams();
  const drawId = params.get('draw') ?? '';
  return (
    <ListPage<FlipView>
      title={t('draws.flips.found')}
      note={t('draws.flips.found.note')}
      source="/api/flips"
      list="flips"
      columns={columnsOf(t, lang)}
      idOf={(row) => `${row.drawId}/${row.kind}/${row.unit}`}
      nameOf={(row) => row.unit}
      toOf={(row) => `/draws/${encodeURIComponent(row.drawId)}`}
      unit={t('draws.flips.unit.flip')}
      searchHint={t('draws.flips.found.search')}
      filters={[
        {
          key: 'kind',
          label: t('draws.flips.kind'),
          options: FLIP_KINDS.map((value) => ({ value, label: t(`draws.flips.of.${value}`) })),
        },
      ]}
      acts={
        <>
          <LinkButton to="/flips">{t('draws.flips')}</LinkButton>
          {drawId !== '' && <Make drawId={drawId} />}
        </>
      }
      empty={{ why: t('draws.flips.found.none'), next: t('draws.flips.found.none.next') }}
    />
  );
};

export default Found;
