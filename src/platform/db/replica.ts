// A streaming replica for what may be a few seconds old: pages of the portal and lists. It is asked only while it is known to hold everything
// that was committed up to so many seconds ago, and never on trust: a replica that lags, is down or was promoted leaves all to the primary.
//
//   ─ t ─ the primary's position ─ … ─ the replica has replayed as far ─>  the replica is as of t
//
// Only this process' own monotonic clock is compared with itself, so clocks of servers need not agree, and an idle database is not late.
import type pg from 'pg';
import { repeatedly } from '../background.ts';

export type ReplicaPools = { readonly app: pg.Pool; readonly public: pg.Pool };

export type Replica = {
  readonly pools: ReplicaPools;
  /** How old it may be, in seconds. */
  readonly bound: number;
  /** Seconds since the moment as of which it is known to be; null while that is not known. */
  lag(): number | null;
  /** A read from it failed: not until it has answered again. */
  failed(): void;
  /** Compares the positions once. */
  look(): Promise<void>;
  stop(): Promise<void>;
};

/** A position in the write-ahead log, as PostgreSQL writes it: two hexadecimal halves. */
export function positionOf(text: string): bigint {
  const [high, low] = text.split('/');
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}

type Sample = { readonly at: number; readonly position: bigint };

/** When the replica has replayed to `replayed`, it is as of the newest sample that it has reached; the samples it has yet to reach remain. */
export function reached(samples: readonly Sample[], replayed: bigint): { asOf: number | null; waiting: Sample[] } {
  const done = samples.filter(({ position }) => position <= replayed);
  return { asOf: done.at(-1)?.at ?? null, waiting: samples.filter(({ position }) => position > replayed) };
}

const LOOK_EVERY_MS = 500;

type Watched = {
  readonly primary: pg.Pool;
  readonly replica: ReplicaPools;
  readonly bound: number;
  /** Milliseconds that only grow. */
  readonly now: () => number;
};

/** Knows nothing until it has looked, which it does twice a second until it is stopped. */
export function watchReplica({ primary, replica, bound, now }: Watched): Replica {
  let samples: readonly Sample[] = [];
  let asOf: number | null = null;
  const lag = () => (asOf === null ? null : (now() - asOf) / 1000);
  const look = async (): Promise<void> => {
    // Before the primary is asked: what was committed until then lies before the position that it answers.
    const at = now();
    const wrote = await primary.query<{ position: string }>('select pg_current_wal_insert_lsn()::text as position');
    const read = await replica.app.query<{ position: string | null; following: boolean }>(
      'select pg_last_wal_replay_lsn()::text as position, pg_is_in_recovery() as following',
    );
    const [{ position: written } = { position: '0/0' }] = wrote.rows;
    const [answer] = read.rows;
    if (!answer?.following || answer.position === null) {
      asOf = null;
      return;
    }
    const found = reached([...samples, { at, position: positionOf(written) }], positionOf(answer.position));
    // What is waited for no longer helps once it is older than the bound.
    samples = found.waiting.filter((sample) => at - sample.at <= bound * 1000);
    asOf = found.asOf ?? asOf;
  };
  const failed = () => {
    asOf = null;
    samples = [];
  };
  const stopLooking = repeatedly(LOOK_EVERY_MS, () => look().catch(failed));
  return {
    pools: replica,
    bound,
    lag,
    failed,
    look,
    async stop() {
      await stopLooking();
      await Promise.all([replica.app.end(), replica.public.end()]);
    },
  };
}
