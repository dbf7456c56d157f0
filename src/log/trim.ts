// Letting go of old observations (spec/log.md section 6; LOG 30): an entry says before which instant and how many; then the retention login
// deletes them, a day at a time. What was sealed of them, root and count of each minute, stays.
import { z } from 'zod';
import type { App } from '../platform/app.ts';
import { type Tx, writeAs } from '../platform/db/database.ts';
import { entryType } from '../platform/domain.ts';
import { observed } from './observe.ts';
import { deleteObservations, firstObservation, lastFacts } from './store.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** `before`: a whole minute; every observation earlier than that goes, and all of them are sealed in `log.observed`. */
export const trimmed = entryType(
  'log.trimmed',
  z.object({ before: z.iso.datetime(), count: z.int(), months: z.int() }),
);

const instantOf = (facts: unknown, name: 'before' | 'to'): Date | null => {
  const value = (facts as { readonly [key: string]: unknown } | null)?.[name];
  return typeof value === 'string' ? new Date(value) : null;
};

/** The instant before which observations were let go, or null. */
export const trimmedBefore = async (tx: Tx): Promise<Date | null> =>
  instantOf(await lastFacts(tx, trimmed.type), 'before');

/** The latest instant before which all is sealed and may go at this cutoff; null where nothing is sealed. */
export async function trimmable(tx: Tx, cutoff: Date): Promise<Date | null> {
  const sealed = instantOf(await lastFacts(tx, observed.type), 'to');
  if (sealed === null) return null;
  const whole = new Date(Math.floor(cutoff.getTime() / MINUTE) * MINUTE);
  return whole < sealed ? whole : sealed;
}

/** Deletes what the last such entry orders; returns how many. Safe to repeat, and to be cut off anywhere. */
export async function carryOutTrimming(app: App, progress?: (gone: number) => Promise<void>): Promise<number> {
  for (let gone = 0; ; ) {
    const more = await writeAs(app.db, 'retention', async (tx) => {
      const before = await trimmedBefore(tx);
      const first = before === null ? null : await firstObservation(tx, new Date(0));
      if (before === null || first === null || first >= before) return null;
      return deleteObservations(tx, new Date(Math.min(first.getTime() + DAY, before.getTime())));
    });
    if (more === null || more === 0) return gone;
    gone += more;
    await progress?.(gone);
  }
}
