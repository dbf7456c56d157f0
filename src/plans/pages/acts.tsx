// The foot of a task's page: what can be done now and by whom, or why not. The decider's approval carries the hash of the terms
// that were on the page, so that nothing is approved that was not read.
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { at } from '../../web/addresses.ts';
import { INBOX } from '../../web/api.ts';
import { ActButton } from '../../web/components/act-button.tsx';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { DangerousAct } from '../../web/components/dangerous-act.tsx';
import type { ActBarOf } from '../../web/components/detail-page.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { useAct } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';
import type { TaskView } from '../routes.ts';
import { STEPS } from '../rules/task.ts';

const STALE = { stale: ['/api/tasks', INBOX] } as const;

/** Whether state and grants allow a step; grants are of the act's permission. */
export const open = (task: Pick<TaskView, 'state' | 'acts'>, step: string, permission: string): boolean =>
  STEPS[task.state][step] !== undefined && task.acts.includes(permission);

/** Return and withdrawal ask once more, with a reason. */
const WithReason = ({
  task,
  step,
  onClose,
}: {
  task: TaskView;
  step: 'return' | 'withdraw' | null;
  onClose: () => void;
}) => {
  const { t } = useText();
  const withdraw = useAct(at('/api/tasks/{taskId}/withdraw', { taskId: task.taskId }), STALE);
  const decide = useAct(at('/api/tasks/{taskId}/decide', { taskId: task.taskId }), STALE);
  const shown = step ?? 'withdraw';
  const act = shown === 'return' ? decide : withdraw;
  const confirm = async (reason: string) => {
    const said = await (shown === 'return'
      ? decide.run({ decision: 'returned', reason, terms: task.termsHash })
      : withdraw.run({ reason }));
    if (said.ok) onClose();
  };
  return (
    <DangerousAct
      open={step !== null}
      title={t(`plans.${shown}.title`, { name: task.name })}
      verb={t(`plans.${shown}`)}
      consequences={[1, 2, 3].map((n) => t(`plans.${shown}.${n}`, { task: task.taskId }))}
      running={act.running}
      refusal={<AnswerPanel answer={act.answer} what={t(`plans.cannot.${shown}`)} />}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    />
  );
};

/** Why the primary act is closed, and what the page says beside it otherwise. */
function standing(task: TaskView, problems: number | null): { reason?: string; note?: string; n?: number } {
  if (open(task, 'submit', 'task.submitted')) {
    return problems === null
      ? { note: 'plans.bar.checking' }
      : problems > 0
        ? { reason: 'plans.bar.blocked', n: problems }
        : { note: 'plans.bar.ready' };
  }
  if (open(task, 'approve', 'task.decided')) return { note: 'plans.bar.decide' };
  return { note: `plans.bar.${task.state}` };
}

/** Where an approved task goes on, by the words of its link. */
export type Onwards = { readonly to: string; readonly key: string };

/** `problems`: reasons against submission, null while they are being counted. `next` where an approved task goes on. */
export function useTaskActs(
  task: TaskView,
  problems: number | null,
  next: Onwards | null,
): { bar: ActBarOf; refusals: ReactNode; dialogs: ReactNode } {
  const { t } = useText();
  const [asking, ask] = useState<'return' | 'withdraw' | null>(null);
  const submit = useAct(at('/api/tasks/{taskId}/submit', { taskId: task.taskId }), STALE);
  const decide = useAct(at('/api/tasks/{taskId}/decide', { taskId: task.taskId }), STALE);
  const told = standing(task, problems);
  const reason = told.reason === undefined ? undefined : t(told.reason, { n: told.n ?? 0 });
  const deciding = open(task, 'approve', 'task.decided');
  const secondary = (
    <>
      {open(task, 'withdraw', 'task.withdrawn') && (
        <Button onClick={() => ask('withdraw')}>{t('plans.withdraw')}</Button>
      )}
      {open(task, 'change', 'task.changed') && (
        <LinkButton to={`/tasks/${task.taskId}/change`}>{t('plans.change')}</LinkButton>
      )}
      {deciding && <Button onClick={() => ask('return')}>{t('plans.return')}</Button>}
    </>
  );
  const primary = deciding ? (
    <Button
      type="primary"
      loading={decide.running}
      onClick={() => void decide.run({ decision: 'approved', reason: '', terms: task.termsHash })}
    >
      {t('plans.approve')}
    </Button>
  ) : open(task, 'submit', 'task.submitted') ? (
    <ActButton
      type="primary"
      loading={submit.running}
      reason={reason ?? (problems === null ? t('plans.bar.checking') : undefined)}
      onClick={() => void submit.run({})}
    >
      {t('plans.submit')}
    </ActButton>
  ) : next !== null ? (
    <LinkButton type="primary" to={next.to}>
      {t(next.key)}
    </LinkButton>
  ) : undefined;
  return {
    bar: {
      secondary,
      primary,
      reason,
      note: told.note === undefined ? undefined : <span className="muted">{t(told.note)}</span>,
    },
    refusals: (
      <>
        <AnswerPanel answer={submit.answer} what={t('plans.cannot.submit')} />
        <AnswerPanel answer={decide.answer} what={t('plans.cannot.approve')} />
      </>
    ),
    dialogs: <WithReason task={task} step={asking} onClose={() => ask(null)} />,
  };
}
