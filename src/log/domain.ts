// The tamper-evident log (R11): every act is an entry, every entry a leaf, every tree signed.
import type { Domain } from '../platform/domain.ts';
import { erased } from './erase.ts';
import { observed } from './observe.ts';
import { reopened } from './reopen.ts';
import { keyRotated } from './rotate.ts';
import { routes } from './routes.ts';
import { startSequencer } from './sequencer.ts';
import { texts } from './texts.ts';
import { trimmed } from './trim.ts';
import { checks, gauges } from './watch.ts';

export const log: Domain = {
  name: 'log',
  permissions: ['log.read', erased.type, trimmed.type],
  entries: [observed, reopened, keyRotated, erased, trimmed],
  routes,
  reactions: [],
  jobs: [],
  texts,
  gauges,
  checks,
  start: startSequencer,
};
