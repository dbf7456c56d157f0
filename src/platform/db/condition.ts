// Writing only while a thing is as it was read (RFC 9110 section 13, If-Match; docs/decisions/0094): a transaction that sees one moment, so that what
// was changed since the comparison can be neither written nor locked (40001): it is tried again, and compares again. Two about one thing also wait for
// each other, since they might write different rows of it.
import type { Result } from '../../kit/result.ts';
import type { Actor } from '../access.ts';
import {
  awaitLock,
  type Condition,
  type Database,
  type Ending,
  Rollback,
  sqlState,
  type Tx,
  tryLock,
  writeEnding,
} from './database.ts';

const RETRIES = 3;
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';

/** Another write about the same thing is under way. */
class Occupied extends Error {}

/**
 * A writing transaction that leaves nothing behind when it is refused. Under a condition it has the thing to itself and sees one moment; comparing is
 * left to `run`. `race` says which errors besides are worth another try.
 */
export async function writeOrNothing<T>(
  db: Database,
  actor: Actor,
  condition: Condition | null,
  run: (tx: Tx) => Promise<Ending<Result<T>>>,
  race: (state: string | null) => boolean = () => false,
): Promise<Result<T>> {
  for (let tries = 1; ; tries += 1) {
    try {
      const alone = async (tx: Tx) => {
        if (condition && !(await tryLock(tx, condition.name))) throw new Occupied();
        const ending = await run(tx);
        // Whatever run had written before it refused must not stay.
        if (!ending.value.ok) throw new Rollback(ending.value);
        return ending;
      };
      return await writeEnding(db, actor, alone, condition === null ? 'each' : 'one');
    } catch (error) {
      if (error instanceof Rollback) return error.value as Result<T>;
      if (error instanceof Occupied && condition) {
        // Waiting in the same transaction would compare with what stood before the other was done.
        await awaitLock(db, actor, condition.name);
        tries -= 1;
        continue;
      }
      const state = sqlState(error);
      if (!(race(state) || state === SERIALIZATION_FAILURE || state === DEADLOCK) || tries >= RETRIES) throw error;
    }
  }
}

/** The same, and the condition is compared first: for what is no act. */
export const writeWhile = <T>(
  db: Database,
  actor: Actor,
  condition: Condition | null,
  run: (tx: Tx) => Promise<Result<T>>,
): Promise<Result<T>> =>
  writeOrNothing(db, actor, condition, async (tx) => ({ value: (await condition?.broken(tx)) ?? (await run(tx)) }));
