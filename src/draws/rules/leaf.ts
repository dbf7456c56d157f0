// Leaf data read back (spec/draw.md section 2): LP(id) ‖ LP(stratum) ‖ u64(w) ‖ u32(b) ‖ LP(salt). Only the exact form is accepted, so that
// what is read gives the same bytes when it is written again.
import { fromUtf8 } from '../../kit/bytes.ts';
import { checkId } from './primitives.ts';

export type Leaf = {
  /** The id's bytes, a view. */
  readonly key: Uint8Array;
  readonly id: string;
  readonly stratum: string;
  readonly weight: bigint;
  readonly burden: number;
  readonly salt: Uint8Array;
};

/** Null when the bytes are not exactly one leaf. */
export function readLeaf(data: Uint8Array): Leaf | null {
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  let at = 0;
  const part = (): Uint8Array | null => {
    if (at + 4 > data.length) return null;
    const from = at + 4;
    at = from + view.getUint32(at);
    return at > data.length ? null : data.subarray(from, at);
  };
  const key = part();
  const code = key === null ? null : part();
  if (key === null || code === null || at + 16 > data.length) return null;
  const weight = view.getBigUint64(at);
  const burden = view.getUint32(at + 8);
  at += 12;
  const salt = part();
  if (salt === null || at !== data.length || weight < 1n) return null;
  const [id, stratum] = [fromUtf8(key), fromUtf8(code)];
  if (id === null || stratum === null || !checkId(id).ok || !checkId(stratum).ok) return null;
  return { key, id, stratum, weight, burden, salt };
}
