// Sealed lists by the sentences of spec/draw.md section 2, against an HMAC that is not ours, and what a repeated unit would have to break.
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { must } from '../../kit/assert.ts';
import { compareBytes, fromHex, toHex, utf8 } from '../../kit/bytes.ts';
import { inclusionProof, verifyInclusion } from '../../log/rules/merkle.ts';
import { suites } from '../../platform/suite.ts';
import { leafHash } from './list.ts';
import {
  CHALLENGES,
  challengePositions,
  hashOrder,
  isSaltOf,
  listKeyCommitment,
  opaqueCode,
  saltsOf,
  sealedExcluded,
  sealedListOf,
  slotsHash,
  slotsSalt,
} from './sealed.ts';

const KEY = fromHex('3c'.repeat(32));
const OTHER = fromHex('3d'.repeat(32));
const all = Object.values(suites);
const records = (ids: readonly string[], stratum = 'A') => ids.map((id) => ({ id, stratum, weight: 1, burden: 0 }));
const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'0123456789ABC甲乙') }), {
  minLength: 1,
  maxLength: 60,
});

describe.each(all)('spec/draw.md 2 sealed lists with $name', (suite) => {
  test('R49 the salt is HMAC over the id, by an implementation that is not ours', () => {
    const algorithm = suite.name === 'DR1-SM3' ? 'sm3' : 'sha256';
    for (const id of ['91211100MA0000001X', '甲', 'x'.repeat(64)]) {
      expect(toHex(saltsOf(suite, KEY)(id))).toBe(createHmac(algorithm, KEY).update(id).digest('hex'));
    }
  });

  test('R49 leaves stand by ascending leaf hash, whatever order the register is read in', () => {
    fc.assert(
      fc.property(ids, (some) => {
        const list = sealedListOf(suite, KEY, records(some));
        const turned = sealedListOf(suite, KEY, records(some.toReversed()));
        if (!list.ok || !turned.ok) throw new Error('sound records');
        const [stratum] = list.value;
        const hashes = stratum?.leaves.map(({ hash }) => hash) ?? [];
        const ascending = hashes.every((hash, i) => i === 0 || compareBytes(hashes[i - 1] ?? hash, hash) < 0);
        return ascending && toHex(must(stratum, '').root) === toHex(must(turned.value[0], '').root);
      }),
      { numRuns: 40 },
    );
  });
});

const suite = suites['DR1-SHA256'];

test('R49 an id twice anywhere in the list refuses it, in one stratum or in two', () => {
  const twice = sealedListOf(suite, KEY, records(['a', 'b', 'a']));
  const across = sealedListOf(suite, KEY, [...records(['a', 'b']), ...records(['a'], 'B')]);
  for (const list of [twice, across])
    expect(list).toMatchObject({ ok: false, refusal: { code: 'draws.listDuplicate' } });
});

test('R49 the same unit twice has the same leaf hash: strict ascent refuses it without knowing the unit', () => {
  const [stratum] = must(valueIn(sealedListOf(suite, KEY, records(['a', 'b', 'c']))), 'a list');
  const [first, second, third] = must(stratum, 'a stratum').leaves;
  const check = hashOrder();
  expect(check(must(first, ''))).toEqual({ ok: true, value: null });
  expect(check(must(second, ''))).toEqual({ ok: true, value: null });
  expect(check(must(second, ''))).toMatchObject({ refusal: { code: 'draws.listDuplicate' } });
  expect(check(must(first, ''))).toMatchObject({ refusal: { code: 'draws.listOrder' } });
  expect(check(must(third, ''))).toEqual({ ok: true, value: null });
});

test('R49 another salt for a repeated unit is not that of the committed key', () => {
  const salt = saltsOf(suite, KEY)('a');
  expect(isSaltOf(suite, KEY, 'a', salt)).toBe(true);
  expect(isSaltOf(suite, KEY, 'b', salt)).toBe(false);
  expect(isSaltOf(suite, OTHER, 'a', salt)).toBe(false);
  expect(toHex(listKeyCommitment(suite, KEY))).not.toBe(toHex(listKeyCommitment(suite, OTHER)));
});

