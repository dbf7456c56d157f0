// The form by which a departure is asked for (R5, R33): what it is about, the common fields, and what the server refused. What
// the kinds of departure differ in is only what they name.
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { BodyAt, Filled } from '../../web/addresses.ts';
import type { Answer, Problem } from '../../web/api.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Crumb } from '../../web/components/crumb.tsx';
import { type Fact, FactList } from '../../web/components/fact-list.tsx';
import { FormPage, useDraft } from '../../web/components/form-page.tsx';
import { useAct } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';
import { AskFields, type Said } from './ask.tsx';
import './draws.css';
import { emptyFields, problemsOf } from './missing.ts';

type Departure = 'replacements' | 'omissions' | 'assignments' | 'withdrawals' | 'amendments' | 'extensions';

/** A request of a draw kept as a draft under `key`: `blank` is what is said in the form, `about` what the request names beside it. */
export function useAsk<A extends Filled<`/api/draws/{drawId}/${Departure}`>, K extends keyof BodyAt<A>>(
  drawId: string,
  to: A,
  key: string,
  blank: { readonly [P in K]: BodyAt<A>[P] | '' },
  about: Omit<BodyAt<A>, K>,
) {
  const navigate = useNavigate();
  const [said, set, savedAt, forget] = useDraft(key, blank);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const ask = useAct(to, {
    stale: ['/api/draws', '/api/exceptions'],
  });
  const submit = async () => {
    const empty = emptyFields(said);
    setProblems(empty);
    if (empty.length > 0) return;
    // Nothing of it is empty any more.
    const done = await ask.run({ ...about, ...said } as BodyAt<A>);
    if (!done.ok) return setProblems(problemsOf(done));
    forget();
    void navigate(`/draws/${drawId}`);
  };
  return { drawId, said, set, savedAt, problems, ask, submit };
}

type Asking = {
  readonly drawId: string;
  readonly said: Said;
  readonly set: (change: Partial<Said>) => void;
  readonly savedAt: string | null;
  readonly problems: readonly Problem[];
  readonly ask: { readonly running: boolean; readonly answer: Answer<unknown> | undefined };
  readonly submit: () => Promise<void>;
};

export const AskForm = (props: {
  readonly asking: Asking;
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly note: string;
  readonly children?: ReactNode;
}) => {
  const { t } = useText();
  const { asking, title, facts, note, children } = props;
  const { drawId, said, set, savedAt, problems, ask, submit } = asking;
  return (
    <FormPage
      title={title}
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
            { label: title },
          ]}
        />
      }
    >
      <FactList facts={facts} />
      <p className="ink2">{note}</p>
      {children}
      <AskFields said={said} set={set} />
      {ask.answer && !ask.answer.ok && 'refusal' in ask.answer && (
        <AnswerPanel answer={ask.answer} what={t('draws.page.exception.refused')} />
      )}
    </FormPage>
  );
};
