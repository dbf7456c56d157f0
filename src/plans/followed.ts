// Which task a task may follow (spec/draw.md section 4, series; R7, R52): one of the same office over subjects in an open list, that no other
// follows. A series is a line: could several draws follow one, an office would choose among seeds that it knows already.
import { ok, type Result, refuse } from '../kit/result.ts';
import type { Tx } from '../platform/db/database.ts';
import type { TaskTerms } from './rules/task.ts';
import { findTask, followersOf } from './store.ts';

/** Refuses: plans.follows-missing, plans.follows-itself, plans.follows-office, plans.follows-sealed, plans.follows-taken. */
export async function checkFollowed(
  tx: Tx,
  { follows, leadOffice }: TaskTerms,
  taskId: string | null,
): Promise<Result<null>> {
  if (follows === undefined) return ok(null);
  if (follows === taskId) return refuse('plans.follows-itself', 'unmet');
  const before = await findTask(tx, follows);
  if (before?.state !== 'approved') return refuse('plans.follows-missing', 'unmet', { task: follows });
  if (before.lead_office !== leadOffice) return refuse('plans.follows-office', 'unmet', { task: follows });
  const { sealed, candidates } = before.terms as Partial<TaskTerms>;
  if (sealed || candidates) return refuse('plans.follows-sealed', 'unmet');
  const taken = (await followersOf(tx, follows)).find((other) => other !== taskId);
  return taken === undefined ? ok(null) : refuse('plans.follows-taken', 'unmet', { task: follows, other: taken });
}
