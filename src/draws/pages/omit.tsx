// Asking to leave a drawn object out (R5, R31): nobody takes its place, the reason is public, another head decides.
import { at } from '../../web/addresses.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { useText } from '../../web/text.tsx';
import { OMISSION_REASONS } from '../rules/reasons.ts';
import { GroundField, NOTHING_SAID } from './ask.tsx';
import { AskForm, useAsk } from './ask-form.tsx';
import { usePlace, usePlaceFacts } from './place.ts';
import { useDraw } from './use-draw.ts';

const Omit = () => {
  const { t } = useText();
  const place = usePlace();
  const { drawId, stratum, rank } = place;
  const factsOf = usePlaceFacts(place);
  const { answer, draw } = useDraw(drawId);
  const asking = useAsk(
    drawId,
    at('/api/draws/{drawId}/omissions', { drawId }),
    `omit.${drawId}.${stratum}.${rank}`,
    { ...NOTHING_SAID, ground: '' },
    { stratum, rank },
  );
  if (draw === undefined) return <AnswerPanel answer={answer} what={t('draws.page.cannot-open')} />;
  return (
    <AskForm asking={asking} title={t('draws.page.omit')} facts={factsOf(draw)} note={t('draws.page.omit.note')}>
      <GroundField
        said={asking.said}
        set={asking.set}
        grounds={OMISSION_REASONS.map((value) => ({ value, label: t(`draws.omit.${value}`) }))}
      />
    </AskForm>
  );
};

export default Omit;
