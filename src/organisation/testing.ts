// People for tests and benches: somebody with roles at an office who is signed in without a password, and an account opened over HTTP, whose
// personal document holds its name.
import { createHmac, randomUUID } from 'node:crypto';
import { must } from '../kit/assert.ts';
import { toHex, utf8 } from '../kit/bytes.ts';
import type { Actor } from '../platform/access.ts';
import type { App } from '../platform/app.ts';
import { read, write } from '../platform/db/database.ts';
import { nobody } from '../platform/http/session.ts';
import { suites } from '../platform/suite.ts';
import type { TestApp } from '../testing.ts';
import type { Role } from './rules/roles.ts';
import { codeOf, fromBase32, stepAt } from './rules/totp.ts';
import { openSession } from './store/session.ts';
import { actorOf, addAccount, addGrant } from './store.ts';

export type TestUser = { readonly actor: Actor; readonly token: string; readonly csrf: string };

let grants = 0;

/** A person with roles at an office (and its subtree, in a region or everywhere), whose session lasts a month. */
export async function signedIn(
  app: Pick<App, 'clock' | 'db' | 'random'>,
  userId: string,
  officeId: string,
  roles: readonly Role[],
  region: string | null,
): Promise<TestUser> {
  const now = app.clock.now();
  const token = toHex(app.random(16));
  const csrf = toHex(app.random(16));
  await write(app.db, nobody, async (tx) => {
    await addAccount(tx, { userId, account: userId, name: userId, officeId, at: now });
    for (const role of roles) {
      grants += 1;
      // Apart from the numbers that probes give to what they make.
      const grantId = `00000000-0000-7000-9000-${String(grants).padStart(12, '0')}`;
      await addGrant(tx, { grantId, userId, role, officeId, region, from: '2020-01-01' });
    }
    const tokenHash = suites['DR1-SHA256'].hash(utf8(token));
    const days = 30;
    await openSession(tx, {
      tokenHash,
      sessionId: randomUUID(),
      userId,
      csrf,
      now,
      expiresAt: new Date(now.getTime() + days * 86_400_000),
      idleSeconds: days * 86_400,
      device: 'test',
      address: '127.0.0.1',
      owes: null,
    });
  });
  const actor = must(await read(app.db, nobody, (tx) => actorOf(tx, userId, now)), 'just opened');
  return { actor, token, csrf };
}

export async function openedBy(
  t: TestApp,
  admin: TestUser,
  userId: string,
  officeId: string,
  name = `Name ${userId}`,
): Promise<void> {
  const payload = { userId, account: `${userId}-account`, name, officeId, password: 'long enough word 1' };
  const reply = await t.request(admin, { method: 'POST', url: '/api/accounts', payload });
  if (reply.statusCode !== 200) throw new Error(reply.body);
}

/** What an authenticator with that secret shows, `off` steps from now. */
export function codeNow(t: Pick<TestApp, 'clock'>, secret: string, off = 0): string {
  const key = must(fromBase32(secret), 'base32');
  return codeOf((message) => createHmac('sha1', key).update(message).digest(), stepAt(t.clock.now().getTime()) + off);
}
