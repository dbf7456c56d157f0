// R22: carriers through the same import as subjects: linked to whom the register knows, with history, shown with their subject.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, type TestUser, testApp } from '../testing.ts';
import { mod1110Digit } from './rules/identity.ts';
import { importing } from './testing.ts';

let t: TestApp;
let planner: TestUser;
beforeAll(async () => {
  t = await testApp();
  planner = await t.user('planner', 'pj-scjg', ['planner']);
});
afterAll(() => t.close());
const { whole, open } = importing(() => t);

const CODE = '91211100122560727D';
const OLD = `21110000400012${mod1110Digit('21110000400012')}`;
const HEAD = '类别,编号,名称,统一社会信用代码,地址,经度,纬度,坐标系,状态';
const see = async (url: string) => (await t.request(planner, { method: 'GET', url })).json();

test('R22 carriers come in linked to their subjects, also by an old code; strangers and faults are reported by line', async () => {
  await whole(planner, 'subject', `代码,名称,地址\n${OLD},老字号,盘锦市\n`, 'all');
  await whole(planner, 'subject', `代码,名称,原注册号,地址\n${CODE},老字号,${OLD},盘锦市大洼区\n`, 'all');
  const done = await whole(
    planner,
    'carrier',
    [
      HEAD,
      `场所,CS-1,一号冷库,${OLD},盘锦市大洼区田家街道1号,122.070714,41.119997,GCJ-02,在用`,
      `产品,CP-1,河蟹礼盒,${CODE},,,,,`,
      '点位,DW-1,排污口,9121110012256359X3,,,,,',
      '项目,XM-1,,,,122,41,,',
      `场所,CS-1,重复的冷库,${CODE},,,,,`,
    ].join('\n'),
  );
  expect(done).toMatchObject({ state: 'applied', rows: 5, added: 2, refused: 3 });
  expect(done.faults.map((fault) => [fault.line, fault.field, fault.code])).toEqual([
    [4, 'subjects', 'registers.carrier-subject-unknown'],
    [5, 'datum', 'registers.datum-missing'],
    [5, 'name', 'registers.name-missing'],
    [6, 'number', 'registers.duplicate-row'],
  ]);
  const of = await see(`/api/subjects/${OLD}/carriers`);
  expect(of.rows.map((row: { carrierId: string }) => row.carrierId)).toEqual(['premises.CS-1', 'product.CP-1']);
  expect(await see('/api/carriers/premises.CS-1')).toMatchObject({
    subjects: [{ subjectId: OLD, name: '老字号' }],
    versions: [
      { content: { longitude: '122.070714', latitude: '41.119997', datum: 'gcj02', carrierStatus: 'active' } },
    ],
  });
  expect((await see('/api/carriers/premises.CS-9')).refusal.code).toBe('registers.carrier-missing');
  const { rows } = await t.admin.query(`select facts from log.entry where type = 'carriers.imported'`);
  expect(rows).toMatchObject([{ facts: { added: 2, refused: 3 } }]);
});

test('R22 the same again is unchanged; what changed has its history, its list finds it by any column', async () => {
  const line = (state: string) => `${HEAD}\n产品,CP-1,河蟹礼盒,${CODE},,,,,${state}\n`;
  expect(await whole(planner, 'carrier', line(''), 'all')).toMatchObject({ unchanged: 1, changed: 0 });
  const ended = await whole(planner, 'carrier', line('停用'), 'all');
  expect(ended).toMatchObject({ changed: 1 });
  const { versions } = await see('/api/carriers/product.CP-1');
  expect(versions.map((one: { content: { carrierStatus: string } }) => one.content.carrierStatus)).toEqual([
    'ended',
    'active',
  ]);
  const report = await t.request(planner, { method: 'GET', url: `/api/imports/${ended.importId}/changes.csv` });
  expect(report.body).toContain('product.CP-1,河蟹礼盒,变更,状态,active,ended');
  const ids = async (query: string) =>
    (await see(`/api/carriers?${query}`)).rows.map((row: { carrierId: string }) => row.carrierId);
  expect(await ids('kind=premises')).toEqual(['premises.CS-1']);
  expect(await ids('status=ended')).toEqual(['product.CP-1']);
  expect(await ids('placed=yes')).toEqual(['premises.CS-1']);
  expect(await ids('q=%E6%B2%B3%E8%9F%B9')).toEqual(['product.CP-1']);
  expect(await ids('region=211104')).toEqual(['premises.CS-1']);
});

test('R22 who may not import carriers opens no import of them', async () => {
  const inspector = await t.user('inspector', 'pj-scjg', ['inspector', 'head']);
  expect((await open(inspector, 'carrier', `${HEAD}\n`)).statusCode).toBe(403);
});

describe('R22 the map', () => {
  const map = async (query: string) => see(`/api/carriers/map?${query}`);
  test('counts what the list shows by cells, names what stands alone, tells the systems apart, leaves out what has no position', async () => {
    const at = (number: string, longitude: string, latitude: string, datum: string) =>
      `点位,${number},测点${number},${CODE},盘锦市兴隆台区,${longitude},${latitude},${datum},`;
    const rows = [at('P1', '122.0', '41.0', 'GCJ-02'), at('P2', '122.000001', '41.000001', 'WGS-84')];
    await whole(planner, 'carrier', [HEAD, ...rows, at('P3', '122.2', '41.2', 'GCJ-02')].join('\n'), 'all');
    const all = await map('kind=point&across=4&down=4');
    expect(all).toMatchObject({ all: 3, placed: 3 });
    expect(all.cells).toEqual([
      {
        ...{ n: 1, gcj02: 1, longitude: '122.200000', latitude: '41.200000' },
        alone: { carrierId: 'point.P3', name: '测点P3', kind: 'point' },
      },
      { n: 2, gcj02: 1, longitude: '122.000001', latitude: '41.000001', alone: null },
    ]);
    expect(all.districts).toMatchObject([{ region: '211103', n: 3 }]);
    const part = 'kind=point&area=122100000~41100000~122300000~41300000';
    expect(await map(part)).toMatchObject({ placed: 1, cells: [{ n: 1 }] });
    const listed = await see(`/api/carriers?${part}`);
    expect(listed.rows.map((row: { carrierId: string }) => row.carrierId)).toEqual(['point.P3']);
    expect(await map('kind=product')).toMatchObject({ placed: 0, area: null, cells: [] });
  });

  test('takes no grid that is too fine, and an area that is none holds nothing', async () => {
    const answer = await t.request(planner, { method: 'GET', url: '/api/carriers/map?across=41' });
    expect(answer.statusCode).toBe(400);
    expect(await map('area=1~2~3')).toMatchObject({ all: 0, cells: [] });
    expect(await map("area=1~2~3~4'%20or%20true--")).toMatchObject({ all: 0, cells: [] });
  });
});
