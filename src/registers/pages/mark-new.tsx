// Marking a subject (R53, P8): its credit class, set at once; or a key object, which another head decides.
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Problem } from '../../web/api.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Crumb } from '../../web/components/crumb.tsx';
import { FormPage, useDraft } from '../../web/components/form-page.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { useAct, useGet } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';
import { CREDIT_CLASSES, type CreditClass, type MarkKind } from '../rules/mark.ts';
import { Choice } from './choice.tsx';
import { DayField, DeciderField, type DecidingOffice, emptyAt, SubjectField, TextField } from './request-fields.tsx';
import './registers.css';

type Choices = {
  readonly kinds: readonly { readonly kind: MarkKind; readonly longestDays: number; readonly basis: string }[];
  readonly offices: readonly DecidingOffice[];
};
type Draft = {
  readonly subjectCode: string;
  readonly kind: MarkKind | '';
  readonly class: CreditClass | '';
  readonly from: string;
  readonly until: string;
  readonly source: string;
  readonly evidence: string;
  readonly decider: string;
};
const BLANK: Draft = {
  ...{ subjectCode: '', kind: '', class: '', from: '', until: '', source: '', evidence: '', decider: '' },
};

const missingIn = (draft: Draft): readonly Problem[] =>
  emptyAt(
    (Object.keys(BLANK) as (keyof Draft)[]).filter(
      (key) => key !== (draft.kind === 'class' ? 'decider' : 'class') && draft[key].trim() === '',
    ),
  );

type Fields = {
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
  readonly choices: Choices;
};

const What = ({ draft, set, choices }: Fields) => {
  const { t } = useText();
  const chosen = choices.kinds.find(({ kind }) => kind === draft.kind);
  return (
    <>
      <SubjectField value={draft.subjectCode} onChange={(subjectCode) => set({ subjectCode })} />
      <Choice
        name="kind"
        label={t('registers.marks.kind')}
        {...(chosen === undefined
          ? {}
          : { hint: t('registers.exclusions.reason.most', { days: chosen.longestDays, basis: chosen.basis }) })}
        value={draft.kind}
        options={choices.kinds.map(({ kind }) => ({ value: kind, label: t(`registers.mark.${kind}`) }))}
        onChange={(kind) => set({ kind })}
      />
      {draft.kind === 'class' && (
        <Choice
          name="class"
          label={t('registers.mark.class')}
          hint={t('registers.marks.class.hint')}
          value={draft.class}
          options={CREDIT_CLASSES.map((value) => ({ value, label: t(`registers.class.${value}`) }))}
          onChange={(value) => set({ class: value })}
        />
      )}
    </>
  );
};

const Said = ({ draft, set, choices }: Fields) => {
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
      {(['source', 'evidence'] as const).map((key) => (
        <TextField
          key={key}
          name={key}
          label={t(key === 'source' ? 'registers.source' : 'registers.exclusions.evidence')}
          longest={key === 'source' ? 200 : 1000}
          value={draft[key]}
          onChange={(to) => set({ [key]: to })}
        />
      ))}
      {draft.kind !== 'class' && (
        <DeciderField value={draft.decider} offices={choices.offices} onChange={(decider) => set({ decider })} />
      )}
    </>
  );
};

const NewMark = () => {
  const { t } = useText();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const subject = params.get('subject') ?? '';
  const [draft, set, savedAt, forget] = useDraft<Draft>(`mark.${subject}`, { ...BLANK, subjectCode: subject });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { answer } = useGet('/api/marks/choices');
  const choices = answer?.ok === true ? answer.value : { kinds: [], offices: [] };
  const ofClass = draft.kind === 'class';
  const stale = { stale: ['/api/marks', '/api/subjects'] } as const;
  const ask = useAct('/api/marks', stale);
  const setting = useAct('/api/marks/class', stale);
  const submit = async () => {
    const missing = missingIn(draft);
    setProblems(missing);
    const { kind, class: value, decider, ...said } = draft;
    if (missing.length > 0 || kind === '') return;
    const set = () => (value === '' ? undefined : setting.run({ ...said, class: value }));
    const done = await (kind === 'class' ? set() : ask.run({ ...said, ground: kind, decider }));
    if (done === undefined) return;
    if (!done.ok) return;
    forget();
    void navigate(`/marks/${done.value.answer.markId}`);
  };
  return (
    <FormPage
      title={t('registers.marks.new')}
      submit={t(ofClass ? 'registers.marks.set' : 'registers.exclusions.submit')}
      onSubmit={() => void submit()}
      running={ask.running || setting.running}
      problems={problems}
      savedAt={savedAt}
      before={
        <>
          <Crumb parts={[{ label: t('registers.marks'), to: '/marks' }, { label: t('registers.marks.new') }]} />
          <AnswerPanel answer={ofClass ? setting.answer : ask.answer} what={t('registers.exclusions.cannot')} />
        </>
      }
      secondary={<LinkButton to="/marks">{t('web.cancel')}</LinkButton>}
    >
      <What draft={draft} set={set} choices={choices} />
      <Said draft={draft} set={set} choices={choices} />
    </FormPage>
  );
};

export default NewMark;
