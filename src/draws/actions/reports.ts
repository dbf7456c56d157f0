// What is said of draws by itself once its day has come (R7): looks every hour.
import { setTimeout as pause } from 'node:timers/promises';
import type { App } from '../../platform/app.ts';
import { reportAll } from './flips.ts';
import { tellParallels } from './parallel.ts';
import { tellUnexecuted } from './unexecuted.ts';

const EVERY_MS = 3_600_000;

export async function startReports(app: App): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  const make = async (what: string, work: (app: App) => Promise<number>) => {
    await work(app).catch((error: unknown) => app.log.error({ err: error }, `${what} were not made`));
  };
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await make('flip reports', reportAll);
      await make('reports of what was not inspected', tellUnexecuted);
      await make('comparisons of draws at one time', tellParallels);
      await pause(EVERY_MS, null, { signal: stopping.signal, ref: false }).catch(() => null);
    }
  })();
  return async () => {
    stopping.abort();
    await running;
  };
}
