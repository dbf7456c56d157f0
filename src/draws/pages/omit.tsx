// Asking to leave a drawn object out (R5, R31): nobody takes its place, the reason is public, another head decides.
import { useParams, useSearchParams } from 'react-router';
import { at } from '../../web/addresses.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { useText } from '../../web/text.tsx';
import { OMISSION_REASONS } from '../rules/reasons.ts';
import { GroundField, NOTHING_SAID } from './ask.tsx';
import { AskForm, useAsk } from './ask-form.tsx';
import { useDraw } from './use-draw.ts';
import { stratumName } from './view.ts';

const Omit = () => {
  const { t, lang } = useText();
  const { drawId = '' } = useParams();
  const [params] = useSearchParams();
  const stratum = params.get('stratum') ?? '';
  const rank = Number(params.get('rank') ?? '0');
  const { answer, draw } = useDraw(drawId);
  const asking = useAsk(
    drawId,
    at('/api/draws/{drawId}/omissions', { drawId }),
    `omit.${drawId}.${stratum}.${rank}`,
    { ...NOTHING_SAID, ground: '' },
    { stratum, rank },
  );
  if (draw === undefined) return <AnswerPanel answer={answer} what={t('draws.page.cannot-open')} />;
  const row = draw.drawn.find((one) => one.stratum === stratum && one.rank === rank);
  return (
    <AskForm
      asking={asking}
      title={t('draws.page.omit')}
      facts={[
        { label: t('draws.page.object'), value: row ? `${row.name} ${row.subjectId}` : '\u2013' },
        {
          label: t('draws.page.rank'),
          value: t('draws.page.rank.in', {
            n: rank + 1,
            stratum: stratumName(draw.list?.strata ?? [], stratum, lang),
          }),
        },
      ]}
      note={t('draws.page.omit.note')}
    >
      <GroundField
        said={asking.said}
        set={asking.set}
        grounds={OMISSION_REASONS.map((value) => ({ value, label: t(`draws.omit.${value}`) }))}
      />
    </AskForm>
  );
};

export default Omit;
