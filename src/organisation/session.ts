// Signing in and out (P11): a random token in an HttpOnly cookie, its SHA-256 in the database, a CSRF token beside it. No answer tells,
// by its words or by its time, whether an account exists; tries are counted in the database, so several servers count together.
import { type Bytes, toHex, utf8 } from '../kit/bytes.ts';
import { uuidv7 } from '../kit/ids.ts';
import { ok, type Result, refuse } from '../kit/result.ts';
import { observe, observeWithin } from '../log/observe.ts';
import type { Actor } from '../platform/access.ts';
import type { App } from '../platform/app.ts';
import { read, type Tx, write } from '../platform/db/database.ts';
import { nobody, type Owes, type Session } from '../platform/http/session.ts';
import { suites } from '../platform/suite.ts';
import { checkPassword, hashPassword } from './password.ts';
import { attempt, minutesLeft, takeBack } from './rules/attempt.ts';
import { isDue } from './rules/password.ts';
import { type AccessRules, accessRules } from './store/access-rule.ts';
import { forgetSecrets, hasFactor, requiredBy } from './store/factor.ts';
import { type AttemptKey, lockAttempts, revealPasswords, setAttempts, sweepAttempts } from './store/password.ts';
import * as sessions from './store/session.ts';
import { accountByName, actorOf, findAccount, lockAccount, officePath } from './store.ts';

const { hash } = suites['DR1-SHA256'];
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** How exact "last used" is. */
const TOUCH = MINUTE;

const tokenHash = (token: string): Bytes => hash(utf8(token.toWellFormed()));
export const attemptKey = (kind: AttemptKey['kind'], text: string): AttemptKey => ({
  kind,
  hash: hash(utf8(`${kind}:${text.toWellFormed()}`)),
});

/** A transaction of that person before there is a session: only what is his own is visible. */
export const asUser = (userId: string): Actor => ({ ...nobody, userId });

/** The session of a cookie's token, with the grants in force now. Only what a person does keeps it from ending. */
export async function sessionOf(app: App, token: string, active = true): Promise<Session | null> {
  const now = app.clock.now();
  const found = await read(app.db, nobody, async (tx) => {
    const row = await sessions.findSession(tx, tokenHash(token), now);
    const actor = row ? await actorOf(tx, row.user_id, now) : null;
    return row && actor ? { row, actor } : null;
  });
  if (!found) return null;
  const { row, actor } = found;
  if (active && now.getTime() - row.seen_at.getTime() >= TOUCH) {
    await write(app.db, actor, (tx) => sessions.touchSession(tx, row.session_id, now));
  }
  return { actor, csrf: row.csrf, sessionId: row.session_id, owes: row.owes };
}

export type From = { readonly address: string; readonly device: string };
export type Opened = { readonly token: string; readonly csrf: string; readonly expiresAt: Date };

const triesOf = (rules: AccessRules, kind: AttemptKey['kind']) => {
  const of = kind === 'address' ? 'address' : 'account';
  return {
    tries: rules[`sign-in.${of}-tries`],
    heldMinutes: rules[`sign-in.${of}-held-minutes`],
    windowMinutes: rules['sign-in.window-minutes'],
  };
};

/** Counts a try under every key before it is judged; refuses when one of them is held. */
export async function countTry(app: App, keys: readonly AttemptKey[]): Promise<Result<null>> {
  const now = app.clock.now();
  return write(app.db, nobody, async (tx) => {
    const rules = await accessRules(tx);
    for (const key of keys) {
      const rule = triesOf(rules, key.kind);
      const until = new Date(now.getTime() + rule.heldMinutes * MINUTE);
      const step = attempt(await lockAttempts(tx, key, now), rule, now, until);
      if (step.held) {
        const minutes = minutesLeft(step.next.heldUntil ?? now, now);
        return refuse('organisation.held', 'unmet', { minutes });
      }
      await setAttempts(tx, key, step.next);
    }
    return ok(null);
  });
}

/** Takes back a try that was right. A right password frees its account's count; an address gets only its own try back. */
export const tryWasRight = (app: App, keys: readonly AttemptKey[]): Promise<void> =>
  write(app.db, nobody, async (tx) => {
    const now = app.clock.now();
    for (const key of keys) {
      const counted = await lockAttempts(tx, key, now);
      const next = takeBack(counted);
      await setAttempts(tx, key, key.kind === 'address' ? next : { ...next, failures: 0 });
    }
  });

/** Hashed when an account is unknown, so that both answers take as long. */
const decoys = new WeakMap<App, Promise<string>>();
function decoyOf(app: App): Promise<string> {
  const known = decoys.get(app) ?? hashPassword('no account has this', app.random(16), app.config.passwordCost);
  decoys.set(app, known);
  return known;
}

/** Whether the password opens the account; takes as long for an account that does not exist. */
async function knows(app: App, account: string, password: string) {
  const found = await read(app.db, nobody, (tx) => accountByName(tx, account));
  const userId = found?.user_id ?? '';
  const [stored] = await read(app.db, asUser(userId), (tx) => revealPasswords(tx, userId, 1));
  const right = await checkPassword(password, stored?.hash ?? (await decoyOf(app)));
  const open = found?.status === 'active' && stored !== undefined && right;
  return { userId: found?.user_id ?? 'unknown', stored: open ? stored : null };
}

