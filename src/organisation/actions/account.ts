// An account's doors (P11): disabled and enabled, freed from a hold after failed sign-ins, its sessions ended. Never one's own account.
import { z } from 'zod';
import { ok, refuse } from '../../kit/result.ts';
import { act } from '../../log/act.ts';
import { entryType } from '../../platform/domain.ts';
import { attemptKey } from '../session.ts';
import { forgetAttempts, heldKeys } from '../store/password.ts';
import { endSessions } from '../store/session.ts';
import { setStatus } from '../store.ts';
import { accountTarget, reason } from './target.ts';

const whom = z.object({ userId: z.string() });
const withReason = z.strictObject({ userId: z.string(), reason });

export const accountDisabled = entryType('account.disabled', whom.extend({ sessionsEnded: z.int() }));
export const accountEnabled = entryType('account.enabled', whom);
export const accountReleased = entryType('account.released', whom);
export const sessionsEnded = entryType('sessions.ended', whom.extend({ sessionsEnded: z.int() }));

export const disableAccount = act(accountDisabled, {
  input: withReason,
  target: accountTarget,
  async run(tx, { userId, reason }, { actor, target: { account } }) {
    if (actor.userId === userId) return refuse('organisation.own-account', 'forbidden');
    if (account.status === 'disabled') return refuse('organisation.already-disabled', 'conflict');
    await setStatus(tx, userId, 'disabled');
    const ended = await endSessions(tx, userId);
    return ok({ facts: { userId, sessionsEnded: ended }, document: { reason }, answer: {} });
  },
});

export const enableAccount = act(accountEnabled, {
  input: withReason,
  target: accountTarget,
  async run(tx, { userId, reason }, { actor, target: { account } }) {
    if (actor.userId === userId) return refuse('organisation.own-account', 'forbidden');
    if (account.status === 'active') return refuse('organisation.not-disabled', 'conflict');
    await setStatus(tx, userId, 'active');
    return ok({ facts: { userId }, document: { reason }, answer: {} });
  },
});

/** Frees an account that failed sign-ins hold, before its time. */
export const releaseAccount = act(accountReleased, {
  input: withReason,
  target: accountTarget,
  async run(tx, { userId, reason }, { actor, at, target: { account } }) {
    if (actor.userId === userId) return refuse('organisation.own-account', 'forbidden');
    const key = attemptKey('account', account.account);
    if ((await heldKeys(tx, [key], at)).size === 0) return refuse('organisation.not-held', 'conflict');
    await forgetAttempts(tx, key);
    return ok({ facts: { userId }, document: { reason }, answer: {} });
  },
});

export const endAllSessions = act(sessionsEnded, {
  input: withReason,
  target: accountTarget,
  async run(tx, { userId, reason }) {
    const ended = await endSessions(tx, userId);
    return ok({ facts: { userId, sessionsEnded: ended }, document: { reason }, answer: { sessionsEnded: ended } });
  },
});
