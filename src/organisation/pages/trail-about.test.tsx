// The life of a thing is one line of time (R11).
import { expect, test } from 'vitest';
import type { TrailEntry, TrailObservation } from '../routes/trail.ts';
import { lifeOf } from './trail-about.tsx';

const t = ((key: string) => key) as Parameters<typeof lifeOf>[0];
const entry = (at: string, index: number | null): TrailEntry => ({
  ...{ entryId: `e ${at}`, type: 'task.drafted', at, userId: 'u', userName: 'Li', onBehalfOf: null, officeId: 'pj' },
  ...{ thing: 'task:T1', zh: '\u8d77\u8349', en: 'Drafted', index },
});
const observation = (at: string, kind: 'read' | 'refused'): TrailObservation => ({
  ...{ observationId: `o ${at}`, at, kind, userId: 'v', userName: null, officeId: 'pj', thing: 'task:T1', count: 1 },
  ...{ code: kind === 'refused' ? 'access.forbidden' : null, act: null },
  why: kind === 'refused' ? { zh: '\u65e0\u6743', en: 'Not allowed' } : null,
});

test('R11 acts, reads and refusals stand in one line, newest first; what is sealed leads to its entry', () => {
  const life = lifeOf(
    t,
    'en',
    [entry('2026-11-03T00:00:00.000Z', null), entry('2026-11-01T00:00:00.000Z', 7)],
    [observation('2026-11-02T00:00:00.000Z', 'refused'), observation('2026-11-04T00:00:00.000Z', 'read')],
  );
  expect(life.map(({ at, who, bad }) => [at.slice(0, 10), who, bad ?? false])).toEqual([
    ['2026-11-04', 'v', false],
    ['2026-11-03', 'Li', false],
    ['2026-11-02', 'v', true],
    ['2026-11-01', 'Li', false],
  ]);
  expect(life.map(({ entry: index, href }) => [index, href])).toEqual([
    [undefined, undefined],
    [undefined, undefined],
    [undefined, undefined],
    [7, '/workbench/trail/e 2026-11-01T00:00:00.000Z'],
  ]);
  expect(life[2]?.note).toBe('Not allowed');
});
