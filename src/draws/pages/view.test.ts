// What a screen in a public room shows of a sealed draw (R49): nothing by which a firm, or who goes there, could be told.
import { expect, test } from 'vitest';
import { type DrawView, onScreen } from './view.ts';

const row = {
  stratum: 'a',
  rank: 0,
  position: 4,
  subjectId: '91211100MA0000001X',
  name: 'Sample unit',
  leafHash: 'ab'.repeat(32),
};
const draw = (sealed: object | null) =>
  ({ list: { sealed }, drawn: [row], slots: [{ subjectId: row.subjectId, name: 'Somebody' }] }) as unknown as DrawView;

test('R49 the hall shows positions and leaf hashes of a sealed list, and all of an open one', () => {
  const shown = JSON.stringify(onScreen(draw({ openTo: 'everyone' })));
  for (const told of [row.subjectId, row.name, 'Somebody']) expect(shown).not.toContain(told);
  expect(onScreen(draw({ openTo: 'everyone' })).drawn[0]).toMatchObject({ position: 4, leafHash: row.leafHash });
  expect(onScreen(draw(null))).toEqual(draw(null));
});
