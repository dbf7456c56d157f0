// P8 A year of draws by class, and everything that is public afterwards (docs/decisions/0103): each public address of the application is read as
// anybody reads it. A new public route fails here until it is said how it is to be read.
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '../kit/assert.ts';
import { sequenceAll } from '../log/sequencer.ts';
import { GATES } from '../matrix.ts';
import { dayOf } from '../platform/clock.ts';
import { rootAll } from '../registers/actions/roots.ts';
import type { TestUser } from '../testing.ts';
import {
  approvedTask,
  bundleOf,
  classAt,
  committed,
  drawOf,
  frozen,
  good,
  openStage,
  otherHead,
  planner,
  RECUSED,
  resolved,
  setClasses,
  t,
} from './testing.ts';

const FIRMS = Array.from({ length: 300 }, (_, i) => `S${String(i).padStart(6, '0')}`);
const classOf = (firm: string) => classAt(Number(firm.slice(1)));
const sealed = { ground: 'classes', openBy: '2027-01-31', reason: '按信用风险等级抽取', holder: 'pj-yj' };
const rates = {
  sealed,
  quota: { kind: 'classes', rates: [5, 20, 30, 61].map((percent, i) => ({ class: 'ABCD'[i], percent })) },
};
const weights = {
  sealed,
  method: {
    kind: 'pps',
    weights: [],
    other: 1,
    classes: [1, 2, 3, 4].map((weight, i) => ({ class: 'ABCD'[i], weight })),
  },
};

/** Another firm's class, of one that is drawn from in the same region: as many of each class at each place as before. */
function exchanged(i: number): string {
  const listed = Array.from({ length: 100 }, (_, j) => 3 * j + (i % 3)).filter((one) => one % 50 !== 7);
  const at = listed.indexOf(i);
  return classAt(at < 0 ? i : must(listed[(at + 37) % listed.length], 'a firm of the region'));
}

type World = { readonly draws: readonly string[]; readonly seen: ReadonlyMap<string, string> };
let auditor: TestUser;
let holder: TestUser;

type Row = {
  role: string;
  state: string;
  stratum: string;
  rank: number;
  subjectId: string;
  openedAt: string | null;
};
const holdsClosed = ({ state, openedAt }: Row) => (state === 'standing' || state === 'called') && openedAt === null;

/** What officers do in a year that could show: visits, replacements, an audit, a copy, a firm's own opening, the end of the sealing. */
async function lived(drawId: string, month: number): Promise<void> {
  const rows: Row[] = (await drawOf(drawId)).drawn;
  const drawn = rows.filter(({ role }) => role === 'drawn');
  const [first, second] = [must(drawn[month % drawn.length], 'a drawn firm'), must(drawn.at(-1), 'another')];
  if (month % 3 === 0) {
    const said = { ground: 'closed', reason: '已停业', evidence: '现场照片', decider: 'pj-xf' };
    const { stratum, rank } = first;
    const { exceptionId } = await good(planner, `/api/draws/${drawId}/replacements`, { stratum, rank, ...said });
    await good(otherHead, `/api/exceptions/${exceptionId}/replace`, { reason: '同意' });
  }
  if (month % 3 === 1) {
    for (const { stratum, rank } of drawn.filter(({ rank }) => rank % 2 === 0))
      await good(planner, `/api/draws/${drawId}/open`, { stratum, rank, visitedOn: dayOf(t.app.clock.now()) });
    await good(planner, `/api/draws/${drawId}/issue`, { subjectId: must(drawn[0], 'a visited firm').subjectId });
  }
  if (month % 4 === 2) {
    await good(holder, `/api/draws/${drawId}/copy`, {});
    await good(auditor, `/api/draws/${drawId}/audit`, { reason: '年度审计抽查' });
    const now: Row[] = (await drawOf(drawId)).drawn;
    for (const { stratum, rank } of now.filter(holdsClosed))
      await good(planner, `/api/draws/${drawId}/open`, { stratum, rank, visitedOn: dayOf(t.app.clock.now()) });
    await good(planner, `/api/draws/${drawId}/unseal`, {});
  }
  if (month === 5) {
    const { slots } = await drawOf(drawId);
    const slot = slots.find((one: { subjectId: string }) => one.subjectId === second.subjectId);
    const said = { ground: 'continuity', reason: '案件连续', evidence: '案卷', decider: 'pj-xf' };
    const officer = (await drawOf(drawId)).officers.find(
      (one: { id: string; department: string; roles: string[] }) =>
        one.department === slot.department &&
        one.roles.includes(slot.role) &&
        slots.every((held: { officer: string; subjectId: string }) =>
          held.subjectId === second.subjectId ? held.officer !== one.id : true,
        ),
    );
    const asked = { subjectId: second.subjectId, slot: slot.n, officer: officer.id, ...said };
    const { exceptionId } = await good(planner, `/api/draws/${drawId}/assignments`, asked);
    await good(otherHead, `/api/exceptions/${exceptionId}/direct`, { reason: '同意' });
  }
}

