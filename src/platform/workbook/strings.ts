// The shared texts of a workbook. Any cell may point to any of them, so they are held; as bytes and offsets, outside the heap, within a bound.
import { FileProblem } from '../files.ts';
import { plainText } from './cells.ts';
import { type Reader, readXml } from './xml.ts';

const MEGABYTE = 2 ** 20;
const MOST_BYTES = 192 * MEGABYTE;
const FIRST_BYTES = MEGABYTE;
const FIRST_TEXTS = 64 * 1024;

export type Strings = { readonly at: (index: number) => string | undefined };

/** Emits the text of each item: its runs joined, the reading aids of Japanese and Chinese left out. */
export function textReader(item: string, emit: (text: string) => void): Reader {
  let text = '';
  let inside = false;
  let aside = 0;
  return {
    open(name) {
      if (name === item) text = '';
      if (name === 'rPh') aside += 1;
      inside = name === 't' && aside === 0;
    },
    text(part) {
      if (inside) text += part;
    },
    close(name) {
      inside = false;
      if (name === 'rPh') aside -= 1;
      if (name === item) emit(plainText(text));
    },
  };
}

/** Throws FileProblem when there are more than fit. */
export async function readStrings(bytes: AsyncIterable<Buffer>): Promise<Strings> {
  let body = Buffer.alloc(FIRST_BYTES);
  let ends = new Uint32Array(FIRST_TEXTS);
  let count = 0;
  let used = 0;
  const add = (text: string): void => {
    const length = Buffer.byteLength(text);
    if (used + length > MOST_BYTES) throw new FileProblem('file.workbook-strings', { most: MOST_BYTES / MEGABYTE });
    if (used + length > body.length) body = Buffer.concat([body], Math.max(2 * body.length, used + length));
    if (count === ends.length) {
      const more = new Uint32Array(2 * ends.length);
      more.set(ends);
      ends = more;
    }
    used += body.write(text, used);
    ends[count] = used;
    count += 1;
  };
  for await (const batch of readXml<string>(bytes, (emit) => textReader('si', emit)))
    for (const text of batch) add(text);
  return {
    at(index) {
      if (!Number.isInteger(index) || index < 0 || index >= count) return undefined;
      return body.toString('utf8', index === 0 ? 0 : ends[index - 1], ends[index]);
    },
  };
}
