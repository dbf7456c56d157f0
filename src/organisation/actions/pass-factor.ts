// The second step of signing in (P11): a code of the authenticator or a recovery code, its tries counted like those of the password.
import { ok, type Result, refuse } from '../../kit/result.ts';
import { observe, observeWithin } from '../../log/observe.ts';
import type { Actor } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import { write } from '../../platform/db/database.ts';
import type { Session } from '../../platform/http/session.ts';
import { attemptKey, countTry, owedBy, tryWasRight } from '../session.ts';
import { accessRules } from '../store/access-rule.ts';
import { enteredBy, setOwes } from '../store/session.ts';
import { takeCode } from './factor.ts';

/** Refuses a wrong or used code, too many of them, and a session that owes no factor. */
export async function passFactor(
  app: App,
  actor: Actor,
  session: Session,
  code: string,
): Promise<Result<Record<string, never>>> {
  if (session.owes !== 'factor') return refuse('organisation.already-so', 'conflict');
  const { userId } = actor;
  const keys = [attemptKey('own', `factor ${userId}`)];
  const counted = await countTry(app, keys);
  if (!counted.ok) return counted;
  const used = await write(app.db, actor, async (tx) => {
    const kind = await takeCode(app, tx, userId, code);
    if (kind === null) return null;
    const by = await enteredBy(tx, session.sessionId);
    await setOwes(tx, session.sessionId, await owedBy(app, tx, userId, await accessRules(tx), true, by), kind);
    await observeWithin(app, tx, { kind: 'sign-in', userId, thing: `factor:${kind}`, code: null });
    return kind;
  });
  if (used === null) {
    await observe(app, { kind: 'sign-in', userId, thing: 'factor', code: 'organisation.code-wrong' });
    return refuse('organisation.code-wrong', 'unmet');
  }
  await tryWasRight(app, keys);
  return ok({});
}
