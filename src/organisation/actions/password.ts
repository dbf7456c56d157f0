// Passwords (P11; GB/T 22239-2019 8.1.4.1): changed by their own user, who shows the old one, or reset by the security administrator
// with a one-time password that opens nothing but its own change.
import { z } from 'zod';
import { uuidv7 } from '../../kit/ids.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { act, perform, type Within } from '../../log/act.ts';
import type { Actor, Target } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import type { Condition, Tx } from '../../platform/db/database.ts';
import { entryType } from '../../platform/domain.ts';
import { tell } from '../message.ts';
import { checkPassword, hashPassword } from '../password.ts';
import { weakness } from '../rules/password.ts';
import { attemptKey, countTry, owedBy, tryWasRight } from '../session.ts';
import { accessRules, commonWords } from '../store/access-rule.ts';
import { addPassword, forgetAttempts, forgetPasswords, revealPasswords } from '../store/password.ts';
import { endSessions, setOwes } from '../store/session.ts';
import { lockAccount } from '../store.ts';
import { accountTarget, ownTarget } from './target.ts';

export const passwordChanged = entryType('password.changed', z.object({ userId: z.string(), sessionsEnded: z.int() }));
export const passwordReset = entryType('password.reset', z.object({ userId: z.string(), sessionsEnded: z.int() }));

type Named = { readonly account: string; readonly name: string };

/** Refuses a password that the rules do not take; for a person of that account name and name. */
export async function checkNew(tx: Tx, password: string, of: Named): Promise<Result<null>> {
  const rules = await accessRules(tx);
  const found = weakness(
    password,
    { leastLength: rules['password.least-length'], leastKinds: rules['password.least-kinds'] },
    { words: await commonWords(tx), own: [of.account, of.name] },
  );
  return found ?? ok(null);
}

type Frame = Pick<Within<Target>, 'at' | 'app'>;

export async function givePassword(tx: Tx, { at, app }: Frame, userId: string, password: string, oneTime: boolean) {
  const hash = await hashPassword(password, app.random(16), app.config.passwordCost);
  await addPassword(tx, { userId, passwordId: uuidv7(at.getTime(), app.random(10)), hash, at, oneTime });
}

const changeInput = z.strictObject({ sessionId: z.string(), current: z.string(), password: z.string() });

/** One's own password: refuses a wrong old one, a weak new one, one of the last ones. All other sessions end. */
export const changePassword = act(passwordChanged, {
  input: changeInput,
  secret: ['current', 'password'],
  target: ownTarget,
  async run(tx, input, { actor, at, app }) {
    const account = await lockAccount(tx, actor.userId);
    if (account?.sign_on_only) return refuse('organisation.sign-on-only', 'conflict');
    const rules = await accessRules(tx);
    const known = await revealPasswords(tx, actor.userId, Math.max(1, rules['password.history']));
    if (!account || !known[0] || !(await checkPassword(input.current, known[0].hash))) {
      return refuse('organisation.current-wrong', 'unmet');
    }
    const good = await checkNew(tx, input.password, account);
    if (!good.ok) return good;
    for (const { hash } of known) {
      if (await checkPassword(input.password, hash)) {
        return refuse('organisation.password-again', 'unmet', { last: rules['password.history'] });
      }
    }
    await givePassword(tx, { at, app }, actor.userId, input.password, false);
    await forgetPasswords(tx, actor.userId, rules['password.history']);
    const sessionsEnded = await endSessions(tx, actor.userId, { except: input.sessionId });
    await setOwes(tx, input.sessionId, await owedBy(app, tx, actor.userId, rules, true));
    return ok({ facts: { userId: actor.userId, sessionsEnded }, answer: { sessionsEnded } });
  },
});

/** The same with its tries counted: whoever finds an open workbench must not find out the password by trying. */
export async function changeOwnPassword(app: App, actor: Actor, input: z.infer<typeof changeInput>) {
  const keys = [attemptKey('own', actor.userId)];
  const counted = await countTry(app, keys);
  if (!counted.ok) return counted;
  const changed = await perform(app, changePassword, actor, input);
  if (changed.ok || changed.refusal.code !== 'organisation.current-wrong') await tryWasRight(app, keys);
  return changed;
}

/** Gives somebody a one-time password that must be changed; ends his sessions and frees his account. Never one's own. */
export const resetPassword = act(passwordReset, {
  input: z.strictObject({ userId: z.string(), password: z.string() }),
  secret: ['password'],
  target: accountTarget,
  async run(tx, input, { actor, target: { account }, at, app }) {
    if (actor.userId === input.userId) return refuse('organisation.own-account', 'forbidden');
    if (account.sign_on_only) return refuse('organisation.sign-on-only', 'conflict');
    await givePassword(tx, { at, app }, input.userId, input.password, true);
    await forgetAttempts(tx, attemptKey('account', account.account));
    const sessionsEnded = await endSessions(tx, input.userId);
    const message = { userId: input.userId, kind: 'organisation.message.reset', thing: 'me:', fill: {} };
    await tell(tx, { at, app }, message);
    return ok({ facts: { userId: input.userId, sessionsEnded }, answer: {} });
  },
});

/** Resets with a password of chance, which is told once and kept nowhere but as a hash. */
export async function resetToOneTime(
  app: App,
  actor: Actor,
  userId: string,
  condition: Condition | null = null,
): Promise<Result<{ password: string }>> {
  const password = oneTimePassword(app);
  const done = await perform(app, resetPassword, actor, { userId, password }, { condition });
  return done.ok ? ok({ password }) : done;
}

/** 90 bits in letters that are not taken for each other, in groups that can be read over the telephone. */
export function oneTimePassword(app: Pick<App, 'random'>): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const drawn: string[] = [];
  while (drawn.length < 20) {
    // 248 is the greatest multiple of 31 in a byte: every letter is as likely as the next.
    for (const byte of app.random(32)) if (byte < 248) drawn.push(letters[byte % letters.length] ?? '');
  }
  return drawn
    .slice(0, 20)
    .join('')
    .replace(/(.{5})(?=.)/g, '$1-');
}
