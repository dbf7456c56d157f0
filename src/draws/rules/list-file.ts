// Files of leaves beside a bundle (spec/evidence-bundle.md sections 7 to 9): a line that says what they are, then leaf data, each behind its length.
// Read as it comes, whatever the pieces; what is malformed becomes a leaf that is no unit, so that it is found and nothing is skipped.
import { utf8 } from '../../kit/bytes.ts';

/** The whole list of a draw. */
export const LIST_FILE = 'sunlot-list/1';
/** The inspections that its burdens were counted from. */
export const VISITS_FILE = 'sunlot-visits/1';
/** What changed in its register since the root that it is anchored to. */
export const CHANGES_FILE = 'sunlot-changes/1';
export type LeafFile = typeof LIST_FILE | typeof VISITS_FILE | typeof CHANGES_FILE;

/** Ids and strata have 64 bytes at most, so no leaf comes near this. */
const LONGEST = 1024;

const headOf = (file: LeafFile): Uint8Array => utf8(`${file}\n`);

/** Whether a file begins as a file of this kind does. */
export function isLeafFile(file: LeafFile, start: Uint8Array): boolean {
  const head = headOf(file);
  return start.length >= head.length && head.every((byte, i) => start[i] === byte);
}

/** The leaves of a file, in lots as the pieces arrive. */
export async function* leavesOf(
  pieces: AsyncIterable<Uint8Array>,
  file: LeafFile = LIST_FILE,
): AsyncGenerator<readonly Uint8Array[]> {
  const { length: headLength } = headOf(file);
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
      if (data.length < headLength) {
        rest = data;
        continue;
      }
      if (!isLeafFile(file, data)) break;
      headed = true;
      at = headLength;
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
