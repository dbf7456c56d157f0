// The second step of signing in (P11), by whatever factor: its tries are counted like those of the password, and what was shown is kept.
import { ok, type Result, refuse } from '../../kit/result.ts';
import { observe, observeWithin } from '../../log/observe.ts';
import type { Actor } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import { type Tx, write } from '../../platform/db/database.ts';
import type { Session } from '../../platform/http/session.ts';
import { attemptKey, countTry, owedBy, tryWasRight } from '../session.ts';
import { accessRules } from '../store/access-rule.ts';
import { enteredBy, setOwes } from '../store/session.ts';
import { takeCode } from './factor.ts';

/**
 * Refuses what is wrong or used (`wrong` is the refusal), too many tries, and a session that owes no factor. `shown` says which
 * kind of factor was shown, null for none.
 */
export async function passFactorBy(
  app: App,
  actor: Actor,
  session: Session,
  shown: (tx: Tx) => Promise<string | null>,
  wrong: string,
): Promise<Result<Record<string, never>>> {
  if (session.owes !== 'factor') return refuse('organisation.already-so', 'conflict');
  const { userId } = actor;
  const keys = [attemptKey('own', `factor ${userId}`)];
  const counted = await countTry(app, keys);
  if (!counted.ok) return counted;
  const used = await write(app.db, actor, async (tx) => {
    const kind = await shown(tx);
    if (kind === null) return null;
    const by = await enteredBy(tx, session.sessionId);
    await setOwes(tx, session.sessionId, await owedBy(app, tx, userId, await accessRules(tx), true, by), kind);
    await observeWithin(app, tx, { kind: 'sign-in', userId, thing: `factor:${kind}`, code: null });
    return kind;
  });
  if (used === null) {
    await observe(app, { kind: 'sign-in', userId, thing: 'factor', code: wrong });
    return refuse(wrong, 'unmet');
  }
  await tryWasRight(app, keys);
  return ok({});
}

/** By a code of the authenticator or a recovery code. */
export const passFactor = (app: App, actor: Actor, session: Session, code: string) =>
  passFactorBy(app, actor, session, (tx) => takeCode(app, tx, actor.userId, code), 'organisation.code-wrong');
