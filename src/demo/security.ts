// What the demo shows of signing in (P11): an office that requires a second factor with one person who has it, and an account that failed
// sign-ins hold. All other demo accounts open by password alone.
import { createHmac } from 'node:crypto';
import { must } from '../kit/assert.ts';
import { perform } from '../log/act.ts';
import { entriesAbout } from '../log/history.ts';
import { issueNewKey } from '../organisation/actions/api-key.ts';
import { askErasure } from '../organisation/actions/erasure.ts';
import { enrolTotp, newRecoveryCodes, secureOffice } from '../organisation/actions/factor.ts';
import { giveDelegation, holdings } from '../organisation/actions/grant.ts';
import { codeOf, fromBase32, stepAt } from '../organisation/rules/totp.ts';
import { signIn } from '../organisation/session.ts';
import { accessRules } from '../organisation/store/access-rule.ts';
import { type Actor, systemActor } from '../platform/access.ts';
import type { App } from '../platform/app.ts';
import { dayOf } from '../platform/clock.ts';
import { read } from '../platform/db/database.ts';
import { nobody } from '../platform/http/session.ts';
import type { Stage } from './stage.ts';
import * as texts from './texts.ts';
import { demoPassword, demoUsers } from './users.ts';

/** Opens nothing but a demo, and is printed at its start. */
export const demoTotpSecret = 'SUNLOTDEMOSUNLOTDEMOSUNLOTDEMO22';

/** What administrators have done by now. */
export async function administer({ app, person }: Pick<Stage, 'app' | 'person'>): Promise<void> {
  await secureAccounts(app, await person('head-xlt'));
  await delegateOne(app, await person('head-sthj'), await person('head-wj'));
  await issueOneKey(app, await person('admin-sec'), await person('planner'));
  await askOneErasure(app, await person('admin-audit'), await person('planner'));
}

export async function secureAccounts(app: App, person: Actor): Promise<void> {
  const secret = must(fromBase32(demoTotpSecret), 'is base32');
  const hmac = (message: Uint8Array) => createHmac('sha1', secret).update(message).digest();
  // The step before this one: the code of this minute still opens.
  const code = codeOf(hmac, stepAt(app.clock.now().getTime()) - 1);
  const enrolment = {
    sessionId: '00000000-0000-7000-8000-000000000000',
    current: demoPassword,
    secret: demoTotpSecret,
    code,
    name: texts.demoDevice,
    recovery: [...newRecoveryCodes(app)],
  };
  const operator = systemActor('first-start', ['office.secured']);
  const required = { officeId: person.officeId, required: true, reason: texts.demoReason };
  for (const done of [
    await perform(app, enrolTotp, person, enrolment),
    await perform(app, secureOffice, operator, required),
  ]) {
    if (!done.ok) throw new Error(`demo: ${done.refusal.code}`);
  }
  await lockOne(app);
}

/** A head who is away: a colleague decides for him, for a month. */
export async function delegateOne(app: App, giver: Actor, receiver: Actor): Promise<void> {
  const { held } = await read(app.db, giver, (tx) => holdings(tx, giver.userId));
  const now = app.clock.now();
  const term = { fromOn: dayOf(now), untilOn: dayOf(new Date(now.getTime() + 30 * 86_400_000)) };
  const grantId = must(held[0], 'a demo head has his role').grant_id;
  const input = { grantId, receiver: receiver.userId, ...term, reason: texts.demoAbsence };
  const done = await perform(app, giveDelegation, giver, input);
  if (!done.ok) throw new Error(`demo: ${done.refusal.code}`);
}

/** A program of another system that reads the register for one office; its key itself is told to nobody. */
async function issueOneKey(app: App, administrator: Actor, owner: Actor): Promise<void> {
  const untilOn = dayOf(new Date(app.clock.now().getTime() + 180 * 86_400_000));
  const done = await issueNewKey(app, administrator, {
    ...texts.demoKey,
    officeId: owner.officeId,
    owner: owner.userId,
    scopes: ['subject.read', 'task.read'],
    writes: false,
    untilOn,
  });
  if (!done.ok) throw new Error(`demo: ${done.refusal.code}`);
}

/** A document that is to go before its term: asked, and waiting for the other administrator. */
async function askOneErasure(app: App, auditor: Actor, about: Actor): Promise<void> {
  const entries = await read(app.db, auditor, (tx) => entriesAbout(tx, `account:${about.userId}`));
  const entry = must(
    entries.find(({ type }) => type === 'account.opened'),
    'a demo account was opened',
  );
  const input = { entry: entry.entry_id, ground: 'wrong-entry' as const, reason: texts.demoErasure };
  const done = await perform(app, askErasure, auditor, input);
  if (!done.ok) throw new Error(`demo: ${done.refusal.code}`);
}

/** Locked by the rule's own number, until its time is over. */
async function lockOne(app: App): Promise<void> {
  const { 'sign-in.account-tries': tries } = await read(app.db, nobody, accessRules);
  const from = { address: '203.0.113.9', device: 'demo' };
  for (let one = 0; one < tries; one += 1) await signIn(app, 'planner-sthj', 'not the password', from);
}

/** Accounts to show at the start, in the order of the tour. */
export const demoAccounts = demoUsers().map((user) => ({
  account: user.account,
  password: demoPassword,
  zh: user.account === 'head-xlt' ? `${user.name} ${texts.secondFactor} ${demoTotpSecret}` : user.name,
  en: `${user.role}, ${user.officeId}`,
}));
