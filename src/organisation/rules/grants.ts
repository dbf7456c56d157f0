// Who may hold what together (P11; GB/T 22239-2019 8.1.5): the three administrators are three people, and none of them does casework;
// and what may be handed on in absence: one's own role, to a colleague, for a term, never what one holds for another.
import { type Refused, refuse } from '../../kit/result.ts';
import type { Role } from './roles.ts';

export const ADMINISTRATORS: readonly Role[] = ['system_admin', 'security_admin', 'audit_admin'];
const isAdministrator = (role: string): boolean => (ADMINISTRATORS as readonly string[]).includes(role);

/** A role for a time; days as YYYY-MM-DD, `untilOn` the last one, null for no end. */
export type Held = { readonly role: string; readonly fromOn: string; readonly untilOn: string | null };

export const overlap = (a: Held, b: Held): boolean =>
  (a.untilOn === null || a.untilOn >= b.fromOn) && (b.untilOn === null || b.untilOn >= a.fromOn);

/** Whether two roles may be one person's at the same time. */
export const meet = (a: string, b: string): boolean => a === b || !(isAdministrator(a) || isAdministrator(b));

/** Refuses a grant beside those that are held at any day of its term, in own name or for another. */
export function clash(held: readonly Held[], added: Held): Refused | null {
  const against = held.find((one) => overlap(one, added) && !meet(one.role, added.role));
  return against === undefined
    ? null
    : refuse('organisation.roles-clash', 'conflict', { wanted: added.role, held: against.role });
}

/** The roles of one grant form or account: every pair must meet. */
export function clashAmong(roles: readonly string[]): Refused | null {
  const always = (role: string): Held => ({ role, fromOn: '0000-01-01', untilOn: null });
  for (const [place, role] of roles.entries()) {
    const found = clash(roles.slice(0, place).map(always), always(role));
    if (found) return found;
  }
  return null;
}

export type Source = Held & { readonly userId: string; readonly via: 'role' | 'delegation' };
export type Delegation = {
  readonly giver: string;
  readonly receiver: string;
  readonly fromOn: string;
  readonly untilOn: string;
};

const DAY = 86_400_000;
const daysBetween = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / DAY + 1;

/** Refuses to hand on what is not one's own role, to oneself, for longer than it is held or than the rule allows. */
export function checkDelegation(
  source: Source,
  wanted: Delegation,
  today: string,
  longestDays: number,
): Refused | null {
  if (source.userId !== wanted.giver) return refuse('organisation.grant-missing', 'missing');
  if (source.via === 'delegation') return refuse('organisation.delegation-on', 'forbidden');
  if (wanted.giver === wanted.receiver) return refuse('organisation.delegation-self', 'conflict');
  if (wanted.untilOn < wanted.fromOn || wanted.fromOn < today) return refuse('organisation.term-wrong', 'unmet');
  if (source.fromOn > wanted.fromOn || (source.untilOn !== null && source.untilOn < wanted.untilOn)) {
    return refuse('organisation.delegation-beyond', 'conflict', { until: source.untilOn ?? source.fromOn });
  }
  if (daysBetween(wanted.fromOn, wanted.untilOn) > longestDays) {
    return refuse('organisation.delegation-long', 'unmet', { days: longestDays });
  }
  return null;
}
