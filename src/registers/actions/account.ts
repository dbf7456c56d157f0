// An inspector's account (P2): which user is which person of the library, so that the person declares recusals for oneself and sees
// the draws that concern oneself. The office says so, for accounts of the same office only.
import { z } from 'zod';
import { ok, refuse } from '../../kit/result.ts';
import { act } from '../../log/act.ts';
import { officePath } from '../../organisation/store.ts';
import type { Tx } from '../../platform/db/database.ts';
import { entryType } from '../../platform/domain.ts';
import { accountOf, freeAccounts, inspectorOf, linkAccount, unlinkAccount } from '../store/accounts.ts';
import { findInspector } from '../store/inspectors.ts';

export const inspectorLinked = entryType('inspector.linked', z.object({ inspectorId: z.string(), userId: z.string() }));
export const inspectorUnlinked = entryType(
  'inspector.unlinked',
  z.object({ inspectorId: z.string(), userId: z.string() }),
);

async function targetOf(tx: Tx, inspectorId: string) {
  const inspector = await findInspector(tx, inspectorId);
  if (inspector === null) return refuse('registers.inspector-missing', 'missing', { inspector: inspectorId });
  return ok({
    officePath: await officePath(tx, inspector.officeId),
    thing: `inspector:${inspectorId}`,
    officeId: inspector.officeId,
  });
}

const inspectorId = z.string().min(1).max(64);

/** Refuses an account of another office, or one that is somebody else, and a person who has one. */
export const linkInspector = act(inspectorLinked, {
  input: z.strictObject({ inspectorId, userId: z.string().min(1).max(64) }),
  target: (tx, input) => targetOf(tx, input.inspectorId),
  async run(tx, input, { at, entryId, target }) {
    if (await accountOf(tx, input.inspectorId)) return refuse('registers.account-linked', 'conflict');
    if (await inspectorOf(tx, input.userId)) return refuse('registers.account-taken', 'conflict');
    const accounts = await freeAccounts(tx, target.officeId);
    if (!accounts.some(({ userId }) => userId === input.userId)) return refuse('registers.account-elsewhere', 'unmet');
    await linkAccount(tx, { ...input, at, entryId });
    return ok({ facts: input, answer: { inspectorId: input.inspectorId } });
  },
});

export const unlinkInspector = act(inspectorUnlinked, {
  input: z.strictObject({ inspectorId }),
  target: (tx, input) => targetOf(tx, input.inspectorId),
  async run(tx, input) {
    const account = await accountOf(tx, input.inspectorId);
    if (!account || !(await unlinkAccount(tx, input.inspectorId))) return refuse('registers.account-none', 'conflict');
    return ok({
      facts: { inspectorId: input.inspectorId, userId: account.userId },
      answer: { inspectorId: input.inspectorId },
    });
  },
});