/** Every second month at rates, every second by weights. */
const MONTHS = 6;

/** How each public address is read; a function of the draws that there are. Addresses that answer nothing about draws or firms say so by `null`. */
const READ: Readonly<Record<string, ((names: Names) => readonly string[]) | null>> = {
  'GET /log/checkpoint': () => ['/log/checkpoint'],
  'GET /log/keys': () => ['/log/keys'],
  'GET /log/rotations': () => ['/log/rotations'],
  'GET /log/witnesses': () => ['/log/witnesses'],
  'GET /log/cosigned': () => ['/log/cosigned'],
  'GET /log/tile/:level/*': () => ['/log/tile/0/000', '/log/tile/1/000'],
  'GET /log/proof/inclusion': () => ['/log/proof/inclusion?index=1&size=2'],
  'GET /log/proof/consistency': () => ['/log/proof/consistency?from=1&to=2'],
  'GET /api/log/entries/:entryId': ({ entries }) => entries.map((entry) => `/api/log/entries/${entry}`),
  'GET /log/entries/:entryId': ({ entries }) => entries.map((entry) => `/log/entries/${entry}`),
  'GET /party': null,
  'GET /api/sign-on': null,
  'GET /sign-on': null,
  'GET /sign-on/return': null,
  'GET /workbench': null,
  'GET /workbench/*': null,
  'GET /choose': null,
  'GET /developers': () => ['/developers'],
  'GET /developers/:tag': () => ['/developers/draws', '/developers/registers'],
  'GET /api/items': () => ['/api/items'],
  'GET /api/items/departments': () => ['/api/items/departments'],
  'GET /api/items/:itemId': ({ item }) => [`/api/items/${item}`],
  'GET /items': () => ['/items'],
  'GET /items/:itemId': ({ item }) => [`/items/${item}`],
  'GET /caps': () => ['/caps', '/caps?lang=en'],
  'GET /api/public/caps': () => ['/api/public/caps'],
  'GET /draws/:drawId/evidence.json': ({ draws }) => draws.map((draw) => `/draws/${draw}/evidence.json`),
  'GET /draws/:drawId/list.sunlot': ({ draws }) => draws.map((draw) => `/draws/${draw}/list.sunlot`),
  'GET /draws/:drawId/visits.sunlot': ({ draws }) => draws.map((draw) => `/draws/${draw}/visits.sunlot`),
  'GET /draws/:drawId/changes.sunlot': ({ draws }) => draws.map((draw) => `/draws/${draw}/changes.sunlot`),
  'GET /draws/:drawId/list.xlsx': ({ draws }) => draws.map((draw) => `/draws/${draw}/list.xlsx`),
  'GET /api/public/draws/:drawId/units/:code': ({ draws }) =>
    draws.flatMap((draw, at) =>
      [...(at < 2 ? FIRMS : FIRMS.slice(0, 20)), 'NOBODY'].map((firm) => `/api/public/draws/${draw}/units/${firm}`),
    ),
  'GET /draws': () => ['/draws', '/draws?lang=en', `/draws?q=${encodeURIComponent('餐饮')}`],
  'GET /draws/:drawId': ({ draws }) =>
    draws.flatMap((draw) => [
      `/draws/${draw}`,
      `/draws/${draw}?page=0&reserve=0`,
      `/draws/${draw}?page=0&reserve=0&lang=en`,
    ]),
  'GET /hall/:drawId': ({ draws }) => draws.map((draw) => `/hall/${draw}`),
  'GET /': () => ['/', `/?q=${encodeURIComponent('甲1餐馆')}`],
  'GET /verify': () => ['/verify'],
  'GET /verify/offline.html': null,
  'GET /log': () => ['/log'],
  'GET /registers': () => ['/registers'],
  'GET /api/public/register-roots': () => ['/api/public/register-roots'],
};

