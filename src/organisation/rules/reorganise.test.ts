// R1: what an order makes of the tree, and what it may not do to it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Change,
  effectOf,
  lawfulDay,
  type NewOffice,
  officesOf,
  periodOn,
  type Standing,
  treeOn,
  within,
} from './reorganise.ts';

const office = (officeId: string, parentId: string | null, head = officeId): Standing => ({
  officeId,
  parentId,
  kind: 'department',
  nameZh: `full ${officeId}`,
  shortZh: `short ${officeId}`,
  nameEn: officeId,
  region: null,
  department: null,
  head,
  openedOn: '2020-01-01',
  closedOn: null,
  successorId: null,
});
//   a ─ b ─ c(head b)
//     └ d
const tree = [office('a', null), office('b', 'a'), office('c', 'b', 'b'), office('d', 'a')];
const fresh = (officeId: string, parentId: string): NewOffice => ({
  officeId,
  parentId,
  kind: 'department',
  nameZh: `full ${officeId}`,
  shortZh: `short ${officeId}`,
  nameEn: officeId,
  region: null,
  department: null,
  head: null,
});
const ON = '2026-12-01';
const next = (offices: readonly Standing[], change: Change, on = ON): readonly Standing[] => {
  const effect = effectOf(offices, change, on);
  if (!effect.ok) return offices;
  const { opened, changed, closed } = effect.value;
  return [...new Map([...offices, ...opened, ...changed, ...closed].map((one) => [one.officeId, one])).values()];
};
const code = (change: Change): string => {
  const effect = effectOf(tree, change, ON);
  return effect.ok ? 'ok' : effect.refusal.code;
};

