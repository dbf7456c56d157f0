// The task form: groups on the left, what they would draw on the right. A draft may be incomplete in what submission asks for;
// only what cannot be sent at all stops saving, under its field and in the summary. What was typed stays on this device until saved.
import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Office } from '../../organisation/pages/office-tree.ts';
import type { BodyAt, Filled, ValueAt } from '../../web/addresses.ts';
import { type Answer, INBOX, type Problem } from '../../web/api.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Crumb, type CrumbPart } from '../../web/components/crumb.tsx';
import { Diff } from '../../web/components/diff.tsx';
import { FormPage, useDraft } from '../../web/components/form-page.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { isoDate } from '../../web/format.ts';
import { useAct } from '../../web/queries.ts';
import { textIn, useText } from '../../web/text.tsx';
import type { TaskTerms } from '../rules/task.ts';
import { AboutField, CandidatesGroup } from './candidates-group.tsx';
import { differencesOf, type Read } from './differences.ts';
import { type Fault, type TaskDraft, termsOf } from './draft.ts';
import { DrawGroup } from './draw-group.tsx';
import { FIELD_OF } from './field-of.ts';
import { ScopeGroup, TeamGroup, WhatGroup, WhoGroup } from './groups.tsx';
import { LivePreview } from './live-preview.tsx';
import { type Names, useNames } from './names.ts';
import { SealedGroup } from './sealed-group.tsx';
import { reworded } from './words.ts';
import './plans.css';

const problemOf = ({ path, key, fill }: Fault): Problem => ({
  path,
  zh: textIn('zh')(key, fill),
  en: textIn('en')(key, fill),
});

/** What the server said no to, at the fields it is about; empty when it is about none of them. */
const saidOf = (answer: Answer<unknown>, names: Names): readonly Problem[] => {
  if (answer.ok) return [];
  if ('problems' in answer) return answer.problems;
  const { refusal } = answer;
  const path = FIELD_OF[refusal.code];
  if (path === undefined) return [];
  return [{ path, zh: reworded(refusal, names, textIn('zh'), 'zh'), en: reworded(refusal, names, textIn('en'), 'en') }];
};

/** The way to a field that a link named, once the form is there. */
const useGoToField = () => {
  useEffect(() => {
    const field = document.getElementById(location.hash.slice(1));
    field?.scrollIntoView({ block: 'center' });
    field?.focus({ preventScroll: true });
  }, []);
};

/** `base` is the version that was opened: an act on an older one is refused, never a silent overwrite. */
type Kept = TaskDraft & { readonly base: number };

type TaskAddress = '/api/tasks' | Filled<'/api/tasks/{taskId}/change'>;

export type TaskFormOf = {
  readonly title: string;
  readonly crumb: readonly CrumbPart[];
  /** Names the draft on this device. */
  readonly draftKey: string;
  readonly initial: TaskDraft;
  readonly base: number;
  /** Reads the task anew, when somebody else has saved it meanwhile. */
  readonly again?: () => void;
  readonly fixedLead: boolean;
  readonly offices: readonly Office[];
  readonly address: TaskAddress;
  readonly bodyOf: (terms: TaskTerms, base: number) => BodyAt<TaskAddress>;
  readonly back: string;
  /** Where the saved task is. */
  readonly savedAs: (answer: ValueAt<TaskAddress, 'post'>['answer']) => string;
};

const readOf = (draft: TaskDraft): Read => ({
  terms: termsOf(draft).terms,
  items: new Map(draft.items.map((item) => [item.itemId, item.name])),
});

