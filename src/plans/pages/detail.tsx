// One task: where it stands, what stops it, what it would draw from whom, who takes part, and what happened so far.
import { Link, useParams } from 'react-router';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { DetailPage } from '../../web/components/detail-page.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { formatDate } from '../../web/format.ts';
import { useGet } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';
import type { PreviewView, TaskView } from '../routes.ts';
import { open, useTaskActs } from './acts.tsx';
import { Blocking } from './blocking.tsx';
import './plans.css';
import { useNames } from './names.ts';
import { PoolCard, StrataCard } from './preview-tables.tsx';
import { type Onward, stepsOf } from './steps.ts';
import { HistoryCard, TermsCard } from './task-cards.tsx';
import { LOOKS, methodWords } from './words.ts';

type Draws = {
  list: { state: 'building' | 'finished' | 'failed' } | null;
  draws: readonly { drawId: string; seq: number; state: string }[];
};

/** What the draws tell of an approved task; nothing is asked before. */
function useOnward(task: TaskView): Onward | null {
  const approved = task.state === 'approved';
  const { answer } = useGet<Draws>(`/api/tasks/${task.taskId}/draws`, {}, { enabled: approved });
  const draws = answer?.ok === true ? answer.value : null;
  const newest = draws?.draws.toSorted((a, b) => b.seq - a.seq)[0];
  const one = useGet<{ published: boolean }>(
    `/api/draws/${newest?.drawId ?? ''}`,
    {},
    { enabled: newest?.state === 'resulted' },
  );
  if (!approved) return null;
  return {
    list: draws?.list?.state ?? 'none',
    draw: newest?.state ?? null,
    published: one.answer?.ok === true && one.answer.value.published,
  };
}

const Task = ({ task }: { task: TaskView }) => {
  const { t, lang } = useText();
  const names = useNames();
  const address = `/api/tasks/${task.taskId}`;
  const asked = task.state !== 'withdrawn';
  const { answer } = useGet<PreviewView>(`${address}/preview`, { version: task.version }, { enabled: asked });
  const preview = answer?.ok === true ? answer.value : null;
  const unmet = preview === null ? null : preview.problems.length;
  const { bar, refusals, dialogs } = useTaskActs(task, unmet);
  const onward = useOnward(task);
  const thisYear = Number(task.changedAt.slice(0, 4));
  const deciding = open(task, 'approve', 'task.decided');
  const changing = open(task, 'change', 'task.changed');
  const form = `/tasks/${task.taskId}/change`;
  const returned = task.history.filter((event) => event.decision === 'returned').length;
  const life = {
    state: task.state,
    drafted: formatDate(task.createdAt, lang, thisYear),
    approved: task.approvedAt === null ? null : formatDate(task.approvedAt, lang, thisYear),
    problems: unmet ?? 0,
    onward,
  };
  const terms = (title: string) => (
    <TermsCard task={task} title={title} act={changing ? <Link to={form}>{t('plans.change')}</Link> : undefined} />
  );
  return (
    <>
      <DetailPage
        crumb={[{ label: t('plans.tasks'), to: '/tasks' }, { label: task.taskId }]}
        title={task.name}
        state={
          <StatusTag look={LOOKS[task.state]}>
            {t(`plans.state.${task.state}`)}
            {returned > 0 && task.state !== 'approved' && t('plans.returned.times', { n: returned })}
          </StatusTag>
        }
        facts={[
          <code key="id">{task.taskId}</code>,
          task.terms.cooperating.length === 0
            ? t('plans.offices.one', { lead: names.office(task.leadOffice) })
            : t('plans.offices.words', {
                lead: names.office(task.leadOffice),
                others: task.terms.cooperating.map(names.office).join(t('plans.comma')),
              }),
          methodWords(task.terms, t),
          t('plans.period.words', {
            from: formatDate(task.periodFrom, lang),
            until: formatDate(task.periodUntil, lang),
          }),
        ]}
        steps={stepsOf(life, t)}
        blocking={
          <>
            {refusals}
            <AnswerPanel answer={answer} what={t('plans.preview.failed')} />
            {preview !== null && task.state !== 'approved' && (
              <Blocking
                preview={preview}
                what={t(task.state === 'submitted' ? 'plans.cannot.approve' : 'plans.cannot.submit')}
                to={changing ? form : null}
              />
            )}
          </>
        }
        rail={
          <>
            {!deciding && terms(t('plans.task'))}
            <HistoryCard task={task} thisYear={thisYear} />
          </>
        }
        bar={bar}
      >
        {deciding && terms(t('plans.asked'))}
        {preview !== null && (
          <>
            <StrataCard preview={preview} by={task.terms.stratifyBy} />
            <PoolCard preview={preview} cap={task.terms.cap} />
          </>
        )}
      </DetailPage>
      {dialogs}
    </>
  );
};

const TaskDetail = () => {
  const { t } = useText();
  const { taskId = '' } = useParams();
  const { answer } = useGet<TaskView>(`/api/tasks/${encodeURIComponent(taskId)}`);
  if (answer === undefined) return null;
  if (answer.ok) return <Task task={answer.value} />;
  return (
    <DetailPage
      crumb={[{ label: t('plans.tasks'), to: '/tasks' }, { label: taskId }]}
      title={t('plans.tasks')}
      blocking={<AnswerPanel answer={answer} />}
    >
      {null}
    </DetailPage>
  );
};

export default TaskDetail;
