// Asking to leave a subject out of the draws for a term (R20, R53, P1): the reason brings its legal source and its longest term.
import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Problem } from '../../web/api.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Crumb } from '../../web/components/crumb.tsx';
import { Field, FormPage, useDraft } from '../../web/components/form-page.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { useAct, useGet } from '../../web/queries.ts';
import { type Translate, useText } from '../../web/text.tsx';
import type { GrantedReason } from '../rules/exclusion.ts';
import { DayField, DeciderField, type DecidingOffice, emptyAt, SubjectField, TextField } from './request-fields.tsx';
import './registers.css';

type Choices = {
  readonly reasons: readonly { readonly reason: string; readonly longestDays: number | null; readonly basis: string }[];
  readonly offices: readonly DecidingOffice[];
};
type Draft = {
  subjectCode: string;
  reason: GrantedReason | '';
  basis: string;
  evidence: string;
  from: string;
  until: string;
  decider: string;
};
const BLANK: Draft = { subjectCode: '', reason: '', basis: '', evidence: '', from: '', until: '', decider: '' };

const missingIn = (draft: Draft): readonly Problem[] =>
  emptyAt(Object.entries(draft).flatMap(([path, value]) => (value.trim() === '' ? [path] : [])));

/** What the chosen reason allows. */
const hintOf = (t: Translate, reason: Choices['reasons'][number] | undefined): { hint?: string } => {
  if (reason === undefined) return {};
  const { longestDays: days, basis } = reason;
  return {
    hint:
      days === null
        ? t('registers.exclusions.reason.open', { basis })
        : t('registers.exclusions.reason.most', { days, basis }),
  };
};

type Fields = { readonly draft: Draft; readonly set: (change: Partial<Draft>) => void; readonly choices: Choices };

const chosen = <V extends string>(value: V | '') => (value === '' ? {} : { value });

const What = ({ draft, set, choices }: Fields): ReactNode => {
  const { t } = useText();
  const reason = choices.reasons.find((one) => one.reason === draft.reason);
  const choose = (value: GrantedReason) => {
    const known = choices.reasons.find((one) => one.reason === value);
    // A source that somebody has written stays.
    const written = draft.basis !== '' && draft.basis !== reason?.basis;
    set({ reason: value, ...(written ? {} : { basis: known?.basis ?? '' }) });
  };
  return (
    <>
      <SubjectField value={draft.subjectCode} onChange={(subjectCode) => set({ subjectCode })} />
      <Field name="reason" label={t('registers.exclusions.reason')} {...hintOf(t, reason)}>
        {({ 'aria-invalid': _, ...control }) => (
          <Select
            {...control}
            className="full"
            {...chosen(draft.reason)}
            options={choices.reasons.map((one) => ({
              value: one.reason,
              label: t(`registers.exclusion.${one.reason}`),
            }))}
            onChange={choose}
          />
        )}
      </Field>
      <TextField
        name="basis"
        label={t('registers.exclusions.basis')}
        value={draft.basis}
        onChange={(basis) => set({ basis })}
      />
      <TextField
        name="evidence"
        label={t('registers.exclusions.evidence')}
        hint={t('registers.exclusions.evidence.hint')}
        rows={3}
        value={draft.evidence}
        onChange={(evidence) => set({ evidence })}
      />
    </>
  );
};

const When = ({ draft, set, choices }: Fields): ReactNode => {
  const { t } = useText();
  return (
    <>
      {(['from', 'until'] as const).map((day) => (
        <DayField
          key={day}
          name={day}
          label={t(`registers.exclusions.${day}`)}
          value={draft[day]}
          onChange={(to) => set({ [day]: to })}
        />
      ))}
      <DeciderField value={draft.decider} offices={choices.offices} onChange={(decider) => set({ decider })} />
    </>
  );
};

const NewExclusion = () => {
  const { t } = useText();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const subject = params.get('subject') ?? '';
  const [draft, set, savedAt, forget] = useDraft<Draft>(`exclusion.${subject}`, { ...BLANK, subjectCode: subject });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { answer } = useGet('/api/exclusions/choices');
  const choices = answer?.ok === true ? answer.value : { reasons: [], offices: [] };
  const ask = useAct('/api/exclusions', { stale: ['/api/exclusions'] });
  const submit = async () => {
    const missing = missingIn(draft);
    setProblems(missing);
    const { reason, ...said } = draft;
    if (missing.length > 0 || reason === '') return;
    const done = await ask.run({ ...said, reason });
    if (!done.ok) return;
    forget();
    void navigate(`/exclusions/${done.value.answer.exclusionId}`);
  };
  return (
    <FormPage
      title={t('registers.exclusions.new')}
      submit={t('registers.exclusions.submit')}
      onSubmit={() => void submit()}
      running={ask.running}
      problems={problems}
      savedAt={savedAt}
      before={
        <>
          <Crumb
            parts={[{ label: t('registers.exclusions'), to: '/exclusions' }, { label: t('registers.exclusions.new') }]}
          />
          <AnswerPanel answer={ask.answer} what={t('registers.exclusions.cannot')} />
        </>
      }
      secondary={<LinkButton to="/exclusions">{t('web.cancel')}</LinkButton>}
    >
      <What draft={draft} set={set} choices={choices} />
      <When draft={draft} set={set} choices={choices} />
    </FormPage>
  );
};

export default NewExclusion;
