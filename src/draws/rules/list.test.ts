// Section 2 of spec/draw.md: the roots of a draw do not depend on any order, and hide no double.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareBytes, concat, fromHex, lp, toHex, u32, u64, utf8 } from '../../kit/bytes.ts';
import { suites } from '../../platform/suite.ts';
import {
  excludedData,
  excludedRoot,
  type ListRecord,
  leafData,
  leafHash,
  objectsRoot,
  officersRoot,
  openList,
  openListOf,
  recusalRoot,
  stratumHeader,
} from './list.ts';

const suite = suites['DR1-SHA256'];
const { hash } = suite;
const record = (id: string, change: Partial<ListRecord> = {}): ListRecord => ({
  id,
  stratum: 'a',
  weight: 1,
  burden: 0,
  ...change,
});
const leaf = (data: Uint8Array) => hash(concat(new Uint8Array([0]), data));
const node = (left: Uint8Array, right: Uint8Array) => hash(concat(new Uint8Array([1]), left, right));

const records = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[A-Z0-9企业店]{1,12}$/),
    stratum: fc.constantFrom('a', 'b', '重点'),
    weight: fc.integer({ min: 1, max: 1000 }),
    burden: fc.nat(9),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
);

describe('objects', () => {
  test('a leaf is LP(id) ‖ LP(stratum) ‖ u64(w) ‖ u32(b) ‖ LP(salt)', () => {
    const data = leafData(record('店', { weight: 2n ** 64n - 1n, burden: 7 }), fromHex('aa'));
    expect(toHex(data)).toBe('00000003e5ba97' + '0000000161' + 'ffffffffffffffff' + '00000007' + '00000001aa');
    expect(leafHash(suite, record('x'))).toEqual(leaf(leafData(record('x'))));
  });

  test('one tree per stratum in id byte order, its sums in the header, headers by code', () => {
    const built = openListOf(suite, [record('2', { weight: 5 }), record('1'), record('3', { stratum: 'b' })]);
    if (!built.ok) throw new Error(built.refusal.code);
    const root = node(leaf(leafData(record('1'))), leaf(leafData(record('2', { weight: 5 }))));
    expect(built.value[0]).toEqual({ code: 'a', size: 2, weight: 6n, root });
    const headers = built.value.map((sum) => ({ ...sum, n: 1, reserve: 2 }));
    const [first, second] = headers.map(stratumHeader);
    expect(first).toEqual(concat(lp(utf8('a')), u64(2), u64(6), u32(1), u32(2), root));
    const both = node(leaf(first ?? root), leaf(second ?? root));
    expect(objectsRoot(suite, headers)).toEqual(both);
    expect(objectsRoot(suite, [...headers].reverse())).toEqual(both);
  });

  test('R30: the order of the register is irrelevant', () => {
    fc.assert(
      fc.property(
        records.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(openListOf(suite, shuffled)).toEqual(openListOf(suite, list));
        },
      ),
      { seed: 4, numRuns: 100 },
    );
  });

  test('leaves stand by ascending id BYTES, not by UTF-16 units', () => {
    const ids = ['\u{1f600}', '\uff21', 'a', 'b', '企'];
    const open = openList(suite);
    const ordered = [...ids].sort((a, b) => compareBytes(utf8(a), utf8(b)));
    for (const [position, id] of ordered.entries())
      expect(open.push(record(id))).toMatchObject({ value: { position } });
    expect(
      openListOf(
        suite,
        ids.map((id) => record(id)),
      ),
    ).toEqual({ ok: true, value: open.strata() });
    expect(ordered.indexOf('\u{1f600}')).toBe(4);
  });

  test.each([
    ['the same id in two strata', [record('1'), record('1', { stratum: 'b' })], 'draws.listDuplicate'],
    ['weight 0', [record('1', { weight: 0 })], 'draws.listWeight'],
    ['weight 2^64', [record('1', { weight: 2n ** 64n })], 'draws.listWeight'],
    ['weights that sum to 2^64', [record('1', { weight: 2n ** 64n - 1n }), record('2')], 'draws.listWeight'],
    ['a burden of 2^32', [record('1', { burden: 2 ** 32 })], 'draws.listBurden'],
    ['an id with a zero-width space', [record('1\u200b')], 'draws.textInvisible'],
    ['a stratum code with a space at its end', [record('1', { stratum: 'a ' })], 'draws.textSpace'],
  ])('refuses %s', (_, list, code) => {
    expect(openListOf(suite, list)).toMatchObject({ refusal: { code } });
  });

  test('a stream out of order is refused, and the refused record leaves no trace', () => {
    const open = openList(suite);
    open.push(record('2'));
    const before = open.strata();
    expect(open.push(record('1'))).toMatchObject({ refusal: { code: 'draws.listOrder' } });
    expect(open.push(record('3', { weight: 2n ** 64n - 1n }))).toMatchObject({ refusal: { code: 'draws.listWeight' } });
    expect(open.strata()).toEqual(before);
  });
});

describe('those left out, officers, recusals', () => {
  const evidenceHash = hash(utf8('evidence'));
  const unit = (id: string) => ({ id, reason: 'closed', evidenceHash });

  test('excludedRoot: by id bytes, doubles refused, empty is H("")', () => {
    const both = node(leaf(excludedData(unit('1'))), leaf(excludedData(unit('2'))));
    expect(excludedRoot(suite, [unit('2'), unit('1')])).toEqual({ ok: true, value: both });
    expect(excludedRoot(suite, [unit('1'), unit('1')])).toMatchObject({ refusal: { code: 'draws.listDuplicate' } });
    expect(excludedRoot(suite, [])).toEqual({ ok: true, value: hash(new Uint8Array(0)) });
  });

  const officer = (id: string, roles: readonly string[] = ['leader']) => ({
    id,
    department: 'D1',
    area: null,
    category: 'enforcement',
    cap: 4,
    roles,
    specialties: ['food', 'fire'],
    phone: 'not committed',
  });

  test('officersRoot: canonical JSON of exactly the named fields, by id, whatever order the roles come in', () => {
    const text =
      '{"area":null,"cap":4,"category":"enforcement","department":"D1","id":"o1","roles":["leader"],"specialties":["fire","food"]}';
    expect(officersRoot(suite, [officer('o1')])).toEqual({ ok: true, value: leaf(utf8(text)) });
    const roles = ['leader', 'member'];
    expect(officersRoot(suite, [officer('o1', roles), officer('o2')])).toEqual(
      officersRoot(suite, [officer('o2'), officer('o1', [...roles].reverse())]),
    );
    expect(officersRoot(suite, [officer('o1'), officer('o1')])).toMatchObject({
      refusal: { code: 'draws.officerDuplicate' },
    });
  });

  test('recusalRoot: by object, then officer; a double is refused', () => {
    const recusal = (object: string, o: string) => ({ object, officer: o, reason: 'kin' });
    const text = (object: string, o: string) => utf8(`{"object":"${object}","officer":"${o}","reason":"kin"}`);
    const root = node(leaf(text('1', 'o1')), leaf(text('1', 'o2')));
    expect(recusalRoot(suite, [recusal('1', 'o2'), recusal('1', 'o1')])).toEqual({ ok: true, value: root });
    expect(recusalRoot(suite, [recusal('1', 'o1'), recusal('1', 'o1')])).toMatchObject({
      refusal: { code: 'draws.recusalDuplicate' },
    });
  });
});
