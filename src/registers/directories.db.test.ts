// R20, R21, R31: directories on a real PostgreSQL: filter and choices by hand, frozen versions, the consent of partners, a task that draws from one.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { read } from '../platform/db/database.ts';
import { type TestApp, type TestUser, testApp } from '../testing.ts';
import { freezeJob } from './actions/directory.ts';
import { checkDirectory } from './named-directory.ts';
import { everySubject, type Scope, scopeDocument } from './rules/scope.ts';
import { countScope, scopeStream } from './store/scope.ts';
import { importing } from './testing.ts';

let t: TestApp;
let planner: TestUser;
let head: TestUser;
let partner: TestUser;
let other: TestUser;
beforeAll(async () => {
  t = await testApp();
  planner = await t.user('planner', 'pj-scjg', ['planner']);
  head = await t.user('head', 'pj-scjg', ['head']);
  partner = await t.user('head-wj', 'pj-wj', ['head']);
  other = await t.user('head-yj', 'pj-yj', ['head']);
  for (const [code, industry] of [
    ['S1', 'H62'],
    ['S2', 'H62'],
    ['S3', 'H61'],
    ['S4', 'F52'],
  ] as const) {
    await t.admin.query(
      `insert into registers.subject (subject_id, code, code_kind, name, name_grams, nature, type, industry, section, address, status, source, content_hash, recorded_at, entry_id)
       values ($1, $1, 'assigned', '甲' || $1, '{}', 'profit', '', $2, left($2, 1), '', 'active', 's', '\\x00', '2026-01-01', '00000000-0000-0000-0000-000000000001')`,
      [code, industry],
    );
  }
});
afterAll(() => t.close());
const { runJob } = importing(() => t);

const scope = { regions: [], sections: [], industries: ['H62'], nature: null };
const post = (user: TestUser, url: string, payload: object = {}) => {
  // Questions and lists go by the instant of the request.
  t.clock.pass(1000);
  return t.request(user, { method: 'POST', url, payload });
};
const see = async (url: string, user = planner) => (await t.request(user, { method: 'GET', url })).json();
async function make(change: object = {}): Promise<string> {
  const said = { name: '餐饮单位', kind: 'special', partners: [], scope, ...change };
  const made = await post(planner, '/api/directories', said);
  expect(made.statusCode, made.body).toBe(200);
  return `/api/directories/${made.json().answer.directoryId}`;
}
/** Freezing is a job; it runs here and now. */
async function freeze(url: string): Promise<{ version?: number; state?: string; refusal?: { code: string } }> {
  const started = await post(planner, `${url}/freeze`);
  expect(started.statusCode, started.body).toBe(200);
  const { href: _, ...result } = (await runJob(planner, freezeJob, started.json().jobId)) as { href: string };
  return result;
}
const idOf = (url: string): string => url.split('/').at(-1) ?? '';
const members = async (url: string, version: number): Promise<string[]> =>
  (await see(`${url}/members?version=${version}`)).rows.map((row: { subjectId: string }) => row.subjectId);
const choose = (url: string, code: string, choice: string, reason = '名单核对') =>
  post(planner, `${url}/choose`, { code, choice, reason });
const refusal = async (answer: ReturnType<typeof post>) => (await answer).json().refusal?.code;

test('R20 a version holds filter and choices by hand, and stays as it was frozen', async () => {
  const url = await make();
  expect(await see(url)).toMatchObject({ state: 'draft', version: 0, draft: { members: 2, added: 2, dropped: 0 } });
  expect(await freeze(url)).toEqual({ version: 1, state: 'in_force' });
  expect((await freeze(url)).refusal?.code).toBe('registers.directory-same');
  await choose(url, 'S3', 'in');
  await choose(url, 'S1', 'out', '已停业');
  expect((await see(url)).draft).toEqual({ members: 2, added: 1, dropped: 1 });
  expect((await freeze(url)).version).toBe(2);
  await choose(url, 'S1', 'none');
  await post(planner, `${url}/filter`, { scope: { ...scope, industries: ['F52'] } });
  expect((await freeze(url)).version).toBe(3);
  expect([await members(url, 1), await members(url, 2), await members(url, 3)]).toEqual([
    ['S1', 'S2'],
    ['S2', 'S3'],
    ['S3', 'S4'],
  ]);
  const difference = await see(`${url}/difference?from=1&to=3`);
  expect(difference.added.map((row: { subjectId: string }) => row.subjectId)).toEqual(['S3', 'S4']);
  expect(difference.dropped.map((row: { subjectId: string }) => row.subjectId)).toEqual(['S1', 'S2']);
  const detail = await see(url);
  expect(detail).toMatchObject({
    inForce: 3,
    members: 2,
    choices: [{ subjectId: 'S3', choice: 'in', reason: '名单核对' }],
  });
  const { rows } = await t.admin.query(`select type, facts from log.entry where thing = $1 order by arrival`, [
    `directory:${idOf(url)}`,
  ]);
  expect(rows.map((row) => row.type)).toEqual([
    ...['directory.made', 'directory.frozen', 'directory.chosen', 'directory.chosen', 'directory.frozen'],
    ...['directory.chosen', 'directory.filtered', 'directory.frozen'],
  ]);
  expect(JSON.stringify(rows)).not.toContain('已停业');
  expect(rows[1]?.facts).toMatchObject({ version: 1, members: 2, added: 2, dropped: 0 });
  expect(rows[1]?.facts.root).not.toBe(rows[4]?.facts.root);
});

