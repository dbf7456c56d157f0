// Asking that an inspector gives back his places (spec/draw.md section 5, rule 9): all of them, or by a recusal the one at an object. Who follows is
// decided by a public value that the approval names.
import { useParams, useSearchParams } from 'react-router';
import { at } from '../../web/addresses.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { formatNumber } from '../../web/format.ts';
import { useText } from '../../web/text.tsx';
import { WITHDRAWAL_GROUNDS } from '../rules/reasons.ts';
import { GroundField, NOTHING_SAID } from './ask.tsx';
import { AskForm, useAsk } from './ask-form.tsx';
import { nameIn } from './detail/exceptions.tsx';
import { useDraw } from './use-draw.ts';

const Withdraw = () => {
  const { t } = useText();
  const { drawId = '' } = useParams();
  const [params] = useSearchParams();
  const officer = params.get('officer') ?? '';
  const subjectId = params.get('subject');
  const { answer, draw } = useDraw(drawId);
  const key = `withdraw.${drawId}.${officer}.${subjectId ?? ''}`;
  const asking = useAsk(
    drawId,
    at('/api/draws/{drawId}/withdrawals', { drawId }),
    key,
    { ...NOTHING_SAID, ground: '' },
    { officer, subjectId },
  );
  if (draw === undefined) return <AnswerPanel answer={answer} what={t('draws.page.cannot-open')} />;
  const held = draw.slots.filter(
    (slot) => slot.officer === officer && !slot.open && (subjectId === null || slot.subjectId === subjectId),
  );
  const grounds = WITHDRAWAL_GROUNDS.filter((ground) => (ground === 'recusal') === (subjectId !== null));
  return (
    <AskForm
      asking={asking}
      title={t('draws.page.withdraw')}
      facts={[
        { label: t('draws.page.withdraw.officer'), value: `${held[0]?.name ?? officer} ${held[0]?.certificate ?? ''}` },
        {
          label: t('draws.page.object'),
          value: subjectId === null ? t('draws.page.withdraw.all') : nameIn(draw, subjectId),
        },
        {
          label: t('draws.page.withdraw.places'),
          value: t('draws.page.withdraw.places.n', { n: formatNumber(held.length) }),
        },
      ]}
      note={t(subjectId === null ? 'draws.page.withdraw.note' : 'draws.page.withdraw.note.recusal')}
    >
      <GroundField
        said={asking.said}
        set={asking.set}
        grounds={grounds.map((value) => ({ value, label: t(`draws.withdraw.${value}`) }))}
      />
    </AskForm>
  );
};

export default Withdraw;
