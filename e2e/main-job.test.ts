// The whole main job as one story in real browsers: a registrar imports a city's register (R18), a planner sets up a joint task (R31),
// a head approves it, officer and witness bring dice, objects and teams come out (R7, R30, R32), it is published (R46), departures are
// granted and refused (R5, R33), and a citizen finds a firm in the list and verifies everything in the browser, on the command line and
// in Python. Each test goes on where the one before ended.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, open, widths } from './browser.ts';
import { button, card, choose, goTo, type Person, signIn } from './person.ts';
import { damaged, register } from './register.ts';
import { type Stand, stand } from './stand.ts';
import { inPython, onCommandLine, withDigitFlipped } from './verifiers.ts';

const file = register();

let site: Stand;
let browser: Browser;
let planner: Person;
let task = '';
let draw = '';
let evidence = '';

beforeAll(async () => {
  site = await stand({ subjects: 0, tasks: false });
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** From the list of imports to the checked file. */
async function upload(page: Page, name: string, text: string): Promise<void> {
  await goTo(page, '导入');
  await page.getByRole('link', { name: '导入文件' }).first().click();
  // The list that is being left has a filter of the same name.
  await page.getByRole('heading', { level: 1, name: '导入文件' }).waitFor();
  await page.getByLabel('文件').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('textbox', { name: '来源' }).fill('市场监管登记（旅程测试）');
  await button(page, '上传').click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await card(page, '列对应').waitFor();
}

test('R18 a registrar sees which rows of a file are bad and why, and may mend the file first', async () => {
  const { context, page } = await signIn(browser, site, 'registrar');
  await upload(page, 'damaged.csv', damaged(file.text));
  await page.getByRole('combobox', { name: '统一社会信用代码' }).waitFor();
  expect(await card(page, '前 20 行').getByRole('row').count()).toBe(1 + 3);
  await button(page, '核对全部行').click();
  const faults = card(page, '不合格的行');
  await faults.waitFor();
  expect(await faults.getByRole('row').allInnerTexts()).toHaveLength(1 + 2);
  const [report] = await Promise.all([page.waitForEvent('download'), faults.locator('a[href$="report.csv"]').click()]);
  expect(
    readFileSync(await report.path(), 'utf8')
      .trim()
      .split('\n'),
  ).toHaveLength(1 + 2);
  await context.close();
});

test('R18 the whole register is imported once; the same file again changes nothing', async () => {
  const { context, page } = await signIn(browser, site, 'registrar');
  const n = file.rows.toLocaleString('en-US');
  for (const outcome of [`新增 ${n}、变更 0、不变 0`, `新增 0、变更 0、不变 ${n}`]) {
    await upload(page, file.name, file.text);
    await button(page, '核对全部行').click();
    await button(page, `全部 ${n} 行入库`).click();
    await page.getByText(`${outcome}；不合格 0 行没有入库`).waitFor();
  }
  await goTo(page, '检查对象');
  await page.getByText(n).filter({ visible: true }).first().waitFor();
  await context.close();
});

const TASK = '企业登记事项抽查（旅程）';

test('R31 a planner sets up a joint task over the imported subjects; it cannot be submitted while the team is too small', async () => {
  planner = await signIn(browser, site, 'planner');
  const { page } = planner;
  await goTo(page, '抽查任务');
  await page.getByRole('link', { name: '起草任务' }).first().click();
  await page.getByRole('heading', { level: 1, name: '起草任务' }).waitFor();
  await page.getByLabel('任务名称').fill(TASK);
  await page.getByRole('searchbox').fill('营业执照');
  await page
    .getByRole('button', { name: /^选上 营业执照/ })
    .first()
    .click();
  await page.getByRole('list', { name: '已选事项' }).waitFor();
  await page.getByLabel('开始').fill('2026-12-01');
  await page.getByLabel('结束').fill('2027-03-31');
  await page.getByLabel('分子').first().fill('1');
  await page.getByLabel('分母').first().fill('100');
  const live = page.getByRole('complementary', { name: '按现在的内容会抽到什么' });
  await live.getByText('够', { exact: true }).first().waitFor();
  await button(page, '保存草稿').click();
  await page.getByRole('heading', { level: 1, name: TASK }).waitFor();
  task = page.url().split('/').pop() ?? '';
  await button(page, '送审').click();
  await page.getByText('已送审，等待牵头部门负责人批准').waitFor();
});

test('R31 the head of the lead office finds it in the inbox and approves what is on the page', async () => {
  const { context, page } = await signIn(browser, site, 'head');
  await page
    .getByRole('link', { name: new RegExp(TASK) })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: TASK }).waitFor();
  await button(page, '批准任务').click();
  await page.getByText('已批准，内容不再改动').waitFor();
  await context.close();
});

