// A new task, led by the planner's own office or one below it.

import { useOffices } from '../../organisation/pages/office-names.ts';
import { useSession } from '../../web/session.tsx';
import { useText } from '../../web/text.tsx';
import { blankDraft } from './draft.ts';
import { TaskForm } from './task-form.tsx';

const NewTask = () => {
  const { t } = useText();
  const { user, drawSuite } = useSession();
  const offices = useOffices();
  if (offices.length === 0) return null;
  const department = offices.find((office) => office.officeId === user.officeId)?.department ?? '';
  return (
    <TaskForm
      title={t('plans.draft')}
      crumb={[{ label: t('plans.tasks'), to: '/tasks' }, { label: t('plans.draft') }]}
      draftKey={`task.new.${user.userId}`}
      initial={blankDraft(department === '' ? '' : user.officeId, department, drawSuite)}
      base={0}
      fixedLead={false}
      offices={offices}
      address="/api/tasks"
      bodyOf={(terms) => ({ terms })}
      back="/tasks"
      savedAs={(saved) => ('taskId' in saved ? `/tasks/${saved.taskId}` : '/tasks')}
    />
  );
};

export default NewTask;
