// Accounts and their grants (R1, P11): opened by the administrator, never by the person himself.
import { z } from 'zod';
import { uuidv7 } from '../kit/ids.ts';
import { ok, type Result, refuse } from '../kit/result.ts';
import { act, perform } from '../log/act.ts';
import { systemActor } from '../platform/access.ts';
import type { App } from '../platform/app.ts';
import { dayOf } from '../platform/clock.ts';
import { read, type Tx } from '../platform/db/database.ts';
import { entryType } from '../platform/domain.ts';
import { checkNew, givePassword, oneTimePassword } from './actions/password.ts';
import { clashAmong } from './rules/grants.ts';
import { ROLES, type Role } from './rules/roles.ts';
import { accountByName, addAccount, addGrant, findAccount, holdersOf, officePath, openOffice } from './store.ts';

const roleNames = Object.keys(ROLES) as [Role, ...Role[]];

export const accountOpened = entryType(
  'account.opened',
  z.object({
    userId: z.string(),
    officeId: z.string(),
    roles: z.array(z.enum(roleNames)),
    /** Absent in entries from before there were such accounts. */
    signOnOnly: z.literal(true).optional(),
  }),
);

/** Row level security and the log know parts of the system and API keys by these beginnings: nobody is called so. */
const RESERVED = /^(?!system:|key:|public$)/;

const accountInput = z.strictObject({
  userId: z.string().min(1).max(64).regex(RESERVED),
  account: z.string().min(2).max(64),
  name: z.string().min(1).max(64),
  officeId: z.string(),
  /** Absent where the person comes in by the other system alone. */
  password: z.string().optional(),
  signOnOnly: z.literal(true).optional(),
  /** What a person holds from the first day; the security administrator gives roles later. */
  roles: z.array(z.enum(roleNames)).default([]),
  region: z.string().nullable().default(null),
  /** False for the demo only: its passwords are printed at the start. */
  oneTime: z.boolean().default(true),
});

/** What a person may send: the demo's exception is none of it. */
export const accountForm = accountInput.omit({ oneTime: true, roles: true, region: true });

/**
 * Opens an account with its first grants, and a password that its person must change or none for ever: such a person is linked to the other system by
 * the security administrator. Refuses a taken name, a missing office, a weak password, both ways or neither.
 */
export const openAccount = act(accountOpened, {
  secret: ['password'],
  input: accountInput,
  async target(tx, input) {
    const path = await officePath(tx, input.officeId);
    if (path.length === 0) return refuse('organisation.office-missing', 'missing', { office: input.officeId });
    const office = await openOffice(tx, input.officeId);
    return office.ok ? ok({ officePath: path, thing: `account:${input.userId}` }) : office;
  },
  async run(tx, input, { at, app }) {
    const way = await checkWay(tx, app, input);
    if (!way.ok) return way;
    if (await findAccount(tx, input.userId))
      return refuse('organisation.user-taken', 'conflict', { user: input.userId });
    if (await accountByName(tx, input.account)) {
      return refuse('organisation.account-taken', 'conflict', { account: input.account });
    }
    const clashing = clashAmong(input.roles);
    if (clashing) return clashing;
    await addAccount(tx, { ...input, signOnOnly: input.signOnOnly === true, at });
    if (input.password !== undefined) await givePassword(tx, { at, app }, input.userId, input.password, input.oneTime);
    for (const role of input.roles) {
      const grantId = uuidv7(at.getTime(), app.random(10));
      await addGrant(tx, {
        grantId,
        userId: input.userId,
        role,
        officeId: input.officeId,
        region: input.region,
        from: dayOf(at),
      });
    }
    return ok({
      facts: {
        userId: input.userId,
        officeId: input.officeId,
        roles: input.roles,
        ...(input.signOnOnly ? { signOnOnly: true as const } : {}),
      },
      document: { account: input.account, name: input.name },
      answer: { userId: input.userId },
    });
  },
});

/** A password that the rules take, or single sign-on where there is one: exactly one of both. */
async function checkWay(tx: Tx, app: App, input: z.infer<typeof accountInput>): Promise<Result<null>> {
  const { password, signOnOnly } = input;
  if ((signOnOnly === true) === (password !== undefined)) return refuse('organisation.one-way-in', 'unmet');
  if (password !== undefined) return checkNew(tx, password, input);
  return app.config.signOn === null ? refuse('organisation.sign-on-off', 'missing') : ok(null);
}

type FirstAccount = {
  readonly kind: 'system' | 'security' | 'audit';
  readonly account: string;
  readonly name: string;
  readonly officeId: string;
};

/** The first administrator of a kind, with a password that is told once. Refuses organisation.not-first where there is one. */
export async function openFirstAccount(app: App, first: FirstAccount): Promise<Result<{ readonly password: string }>> {
  const operator = systemActor('first-start', [accountOpened.type]);
  const role = `${first.kind}_admin` as const;
  const known = await read(app.db, operator, (tx) => holdersOf(tx, [role], app.clock.now()));
  if (known.length > 0) return refuse('organisation.not-first', 'conflict');
  const password = oneTimePassword(app);
  const userId = uuidv7(app.clock.now().getTime(), app.random(10));
  const { kind: _, ...named } = first;
  const input = { ...named, userId, password, roles: [role], region: null, oneTime: true };
  const opened = await perform(app, openAccount, operator, input);
  return opened.ok ? ok({ password }) : opened;
}
