// Leave of an inspector (R23): recorded by the office or by the person, with its days only; who is away is not drawn.
import { z } from 'zod';
import { uuidv7 } from '../../kit/ids.ts';
import { ok, refuse } from '../../kit/result.ts';
import { act } from '../../log/act.ts';
import { officePath } from '../../organisation/store.ts';
import { may } from '../../platform/access.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/database.ts';
import { entryType } from '../../platform/domain.ts';
import { inspectorOf } from '../store/accounts.ts';
import { findInspector } from '../store/inspectors.ts';
import { addLeave, endLeave, findLeave, leaveMeeting } from '../store/leaves.ts';
import { recusalEnded } from './recusal.ts';

const facts = z.object({ leaveId: z.string(), inspectorId: z.string(), from: z.string(), until: z.string() });
export const leaveRecorded = entryType('leave.recorded', facts);
export const leaveEnded = entryType('leave.ended', facts.extend({ endedOn: z.string() }));

async function targetOf(tx: Tx, inspectorId: string) {
  const inspector = await findInspector(tx, inspectorId);
  if (inspector === null) return refuse('registers.inspector-missing', 'missing', { inspector: inspectorId });
  return ok({ officePath: await officePath(tx, inspector.officeId), thing: `inspector:${inspectorId}` });
}

/** Refuses days that end before they begin or are past, and those that meet other leave. */
export const recordLeave = act(leaveRecorded, {
  input: z.strictObject({ inspectorId: z.string().min(1).max(64), from: z.iso.date(), until: z.iso.date() }),
  target: (tx, { inspectorId }) => targetOf(tx, inspectorId),
  async run(tx, { inspectorId, from, until }, { actor, at, app, entryId, target }) {
    const own = (await inspectorOf(tx, actor.userId)) === inspectorId;
    // The office records for its people under the permission that keeps their recusals.
    if (!own && !may(actor, recusalEnded.type, target).ok) return refuse('registers.leave-own', 'forbidden');
    const today = dayOf(at);
    if (until < from || until < today) return refuse('registers.leave-term', 'unmet', { today });
    const other = await leaveMeeting(tx, inspectorId, from, until);
    if (other) return refuse('registers.leave-known', 'conflict', { from: other.from_on, until: other.until_on });
    const leaveId = uuidv7(at.getTime(), app.random(10));
    await addLeave(tx, { leaveId, inspectorId, from, until, by: actor.userId, at, entryId });
    return ok({ facts: { leaveId, inspectorId, from, until }, answer: { leaveId } });
  },
});

/** Ends leave before its time; it stays in the record. */
export const stopLeave = act(leaveEnded, {
  input: z.strictObject({ leaveId: z.uuid() }),
  async target(tx, { leaveId }) {
    const leave = await findLeave(tx, leaveId);
    if (!leave) return refuse('registers.leave-missing', 'missing');
    const target = await targetOf(tx, leave.inspector_id);
    return target.ok ? ok({ ...target.value, leave }) : target;
  },
  async run(tx, { leaveId }, { at, target: { leave } }) {
    if (!(await endLeave(tx, leaveId, at))) return refuse('registers.leave-over', 'conflict');
    const { inspector_id: inspectorId, from_on: from, until_on: until } = leave;
    return ok({ facts: { leaveId, inspectorId, from, until, endedOn: dayOf(at) }, answer: { leaveId } });
  },
});
