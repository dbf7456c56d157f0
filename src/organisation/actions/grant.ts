// Grants (P11): given and ended by the security administrator, with their term; handed on in absence by their own person. The three
// administrators stay three people, by either way.
import { z } from 'zod';
import { uuidv7 } from '../../kit/ids.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { act } from '../../log/act.ts';
import type { Target } from '../../platform/access.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/database.ts';
import { entryType } from '../../platform/domain.ts';
import { tell } from '../message.ts';
import { checkDelegation, clash, type Held } from '../rules/grants.ts';
import { isRole, ROLES, type Role } from '../rules/roles.ts';
import { accessRules } from '../store/access-rule.ts';
import { findGrant, givenBy, grantsOf, insertGrant, setUntil } from '../store/grant.ts';
import { headDuring } from '../store/reorganisation.ts';
import { lockAccount, officePath, openOffice } from '../store.ts';
import { ownTarget, reason } from './target.ts';

const roleNames = Object.keys(ROLES) as [Role, ...Role[]];
const day = z.iso.date();
const term = { fromOn: day, untilOn: day.nullable() };

export const grantGiven = entryType(
  'grant.given',
  z.object({ grantId: z.string(), userId: z.string(), role: z.string(), officeId: z.string(), ...term }),
);
export const grantEnded = entryType(
  'grant.ended',
  z.object({ grantId: z.string(), userId: z.string(), role: z.string(), untilOn: z.string() }),
);
const handed = { grantId: z.string(), giver: z.string(), receiver: z.string() };
export const delegationGiven = entryType(
  'delegation.given',
  z.object({ ...handed, role: z.string(), fromOn: z.string(), untilOn: z.string() }),
);
export const delegationEnded = entryType('delegation.ended', z.object({ ...handed, untilOn: z.string() }));

async function heldBy(tx: Tx, userId: string): Promise<readonly Held[]> {
  return (await grantsOf(tx, userId)).map((row) => ({ role: row.role, fromOn: row.from_on, untilOn: row.until_on }));
}

/** Gives a role at an office for a term; refuses oneself, a closed office, roles that one person must not hold together. */
export const giveGrant = act(grantGiven, {
  input: z.strictObject({
    userId: z.string(),
    role: z.enum(roleNames),
    officeId: z.string(),
    region: z.string().max(12).nullable(),
    ...term,
    reason,
  }),
  async target(tx, { officeId }) {
    const office = await openOffice(tx, officeId);
    if (!office.ok) return office;
    return ok({ officePath: await officePath(tx, officeId), thing: `office:${officeId}` });
  },
  async run(tx, input, { actor, at, app }) {
    const { userId, role, officeId, region, fromOn, untilOn } = input;
    const account = await lockAccount(tx, userId);
    if (!account) return refuse('organisation.account-missing', 'missing', { user: userId });
    if (actor.userId === userId) return refuse('organisation.own-account', 'forbidden');
    if (untilOn !== null && untilOn < fromOn) return refuse('organisation.term-wrong', 'unmet');
    const found = clash(await heldBy(tx, userId), { role, fromOn, untilOn });
    if (found) return found;
    // Who headed an office when has one answer: another acts for the head by delegation.
    const [head] = role === 'head' ? await headDuring(tx, officeId, fromOn, untilOn) : [];
    if (head) return refuse('organisation.head-held', 'conflict', { name: head.name, from: head.from_on });
    const grantId = uuidv7(at.getTime(), app.random(10));
    await insertGrant(tx, { grantId, userId, role, officeId, region, fromOn, untilOn });
    const facts = { grantId, userId, role, officeId, fromOn, untilOn };
    return ok({ facts, document: { reason: input.reason }, answer: { grantId } });
  },
});

type GrantTarget = Target & { readonly grant: NonNullable<Awaited<ReturnType<typeof findGrant>>> };

async function grantTarget(tx: Tx, { grantId }: { readonly grantId: string }): Promise<Result<GrantTarget>> {
  const grant = await findGrant(tx, grantId);
  if (!grant) return refuse('organisation.grant-missing', 'missing');
  return ok({ officePath: await officePath(tx, grant.office_id), thing: `account:${grant.user_id}`, grant });
}

