// Long work that can be watched and left. pg-boss delivers and retries; platform.job is what the user sees: state, progress, result.
// A job is enqueued in the transaction of the act that wants it, and runs as the person who asked.
import { CompiledQuery, sql } from 'kysely';
import { PgBoss } from 'pg-boss';
import { isUuid, uuidv7 } from '../kit/ids.ts';
import { type Actor, systemActor } from './access.ts';
import type { App } from './app.ts';
import type { Config } from './config.ts';
import { type Tx, write } from './db/database.ts';
import { shortageOf } from './shortage.ts';

const QUEUE = 'work';
/** A worker that has not been heard of for so long was killed: another takes its job. */
const LOST_AFTER_SECONDS = 60;
/** Work that reports no progress for longer is left where it is when a server stops, and begun again by another. */
const STOPPING_MS = 20_000;

export type Jobs = {
  /** Adds a job inside the caller's transaction and returns its id. */
  enqueue(tx: Tx, kind: string, actor: Actor, input: object, total?: number): Promise<string>;
  start(app: App, actorOf: (tx: Tx, userId: string) => Promise<Actor | null>): Promise<void>;
  stop(): Promise<void>;
};

/** Creates pg-boss's own schema and queue under the migrating login and lets the server use them. */
export async function installJobs(adminUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: adminUrl, supervise: false, schedule: false });
  await boss.start();
  const rules = { retryLimit: 2, expireInSeconds: 3 * 3600, heartbeatSeconds: LOST_AFTER_SECONDS };
  await boss.createQueue(QUEUE, rules);
  // It may be there from a version that had other rules.
  await boss.updateQueue(QUEUE, rules);
  await boss.getDb().executeSql(`
    grant usage on schema pgboss to sunlot_app;
    grant select, insert, update, delete on all tables in schema pgboss to sunlot_app;
    grant execute on all functions in schema pgboss to sunlot_app;`);
  await boss.stop({ graceful: false });
}

