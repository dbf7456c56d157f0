// Leaf data read back: a unit of the list, a unit left out (spec/draw.md section 2). Only the exact form is accepted:
// what is read must give the same bytes when it is written again.
import { type Leaf, readLeaf } from '../draws/rules/leaf.ts';
import { excludedData } from '../draws/rules/list.ts';
import { checkId } from '../draws/rules/primitives.ts';
import { type Bytes, equalBytes, fromHex, fromUtf8, toHex } from '../kit/bytes.ts';

function fields(data: Uint8Array) {
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  let at = 0;
  const part = (): Uint8Array => {
    const end = at + 4 + view.getUint32(at);
    const bytes = data.subarray(at + 4, end);
    at = end;
    return bytes;
  };
  return { part, text: () => fromUtf8(part()) ?? '' };
}

const isId = (text: string): boolean => checkId(text).ok;

/** The unit of leaf data in hex with its salt (empty in an open list), or null when it is not exactly one. */
export const readUnit = (hex: string): Leaf | null => readLeaf(fromHex(hex));

export type ReadExcluded = {
  readonly id: string;
  readonly reason: string;
  /** In hex. */
  readonly evidence: string;
  readonly salt: Bytes;
};

/** The id, reason and evidence hash of a unit left out with its salt, or null. */
export function readExcluded(hex: string): ReadExcluded | null {
  const data = fromHex(hex);
  try {
    const read = fields(data);
    const unit = { id: read.text(), reason: read.text(), evidenceHash: read.part() };
    const salt = read.part().slice() as Bytes;
    const sound = isId(unit.id) && isId(unit.reason) && equalBytes(excludedData(unit, salt), data);
    return sound ? { id: unit.id, reason: unit.reason, evidence: toHex(unit.evidenceHash), salt } : null;
  } catch {
    return null; // ends too early
  }
}