test('R30 the list is frozen from the register, and the planner names two parties under different heads', async () => {
  const { page } = planner;
  await page.reload();
  await page.getByRole('link', { name: '冻结名单与抽取' }).click();
  await button(page, '冻结名单').click();
  const choosing = card(page, '选定信标和出数方');
  await choosing.waitFor();
  // One head is not enough: the act stays closed and says why.
  await choose(page, '第 2 方', '市场监管局负责人');
  await choosing.getByText('1 位不同负责人').waitFor();
  expect(await button(choosing, '准备抽取').getAttribute('aria-disabled')).toBe('true');
  await choose(page, '第 2 方', '监察监督员');
  await choosing.getByText('2 位不同负责人').waitFor();
  await button(choosing, '准备抽取').click();
  await card(page, '您出的数').waitFor();
  draw = page.url().split('/').pop() ?? '';
  expect(draw).toBe(`${task}-1`);
});

/** Dice by keyboard, the slip saved as a file, then the commitment sent. */
async function bring(page: Page, dice: string): Promise<void> {
  const own = card(page, '您出的数');
  await own.getByRole('button', { name: '1 点' }).focus();
  await page.keyboard.type(dice);
  await button(own, '生成凭条').click();
  const [slip] = await Promise.all([page.waitForEvent('download'), button(own, '保存凭条').click()]);
  expect(readFileSync(await slip.path(), 'utf8')).toContain(dice.split('').join('-'));
  await page.emulateMedia({ media: 'print' });
  expect([await page.locator('#root').isVisible(), await page.locator('.slip-paper').isVisible()]).toEqual([
    false,
    true,
  ]);
  await page.emulateMedia({ media: null });
  await button(own, '交承诺').click();
  await own.getByText('已交承诺').first().waitFor();
}

test('R7 R32 officer and witness bring dice in two browsers, the hall follows, and objects and teams come out', async () => {
  const { page } = planner;
  const witness = await signIn(browser, site, 'witness');
  await goTo(witness.page, '抽取');
  await witness.page.getByRole('link', { name: TASK }).first().click();
  await bring(witness.page, '15263416');
  await bring(page, '66254132');
  const hall = await planner.context.newPage();
  await hall.goto(`${site.origin}/hall/${draw}`);
  await hall.getByText('各方已交承诺，等待承办人承诺').waitFor();
  await page.getByLabel(/已通读/).check();
  await button(card(page, '通读并承诺'), '承诺').click();
  await hall.getByText('等待各方公开').first().waitFor();
  await hall.reload();
  await hall.getByText('等待各方公开').first().waitFor();
  for (const one of [witness.page, page]) {
    const own = card(one, '公开您出的数');
    await own.getByText('与已交的承诺相符').waitFor();
    await button(own, '公开').click();
    await own.waitFor({ state: 'detached' });
  }
  await hall.getByText('等待演示信标').first().waitFor();
  // The reveals end after a minute and the beacon comes a minute later; the server's clock goes there at once.
  site.pass(120_000);
  await card(page, '抽中的对象和检查组').waitFor();
  await page.getByText('本浏览器重算相同').waitFor();
  await hall.getByText('结果已定，等待公示').waitFor();
  await hall.reload();
  await hall.getByText('结果已定，等待公示').waitFor();
  await hall.close();
  await witness.context.close();
});

test('R46 the planner publishes after reading what becomes public', async () => {
  const { page } = planner;
  await button(page, '公示').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('公示不能撤回').waitFor();
  await button(dialog, '公示本次抽取').click();
  await page.getByRole('link', { name: '公开页' }).waitFor();
});

/** What every request for a departure says, and whom it asks. */
async function ask(page: Page, ground: string): Promise<void> {
  await choose(page, '事由', ground);
  await page.getByLabel('理由').fill('现场核查时已查明，无法按原结果检查。');
  await page.getByLabel('证据').fill('现场记录第 1 号');
  await choose(page, '由谁审批', '市应急局');
  await button(page, '提交申请').click();
  await card(page, '例外').waitFor();
}

/** The head of emergency management finds the request in the inbox and decides. */
async function decide(act: '批准' | '退回', outcome: string): Promise<void> {
  const { context, page } = await signIn(browser, site, 'head-yj');
  await page.getByRole('main').getByRole('link').first().click();
  await card(page, '审批').waitFor();
  if (act === '退回') await page.getByLabel('理由（退回时必写）').fill('随机抽中的人员可以承担，请按原结果执行。');
  await button(page, act).click();
  await page.getByText(outcome).first().waitFor();
  await context.close();
}

