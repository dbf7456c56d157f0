// What the demo does in the libraries beside the first imports (R18, R20, R22, R53): exclusions, carriers, a directory, a code by override.

import { must } from '../kit/assert.ts';
import { actorOf } from '../organisation/store.ts';
import type { TaskTerms } from '../plans/rules/task.ts';
import type { Actor } from '../platform/access.ts';
import { dayOf } from '../platform/clock.ts';
import { read } from '../platform/db/database.ts';
import { nobody } from '../platform/http/session.ts';
import { finishJob } from '../platform/jobs.ts';
import { agreeDirectory, freezeDirectory, makeDirectory } from '../registers/actions/directory.ts';
import { askExclusion, endExclusion, grantExclusion } from '../registers/actions/exclusion.ts';
import { openImport, startApply, startCheck, uploadFile } from '../registers/actions/open-import.ts';
import { askOverride, grantOverride } from '../registers/actions/override.ts';
import { setPrecedence } from '../registers/actions/precedence.ts';
import { recordSubject } from '../registers/actions/record.ts';
import { settleOpen } from '../registers/actions/settle.ts';
import { usccCheckCharacter } from '../registers/rules/identity.ts';
import { lastConflicts } from '../registers/store/precedence.ts';
import { demoCarriers, demoDirectory } from './libraries.ts';
import { act, DAY, MINUTE, type Stage, value } from './stage.ts';
import { demoSubjects } from './subjects.ts';
import * as texts from './texts.ts';

const EXCLUDED_DAYS = 60;

/** Restaurants and hotels, which the demo's tasks are about, left out of draws from the first day on. */
/** Some are left out of the draws for a while. Returns how one of them ends, for when the first draws are over. */
export async function excludeSome(stage: Stage, count: number): Promise<() => Promise<void>> {
  const ending: string[] = [];
  const rows = [...demoSubjects(count)].filter((row) => row.status === 'active' && row.industry.startsWith('H'));
  const day = (ahead: number) => dayOf(new Date(stage.clock.now().getTime() + ahead * DAY));
  for (const [at, { outcome, ...said }] of texts.exclusions.entries()) {
    const { code } = must(rows[at * 3], 'enough restaurants');
    const term = { from: day(0), until: day(EXCLUDED_DAYS) };
    const input = { subjectCode: code, ...said, ...term, decider: 'pj-yj' };
    const { exclusionId } = await act(stage, askExclusion, 'planner', input);
    if (outcome === 'asked') continue;
    await act(stage, grantExclusion, 'head-yj', { exclusionId, reason: texts.exclusionDecision });
    if (outcome === 'ended') ending.push(exclusionId);
  }
  return async () => {
    for (const exclusionId of ending)
      await act(stage, endExclusion, 'planner', { exclusionId, reason: texts.exclusionEnd });
  };
}

export async function seedLibraries(stage: Stage, count: number): Promise<void> {
  await importFile(stage, await stage.person('registrar'), 'carrier', texts.carrierFile, demoCarriers(count));
  const { directoryId } = await act(stage, makeDirectory, 'planner', demoDirectory);
  await act(stage, freezeDirectory, 'planner', { directoryId });
  await overrideCodes(stage);
  await disagree(stage, count);
}

const RANKED = ['name', 'place', 'status', 'source'] as const;
const DISPUTED = 8;

/** The tax office says other names and addresses of a few restaurants; one of them is settled, the others wait. */
async function disagree(stage: Stage, count: number): Promise<void> {
  const { sources, reason, taxFile, nameAdd, addressAdd, keptReason } = texts.precedence;
  const ranks = RANKED.map((field) => ({ field, sources: [...sources] }));
  await act(stage, setPrecedence, 'head', { version: 0, ranks, reason });
  const rows = [...demoSubjects(count)].filter((row) => row.status === 'active' && row.industry.startsWith('H'));
  const told = rows.slice(0, DISPUTED).map((row, at) => {
    const [name, address] = at % 2 === 0 ? [nameAdd, ''] : ['', addressAdd];
    return [row.code, `${row.name}${name}`, `${row.address}${address}`, row.industry];
  });
  const file = [['code', 'name', 'address', 'industry'], ...told];
  await importFile(stage, await stage.person('planner'), 'subject', taxFile, file, sources[1]);
  const [first] = await read(stage.app.db, nobody, (tx) => lastConflicts(tx, 1));
  if (first === undefined) return;
  const settled = { conflictIds: [first], alike: false, choice: 'kept' as const, reason: keptReason };
  await act(stage, settleOpen, 'planner', settled);
}

/** What several offices inspect together comes from a directory that they agree on first (R21, R31): made and frozen by the lead, agreed by each partner. */
export async function withJointDirectory(stage: Stage, terms: TaskTerms): Promise<TaskTerms> {
  const { leadOffice, cooperating: partners, scope } = terms;
  if (partners.length === 0) return terms;
  const { planner } = people(leadOffice);
  const { regions, sections, industries, nature } = scope;
  const filter = { regions: [...regions], sections: [...sections], industries: [...industries], nature };
  const made = {
    name: `${terms.name}${texts.directory.joint}`,
    kind: 'joint' as const,
    partners: [...partners],
    scope: filter,
  };
  const { directoryId } = await act(stage, makeDirectory, planner, made);
  const { version } = await act(stage, freezeDirectory, planner, { directoryId });
  for (const officeId of partners)
    await act(stage, agreeDirectory, people(officeId).head, { directoryId, version, officeId, reason: '' });
  return { ...terms, scope: { ...scope, directory: { directoryId, version } } };
}

/** Early codes as their licences have them, with a wrong check digit: one granted and recorded, one still asked for. */
async function overrideCodes(stage: Stage): Promise<void> {
  for (const [at, { subject, ...said }] of texts.overrides.entries()) {
    const body = `92211103MA0DEM${at}00`;
    const code = `${body}${usccCheckCharacter(body) === '0' ? '1' : '0'}`;
    const asked = { ...said, codes: [{ code, name: subject.name }], decider: 'pj-yj' };
    const { overrideId } = await act(stage, askOverride, 'planner', asked);
    if (at > 0) continue;
    await act(stage, grantOverride, 'head-yj', { overrideId, reason: texts.overrideDecision });
    await act(stage, recordSubject, 'planner', { ...texts.unlicensed, ...subject, code });
  }
}

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export async function importFile(
  { app, clock }: Stage,
  actor: Actor,
  kind: 'subject' | 'inspector' | 'carrier',
  name: string,
  rows: readonly (readonly string[])[],
  source: string = texts.source,
): Promise<void> {
  async function* bytes(): AsyncGenerator<Buffer> {
    for (const row of rows) yield Buffer.from(`${row.map(cell).join(',')}\n`);
  }
  const file = value(await uploadFile(app, actor, name, bytes()));
  const opened = value(await openImport(app, actor, { kind, fileId: file.fileId, source }));
  await finishJob(app, value(await startCheck(app, actor, opened.importId)).jobId, actorOf);
  clock.pass(5 * MINUTE);
  await finishJob(app, value(await startApply(app, actor, opened.importId, 'all')).jobId, actorOf);
  clock.pass(10 * MINUTE);
}

/** The planner and the head of an office. */
export const people = (leadOffice: string) => {
  const suffix = leadOffice === 'pj-scjg' ? '' : `-${leadOffice.slice('pj-'.length)}`;
  return { planner: `planner${suffix}`, head: `head${suffix}` };
};
