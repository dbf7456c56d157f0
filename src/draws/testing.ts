// What the tests of a draw share: a register with 300 firms and 12 inspectors, the people who act, and each step of the
// protocol of spec/draw.md as one call over HTTP.
import { expect } from 'vitest';
import { fromHex, toHex, utf8 } from '../kit/bytes.ts';
import type { SuiteName } from '../kit/hash.ts';
import { sequenceAll } from '../log/sequencer.ts';
import { suites } from '../platform/suite.ts';
import { type TestApp, type TestUser, testApp } from '../testing.ts';
import { verify } from '../verifier/check.ts';
import { suites as verifierSuites } from '../verifier/suite.ts';
import { runFreeze } from './actions/freeze.ts';
import { advanceAll } from './clockwork.ts';
import { entropyCommitment } from './rules/seed.ts';

const SUITE = suites['DR1-SHA256'];
export let t: TestApp;
export let planner: TestUser;
export let head: TestUser;
export let witness: TestUser;
export let otherHead: TestUser;

/** Two offices inspect together, so they have agreed on a directory of all that there is (R31). */
export const JOINT = { directoryId: '00000000-0000-7000-8000-000000000021', version: 1 } as const;

/** The one subject of whom an inspector is recused: his recusal stands in every bundle (spec/evidence-bundle.md 2), whoever is listed or drawn. */
export const RECUSED = 'S000003';

export const terms = (change: object = {}) => ({
  name: '餐饮服务食品安全抽查',
  items: [] as string[],
  leadOffice: 'pj-scjg',
  cooperating: ['pj-xf'],
  periodFrom: '2026-12-01',
  periodUntil: '2026-12-31',
  scope: { regions: ['211100'], sections: [], industries: [], nature: null, directory: JOINT },
  stratifyBy: ['region'],
  method: { kind: 'index' },
  quota: { kind: 'share', numerator: 1, denominator: 10 },
  reserve: { numerator: 1, denominator: 5 },
  demand: [
    { department: 'scjg', role: 'leader', specialty: null, count: 1 },
    { department: 'xf', role: 'member', specialty: null, count: 1 },
  ],
  cap: 20,
  ...change,
});

/** How the register's people are called: names that look like markup, names that must be masked. */
export type StageNames = { readonly subject: (i: number) => string; readonly inspector: (i: number) => string };
const PLAIN: StageNames = { subject: (i) => `甲${i}餐馆`, inspector: (i) => `检${i}` };

async function seedRegister(names: StageNames): Promise<void> {
  const subjects = Array.from({ length: 300 }, (_, i) => {
    const region = ['211102', '211103', '211104'][i % 3];
    const status = i % 50 === 7 ? 'deregistered' : 'active';
    return `('S${String(i).padStart(6, '0')}','S${String(i).padStart(6, '0')}','assigned','${names.subject(i)}','{}','profit','个体','H62','H','${region}','路${i}号','${status}','test','\\x00',now(),gen_random_uuid())`;
  });
  await t.admin.query(
    `insert into registers.subject (subject_id,code,code_kind,name,name_grams,nature,type,industry,section,region,address,status,source,content_hash,recorded_at,entry_id) values ${subjects.join(',')}`,
  );
  const officers = Array.from({ length: 12 }, (_, i) => {
    const office = i < 6 ? 'pj-scjg' : 'pj-xf';
    return `('I${String(i).padStart(3, '0')}','${names.inspector(i)}','${office}',null,'civil_servant','C${i}','2020-01-01','2030-01-01','科长',${i % 2 === 0},'{}','active','test','\\x00',now(),gen_random_uuid())`;
  });
  await t.admin.query(
    `insert into registers.inspector (inspector_id,name,office_id,region,category,certificate,valid_from,valid_until,post,may_lead,specialties,status,source,content_hash,recorded_at,entry_id) values ${officers.join(',')}`,
  );
  await t.admin.query(`
    insert into registers.directory (directory_id, name, kind, office_id, scope, made_by, made_at, version, in_force, members, changed_at, entry_id)
      values ('${JOINT.directoryId}', '联合名录', 'joint', 'pj-scjg', '{"regions": [], "sections": [], "industries": [], "nature": null}', 'planner', now(), 1, 1, 300, now(), gen_random_uuid());
    insert into registers.directory_partner (directory_id, office_id) values ('${JOINT.directoryId}', 'pj-xf');
    insert into registers.directory_version (directory_id, version, state, scope, choices, members, added, dropped, root, frozen_by, frozen_at, entry_id)
      values ('${JOINT.directoryId}', 1, 'in_force', '{"regions": [], "sections": [], "industries": [], "nature": null}', '[]', 300, 300, 0, '\\x00', 'planner', now(), gen_random_uuid());
    insert into registers.directory_member (directory_id, subject_id, since_version, by_hand)
      select '${JOINT.directoryId}', subject_id, 1, false from registers.subject`);
  await t.admin.query(
    `insert into registers.recusal (recusal_id,inspector_id,subject_id,relation,declared_by,declared_at,entry_id) values (gen_random_uuid(),'I000','S000003','kin','I000',now(),gen_random_uuid())`,
  );
}

