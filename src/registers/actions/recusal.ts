// Recusal on application or on own motion (P2): who declares it, by which relation; the reason is kept apart as personal.
import { z } from 'zod';
import { uuidv7 } from '../../kit/ids.ts';
import { ok, refuse } from '../../kit/result.ts';
import { act } from '../../log/act.ts';
import { officePath } from '../../organisation/store.ts';
import { may } from '../../platform/access.ts';
import { entryType } from '../../platform/domain.ts';
import { inspectorOf } from '../store/accounts.ts';
import { findInspector } from '../store/inspectors.ts';
import { addRecusal, endRecusal, findRecusal, RELATIONS, recusalInForce } from '../store/recusals.ts';
import { findSubject } from '../store/subjects.ts';

const MOST = 500;

export const recusalDeclared = entryType(
  'recusal.declared',
  z.object({ recusalId: z.string(), inspectorId: z.string(), subjectId: z.string(), relation: z.enum(RELATIONS) }),
);
export const recusalEnded = entryType(
  'recusal.ended',
  z.object({ recusalId: z.string(), inspectorId: z.string(), subjectId: z.string() }),
);

/** Refuses a missing inspector or subject, a recusal already in force, a reason that is missing. */
export const declareRecusal = act(recusalDeclared, {
  input: z.strictObject({
    inspectorId: z.string().min(1).max(64),
    subjectCode: z.string().min(1).max(64),
    relation: z.enum(RELATIONS),
    reason: z.string().max(MOST),
  }),
  async target(tx, input) {
    const inspector = await findInspector(tx, input.inspectorId);
    if (inspector === null) return refuse('registers.inspector-missing', 'missing', { inspector: input.inspectorId });
    return ok({
      officePath: await officePath(tx, inspector.officeId),
      thing: `inspector:${input.inspectorId}`,
      officeId: inspector.officeId,
    });
  },
  async run(tx, input, { actor, at, entryId, target, app }) {
    const own = (await inspectorOf(tx, actor.userId)) === input.inspectorId;
    // The office declares for its people under the permission that keeps their recusals.
    if (!own && !may(actor, recusalEnded.type, target).ok) return refuse('registers.recusal-own', 'forbidden');
    const reason = input.reason.trim();
    if (reason === '') return refuse('registers.reason-missing', 'unmet');
    const subject = await findSubject(tx, input.subjectCode.trim());
    if (!subject) return refuse('registers.subject-missing', 'missing', { code: input.subjectCode });
    const subjectId = subject.subject_id;
    if (await recusalInForce(tx, input.inspectorId, subjectId)) return refuse('registers.recusal-known', 'conflict');
    const recusalId = uuidv7(at.getTime(), app.random(10));
    const { inspectorId, relation } = input;
    await addRecusal(
      tx,
      { recusalId, inspectorId, subjectId, relation, declaredBy: actor.userId, declaredAt: at, entryId },
      target.officeId,
      reason,
    );
    return ok({ facts: { recusalId, inspectorId, subjectId, relation }, document: { reason }, answer: { recusalId } });
  },
});

/** Ends a recusal; it stays in the record. Refuses one that has ended. */
export const liftRecusal = act(recusalEnded, {
  input: z.strictObject({ recusalId: z.uuid(), reason: z.string().max(MOST) }),
  async target(tx, { recusalId }) {
    const recusal = await findRecusal(tx, recusalId);
    const inspector = recusal ? await findInspector(tx, recusal.inspector_id) : null;
    if (!recusal || inspector === null) return refuse('registers.recusal-missing', 'missing');
    return ok({
      officePath: await officePath(tx, inspector.officeId),
      thing: `inspector:${inspector.inspectorId}`,
      recusal,
    });
  },
  async run(tx, { recusalId, reason }, { at, target: { recusal } }) {
    if (reason.trim() === '') return refuse('registers.reason-missing', 'unmet');
    if (!(await endRecusal(tx, recusalId, at))) return refuse('registers.recusal-over', 'conflict');
    return ok({
      facts: { recusalId, inspectorId: recusal.inspector_id, subjectId: recusal.subject_id },
      document: { reason: reason.trim() },
      answer: { recusalId },
    });
  },
});
