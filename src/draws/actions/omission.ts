// A drawn object that is not inspected, and whose place nobody takes (PROTOCOL section 3; R5, R31): asked with a reason of the closed list, decided
// under another head (asking.ts), a step of the protocol, public like the other departures.
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { toHex, utf8 } from '../../kit/bytes.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { act } from '../../log/act.ts';
import type { Tx } from '../../platform/db/database.ts';
import { suites } from '../../platform/suite.ts';
import { drawOmitted, omissionAsked } from '../entries.ts';
import { OMISSION_REASONS } from '../rules/reasons.ts';
import type { DrawRow } from '../store/draw.ts';
import { type DrawnRow, findDrawn, openException } from '../store/result.ts';
import { outcomeOf } from '../store/unexecuted.ts';
import { askException, deciders, decision, exceptionTarget, grant, nameOf, said, titleOf } from './asking.ts';
import { drawTarget } from './prepare.ts';
import { recordStep } from './protocol.ts';

const SUITE = suites['DR1-SHA256'];

/** Refuses: draws.not-resulted, draws.not-holding, draws.unit-inspected, draws.unit-omitted. */
async function openPlace(tx: Tx, draw: DrawRow, stratum: string, rank: number): Promise<Result<DrawnRow>> {
  if (draw.state !== 'resulted') return refuse('draws.not-resulted', 'conflict');
  const drawn = await findDrawn(tx, draw.draw_id, stratum, rank);
  const outcome = await outcomeOf(tx, draw.draw_id, stratum, rank);
  if (!drawn || !outcome) return refuse('draws.not-holding', 'conflict', { rank: rank + 1 });
  if (outcome.inspected_on !== null) return refuse('draws.unit-inspected', 'conflict', { on: outcome.inspected_on });
  if (outcome.omitted !== null) return refuse('draws.unit-omitted', 'conflict');
  return ok(drawn);
}

export const askOmission = act(omissionAsked, {
  input: z.strictObject({
    drawId: z.string(),
    stratum: z.string(),
    rank: z.int32().min(0),
    ground: z.enum(OMISSION_REASONS),
    ...said,
  }),
  target: (tx, { drawId }) => drawTarget(tx, drawId),
  async run(tx, input, within) {
    const { draw } = within.target;
    const drawn = await openPlace(tx, draw, input.stratum, input.rank);
    if (!drawn.ok) return drawn;
    if (await openException(tx, draw.draw_id, drawn.value.subject_id, null))
      return refuse('draws.exception-open', 'conflict');
    const asked = await askException(tx, within, {
      kind: 'omission',
      subjectId: drawn.value.subject_id,
      slot: null,
      officer: null,
      title: titleOf(draw, drawn.value.name),
      permission: drawOmitted.type,
      ...input,
    });
    if (!asked.ok) return asked;
    return ok({
      facts: { draw: draw.draw_id, exception: asked.value, object: nameOf(drawn.value), reason: input.ground },
      document: { reason: input.reason, evidence: input.evidence },
      answer: { exceptionId: asked.value },
    });
  },
});

/** Approval: the place stays with its object, which is not inspected. */
export const omitObject = act(drawOmitted, {
  input: decision,
  target: (tx, { exceptionId }) => exceptionTarget(tx, exceptionId),
  async run(tx, { exceptionId, reason }, within) {
    const { exception, draw } = within.target;
    if (exception.kind !== 'omission') return refuse('draws.exception-missing', 'missing');
    const people = await deciders(tx, within, reason, 'approved');
    if (!people.ok) return people;
    const stratum = must(exception.stratum, 'an omission names its stratum');
    const rank = must(exception.rank, 'an omission names its rank');
    const drawn = await openPlace(tx, draw, stratum, rank);
    if (!drawn.ok) return drawn;
    await grant(tx, within, null);
    await recordStep(tx, draw, { kind: 'omission', entryId: within.entryId, at: within.at });
    return ok({
      facts: {
        at: within.at.toISOString(),
        draw: draw.draw_id,
        stratum,
        object: nameOf(drawn.value),
        rank,
        reason: exception.ground as (typeof OMISSION_REASONS)[number],
        evidence: toHex(SUITE.hash(utf8(exception.evidence))),
        ...people.value,
      },
      document: { reason: exception.reason, decision: reason, exception: exceptionId },
      answer: { omitted: drawn.value.subject_id },
    });
  },
});
