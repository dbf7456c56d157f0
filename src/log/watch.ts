// What an operator watches of the log: whether entries reach the tree in time (spec/log.md section 5).
import { sql } from 'kysely';
import { systemActor } from '../platform/access.ts';
import type { App } from '../platform/app.ts';
import { read, type Tx } from '../platform/db/database.ts';
import type { Check, Gauge } from '../platform/domain.ts';
import { clockHolds, seeClock } from './clock.ts';
import { headOf } from './store.ts';

const watcher = systemActor('watch', []);

/** How many entries wait for their place, and since when the earliest of them does. */
async function waitingNow(tx: Tx): Promise<{ readonly count: number; readonly oldest: Date | null }> {
  const { rows } = await sql<{ n: number; oldest: Date | null }>`
    select count(*) as n, (
      select e.at from log.pending p join log.entry e on e.entry_id = p.entry_id order by p.arrival limit 1
    ) as oldest
    from log.pending`.execute(tx);
  return { count: rows[0]?.n ?? 0, oldest: rows[0]?.oldest ?? null };
}

const secondsSince = (app: App, at: Date | null): number =>
  at === null ? 0 : Math.max(0, (app.clock.now().getTime() - at.getTime()) / 1000);

const gauge = (name: string, help: string, one: (app: App) => Promise<number | null>): Gauge => ({
  name,
  help,
  labels: [],
  async read(app) {
    const value = await one(app);
    return value === null ? [] : [{ value }];
  },
});

const waiting = (app: App) => read(app.db, watcher, waitingNow);
const head = (app: App) => read(app.db, watcher, (tx) => headOf(tx));

export const gauges: readonly Gauge[] = [
  gauge(
    'sunlot_log_waiting_entries',
    'Entries that wait for their place in the tree',
    async (app) => (await waiting(app)).count,
  ),
  gauge('sunlot_log_oldest_waiting_seconds', 'How long the oldest of them has waited; 0 when none waits', async (app) =>
    secondsSince(app, (await waiting(app)).oldest),
  ),
  gauge(
    'sunlot_log_checkpoint_age_seconds',
    'Age of the last signed checkpoint; absent before the first',
    async (app) => {
      const last = await head(app);
      return last && secondsSince(app, last.signedAt);
    },
  ),
  gauge(
    'sunlot_clock_ahead_seconds',
    'How far the clock of this server is ahead of its database; negative when behind',
    async (app) => (await seeClock(app)).ahead / 1000,
  ),
  gauge(
    'sunlot_clock_behind_log_seconds',
    'How far the clock of this server is behind the last signed checkpoint; 0 when it is not',
    async (app) => (await seeClock(app)).behindLog / 1000,
  ),
  gauge('sunlot_log_size', 'Entries under the last signed checkpoint', async (app) => (await head(app))?.size ?? 0),
];

/** A server whose acts are not sealed should not take more of them: a draw waits for the seal of each step. */
export const checks: readonly Check[] = [
  {
    name: 'sequencer',
    holds: async (app) => secondsSince(app, (await waiting(app)).oldest) <= app.config.sealingLateSeconds,
  },
  { name: 'clock', holds: clockHolds },
];
