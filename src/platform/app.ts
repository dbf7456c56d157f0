// What a running server is: configuration, clock, pools, and the domains that were built into it.
import type { Logger } from 'pino';
import type { Bytes } from '../kit/bytes.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Database } from './db/database.ts';
import type { JobKind, OfficeConcern, Reaction, SearchSource, Texts } from './domain.ts';
import type { Jobs } from './jobs.ts';
import type { ListSource } from './list/source.ts';
import type { Meters } from './watch/meters.ts';

export type App = {
  readonly config: Config;
  readonly clock: Clock;
  readonly db: Database;
  readonly log: Logger;
  /** In domain order; an act runs those of its entry type inside its transaction. */
  readonly reactions: readonly Reaction[];
  readonly jobKinds: ReadonlyMap<string, JobKind>;
  /** In domain order. */
  readonly search: readonly SearchSource[];
  readonly lists: ReadonlyMap<string, ListSource>;
  /** In domain order. */
  readonly concerns: readonly OfficeConcern[];
  readonly jobs: Jobs;
  readonly meters: Meters;
  readonly texts: Texts;
  /** Cryptographically strong bytes; tests hand in their own. */
  readonly random: (length: number) => Bytes;
};
