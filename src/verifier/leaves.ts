// Leaf data read back: a unit of the list, a unit left out (spec/draw.md section 2). Only the exact form is accepted:
// what is read must give the same bytes when it is written again.
import { excludedData, type ListRecord, leafData } from '../draws/rules/list.ts';
import { checkId } from '../draws/rules/primitives.ts';
import { equalBytes, fromHex, fromUtf8 } from '../kit/bytes.ts';

function fields(data: Uint8Array) {
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  let at = 0;
  const number = (bytes: 4 | 8): bigint => {
    const value = bytes === 4 ? BigInt(view.getUint32(at)) : view.getBigUint64(at);
    at += bytes;
    return value;
  };
  const part = (): Uint8Array => {
    const end = Number(number(4)) + at;
    const bytes = data.subarray(at, end);
    at = end;
    return bytes;
  };
  return { number, part, text: () => fromUtf8(part()) ?? '' };
}

const isId = (text: string): boolean => checkId(text).ok;

/** The unit of leaf data in hex, or null when it is not exactly one of an open list. */
export function readUnit(hex: string): ListRecord | null {
  const data = fromHex(hex);
  try {
    const read = fields(data);
    const record = { id: read.text(), stratum: read.text(), weight: read.number(8), burden: Number(read.number(4)) };
    const sound = isId(record.id) && isId(record.stratum) && record.weight >= 1n;
    return sound && equalBytes(leafData(record), data) ? record : null;
  } catch {
    return null; // ends too early
  }
}

/** The id and reason of a unit left out, or null. */
export function readExcluded(hex: string): { readonly id: string; readonly reason: string } | null {
  const data = fromHex(hex);
  try {
    const read = fields(data);
    const unit = { id: read.text(), reason: read.text(), evidenceHash: read.part() };
    return isId(unit.id) && isId(unit.reason) && equalBytes(excludedData(unit), data) ? unit : null;
  } catch {
    return null; // ends too early
  }
}
