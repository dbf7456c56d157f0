// Changing a draft or a returned task; its lead office stays.
import { useParams } from 'react-router';
import { useOffices } from '../../organisation/pages/office-names.ts';
import { at } from '../../web/addresses.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { DetailPage } from '../../web/components/detail-page.tsx';
import { useGet } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';
import type { TaskView } from '../routes.ts';
import { STEPS } from '../rules/task.ts';
import { draftOf } from './draft.ts';
import { TaskForm } from './task-form.tsx';

const Closed = ({ task }: { task: TaskView }) => {
  const { t } = useText();
  const reason = { state: t(`plans.state.${task.state}`), step: t('plans.step.change') };
  return (
    <DetailPage
      crumb={[
        { label: t('plans.tasks'), to: '/tasks' },
        { label: task.taskId, to: `/tasks/${task.taskId}` },
        { label: t('plans.change') },
      ]}
      title={task.name}
      blocking={<p className="notice">{t('plans.wrong-state', reason)}</p>}
    >
      {null}
    </DetailPage>
  );
};

const ChangeTask = () => {
  const { t } = useText();
  const { taskId = '' } = useParams();
  const address = at('/api/tasks/{taskId}', { taskId });
  const { answer, again } = useGet(address);
  const offices = useOffices();
  if (answer === undefined || offices.length === 0) return null;
  if (!answer.ok)
    return (
      <div className="page">
        <AnswerPanel answer={answer} />
      </div>
    );
  const task = answer.value;
  if (STEPS[task.state].change === undefined) return <Closed task={task} />;
  return (
    <TaskForm
      key={task.taskId}
      title={t('plans.change.title', { name: task.name })}
      crumb={[
        { label: t('plans.tasks'), to: '/tasks' },
        { label: task.taskId, to: `/tasks/${task.taskId}` },
        { label: t('plans.change') },
      ]}
      draftKey={`task.${task.taskId}`}
      initial={draftOf(task.terms, task.items)}
      base={task.version}
      again={again}
      fixedLead
      offices={offices}
      address={at('/api/tasks/{taskId}/change', { taskId })}
      bodyOf={(terms, version) => ({ terms, version })}
      back={`/tasks/${task.taskId}`}
      savedAs={() => `/tasks/${task.taskId}`}
    />
  );
};

export default ChangeTask;
