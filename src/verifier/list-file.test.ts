// R7: a list that is too long for its bundle travels as a file of its own, and the verifier recomputes the draw from the two together.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLeafFile, LIST_FILE, leavesOf } from '../draws/rules/list-file.ts';
import { concat, fromHex, lp, utf8 } from '../kit/bytes.ts';
import { verify } from './check.ts';
import { type Loose, SAMPLE_KEY, sample } from './sample.ts';
import { suites } from './suite.ts';

async function* cut(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const fileOf = (leaves: readonly Uint8Array[]) => concat(utf8(`${LIST_FILE}\n`), ...leaves.map(lp));
const read = async (bytes: Uint8Array, size: number) => {
  const leaves: Uint8Array[] = [];
  for await (const lot of leavesOf(cut(bytes, size))) leaves.push(...lot.map((leaf) => leaf.slice()));
  return leaves;
};

describe('the file', () => {
  test('gives the same leaves however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 90 }),
        async (leaves, size) => {
          expect((await read(fileOf(leaves), size)).map((leaf) => [...leaf])).toEqual(leaves.map((leaf) => [...leaf]));
        },
      ),
    );
  });

  test('cut short, of another kind or with a length beyond any leaf, it ends in a leaf that is no unit', async () => {
    const whole = fileOf([utf8('one'), utf8('two')]);
    expect((await read(whole.subarray(0, whole.length - 1), 7)).length).toBe(2);
    expect(await read(utf8('{"format":"sunlot-evidence/1"}'), 5)).toHaveLength(1);
    expect(await read(concat(utf8(`${LIST_FILE}\n`), new Uint8Array([255, 255, 255, 255])), 99)).toHaveLength(1);
    expect(isLeafFile(LIST_FILE, whole)).toBe(true);
    expect(isLeafFile(LIST_FILE, utf8('{'))).toBe(false);
  });
});

const pps = () => sample({ beacon: 'demo', method: { kind: 'pps' } }).bundle;
const leavesIn = (bundle: Loose): Uint8Array[] =>
  Object.values(bundle.list as Record<string, string[]>).flatMap((leaves) => leaves.map(fromHex));
const statuses = async (bundle: Loose, file: Uint8Array) => {
  const report = await verify(
    { ...bundle, list: null },
    { suites, knownKeys: [SAMPLE_KEY], leaves: leavesOf(cut(file, 1000)) },
  );
  return Object.fromEntries(report.steps.map(({ name, status }) => [name, status]));
};

describe('R7 a draw by weight and its list file', () => {
  test('are recomputed together', async () => {
    const bundle = pps();
    expect(await statuses(bundle, fileOf(leavesIn(bundle)))).toMatchObject({
      objects: 'pass',
      proofs: 'pass',
      probabilities: 'pass',
    });
  });

  test('a unit left out, one bit turned or two units exchanged are false', async () => {
    const bundle = pps();
    const leaves = leavesIn(bundle);
    const turned = leaves.map((leaf, i) =>
      i === 3 ? leaf.map((byte, at) => (at === leaf.length - 9 ? byte ^ 1 : byte)) : leaf,
    );
    const [first, second, ...others] = leaves as [Uint8Array, Uint8Array, ...Uint8Array[]];
    for (const bad of [leaves.slice(1), turned, [second, first, ...others]])
      expect((await statuses(bundle, fileOf(bad))).proofs).toBe('false');
  });
});
