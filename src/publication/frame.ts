// What every public page is framed by: the reader's choices, whether this is a demonstration, and the checkpoint of the log under which the
// page was made (R11, R46), so that a reader can hold the page against it later.
import type { FastifyRequest } from 'fastify';
import { toHex } from '../kit/bytes.ts';
import { parseNote } from '../log/rules/note.ts';
import { cosignedNote, servedHead } from '../log/tiles.ts';
import type { App } from '../platform/app.ts';
import type { Tx } from '../platform/db/database.ts';
import { langOf, typeSizeOf } from '../web/preferences.ts';

/** Whoever signs under another name than the log's is a witness; a change of key has two signatures of the log itself. */
export function witnessesOf(note: string): number {
  const parsed = parseNote(note);
  const origin = note.split('\n', 1)[0];
  return new Set((parsed?.signatures ?? []).map(({ name }) => name).filter((name) => name !== origin)).size;
}

/** The checkpoint that readers are served now; null before the log has signed any. `root` in hex. */
export async function servedCheckpoint(app: App, tx: Tx) {
  const head = await servedHead(app, tx);
  if (head === null) return null;
  return {
    size: head.size,
    root: toHex(head.root),
    at: head.signedAt.toISOString(),
    witnesses: witnessesOf(await cosignedNote(tx, head)),
  };
}

/** The frame of one page, as renderPublic takes it beside the page's own title. */
export async function publicFrame(app: App, tx: Tx, request: FastifyRequest) {
  const cookies = request.headers.cookie ?? '';
  return {
    path: request.url,
    demo: app.config.demo,
    lang: langOf(cookies),
    large: typeSizeOf(cookies),
    at: app.clock.now().toISOString(),
    checkpoint: await servedCheckpoint(app, tx),
  };
}
