// Signing in and out (P11 in part): a random token in an HttpOnly cookie, its SHA-256 in the database, a CSRF token beside it.
import { toHex, utf8 } from '../kit/bytes.ts';
import { ok, type Result, refuse } from '../kit/result.ts';
import { observe } from '../log/observe.ts';
import type { Actor } from '../platform/access.ts';
import type { App } from '../platform/app.ts';
import { read, write } from '../platform/db/database.ts';
import { nobody, type Session } from '../platform/http/server.ts';
import { suites } from '../platform/suite.ts';
import { checkPassword, hashPassword } from './password.ts';
import { accountByName, actorOf, endSession, findSession, openSession, revealPasswordHash } from './store.ts';

const { hash } = suites['DR1-SHA256'];
const SESSION_HOURS = 12;
const tokenHash = (token: string) => hash(utf8(token.toWellFormed()));

/** The session of a cookie's token, with the grants in force now. */
export async function sessionOf(app: App, token: string): Promise<Session | null> {
  return read(app.db, nobody, async (tx) => {
    const now = app.clock.now();
    const row = await findSession(tx, tokenHash(token), now);
    if (!row) return null;
    const actor = await actorOf(tx, row.user_id, now);
    return actor ? { actor, csrf: row.csrf } : null;
  });
}

const asUser = (userId: string): Actor => ({ ...nobody, userId });

/** Hashed when an account is unknown, so that both answers take as long. */
let decoy: Promise<string> | null = null;

/** Opens a session, or refuses without telling whether the account or the password was wrong. */
export async function signIn(
  app: App,
  account: string,
  password: string,
): Promise<Result<{ token: string; csrf: string; expiresAt: Date }>> {
  const found = await read(app.db, nobody, (tx) => accountByName(tx, account));
  const stored = found
    ? await read(app.db, asUser(found.user_id), (tx) => revealPasswordHash(tx, found.user_id))
    : null;
  decoy ??= hashPassword('no account has this', app.random(16));
  const right = await checkPassword(password, stored ?? (await decoy));
  if (!found || !right || stored === null || found.status !== 'active') {
    await observe(app, {
      kind: 'sign-in',
      userId: found?.user_id ?? 'unknown',
      thing: 'session',
      code: 'organisation.wrong-password',
    });
    return refuse('organisation.wrong-password', 'unmet');
  }
  const token = toHex(app.random(32));
  const csrf = toHex(app.random(16));
  const now = app.clock.now();
  const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
  await write(app.db, asUser(found.user_id), (tx) =>
    openSession(tx, { tokenHash: tokenHash(token), userId: found.user_id, csrf, now, expiresAt }),
  );
  await observe(app, { kind: 'sign-in', userId: found.user_id, thing: 'session', code: null });
  return ok({ token, csrf, expiresAt });
}

export async function signOut(app: App, actor: Actor, token: string): Promise<void> {
  await write(app.db, actor, (tx) => endSession(tx, tokenHash(token)));
}
