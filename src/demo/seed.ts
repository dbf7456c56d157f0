// Fills an empty database with the demo (issue's own acts only): accounts, both registers by import, recusals, tasks in every state, and
// draws made by the real engine, on a clock that runs from some weeks ago to now. Nothing here bypasses an act, an approval or the log.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { orderList } from '../draws/actions/freeze.ts';
import { openUnit, takeCopy, unsealList } from '../draws/actions/opening.ts';
import { commitEntropy, prepareDraw } from '../draws/actions/prepare.ts';
import { commitDraw, revealEntropy } from '../draws/actions/protocol.ts';
import { publishDraw, voidDraw } from '../draws/actions/resolve.ts';
import { advanceAll } from '../draws/clockwork.ts';
import { drawnOf } from '../draws/store/result.ts';
import { assert, must } from '../kit/assert.ts';
import { toHex } from '../kit/bytes.ts';
import type { SuiteName } from '../kit/hash.ts';
import { perform } from '../log/act.ts';
import { sequenceAll } from '../log/sequencer.ts';
import { openAccount } from '../organisation/actions.ts';
import { actorOf, hasAccounts } from '../organisation/store.ts';
import { askEntrustment, grantEntrustment } from '../plans/actions/entrust.ts';
import { contentHash, decideTask, draftTask, submitTask, withdrawTask } from '../plans/actions.ts';
import { suiteOfTerms } from '../plans/rules/task.ts';
import { type Actor, systemActor } from '../platform/access.ts';
import type { App } from '../platform/app.ts';
import { dayOf, testClock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import { read } from '../platform/db/database.ts';
import { nobody } from '../platform/http/session.ts';
import { finishJob } from '../platform/jobs.ts';
import { linkInspector } from '../registers/actions/account.ts';
import { recordSubject } from '../registers/actions/record.ts';
import { declareRecusal } from '../registers/actions/recusal.ts';
import { rootAll } from '../registers/actions/roots.ts';
import type { Inspector } from '../registers/rules/inspector-row.ts';
import { announceYears, ceremony, dice, nextIssues, secretOf, tellIssues, waitingDraw } from './beacons.ts';
import { seedCaps } from './caps.ts';
import { executeFirst, reportFirst, tellFirst } from './execution.ts';
import { extendOne } from './extension.ts';
import { demoInspectors, demoRecusals } from './inspectors.ts';
import { reorganiseOffices } from './offices.ts';
import { excludeSome, importFile, people, seedLibraries, withJointDirectory } from './registers.ts';
import { replaceOne } from './replacement.ts';
import { administer } from './security.ts';
import { act, DAY, MINUTE, type Stage, value } from './stage.ts';
import { demoSubjects, type SubjectRow } from './subjects.ts';
import { type DemoTask, demoTasks } from './tasks.ts';
import * as texts from './texts.ts';
import { type DemoUser, demoPassword, demoUsers } from './users.ts';
import { seedVisits } from './visits.ts';
import { withdrawOne } from './withdrawal.ts';
import { acceptDemoWitness, demoCosign } from './witness.ts';

const DAYS_BACK = 31;
/** So long the registers stand before the first draw: its list is anchored to a root of a week or more. */
const QUIET_DAYS = 10;
const SUBJECTS = 20_000;

/** How much of the demo is made: accounts and inspectors always, subjects as many as said, tasks and their draws unless left out. */
export type DemoOf = { readonly subjects?: number; readonly tasks?: boolean };

/** Stands while the demo is being made: whoever finds it knows that the data are half made. */
export const unfinishedMark = (dataDir: string): string => join(dataDir, 'demo-unfinished');

/** Fills an empty database and returns true; leaves one that has accounts as it is. `open` makes an application on a clock of its own. */
export async function seedDemo(
  config: Config,
  open: (clock: Stage['clock']) => App,
  { subjects = SUBJECTS, tasks = true }: DemoOf = {},
): Promise<boolean> {
  const clock = testClock(new Date(Date.now() - DAYS_BACK * DAY).toISOString());
  const app = open(clock);
  try {
    if (await read(app.db, nobody, hasAccounts)) return false;
    mkdirSync(config.dataDir, { recursive: true });
    writeFileSync(unfinishedMark(config.dataDir), '');
    const stage: Stage = { app, clock, person: (account) => personOf(app, account) };
    await openAccounts(stage);
    await importRegisters(stage, subjects);
    await reorganiseOffices(app, clock, await stage.person('admin-sys'), await stage.person('admin-sec'));
    if (tasks) {
      await acceptDemoWitness(app);
      await passDays(stage, QUIET_DAYS * DAY);
      await seedTasks(stage, subjects);
    }
    await sequenceAll(app);
    rmSync(unfinishedMark(config.dataDir));
    return true;
  } finally {
    await app.jobs.stop();
    await app.db.close();
  }
}

export const isUnfinished = (dataDir: string): boolean => existsSync(unfinishedMark(dataDir));

async function personOf(app: App, account: string): Promise<Actor> {
  return must(await read(app.db, nobody, (tx) => actorOf(tx, `demo-${account}`, app.clock.now())), account);
}

async function seedTasks(stage: Stage, subjects: number): Promise<void> {
  const endSome = await excludeSome(stage, subjects);
  await seedLibraries(stage, subjects);
  await seedCaps(stage, subjects);
  await seedVisits(stage, subjects);
  const tasks = demoTasks(dayOf(new Date(Date.now())));
  // What is drawn comes first and lies furthest back; each task has its share of the days that are left.
  const end = Date.now() - DAY;
  const ids = new Map<DemoTask['key'], string>();
  await announceYears(stage);
  for (const [n, task] of tasks.entries()) {
    ids.set(task.key, await seedTask(stage, task, task.after === null ? undefined : ids.get(task.after)));
    await passDays(stage, (end - stage.clock.now().getTime()) / (tasks.length - n));
  }
  await endSome();
  await reportFirst(stage);
  await executeFirst(stage);
  // Each act takes seven minutes of the demo's clock, which ends now: these two began about two hours ago.
  const begun = new Date(Date.now() - 130 * MINUTE);
  assert(stage.clock.now() <= begun, 'what the demo does lies behind');
  stage.clock.set(begun.toISOString());
  await waitingDraw(stage, must(ids.get('repair'), 'repair'), people('pj-jt').planner);
  await ceremony(stage, must(ids.get('fair'), 'fair'), 'planner');
  stage.clock.set(new Date(Date.now()).toISOString());
  await tellFirst(stage);
  await administer(stage);
  await sequenceAll(stage.app);
}

/** Time goes on, and each day its registers are rooted; a witness sees the log. */
async function passDays({ app, clock }: Stage, milliseconds: number): Promise<void> {
  for (let left = milliseconds; left > 0; left -= DAY) {
    clock.pass(Math.min(DAY, left));
    if ((await rootAll(app)) === 0) continue;
    await sequenceAll(app);
    await demoCosign(app);
  }
}

type NewUser = Pick<DemoUser, 'userId' | 'account' | 'name' | 'officeId' | 'role'>;

/** The demo's accounts, the registrar of both libraries, and a planner and a head for every office that leads a task. */
function everybody(): readonly NewUser[] {
  const users = new Map<string, NewUser>(demoUsers().map((user) => [user.account, user]));
  const add = (account: string, name: string, officeId: string, role: DemoUser['role']) => {
    if (!users.has(account)) users.set(account, { userId: `demo-${account}`, account, name, officeId, role });
  };
  add('registrar', texts.registrar, 'pj', 'planner');
  for (const { terms } of demoTasks('2026-01-01')) {
    const { planner, head } = people(terms.leadOffice);
    add(planner, texts.planner, terms.leadOffice, 'planner');
    add(head, texts.head, terms.leadOffice, 'head');
    for (const office of terms.cooperating) add(people(office).head, texts.head, office, 'head');
  }
  return [...users.values()];
}

async function openAccounts({ app, clock }: Stage): Promise<void> {
  const operator = systemActor('first-start', ['account.opened']);
  for (const user of everybody()) {
    const input = {
      userId: user.userId,
      account: user.account,
      name: user.name,
      officeId: user.officeId,
      password: demoPassword,
      roles: [user.role],
      region: null,
      oneTime: false,
    };
    value(await perform(app, openAccount, operator, input));
    clock.pass(MINUTE);
  }
}

async function importRegisters(stage: Stage, count: number): Promise<void> {
  const { app, clock } = stage;
  const registrar = await stage.person('registrar');
  const subjects = [...demoSubjects(count)];
  const inspectors = demoInspectors();
  const recusals = demoRecusals(inspectors, subjects);
  const named = new Set(recusals.map(({ subjectCode }) => subjectCode));
  if (count > 0) await importSubjects(stage, registrar, subjects, named);
  await importInspectors(stage, registrar, inspectors);
  for (const { account, inspectorId, officeId } of demoUsers()) {
    if (inspectorId === null) continue;
    const planner = await stage.person(people(officeId).planner);
    value(await perform(app, linkInspector, planner, { inspectorId, userId: `demo-${account}` }));
  }
  if (count > 0) value(await perform(app, recordSubject, await stage.person('planner'), texts.unlicensed));
  for (const recusal of recusals) {
    const { inspectorId, subjectCode, relation, reason } = recusal;
    value(await perform(app, declareRecusal, registrar, { inspectorId, subjectCode, relation, reason }));
    clock.pass(1000);
  }
  await sequenceAll(app);
}

async function importSubjects(
  stage: Stage,
  registrar: Actor,
  subjects: readonly SubjectRow[],
  named: ReadonlySet<string>,
): Promise<void> {
  await importFile(stage, registrar, 'subject', texts.subjectFile, [
    ['code', 'name', 'nature', 'type', 'industry', 'region', 'address', 'status', 'riskClass', 'registeredOn'],
    ...subjects.map((row) => [
      // The unlicensed come without a code and get one here (R44), unless a recusal names them.
      row.codeKind === 'assigned' && !named.has(row.code) ? '' : row.code,
      row.name,
      row.nature,
      row.type,
      row.industry,
      row.region,
      row.address,
      row.status,
      row.riskClass ?? '',
      row.registeredOn,
    ]),
  ]);
}

async function importInspectors(stage: Stage, registrar: Actor, inspectors: readonly Inspector[]): Promise<void> {
  await importFile(stage, registrar, 'inspector', texts.inspectorFile, [
    [
      'inspectorId',
      'name',
      'office',
      'region',
      'category',
      'certificate',
      'validFrom',
      'validUntil',
      'post',
      'mayLead',
      'specialties',
      'status',
      'phone',
    ],
    ...inspectors.map((row, at) => [
      row.inspectorId,
      row.name,
      row.officeId,
      row.region ?? '',
      row.category,
      row.certificate ?? '',
      row.validFrom ?? '',
      row.validUntil ?? '',
      row.post,
      row.mayLead ? 'yes' : 'no',
      row.specialties.join(';'),
      row.status,
      // Numbers that nobody has: 555 is kept for examples.
      `0427-555${String(at).padStart(4, '0')}`,
    ]),
  ]);
}

/** As far as the task goes; returns its number. */
async function seedTask(stage: Stage, task: DemoTask, follows: string | undefined): Promise<string> {
  const { planner, head } = people(task.terms.leadOffice);
  const drafted = { ...(await withJointDirectory(stage, task.terms)), ...(follows && { follows }) };
  const { taskId } = await act(stage, draftTask, planner, { terms: drafted });
  if (task.stage === 'drafted') return taskId;
  if (task.stage === 'withdrawn') {
    await act(stage, withdrawTask, planner, { taskId, reason: texts.withdrawn });
    return taskId;
  }
  await act(stage, submitTask, planner, { taskId });
  if (task.stage === 'submitted') return taskId;
  const terms = toHex(contentHash(drafted));
  const decision = task.stage === 'returned' ? ('returned' as const) : ('approved' as const);
  await act(stage, decideTask, head, { taskId, decision, reason: task.reason ?? '', terms });
  if (task.key === ENTRUSTED) await entrust(stage, taskId, task.terms, planner);
  if (task.stage !== 'drawn') return taskId;
  const { jobId } = await act(stage, orderList, planner, { taskId });
  await finishJob(stage.app, jobId, actorOf);
  await drawTask(stage, taskId, planner, task);
  return taskId;
}

/** Its inspections in one district are entrusted to an office there that would not stand in the pool otherwise (R36). */
const ENTRUSTED = 'chemicals';

async function entrust(
  stage: Stage,
  taskId: string,
  { periodFrom, periodUntil }: DemoTask['terms'],
  planner: string,
): Promise<void> {
  const { instrument, wording, decision } = texts.entrusted;
  const { entrustmentId } = await act(stage, askEntrustment, planner, {
    ...{ taskId, to: 'pj-dw-scjg', instrument, wording, regions: ['211104'], from: periodFrom, until: periodUntil },
    decider: 'pj-scjg',
  });
  await act(stage, grantEntrustment, 'head', { entrustmentId, reason: decision });
}

/** One draw before a witness; the second task's first draw is voided by order of a superior, and drawn again under the same list. */
async function drawTask(stage: Stage, taskId: string, planner: string, { key, terms }: DemoTask): Promise<void> {
  const sealed = key === 'chemicalNight' || key === 'kitchens';
  const issues = key === BY_LOTTERY ? await nextIssues(stage, 180) : [];
  const first = await runDraw(stage, taskId, planner, {
    suite: suiteOfTerms(terms),
    published: !sealed,
    issues,
  });
  if (sealed) await openSealed(stage, first, planner, key === 'chemicalNight');
  if (key === VOIDED) {
    await act(stage, voidDraw, planner, { drawId: first, reason: 'ordered', evidence: texts.voidEvidence });
    await runDraw(stage, taskId, planner);
  }
  if (key === REPLACED || key === 'hygiene') await replaceOne(stage, first, planner);
  if (key === REPLACED) await withdrawOne(stage, first, planner);
  if (terms.extensionLimit) await extendOne(stage, first, planner);
  await settle(stage);
}

const [REPLACED, VOIDED] = demoTasks('2026-01-01')
  .filter((task) => task.stage === 'drawn')
  .map((task) => task.key);

/** Drawn by two lotteries in place of the demonstration's beacon. */
const BY_LOTTERY = 'reports';

type How = {
  readonly suite?: SuiteName;
  readonly published: boolean;
  readonly issues: Awaited<ReturnType<typeof nextIssues>>;
};

async function runDraw(
  stage: Stage,
  taskId: string,
  planner: string,
  { suite = 'DR1-SHA256', published, issues }: How = { published: true, issues: [] },
): Promise<string> {
  const { app, clock } = stage;
  const parties = [
    { account: planner, party: 'party-1', label: texts.officer },
    { account: 'witness', party: 'party-2', label: texts.witness },
  ];
  const { drawId } = await act(stage, prepareDraw, planner, {
    taskId,
    kind: issues.length === 0 ? 'demo' : 'public',
    ...(issues.length === 0
      ? {}
      : { beacons: issues.map(({ game, issue }) => ({ kind: 'lottery' as const, game, issue })) }),
    parties: parties.map(({ account, label }) => ({ userId: `demo-${account}`, label })),
  });
  const slips = parties.map((one) => ({
    ...one,
    ...secretOf(stage, drawId, one.party, dice(`${drawId} ${one.party}`), suite),
  }));
  for (const { account, party, commitment } of slips)
    await act(stage, commitEntropy, account, { drawId, party, commitment });
  await act(stage, commitDraw, planner, { drawId, revealSeconds: 3600 });
  await sequenceAll(app);
  for (const { account, party, nonce, value: rolled } of slips) {
    await act(stage, revealEntropy, account, { drawId, party, nonce, value: rolled });
  }
  await settle(stage);
  await demoCosign(app);
  clock.pass(65 * MINUTE);
  if (issues.length > 0) await tellIssues(stage, issues);
  await settle(stage);
  if (published) await act(stage, publishDraw, planner, { drawId });
  await sequenceAll(app);
  return drawId;
}

/** Lets the clockwork go as far as it goes, the log sealed between its steps. */
async function settle({ app, clock }: Stage): Promise<void> {
  do {
    await sequenceAll(app);
    clock.pass(1000);
  } while ((await advanceAll(app)) > 0);
}

/** A second head takes his copy; where the visits are over each unit is opened, the draw published and the list unsealed (R49). */
async function openSealed(stage: Stage, drawId: string, planner: string, visited: boolean): Promise<void> {
  await act(stage, takeCopy, 'head-wj', { drawId });
  if (!visited) return;
  const person = await stage.person(planner);
  const rows = await read(stage.app.db, person, (tx) => drawnOf(tx, drawId));
  for (const { stratum, rank } of rows.filter(({ role }) => role === 'drawn')) {
    await act(stage, openUnit, planner, { drawId, stratum, rank, visitedOn: dayOf(stage.app.clock.now()) });
  }
  await sequenceAll(stage.app);
  await act(stage, publishDraw, planner, { drawId });
  await act(stage, unsealList, planner, { drawId });
  await sequenceAll(stage.app);
}
