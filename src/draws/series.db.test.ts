// A series of two draws over HTTP on a real PostgreSQL (R7, R52; spec/draw.md section 4, series and donor): who was replaced is drawn for certain,
// a new firm bears the burden of a donor, and a stranger who has the bundle alone finds both true.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromHex, toHex } from '../kit/bytes.ts';
import { sequenceAll } from '../log/sequencer.ts';
import { suites as ours } from '../platform/suite.ts';
import { runFreeze } from './actions/freeze.ts';
import { donorPosition, inheritedBurden } from './rules/donor.ts';
import { readLeaf } from './rules/leaf.ts';
import {
  approvedTask,
  bundleOf,
  check,
  committed,
  drawOf,
  E,
  frozen,
  good,
  openStage,
  otherHead,
  planner,
  refused,
  resolved,
  statusOf,
  t,
  terms,
  witness,
} from './testing.ts';

const CAP = 3;
const method = { kind: 'layered', cap: CAP, months: 12, floor: { numerator: 1, denominator: 5 } };
const change = { method, quota: { kind: 'share', numerator: 1, denominator: 8 } };
const code = (i: number) => `S${String(i).padStart(6, '0')}`;
const NEW = ['N000001', 'N000002', 'N000003', 'N000004'];

// biome-ignore lint/suspicious/noExplicitAny: evidence as a stranger gets it
type Loose = any;

let first: { readonly taskId: string; readonly drawId: string };
let second: { readonly taskId: string; readonly drawId: string };
let bundle: Loose;
let gone: { readonly object: string; readonly stratum: string };

const publish = async (drawId: string) => {
  await good(planner, `/api/draws/${drawId}/publish`, {});
  await sequenceAll(t.app);
};

/** The unit of the first rank of the first stratum is replaced, decided under another head. */
async function replaceOne(drawId: string, place = 0) {
  const draw = await drawOf(drawId);
  const holding = draw.drawn.filter(({ state }: Loose) => state === 'standing' || state === 'called');
  const { subjectId, stratum, rank } = holding[place];
  const { exceptionId } = await good(planner, `/api/draws/${drawId}/replacements`, {
    stratum,
    rank,
    ground: 'suspended',
    reason: '停业装修',
    evidence: '现场照片',
    decider: 'pj-xf',
  });
  await good(otherHead, `/api/exceptions/${exceptionId}/replace`, { reason: '属实' });
  await sequenceAll(t.app);
  return { object: subjectId as string, stratum: stratum as string };
}

const idsOf = (leaves: readonly string[]) => leaves.map((leaf) => readLeaf(fromHex(leaf))?.id ?? '');

beforeAll(async () => {
  await openStage();
  for (let i = 0; i < 90; i += 1)
    for (let n = 0; n < 1 + (i % 2); n += 1)
      await t.admin.query(
        `insert into registers.visit (visit_id,subject_id,office_id,on_day,kind,solicited,published_on,source,recorded_at,entry_id) values ($1,$2,'pj-xf','2026-0${n + 4}-10','random',false,'2026-0${n + 4}-20','test',now(),gen_random_uuid())`,
        [`pj-xf/${i}-${n}`, code(i)],
      );
  const taskId = await approvedTask(change);
  await frozen(taskId);
  const drawId = await committed(taskId);
  await resolved(drawId);
  first = { taskId, drawId };
});
afterAll(() => t.close());

const firms = async (ids: readonly string[]) => {
  await t.admin.query(
    `insert into registers.subject (subject_id,code,code_kind,name,name_grams,nature,type,industry,section,region,address,status,source,content_hash,recorded_at,entry_id)
     select id, id, 'assigned', '新' || id, '{}', 'profit', '个体', 'H62', 'H', '211102', '新路', 'active', 'test', '\\x00', now(), gen_random_uuid() from unnest($1::text[]) id`,
    [ids],
  );
  await t.admin.query(
    `insert into registers.directory_member (directory_id, subject_id, since_version, by_hand) select '00000000-0000-7000-8000-000000000021', id, 1, false from unnest($1::text[]) id`,
    [ids],
  );
};

