// The verification in a thread of its own, so that the page stays alive while it computes.
import { type LogWork, run, runLog, type Work } from './run.ts';

const tell = (progress: unknown): void => self.postMessage({ progress });

self.addEventListener('message', ({ data }: MessageEvent<Work | LogWork>) => {
  ('log' in data ? runLog(data, tell) : run(data, tell)).then(
    (outcome) => self.postMessage({ outcome }),
    (error: unknown) => self.postMessage({ failure: String(error) }),
  );
});
