// The form of a backup: an ordinary tar file. Every member is small, so it is written and read with flat memory; the last two are
// `manifest.json`, which names every member with its size and SHA-256, and `manifest.sha256`. Any tar and gzip can open it.
// The checksums show damage, not forgery: whoever can rewrite the file can rewrite its manifest (docs/operating.md, backup).
import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { assert } from '../../kit/assert.ts';

export type Member = { readonly name: string; readonly size: number; readonly sha256: string };

const BLOCK = 512;
const MOST_NAME = 100;
/** Members are cut well below this: a size beyond it is damage, not data. */
const MOST_SIZE = 64 * 1024 * 1024;
export const MANIFEST = 'manifest.json';
const MANIFEST_SUM = 'manifest.sha256';

export const sha256Hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A file that is not what was written; says where. */
export class Damaged extends Error {}

const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, '0')}\0`;
const padding = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK;

function checksum(header: Buffer): number {
  let sum = 0;
  for (let i = 0; i < BLOCK; i += 1) sum += i >= 148 && i < 156 ? 32 : (header[i] ?? 0);
  return sum;
}

function headerOf(name: string, size: number, seconds: number): Buffer {
  assert(Buffer.byteLength(name) <= MOST_NAME && size <= MOST_SIZE, `a member that tar cannot name: ${name}`);
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0);
  header.write(octal(0o600, 8), 100);
  header.write(octal(0, 8) + octal(0, 8), 108);
  header.write(octal(size, 12) + octal(seconds, 12), 124);
  header.write('0', 156);
  header.write('ustar\x0000', 257);
  header.write(octal(checksum(header), 7), 148);
  header.write(' ', 155);
  return header;
}

export type Writer = {
  /** Members written so far. */
  readonly members: readonly Member[];
  add(name: string, bytes: Uint8Array): Promise<void>;
  /** Writes the manifest, syncs the file and gives it its name. */
  finish(manifest: object): Promise<{ readonly bytes: number; readonly sha256: string }>;
  /** Deletes what was written. */
  abandon(): Promise<void>;
};

/** Begins an archive beside `path`; nothing stands at `path` before `finish`, and what stands there is not replaced. */
export async function writeArchive(path: string, at: Date): Promise<Writer> {
  const seconds = Math.floor(at.getTime() / 1000);
  const claim = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw new Error(`${path} is there already: choose another name.`);
    throw error;
  });
  await claim.close();
  const partial = `${path}.partial`;
  const file = await open(partial, 'w', 0o600);
  const members: Member[] = [];
  let written = 0;
  const put = async (bytes: Uint8Array): Promise<void> => {
    await file.appendFile(bytes);
    written += bytes.length;
  };
  const add = async (name: string, bytes: Uint8Array): Promise<void> => {
    await put(headerOf(name, bytes.length, seconds));
    await put(bytes);
    await put(Buffer.alloc(padding(bytes.length)));
    members.push({ name, size: bytes.length, sha256: sha256Hex(bytes) });
  };
  return {
    members,
    add,
    async finish(manifest) {
      const text = Buffer.from(JSON.stringify({ ...manifest, members: [...members] }, null, 1));
      const sum = sha256Hex(text);
      await add(MANIFEST, text);
      await add(MANIFEST_SUM, Buffer.from(`${sum}  ${MANIFEST}\n`));
      await put(Buffer.alloc(2 * BLOCK));
      await file.sync();
      await file.close();
      await rename(partial, path);
      const folder = await open(dirname(path), 'r');
      await folder.sync();
      await folder.close();
      return { bytes: written, sha256: sum };
    },
    async abandon() {
      await file.close().catch(() => undefined);
      await rm(partial, { force: true });
      await rm(path, { force: true });
    },
  };
}

export type Found = { readonly name: string; readonly bytes: Buffer; readonly begin: number; readonly end: number };

async function exactly(file: FileHandle, position: number, length: number, what: string): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead < length) throw new Damaged(`the file ends at byte ${position + bytesRead}, inside ${what}`);
  return buffer;
}

function parseHeader(header: Buffer, position: number): { readonly name: string; readonly size: number } {
  const name = header.toString('utf8', 0, MOST_NAME).replace(/\0.*$/s, '');
  const size = Number.parseInt(header.toString('latin1', 124, 135), 8);
  const seconds = Number.parseInt(header.toString('latin1', 136, 147), 8);
  const sane = name !== '' && size <= MOST_SIZE && seconds >= 0;
  // Byte for byte what was written: no bit of a header is free.
  if (sane && header.equals(headerOf(name, size, seconds))) return { name, size };
  throw new Damaged(`a byte between ${position} and ${position + BLOCK - 1}, in the header of a member, is wrong`);
}

const isZero = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0);

/** The members in order, one at a time in memory; `Damaged` where the file is no longer a tar file. */
export async function* readMembers(path: string): AsyncGenerator<Found> {
  const file = await open(path, 'r');
  try {
    const { size: length } = await file.stat();
    let position = 0;
    for (;;) {
      const header = await exactly(file, position, BLOCK, 'a header');
      if (isZero(header)) break;
      const { name, size } = parseHeader(header, position);
      const begin = position + BLOCK;
      const whole = await exactly(file, begin, size + padding(size), name);
      if (!isZero(whole.subarray(size)))
        throw new Damaged(`the padding after ${name} (byte ${begin + size} on) is not empty`);
      yield { name, bytes: whole.subarray(0, size), begin, end: begin + size };
      position = begin + whole.length;
    }
    const rest = await exactly(file, position, length - position, 'its end');
    if (rest.length !== 2 * BLOCK || !isZero(rest)) throw new Damaged(`byte ${position} on is not the end of the file`);
  } finally {
    await file.close();
  }
}

const wrong = ({ name, begin, end }: Omit<Found, 'bytes'>): Damaged =>
  new Damaged(`${name} was changed: a byte between ${begin} and ${Math.max(begin, end - 1)} is wrong`);

/** Reads the file once, holds every member against the manifest, and answers the manifest's text. */
export async function checkedManifest(path: string): Promise<string> {
  const found: (Member & Omit<Found, 'bytes'>)[] = [];
  let manifest: Found | null = null;
  let sum: Found | null = null;
  for await (const one of readMembers(path)) {
    if (one.name === MANIFEST) manifest = one;
    else if (one.name === MANIFEST_SUM) sum = one;
    else {
      const { name, begin, end, bytes } = one;
      found.push({ name, begin, end, size: bytes.length, sha256: sha256Hex(bytes) });
    }
  }
  if (manifest === null || sum === null) throw new Damaged('it has no manifest: the backup was not finished');
  if (sum.bytes.toString('latin1') !== `${sha256Hex(manifest.bytes)}  ${MANIFEST}\n`) {
    throw wrong({ name: `${MANIFEST} or ${MANIFEST_SUM}`, begin: manifest.begin, end: sum.end });
  }
  const text = manifest.bytes.toString('utf8');
  const { members } = JSON.parse(text) as { members: readonly Member[] };
  found.forEach((one, at) => {
    if (members[at]?.name !== one.name || members[at].sha256 !== one.sha256) throw wrong(one);
  });
  if (members.length !== found.length) throw new Damaged(`${members[found.length]?.name ?? 'a member'} is missing`);
  return text;
}

/** Throws unless the member is the one that the manifest names: the file may have changed since it was checked. */
export function checkMember(found: Found, expected: Member | undefined): void {
  if (expected?.name !== found.name || expected.sha256 !== sha256Hex(found.bytes)) throw wrong(found);
}
