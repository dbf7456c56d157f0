// What the platform itself is watched by: long work, connections, the age of the last backup.
import { sql } from 'kysely';
import { systemActor } from '../access.ts';
import type { App } from '../app.ts';
import { madeLast } from '../backup/last.ts';
import { read } from '../db/database.ts';
import type { Gauge } from '../domain.ts';

const watcher = systemActor('watch', []);
const DAY = 86_400_000;

const jobs: Gauge = {
  name: 'sunlot_jobs',
  help: 'Long work by state: all that is open, and what ended within the last 24 hours',
  labels: ['state'],
  read: (app) =>
    read(app.db, watcher, async (tx) => {
      const since = new Date(app.clock.now().getTime() - DAY);
      const open = tx.selectFrom('platform.job').select('state').where('state', 'in', ['queued', 'running']);
      const ended = tx.selectFrom('platform.job').select('state').where('finished_at', '>', since);
      const { rows } = await sql<{ state: string; n: number }>`
        select state, count(*) as n from (${open} union all ${ended}) as job group by state`.execute(tx);
      const states = ['queued', 'running', 'done', 'failed', 'cancelled'];
      return states.map((state) => ({ labels: { state }, value: rows.find((row) => row.state === state)?.n ?? 0 }));
    }),
};

const oldestJob: Gauge = {
  name: 'sunlot_oldest_queued_job_seconds',
  help: 'How long the oldest queued job has waited; 0 when none waits',
  labels: [],
  read: (app) =>
    read(app.db, watcher, async (tx) => {
      const row = await tx
        .selectFrom('platform.job')
        .select('created_at')
        .where('state', '=', 'queued')
        .orderBy('created_at')
        .limit(1)
        .executeTakeFirst();
      return [{ value: row ? (app.clock.now().getTime() - row.created_at.getTime()) / 1000 : 0 }];
    }),
};

const poolsOf = ({ db: { pools, replica } }: App) => [
  ...Object.entries(pools),
  ...Object.entries(replica?.pools ?? {}).map(([name, pool]) => [`${name} of the replica`, pool] as const),
];

const replicaLag: Gauge = {
  name: 'sunlot_replica_lag_seconds',
  help: 'How far the replica is known to be behind; absent without one and while it is not known',
  labels: [],
  async read({ db }) {
    const lag = db.replica?.lag() ?? null;
    return lag === null ? [] : [{ value: lag }];
  },
};

const connections: Gauge = {
  name: 'sunlot_db_connections',
  help: 'Connections of this server by pool; `waiting` are callers for whom none was free',
  labels: ['pool', 'state'],
  read: async (app) =>
    poolsOf(app).flatMap(([pool, { totalCount, idleCount, waitingCount, options }]) => [
      { labels: { pool, state: 'busy' }, value: totalCount - idleCount },
      { labels: { pool, state: 'idle' }, value: idleCount },
      { labels: { pool, state: 'waiting' }, value: waitingCount },
      { labels: { pool, state: 'limit' }, value: options.max },
    ]),
};

const backup: Gauge = {
  name: 'sunlot_backup_age_seconds',
  help: 'Age of the last backup made with this data directory; absent when none is known',
  labels: [],
  async read(app) {
    const at = madeLast(app.config.dataDir);
    return at === null ? [] : [{ value: (app.clock.now().getTime() - at.getTime()) / 1000 }];
  },
};

// Connections first, before the readings of the others take some.
export const gauges: readonly Gauge[] = [connections, replicaLag, jobs, oldestJob, backup];
