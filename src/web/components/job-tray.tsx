// The tray of running work, bottom right, above every page: a job started on one page is still in sight on the next,
// and after a reload.
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { recall, remember } from '../preferences.ts';
import { JobPanel } from './job-panel.tsx';

type Watched = { jobId: string; title: string };
const KEY = 'sunlot.jobs';

const kept = (): readonly Watched[] => {
  try {
    return JSON.parse(recall(KEY) ?? '[]') as Watched[];
  } catch {
    return [];
  }
};

const TrayContext = createContext<(job: Watched) => void>(() => undefined);

/** `watch({ jobId, title })` shows a job in the tray until the person dismisses it. */
export const useJobs = (): { watch: (job: Watched) => void } => ({ watch: useContext(TrayContext) });

export const JobTray = ({ children }: { children: ReactNode }) => {
  const [jobs, setJobs] = useState(kept);
  const change = useCallback((next: (old: readonly Watched[]) => readonly Watched[]) => {
    setJobs((old) => {
      const list = next(old);
      remember(KEY, list.length === 0 ? null : JSON.stringify(list));
      return list;
    });
  }, []);
  const watch = useMemo(
    () => (job: Watched) => change((old) => [...old.filter((one) => one.jobId !== job.jobId), job]),
    [change],
  );
  return (
    <TrayContext value={watch}>
      {children}
      <div className="job-tray">
        {jobs.map((job) => (
          <JobPanel
            key={job.jobId}
            {...job}
            onClose={() => change((old) => old.filter((one) => one.jobId !== job.jobId))}
          />
        ))}
      </div>
    </TrayContext>
  );
};
