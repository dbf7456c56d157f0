// Whether a request may have its turn (P11). Numbers are rows of db/codes/access-rule.sql; a server asks for them once a minute.
import { type Bytes, toHex, utf8 } from '../kit/bytes.ts';
import { type Refused, refuse } from '../kit/result.ts';
import type { App } from '../platform/app.ts';
import { write } from '../platform/db/database.ts';
import { nobody } from '../platform/http/session.ts';
import { suites } from '../platform/suite.ts';
import { granted, lotOf, minuteOf, secondsLeft, type TurnKind } from './rules/turns.ts';
import { type AccessRules, accessRules } from './store/access-rule.ts';
import { addTurns, sweepTurns } from './store/turn.ts';

const { hash } = suites['DR1-SHA256'];

type Minute = {
  readonly start: number;
  readonly rules: AccessRules;
  /** What is left of lots taken; 0 once the limit is reached. */
  readonly left: Map<string, number>;
};
const minutes = new WeakMap<App['db']['pools'], Promise<Minute>>();

const keyOf = (kind: TurnKind, who: string): Bytes => hash(utf8(`${kind}:${who.toWellFormed()}`));

/** The running minute; its first request reads the limits and sweeps what is over. */
async function minuteNow(app: App, start: Date): Promise<Minute> {
  const known = await minutes.get(app.db.pools);
  if (known?.start === start.getTime()) return known;
  const begun = write(app.db, nobody, async (tx) => {
    await sweepTurns(tx, start);
    return { start: start.getTime(), rules: await accessRules(tx), left: new Map<string, number>() };
  });
  minutes.set(app.db.pools, begun);
  begun.catch(() => minutes.delete(app.db.pools));
  return begun;
}

/** Takes one turn; refuses with the seconds to wait when this minute has none left. */
export async function takeTurn(app: App, kind: TurnKind, who: string): Promise<Refused | null> {
  const now = app.clock.now();
  const start = new Date(minuteOf(now));
  const minute = await minuteNow(app, start);
  const hashed = keyOf(kind, who);
  const key = toHex(hashed);
  const left = minute.left.get(key);
  const wait = () => refuse('access.too-many', 'unmet', { seconds: secondsLeft(now) });
  if (left === 0) return wait();
  if (left !== undefined) {
    minute.left.set(key, left - 1);
    // The last of a lot leaves the key unknown, so that the next request takes another.
    if (left === 1) minute.left.delete(key);
    return null;
  }
  const limit = minute.rules[`turns.${kind}`];
  const lot = lotOf(limit);
  const taken = await write(app.db, nobody, (tx) => addTurns(tx, kind, hashed, start, lot));
  const mine = granted(taken, lot, limit);
  if (mine === 0) {
    minute.left.set(key, 0);
    return wait();
  }
  if (mine > 1) minute.left.set(key, (minute.left.get(key) ?? 0) + mine - 1);
  return null;
}
