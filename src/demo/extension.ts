// A draw of the demo that is extended (R43; spec/draw.md section 4, extension): the inspections showed widespread problems, so the next unit of the
// largest stratum is added by the same seed, and a public value decides who goes there.
import { askExtension, extendDraw } from '../draws/actions/extension.ts';
import { drawnOf } from '../draws/store/result.ts';
import { must } from '../kit/assert.ts';
import { sequenceAll } from '../log/sequencer.ts';
import { read } from '../platform/db/database.ts';
import { nobody } from '../platform/http/session.ts';
import { act, MINUTE, type Stage } from './stage.ts';
import * as texts from './texts.ts';
import { demoCosign } from './witness.ts';

export async function extendOne(stage: Stage, drawId: string, planner: string): Promise<void> {
  const rows = await read(stage.app.db, nobody, (tx) => drawnOf(tx, drawId));
  const strata = [...Map.groupBy(rows, ({ stratum }) => stratum)].sort(([, a], [, b]) => b.length - a.length);
  const [stratum] = must(strata[0], 'somebody was drawn');
  const { exceptionId } = await act(stage, askExtension, planner, {
    ...{ drawId, stratum, units: 1, ground: 'widespread' as const },
    ...{ reason: texts.extensionReason, evidence: texts.extensionEvidence, decider: 'pj-scjg' },
  });
  await act(stage, extendDraw, 'head', { exceptionId, reason: texts.extensionDecision });
  await sequenceAll(stage.app);
  await demoCosign(stage.app);
  stage.clock.pass(3 * MINUTE);
}
