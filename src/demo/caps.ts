// What the demo does about caps and marks (R52, R53, P1, P8): an office's own yearly cap, exceptions, key objects, credit classes from a file.
import { must } from '../kit/assert.ts';
import { dayOf } from '../platform/clock.ts';
import { askCap, grantCap } from '../registers/actions/cap.ts';
import { importMarks } from '../registers/actions/mark-import.ts';
import { askMark, grantMark } from '../registers/actions/marks.ts';
import { uploadFile } from '../registers/actions/open-import.ts';
import { importVisits } from '../registers/actions/visits.ts';
import { CREDIT_CLASSES } from '../registers/rules/mark.ts';
import { act, DAY, type Stage, value } from './stage.ts';
import { demoSubjects } from './subjects.ts';
import { CLASSED_INDUSTRY } from './tasks.ts';
import * as texts from './texts.ts';

/** Restaurants that came to the cap of the office. */
const AT_CAP = 9;
/** Beyond those whose visits the demo tells: nobody at a cap for one class stands in an open list. */
const CLASSED_FROM = 2000;
const CLASSED = 600;
/** Of a hundred, as one city has them: low, general, higher, high. */
const SHARES = ['A'.repeat(66), 'B'.repeat(25), 'C'.repeat(7), 'D'.repeat(2)].join('');

async function fileOf(stage: Stage, account: string, name: string, rows: readonly (readonly string[])[]) {
  async function* bytes(): AsyncGenerator<Buffer> {
    yield Buffer.from(`${rows.map((row) => row.join(',')).join('\n')}\n`);
  }
  return value(await uploadFile(stage.app, await stage.person(account), name, bytes())).fileId;
}

export async function seedCaps(stage: Stage, count: number): Promise<void> {
  const rows = [...demoSubjects(count)].filter((row) => row.status === 'active');
  const cooks = rows.filter((row) => row.industry.startsWith('H62'));
  const day = (ahead: number) => dayOf(new Date(stage.clock.now().getTime() + ahead * DAY));
  const visits = cooks
    .slice(40, 40 + AT_CAP)
    .flatMap(({ code }, at) =>
      [120, 60].map((back) => [`GC-${at}-${back}`, code, day(-back), texts.caps.kind, day(-back + 10)]),
    );
  const head = ['number', 'subjectCode', 'on', 'kind', 'publishedOn'];
  const visitFile = await fileOf(stage, 'planner', texts.caps.visitFile, [head, ...visits]);
  await act(stage, importVisits, 'planner', { fileId: visitFile, source: texts.caps.visitSource });
  const asked = { basis: texts.caps.basis, evidence: texts.caps.evidence, decider: 'pj-yj' };
  const own = {
    ...{ kind: 'set' as const, replaces: null, reach: 'agency' as const, officeId: 'pj-scjg', most: 2, class: null },
    ...{ kinds: ['random' as const, 'daily' as const, 'special' as const], from: day(0), until: null },
  };
  const { changeId } = await act(stage, askCap, 'planner', { wanted: own, ...asked });
  await act(stage, grantCap, 'head-yj', { changeId, reason: texts.caps.decision });
  await lift(stage, must(cooks[40], 'a restaurant at the cap').code, 'clue', true);
  await lift(stage, must(cooks[41], 'another').code, 'superior', false);
  for (const [at, { outcome, ...said }] of texts.keyObjects.entries()) {
    const { code } = must(cooks[42 + at], 'a restaurant');
    const term = { from: day(0), until: day(180) };
    const { markId } = await act(stage, askMark, 'planner', { subjectCode: code, ...said, ...term, decider: 'pj-yj' });
    if (outcome === 'granted') await act(stage, grantMark, 'head-yj', { markId, reason: texts.caps.decision });
  }
  const apart = rows.filter((row) => row.industry === CLASSED_INDUSTRY);
  const some = rows.slice(CLASSED_FROM, CLASSED_FROM + CLASSED).filter((row) => row.industry !== CLASSED_INDUSTRY);
  const classed = [
    ...some.map(({ code }, at) => ({ code, of: SHARES[(at * 37) % 100] ?? 'A' })),
    // As many of each class, so that a small demo has none that is a handful.
    ...apart.map(({ code }, at) => ({ code, of: CREDIT_CLASSES[at % CREDIT_CLASSES.length] ?? 'A' })),
  ];
  if (classed.length > 0) await classes(stage, classed, day);

  async function lift(of: Stage, subjectCode: string, ground: 'clue' | 'superior', granted: boolean): Promise<void> {
    const wanted = { kind: 'lift' as const, subjectCode, ground, from: day(0), until: day(120) };
    const said = { basis: texts.caps.liftBasis, evidence: texts.caps.liftEvidence, decider: 'pj-yj' };
    const made = await act(of, askCap, 'planner', { wanted, ...said });
    if (granted) await act(of, grantCap, 'head-yj', { changeId: made.changeId, reason: texts.caps.decision });
  }
}

/** Credit classes as the platform for risk would send them: by a file, for a part of the register. */
async function classes(
  stage: Stage,
  rows: readonly { readonly code: string; readonly of: string }[],
  day: (ahead: number) => string,
): Promise<void> {
  const said = rows.map(({ code, of }) => [code, of, day(0), day(80), texts.caps.classEvidence]);
  const file = [['subjectCode', 'class', 'from', 'until', 'evidence'], ...said];
  const fileId = await fileOf(stage, 'planner', texts.caps.classFile, file);
  await act(stage, importMarks, 'planner', { fileId, source: texts.caps.classSource });
}
