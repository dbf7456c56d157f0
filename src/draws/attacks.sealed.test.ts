// A hostile office, firm and operator against sealed lists (R49, P8; spec/draw.md sections 2 and 4): what each can try, and that it is refused, leads
// nowhere, or is named by the verifier. The bundles that carry these attacks are those of src/verifier/attacks-sealed.ts, which Python checks too.
import { expect, test } from 'vitest';
import { must } from '../kit/assert.ts';
import { compareText, fromHex, toHex, utf8 } from '../kit/bytes.ts';
import { suites } from '../platform/suite.ts';
import { sealedAttacks } from '../verifier/attacks-sealed.ts';
import { verify } from '../verifier/check.ts';
import { SAMPLE_KEY } from '../verifier/sample.ts';
import { suites as verifierSuites } from '../verifier/suite.ts';
import { assignOrder } from './rules/assign/assign.ts';
import { hashOrder, saltsOf, sealedLeaf, sealedListOf } from './rules/sealed.ts';
import { selectStratum } from './rules/select.ts';
import { unitTable } from './rules/units.ts';

const suite = suites['DR1-SHA256'];
const KEY = fromHex('41'.repeat(32));
const SEED = suite.hash(utf8('a public seed'));
const ids = Array.from({ length: 400 }, (_, i) => `F${String(i).padStart(6, '0')}`);
const records = ids.map((id) => ({ id, stratum: 'A', weight: 1, burden: 0 }));
const list = sealedListOf(suite, KEY, records);
const leaves = list.ok ? must(list.value[0], 'a stratum').leaves : [];

const drawnOf = (keys: readonly Uint8Array[]): readonly number[] => {
  const table = unitTable();
  for (const key of keys) table.push(key, 1n, 0);
  const plan = { code: 'A', size: keys.length, n: 40, reserve: 0, method: { kind: 'ticket' } as const };
  const selected = selectStratum(suite, SEED, plan, table.units());
  return selected.ok ? selected.value.drawn : expect.fail(selected.refusal.code);
};

test('R49 a firm computes its own ticket from the public seed: in an open list that tells it all, in a sealed one nothing', () => {
  const sorted = [...ids].sort(compareText);
  const guess = new Set(drawnOf(sorted.map(utf8)).map((at) => sorted[at]));
  // A firm that takes the tickets of an open list for those of a sealed one is right about as often as chance: 40 of 400, expected 4 in common.
  const drawn = drawnOf(leaves.map(({ hash }) => hash)).map((at) => must(leaves[at], 'a leaf').id);
  const common = drawn.filter((id) => guess.has(id)).length;
  expect(drawn.length).toBe(40);
  expect(common).toBeLessThan(14);
});

test('R49 the order in which inspectors are assigned cannot be computed from ids either', () => {
  const objects = leaves.slice(0, 60).map(({ id, hash }) => ({ id, leafHash: hash }));
  const open = assignOrder(
    suite,
    SEED,
    objects.map(({ id }) => ({ id })),
  ).map(({ id }) => id);
  const sealed = assignOrder(suite, SEED, objects).map(({ id }) => id);
  expect([...sealed].sort(compareText)).toEqual([...open].sort(compareText));
  expect(sealed.filter((id, at) => open[at] === id).length).toBeLessThan(10);
});

test('R49 a firm that knows every id but not the key finds itself in no leaf hash of the list', () => {
  const shown = new Set(leaves.map(({ hash }) => toHex(hash)));
  const tried = [new Uint8Array(32), suite.hash(utf8('guess')), SEED].flatMap((key) =>
    records.map((record) => toHex(sealedLeaf(suite, saltsOf(suite, key), record).hash)),
  );
  expect(tried.filter((hash) => shown.has(hash))).toEqual([]);
});

test('R49 an office that would grind the order of a sealed list has none to choose: the order follows from key and ids', () => {
  for (const order of [records, records.toReversed(), [...records].sort((a, b) => a.id.localeCompare(b.id, 'zh'))]) {
    const again = sealedListOf(suite, KEY, order);
    expect(again.ok && toHex(must(again.value[0], 'a stratum').root)).toBe(
      list.ok && toHex(must(list.value[0], 'a stratum').root),
    );
  }
});

test('R49 swapped neighbours, wherever they stand, break the strict ascent', () => {
  for (const at of [0, 1, 199, 398]) {
    const swapped = leaves.map((leaf, i) => (i === at ? leaves[at + 1] : i === at + 1 ? leaves[at] : leaf));
    const check = hashOrder();
    const codes = swapped.map((leaf) => check(must(leaf, 'a leaf'))).filter((one) => !one.ok);
    expect(codes.length).toBeGreaterThan(0);
  }
});

test.each(sealedAttacks.map(({ name, codes, make }) => [name, codes, make] as const))(
  'R49 P8 %s',
  async (_, codes, make) => {
    const report = await verify(make(), { suites: verifierSuites, knownKeys: [SAMPLE_KEY] });
    const found = report.steps.flatMap(({ findings }) =>
      findings.filter(({ status }) => status === 'false').map(({ code }) => code),
    );
    expect(found).toEqual(expect.arrayContaining([...codes]));
    expect(report.exitCode).toBe(1);
  },
);
