// Freezing the list: a job that may be left. Before COMMIT it may be repeated; each freeze stays on record (R30).
import { Button } from 'antd';
import { at } from '../../../web/addresses.ts';
import { ActButton } from '../../../web/components/act-button.tsx';
import { AnswerPanel } from '../../../web/components/answer-panel.tsx';
import { Card } from '../../../web/components/card.tsx';
import { useJobs } from '../../../web/components/job-tray.tsx';
import { StatusTag } from '../../../web/components/status-tag.tsx';
import { useAct } from '../../../web/queries.ts';
import { useMay } from '../../../web/session.tsx';
import { hasText, useText } from '../../../web/text.tsx';
import type { ListView } from '../view.ts';

type Props = {
  readonly taskId: string;
  readonly approved: boolean;
  readonly list: ListView | null;
  readonly again: () => void;
};

export const FreezeCard = ({ taskId, approved, list, again }: Props) => {
  const { t } = useText();
  const may = useMay();
  const { watch } = useJobs();
  const freeze = useAct(at('/api/tasks/{taskId}/list', { taskId }), {
    stale: [at('/api/tasks/{taskId}', { taskId })],
  });
  const start = async () => {
    const done = await freeze.run({});
    if (done.ok) watch({ jobId: done.value.answer.jobId, title: t('draws.page.freeze.job') });
    again();
  };
  const frozen = list?.state === 'finished';
  const building = list?.state === 'building';
  const reason = !approved
    ? t('draws.page.freeze.unapproved')
    : !may('list.ordered')
      ? t('draws.page.freeze.forbidden')
      : building
        ? t('draws.page.freeze.building')
        : '';
  return (
    <Card title={t(frozen ? 'draws.page.freeze.again' : 'draws.page.freeze')}>
      <p className="ink2">{t(frozen ? 'draws.page.freeze.again.note' : 'draws.page.freeze.note')}</p>
      {building && (
        <p role="status">
          <StatusTag look="running">{t('draws.page.freeze.building')}</StatusTag>
        </p>
      )}
      {list?.state === 'failed' && (
        <p role="alert">
          <StatusTag look="failed">{t('draws.page.freeze.failed')}</StatusTag>{' '}
          {list.failure !== null && hasText(list.failure) ? t(list.failure) : list.failure}
        </p>
      )}
      <AnswerPanel answer={freeze.answer} what={t('draws.page.freeze.refused')} />
      <p className="card-acts">
        {frozen ? (
          <Button loading={freeze.running} onClick={() => void start()}>
            {t('draws.page.freeze.again')}
          </Button>
        ) : (
          <ActButton type="primary" reason={reason} loading={freeze.running} onClick={() => void start()}>
            {t('draws.page.freeze')}
          </ActButton>
        )}
      </p>
    </Card>
  );
};
