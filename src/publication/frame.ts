// What every public page is framed by: the reader's choices, whether this is a demonstration, and the checkpoint of the log under which the
// page was made (R11, R46), so that a reader can hold the page against it later.
import type { FastifyRequest } from 'fastify';
import { toHex } from '../kit/bytes.ts';
import { servedHead } from '../log/tiles.ts';
import type { App } from '../platform/app.ts';
import type { Tx } from '../platform/db/database.ts';
import { langOf, typeSizeOf } from '../web/preferences.ts';

const SIGNATURE = '\u2014 ';

/** The note carries one signature of the log itself; each further one is a witness. */
const witnessesOf = (note: string): number =>
  Math.max(0, note.split('\n').filter((line) => line.startsWith(SIGNATURE)).length - 1);

/** The checkpoint that readers are served now; null before the log has signed any. `root` in hex. */
export async function servedCheckpoint(app: App, tx: Tx) {
  const head = await servedHead(app, tx);
  if (head === null) return null;
  return {
    size: head.size,
    root: toHex(head.root),
    at: head.signedAt.toISOString(),
    witnesses: witnessesOf(head.note),
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
