// The verifier in one file that asks nobody: computes in the page itself and lets it paint between two steps.
import { startPage } from './page.ts';
import { run, runLog } from './run.ts';

const painted = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const paused =
  <P>(tell: (progress: P) => void) =>
  async (progress: P): Promise<void> => {
    tell(progress);
    await painted();
  };

startPage(
  {
    bundle: (work, onStep) => run({ ...work, proofs: null }, paused(onStep)),
    log: (work, onEntries) => runLog(work, paused(onEntries)),
  },
  false,
);
