// The verification in a thread of its own, so that the page stays alive while it computes.
import { run, type Work } from './run.ts';

self.addEventListener('message', ({ data }: MessageEvent<Work>) => {
  run(data, (step) => self.postMessage({ step })).then(
    (outcome) => self.postMessage({ outcome }),
    (error: unknown) => self.postMessage({ failure: String(error) }),
  );
});
