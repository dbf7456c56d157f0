// Asking to replace a drawn object: strictly the next reserve of its stratum follows, and another head decides (R5, R33).
import { useParams, useSearchParams } from 'react-router';
import { at } from '../../web/addresses.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { useText } from '../../web/text.tsx';
import { REPLACEMENT_REASONS } from '../rules/reasons.ts';
import { GroundField, NOTHING_SAID } from './ask.tsx';
import { AskForm, useAsk } from './ask-form.tsx';
import { useDraw } from './use-draw.ts';
import { nextReserveOf, stratumName } from './view.ts';

const Replace = () => {
  const { t, lang } = useText();
  const { drawId = '' } = useParams();
  const [params] = useSearchParams();
  const stratum = params.get('stratum') ?? '';
  const rank = Number(params.get('rank') ?? '0');
  const { answer, draw } = useDraw(drawId);
  const key = `replace.${drawId}.${stratum}.${rank}`;
  const asking = useAsk(
    drawId,
    at('/api/draws/{drawId}/replacements', { drawId }),
    key,
    { ...NOTHING_SAID, ground: '' },
    { stratum, rank },
  );
  if (draw === undefined) return <AnswerPanel answer={answer} what={t('draws.page.cannot-open')} />;
  const row = draw.drawn.find((one) => one.stratum === stratum && one.rank === rank);
  const next = nextReserveOf(draw, stratum);
  return (
    <AskForm
      asking={asking}
      title={t('draws.page.replace')}
      facts={[
        { label: t('draws.page.object'), value: row ? `${row.name} ${row.subjectId}` : '\u2013' },
        {
          label: t('draws.page.rank'),
          value: t('draws.page.rank.in', {
            n: rank + 1,
            stratum: stratumName(draw.list?.strata ?? [], stratum, lang),
          }),
        },
        {
          label: t('draws.page.replace.next'),
          value: next
            ? t('draws.page.replace.next.value', { name: next.name, rank: next.rank + 1 })
            : t('draws.page.reserves.none'),
        },
      ]}
      note={t('draws.page.replace.note')}
    >
      <GroundField
        said={asking.said}
        set={asking.set}
        grounds={REPLACEMENT_REASONS.map((value) => ({ value, label: t(`draws.replace.${value}`) }))}
      />
    </AskForm>
  );
};

export default Replace;
