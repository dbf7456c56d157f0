// A ZIP file as a stream (APPNOTE 6.3.10): each member deflated as it comes, its sizes behind it in a data descriptor, so that nothing is held.
import { crc32, createDeflateRaw } from 'node:zlib';
import { assert } from '../../kit/assert.ts';

export type Member = { readonly name: string; readonly content: AsyncIterable<string> | Iterable<string> };

const UTF8_AND_DESCRIPTOR = 0x0808;
const DEFLATED = 8;
const VERSION = 20;
const DOS_DATE = 0x21;
const MOST = 0xffff_ffff;

const fields = (...parts: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer => {
  const buffer = Buffer.alloc(parts.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of parts) {
    buffer.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return buffer;
};

type Written = {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
};

const common = ({ crc, packed, size, name }: Omit<Written, 'at'>) =>
  [
    [VERSION, 2],
    [UTF8_AND_DESCRIPTOR, 2],
    [DEFLATED, 2],
    [0, 2],
    [DOS_DATE, 2],
    [crc, 4],
    [packed, 4],
    [size, 4],
    [name.length, 2],
    [0, 2],
  ] as const;

/** The bytes of the archive. Members of 4 GiB and more are refused by an assertion: no sheet of a spreadsheet gets there. */
export async function* zip(members: AsyncIterable<Member> | Iterable<Member>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let at = 0;
  const count = (part: Buffer): Buffer => {
    at += part.length;
    return part;
  };
  for await (const { name: title, content } of members) {
    const name = Buffer.from(title);
    const start = at;
    yield count(Buffer.concat([fields([0x04034b50, 4], ...common({ crc: 0, packed: 0, size: 0, name })), name]));
    const packed = deflated(content);
    for await (const part of packed.bytes) yield count(part);
    const { crc, size } = packed.sums();
    const length = at - start - 30 - name.length;
    assert(size < MOST && at < MOST, 'a spreadsheet beyond 4 GiB');
    yield count(fields([0x08074b50, 4], [crc, 4], [length, 4], [size, 4]));
    written.push({ name, crc, packed: length, size, at: start });
  }
  const begin = at;
  for (const one of written) {
    yield count(
      Buffer.concat([
        fields([0x02014b50, 4], [VERSION, 2], ...common(one), [0, 2], [0, 2], [0, 2], [0, 4], [one.at, 4]),
        one.name,
      ]),
    );
  }
  yield fields(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [written.length, 2],
    [written.length, 2],
    [at - begin, 4],
    [begin, 4],
    [0, 2],
  );
}

/** Deflates texts as they come, never ahead of who reads; the sums are those of the plain bytes, known at the end. */
function deflated(content: Member['content']) {
  const deflate = createDeflateRaw({ level: 3 });
  let crc = 0;
  let size = 0;
  const fed = (async () => {
    for await (const text of content) {
      const bytes = Buffer.from(text);
      crc = crc32(bytes, crc);
      size += bytes.length;
      if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once('drain', resolve));
    }
    deflate.end();
  })();
  // What breaks while feeding breaks the reading.
  fed.catch((error: unknown) => deflate.destroy(error as Error));
  return { bytes: deflate as AsyncIterable<Buffer>, sums: () => ({ crc, size }) };
}
