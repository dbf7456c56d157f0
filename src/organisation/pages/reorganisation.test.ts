// R1: what the form of a reorganisation means, and what it still lacks.
import { describe, expect, test } from 'vitest';
import { blank, blankPart, changeOf, type Draft, type Part, problemsOf } from './reorganisation.ts';

const part = (newId: string, people: readonly string[] = []): Part => ({
  ...blankPart,
  ...{ newId, nameZh: `full ${newId}`, shortZh: `short ${newId}`, nameEn: `Office ${newId}`, people },
});
const split: Draft = {
  ...blank,
  kind: 'split',
  officeIds: ['pj-a'],
  parts: [part('pj-b', ['x']), part('pj-c', ['y'])],
  fromOn: '2026-12-01',
  basis: 'document 1',
  reason: 'as it says',
};
const where = { parentId: 'pj', region: '211100', department: null };

describe('R1 a split', () => {
  test('opens several offices where the old one stood, each with its people; one may take over what is left', () => {
    expect(problemsOf(split)).toEqual([]);
    const change = changeOf({ ...split, heir: 'pj-c' }, where);
    expect(change).toMatchObject({ kind: 'split', officeId: 'pj-a', heir: 'pj-c' });
    expect(
      change.kind === 'split' && change.into.map(({ office, people }) => [office.officeId, office.parentId, people]),
    ).toEqual([
      ['pj-b', 'pj', ['x']],
      ['pj-c', 'pj', ['y']],
    ]);
    // A number that was changed after it had been chosen takes over nothing.
    expect(changeOf({ ...split, heir: 'pj-old' }, where)).toMatchObject({ heir: null });
  });
  test('names the field of the part that lacks something, and a number that stands twice', () => {
    const faults = problemsOf({ ...split, parts: [part('pj-b'), { ...part('pj-b'), nameEn: '' }] });
    expect(faults.map(({ path }) => path)).toEqual(['parts.1.newId', 'parts.1.nameEn']);
    expect(problemsOf({ ...split, parts: [blankPart] }).map(({ path }) => path)).toEqual([
      ...['parts.0.newId', 'parts.0.nameZh', 'parts.0.shortZh', 'parts.0.nameEn'],
    ]);
  });
});

test('R1 a merger into a new office still has one name', () => {
  const merger: Draft = { ...split, kind: 'merged', officeIds: ['pj-a', 'pj-b'], newId: 'pj-d', nameZh: 'full d' };
  expect(problemsOf(merger).map(({ path }) => path)).toEqual(['shortZh', 'nameEn']);
  expect(changeOf(merger, where)).toMatchObject({ kind: 'merged', into: { officeId: 'pj-d', nameZh: 'full d' } });
});
