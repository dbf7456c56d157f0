// The drawn order of visits (spec/draw.md section 5, rule 8) as draw, workbench and inspector see it, held against hashes taken here by hand.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  approvedTask,
  committed,
  drawOf,
  frozen,
  good,
  head,
  openStage,
  otherHead,
  planner,
  resolved,
  t,
} from './testing.ts';

let drawId: string;

const lp = (bytes: Buffer) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};
const sha = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();

/** By T(TH("DR1/assign-order", S), id). */
function byHand(seed: string, ids: readonly string[]): readonly string[] {
  const key = sha(lp(Buffer.from('DR1/assign-order')), lp(Buffer.from(seed, 'hex')));
  const ticket = (id: string) => sha(key, Buffer.from(id)).toString('hex');
  return ids.toSorted((a, b) => (ticket(a) < ticket(b) ? -1 : 1));
}

type Drawn = { subjectId: string; visit: number | null; state: string; stratum: string; rank: number };
const ordered = (drawn: readonly Drawn[]) =>
  drawn
    .filter(({ visit }) => visit !== null)
    .toSorted((a, b) => Number(a.visit) - Number(b.visit))
    .map(({ subjectId }) => subjectId);

beforeAll(async () => {
  await openStage();
  const taskId = await approvedTask();
  await frozen(taskId);
  drawId = await committed(taskId);
});
afterAll(() => t.close());

test('R6 nobody has a place before the seed; then all drawn objects have one, in the order of the seed', async () => {
  expect((await drawOf(drawId)).drawn).toEqual([]);
  await resolved(drawId);
  const { seed, drawn } = await drawOf(drawId);
  const standing = drawn.filter((row: Drawn) => row.state === 'standing').map((row: Drawn) => row.subjectId);
  expect(standing.length).toBeGreaterThan(20);
  expect(ordered(drawn)).toEqual(byHand(seed, standing));
  expect(drawn.filter((row: Drawn) => row.state === 'waiting').every((row: Drawn) => row.visit === null)).toBe(true);
});

test('R6 an inspector sees the own visits in that order, whatever is sought', async () => {
  const { seed, slots } = await drawOf(drawId);
  const { officer } = slots.find((slot: { role: string }) => slot.role === 'leader');
  await good(planner, `/api/inspectors/${officer}/link`, { userId: 'head' });
  const own = async (q: string) =>
    (await t.request(head, { method: 'GET', url: `/api/draws/own?q=${encodeURIComponent(q)}` })).json().rows;
  const rows = await own('');
  const mine = slots.filter((slot: { officer: string }) => slot.officer === officer);
  const ids = mine.map((slot: { subjectId: string }) => slot.subjectId);
  expect(rows.map((row: Drawn) => row.subjectId)).toEqual(byHand(seed, ids));
  expect(rows.map((row: Drawn) => row.visit)).toEqual(ids.map((_: string, i: number) => i + 1));
  const last = rows.at(-1);
  expect(await own(last.name)).toMatchObject([{ subjectId: last.subjectId, visit: ids.length, visits: ids.length }]);
});

test('R6 a called reserve takes the place that the seed gives it, and the replaced object has none', async () => {
  const before = await drawOf(drawId);
  const first = before.drawn.find((row: Drawn) => row.state === 'standing');
  const { exceptionId } = await good(planner, `/api/draws/${drawId}/replacements`, {
    stratum: first.stratum,
    rank: first.rank,
    ground: 'closed',
    reason: 'closed for good',
    evidence: 'two photographs',
    decider: 'pj-xf',
  });
  const { successor } = await good(otherHead, `/api/exceptions/${exceptionId}/replace`, { reason: 'true' });
  const { seed, drawn } = await drawOf(drawId);
  const holding = ordered(before.drawn).filter((id) => id !== first.subjectId);
  expect(ordered(drawn)).toEqual(byHand(seed, [...holding, successor]));
});
