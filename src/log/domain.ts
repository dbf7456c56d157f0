// The tamper-evident log 全程留痕 (R11): every act is an entry, every entry a leaf, every tree signed.
import type { Domain } from '../platform/domain.ts';
import { observed } from './observe.ts';
import { reopened } from './reopen.ts';
import { routes } from './routes.ts';
import { startSequencer } from './sequencer.ts';
import { texts } from './texts.ts';

export const log: Domain = {
  name: 'log',
  permissions: ['log.read'],
  entries: [observed, reopened],
  routes,
  reactions: [],
  jobs: [],
  texts,
  start: startSequencer,
};
