// Single sign-on as acts (P11): an identity of the provider is linked to an account, a rule says what a claim gives, and a sign-in applies the rules.
import { z } from 'zod';
import { toHex, utf8 } from '../../kit/bytes.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { ok, refuse } from '../../kit/result.ts';
import { act } from '../../log/act.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/database.ts';
import { entryType } from '../../platform/domain.ts';
import { suites } from '../../platform/suite.ts';
import { changeOf, mayBeMapped } from '../rules/claims.ts';
import { clash } from '../rules/grants.ts';
import { isRole, ROLES, type Role } from '../rules/roles.ts';
import { grantsOf, insertGrant, setUntil } from '../store/grant.ts';
import { headDuring } from '../store/reorganisation.ts';
import * as store from '../store/sign-on.ts';
import { officePath, openOffice } from '../store.ts';
import { accountTarget, reason } from './target.ts';

const { hash } = suites['DR1-SHA256'];
const roleNames = Object.keys(ROLES) as [Role, ...Role[]];

/** Of whom the provider speaks is personal: the facts hold its hash, the document the name. */
const identityHash = (issuer: string, subject: string): string => toHex(hash(utf8(`${issuer}\n${subject}`)));
const DAY = 86_400_000;
const yesterday = (at: Date): string => dayOf(new Date(at.getTime() - DAY));

const linked = z.object({ userId: z.string(), identity: z.string() });
export const identityLinked = entryType('identity.linked', linked);
export const identityUnlinked = entryType('identity.unlinked', linked);
const ruled = { ruleId: z.string(), role: z.string(), officeId: z.string() };
export const claimRuled = entryType('claim.ruled', z.object({ ...ruled, value: z.string() }));
export const claimUnruled = entryType('claim.unruled', z.object({ ...ruled, grantsEnded: z.int() }));
export const claimApplied = entryType(
  'claim.applied',
  z.object({ userId: z.string(), given: z.array(z.string()), ended: z.array(z.string()) }),
);

const identityInput = z.strictObject({
  userId: z.string(),
  issuer: z.string().max(300),
  subject: z.string().trim().min(1).max(255),
  reason,
});

/** Links; refuses one's own account and an identity that is somebody's already. */
export const linkIdentity = act(identityLinked, {
  input: identityInput,
  target: accountTarget,
  async run(tx, { userId, issuer, subject, reason }, { actor, at }) {
    if (actor.userId === userId) return refuse('organisation.own-account', 'forbidden');
    // Without another system there is nobody to link.
    if (issuer === '') return refuse('organisation.sign-on-off', 'missing');
    if (await store.findIdentity(tx, issuer, subject)) return refuse('organisation.identity-taken', 'conflict');
    await store.addIdentity(tx, { issuer, subject, userId, by: actor.userId, at });
    const facts = { userId, identity: identityHash(issuer, subject) };
    return ok({ facts, document: { issuer, subject, reason }, answer: {} });
  },
});

export const unlinkIdentity = act(identityUnlinked, {
  input: identityInput,
  target: accountTarget,
  async run(tx, { userId, issuer, subject, reason }, { actor }) {
    if (actor.userId === userId) return refuse('organisation.own-account', 'forbidden');
    const found = await store.findIdentity(tx, issuer, subject);
    if (found?.user_id !== userId) return refuse('organisation.identity-missing', 'missing');
    await store.removeIdentity(tx, issuer, subject);
    const facts = { userId, identity: identityHash(issuer, subject) };
    return ok({ facts, document: { issuer, subject, reason }, answer: {} });
  },
});

/** Lets a value of the claim give a role at an office; never one of the three administrators. */
export const addClaimRule = act(claimRuled, {
  input: z.strictObject({
    value: z.string().trim().min(1).max(200),
    role: z.enum(roleNames),
    officeId: z.string(),
    reason,
  }),
  async target(tx, { officeId }) {
    const office = await openOffice(tx, officeId);
    if (!office.ok) return office;
    return ok({ officePath: await officePath(tx, officeId), thing: `office:${officeId}` });
  },
  async run(tx, { value, role, officeId, reason }, { actor, at, app }) {
    if (!mayBeMapped(role)) return refuse('organisation.claim-administrator', 'forbidden', { wanted: role });
    const ruleId = uuidv7(at.getTime(), app.random(10));
    await store.addRule(tx, { ruleId, value, role, officeId }, actor.userId, at);
    return ok({ facts: { ruleId, value, role, officeId }, document: { reason }, answer: { ruleId } });
  },
});

/** Ends a rule, and today what it gave. */
export const endClaimRule = act(claimUnruled, {
  input: z.strictObject({ ruleId: z.uuid(), reason }),
  async target(tx, { ruleId }) {
    const rule = await store.findRule(tx, ruleId);
    if (!rule || rule.ended_at !== null) return refuse('organisation.claim-missing', 'missing');
    return ok({ officePath: await officePath(tx, rule.office_id), thing: `office:${rule.office_id}`, rule });
  },
  async run(tx, { ruleId, reason }, { at, target: { rule } }) {
    await store.endRuleRow(tx, ruleId, at);
    const held = await store.grantsOfRule(tx, ruleId, at);
    for (const { grant_id } of held) await setUntil(tx, grant_id, yesterday(at));
    const facts = { ruleId, role: rule.role, officeId: rule.office_id, grantsEnded: held.length };
    return ok({ facts, document: { reason }, answer: { grantsEnded: held.length } });
  },
});

const heldNow = async (tx: Tx, userId: string) =>
  (await grantsOf(tx, userId)).map((row) => ({ role: row.role, fromOn: row.from_on, untilOn: row.until_on }));

/** Applies the rules to the values that a sign-in brought: by the system, under the rules of the administrator. */
export const applyClaims = act(claimApplied, {
  input: z.strictObject({ userId: z.string(), values: z.array(z.string()) }),
  target: accountTarget,
  async run(tx, { userId, values }, { at, app }) {
    const { give, end } = changeOf(await store.claimRules(tx), values, await store.heldByRule(tx, userId, at));
    for (const { grantId } of end) await setUntil(tx, grantId, yesterday(at));
    const fromOn = dayOf(at);
    const given: string[] = [];
    for (const { ruleId, role, officeId } of give) {
      // What one person must not hold together no claim brings together either.
      if (!isRole(role) || clash(await heldNow(tx, userId), { role, fromOn, untilOn: null })) continue;
      if (role === 'head' && (await headDuring(tx, officeId, fromOn, null)).length > 0) continue;
      const grantId = uuidv7(at.getTime(), app.random(10));
      await insertGrant(tx, { grantId, userId, role, officeId, region: null, fromOn, untilOn: null, rule: ruleId });
      given.push(grantId);
    }
    if (given.length === 0 && end.length === 0) return refuse('organisation.already-so', 'conflict');
    const facts = { userId, given, ended: end.map(({ grantId }) => grantId) };
    return ok({ facts, answer: {} });
  },
});