/** Somebody saved meanwhile: both readings side by side, and a choice. Nothing typed is gone before it is made. */
const Stale = (props: {
  kept: number;
  base: number;
  theirs: TaskDraft;
  mine: TaskDraft;
  keep: () => void;
  drop: () => void;
}): ReactNode => {
  const { t, lang } = useText();
  const names = useNames();
  const { kept, base, theirs, mine } = props;
  if (kept === base) return null;
  return (
    <section className="notice" role="status">
      <p>{t('plans.form.stale', { kept, base })}</p>
      <Diff
        rows={differencesOf(readOf(theirs), readOf(mine), names, t, lang)}
        heads={[t('plans.form.stale.theirs', { base }), t('plans.form.stale.mine')]}
      />
      <Button size="small" onClick={props.keep}>
        {t('plans.form.stale.keep')}
      </Button>{' '}
      <Button size="small" onClick={props.drop}>
        {t('plans.form.stale.drop')}
      </Button>
    </section>
  );
};

/** What is typed, what the server said of it, and what can be done with both. */
const useTyped = (form: TaskFormOf) => {
  const navigate = useNavigate();
  const names = useNames();
  const [draft, change, savedAt, forget] = useDraft<Kept>(form.draftKey, { ...form.initial, base: form.base });
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<readonly Problem[]>([]);
  const save = useAct(form.address, { stale: ['/api/tasks', INBOX] });
  const leave = () => {
    forget();
    void navigate(form.back);
  };
  const drop = () => {
    change({ ...form.initial, base: form.base });
    setTried(false);
    setSaid([]);
    save.forget();
  };
  const keep = () => {
    change({ base: form.base });
    save.forget();
  };
  const { terms, faults } = termsOf(draft);
  const submit = async () => {
    setTried(true);
    setSaid([]);
    if (faults.length > 0) return;
    const answer = await save.run(form.bodyOf(terms, draft.base));
    setSaid(saidOf(answer, names));
    if (!answer.ok) {
      if ('refusal' in answer && answer.refusal.code === 'plans.changed-meanwhile') form.again?.();
      return;
    }
    forget();
    void navigate(form.savedAs(answer.value.answer));
  };
  // After the first try a mended field loses its error at once; what the server said stays until it is asked again.
  const problems = [...(tried ? faults.map(problemOf) : []), ...said];
  const elsewhere = save.answer !== undefined && !save.answer.ok && saidOf(save.answer, names).length === 0;
  return {
    draft,
    change,
    savedAt,
    problems,
    elsewhere,
    running: save.running,
    answer: save.answer,
    submit,
    leave,
    keep,
    drop,
  };
};

export const TaskForm = (form: TaskFormOf) => {
  const { t } = useText();
  const { draft, change, savedAt, answer, ...typed } = useTyped(form);
  const group = { draft, change };
  useGoToField();
  return (
    <FormPage
      title={form.title}
      submit={t('plans.save')}
      onSubmit={() => void typed.submit()}
      running={typed.running}
      problems={typed.problems}
      savedAt={savedAt}
      before={
        <>
          <Crumb parts={form.crumb} />
          <Stale
            kept={draft.base}
            base={form.base}
            theirs={form.initial}
            mine={draft}
            keep={typed.keep}
            drop={typed.drop}
          />
          {typed.elsewhere && draft.base === form.base && <AnswerPanel answer={answer} what={t('plans.cannot.save')} />}
        </>
      }
      secondary={
        <>
          {savedAt !== null && <Button onClick={typed.leave}>{t('plans.form.discard')}</Button>}
          <LinkButton to={form.back}>{t('web.cancel')}</LinkButton>
        </>
      }
    >
      <div className="task-form">
        <div>
          <WhatGroup {...group} />
          <WhoGroup {...group} offices={form.offices} fixedLead={form.fixedLead} />
          <AboutField {...group} />
          {draft.about === 'subjects' ? <ScopeGroup {...group} /> : <CandidatesGroup {...group} />}
          <DrawGroup {...group} />
          {draft.about === 'subjects' && <TeamGroup {...group} offices={form.offices} />}
          {draft.about === 'subjects' && <SealedGroup {...group} offices={form.offices} />}
        </div>
        <LivePreview draft={draft} today={isoDate(new Date().toISOString())} />
      </div>
    </FormPage>
  );
};
