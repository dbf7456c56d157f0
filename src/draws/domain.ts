// The verifiable draw 双随机抽取 (R5-R7, R30-R33; spec/draw.md): frozen lists, the protocol, assignment, exceptions, evidence.

import type { Domain } from '../platform/domain.ts';
import { freezeJob } from './actions/freeze.ts';
import { startReports } from './actions/reports.ts';
import { startClockwork } from './clockwork.ts';
import { entries } from './entries.ts';
import { texts as pageTexts } from './pages/texts.ts';
import { beaconRoutes } from './routes/beacons.ts';
import { choiceRoutes } from './routes/choices.ts';
import { flipRoutes } from './routes/flips.ts';
import { officeRoutes } from './routes/office.ts';
import { ownRoutes } from './routes/own.ts';
import { phoneRoutes } from './routes/phone.ts';
import { publicRoutes } from './routes/public.ts';
import { refillRoutes } from './routes/refill.ts';
import { sealedRoutes } from './routes/sealed.ts';
import { unexecutedRoutes } from './routes/unexecuted.ts';
import { search } from './search.ts';
import { preparedOf, runningOf } from './store/concern.ts';
import { drawList } from './store/draw.ts';
import { flipList, reportList } from './store/flips.ts';
import { withdrawalList } from './store/refill.ts';
import { exceptionList } from './store/result.ts';
import { unexecutedList } from './store/unexecuted.ts';
import { texts } from './texts.ts';

export const draws: Domain = {
  name: 'draws',
  permissions: ['draw.read', 'flip.read', ...entries.map((entry) => entry.type)],
  entries,
  routes: [
    ...officeRoutes,
    ...refillRoutes,
    ...choiceRoutes,
    ...beaconRoutes,
    ...phoneRoutes,
    ...ownRoutes,
    ...sealedRoutes,
    ...flipRoutes,
    ...unexecutedRoutes,
    ...publicRoutes,
  ],
  reactions: [],
  jobs: [freezeJob],
  texts: { ...texts, ...pageTexts },
  concerns: [
    { what: 'draws.concern.prepared', blocks: true, count: preparedOf },
    { what: 'draws.concern.running', blocks: false, count: runningOf },
  ],
  lists: [drawList, exceptionList, withdrawalList, reportList, flipList, unexecutedList],
  search,
  async start(app) {
    const stops = [await startClockwork(app), await startReports(app)];
    return async () => {
      for (const stop of stops) await stop();
    };
  },
};
