// The form by which a departure is asked for (R5, R33): what it is about, the common fields, and what the server refused. What
// the kinds of departure differ in is only what they name.
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Problem } from '../../web/api.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Crumb } from '../../web/components/crumb.tsx';
import { type Fact, FactList } from '../../web/components/fact-list.tsx';
import { FormPage, useDraft } from '../../web/components/form-page.tsx';
import { useAct } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';
import { AskFields, type Said } from './ask.tsx';
import './draws.css';
import { emptyFields, problemsOf } from './missing.ts';
import { type Acted, drawSource } from './view.ts';

/** A request of a draw kept as a draft under `key`; `about` is what the request names beside what was said. */
export function useAsk<T extends Said>(
  drawId: string,
  what: 'replacements' | 'assignments' | 'withdrawals' | 'amendments',
  key: string,
  blank: T,
  about: object,
) {
  const navigate = useNavigate();
  const [said, set, savedAt, forget] = useDraft(key, blank);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const ask = useAct<Acted<{ exceptionId: string }>>(`${drawSource(drawId)}/${what}`, {
    stale: ['/api/draws', '/api/exceptions'],
  });
  const submit = async () => {
    const empty = emptyFields(said);
    setProblems(empty);
    if (empty.length > 0) return;
    const done = await ask.run({ ...about, ...said });
    if (!done.ok) return setProblems(problemsOf(done));
    forget();
    void navigate(`/draws/${drawId}`);
  };
  return { drawId, said, set, savedAt, problems, ask, submit };
}

type Asking = Pick<ReturnType<typeof useAsk>, 'drawId' | 'said' | 'savedAt' | 'problems' | 'ask' | 'submit'> & {
  readonly set: (change: Partial<Said>) => void;
};

export const AskForm = (props: {
  readonly asking: Asking;
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly note: string;
  readonly grounds: readonly { readonly value: string; readonly label: string }[];
  readonly children?: ReactNode;
}) => {
  const { t } = useText();
  const { asking, title, facts, note, grounds, children } = props;
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
      <AskFields said={said} set={set} grounds={grounds} />
      {ask.answer && !ask.answer.ok && 'refusal' in ask.answer && (
        <AnswerPanel answer={ask.answer} what={t('draws.page.exception.refused')} />
      )}
    </FormPage>
  );
};
