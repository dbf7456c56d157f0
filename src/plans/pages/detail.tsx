// One task: where it stands, what stops it, what it would draw from whom, who takes part, and what happened so far.
import { Link, useParams } from 'react-router';
import { compareText } from '../../kit/bytes.ts';
import { at } from '../../web/addresses.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { DetailPage } from '../../web/components/detail-page.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { formatDate } from '../../web/format.ts';
import { useGet } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { useText } from '../../web/text.tsx';
import type { PreviewView, TaskView } from '../routes.ts';
import { mostUnits } from '../rules/quota.ts';
import { strataBy } from '../rules/task.ts';
import { type Onwards, open, useTaskActs } from './acts.tsx';
import { Blocking } from './blocking.tsx';
import './plans.css';
import { FollowsCard } from './consequences.tsx';
import { EntrustmentsCard } from './entrustments.tsx';
import { useNames } from './names.ts';
import { type Numbers, PoolCard, StrataCard } from './preview-tables.tsx';
import { type Onward, stepsOf } from './steps.ts';
import { HistoryCard, TermsCard } from './task-cards.tsx';
import { LOOKS, methodWords } from './words.ts';

type FrozenList = {
  state: 'building' | 'finished' | 'failed';
  directory: number;
  strata: readonly {
    code: string;
    label: string;
    units: number;
    wanted: number;
    reserve: number;
    groups: Numbers['strata'][number]['groups'];
  }[];
  reasons: readonly { reason: string; units: number }[];
};
type Draws = { list: FrozenList | null; draws: readonly { drawId: string; seq: number; state: string }[] };

/** Codes that tell nothing come in an order that tells nothing; whoever sees labels reads them in theirs. */
const byLabel = (strata: FrozenList['strata']): FrozenList['strata'] =>
  strata.every(({ code }) => code.startsWith('S-'))
    ? [...strata].sort((a, b) => compareText(a.label, b.label))
    : strata;

/** A finished list in the shape of the tables: its numbers no longer change with the register. */
const numbersOf = (list: FrozenList, { quota }: TaskView['terms']): Numbers => ({
  directory: list.directory,
  strata: byLabel(list.strata).map(({ code, label, units, wanted, reserve, groups }) => ({
    code,
    label,
    area: null,
    size: units,
    n: wanted,
    most: quota.kind === 'unbiased' ? mostUnits(units, wanted, quota.numerator, quota.denominator) : wanted,
    reserve,
    groups,
  })),
  excluded: [...list.reasons],
  short: [],
});

/** What the draws tell of an approved task; nothing is asked before. */
function useDraws(task: TaskView): {
  onward: Onward | null;
  frozen: Numbers | null;
  draws: Draws['draws'];
  next: Onwards | null;
} {
  const may = useMay();
  const approved = task.state === 'approved';
  const { answer } = useGet(at('/api/tasks/{taskId}/draws', { taskId: task.taskId }), {}, { enabled: approved });
  const { list, draws } = answer?.ok === true ? answer.value : { list: null, draws: [] };
  const newest = draws.toSorted((a, b) => b.seq - a.seq)[0];
  const one = useGet(
    at('/api/draws/{drawId}', { drawId: newest?.drawId ?? '' }),
    {},
    { enabled: newest?.state === 'resulted' },
  );
  const published = one.answer?.ok === true && one.answer.value.published;
  const onward: Onward = { list: list?.state ?? 'none', draw: newest?.state ?? null, published };
  const shown = newest !== undefined && newest.state !== 'voided' ? newest : undefined;
  const prepare = may('list.frozen') ? { to: `/tasks/${task.taskId}/draw`, key: 'plans.to-draw' } : null;
  return {
    onward: approved ? onward : null,
    frozen: list?.state === 'finished' ? numbersOf(list, task.terms) : null,
    draws,
    next: shown !== undefined ? { to: `/draws/${shown.drawId}`, key: 'plans.see-draw' } : approved ? prepare : null,
  };
}

