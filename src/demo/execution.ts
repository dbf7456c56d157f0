// What is said of the demo's first draw afterwards (R7, R31): its flip report; most of its places were inspected and the results published, one was left out for a reason, and the
// rest was open when the period of the task was over.
import { reportFlips } from '../draws/actions/flips.ts';
import { askOmission, omitObject } from '../draws/actions/omission.ts';
import { tellUnexecuted } from '../draws/actions/unexecuted.ts';
import { committedDraws } from '../draws/store/flips.ts';
import { type OutcomeRow, outcomesOf } from '../draws/store/unexecuted.ts';
import { must } from '../kit/assert.ts';
import { perform } from '../log/act.ts';
import { sequenceAll } from '../log/sequencer.ts';
import { dayOf } from '../platform/clock.ts';
import { read } from '../platform/db/database.ts';
import { uploadFile } from '../registers/actions/open-import.ts';
import { importVisits } from '../registers/actions/visits.ts';
import { act, DAY, type Stage, value } from './stage.ts';
import * as texts from './texts.ts';

const OFFICE = 'pj-scjg';

/** The first draw has a flip report before its last day: the exclusion that ended since is in it. */
export async function reportFirst(stage: Stage): Promise<void> {
  const head = await stage.person('head');
  const [row] = (await read(stage.app.db, head, committedDraws)).filter(({ lead_office }) => lead_office === OFFICE);
  if (row) await act(stage, reportFlips, 'head', { drawId: row.draw_id });
}

export async function executeFirst(stage: Stage): Promise<void> {
  const head = await stage.person('head');
  const [draw] = (await read(stage.app.db, head, committedDraws)).filter(({ lead_office }) => lead_office === OFFICE);
  if (draw === undefined) return;
  const open = (await read(stage.app.db, head, (tx) => outcomesOf(tx, draw.draw_id))).filter(
    ({ inspected_on }) => inspected_on === null,
  );
  const [left, ...others] = open;
  if (left === undefined) return;
  const { exceptionId } = await act(stage, askOmission, 'planner', {
    drawId: draw.draw_id,
    stratum: must(left.stratum, 'a place'),
    rank: must(left.rank, 'a place'),
    ground: 'suspended',
    reason: texts.omissionReason,
    evidence: texts.replacementEvidence,
    decider: 'pj-yj',
  });
  await act(stage, omitObject, 'head-yj', { exceptionId, reason: '' });
  // Of five places four are inspected in time.
  await publish(
    stage,
    others.filter((_, i) => i % 5 !== 0),
  );
  await sequenceAll(stage.app);
}

async function publish({ app, person, clock }: Stage, places: readonly OutcomeRow[]): Promise<void> {
  const registrar = await person('registrar');
  // A week before, within the period.
  const on = dayOf(new Date(clock.now().getTime() - 8 * DAY));
  const rows = places.map(({ subject_id }, i) => [`${on.slice(0, 4)}-E${i}`, subject_id, OFFICE, on, 'random', on]);
  async function* bytes(): AsyncGenerator<Buffer> {
    yield Buffer.from(
      [['number', 'subjectCode', 'office', 'on', 'kind', 'publishedOn'], ...rows]
        .map((row) => row.join(','))
        .join('\n'),
    );
  }
  const { fileId } = value(await uploadFile(app, registrar, texts.visits.file, bytes()));
  value(await perform(app, importVisits, registrar, { fileId, source: texts.visits.source }));
}

/** Now that the period of the first task is over. */
export async function tellFirst({ app }: Stage): Promise<void> {
  await tellUnexecuted(app);
  await sequenceAll(app);
}
