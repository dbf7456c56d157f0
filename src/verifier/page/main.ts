// The verifier as an island of the portal: computes in a worker, which is loaded at once, so that the page works when the network goes.

import { startPage } from './page.ts';
import type { LogWork, Work } from './run.ts';

type News<P, O> = { readonly progress?: P; readonly outcome?: O; readonly failure?: string };

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** One verification at a time: the next one waits for the one before. */
let before: Promise<unknown> = Promise.resolve();

function inWorker<P, O>(work: Work | LogWork, onProgress: (progress: P) => void): Promise<O> {
  const mine = before.then(
    () =>
      new Promise<O>((resolve, reject) => {
        const listening = new AbortController();
        const done = (settle: () => void) => {
          listening.abort();
          settle();
        };
        const { signal } = listening;
        worker.addEventListener(
          'message',
          ({ data }: MessageEvent<News<P, O>>) => {
            const { progress, outcome, failure } = data;
            if (progress !== undefined) onProgress(progress);
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
}

startPage({ bundle: inWorker, log: inWorker }, true);
