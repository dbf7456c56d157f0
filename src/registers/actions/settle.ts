// Settling what registrars disagree about (R18, R19): a person keeps what stands or takes what the other source says, for the chosen ones or for
// all that are alike (the same field between the same two sources). What is not taken stays in the record of the conflict.
import { z } from 'zod';
import { toHex, utf8 } from '../../kit/bytes.ts';
import { canonicalJson } from '../../kit/canonical-json.ts';
import { ok, refuse } from '../../kit/result.ts';
import { act } from '../../log/act.ts';
import { officePath } from '../../organisation/store.ts';
import type { Tx } from '../../platform/db/database.ts';
import { entryType } from '../../platform/domain.ts';
import { suites } from '../../platform/suite.ts';
import { type Content, type Field, originsOf } from '../rules/precedence.ts';
import { lockAlike, lockConflicts, settleConflicts } from '../store/precedence.ts';
import { lockSubjects, reviseSubjects } from '../store/revise.ts';
import { lockLibrary, SUBJECTS } from '../store/staging.ts';
import { revised } from './reconcile.ts';

export const CHOICES = ['kept', 'taken'] as const;
/** `content`: SHA-256 of the ids in byte order, which the document names; `alike`: what all of them have in common, where they were settled as one. */
export const conflictsSettled = entryType(
  'conflicts.settled',
  z.object({
    choice: z.enum(CHOICES),
    conflicts: z.int(),
    subjects: z.int(),
    content: z.string(),
    alike: z.object({ field: z.string(), heldSource: z.string(), source: z.string() }).optional(),
  }),
);

const MOST_CHOSEN = 500;
/** As many as one act takes; the answer says that there are more. */
const MOST_ALIKE = 5_000;

export const settleInput = z.strictObject({
  /** The conflicts meant, or one that stands for all that are alike. */
  conflictIds: z.array(z.uuid()).min(1).max(MOST_CHOSEN),
  alike: z.boolean(),
  choice: z.enum(CHOICES),
  reason: z.string().trim().min(1).max(1000),
});

/** Refuses conflicts that are settled already. */
export const settleOpen = act(conflictsSettled, {
  input: settleInput,
  target: async (tx, _, actor) => ok({ officePath: await officePath(tx, actor.officeId), thing: 'conflict:subjects' }),
  async run(tx, { conflictIds, alike, choice, reason }, { actor, at, entryId }) {
    // An import takes the library first, then conflicts: in the other order the two would wait for each other.
    await lockLibrary(tx, SUBJECTS);
    const asked = [...new Set(conflictIds)];
    const chosen = await lockConflicts(tx, asked);
    const [first] = chosen;
    if (first === undefined || chosen.length !== asked.length)
      return refuse('registers.conflict-settled', 'conflict', { count: asked.length - chosen.length });
    const like = { field: first.field, heldSource: first.held_source, source: first.source };
    const rows = alike ? await lockAlike(tx, like, MOST_ALIKE) : chosen;
    const ids = rows.map((row) => row.conflict_id).sort();
    if (choice === 'taken') await take(tx, rows, { at, entryId });
    await settleConflicts(tx, ids, choice, { reason, by: actor.userId, at, entryId });
    const content = toHex(suites['DR1-SHA256'].hash(utf8(canonicalJson(ids))));
    const subjects = new Set(rows.map((row) => row.subject_id)).size;
    return ok({
      facts: { choice, conflicts: ids.length, subjects, content, ...(alike ? { alike: like } : {}) },
      document: { reason, conflictIds: ids },
      answer: { conflicts: ids.length, more: rows.length === MOST_ALIKE },
    });
  },
});

type Rows = Awaited<ReturnType<typeof lockConflicts>>;

/** The subjects with the values that were claimed; of several claims to one field the newest. */
async function take(tx: Tx, rows: Rows, entry: { readonly at: Date; readonly entryId: string }): Promise<void> {
  const subjects = await lockSubjects(tx, [...new Set(rows.map((row) => row.subject_id))]);
  const bySubject = Map.groupBy(rows, (row) => row.subject_id);
  await reviseSubjects(
    tx,
    subjects.map(({ subject_id, held, origins }) => {
      const content: Record<string, string | null> = { ...held };
      const from: Record<string, string> = { ...origins };
      for (const claim of bySubject.get(subject_id) ?? []) {
        Object.assign(content, claim.value as Content);
        from[claim.field satisfies string as Field] = claim.source;
      }
      return revised(subject_id, content, originsOf(from, held.source ?? ''));
    }),
    entry,
  );
}