test('R20 what cannot be is refused: no members, no reason, an unknown subject, another office', async () => {
  const url = await make({ scope: { ...scope, industries: ['Z99'] } });
  expect((await freeze(url)).refusal?.code).toBe('registers.directory-empty');
  expect(await refusal(choose(url, 'S9', 'in'))).toBe('registers.subject-missing');
  expect((await choose(url, 'S1', 'in', ' ')).json().refusal?.code).toBe('form.invalid');
  const outsider = await t.user('planner-wj', 'pj-wj', ['planner']);
  expect((await post(outsider, `${url}/freeze`)).statusCode).toBe(403);
  expect((await post(head, `${url}/freeze`)).statusCode).toBe(403);
  const made = (change: object) =>
    refusal(post(planner, '/api/directories', { name: '联合', kind: 'joint', partners: [], scope, ...change }));
  expect(await made({})).toBe('registers.directory-alone');
  expect(await made({ partners: ['pj-scjg'] })).toBe('registers.directory-own-partner');
  expect(await made({ kind: 'special', partners: ['pj-wj'] })).toBe('registers.directory-special');
  expect(await made({ partners: ['pj-none'] })).toBe('organisation.office-missing');
});

test('R21 a joint directory is in force when every partner has agreed to these members, and not before', async () => {
  const url = await make({ kind: 'joint', partners: ['pj-yj', 'pj-wj'] });
  expect(await freeze(url)).toEqual({ version: 1, state: 'asked' });
  expect((await freeze(url)).refusal?.code).toBe('registers.directory-waiting');
  const inbox = await see('/api/inbox', partner);
  expect(inbox.rows[0].href).toBe(`/workbench/directories/${idOf(url)}?version=1&office=pj-wj`);
  const verdict = (officeId: string) => ({ version: 1, officeId, reason: '' });
  expect((await post(partner, `${url}/agree`, verdict('pj-yj'))).statusCode).toBe(403);
  expect((await post(head, `${url}/agree`, verdict('pj-wj'))).statusCode).toBe(403);
  expect((await post(partner, `${url}/agree`, verdict('pj-wj'))).json().answer).toEqual({ state: 'asked' });
  expect((await see(url)).inForce).toBeNull();
  expect((await post(other, `${url}/agree`, verdict('pj-yj'))).json().answer).toEqual({ state: 'in_force' });
  expect(await see(url)).toMatchObject({ inForce: 1, state: 'in_force' });
  expect(await refusal(post(other, `${url}/agree`, verdict('pj-yj')))).toBe('approval.not-open');
});

test('R21 one partner that returns it with a reason ends the version; the next one asks again', async () => {
  const url = await make({ kind: 'joint', partners: ['pj-yj', 'pj-wj'] });
  await freeze(url);
  const verdict = { version: 1, officeId: 'pj-wj', reason: '' };
  expect(await refusal(post(partner, `${url}/return`, verdict))).toBe('approval.reason-missing');
  expect((await post(partner, `${url}/return`, { ...verdict, reason: '缺托幼机构' })).json().answer).toEqual({
    state: 'returned',
  });
  expect(await refusal(post(other, `${url}/agree`, { ...verdict, officeId: 'pj-yj' }))).toBe('approval.not-open');
  await choose(url, 'S3', 'in');
  expect(await freeze(url)).toEqual({ version: 2, state: 'asked' });
});

test('R20, R31 a task draws from exactly the members of the version that it names', async () => {
  const url = await make();
  await freeze(url);
  await choose(url, 'S4', 'in');
  await freeze(url);
  const named = (version: number): Scope => ({ ...everySubject, directory: { directoryId: idOf(url), version } });
  const drawn = (of: Scope) =>
    read(t.app.db, planner.actor, async (tx) => {
      const ids: string[] = [];
      for await (const batch of scopeStream(tx, of)) ids.push(...batch.map((row) => row.subjectId));
      return [ids, (await countScope(tx, of, [], { ids: [], reasons: [], caps: [] })).directory];
    });
  expect(await drawn(named(1))).toEqual([['S1', 'S2'], 2]);
  expect(await drawn(named(2))).toEqual([['S1', 'S2', 'S4'], 3]);
  expect(await drawn({ ...named(2), industries: ['F52'] })).toEqual([['S4'], 1]);
  expect(scopeDocument(everySubject)).not.toHaveProperty('directory');
  const may = (of: Scope, ...offices: string[]) =>
    read(t.app.db, planner.actor, async (tx) => {
      const checked = await checkDirectory(tx, of, offices);
      return checked.ok ? 'yes' : checked.refusal.code;
    });
  expect(await may(named(2), 'pj-scjg')).toBe('yes');
  expect(await may(everySubject, 'pj-wj')).toBe('yes');
  expect(await may(named(3), 'pj-scjg')).toBe('registers.directory-not-in-force');
  expect(await may(named(2), 'pj-wj')).toBe('registers.directory-foreign');
  expect(await may(named(2), 'pj-scjg', 'pj-wj')).toBe('registers.directory-not-joint');
});
