// Second factors (P11; GB/T 22239-2019 8.1.4.1 d): an authenticator is enrolled and removed by its own person, who shows the password;
// the security administrator takes all away from somebody who lost theirs; an office requires one of its people.
import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { utf8 } from '../../kit/bytes.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { act, perform, type Within } from '../../log/act.ts';
import type { Actor, Target } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/db/database.ts';
import { entryType } from '../../platform/domain.ts';
import { seal, unseal } from '../../platform/sealing.ts';
import { suites } from '../../platform/suite.ts';
import { tell } from '../message.ts';
import { checkPassword } from '../password.ts';
import { fromBase32, type Hmac, keyUri, matchingStep, toBase32 } from '../rules/totp.ts';
import { attemptKey, countTry, FACTOR_KEY, owedBy, tryWasRight } from '../session.ts';
import { accessRules } from '../store/access-rule.ts';
import * as factors from '../store/factor.ts';
import { addPasskey, passkeyBy, passkeyOffices, setPasskeyOffice } from '../store/passkey.ts';
import { revealPasswords } from '../store/password.ts';
import { beganAt, endSessions, enteredBy, setOwes } from '../store/session.ts';
import { findAccount, findOffice, officePath, officesBelow } from '../store.ts';
import { accountTarget, ownTarget, reason } from './target.ts';

const { hash } = suites['DR1-SHA256'];
const ISSUER = 'Sunlot';
const CODES = 10;
/** What a person calls a device. */
export const factorName = z.string().trim().min(1).max(40);
const whose = z.object({ userId: z.string(), factorId: z.string() });

export const factorEnrolled = entryType('factor.enrolled', whose.extend({ kind: z.enum(['totp', 'passkey']) }));
export const factorRemoved = entryType('factor.removed', whose);
export const factorRenamed = entryType('factor.renamed', whose);
export const factorsReset = entryType('factors.reset', z.object({ userId: z.string(), factors: z.int() }));
export const recoveryRenewed = entryType('recovery.renewed', z.object({ userId: z.string() }));
export const officeSecured = entryType(
  'office.secured',
  z.object({ officeId: z.string(), required: z.boolean(), sessionsHeld: z.int() }),
);

export const officePasskeys = entryType('office.passkeys', z.object({ officeId: z.string(), allowed: z.boolean() }));

const macOf =
  (secret: Uint8Array): Hmac =>
  (message) =>
    createHmac('sha1', secret).update(message).digest();

export type Offer = { readonly secret: string; readonly uri: string };

/** A new secret for an authenticator, not kept anywhere until a code of it has been shown. */
export function offerSecret(app: App, account: string): Offer {
  const secret = toBase32(app.random(20));
  return { secret, uri: keyUri(ISSUER, account, secret) };
}

/** Ten codes that each stand in once for a lost authenticator; what is kept of them is a hash (80 bits of chance need no slow one). */
export const newRecoveryCodes = (app: App): readonly string[] =>
  Array.from({ length: CODES }, () => toBase32(app.random(10)).replace(/(.{4})(?=.)/g, '$1-'));
const codeHash = (code: string): Buffer => Buffer.from(hash(utf8(code.toUpperCase().replace(/[^A-Z2-7]/g, ''))));

/** How fresh a sign-in by the other system must be where there is no password to show. */
const FRESH_MINUTES = 10;

/** What changes a factor shows who asks: by the password; who has none, by having just come in by the other system (or a passkey). */
async function showsHimself(
  tx: Tx,
  userId: string,
  { current, sessionId }: { readonly current: string; readonly sessionId: string },
  at: Date,
): Promise<Result<null>> {
  if ((await findAccount(tx, userId))?.sign_on_only) {
    const began = await beganAt(tx, userId, sessionId);
    const fresh = began !== null && at.getTime() - began.getTime() <= FRESH_MINUTES * 60_000;
    return fresh ? ok(null) : refuse('organisation.sign-on-again', 'unmet', { minutes: FRESH_MINUTES });
  }
  const [stored] = await revealPasswords(tx, userId, 1);
  if (!stored || !(await checkPassword(current, stored.hash))) return refuse('organisation.current-wrong', 'unmet');
  return ok(null);
}

type Frame = Pick<Within<Target>, 'at' | 'app'>;

async function giveCodes(tx: Tx, { at, app }: Frame, userId: string, codes: readonly string[]): Promise<void> {
  const factorId = uuidv7(at.getTime(), app.random(10));
  await factors.removeFactors(tx, userId, at, { kind: 'recovery' });
  await factors.forgetSecrets(tx, userId);
  await factors.addFactor(tx, { factorId, userId, kind: 'recovery', name: '', at });
  await factors.addRecoveryCodes(tx, factorId, userId, codes.map(codeHash));
}

