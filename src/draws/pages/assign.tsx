// Asking to direct an inspector to a place by hand: who was drawn stays on record beside who comes instead (R33; spec/draw.md section 5, rule 7).
import { Select } from 'antd';
import { useParams, useSearchParams } from 'react-router';
import { at } from '../../web/addresses.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Field } from '../../web/components/form-page.tsx';
import { useText } from '../../web/text.tsx';
import { DIRECT_GROUNDS } from '../rules/reasons.ts';
import { GroundField, NOTHING_SAID } from './ask.tsx';
import { AskForm, useAsk } from './ask-form.tsx';
import { nameIn } from './detail/exceptions.tsx';
import { useDraw } from './use-draw.ts';
import type { DrawView, SlotView } from './view.ts';

/** People of the commitment who could take the place: right department and role, not on the team. The server checks the rest. */
const fitting = (draw: DrawView, slot: SlotView) => {
  const team = new Set(draw.slots.filter((one) => one.subjectId === slot.subjectId).map((one) => one.officer));
  return draw.officers.filter(
    ({ id, department, roles }) => department === slot.department && roles.includes(slot.role) && !team.has(id),
  );
};

const Assign = () => {
  const { t } = useText();
  const { drawId = '' } = useParams();
  const [params] = useSearchParams();
  const subjectId = params.get('subject') ?? '';
  const n = Number(params.get('slot') ?? '0');
  const { answer, draw } = useDraw(drawId);
  const key = `assign.${drawId}.${subjectId}.${n}`;
  const asking = useAsk(
    drawId,
    at('/api/draws/{drawId}/assignments', { drawId }),
    key,
    { ...NOTHING_SAID, ground: '', officer: '' },
    { subjectId, slot: n },
  );
  if (draw === undefined) return <AnswerPanel answer={answer} what={t('draws.page.cannot-open')} />;
  const { said, set } = asking;
  const slot = draw.slots.find((one) => one.subjectId === subjectId && one.n === n);
  return (
    <AskForm
      asking={asking}
      title={t('draws.page.assign')}
      facts={[
        { label: t('draws.page.object'), value: nameIn(draw, subjectId) },
        { label: t('draws.page.assign.place'), value: slot ? t(`plans.role.${slot.role}`) : '\u2013' },
        { label: t('draws.page.assign.drawn'), value: slot ? `${slot.name} ${slot.certificate}` : '\u2013' },
      ]}
      note={t('draws.page.assign.note')}
    >
      <Field name="officer" label={t('draws.page.assign.officer')} hint={t('draws.page.assign.officer.hint')}>
        {(control) => (
          <Select
            {...control}
            className="wide"
            {...(said.officer === '' ? {} : { value: said.officer })}
            showSearch={{ optionFilterProp: 'label' }}
            options={slot ? fitting(draw, slot).map(({ id, name }) => ({ value: id, label: `${name} ${id}` })) : []}
            onChange={(officer: string) => set({ officer })}
          />
        )}
      </Field>
      <GroundField
        said={said}
        set={set}
        grounds={DIRECT_GROUNDS.map((value) => ({ value, label: t(`draws.direct.${value}`) }))}
      />
    </AskForm>
  );
};

export default Assign;