describe('R7 R52 a series', () => {
  test('is of drawn and published draws of one office; a freeze before that is refused with what to do', async () => {
    const early = await approvedTask({ ...change, follows: first.taskId });
    const { listId } = await good(planner, `/api/tasks/${early}/list`, {});
    const done = await runFreeze(t.app, planner.actor, listId, async () => {});
    expect(done).toMatchObject({ ok: false, refusal: { code: 'draws.follows-undrawn' } });
    await publish(first.drawId);
    const choices = async (office: string) =>
      (await t.request(planner, { method: 'GET', url: `/api/draws/followable?office=${office}` })).json().rows;
    // The approved task holds the place already.
    expect(await choices('pj-scjg')).toEqual([]);
    await t.admin.query(`update plans.task set state = 'withdrawn' where task_id = $1`, [early]);
    expect(await choices('pj-scjg')).toMatchObject([{ taskId: first.taskId, drawId: first.drawId, replaced: 0 }]);
    expect(await choices('pj-xf')).toEqual([]);
  });

  test('who was replaced stands in a stratum of its own that is drawn whole; new firms bear the burden of their donor', async () => {
    gone = await replaceOne(first.drawId);
    await firms(NEW);
    const taskId = await approvedTask({ ...change, follows: first.taskId });
    await frozen(taskId);
    const drawId = await committed(taskId);
    await resolved(drawId);
    await publish(drawId);
    second = { taskId, drawId };
    bundle = await bundleOf(drawId);
    const document = JSON.parse(bundle.commitment);
    expect(document.series).toEqual({ follows: first.drawId, certain: [`${gone.stratum}/owed`] });
    expect(document.burden.donor).toBe(first.drawId);
    expect(idsOf(bundle.list[`${gone.stratum}/owed`])).toEqual([gone.object]);
    // By hand: a position in the list before, its strata one after the other.
    const before = await bundleOf(first.drawId);
    const listed = Object.keys(before.list)
      .sort()
      .flatMap((stratum) => before.list[stratum] as string[]);
    const seed = JSON.parse(before.result).seed;
    const burdens = new Map(
      (bundle.list['211102'] as string[]).map((leaf) => {
        const unit = readLeaf(fromHex(leaf));
        return [unit?.id, unit?.burden] as const;
      }),
    );
    for (const id of NEW) {
      const position = donorPosition(ours['DR1-SHA256'], fromHex(seed), id, listed.length);
      const donor = readLeaf(fromHex(listed[position] ?? ''));
      expect(burdens.get(id)).toBe(inheritedBurden(donor?.burden ?? 0, CAP));
    }
    expect(statusOf(await check(bundle))).toMatchObject({
      commitment: 'pass',
      objects: 'pass',
      proofs: 'pass',
      probabilities: 'pass',
      officers: 'pass',
      exceptions: 'pass',
      burden: 'pass',
    });
  });

  test('a new firm with another burden, or the replaced one left out, is found by whoever has the bundle', async () => {
    const codes = async (bent: Loose) => {
      const report = await check(bent);
      return report.steps.flatMap(({ findings }) => findings.map(({ code: found }) => found));
    };
    const other = {
      ...bundle.donor,
      entries: bundle.donor.entries.filter(({ type }: Loose) => type !== 'draw.replaced'),
    };
    expect(await codes({ ...bundle, donor: other })).toContain('exceptions.owed-not-replaced');
    const [stratum] = Object.keys(bundle.donor.list);
    const shortened = { ...bundle.donor.list, [stratum ?? '']: bundle.donor.list[stratum ?? ''].slice(1) };
    expect(await codes({ ...bundle, donor: { ...bundle.donor, list: shortened } })).toContain('burden.donor-list');
  });

  test('a draw is followed once, by its own office, and by no draw that contradicts it', async () => {
    const asked = async (more: object) => {
      const [item] = (await t.admin.query(`select item_id from catalogue.item where department = 'scjg' limit 1`)).rows;
      const reply = await t.request(planner, {
        method: 'POST',
        url: '/api/tasks/preview',
        payload: { terms: terms({ ...change, items: [item.item_id], ...more }) },
      });
      return reply.json().problems.map(({ code: problem }: Loose) => problem);
    };
    expect(await asked({ follows: first.taskId })).toContain('plans.follows-taken');
    expect(await asked({ follows: second.taskId })).toEqual([]);
    expect(await asked({ follows: 'no-such-task' })).toContain('plans.follows-missing');
    expect(
      await asked({
        follows: second.taskId,
        method: { kind: 'index' },
        quota: { kind: 'unbiased', numerator: 1, denominator: 10 },
      }),
    ).toContain('plans.follows-unbiased');
    const sealed = { ground: 'surprise', openBy: '2027-01-31', reason: '突击检查', holder: 'pj-xf' };
    expect(await asked({ follows: second.taskId, sealed })).toContain('plans.follows-sealed');
    const task = await good(planner, '/api/tasks', { terms: terms({ ...change, items: [] }) });
    expect(
      await refused(planner, `/api/tasks/${task.taskId}/change`, {
        version: 1,
        terms: terms({ ...change, follows: task.taskId }),
      }),
    ).toBe('plans.follows-itself');
  });

  test('what is replaced in the draw before after the freeze refuses the commitment until the list is frozen anew', async () => {
    const taskId = await approvedTask({ ...change, method: { kind: 'index' }, follows: second.taskId });
    await frozen(taskId);
    const late = await replaceOne(second.drawId, 3);
    const parties = [
      { userId: 'planner', label: '承办人' },
      { userId: 'witness', label: '见证人' },
    ];
    const begun = async () => {
      const { drawId } = await good(planner, `/api/tasks/${taskId}/draws`, { kind: 'demo', parties });
      await good(planner, `/api/draws/${drawId}/entropy`, {
        party: 'party-1',
        commitment: E(drawId, 'party-1', '4-2-6'),
      });
      await good(witness, `/api/draws/${drawId}/entropy`, {
        party: 'party-2',
        commitment: E(drawId, 'party-2', '1-1-5'),
      });
      return drawId as string;
    };
    expect(await refused(planner, `/api/draws/${await begun()}/commit`, { revealSeconds: 60 })).toBe(
      'draws.series-moved',
    );
    t.clock.pass(1000);
    await frozen(taskId);
    const drawId = await begun();
    await good(planner, `/api/draws/${drawId}/commit`, { revealSeconds: 60 });
    await sequenceAll(t.app);
    await resolved(drawId);
    await publish(drawId);
    const evidence = await bundleOf(drawId);
    const { certain } = JSON.parse(evidence.commitment).series;
    expect(certain.flatMap((stratum: string) => idsOf(evidence.list[stratum]))).toEqual([late.object]);
    // By equal chance no burden is inherited, so the list before is not needed; what was replaced in it is.
    expect(evidence.donor).toMatchObject({ list: null, excluded: null });
    expect(statusOf(await check(evidence))).toMatchObject({ exceptions: 'pass', burden: 'pass', objects: 'pass' });
    expect(toHex(fromHex(JSON.parse(evidence.result).seed))).toHaveLength(64);
  });

  test('the record says what was counted and where the draw stands in its series', async () => {
    const page = async (id: string) => (await t.request(null, { method: 'GET', url: `/draws/${id}` })).body;
    expect(await page(second.drawId)).toContain(`href="/draws/${first.drawId}"`);
    expect(await page(second.drawId)).toContain(`/draws/${second.drawId}/visits.sunlot`);
    expect(await page(first.drawId)).toContain(`href="/draws/${second.drawId}"`);
  });
});