/** Enrols an authenticator once a code of its secret has been shown; refuses a wrong password or code. The first brings recovery codes. */
export const enrolTotp = act(factorEnrolled, {
  secret: ['current', 'secret', 'code', 'recovery'],
  input: z.strictObject({
    sessionId: z.string(),
    current: z.string(),
    secret: z.string(),
    code: z.string(),
    name: factorName,
    recovery: z.array(z.string()),
  }),
  target: ownTarget,
  async run(tx, input, { actor: { userId }, at, app }) {
    const shown = await showsHimself(tx, userId, input, at);
    if (!shown.ok) return shown;
    const secret = fromBase32(input.secret);
    const step = secret?.length === 20 ? matchingStep(macOf(secret), input.code, at.getTime(), null) : null;
    if (secret === null || step === null) return refuse('organisation.code-wrong', 'unmet');
    const first = !(await factors.hasFactor(tx, userId));
    const factorId = uuidv7(at.getTime(), app.random(10));
    await factors.addFactor(tx, { factorId, userId, kind: 'totp', name: input.name, at, lastStep: step });
    await factors.addSecret(tx, factorId, userId, seal(app, FACTOR_KEY, factorId, secret));
    if (first) await giveCodes(tx, { at, app }, userId, input.recovery);
    const by = await enteredBy(tx, input.sessionId);
    await setOwes(tx, input.sessionId, await owedBy(app, tx, userId, await accessRules(tx), true, by), 'totp');
    return ok({ facts: { userId, factorId, kind: 'totp' as const }, answer: { first } });
  },
});

/** Enrols a passkey that the device has made (passkey.ts); refuses a wrong password and a passkey that is somebody's already. */
export const enrolPasskey = act(factorEnrolled, {
  secret: ['current', 'recovery'],
  input: z.strictObject({
    sessionId: z.string(),
    current: z.string(),
    name: factorName,
    credentialId: z.string(),
    publicKey: z.string(),
    counter: z.int(),
    recovery: z.array(z.string()),
  }),
  target: ownTarget,
  async run(tx, input, { actor: { userId }, at, app }) {
    const shown = await showsHimself(tx, userId, input, at);
    if (!shown.ok) return shown;
    if (await passkeyBy(tx, input.credentialId)) return refuse('organisation.passkey-known', 'conflict');
    const first = !(await factors.hasFactor(tx, userId));
    const factorId = uuidv7(at.getTime(), app.random(10));
    await factors.addFactor(tx, { factorId, userId, kind: 'passkey', name: input.name, at });
    const publicKey = Buffer.from(input.publicKey, 'base64url');
    await addPasskey(tx, { factorId, credentialId: input.credentialId, publicKey, counter: input.counter });
    if (first) await giveCodes(tx, { at, app }, userId, input.recovery);
    const by = await enteredBy(tx, input.sessionId);
    await setOwes(tx, input.sessionId, await owedBy(app, tx, userId, await accessRules(tx), true, by), 'passkey');
    return ok({ facts: { userId, factorId, kind: 'passkey' as const }, answer: { first } });
  },
});

/** Removes one of one's own factors; refuses the last where the office requires one. */
export const removeFactor = act(factorRemoved, {
  secret: ['current'],
  input: z.strictObject({ factorId: z.uuid(), sessionId: z.string(), current: z.string() }),
  target: ownTarget,
  async run(tx, { factorId, ...input }, { actor, target, at }) {
    const shown = await showsHimself(tx, actor.userId, input, at);
    if (!shown.ok) return shown;
    const own = (await factors.factorsOf(tx, actor.userId)).filter((one) => one.kind !== 'recovery');
    if (!own.some((one) => one.factor_id === factorId)) return refuse('organisation.factor-missing', 'missing');
    if (own.length === 1) {
      if ((await factors.requiredBy(tx, target.officePath)) !== null) {
        return refuse('organisation.factor-required', 'conflict');
      }
      await factors.removeFactors(tx, actor.userId, at, { kind: 'recovery' });
    }
    await factors.removeFactors(tx, actor.userId, at, { only: factorId });
    await factors.forgetSecrets(tx, actor.userId);
    return ok({ facts: { userId: actor.userId, factorId }, answer: {} });
  },
});

/** Gives one of one's own factors another name, which is of no weight: no password is asked for. */
export const renameFactor = act(factorRenamed, {
  input: z.strictObject({ factorId: z.uuid(), name: factorName }),
  target: ownTarget,
  async run(tx, { factorId, name }, { actor: { userId } }) {
    const own = (await factors.factorsOf(tx, userId)).find((one) => one.factor_id === factorId);
    if (own === undefined || own.kind === 'recovery') return refuse('organisation.factor-missing', 'missing');
    if (own.name === name) return refuse('organisation.already-so', 'conflict');
    await factors.nameFactor(tx, factorId, name);
    return ok({ facts: { userId, factorId }, document: { name }, answer: {} });
  },
});

export const renewRecovery = act(recoveryRenewed, {
  secret: ['current', 'recovery'],
  input: z.strictObject({ sessionId: z.string(), current: z.string(), recovery: z.array(z.string()) }),
  target: ownTarget,
  async run(tx, input, { actor: { userId }, at, app }) {
    const shown = await showsHimself(tx, userId, input, at);
    if (!shown.ok) return shown;
    if (!(await factors.hasFactor(tx, userId))) return refuse('organisation.factor-missing', 'missing');
    await giveCodes(tx, { at, app }, userId, input.recovery);
    return ok({ facts: { userId }, answer: {} });
  },
});