type Names = { readonly draws: readonly string[]; readonly entries: readonly string[]; readonly item: string };

async function textOf(body: Buffer, url: string): Promise<string> {
  if (!url.endsWith('.xlsx')) return body.toString('utf8');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(body as unknown as ArrayBuffer);
  return book.worksheets.map((sheet) => JSON.stringify(sheet.getSheetValues())).join('\n');
}

async function crawl(draws: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const entries = (await t.admin.query(`select entry_id from log.entry order by arrival`)).rows;
  const item = (await t.admin.query(`select item_id from catalogue.item where department = 'scjg' limit 1`)).rows[0];
  const names = { draws, entries: entries.map(({ entry_id }) => String(entry_id)), item: item.item_id };
  const seen = new Map<string, string>();
  for (const row of (GATES.public ?? []).filter((one) => one.startsWith('GET '))) {
    for (const url of READ[row]?.(names) ?? []) {
      const reply = await t.request(null, { method: 'GET', url });
      const text = await textOf(reply.rawPayload, url);
      // A page with a script lets none in but its own, by a number that is new each time.
      seen.set(url, `${reply.statusCode} ${text.replace(/(csp-nonce" content|nonce)="[^"]+"/g, '$1')}`);
    }
  }
  return seen;
}

async function year(of: (i: number) => string): Promise<World> {
  await openStage();
  auditor = await t.user('auditor', 'pj', ['audit_admin']);
  holder = await t.user('holder', 'pj-yj', ['head']);
  await setClasses(of);
  const draws: string[] = [];
  for (let month = 0; month < MONTHS; month += 1) {
    const taskId = await approvedTask(month % 2 === 0 ? rates : weights);
    await frozen(taskId);
    const drawId = await committed(taskId);
    await resolved(drawId);
    await good(planner, `/api/draws/${drawId}/publish`, {});
    await lived(drawId, month);
    draws.push(drawId);
    // A day goes by: registers are rooted, and the classes are told anew as every month.
    t.clock.pass(86_400_000);
    await rootAll(t.app);
    await sequenceAll(t.app);
  }
  return { draws, seen: await crawl(draws) };
}

const idsIn = (text: string) => new Set(text.match(/S\d{6}/g) ?? []);
const mergedOf = (bundle: { result: string }): string[] => JSON.parse(bundle.result).merged;

let world: World;

