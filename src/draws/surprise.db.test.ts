// R49 A surprise inspection between its draw and its visits, seen by officers who have no part in it: every address of the application that
// they may read, made from the routes themselves, before the task exists and after objects and inspectors are drawn and one object is replaced.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { domains } from '../domains.ts';
import { must } from '../kit/assert.ts';
import { sequenceAll } from '../log/sequencer.ts';
import type { Route } from '../platform/http/route.ts';
import { addressOf, nameOf, writes } from '../probing.ts';
import type { TestUser } from '../testing.ts';
import {
  approvedTask,
  committed,
  drawOf,
  frozen,
  good,
  openStage,
  otherHead,
  planner,
  post,
  resolved,
  t,
} from './testing.ts';

const NAME = '夜间餐饮突击检查';
const ROUTES: readonly Route[] = domains.flatMap(({ routes }) => routes).filter((route) => !writes(route));

let elsewhere: TestUser;
let before: ReadonlyMap<string, string>;
let drawId: string;
let exceptionId: string;
let drawn: readonly Row[] = [];
let called: Row;
let officers: readonly string[] = [];

type Row = { subjectId: string; name: string; role: string; state: string; stratum: string; rank: number };
type Names = {
  readonly drawId: string;
  readonly exceptionId: string;
  readonly subject: string;
  readonly officer: string;
};

/** What each name in an address stands for; whatever has nothing to do with a draw is looked for in vain. */
async function crawl(user: TestUser, names: Names): Promise<ReadonlyMap<string, string>> {
  const taskId = names.drawId.replace(/-1$/, '');
  const things: Record<string, string> = {
    ...{ drawId: names.drawId, taskId, exceptionId: names.exceptionId, subjectId: names.subject, code: names.subject },
    ...{ inspectorId: names.officer, officeId: 'pj-scjg', userId: 'planner', list: 'draws', tag: 'draws' },
  };
  const text = (name: string) => things[name] ?? '00000000-0000-7000-8000-000000000000';
  const seen = new Map<string, string>();
  for (const route of ROUTES.filter(({ url }) => !/^\/log\/|sign-on|offline|^\/workbench|^\/hall/.test(url))) {
    const at = addressOf(route, new Proxy(things, { get: (_, name: string) => text(name) }), '');
    const asked = /exceptions|draws$|tasks$|subjects$|visits$|trail|search/.test(at)
      ? ['', `?q=${encodeURIComponent('甲')}`]
      : [''];
    for (const query of asked) {
      const reply = await t.request(user, { method: 'GET', url: at + query });
      const key = `${nameOf(route)}${query === '' ? '' : ' ?q'}`;
      seen.set(key, `${reply.statusCode} ${reply.body}`);
    }
  }
  return seen;
}

beforeAll(async () => {
  await openStage();
  elsewhere = await t.user('elsewhere', 'pj-wj', ['planner', 'head', 'inspector', 'supervisor']);
  await approvedTask();
  await sequenceAll(t.app);
  before = await crawl(elsewhere, {
    drawId: '211100-2026-T0002-1',
    exceptionId: 'none',
    subject: 'S000003',
    officer: 'I002',
  });
  const sealed = { ground: 'surprise', openBy: '2027-01-31', reason: '突击检查，事先不得走漏', holder: 'pj-yj' };
  const taskId = await approvedTask({ name: NAME, sealed });
  await frozen(taskId);
  drawId = await committed(taskId);
  await resolved(drawId);
  const rows: Row[] = (await drawOf(drawId)).drawn;
  const first = must(
    rows.find(({ role }) => role === 'drawn'),
    'a drawn object',
  );
  const said = { ground: 'closed', reason: '已停业', evidence: '现场照片', decider: 'pj-xf' };
  const { stratum, rank } = first;
  exceptionId = (await good(planner, `/api/draws/${drawId}/replacements`, { stratum, rank, ...said })).exceptionId;
  await good(otherHead, `/api/exceptions/${exceptionId}/replace`, { reason: '同意' });
  await sequenceAll(t.app);
  const draw = await drawOf(drawId);
  drawn = draw.drawn;
  called = must(
    drawn.find(({ state }) => state === 'called'),
    'the reserve that follows',
  );
  officers = [...new Set<string>(draw.slots.map(({ officer }: { officer: string }) => officer))];
});
afterAll(() => t.close());

