// An inspector who withdraws after a draw of the demo (R7; spec/draw.md section 5, rule 9): the demo's witness dates the entry before the value comes.
import { askWithdrawal, withdrawOfficer } from '../draws/actions/withdrawal.ts';
import { slotsOfDraw } from '../draws/store/result.ts';
import { must } from '../kit/assert.ts';
import { sequenceAll } from '../log/sequencer.ts';
import { read } from '../platform/db/database.ts';
import { nobody } from '../platform/http/session.ts';
import { act, MINUTE, type Stage } from './stage.ts';
import * as texts from './texts.ts';
import { demoCosign } from './witness.ts';

/** An inspector falls ill: two minutes after the grant a public value decides who takes over his places. */
export async function withdrawOne(stage: Stage, drawId: string, planner: string): Promise<void> {
  const slots = await read(stage.app.db, nobody, (tx) => slotsOfDraw(tx, drawId));
  const held = [...Map.groupBy(slots, ({ officer }) => must(officer, 'everybody holds his place yet'))].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const [officer] = must(held[0], 'somebody holds a place');
  const { exceptionId } = await act(stage, askWithdrawal, planner, {
    drawId,
    officer,
    subjectId: null,
    ground: 'illness',
    reason: texts.withdrawalReason,
    evidence: texts.withdrawalEvidence,
    decider: 'pj-yj',
  });
  await act(stage, withdrawOfficer, 'head-yj', { exceptionId, reason: texts.withdrawalDecision });
  await sequenceAll(stage.app);
  await demoCosign(stage.app);
  stage.clock.pass(3 * MINUTE);
}
