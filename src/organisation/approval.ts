// One approval ledger for every kind of thing (R5, R33): four eyes, another head where the rule asks for it, and the content unchanged
// since it was asked. Steps only: the domain whose thing it is moves its own state in the same transaction.
import { sql } from 'kysely';
import { equalBytes } from '../kit/bytes.ts';
import { uuidv7 } from '../kit/ids.ts';
import { ok, type Result, refuse } from '../kit/result.ts';
import type { Within } from '../log/act.ts';
import type { Target } from '../platform/access.ts';
import type { Tx } from '../platform/db/database.ts';
import { type Decider, differentHead, fourEyes } from './rules/heads.ts';

export type Question = {
  /** e.g. `plans.task`, `draws.exception`. */
  readonly kind: string;
  readonly thing: string;
  readonly title: string;
  readonly contentHash: Uint8Array;
  /** The office whose deciders see it in their inbox. */
  readonly officeId: string;
  /** The permission that decides it. */
  readonly permission: string;
  readonly differentHead: boolean;
};

/** Asks for a decision; an earlier open question about the same thing is withdrawn by the new one. */
export async function ask(tx: Tx, within: Within<Target>, question: Question): Promise<void> {
  await withdraw(tx, question.kind, question.thing, within.at);
  await tx
    .insertInto('organisation.approval')
    .values({
      approval_id: uuidv7(within.at.getTime(), within.app.random(10)),
      kind: question.kind,
      thing: question.thing,
      title: question.title,
      content_hash: Buffer.from(question.contentHash),
      office_id: question.officeId,
      permission: question.permission,
      different_head: question.differentHead,
      asked_by: within.actor.userId,
      asked_by_head: within.actor.head,
      asked_at: within.at,
      on_behalf_of: within.grant.onBehalfOf,
    })
    .execute();
}

export const withdraw = (tx: Tx, kind: string, thing: string, at: Date) =>
  tx
    .updateTable('organisation.approval')
    .set({ decision: 'withdrawn', decided_at: at })
    .where('kind', '=', kind)
    .where('thing', '=', thing)
    .where('decision', 'is', null)
    .execute();

export type Decision = { readonly decision: 'approved' | 'returned'; readonly reason: string };

/** Decides the open question about a thing; refuses the asker himself, the same head where another is asked for, and changed content. */
export async function decide(
  tx: Tx,
  within: Within<Target>,
  kind: string,
  thing: string,
  contentHash: Uint8Array,
  decision: Decision,
): Promise<Result<{ askedBy: string }>> {
  const open = await tx
    .selectFrom('organisation.approval')
    .selectAll()
    .where('kind', '=', kind)
    .where('thing', '=', thing)
    .where('decision', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!open) return refuse('approval.not-open', 'conflict');
  const asked: Decider = {
    userId: open.asked_by,
    onBehalfOf: open.on_behalf_of,
    // As he stood when he asked and as he stands now: offices may have come under one head in between (R1).
    heads: [open.asked_by_head, ...(await headsOf(tx, open.asked_by)), ...(await headsOf(tx, open.on_behalf_of))],
  };
  const { onBehalfOf } = within.grant;
  const decides: Decider = {
    userId: within.actor.userId,
    onBehalfOf,
    heads: [within.actor.head, ...(await headsOf(tx, onBehalfOf))],
  };
  if (!fourEyes(asked, decides)) return refuse('approval.own-question', 'forbidden');
  if (open.different_head && !differentHead(asked, decides)) return refuse('approval.same-head', 'forbidden');
  if (!equalBytes(open.content_hash, contentHash)) return refuse('approval.changed', 'conflict');
  if (decision.decision === 'returned' && decision.reason.trim() === '')
    return refuse('approval.reason-missing', 'unmet');
  await tx
    .updateTable('organisation.approval')
    .set({
      decided_by: within.actor.userId,
      decided_by_head: within.actor.head,
      on_behalf_of: within.grant.onBehalfOf,
      decided_at: within.at,
      decision: decision.decision,
      reason: decision.reason,
    })
    .where('approval_id', '=', open.approval_id)
    .execute();
  return ok({ askedBy: open.asked_by });
}

/** The head under whom a person stands now; nothing when there is no person. */
async function headsOf(tx: Tx, userId: string | null): Promise<readonly string[]> {
  if (userId === null) return [];
  const row = await tx
    .selectFrom('organisation.account as a')
    .innerJoin('organisation.office as o', 'o.office_id', 'a.office_id')
    .select('o.head')
    .where('a.user_id', '=', userId)
    .executeTakeFirst();
  return row ? [row.head] : [];
}

/** All questions about a thing, oldest first: the history on its page. */
export const approvalsOf = (tx: Tx, kind: string, thing: string) =>
  tx
    .selectFrom('organisation.approval')
    .selectAll()
    .where('kind', '=', kind)
    .where('thing', '=', thing)
    .orderBy('asked_at')
    .orderBy('approval_id')
    .execute();

/** Open questions that may be decided under the given permissions in the given offices, oldest first; those the user asked himself are left out. */
export const openQuestions = (
  tx: Tx,
  who: { userId: string; head: string; offices: readonly string[]; permissions: readonly string[] },
) =>
  tx
    .selectFrom('organisation.approval')
    .select(['approval_id', 'kind', 'thing', 'title', 'office_id', 'asked_by', 'asked_at'])
    .where('decision', 'is', null)
    .where('office_id', '=', sql<string>`any(${sql.val(who.offices)}::text[])`)
    .where('permission', '=', sql<string>`any(${sql.val(who.permissions)}::text[])`)
    .where('asked_by', '<>', who.userId)
    .where((eb) => eb.or([eb('different_head', '=', false), eb('asked_by_head', '<>', who.head)]))
    .orderBy('asked_at')
    .orderBy('approval_id')
    .limit(100)
    .execute();

export const openQuestion = (tx: Tx, kind: string, thing: string) =>
  tx
    .selectFrom('organisation.approval')
    .select(['asked_by', 'asked_by_head', 'office_id'])
    .where('kind', '=', kind)
    .where('thing', '=', thing)
    .where('decision', 'is', null)
    .executeTakeFirst();