/** The day before, so that it no longer holds today; a grant that begins today or later never held. */
const yesterday = (at: Date): string => dayOf(new Date(at.getTime() - 86_400_000));

/** Ends a grant from today on; what was handed on from it ends with it. */
export const endGrant = act(grantEnded, {
  input: z.strictObject({ grantId: z.uuid(), reason }),
  target: grantTarget,
  async run(tx, { grantId, reason: why }, { actor, at, target: { grant } }) {
    if (actor.userId === grant.user_id) return refuse('organisation.own-account', 'forbidden');
    const untilOn = yesterday(at);
    if (grant.until_on !== null && grant.until_on <= untilOn) return refuse('organisation.grant-over', 'conflict');
    await setUntil(tx, grantId, untilOn);
    const facts = { grantId, userId: grant.user_id, role: grant.role, untilOn };
    return ok({ facts, document: { reason: why }, answer: {} });
  },
});

/** Hands one's own role on to a colleague for a term. He acts in his own name for the giver, and cannot hand it on. */
export const giveDelegation = act(delegationGiven, {
  input: z.strictObject({ grantId: z.uuid(), receiver: z.string(), fromOn: day, untilOn: day, reason }),
  target: ownTarget,
  async run(tx, input, { actor, at, app }) {
    const source = await findGrant(tx, input.grantId);
    if (!source || !isRole(source.role)) return refuse('organisation.grant-missing', 'missing');
    const rules = await accessRules(tx);
    const wanted = { giver: actor.userId, ...input };
    const refused = checkDelegation(
      {
        userId: source.user_id,
        role: source.role,
        via: source.via,
        fromOn: source.from_on,
        untilOn: source.until_on,
      },
      wanted,
      dayOf(at),
      rules['delegation.longest-days'],
    );
    if (refused) return refused;
    const receiver = await lockAccount(tx, input.receiver);
    if (receiver?.status !== 'active') {
      return refuse('organisation.account-missing', 'missing', { user: input.receiver });
    }
    const { fromOn, untilOn } = input;
    const found = clash(await heldBy(tx, receiver.user_id), { role: source.role, fromOn, untilOn });
    if (found) return found;
    const grantId = uuidv7(at.getTime(), app.random(10));
    await insertGrant(tx, {
      grantId,
      userId: receiver.user_id,
      role: source.role,
      officeId: source.office_id,
      region: source.region,
      fromOn,
      untilOn,
      from: { principal: actor.userId, grantId: source.grant_id },
    });
    const fill = { name: actor.name, from: fromOn, until: untilOn };
    const kind = 'organisation.message.delegated';
    await tell(tx, { at, app }, { userId: receiver.user_id, kind, thing: 'me:', fill });
    const facts = { grantId, giver: actor.userId, receiver: receiver.user_id, role: source.role, fromOn, untilOn };
    return ok({ facts, document: { reason: input.reason }, answer: { grantId } });
  },
});

/** Takes a delegation back, or gives it back: by either of the two. */
export const endDelegation = act(delegationEnded, {
  input: z.strictObject({ grantId: z.uuid() }),
  target: ownTarget,
  async run(tx, { grantId }, { actor, at }) {
    const grant = await findGrant(tx, grantId);
    const giver = grant?.on_behalf_of ?? null;
    if (!grant || giver === null || ![giver, grant.user_id].includes(actor.userId)) {
      return refuse('organisation.grant-missing', 'missing');
    }
    const untilOn = yesterday(at);
    if (grant.until_on !== null && grant.until_on <= untilOn) return refuse('organisation.grant-over', 'conflict');
    await setUntil(tx, grantId, untilOn);
    return ok({ facts: { grantId, giver, receiver: grant.user_id, untilOn }, answer: {} });
  },
});

/** Every grant of a person and everything he handed on, for pages. */
export const holdings = async (tx: Tx, userId: string) => ({
  held: await grantsOf(tx, userId),
  given: await givenBy(tx, userId),
});