/** Takes all factors from somebody who lost theirs; the password alone then opens, or the enrolment where one is required. */
export const resetFactors = act(factorsReset, {
  input: z.strictObject({ userId: z.string(), reason }),
  target: accountTarget,
  async run(tx, { userId, reason }, { actor, at, app }) {
    if (actor.userId === userId) return refuse('organisation.own-account', 'forbidden');
    const removed = await factors.removeFactors(tx, userId, at);
    if (removed === 0) return refuse('organisation.factor-missing', 'missing');
    await endSessions(tx, userId);
    await tell(tx, { at, app }, { userId, kind: 'organisation.message.factors', thing: 'me:', fill: {} });
    return ok({ facts: { userId, factors: removed }, document: { reason }, answer: {} });
  },
});

async function officeTarget(tx: Tx, { officeId }: { readonly officeId: string }): Promise<Result<Target>> {
  if (!(await findOffice(tx, officeId))) return refuse('organisation.office-missing', 'missing', { office: officeId });
  return ok({ officePath: await officePath(tx, officeId), thing: `office:${officeId}` });
}

/** Requires a second factor of an office's people and of all below it, or no longer; who has none may only enrol one from now on. */
export const secureOffice = act(officeSecured, {
  input: z.strictObject({
    officeId: z.string(),
    required: z.boolean(),
    reason,
  }),
  target: officeTarget,
  async run(tx, { officeId, required, reason }, { at }) {
    const now = (await factors.requirements(tx)).some((row) => row.office_id === officeId);
    if (now === required) return refuse('organisation.already-so', 'conflict');
    await factors.setRequirement(tx, officeId, required ? at : null);
    const sessionsHeld = required ? await factors.oweEnrolment(tx, await officesBelow(tx, officeId)) : 0;
    return ok({ facts: { officeId, required, sessionsHeld }, document: { reason }, answer: { sessionsHeld } });
  },
});

/** Lets a passkey alone open for people of an office and all below it, or no longer. */
export const allowPasskeys = act(officePasskeys, {
  input: z.strictObject({ officeId: z.string(), allowed: z.boolean(), reason }),
  target: officeTarget,
  async run(tx, { officeId, allowed, reason }, { at }) {
    const now = (await passkeyOffices(tx)).some((row) => row.office_id === officeId);
    if (now === allowed) return refuse('organisation.already-so', 'conflict');
    await setPasskeyOffice(tx, officeId, allowed ? at : null);
    return ok({ facts: { officeId, allowed }, document: { reason }, answer: {} });
  },
});

/** One of one's own acts that shows the password, its tries counted. */
export async function proving<T>(app: App, actor: Actor, run: () => Promise<Result<T>>): Promise<Result<T>> {
  const keys = [attemptKey('own', actor.userId)];
  const counted = await countTry(app, keys);
  if (!counted.ok) return counted;
  const done = await run();
  const wrong = !done.ok && ['organisation.current-wrong', 'organisation.code-wrong'].includes(done.refusal.code);
  if (!wrong) await tryWasRight(app, keys);
  return done;
}

type Enrolment = { current: string; secret: string; code: string; name: string; sessionId: string };

/** Enrols and tells the recovery codes, once. */
export const enrolWithCodes = (app: App, actor: Actor, input: Enrolment) =>
  proving(app, actor, async () => {
    const recovery = newRecoveryCodes(app);
    const done = await perform(app, enrolTotp, actor, { ...input, recovery: [...recovery] });
    return done.ok ? ok({ recovery: done.value.answer.first ? recovery : [] }) : done;
  });

export const renewCodes = (app: App, actor: Actor, input: Pick<Enrolment, 'current' | 'sessionId'>) =>
  proving(app, actor, async () => {
    const recovery = newRecoveryCodes(app);
    const done = await perform(app, renewRecovery, actor, { ...input, recovery: [...recovery] });
    return done.ok ? ok({ recovery }) : done;
  });

/** Whether a code is one of an authenticator or a recovery code; uses it up. Runs under the person's own setting. */
export async function takeCode(app: App, tx: Tx, userId: string, code: string): Promise<'totp' | 'recovery' | null> {
  const at = app.clock.now();
  const digits = code.replace(/\s/g, '');
  for (const row of await factors.revealSecrets(tx, userId)) {
    const secret = unseal(app, FACTOR_KEY, row.factor_id, row.sealed);
    const step = secret ? matchingStep(macOf(secret), digits, at.getTime(), row.last_step) : null;
    if (step !== null && (await factors.spendStep(tx, row.factor_id, step, at))) return 'totp';
  }
  return (await factors.spendRecoveryCode(tx, userId, codeHash(code), at)) ? 'recovery' : null;
}