describe('P8 a year of draws by class', () => {
  const merged = new Map<string, readonly string[]>();

  beforeAll(async () => {
    world = await year(classAt);
    for (const draw of world.draws) merged.set(draw, mergedOf(await bundleOf(draw)));
  }, 120_000);
  afterAll(() => t.close());

  test('R46 every public address of the application is read, and a new one must be', () => {
    const gets = (GATES.public ?? []).filter((row) => row.startsWith('GET '));
    expect(gets.filter((row) => !(row in READ))).toEqual([]);
    expect(Object.keys(READ).filter((row) => !gets.includes(row))).toEqual([]);
    const answered = [...world.seen].filter(([, text]) => text.startsWith('200'));
    expect(answered.length).toBeGreaterThan(1000);
  });

  test('names nobody who was not drawn, nowhere: neither by id nor by name', () => {
    const drawn = new Set([...merged.values()].flat());
    // So that somebody was never drawn, of every class.
    const never = FIRMS.filter((firm) => !drawn.has(firm));
    expect(new Set(never.map(classOf)).size).toBeGreaterThan(2);
    for (const [url, text] of world.seen) {
      if (url.includes('/units/') || url.includes('?q=')) continue;
      expect(
        [...idsIn(text)].filter((id) => !drawn.has(id) && id !== RECUSED),
        url,
      ).toEqual([]);
      const names = new Set(text.match(/甲\d+餐馆/g) ?? []);
      expect(
        [...names].filter((name) => !drawn.has(FIRMS[Number(name.slice(1, -2))] ?? '')),
        url,
      ).toEqual([]);
    }
  });

  test('says of a drawn firm that it was drawn, in one list by id, and nothing beside it', async () => {
    for (const draw of world.draws) {
      const ids = must(merged.get(draw), 'a draw');
      expect(ids).toEqual([...ids].sort());
      const bundle = JSON.parse(must(world.seen.get(`/draws/${draw}/evidence.json`), 'read').slice(4));
      expect(Object.keys(bundle.names)).toEqual(ids);
      const rest = JSON.stringify({
        ...bundle,
        names: null,
        result: JSON.stringify({ ...JSON.parse(bundle.result), merged: null }),
      });
      // Recusals are declared, of an officer and a firm whether or not it is drawn.
      const recused = new Set(bundle.recusals.map(({ object }: { object: string }) => object));
      expect([...idsIn(rest)].filter((id) => !recused.has(id))).toEqual([]);
      const page = must(world.seen.get(`/draws/${draw}?page=0&reserve=0`), 'read');
      const rows = [...page.matchAll(/<tr[^>]*>(?:(?!<\/tr>).)*?<\/tr>/gs)].map(([row]) => row);
      const naming = rows.filter((row) => idsIn(row).size > 0);
      expect(naming.flatMap((row) => [...idsIn(row)])).toEqual(ids);
      expect(new Set(naming.map((row) => row.replace(/S\d{6}/g, 'ID').replace(/甲\d+餐馆/g, 'NAME'))).size).toBe(1);
      const without = naming.reduce((text, row) => text.replace(row, ''), page);
      expect([...idsIn(without)]).toEqual([]);
    }
  });

  test('the hat answers alike for everybody, drawn or not, of whatever class, and invented', () => {
    const answers = new Set(
      [...world.seen]
        .filter(([url]) => url.includes('/units/'))
        .map(([url, text]) => text.replaceAll(url.slice(url.lastIndexOf('/') + 1), 'CODE')),
    );
    expect(answers.size).toBe(1);
  });

  test('does not change by a byte when the classes of all firms change hands', async () => {
    const { rows } = await t.admin.query(
      `select mark_id, class from registers.mark_private where class is not null order by subject_id`,
    );
    for (const [place, { mark_id }] of rows.entries()) {
      const { class: other } = rows[(place + 101) % rows.length];
      await t.admin.query(`update registers.mark_private set class = $2 where mark_id = $1`, [mark_id, other]);
    }
    const after = await crawl(world.draws);
    const differing = [...after].filter(([url, text]) => text !== world.seen.get(url)).map(([url]) => url);
    expect(differing).toEqual([]);
  });
});

describe('P8 the same year with the classes of firms of one place exchanged', () => {
  /** Numbers, hashes and drawn firms masked: what stays is what is said, and how often. */
  const words = (text: string): readonly string[] =>
    text
      .replace(/S-[0-9a-f]{12}/g, 'STRATUM')
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
      .replace(/[A-Za-z0-9+/]{24,}={0,2}/g, 'HASH')
      .replace(/[0-9a-f]{6,}(\u2026[0-9a-f]+)?/g, 'HASH')
      .replace(/S\d{6}|甲\d+餐馆/g, 'FIRM')
      .replace(/I\d{3}|检\d+/g, 'OFFICER')
      .replace(/\d+/g, '9')
      .split(/[\s<>"',:;=]+/)
      .sort();

  /** What the documents of a draw say in numbers, strata in an order that does not go by their codes. */
  const numbers = (bundle: { commitment: string; result: string; excluded: unknown }) => {
    const document = JSON.parse(bundle.commitment);
    const result = JSON.parse(bundle.result);
    const rows = document.strata.map((stratum: Record<string, unknown>, at: number) => [
      ...['area', 'size', 'weight', 'n', 'reserve', 'method'].map((key) => JSON.stringify(stratum[key])),
      JSON.stringify(document.quota.rates?.[at] && { ...document.quota.rates[at], stratum: '' }),
      ...['drawn', 'notRandom', 'probability', 'groups'].map((key) => JSON.stringify(result.strata[at][key])),
    ]);
    return { rows: rows.map((row: string[]) => row.join(' ')).sort(), excluded: bundle.excluded, ratio: result.ratio };
  };

  test('says the same in words and in numbers on every page: only who was drawn is another chance', async () => {
    const after = await year(exchanged);
    expect(after.draws).toEqual(world.draws);
    const documents = (of: World) =>
      of.draws.map((draw) => numbers(JSON.parse(must(of.seen.get(`/draws/${draw}/evidence.json`), 'read').slice(4))));
    expect(documents(after)).toEqual(documents(world));
    for (const [url, text] of world.seen) {
      if (/^\/(api\/)?log\//.test(url) || url.endsWith('evidence.json') || url.includes('/units/')) continue;
      expect(words(after.seen.get(url) ?? ''), url).toEqual(words(text));
    }
    await t.close();
  }, 240_000);
});
