// A draw of the demo in which a drawn object had closed: the next of the reserve stands in for it, asked by one and granted by another head.
import { askReplacement, replaceObject } from '../draws/actions/exceptions.ts';
import { drawnOf } from '../draws/store/result.ts';
import { must } from '../kit/assert.ts';
import { sequenceAll } from '../log/sequencer.ts';
import { read } from '../platform/db/database.ts';
import { nobody } from '../platform/http/session.ts';
import { act, type Stage } from './stage.ts';
import * as texts from './texts.ts';

export async function replaceOne(stage: Stage, drawId: string, planner: string): Promise<void> {
  const rows = await read(stage.app.db, nobody, (tx) => drawnOf(tx, drawId));
  const row = must(
    rows.find(
      (one) => one.role === 'drawn' && rows.some((other) => other.stratum === one.stratum && other.role === 'reserve'),
    ),
    'a drawn object with a reserve',
  );
  const { exceptionId } = await act(stage, askReplacement, planner, {
    drawId,
    stratum: row.stratum,
    rank: row.rank,
    ground: 'closed',
    reason: texts.replacementReason,
    evidence: texts.replacementEvidence,
    decider: 'pj-yj',
  });
  await act(stage, replaceObject, 'head-yj', { exceptionId, reason: texts.replacementDecision });
  await sequenceAll(stage.app);
}
