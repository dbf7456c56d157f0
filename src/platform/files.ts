// Uploaded files in pieces (SQL.md: no large objects): stored as they arrive, read back as a stream, memory flat.
// A file belongs to the person who sent it; its SHA-256 is what log entries name.

import { createHash } from 'node:crypto';
import { to as copyTo } from 'pg-copy-streams';
import { assert } from '../kit/assert.ts';
import { isUuid } from '../kit/ids.ts';
import { ok, type Result, refuse } from '../kit/result.ts';
import type { Actor } from './access.ts';
import type { App } from './app.ts';
import { clientOf, read, type Tx } from './db/database.ts';

/** The whole of an uploaded file cannot be read; code and fill as in a refusal. */
export class FileProblem extends Error {
  readonly code: string;
  readonly fill: Readonly<Record<string, string | number>>;
  constructor(code: string, fill: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.fill = fill;
  }
}

export const PIECE = 256 * 1024;
const MOST = 512 * 1024 * 1024;

export type StoredFile = {
  readonly fileId: string;
  readonly sha256: Buffer;
  readonly size: number;
  readonly name: string;
};

/** Stores a stream in the caller's transaction. Refuses `file.empty` and `request.too-large`; the caller then rolls back. */
export async function storeFile(
  tx: Tx,
  file: {
    readonly fileId: string;
    readonly name: string;
    readonly mediaType: string;
    readonly userId: string;
    readonly at: Date;
    /** Absent: kept. */
    readonly expiresAt?: Date;
    /** The largest size; what is sent in has the common one. */
    readonly most?: number;
  },
  bytes: AsyncIterable<Buffer>,
): Promise<Result<StoredFile>> {
  const hash = createHash('sha256');
  let size = 0;
  let n = 0;
  let held: Buffer = Buffer.alloc(0);
  const add = async (body: Buffer) => {
    await tx.insertInto('platform.file_chunk').values({ file_id: file.fileId, n, body }).execute();
    n += 1;
  };
  for await (const part of bytes) {
    size += part.length;
    if (size > (file.most ?? MOST)) return refuse('request.too-large', 'unmet');
    hash.update(part);
    held = held.length === 0 ? part : Buffer.concat([held, part]);
    for (; held.length >= PIECE; held = held.subarray(PIECE)) await add(held.subarray(0, PIECE));
  }
  if (held.length > 0) await add(held);
  if (size === 0) return refuse('file.empty', 'unmet', { name: file.name });
  const sha256 = hash.digest();
  await tx
    .insertInto('platform.file')
    .values({
      file_id: file.fileId,
      sha256,
      size,
      name: file.name,
      media_type: file.mediaType,
      user_id: file.userId,
      stored_at: file.at,
      expires_at: file.expiresAt ?? null,
    })
    .execute();
  return ok({ fileId: file.fileId, sha256, size, name: file.name });
}

/** Of bytes that are not kept. */
export async function sha256Of(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const hash = createHash('sha256');
  for await (const part of bytes) hash.update(part);
  return hash.digest();
}

/** The person's own file, or null. */
export async function findFile(tx: Tx, userId: string, fileId: string): Promise<StoredFile | null> {
  const row = await tx
    .selectFrom('platform.file')
    .select(['file_id', 'sha256', 'size', 'name'])
    .where('file_id', '=', fileId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row ? { fileId: row.file_id, sha256: row.sha256, size: row.size, name: row.name } : null;
}

/** The person's own file that was made for taking away, while it lasts; null when it is somebody else's, over, or none. */
export async function findExport(tx: Tx, userId: string, fileId: string, now: Date) {
  const row = await tx
    .selectFrom('platform.file')
    .select(['name', 'media_type', 'size'])
    .where('file_id', '=', fileId)
    .where('user_id', '=', userId)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row ? { name: row.name, mediaType: row.media_type, size: row.size } : null;
}

/** Deletes files whose time is over, with their pieces. */
export async function sweepFiles(tx: Tx, now: Date): Promise<number> {
  const over = await tx.selectFrom('platform.file').select('file_id').where('expires_at', '<=', now).execute();
  if (over.length === 0) return 0;
  const ids = over.map((row) => row.file_id);
  await tx.deleteFrom('platform.file_chunk').where('file_id', 'in', ids).execute();
  await tx.deleteFrom('platform.file').where('file_id', 'in', ids).execute();
  return ids.length;
}

// COPY's binary form of one row with one column: signature, flags and extension (19 bytes), columns (2), length (4), bytes.
const BEFORE_LENGTH = 21;
const BEFORE_BYTES = 25;

/** One piece, or null after the last. By COPY, since the driver knows bytes only as text of twice their length. */
export async function filePiece(tx: Tx, fileId: string, n: number): Promise<Buffer | null> {
  assert(isUuid(fileId) && Number.isInteger(n), 'COPY takes no parameters');
  const row = `select body from platform.file_chunk where file_id = '${fileId}' and n = ${n}`;
  const parts: Buffer[] = [];
  const client = await clientOf(tx);
  for await (const part of client.query(copyTo(`copy (${row}) to stdout (format binary)`))) parts.push(part);
  const bytes = Buffer.concat(parts);
  if (bytes.length < BEFORE_BYTES) return null;
  return bytes.subarray(BEFORE_BYTES, BEFORE_BYTES + bytes.readInt32BE(BEFORE_LENGTH));
}

/** All bytes in order, one piece ahead; each piece is a transaction of its own, so a slow reader holds nothing open. */
export async function* readFile(app: App, actor: Actor, fileId: string): AsyncGenerator<Buffer> {
  const pieceAt = (n: number) => read(app.db, actor, (tx) => filePiece(tx, fileId, n));
  let next = pieceAt(0);
  for (let n = 1; ; n += 1) {
    const piece = await next;
    if (piece === null) return;
    next = pieceAt(n);
    // A reader that stops early never awaits it.
    next.catch(() => {});
    yield piece;
  }
}
