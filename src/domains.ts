// The domains of the regulation in the order in which they may know of each other: each only those before it.
import { calendar } from './calendar/domain.ts';
import { catalogue } from './catalogue/domain.ts';
import { draws } from './draws/domain.ts';
import { log } from './log/domain.ts';
import { organisation } from './organisation/domain.ts';
import { plans } from './plans/domain.ts';
import type { Domain } from './platform/domain.ts';
import { portal } from './portal/domain.ts';
import { publication } from './publication/domain.ts';
import { registers } from './registers/domain.ts';

export const domains: readonly Domain[] = [
  log,
  organisation,
  calendar,
  publication,
  registers,
  catalogue,
  plans,
  draws,
  portal,
];