/** Sends every job that is not over once more: the queue itself is in no backup. Returns how many; one that was done meanwhile ends at once. */
export async function resendJobs(adminUrl: string): Promise<number> {
  const boss = new PgBoss({ connectionString: adminUrl, supervise: false, schedule: false });
  await boss.start();
  try {
    const sql = `select job_id from platform.job where state in ('queued', 'running') order by created_at, job_id`;
    const { rows } = (await boss.getDb().executeSql(sql)) as { rows: { job_id: string }[] };
    for (const { job_id: jobId } of rows) await boss.send(QUEUE, { jobId });
    return rows.length;
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** Asked to stop by the user: the job ends as cancelled. */
export class Cancelled extends Error {}

/** The server stops: the job goes back to the queue. */
class HandedBack extends Error {}

const PROGRESS_EVERY_MS = 250;

export function openJobs(config: Pick<Config, 'appUrl'>, app: Pick<App, 'clock' | 'random'>): Jobs {
  const boss = new PgBoss({
    connectionString: config.appUrl,
    migrate: false,
    createSchema: false,
    schedule: false,
    max: 3,
  });
  boss.on('error', () => {});
  // Needed to send as well as to work; an application that never does either (most tests) opens nothing.
  let opening: Promise<unknown> | null = null;
  const opened = () => {
    opening ??= boss.start();
    return opening;
  };
  let stopping = false;
  const send = async (tx: Tx, jobId: string) => {
    const executeSql = async (text: string, values?: unknown[]) => ({
      rows: (await tx.executeQuery(CompiledQuery.raw(text, values ?? []))).rows as unknown[],
    });
    await opened();
    await boss.send(QUEUE, { jobId }, { db: { executeSql } as never });
  };
  return {
    async enqueue(tx, kind, actor, input, total) {
      const now = app.clock.now();
      const jobId = uuidv7(now.getTime(), app.random(10));
      await tx
        .insertInto('platform.job')
        .values({
          job_id: jobId,
          kind,
          user_id: actor.userId,
          office_id: actor.officeId,
          state: 'queued',
          total: total ?? null,
          input: JSON.stringify(input),
          created_at: now,
        })
        .execute();
      await send(tx, jobId);
      return jobId;
    },
    async start(full, actorOf) {
      await opened();
      await boss.work<{ jobId: string }>(QUEUE, { pollingIntervalSeconds: 0.5 }, async (batch) => {
        for (const { data } of batch) await runJob(full, data.jobId, actorOf, { stopping: () => stopping, send });
      });
    },
    async stop() {
      stopping = true;
      if (opening) await boss.stop({ graceful: true, timeout: STOPPING_MS });
    },
  };
}

/** Runs a queued job here and now, for seeds and tests; the worker that meets it later finds it done. */
export const finishJob = (
  app: App,
  jobId: string,
  actorOf: (tx: Tx, userId: string, now: Date) => Promise<Actor | null>,
): Promise<void> => runJob(app, jobId, (tx, userId) => actorOf(tx, userId, app.clock.now()), null);

/** What a worker does with a job when its server stops. */
type Worker = { readonly stopping: () => boolean; readonly send: (tx: Tx, jobId: string) => Promise<void> };

async function runJob(
  app: App,
  jobId: string,
  actorOf: (tx: Tx, userId: string) => Promise<Actor | null>,
  worker: Worker | null,
): Promise<void> {
  const system = systemActor('jobs', []);
  const started = await write(app.db, system, async (tx) => {
    const row = await tx.selectFrom('platform.job').selectAll().where('job_id', '=', jobId).executeTakeFirst();
    if (!row || row.state === 'done' || row.state === 'failed' || row.state === 'cancelled') return null;
    await tx
      .updateTable('platform.job')
      .set({ state: 'running', started_at: app.clock.now() })
      .where('job_id', '=', jobId)
      .execute();
    return { row, actor: await actorOf(tx, row.user_id) };
  });
  if (!started) return;
  const seen = { done: Number(started.row.done) };
  const finish = (state: 'done' | 'failed' | 'cancelled', result: unknown) =>
    write(app.db, system, (tx) =>
      tx
        .updateTable('platform.job')
        .set({ state, done: seen.done, result: JSON.stringify(result ?? null), finished_at: app.clock.now() })
        .where('job_id', '=', jobId)
        .execute(),
    );
  const kind = app.jobKinds.get(started.row.kind);
  if (!kind || !started.actor) {
    await finish('failed', { refusal: { code: 'job.actor-gone', kind: 'unmet' } });
    return;
  }
  const progress = progressOf(app, system, jobId, seen, worker);
  try {
    await finish('done', await kind.run({ app, actor: started.actor, jobId, input: started.row.input, progress }));
  } catch (error) {
    if (error instanceof HandedBack && worker !== null) {
      await handBack(app, system, jobId, worker);
      return;
    }
    if (error instanceof Cancelled) {
      await finish('cancelled', null);
      return;
    }
    app.log.error({ err: error, jobId, kind: kind.kind }, 'job failed');
    const shortage = shortageOf(error);
    await finish('failed', shortage === null ? { errorId: jobId } : { refusal: shortage.refusal });
  }
}

/** Queued as before, and sent once more, together: another server begins it again, however often servers stop. */
const handBack = (app: App, system: Actor, jobId: string, worker: Worker): Promise<void> =>
  write(app.db, system, async (tx) => {
    const back = { state: 'queued', started_at: null, done: 0 } as const;
    await tx.updateTable('platform.job').set(back).where('job_id', '=', jobId).execute();
    await worker.send(tx, jobId);
  });

/** `seen` keeps what the pace of writing leaves out, for the end. */
function progressOf(app: App, system: Actor, jobId: string, seen: { done: number }, worker: Worker | null) {
  let last = 0;
  return async (done: number, total?: number) => {
    if (worker?.stopping()) throw new HandedBack();
    seen.done = done;
    const now = performance.now();
    if (now - last < PROGRESS_EVERY_MS && done !== total) return;
    last = now;
    const row = await write(app.db, system, (tx) =>
      tx
        .updateTable('platform.job')
        .set({ done, ...(total === undefined ? {} : { total }) })
        .where('job_id', '=', jobId)
        .returning('cancel_asked')
        .executeTakeFirst(),
    );
    if (row?.cancel_asked) throw new Cancelled();
  };
}

/** The user's own job, for the panel that watches it; null when it is somebody else's or none. */
export async function findJob(tx: Tx, actor: Actor, jobId: string) {
  if (!isUuid(jobId)) return null;
  const row = await tx
    .selectFrom('platform.job')
    .selectAll()
    .where('job_id', '=', jobId)
    .where('user_id', '=', actor.userId)
    .executeTakeFirst();
  return row ?? null;
}

export const recentJobs = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom('platform.job')
    .selectAll()
    .where('user_id', '=', actor.userId)
    .orderBy('created_at', 'desc')
    .orderBy('job_id')
    .limit(20)
    .execute();

export const askToCancel = (tx: Tx, actor: Actor, jobId: string) =>
  tx
    .updateTable('platform.job')
    .set({ cancel_asked: sql`true` })
    .where('job_id', '=', jobId)
    .where('user_id', '=', actor.userId)
    .where('state', 'in', ['queued', 'running'])
    .execute();
