// Asking to direct an inspector to a place by hand: who was drawn stays on record beside who comes instead (R33; spec/draw.md section 5, rule 7).
import { Select } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { Problem } from '../../web/api.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Crumb } from '../../web/components/crumb.tsx';
import { FactList } from '../../web/components/fact-list.tsx';
import { Field, FormPage, useDraft } from '../../web/components/form-page.tsx';
import { useAct } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';
import { AskFields, NOTHING_SAID } from './ask.tsx';
import { nameIn } from './detail/exceptions.tsx';
import './draws.css';
import { emptyFields, problemsOf } from './missing.ts';
import { useDraw } from './use-draw.ts';
import { type Acted, type DrawView, drawSource, type SlotView } from './view.ts';

const GROUNDS = ['specialty', 'infeasible', 'emergency', 'safety', 'continuity'] as const;

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
  const navigate = useNavigate();
  const subjectId = params.get('subject') ?? '';
  const n = Number(params.get('slot') ?? '0');
  const { answer, draw } = useDraw(drawId);
  const [said, set, savedAt, forget] = useDraft(`assign.${drawId}.${subjectId}.${n}`, { ...NOTHING_SAID, officer: '' });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const ask = useAct<Acted<{ exceptionId: string }>>(`${drawSource(drawId)}/assignments`, {
    stale: ['/api/draws', '/api/exceptions'],
  });
  if (draw === undefined) return <AnswerPanel answer={answer} what={t('draws.page.cannot-open')} />;
  const slot = draw.slots.find((one) => one.subjectId === subjectId && one.n === n);
  const submit = async () => {
    const empty = emptyFields(said);
    setProblems(empty);
    if (empty.length > 0) return;
    const done = await ask.run({ subjectId, slot: n, ...said });
    if (!done.ok) return setProblems(problemsOf(done));
    forget();
    void navigate(`/draws/${drawId}`);
  };
  return (
    <FormPage
      title={t('draws.page.assign')}
      submit={t('draws.page.exception.submit')}
      onSubmit={() => void submit()}
      running={ask.running}
      problems={problems}
      savedAt={savedAt}
      before={
        <Crumb
          parts={[
            { label: t('draws.page.list'), to: '/draws' },
            { label: drawId, to: `/draws/${drawId}` },
            { label: t('draws.page.assign') },
          ]}
        />
      }
    >
      <FactList
        facts={[
          { label: t('draws.page.object'), value: nameIn(draw, subjectId) },
          { label: t('draws.page.assign.place'), value: slot ? t(`plans.role.${slot.role}`) : '\u2013' },
          { label: t('draws.page.assign.drawn'), value: slot ? `${slot.name} ${slot.certificate}` : '\u2013' },
        ]}
      />
      <p className="ink2">{t('draws.page.assign.note')}</p>
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
      <AskFields
        said={said}
        set={set}
        grounds={GROUNDS.map((value) => ({ value, label: t(`draws.direct.${value}`) }))}
      />
      {ask.answer && !ask.answer.ok && 'refusal' in ask.answer && (
        <AnswerPanel answer={ask.answer} what={t('draws.page.exception.refused')} />
      )}
    </FormPage>
  );
};

export default Assign;
