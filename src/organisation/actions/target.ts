// What acts of the organisation are about: oneself, another account, an office; each with the offices concerned, itself first.
import { z } from 'zod';
import { ok, type Result, refuse } from '../../kit/result.ts';
import type { Actor, Target } from '../../platform/access.ts';
import type { Tx } from '../../platform/db/database.ts';
import { listOffices, lockAccount, officePath } from '../store.ts';

export type Account = NonNullable<Awaited<ReturnType<typeof lockAccount>>>;
export type AccountTarget = Target & { readonly account: Account };

/** Why an administrator does it: kept in the entry's document. */
export const reason = z.string().trim().min(4).max(500);

/** The actor's own account. */
export async function ownTarget(tx: Tx, _input: unknown, actor: Actor): Promise<Result<Target>> {
  return ok({ officePath: await officePath(tx, actor.officeId), thing: `account:${actor.userId}` });
}

/** The offices concerned by what concerns no single one: the root. */
export async function rootPath(tx: Tx): Promise<readonly string[]> {
  return (await listOffices(tx)).filter((office) => office.parent_id === null).map(({ office_id }) => office_id);
}

/** The account of `userId`, its row locked. */
export async function accountTarget(tx: Tx, { userId }: { readonly userId: string }): Promise<Result<AccountTarget>> {
  const account = await lockAccount(tx, userId);
  if (!account) return refuse('organisation.account-missing', 'missing', { user: userId });
  return ok({ officePath: await officePath(tx, account.office_id), thing: `account:${userId}`, account });
}