const holding = () => drawn.filter(({ role, state }) => role === 'drawn' || state === 'called');

test('R49 R5 a replaced object and the reserve that follows are known to the lead office and to who decided, and to nobody else', async () => {
  expect(drawn.filter(({ state }) => state === 'replaced')).toHaveLength(1);
  const asked = async (user: TestUser) => (await t.request(user, { method: 'GET', url: '/api/exceptions' })).body;
  const [replaced] = drawn.filter(({ state }) => state === 'replaced');
  expect(await asked(planner)).toContain(must(replaced, 'a replaced object').subjectId);
  for (const row of drawn) expect(await asked(elsewhere)).not.toContain(row.subjectId);
  expect((await post(elsewhere, `/api/draws/${drawId}/issue`, { subjectId: called.subjectId })).status).toBe(403);
});

test('R49 no address that another office may read names a drawn object beside the draw, its task or its title', async () => {
  const seen = new Map<string, string>();
  for (const subject of [called.subjectId, must(holding()[3], 'another').subjectId])
    for (const [at, body] of await crawl(elsewhere, {
      drawId,
      exceptionId,
      subject,
      officer: must(officers[0], 'one'),
    }))
      seen.set(`${at} of ${subject}`, body);
  expect(seen.size).toBeGreaterThan(200);
  const linked = [...seen].filter(
    ([, body]) =>
      [drawId, drawId.replace(/-1$/, ''), NAME].some((name) => body.includes(name)) &&
      holding().some(({ subjectId, name }) => body.includes(subjectId) || body.includes(`"${name}"`)),
  );
  // A refusal repeats the address that was asked for.
  expect(linked.map(([at]) => at)).toEqual([]);
});

test('R49 of an object and of an inspector another office reads the same whether drawn or not', async () => {
  const region = Number(called.subjectId.slice(1)) % 3;
  const undrawn = Array.from({ length: 98 }, (_, j) => 3 * j + region).find(
    (i) => i % 50 !== 7 && i > 3 && !drawn.some(({ subjectId }) => subjectId === `S${String(i).padStart(6, '0')}`),
  );
  const plain = (text: string) =>
    text
      .replace(/[0-9a-f]{64}/g, 'HASH')
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
      .replace(/S\d{6}|甲\d+餐馆|路\d+号|I\d{3}|检\d+|"C\d+"/g, 'NAME');
  const about = async (subject: string, officer: string) =>
    [...(await crawl(elsewhere, { drawId: 'none', exceptionId: 'none', subject, officer }))].filter(([at]) =>
      /:(subjectId|code|inspectorId)/.test(at),
    );
  const officer = must(officers[0], 'an inspector');
  const own = await about(called.subjectId, officer);
  const others = await about(`S${String(undrawn).padStart(6, '0')}`, officer);
  expect(own.length).toBeGreaterThan(5);
  expect(own.map(([at, body]) => [at, plain(body)])).toEqual(others.map(([at, body]) => [at, plain(body)]));
});

/** What another office reads of tasks and draws as such: their titles, offices, terms and states, which are no secret among officers. */
const OF_DRAWS = /^GET \/api\/(tasks|draws|sealed-draws)/;
/** Its own sessions and readings. */
const OWN = /^GET \/api\/(session$|me\/sessions|trail\/observations)/;

test('R49 and nothing that another office reads has changed, but for tasks and draws as such: no time, no number, no notice', async () => {
  expect(officers).toContain('I002');
  const after = await crawl(elsewhere, { drawId, exceptionId: 'none', subject: 'S000003', officer: 'I002' });
  const plain = (text: string) => text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').replace(/"now":"[^"]+"/, 'NOW');
  const api = [...after].filter(([at]) => at.startsWith('GET /api/') && !OF_DRAWS.test(at) && !OWN.test(at));
  expect(api.length).toBeGreaterThan(60);
  const differing = api.filter(([at, body]) => plain(body) !== plain(before.get(at) ?? ''));
  expect(differing.map(([at, body]) => [at, before.get(at), body])).toEqual([]);
});
