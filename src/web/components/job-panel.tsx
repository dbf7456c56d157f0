// Long work: what, how far, how much longer; it may be left or folded. Polls /api/jobs/:id while the work lasts. Shows
// nothing for the first 400 ms, so short work does not flash.
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { at, type Filled, type ValueAt } from '../addresses.ts';
import { post } from '../api.ts';
import { formatNumber } from '../format.ts';
import { useGet } from '../queries.ts';
import { type Translate, useText } from '../text.tsx';
import { type StatusLook, StatusTag } from './status-tag.tsx';

/** What of a job is shown. */
export type Job = Pick<ValueAt<Filled<'/api/jobs/{jobId}'>, 'get'>, 'state' | 'done' | 'total' | 'result'>;
export type JobState = Job['state'];

const looks: Readonly<Record<JobState, StatusLook>> = {
  queued: 'waiting',
  running: 'running',
  done: 'done',
  failed: 'failed',
  cancelled: 'void',
};

export const isOver = (state: JobState): boolean => state === 'done' || state === 'failed' || state === 'cancelled';

/** Seconds left at the pace seen so far; null before there is a pace. Shapes: done and total count the same things. */
export const secondsLeft = (firstDone: number, done: number, total: number | null, elapsedMs: number): number | null =>
  total === null || done <= firstDone || elapsedMs <= 0
    ? null
    : Math.ceil(((total - done) * elapsedMs) / (done - firstDone) / 1000);

const duration = (t: Translate, seconds: number) =>
  seconds < 90 ? t('web.job.seconds', { n: seconds }) : t('web.job.minutes', { n: Math.ceil(seconds / 60) });

const useLeft = (job: Job | undefined): number | null => {
  const first = useRef<{ done: number; at: number } | null>(null);
  if (job?.state === 'running' && first.current === null) first.current = { done: job.done, at: performance.now() };
  if (job === undefined || job.state !== 'running' || first.current === null) return null;
  return secondsLeft(first.current.done, job.done, job.total, performance.now() - first.current.at);
};

/** Where what was made is to be found; null for work that leaves nothing to fetch. */
const hrefOf = (result: unknown): string | null =>
  typeof result === 'object' && result !== null && 'href' in result && typeof result.href === 'string'
    ? result.href
    : null;

/** The panel itself, without polling: what JobPanel shows for a known job. */
export const JobView = ({
  job,
  title,
  left,
  onCancel,
  onClose,
}: {
  job: Job;
  title: string;
  left: number | null;
  onCancel: () => void;
  onClose: () => void;
}) => {
  const { t } = useText();
  const [folded, setFolded] = useState(false);
  const over = isOver(job.state);
  const made = hrefOf(job.result);
  const parts = [
    job.total === null
      ? formatNumber(job.done)
      : t('web.job.progress', { done: formatNumber(job.done), total: formatNumber(job.total) }),
    ...(left === null ? [] : [t('web.job.left', { left: duration(t, left) })]),
    ...(over ? [] : [t('web.job.leave')]),
  ];
  return (
    <section className="job" aria-label={title}>
      <div className="row">
        <b>{title}</b>
        <Button type="link" size="small" onClick={() => (over ? onClose() : setFolded(!folded))}>
          {t(over ? 'web.job.close' : folded ? 'web.job.unfold' : 'web.job.fold')}
        </Button>
      </div>
      {!folded && (
        <>
          <progress
            value={job.state === 'done' ? 1 : job.done}
            max={job.state === 'done' ? 1 : (job.total ?? undefined)}
            aria-label={title}
          />
          <div className="row">
            <span role="status">
              <StatusTag look={looks[job.state]}>{t(`web.job.${job.state}`)}</StatusTag>{' '}
              <span className="muted">{parts.join(' \u00b7 ')}</span>
            </span>
            {!over && (
              <Button type="link" size="small" onClick={onCancel}>
                {t('web.cancel')}
              </Button>
            )}
            {job.state === 'done' && made !== null && <a href={made}>{t('web.job.result')}</a>}
          </div>
        </>
      )}
    </section>
  );
};

export const JobPanel = ({ jobId, title, onClose }: { jobId: string; title: string; onClose: () => void }) => {
  const [shown, setShown] = useState(false);
  const [over, setOver] = useState(false);
  const { answer, again } = useGet(at('/api/jobs/{jobId}', { jobId }), {}, { every: over ? false : 1000 });
  const job = answer?.ok === true ? answer.value : undefined;
  const left = useLeft(job);
  const ended = job !== undefined && isOver(job.state);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 400);
    return () => clearTimeout(timer);
  }, []);
  const client = useQueryClient();
  const ran = useRef(false);
  if (job !== undefined && !ended) ran.current = true;
  useEffect(() => {
    setOver(ended);
    // What a job did, the page may be showing: everything in sight is read again once.
    if (ended && ran.current) void client.invalidateQueries({ type: 'active' });
  }, [ended, client]);
  if (!shown || job === undefined) return null;
  const cancel = async () => {
    await post(at('/api/jobs/{jobId}/cancel', { jobId }), {});
    again();
  };
  return <JobView job={job} title={title} left={left} onCancel={() => void cancel()} onClose={onClose} />;
};
