// An answer of the server that was a no, shown where the act was asked: a refusal or a list of problems.
import type { ReactNode } from 'react';
import { type Answer, wordingOf } from '../api.ts';
import { useText } from '../text.tsx';
import { RefusalPanel, type RefusalReason } from './refusal-panel.tsx';

/** `what` names what could not be done. `acts` offers ways out by refusal code. Renders nothing for a yes. */
export const AnswerPanel = <T,>({
  answer,
  what,
  acts = {},
}: {
  answer: Answer<T> | undefined;
  what?: string;
  acts?: Readonly<Record<string, readonly ReactNode[]>>;
}) => {
  const { t, lang } = useText();
  if (answer === undefined || answer.ok) return null;
  const reasons: RefusalReason[] =
    'refusal' in answer
      ? [{ code: answer.refusal.code, title: wordingOf(answer.refusal, lang), acts: acts[answer.refusal.code] ?? [] }]
      : answer.problems.map((problem) => ({ code: problem.path, title: wordingOf(problem, lang) }));
  return <RefusalPanel what={what ?? t('web.refusal.act')} reasons={reasons} />;
};
