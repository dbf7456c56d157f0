// What a backup says about itself, and reading one through to the last row (`npm run db -- verify FILE`).
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { z } from 'zod';
import { checkedManifest, checkMember, Damaged, type Found, type Member, readMembers } from './archive.ts';

export const FORMAT = 'sunlot-backup/1';
export const KEYS = 'keys.sealed';
const unzip = promisify(gunzip);

const table = z.object({ name: z.string(), columns: z.array(z.string()), rows: z.int(), pieces: z.int() });
export const manifestShape = z.object({
  format: z.literal(FORMAT),
  madeAt: z.iso.datetime(),
  /** Of Sunlot and of PostgreSQL. */
  version: z.string(),
  postgres: z.string(),
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })),
  tables: z.array(table),
  partitions: z.array(z.object({ name: z.string(), parent: z.string(), bound: z.string() })),
  sequences: z.array(z.object({ name: z.string(), last: z.string(), called: z.boolean() })),
  /** Public texts that lie outside the database. */
  outside: z.record(z.string(), z.string()),
  keys: z.boolean(),
  members: z.array(z.object({ name: z.string(), size: z.int(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof manifestShape>;
export type TableInBackup = Manifest['tables'][number];

export const pieceName = (name: string, n: number): string => `tables/${name}/${String(n).padStart(6, '0')}.gz`;

/** A piece of a table as it left PostgreSQL: COPY's text form, cut anywhere. */
export const unpack = (found: Found): Promise<Buffer> =>
  unzip(found.bytes).catch((error: Error) => {
    throw new Damaged(`${found.name} does not unpack (${error.message})`);
  });

export async function readManifest(path: string): Promise<Manifest> {
  const text = await checkedManifest(path);
  const parsed = manifestShape.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw new Error(`${path} is no backup that this version reads: ${z.prettifyError(parsed.error)}`);
}

/** Every member again, in order, each held against the manifest. */
export async function* checkedMembers(path: string, { members }: Pick<Manifest, 'members'>): AsyncGenerator<Found> {
  const expected = new Map<string, Member>(members.map((one) => [one.name, one]));
  for await (const found of readMembers(path)) {
    if (expected.size === 0) return;
    checkMember(found, expected.get(found.name));
    expected.delete(found.name);
    yield found;
  }
}

const NEWLINE = 10;

function linesIn(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1;
  return lines;
}

/** Reads all of it: sums, packing, and as many rows as were counted when it was made. Throws `Damaged`. */
export async function verifyBackup(path: string): Promise<Manifest> {
  const manifest = await readManifest(path);
  const rows = new Map<string, number>();
  for await (const found of checkedMembers(path, manifest)) {
    const [, name] = /^tables\/(.+)\/\d+\.gz$/.exec(found.name) ?? [];
    if (name !== undefined) rows.set(name, (rows.get(name) ?? 0) + linesIn(await unpack(found)));
  }
  for (const { name, rows: stated } of manifest.tables) {
    const counted = rows.get(name) ?? 0;
    if (counted !== stated) throw new Damaged(`${name} has ${counted} rows, the manifest says ${stated}`);
  }
  return manifest;
}
