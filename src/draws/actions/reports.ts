// What is said of draws by itself once its day has come (R7): looks every hour.
import type { App } from '../../platform/app.ts';
import { repeatedly } from '../../platform/background.ts';
import { reportAll } from './flips.ts';
import { tellParallels } from './parallel.ts';
import { tellUnexecuted } from './unexecuted.ts';

const EVERY_MS = 3_600_000;

export async function startReports(app: App): Promise<() => Promise<void>> {
  const make = (what: string, work: (app: App) => Promise<number>) =>
    work(app).catch((error: unknown) => app.log.error({ err: error }, `${what} were not made`));
  return repeatedly(EVERY_MS, async () => {
    await make('flip reports', reportAll);
    await make('reports of what was not inspected', tellUnexecuted);
    await make('comparisons of draws at one time', tellParallels);
  });
}