/** A deployment of its own for one test file: the people of two heads and a witness, and a register to draw from. */
export async function openStage(
  names: StageNames = PLAIN,
  start?: string,
  on?: Parameters<typeof testApp>[2],
): Promise<void> {
  t = await testApp(undefined, start, on);
  planner = await t.user('planner', 'pj-scjg', ['planner']);
  head = await t.user('head', 'pj-scjg', ['head']);
  witness = await t.user('witness', 'pj-yj', ['supervisor']);
  otherHead = await t.user('other-head', 'pj-xf', ['head']);
  await seedRegister(names);
}

/** Classes of the register as one city has them, alike in each region, set by a file as the platform for risk would: 5 D, 10 C, 20 B, the others A. */
export async function setClasses(of: (i: number) => string = classAt): Promise<void> {
  const rows = Array.from(
    { length: 300 },
    (_, i) => `S${String(i).padStart(6, '0')},${of(i)},2026-11-24,2027-01-31,按月`,
  );
  const stored = await t.request(planner, {
    method: 'POST',
    url: '/api/files?name=classes.csv',
    payload: ['统一社会信用代码,信用风险等级,起始日,截止日,依据', ...rows].join('\n'),
    headers: { 'content-type': 'application/octet-stream' },
  });
  const done = await good(planner, '/api/marks/import', { fileId: stored.json().fileId, source: '风险平台' });
  expect(done).toMatchObject({ added: 300, refused: 0 });
}

/** The class that firm i of the register has. */
export const classAt = (i: number): string => {
  const j = Math.floor(i / 3);
  if (j % 20 === 0) return 'D';
  if (j % 10 === 5) return 'C';
  return j % 5 === 1 ? 'B' : 'A';
};

export const post = async (user: TestUser, url: string, payload: object) => {
  const reply = await t.request(user, { method: 'POST', url, payload });
  return { status: reply.statusCode, body: reply.json() };
};
export const good = async (user: TestUser, url: string, payload: object) => {
  const { status, body } = await post(user, url, payload);
  expect(body, url).not.toHaveProperty('refusal');
  expect(status, url).toBe(200);
  return body.answer;
};
export const refused = async (user: TestUser, url: string, payload: object) => {
  const { body } = await post(user, url, payload);
  return body.refusal?.code;
};

export async function approvedTask(change: object = {}): Promise<string> {
  const items = (await t.admin.query(`select item_id from catalogue.item where department = 'scjg' order by 1 limit 1`))
    .rows;
  const { taskId } = await good(planner, '/api/tasks', { terms: terms({ items: [items[0].item_id], ...change }) });
  await good(planner, `/api/tasks/${taskId}/submit`, {});
  const one = (await t.request(head, { method: 'GET', url: `/api/tasks/${taskId}` })).json();
  await good(head, `/api/tasks/${taskId}/decide`, { decision: 'approved', reason: '', terms: one.termsHash });
  return taskId;
}

export async function frozen(taskId: string): Promise<void> {
  const { listId } = await good(planner, `/api/tasks/${taskId}/list`, {});
  const done = await runFreeze(t.app, planner.actor, listId, async () => {});
  expect(done.ok).toBe(true);
}

export const nonceOf = (drawId: string, party: string) => toHex(SUITE.hash(utf8(`${drawId} ${party}`)));
export const E = (drawId: string, party: string, value: string, suite: SuiteName = SUITE.name) =>
  toHex(entropyCommitment(suites[suite], drawId, { party, nonce: fromHex(nonceOf(drawId, party)), value }));

export async function committed(taskId: string, kind = 'demo', beacons?: readonly object[]): Promise<string> {
  const { drawId } = await good(planner, `/api/tasks/${taskId}/draws`, {
    kind,
    ...(beacons === undefined ? {} : { beacons }),
    parties: [
      { userId: 'planner', label: '承办人' },
      { userId: 'witness', label: '见证人' },
    ],
  });
  const { suite } = (await drawOf(drawId)).list;
  const entropy = (party: string, value: string) => ({ party, commitment: E(drawId, party, value, suite) });
  await good(planner, `/api/draws/${drawId}/entropy`, entropy('party-1', '4-2-6'));
  await good(witness, `/api/draws/${drawId}/entropy`, entropy('party-2', '1-1-5'));
  await good(planner, `/api/draws/${drawId}/commit`, { revealSeconds: 60 });
  await sequenceAll(t.app);
  return drawId;
}

export async function revealed(drawId: string): Promise<void> {
  await good(planner, `/api/draws/${drawId}/reveal`, {
    party: 'party-1',
    nonce: nonceOf(drawId, 'party-1'),
    value: '4-2-6',
  });
  await good(witness, `/api/draws/${drawId}/reveal`, {
    party: 'party-2',
    nonce: nonceOf(drawId, 'party-2'),
    value: '1-1-5',
  });
}

export async function resolved(drawId: string): Promise<void> {
  await revealed(drawId);
  await runOn();
  t.clock.pass(150_000);
  await runOn();
}

export async function runOn(): Promise<void> {
  for (;;) {
    await sequenceAll(t.app);
    if ((await advanceAll(t.app)) === 0) return;
  }
}

export const drawOf = async (drawId: string) =>
  (await t.request(planner, { method: 'GET', url: `/api/draws/${drawId}` })).json();
export const bundleOf = async (drawId: string) =>
  (await t.request(null, { method: 'GET', url: `/draws/${drawId}/evidence.json` })).json();
export const check = async (bundle: unknown) => verify(bundle, { suites: verifierSuites });
export const statusOf = (report: Awaited<ReturnType<typeof check>>) =>
  Object.fromEntries(report.steps.map((step) => [step.name, step.status]));
