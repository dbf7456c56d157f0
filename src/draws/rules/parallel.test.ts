// R7: units that stand in two lists are counted as a set would count them, whatever the strata (spec/draw.md section 3, draws in parallel).
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareText } from '../../kit/bytes.ts';
import { merged, sharedUnits } from './parallel.ts';

async function* stream(ids: readonly string[]): AsyncGenerator<string> {
  yield* ids;
}
const ascending = (ids: readonly string[]) => [...ids].sort(compareText);
/** Each id once, dealt to strata. */
const list = fc
  .uniqueArray(
    fc.tuple(fc.constantFrom(...'abcdefghijklmnop', '\u4e00', '\u{1f600}', '\uffee'), fc.integer({ min: 0, max: 3 })),
    {
      selector: ([id]) => id,
    },
  )
  .map((units) => [0, 1, 2, 3].map((n) => ascending(units.filter(([, stratum]) => stratum === n).map(([id]) => id))));

test('R7 shared units are those of both sets, and strata come as one order of bytes', async () => {
  await fc.assert(
    fc.asyncProperty(list, list, async (one, other) => {
      const inOther = new Set(other.flat());
      expect(await sharedUnits(one.map(stream), other.map(stream))).toBe(
        one.flat().filter((id) => inOther.has(id)).length,
      );
      const all: string[] = [];
      for await (const id of merged(one.map(stream))) all.push(id);
      expect(all).toEqual(ascending(one.flat()));
    }),
  );
});
