// The verifier as an island of the portal: computes in a worker, which is loaded at once, so that the page works when the network goes.

import type { Step } from '../report.ts';
import { startPage } from './page.ts';
import type { Outcome, Runner } from './run.ts';

type News = { readonly step?: Step; readonly outcome?: Outcome; readonly failure?: string };

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** One verification at a time: the next one waits for the one before. */
let before: Promise<unknown> = Promise.resolve();

const inWorker: Runner = (work, onStep) => {
  const mine = before.then(
    () =>
      new Promise<Outcome>((resolve, reject) => {
        const listening = new AbortController();
        const done = (settle: () => void) => {
          listening.abort();
          settle();
        };
        const { signal } = listening;
        worker.addEventListener(
          'message',
          ({ data }: MessageEvent<News>) => {
            const { step, outcome, failure } = data;
            if (step !== undefined) onStep(step);
            if (outcome !== undefined) done(() => resolve(outcome));
            if (failure !== undefined) done(() => reject(new Error(failure)));
          },
          { signal },
        );
        worker.addEventListener('error', () => done(() => reject(new Error('worker'))), { signal });
        worker.postMessage(work);
      }),
  );
  before = mine.catch(() => undefined);
  return mine;
};

startPage(inWorker, true);