describe('R1 a reorganisation', () => {
  test('closing: what stood below and under its head goes to the successor, and it hangs below the successor itself', () => {
    const offices = next(tree, { kind: 'closed', officeId: 'b', successorId: 'd' });
    expect(offices.find(({ officeId }) => officeId === 'b')).toMatchObject({
      parentId: 'd',
      successorId: 'd',
      closedOn: ON,
    });
    expect(offices.find(({ officeId }) => officeId === 'c')).toMatchObject({
      parentId: 'd',
      head: 'd',
      closedOn: null,
    });
  });

  test('what would hang an office below itself, close the root or go to one that closes is refused by name', () => {
    expect(code({ kind: 'moved', officeId: 'b', parentId: 'c', head: 'b' })).toBe('organisation.office-cycle');
    expect(code({ kind: 'closed', officeId: 'b', successorId: 'c' })).toBe('organisation.office-cycle');
    expect(code({ kind: 'closed', officeId: 'b', successorId: 'b' })).toBe('organisation.office-cycle');
    expect(code({ kind: 'closed', officeId: 'a', successorId: 'd' })).toBe('organisation.office-root');
    expect(code({ kind: 'closed', officeId: 'b', successorId: 'x' })).toBe('organisation.office-missing');
    expect(code({ kind: 'moved', officeId: 'd', parentId: 'a', head: 'd' })).toBe('organisation.already-so');
    const merged = { kind: 'merged', officeIds: ['b', 'd'], headFrom: null } as const;
    expect(code({ ...merged, into: fresh('e', 'b') })).toBe('organisation.office-cycle');
    expect(code({ ...merged, into: fresh('c', 'a') })).toBe('organisation.office-taken');
    expect(code({ ...merged, into: fresh('e', 'a'), headFrom: 'c' })).toBe('organisation.head-elsewhere');
    expect(code({ ...merged, into: { ...fresh('e', 'a'), nameZh: 'full c' } })).toBe('organisation.office-name-taken');
    // The name of one that closes is free.
    expect(code({ ...merged, into: { ...fresh('e', 'a'), nameZh: 'full b' } })).toBe('ok');
    const part = (id: string, people: string[]) => ({ office: fresh(id, 'a'), people });
    expect(code({ kind: 'split', officeId: 'b', into: [part('e', ['p']), part('f', ['p'])], heir: null })).toBe(
      'organisation.person-twice',
    );
    expect(code({ kind: 'split', officeId: 'b', into: [part('e', [])], heir: 'd' })).toBe(
      'organisation.office-missing',
    );
  });

  test('whatever is ordered in whatever sequence: every office reaches the root, closed ones through a successor, heads stand', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
    const some: fc.Arbitrary<Change> = fc.oneof(
      fc.record({ kind: fc.constant('moved' as const), officeId: id, parentId: id, head: id }),
      fc.record({ kind: fc.constant('closed' as const), officeId: id, successorId: id }),
      fc.record({
        kind: fc.constant('merged' as const),
        officeIds: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
        into: fc.oneof(
          id,
          fc.tuple(id, id).map(([one, parent]) => fresh(one, parent)),
        ),
        headFrom: fc.constant(null),
      }),
      fc.record({
        kind: fc.constant('split' as const),
        officeId: id,
        into: fc.array(
          fc.tuple(id, id).map(([one, parent]) => ({ office: fresh(one, parent), people: [] })),
          { minLength: 1, maxLength: 2 },
        ),
        heir: fc.oneof(fc.constant(null), id),
      }),
    );
    let done = 0;
    fc.assert(
      fc.property(fc.array(some, { maxLength: 8 }), (changes) => {
        let offices: readonly Standing[] = tree;
        for (const change of changes) {
          const grown = next(offices, change);
          if (grown !== offices) done += 1;
          offices = grown;
        }
        const byId = new Map(offices.map((one) => [one.officeId, one]));
        for (const one of offices) {
          expect(within(byId, one.officeId, 'a')).toBe(true);
          expect((one.closedOn === null) === (one.successorId === null)).toBe(true);
          if (one.closedOn !== null) expect(one.parentId).toBe(one.successorId);
          else {
            expect(byId.get(one.head)?.closedOn).toBe(null);
            if (one.parentId !== null) expect(byId.get(one.parentId)?.closedOn).toBe(null);
          }
        }
      }),
      { numRuns: 500 },
    );
    expect(done).toBeGreaterThan(100);
  });

  test('the instrument may count from an earlier day, not from before the office was there', () => {
    const renamed = { kind: 'renamed', officeId: 'b', nameZh: 'n', shortZh: 'n', nameEn: 'n' } as const;
    const code = (day: string | null) => lawfulDay(tree, renamed, ON, day)?.refusal.code ?? 'ok';
    expect([null, '2026-11-30', '2020-01-01'].map(code)).toEqual(['ok', 'ok', 'ok']);
    expect([ON, '2027-01-01'].map(code)).toEqual(['organisation.lawful-day-late', 'organisation.lawful-day-late']);
    expect(code('2019-12-31')).toBe('organisation.lawful-day-early');
  });

  test('the tree of a day: before, between and after the changes, those to come as they are agreed', () => {
    const periods = [
      { ...office('b', 'a'), fromOn: '2020-01-01', shortZh: 'first' },
      { ...office('b', 'd'), fromOn: '2025-06-01', shortZh: 'second' },
    ];
    expect(
      [periodOn(periods, 'b', '2019-01-01'), periodOn(periods, 'b', '2025-05-31')].map((one) => one?.shortZh),
    ).toEqual(['first', 'first']);
    expect(periodOn(periods, 'b', '2025-06-01')?.shortZh).toBe('second');
    expect(periodOn(periods, 'd', '2025-06-01')).toBe(null);
    const coming = [{ fromOn: ON, change: { kind: 'closed', officeId: 'd', successorId: 'a' } as const }];
    const on = (day: string) => treeOn([office('a', null), office('b', 'd'), office('d', 'a')], periods, coming, day);
    expect(on('2019-12-31')).toEqual([]);
    expect(on('2025-05-31').map(({ officeId, parentId }) => [officeId, parentId])).toEqual([
      ['a', null],
      ['b', 'a'],
      ['d', 'a'],
    ]);
    expect(on('2026-11-30').map(({ officeId }) => officeId)).toEqual(['a', 'b', 'd']);
    expect(on(ON).map(({ officeId, parentId }) => [officeId, parentId])).toEqual([
      ['a', null],
      ['b', 'a'],
    ]);
    expect(officesOf({ kind: 'moved', officeId: 'b', parentId: 'd', head: 'b' })).toEqual(['b', 'd']);
  });
});
