// What every public page is framed by: the reader's choices, whether this is a demonstration, and the checkpoint of the log under which the
// page was made (R11, R46), so that a reader can hold the page against it later.
import type { FastifyRequest } from 'fastify';
import { servedHead } from '../log/tiles.ts';
import type { App } from '../platform/app.ts';
import type { Tx } from '../platform/db/database.ts';
import { langOf, typeSizeOf } from '../web/preferences.ts';

const SIGNATURE = '\u2014 ';

/** The note carries one signature of the log itself; each further one is a witness. */
const witnessesOf = (note: string): number =>
  Math.max(0, note.split('\n').filter((line) => line.startsWith(SIGNATURE)).length - 1);

/** The frame of one page, as renderPublic takes it beside the page's own title. */
export async function publicFrame(app: App, tx: Tx, request: FastifyRequest) {
  const head = await servedHead(app, tx);
  const cookies = request.headers.cookie ?? '';
  return {
    path: request.url,
    demo: app.config.demo,
    lang: langOf(cookies),
    large: typeSizeOf(cookies),
    at: app.clock.now().toISOString(),
    checkpoint:
      head === null ? null : { size: head.size, at: head.signedAt.toISOString(), witnesses: witnessesOf(head.note) },
  };
}
