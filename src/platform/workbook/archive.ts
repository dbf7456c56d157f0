// The ZIP around a workbook that nobody vouches for: read by its directory, member by member, from a file that lies in pieces. Bounds are
// judged by the sizes that the directory states, and yauzl holds the bytes to them: a member never grows beyond what it announced.
import { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { FileProblem } from '../files.ts';

/** A stored file: `piece` gives the bytes of the n-th piece of `width` bytes, null behind the last. */
export type Pieces = {
  readonly size: number;
  readonly width: number;
  readonly piece: (n: number) => Promise<Buffer | null>;
};

export type Archive = {
  readonly has: (name: string) => boolean;
  /** Plain size of a member; 0 when there is none. */
  readonly sizeOf: (name: string) => number;
  /** Throws FileProblem. */
  readonly open: (name: string) => AsyncGenerator<Buffer>;
};

const MOST_MEMBERS = 10_000;
const MEGABYTE = 2 ** 20;
const MOST_PLAIN = 1024 * MEGABYTE;
/** A sheet packs to a tenth or a thirtieth; Apache POI draws the line at a hundredth as well. */
const MOST_RATIO = 100;
const RATIO_FROM = MEGABYTE;

export const damaged = (): FileProblem => new FileProblem('file.workbook-damaged');

/** Reads the directory. Throws FileProblem for what is no ZIP, holds too many members, or is encrypted. */
export async function openArchive(pieces: Pieces): Promise<Archive> {
  const members = new Map<string, yauzl.Entry>();
  const { reader, failure } = readerOf(pieces);
  const zip = await yauzl
    .fromRandomAccessReaderPromise(reader, pieces.size, { autoClose: false })
    .catch(() => Promise.reject(failure() ?? damaged()));
  if (zip.entryCount > MOST_MEMBERS) throw damaged();
  try {
    for await (const entry of zip.eachEntry()) members.set(entry.fileName, entry);
  } catch {
    throw failure() ?? damaged();
  }
  return {
    has: (name) => members.has(name),
    sizeOf: (name) => members.get(name)?.uncompressedSize ?? 0,
    async *open(name) {
      const entry = members.get(name);
      if (entry === undefined) throw damaged();
      judgeSize(entry);
      try {
        const stream = await zip.openReadStreamPromise(entry);
        for await (const part of stream) yield part as Buffer;
      } catch (error) {
        throw failure() ?? (error instanceof FileProblem ? error : damaged());
      }
    },
  };
}

/** What unpacks to more than a workbook ever does is not unpacked. */
function judgeSize({ compressedSize, uncompressedSize }: yauzl.Entry): void {
  const ratio = uncompressedSize > RATIO_FROM && uncompressedSize > MOST_RATIO * compressedSize;
  if (uncompressedSize > MOST_PLAIN || ratio)
    throw new FileProblem('file.workbook-bomb', { most: MOST_PLAIN / MEGABYTE, ratio: MOST_RATIO });
}

/** `failure` is what kept the pieces from being read, which is no fault of the file. */
function readerOf({ width, piece }: Pieces): {
  readonly reader: yauzl.RandomAccessReader;
  readonly failure: () => unknown;
} {
  // Headers are small and stand close together: the last piece answers most of them.
  let held: { readonly n: number; readonly bytes: Buffer } | null = null;
  let failure: unknown = null;
  async function pieceAt(n: number): Promise<Buffer> {
    if (held?.n === n) return held.bytes;
    const bytes = await piece(n).catch((error: unknown) => {
      failure = error;
      throw error;
    });
    if (bytes === null) throw damaged();
    held = { n, bytes };
    return bytes;
  }
  async function* range(start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < end; ) {
      const n = Math.floor(at / width);
      const bytes = await pieceAt(n);
      const part = bytes.subarray(at - n * width, Math.min(bytes.length, end - n * width));
      if (part.length === 0) throw damaged();
      yield part;
      at += part.length;
    }
  }
  const reader = new (class extends yauzl.RandomAccessReader {
    override _readStreamForRange(start: number, end: number): Readable {
      return Readable.from(range(start, end), { objectMode: false });
    }
  })();
  return { reader, failure: () => failure };
}