test('R49 without the key no leaf hash can be made from public data: it differs from that of the open list and of every other key', () => {
  const hashesOf = (key: Uint8Array) =>
    must(valueIn(sealedListOf(suite, key, records(['a', 'b']))), 'a list').flatMap(({ leaves }) =>
      leaves.map(({ hash }) => toHex(hash)),
    );
  const open = ['a', 'b'].map((id) => toHex(leafHash(suite, { id, stratum: 'A', weight: 1, burden: 0 })));
  expect(new Set([...hashesOf(KEY), ...hashesOf(OTHER), ...open]).size).toBe(6);
});

test('spec/draw.md 2 excluded units are sealed alike, by leaf hash, none twice', () => {
  const unit = (id: string) => ({ id, reason: 'deregistered', evidenceHash: new Uint8Array(32) });
  const leaves = must(valueIn(sealedExcluded(suite, KEY, ['x', 'y', 'z'].map(unit))), 'leaves');
  expect(leaves.map(({ hash }) => hash)).toEqual(leaves.map(({ hash }) => hash).sort(compareBytes));
  expect(sealedExcluded(suite, KEY, ['x', 'x'].map(unit))).toMatchObject({ refusal: { code: 'draws.listDuplicate' } });
  expect(sealedExcluded(suite, KEY, [unit('x ')])).toMatchObject({ refusal: { code: 'draws.textSpace' } });
});

describe('spec/draw.md 4 challenges', () => {
  const seedOf = (n: number) => suite.hash(utf8(`seed ${n}`));

  test('R49 are distinct pairs inside the stratum, all of them where there are few', () => {
    for (const size of [0, 1, 2, 17, 18, 1000, 1_000_000]) {
      const positions = challengePositions(suite, seedOf(size), 'A', size);
      expect(positions.length).toBe(Math.max(0, Math.min(CHALLENGES, size - 1)));
      expect(new Set(positions).size).toBe(positions.length);
      expect(positions.every((i) => i >= 0 && i + 1 < size)).toBe(true);
    }
  });

  test('R49 a list a tenth of which is out of order is caught by the committed number of pairs in most draws', () => {
    const size = 1000;
    const broken = (i: number) => i % 10 === 0;
    const caught = Array.from({ length: 400 }, (_, n) => challengePositions(suite, seedOf(n), 'A', size).some(broken));
    const share = caught.filter(Boolean).length / caught.length;
    expect(share).toBeGreaterThan(1 - 0.9 ** CHALLENGES - 0.06);
  });

  test('R49 a pair is proven by leaf hashes and proofs alone', () => {
    const [stratum] = must(
      valueIn(sealedListOf(suite, KEY, records(Array.from({ length: 90 }, (_, i) => `u${i}`)))),
      'a list',
    );
    const { leaves, root, size } = must(stratum, 'a stratum');
    const hashes = leaves.map(({ hash }) => hash);
    for (const i of challengePositions(suite, seedOf(1), 'A', size)) {
      for (const at of [i, i + 1]) {
        const hash = must(hashes[at], 'a leaf');
        expect(verifyInclusion(suite.hash, at, size, hash, inclusionProof(suite.hash, at, hashes), root)).toBe(true);
      }
      expect(compareBytes(must(hashes[i], ''), must(hashes[i + 1], ''))).toBeLessThan(0);
    }
  });
});

test('P8 a stratum code tells nothing and cannot be joined with that of another draw', () => {
  const classes = ['A', 'B', 'C', 'D'];
  const codes = classes.map((code) => opaqueCode(suite, KEY, code));
  expect(new Set(codes).size).toBe(4);
  for (const code of classes) expect(opaqueCode(suite, OTHER, code)).not.toBe(opaqueCode(suite, KEY, code));
});

test('P8 the hash of the slots cannot be tried out: it hangs on a salt of the list key', () => {
  const slots = '[{"object":"a","officer":"C1","slot":0}]';
  expect(toHex(slotsHash(suite, slotsSalt(suite, KEY), slots))).not.toBe(
    toHex(slotsHash(suite, slotsSalt(suite, OTHER), slots)),
  );
});

function valueIn<T>(result: { ok: true; value: T } | { ok: false }): T | undefined {
  return result.ok ? result.value : undefined;
}
