// The list file (spec/evidence-bundle.md section 7): a line that says what it is, then the leaf data of every unit, each behind its length.
// Read as it comes, whatever the pieces; what is malformed becomes a leaf that is no unit, so that it is found and nothing is skipped.
import { utf8 } from '../../kit/bytes.ts';

export const LIST_FILE = 'sunlot-list/1';

const HEAD = utf8(`${LIST_FILE}\n`);
/** Ids and strata have 64 bytes at most, so no leaf comes near this. */
const LONGEST = 1024;

/** Whether a file begins like a list file. */
export const isListFile = (start: Uint8Array): boolean =>
  start.length >= HEAD.length && HEAD.every((byte, i) => start[i] === byte);

/** The leaves of a list file, in lots as the pieces arrive. */
export async function* leavesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Uint8Array[]> {
  let rest: Uint8Array = new Uint8Array(0);
  let headed = false;
  for await (const piece of pieces) {
    let data: Uint8Array = piece;
    if (rest.length > 0) {
      data = new Uint8Array(rest.length + piece.length);
      data.set(rest);
      data.set(piece, rest.length);
    }
    let at = 0;
    if (!headed) {
      if (data.length < HEAD.length) {
        rest = data;
        continue;
      }
      if (!isListFile(data)) break;
      headed = true;
      at = HEAD.length;
    }
    const leaves: Uint8Array[] = [];
    const view = new DataView(data.buffer, data.byteOffset, data.length);
    while (at + 4 <= data.length) {
      const length = view.getUint32(at);
      if (length > LONGEST) {
        yield [...leaves, data.subarray(at)];
        return;
      }
      if (at + 4 + length > data.length) break;
      leaves.push(data.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    }
    rest = data.slice(at);
    yield leaves;
  }
  if (rest.length > 0 || !headed) yield [rest];
}
