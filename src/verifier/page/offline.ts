// The verifier in one file that asks nobody: computes in the page itself and lets it paint between two steps.
import { startPage } from './page.ts';
import { run } from './run.ts';

const painted = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

startPage(
  (work, onStep) =>
    run({ ...work, proofs: null }, async (step) => {
      onStep(step);
      await painted();
    }),
  false,
);
