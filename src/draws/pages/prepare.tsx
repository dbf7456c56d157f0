// Preparing a draw (R7, R30): freeze the list, choose the beacon, name the parties. Each step is named by its result and is recorded by
// the server, so the page can be left and come back to; nothing is fixed before COMMIT.
import { useEffect } from 'react';
import { Link, useParams } from 'react-router';
import { at } from '../../web/addresses.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { DetailPage } from '../../web/components/detail-page.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import type { Step } from '../../web/components/steps.tsx';
import { formatNumber } from '../../web/format.ts';
import { useGet } from '../../web/queries.ts';
import { type Translate, useText } from '../../web/text.tsx';
import { ListCard } from './list-card.tsx';
import { FreezeCard } from './prepare/freeze.tsx';
import { PartiesForm } from './prepare/parties.tsx';
import './draws.css';
import type { DrawSummary, ListView } from './view.ts';

const POLL_MS = 1000;

/** The draw that is under way or done; a void one leaves room for the next. */
const liveDraw = (draws: readonly DrawSummary[]) => draws.findLast((draw) => draw.state !== 'voided');

function stepsOf(t: Translate, list: ListView | null, live: DrawSummary | undefined): readonly Step[] {
  const frozen = list?.state === 'finished';
  const prepared = live !== undefined;
  const committed = live !== undefined && live.state !== 'prepared';
  const at = (done: boolean, before: boolean): Step['state'] => (done ? 'done' : before ? 'current' : 'waiting');
  return [
    {
      title: t('draws.page.step.frozen'),
      state: list?.state === 'failed' ? 'failed' : at(frozen, true),
      ...(frozen ? { note: t('draws.page.step.frozen.note', { n: formatNumber(list.listed) }) } : {}),
    },
    {
      title: t('draws.page.step.parties'),
      state: at(prepared, frozen),
      ...(live ? { note: t(`draws.kind.${live.kind}`) } : {}),
    },
    { title: t('draws.page.step.entropy'), state: at(committed, prepared) },
    { title: t('draws.page.step.committed'), state: at(committed, false) },
  ];
}

const Prepare = () => {
  const { t } = useText();
  const { taskId = '' } = useParams();
  const task = useGet(at('/api/tasks/{taskId}', { taskId })).answer;
  const source = at('/api/tasks/{taskId}/draws', { taskId });
  const building = useGet(source, {}, { keep: true });
  const known = building.answer?.ok === true ? building.answer.value : undefined;
  const freezing = known?.list?.state === 'building';
  const { again } = building;
  useEffect(() => {
    if (!freezing) return;
    const timer = setInterval(again, POLL_MS);
    return () => clearInterval(timer);
  }, [freezing, again]);
  if (task?.ok !== true || known === undefined) {
    return <AnswerPanel answer={task?.ok === false ? task : building.answer} what={t('draws.page.cannot-prepare')} />;
  }
  const { list, draws } = known;
  const live = liveDraw(draws);
  const open = live !== undefined && live.state !== 'prepared';
  return (
    <DetailPage
      crumb={[
        { label: t('plans.tasks'), to: '/tasks' },
        { label: task.value.taskId, to: `/tasks/${taskId}` },
        { label: t('draws.page.prepare') },
      ]}
      title={t('draws.page.prepare.title', { name: task.value.name })}
      facts={[<code key="id">{taskId}</code>, ...draws.map((draw) => <Earlier key={draw.drawId} draw={draw} />)]}
      steps={stepsOf(t, list, live)}
      bar={{
        ...(live === undefined
          ? { note: t('draws.page.prepare.bar') }
          : { note: t('draws.page.prepare.bar.open', { draw: live.drawId }) }),
        primary: live && (
          <LinkButton to={`/draws/${live.drawId}`} type="primary">
            {t('draws.page.open-draw')}
          </LinkButton>
        ),
      }}
    >
      {!open && <FreezeCard taskId={taskId} approved={task.value.state === 'approved'} list={list} again={again} />}
      {list?.state === 'finished' && <ListCard list={list} />}
      {list?.state === 'finished' && !open && <PartiesForm taskId={taskId} prepared={live} />}
    </DetailPage>
  );
};

const Earlier = ({ draw }: { draw: DrawSummary }) => {
  const { t } = useText();
  return (
    <Link to={`/draws/${draw.drawId}`}>
      {t('draws.page.attempt', { seq: draw.seq, state: t(`draws.state.${draw.state}`) })}
    </Link>
  );
};

export default Prepare;
