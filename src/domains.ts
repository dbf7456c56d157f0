// The domains of the regulation in the order in which they may know of each other: each only those before it.
import { log } from './log/domain.ts';
import { organisation } from './organisation/domain.ts';
import type { Domain } from './platform/domain.ts';

export const domains: readonly Domain[] = [log, organisation];
