// Keys of other systems (R14, P11): issued and revoked by the security administrator, never with more than its responsible person holds.
import { z } from 'zod';
import { type Bytes, utf8 } from '../../kit/bytes.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { act, perform } from '../../log/act.ts';
import { type Actor, may } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import { dayOf } from '../../platform/clock.ts';
import { entryType } from '../../platform/domain.ts';
import { suites } from '../../platform/suite.ts';
import { tell } from '../message.ts';
import { checkKey, keyUserId } from '../rules/api-key.ts';
import { accessRules } from '../store/access-rule.ts';
import { addKey, lockKey, revokeKeyRow } from '../store/api-key.ts';
import { actorOf, officePath, openOffice } from '../store.ts';
import { reason } from './target.ts';

const { hash } = suites['DR1-SHA256'];
const PREFIX = 'sunlot_';

/** 256 bits of chance behind a beginning that scanners of leaked secrets can look for. */
export const newToken = (app: Pick<App, 'random'>): string =>
  `${PREFIX}${Buffer.from(app.random(32)).toString('base64url')}`;
export const keyHash = (token: string): Bytes => hash(utf8(token.toWellFormed()));

export const keyIssued = entryType(
  'key.issued',
  z.object({
    keyId: z.string(),
    officeId: z.string(),
    owner: z.string(),
    scopes: z.array(z.string()),
    writes: z.boolean(),
    untilOn: z.string(),
  }),
);
export const keyRevoked = entryType('key.revoked', z.object({ keyId: z.string(), owner: z.string() }));

const issueInput = z.strictObject({
  token: z.string(),
  name: z.string().trim().min(2).max(60),
  purpose: z.string().trim().min(4).max(500),
  officeId: z.string(),
  owner: z.string(),
  scopes: z.array(z.string().max(64)).min(1).max(40),
  writes: z.boolean().default(false),
  untilOn: z.iso.date(),
});
/** What the administrator sends: the key itself is made here. */
export const issueForm = issueInput.omit({ token: true });

/** Issues a key; refuses what no key may do, what its person does not hold at the office, a closed office, oneself as its person. */
export const issueKey = act(keyIssued, {
  secret: ['token'],
  input: issueInput,
  async target(tx, { officeId }) {
    const office = await openOffice(tx, officeId);
    if (!office.ok) return office;
    return ok({ officePath: await officePath(tx, officeId), thing: `office:${officeId}` });
  },
  async run(tx, input, { actor, at, app, target }) {
    const { owner, officeId, scopes, writes, untilOn, name } = input;
    if (owner === actor.userId) return refuse('organisation.own-account', 'forbidden');
    const today = dayOf(at);
    const refused = checkKey(input, today, (await accessRules(tx))['key.longest-days']);
    if (refused) return refused;
    const person = await actorOf(tx, owner, at);
    if (!person) return refuse('organisation.account-missing', 'missing', { user: owner });
    const own = { ...person, grants: person.grants.filter((grant) => grant.onBehalfOf === null) };
    const beyond = scopes.find((scope) => !may(own, scope, target).ok);
    if (beyond !== undefined) return refuse('organisation.key-beyond', 'conflict', { permission: beyond });
    const keyId = uuidv7(at.getTime(), app.random(10));
    const row = { ...input, keyId, tokenHash: keyHash(input.token), hint: input.token.slice(-4) };
    await addKey(tx, { ...row, scopes: [...new Set(scopes)].sort(), issuedBy: actor.userId, at });
    const fill = { name, until: untilOn };
    await tell(tx, { at, app }, { userId: owner, kind: 'organisation.message.key', thing: 'me:', fill });
    return ok({
      facts: { keyId, officeId, owner, scopes, writes, untilOn },
      document: { name, purpose: input.purpose },
      answer: { keyId },
      thing: keyUserId(keyId),
    });
  },
});

/** Ends a key at once. */
export const revokeKey = act(keyRevoked, {
  input: z.strictObject({ keyId: z.uuid(), reason }),
  async target(tx, { keyId }) {
    const key = await lockKey(tx, keyId);
    if (!key) return refuse('organisation.key-missing', 'missing');
    return ok({ officePath: await officePath(tx, key.office_id), thing: keyUserId(keyId), key });
  },
  async run(tx, { keyId, reason }, { at, target: { key } }) {
    if (key.revoked_at !== null) return refuse('organisation.already-so', 'conflict');
    await revokeKeyRow(tx, keyId, at);
    return ok({ facts: { keyId, owner: key.owner }, document: { reason }, answer: {} });
  },
});

/** Issues a key and tells it, once. */
export async function issueNewKey(
  app: App,
  actor: Actor,
  form: z.output<typeof issueForm>,
): Promise<Result<{ keyId: string; token: string }>> {
  const token = newToken(app);
  const done = await perform(app, issueKey, actor, { ...form, token });
  return done.ok ? ok({ keyId: done.value.answer.keyId, token }) : done;
}
