// The units of one stratum as the methods see them (spec/draw.md section 4): by position, each with the bytes its ticket is taken over
// (its id, or its leaf hash in a sealed list), its weight and its burden. Kept in columns, for a stratum may have a million.
import { assert } from '../../kit/assert.ts';
import type { Bytes } from '../../kit/bytes.ts';

export type Units = {
  readonly size: number;
  /** What a ticket is taken over; a view, not a copy. */
  readonly key: (position: number) => Uint8Array;
  readonly weight: (position: number) => bigint;
  readonly burden: (position: number) => number;
};

export type UnitTable = {
  /** Units in the stratum's order of leaves. */
  readonly push: (key: Uint8Array, weight: bigint, burden: number) => void;
  readonly units: () => Units;
};

const grown = <T extends Bytes | BigUint64Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(
  array: T,
  least: number,
): T => {
  if (array.length >= least) return array;
  const larger = new (array.constructor as new (length: number) => T)(Math.max(least, 2 * array.length, 1024));
  larger.set(array as never);
  return larger;
};

export function unitTable(): UnitTable {
  let keys: Bytes = new Uint8Array(0);
  let ends = new Uint32Array(0);
  let weights = new BigUint64Array(0);
  let burdens = new Uint32Array(0);
  let size = 0;
  let bytes = 0;
  return {
    push(key, weight, burden) {
      keys = grown(keys, bytes + key.length);
      ends = grown(ends, size + 1);
      weights = grown(weights, size + 1);
      burdens = grown(burdens, size + 1);
      keys.set(key, bytes);
      bytes += key.length;
      assert(bytes <= 0xffffffff, 'the ids of one stratum stay below 4 GiB');
      ends[size] = bytes;
      weights[size] = weight;
      burdens[size] = burden;
      size += 1;
    },
    units: () => ({
      size,
      key: (position) => keys.subarray(position === 0 ? 0 : ends[position - 1], ends[position]),
      weight: (position) => weights[position] ?? 0n,
      burden: (position) => burdens[position] ?? 0,
    }),
  };
}
