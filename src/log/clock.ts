// Whether this server's clock can be believed (R11): it is held against the database's and against the log, which has signed what is past. A server
// whose clock is wrong goes on, but is not ready, says so in its numbers and its lines, and seals no minutes and erases nothing: both name times that
// cannot be taken back. A machine that alone serves, stores and goes wrong forwards cannot know; docs/operating.md says how clocks are kept.
import { sql } from 'kysely';
import { systemActor } from '../platform/access.ts';
import type { App } from '../platform/app.ts';
import { read } from '../platform/db/database.ts';
import { headOf } from './store.ts';

const watcher = systemActor('watch', []);

export type ClockSeen = {
  /** Milliseconds that this server is ahead of its database; negative when it is behind. */
  readonly ahead: number;
  /** Milliseconds that it is behind the last signed checkpoint; 0 when it is not. */
  readonly behindLog: number;
};

export const seeClock = (app: App): Promise<ClockSeen> =>
  read(app.db, watcher, async (tx) => {
    const before = app.clock.now().getTime();
    const { rows } = await sql<{ at: Date }>`select clock_timestamp() as at`.execute(tx);
    const after = app.clock.now().getTime();
    const head = await headOf(tx);
    const there = rows[0]?.at.getTime() ?? before;
    // Anywhere between asking and hearing is as good as equal.
    const ahead = there < before ? before - there : there > after ? after - there : 0;
    return { ahead, behindLog: Math.max(0, (head?.signedAt.getTime() ?? 0) - after) };
  });

/** Whether a clock that was seen so may be gone by; a limit of 0 asks nothing. */
export const isBelievable = ({ ahead, behindLog }: ClockSeen, limitSeconds: number): boolean =>
  limitSeconds === 0 || (Math.abs(ahead) <= limitSeconds * 1000 && behindLog <= limitSeconds * 1000);

export const clockHolds = async (app: App): Promise<boolean> =>
  app.config.clockSkewSeconds === 0 || isBelievable(await seeClock(app), app.config.clockSkewSeconds);
