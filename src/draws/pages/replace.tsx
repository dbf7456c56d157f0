// Asking to replace a drawn object: strictly the next reserve of its stratum follows, and another head decides (R5, R33).
import { at } from '../../web/addresses.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { useText } from '../../web/text.tsx';
import { REPLACEMENT_REASONS } from '../rules/reasons.ts';
import { GroundField, NOTHING_SAID } from './ask.tsx';
import { AskForm, useAsk } from './ask-form.tsx';
import { usePlace, usePlaceFacts } from './place.ts';
import { useDraw } from './use-draw.ts';
import { nextReserveOf } from './view.ts';

const Replace = () => {
  const { t } = useText();
  const place = usePlace();
  const { drawId, stratum, rank } = place;
  const factsOf = usePlaceFacts(place);
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
  const next = nextReserveOf(draw, stratum);
  return (
    <AskForm
      asking={asking}
      title={t('draws.page.replace')}
      facts={[
        ...factsOf(draw),
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