test('R5 R33 a drawn object is replaced by the next reserve once another head approves', async () => {
  const { page } = planner;
  await page.getByRole('link', { name: '替换', exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name: '申请替换对象' }).waitFor();
  await ask(page, '已停业');
  await decide('批准', '已批准');
  await page.reload();
  await page.getByText('已被替换').first().waitFor();
  await page.getByText('备选补上').first().waitFor();
});

test('R5 R33 a direct assignment is refused with a reason, asked again, and granted: both stay on record', async () => {
  const { page } = planner;
  for (const [act, outcome] of [
    ['退回', '已退回'],
    ['批准', '已批准'],
  ] as const) {
    await page.getByRole('link', { name: '改派', exact: true }).last().click();
    await page.getByRole('heading', { level: 1, name: '申请直接指派' }).waitFor();
    await page.getByRole('combobox', { name: '改派' }).click();
    await page.keyboard.press('Enter');
    await ask(page, '专业需要');
    await decide(act, outcome);
    await page.reload();
    await card(page, '例外').getByText(outcome).first().waitFor();
  }
  expect(await card(page, '例外').getByRole('row').count()).toBe(1 + 3);
});

test('R7 a citizen asks whether a firm was in the draw, reads its proof and downloads the evidence', async () => {
  const context = await open(browser, widths.phone);
  const page = await context.newPage();
  await page.goto(`${site.origin}/draws`);
  await page.getByRole('link', { name: TASK }).first().click();
  await page.getByRole('heading', { level: 1, name: TASK }).waitFor();
  const hat = page.locator('#my-firm');
  const look = async (code: string, answer: string): Promise<void> => {
    await hat.getByRole('textbox').fill(code);
    await hat.getByRole('button', { name: '查询' }).click();
    await hat.getByText(answer).first().waitFor();
  };
  const drawn = ((await page.locator('#drawn code').first().textContent()) ?? '').trim();
  await look(drawn, '证明');
  await hat.getByText('证明', { exact: true }).waitFor();
  await hat.locator('summary').click();
  await hat.getByText('层的根', { exact: true }).waitFor();
  // A code that is sound and stands in no register.
  await look('91110000DM00000058', '不在这次抽取的名录里');
  const [bundle] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '证据包（JSON）' }).click(),
  ]);
  // A browser's downloads go with it.
  evidence = join(mkdtempSync(join(tmpdir(), 'sunlot-evidence-')), bundle.suggestedFilename());
  await bundle.saveAs(evidence);
  await page.locator('#transcript').getByRole('link').first().click();
  await page.getByText('收录证明').first().waitFor();
  await context.close();
});

test('R7 the portal opens the published draw and finds nothing false; a bundle dropped on it shows the same, a forged one is found', async () => {
  const context = await open(browser, widths.desk);
  const page = await context.newPage();
  await page.goto(`${site.origin}/verify`);
  await page.getByRole('link', { name: TASK }).first().click();
  const counted = (status: string) => page.locator(`[data-count="${status}"]`);
  const done = page.getByText(/用时 .* 秒，全部在本机计算/);
  await done.waitFor();
  expect(await counted('false').textContent()).toBe('0');
  const passed = await counted('pass').textContent();
  const verdict = page.locator('[data-verdict]');
  for (const [path, falseSteps, title] of [
    [evidence, '0', '没有发现不实'],
    [withDigitFlipped(evidence), '1', '这份证据不实'],
  ] as const) {
    await page.getByLabel(/证据包/).setInputFiles(path);
    // What was found before goes when the file is taken.
    await page.locator('[data-source]', { hasText: basename(path) }).waitFor();
    await verdict.getByText(title).waitFor();
    await done.waitFor();
    if (falseSteps === '0') expect(await counted('pass').textContent()).toBe(passed);
    else expect(Number(await counted('false').textContent())).toBeGreaterThan(0);
  }
  await context.close();
});

test('R7 the verifier on the command line and the reference in Python agree with the portal, and with each other on a flipped digit', async () => {
  const forged = withDigitFlipped(evidence);
  // A demonstration beacon is never trusted, so a sound demo draw ends with 2; nothing of it is false.
  expect(onCommandLine(evidence)).toMatchObject({ code: 2, said: expect.not.stringContaining('✕') });
  expect(onCommandLine(forged)).toMatchObject({ code: 1, said: expect.stringContaining('✕') });
  const inOther = inPython(evidence);
  if (inOther === null) return;
  expect(inOther.code).toBe(2);
  expect(inPython(forged)?.code).toBe(1);
});
