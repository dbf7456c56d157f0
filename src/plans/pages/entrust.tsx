// Asking to entrust the inspections of a task to a lower office (R36): to whom, by which instrument, where, for how long, and who decides.
import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import {
  DayField,
  DeciderField,
  type DecidingOffice,
  emptyAt,
  TextField,
} from '../../registers/pages/request-fields.tsx';
import { at } from '../../web/addresses.ts';
import type { Problem } from '../../web/api.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Crumb } from '../../web/components/crumb.tsx';
import { Field, FormPage, useDraft } from '../../web/components/form-page.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { useAct, useGet } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';
import { useRegions } from './names.ts';
import './plans.css';

type Draft = {
  to: string;
  instrument: string;
  wording: string;
  regions: readonly string[];
  from: string;
  until: string;
  decider: string;
};
const BLANK: Draft = { to: '', instrument: '', wording: '', regions: [], from: '', until: '', decider: '' };

const missingIn = (draft: Draft): readonly Problem[] =>
  emptyAt(
    Object.entries(draft).flatMap(([path, value]) =>
      (typeof value === 'string' ? value.trim() : value).length === 0 ? [path] : [],
    ),
  );

type Fields = { readonly draft: Draft; readonly set: (change: Partial<Draft>) => void };
const Where = ({ draft, set, lower }: Fields & { lower: readonly DecidingOffice[] }): ReactNode => {
  const { t, lang } = useText();
  const regions = useRegions().filter(({ level, ended }) => level === 3 && ended === null);
  return (
    <>
      <Field name="to" label={t('plans.entrust.to')} hint={t('plans.entrust.to.hint')}>
        {({ 'aria-invalid': _, ...control }) => (
          <Select
            {...control}
            className="full"
            showSearch={{ optionFilterProp: 'label' }}
            value={draft.to || null}
            options={lower.map((office) => ({
              value: office.officeId,
              label: lang === 'zh' ? office.officeName : office.officeNameEn,
            }))}
            onChange={(to: string | null) => set({ to: to ?? '' })}
          />
        )}
      </Field>
      <Field name="regions" label={t('plans.entrust.regions')}>
        {({ 'aria-invalid': _, ...control }) => (
          <Select
            {...control}
            className="full"
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            value={[...draft.regions]}
            options={regions.map(({ code, name, nameEn }) => ({
              value: code,
              label: lang === 'en' && nameEn !== null ? nameEn : name,
            }))}
            onChange={(chosen: string[]) => set({ regions: chosen })}
          />
        )}
      </Field>
    </>
  );
};

const Instrument = ({ draft, set }: Fields): ReactNode => {
  const { t } = useText();
  return (
    <>
      <TextField
        name="instrument"
        label={t('plans.entrust.instrument')}
        longest={120}
        value={draft.instrument}
        onChange={(instrument) => set({ instrument })}
      />
      <TextField
        name="wording"
        label={t('plans.entrust.wording')}
        hint={t('plans.entrust.wording.hint')}
        rows={3}
        value={draft.wording}
        onChange={(wording) => set({ wording })}
      />
      {(['from', 'until'] as const).map((day) => (
        <DayField
          key={day}
          name={day}
          label={t(`plans.${day}`)}
          value={draft[day]}
          onChange={(to) => set({ [day]: to })}
        />
      ))}
    </>
  );
};

const Entrust = () => {
  const { t } = useText();
  const navigate = useNavigate();
  const { taskId = '' } = useParams();
  const [draft, set, savedAt, forget] = useDraft<Draft>(`entrust.${taskId}`, BLANK);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { answer } = useGet(at('/api/tasks/{taskId}/entrusting', { taskId }));
  const choices = answer?.ok === true ? answer.value : { lower: [], deciders: [] };
  const ask = useAct(at('/api/tasks/{taskId}/entrustments', { taskId }), { stale: ['/api/entrustments'] });
  const submit = async () => {
    const missing = missingIn(draft);
    setProblems(missing);
    if (missing.length > 0) return;
    const done = await ask.run({ ...draft, regions: [...draft.regions] });
    if (!done.ok) return;
    forget();
    void navigate(`/entrustments/${done.value.answer.entrustmentId}`);
  };
  const task = `/tasks/${encodeURIComponent(taskId)}`;
  return (
    <FormPage
      title={t('plans.entrust.new')}
      submit={t('plans.entrust.submit')}
      onSubmit={() => void submit()}
      running={ask.running}
      problems={problems}
      savedAt={savedAt}
      before={
        <>
          <Crumb
            parts={[
              { label: t('plans.tasks'), to: '/tasks' },
              { label: taskId, to: task },
              { label: t('plans.entrust.new') },
            ]}
          />
          <AnswerPanel answer={ask.answer} what={t('plans.entrust.cannot')} />
        </>
      }
      secondary={<LinkButton to={task}>{t('web.cancel')}</LinkButton>}
    >
      <Where draft={draft} set={set} lower={choices.lower} />
      <Instrument draft={draft} set={set} />
      <DeciderField value={draft.decider} offices={choices.deciders} onChange={(decider) => set({ decider })} />
    </FormPage>
  );
};

export default Entrust;