const signInSeen = (app: App, userId: string, code: string | null): Promise<void> =>
  observe(app, { kind: 'sign-in', userId, thing: 'session', code });

/** Opens a session, or refuses without telling whether the account or the password was wrong. */
export async function signIn(app: App, account: string, password: string, from: From): Promise<Result<Opened>> {
  const keys = [attemptKey('account', account), attemptKey('address', from.address)];
  const counted = await countTry(app, keys);
  if (!counted.ok) {
    await signInSeen(app, 'unknown', counted.refusal.code);
    return counted;
  }
  const { userId, stored } = await knows(app, account, password);
  if (stored === null) {
    await signInSeen(app, userId, 'organisation.wrong-password');
    return refuse('organisation.wrong-password', 'unmet');
  }
  const rules = await read(app.db, nobody, accessRules);
  const now = app.clock.now();
  if (stored.oneTime && now.getTime() - stored.setAt.getTime() > rules['password.one-time-hours'] * HOUR) {
    await signInSeen(app, userId, 'organisation.one-time-over');
    return refuse('organisation.wrong-password', 'unmet');
  }
  await tryWasRight(app, keys);
  return ok(await openSession(app, userId, from));
}

/** Below the data directory: seals the secrets of authenticators. */
export const FACTOR_KEY = 'organisation/factor-key';

/**
 * What a session of the person owes next, in the order in which it is asked: the second factor he has, a new password, a second
 * factor where his office requires one. Runs under that person's setting; `passed` once a factor was shown in this session, here or at the other system.
 */
export async function owedBy(
  app: App,
  tx: Tx,
  userId: string,
  rules: AccessRules,
  passed: boolean,
  by: sessions.EnteredBy = 'password',
): Promise<Owes | null> {
  const enrolled = await hasFactor(tx, userId);
  if (enrolled && !passed) return 'factor';
  const [stored] = await revealPasswords(tx, userId, 1);
  // Whoever came in without the password is not asked for it.
  if (by === 'password' && stored && isDue(stored, rules['password.oldest-days'], app.clock.now())) return 'password';
  const account = enrolled || passed ? undefined : await findAccount(tx, userId);
  return account && (await requiredBy(tx, await officePath(tx, account.office_id))) !== null ? 'enrolment' : null;
}

/** A session for somebody who has proved who he is; beyond the limit the ones used longest ago end. */
export async function openSession(
  app: App,
  userId: string,
  from: From,
  by: sessions.EnteredBy = 'password',
  factor: string | null = by === 'passkey' ? 'passkey' : null,
): Promise<Opened> {
  const token = toHex(app.random(32));
  const csrf = toHex(app.random(16));
  const now = app.clock.now();
  return write(app.db, asUser(userId), async (tx) => {
    await lockAccount(tx, userId);
    const rules = await accessRules(tx);
    const expiresAt = new Date(now.getTime() + rules['session.longest-hours'] * HOUR);
    await endSurplus(app, tx, userId, rules['session.most'] - 1);
    await sessions.sweepSessions(tx, now);
    await forgetSecrets(tx, userId);
    await sweepAttempts(tx, new Date(now.getTime() - 24 * HOUR));
    await sessions.openSession(tx, {
      tokenHash: tokenHash(token),
      sessionId: uuidv7(now.getTime(), app.random(10)),
      userId,
      csrf,
      now,
      expiresAt,
      idleSeconds: rules['session.idle-minutes'] * 60,
      device: from.device.slice(0, 200),
      address: from.address,
      owes: await owedBy(app, tx, userId, rules, factor !== null, by),
      ...(factor === null ? {} : { factor }),
      enteredBy: by,
    });
    await observeWithin(app, tx, { kind: 'sign-in', userId, thing: 'session', code: null });
    return { token, csrf, expiresAt };
  });
}

async function endSurplus(app: App, tx: Tx, userId: string, most: number): Promise<void> {
  const open = [...(await sessions.sessionsOf(tx, userId, app.clock.now()))];
  open.sort((a, b) => a.seen_at.getTime() - b.seen_at.getTime());
  for (const { session_id } of open.slice(0, Math.max(0, open.length - most))) {
    await sessions.endSessions(tx, userId, { only: session_id });
    await observeWithin(app, tx, { kind: 'sign-in', userId, thing: 'session', code: 'organisation.session-surplus' });
  }
}

export const signOut = (app: App, actor: Actor, token: string): Promise<void> =>
  write(app.db, actor, async (tx) => {
    await sessions.endSession(tx, tokenHash(token));
    const code = 'organisation.signed-out';
    await observeWithin(app, tx, { kind: 'sign-in', userId: actor.userId, thing: 'session', code });
  });

/** Ends one of one's own sessions, or all but the one that asks; returns how many ended. */
export const endOwnSessions = (
  app: App,
  actor: Actor,
  which: { readonly only?: string; readonly except?: string },
): Promise<number> =>
  write(app.db, actor, async (tx) => {
    const ended = await sessions.endSessions(tx, actor.userId, which);
    const what = { kind: 'sign-in' as const, userId: actor.userId, thing: 'session' };
    if (ended > 0) await observeWithin(app, tx, { ...what, code: 'organisation.session-ended' }, ended);
    return ended;
  });
