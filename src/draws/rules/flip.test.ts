// The flip report's rule (spec/draw.md section 2; R7): changed within 30 days before, back within 90 days after.
import { expect, test } from 'vitest';
import { type Flip, isTurn, outOf, type Standing, shownFlip, turnOf } from './flip.ts';

const DAY = 86_400_000;
const window = { taken: 0, before: 30 * DAY, after: 90 * DAY };
const at = (...standings: readonly (readonly [number, string])[]): Standing[] =>
  standings.map(([day, place]) => ({ at: day * DAY, place }));
const turn = (...standings: readonly (readonly [number, string])[]) => turnOf(at(...standings), window);

test('R7 a unit that is moved to another stratum before the draw and back after it is named with both days', () => {
  expect(turn([-400, 'a/1'], [-29, 'b/1'], [90, 'a/1'])).toEqual({
    before: 'a/1',
    taken: 'b/1',
    changedAt: -29 * DAY,
    revertedAt: 90 * DAY,
  });
});

test('R7 the days are exact: one more on either side is no flip', () => {
  expect(turn([-400, 'a/1'], [-30, 'b/1'], [20, 'a/1'])).toBeNull();
  expect(turn([-400, 'a/1'], [-29, 'b/1'], [91, 'a/1'])).toBeNull();
  expect(turn([-400, 'a/1'], [0, 'b/1'], [90, 'a/1'])).not.toBeNull();
});

test('R7 who is taken out for a while, and who appears for one draw only, is found whatever the reasons said', () => {
  expect(turn([-400, 'a/1'], [-5, outOf('moved_away')], [30, 'a/1'])?.before).toBe('a/1');
  expect(turn([-5, 'a/1'], [30, outOf('deregistered')])).toMatchObject({ before: outOf('absent'), taken: 'a/1' });
  expect(turn([-400, outOf('revoked')], [-5, 'a/1'], [30, outOf('moved_away')])?.before).toBe(outOf('revoked'));
});

test('R7 who stays changed, goes elsewhere, or was so for long is no finding', () => {
  expect(turn([-400, 'a/1'], [-5, 'b/1'])).toBeNull();
  expect(turn([-400, 'a/1'], [-5, 'b/1'], [9, 'c/1'])).toBeNull();
  expect(turn([-400, 'a/1'], [9, 'b/1'], [12, 'a/1'])).toBeNull();
  expect(turn([-400, outOf('revoked')], [-5, outOf('moved_away')], [9, outOf('revoked')])).toBeNull();
  expect(turn()).toBeNull();
});

test('R7 several changes before the draw hide nothing: the present standing began with the last of them', () => {
  expect(turn([-400, 'a/1'], [-20, 'b/1'], [-10, 'c/1'], [40, 'a/1'])).toMatchObject({
    before: 'a/1',
    taken: 'c/1',
    changedAt: -10 * DAY,
  });
  expect(turn([-400, 'a/1'], [-20, 'b/1'], [-10, 'b/1'], [40, 'a/1'])?.changedAt).toBe(-20 * DAY);
});

const found = (flip: Partial<Flip>): Flip => ({
  kind: 'subject',
  unit: 'u',
  before: 'a/1',
  taken: 'b/1',
  changedAt: 0,
  revertedAt: 1,
  ...flip,
});

test('R7 what everybody reads of an inspector is an alias, and whether he could be drawn; of a subject all of it', () => {
  const alias = () => 'x';
  expect(shownFlip(found({}), alias)).toEqual(found({}));
  const barred = found({ kind: 'officer', before: '{"office":"o"}', taken: outOf('suspended') });
  expect(shownFlip(barred, alias)).toMatchObject({ unit: 'x', before: 'in', taken: 'out' });
  const recused = found({ kind: 'recusal', unit: 'i/s', before: 'free', taken: outOf('recused') });
  expect(shownFlip(recused, alias)).toMatchObject({ unit: 'x', before: 'in', taken: 'out' });
});

test('R7 every turn that the rule finds is one that the verifier accepts; one that changed nothing or came back later is none', () => {
  const turned = turn([-400, 'a/1'], [-29, 'b/1'], [90, 'a/1']);
  if (turned === null) throw new Error('a turn');
  const flip = found(turned);
  expect(isTurn(flip, window, 90 * DAY)).toBe(true);
  expect(isTurn(flip, window, 89 * DAY)).toBe(false);
  expect(isTurn({ ...flip, taken: 'a/1' }, window, 90 * DAY)).toBe(false);
  expect(isTurn({ ...flip, changedAt: -30 * DAY }, window, 90 * DAY)).toBe(false);
});