const DrawsCard = ({ draws }: { draws: Draws['draws'] }) => {
  const { t } = useText();
  if (draws.length === 0) return null;
  return (
    <Card title={t('plans.draws')}>
      <ul className="plain-list">
        {draws.map((draw) => (
          <li key={draw.drawId}>
            <Link to={`/draws/${draw.drawId}`}>{t('plans.draw.seq', { seq: draw.seq })}</Link>{' '}
            <span className="muted small">{t(`draws.state.${draw.state}`)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const TaskState = ({ task }: { task: TaskView }) => {
  const { t } = useText();
  const returned = task.history.filter((event) => event.decision === 'returned').length;
  return (
    <StatusTag look={LOOKS[task.state]}>
      {t(`plans.state.${task.state}`)}
      {returned > 0 && task.state !== 'approved' && t('plans.returned.times', { n: returned })}
    </StatusTag>
  );
};

/** The line under the name: number, offices, method and period. */
function useFacts(task: TaskView) {
  const { t, lang } = useText();
  const names = useNames();
  const lead = names.office(task.leadOffice);
  const others = task.terms.cooperating.map(names.office).join(t('plans.comma'));
  return [
    <code key="id">{task.taskId}</code>,
    task.terms.cooperating.length === 0 ? t('plans.offices.one', { lead }) : t('plans.offices.words', { lead, others }),
    methodWords(task.terms, t),
    t('plans.period.words', { from: formatDate(task.periodFrom, lang), until: formatDate(task.periodUntil, lang) }),
  ];
}

type Drawing = { task: TaskView; frozen: Numbers | null; preview: PreviewView | null };

/** The frozen list where there is one, else what the terms would draw today and from whom. */
const WouldDraw = ({ task, frozen, preview }: Drawing) => {
  const { t } = useText();
  const { method, teams, candidates } = task.terms;
  const cap = teams?.memberCap ?? task.terms.cap;
  const by = { by: strataBy(task.terms), method: method.kind };
  if (frozen !== null) return <StrataCard preview={frozen} {...by} when={t('plans.strata.frozen')} />;
  return (
    preview !== null && (
      <>
        <StrataCard preview={preview} {...by} />
        {candidates === undefined && (
          <>
            <FollowsCard preview={preview} />
            <PoolCard preview={preview} cap={cap} />
          </>
        )}
      </>
    )
  );
};

const Task = ({ task }: { task: TaskView }) => {
  const { t, lang } = useText();
  const facts = useFacts(task);
  const asked = task.state !== 'withdrawn';
  const { answer } = useGet(
    at('/api/tasks/{taskId}/preview', { taskId: task.taskId }),
    { version: task.version },
    { enabled: asked },
  );
  const preview = answer?.ok === true ? answer.value : null;
  const unmet = preview === null ? null : preview.problems.length;
  const { onward, frozen, draws, next } = useDraws(task);
  const { bar, refusals, dialogs } = useTaskActs(task, unmet, next);
  const thisYear = Number(task.changedAt.slice(0, 4));
  const deciding = open(task, 'approve', 'task.decided');
  const changing = open(task, 'change', 'task.changed');
  const form = `/tasks/${task.taskId}/change`;
  const whole = deciding || task.state === 'withdrawn';
  const submission = task.history.find((event) => event.type === 'task.submitted');
  const life = {
    state: task.state,
    drafted: formatDate(task.createdAt, lang, thisYear),
    approved: task.approvedAt === null ? null : formatDate(task.approvedAt, lang, thisYear),
    submitted: submission === undefined ? null : formatDate(submission.at, lang, thisYear),
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
        state={<TaskState task={task} />}
        facts={facts}
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
            <DrawsCard draws={draws} />
            {!whole && terms(t('plans.task'))}
            <EntrustmentsCard task={task} />
            <HistoryCard task={task} thisYear={thisYear} />
          </>
        }
        bar={bar}
      >
        {whole && terms(t(deciding ? 'plans.asked' : 'plans.task'))}
        <WouldDraw task={task} frozen={frozen} preview={preview} />
      </DetailPage>
      {dialogs}
    </>
  );
};

const TaskDetail = () => {
  const { t } = useText();
  const { taskId = '' } = useParams();
  const { answer } = useGet(at('/api/tasks/{taskId}', { taskId }));
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
