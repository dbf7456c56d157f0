// Taking a whole list away (R10, R11): a job writes the file by the list's own source, so the same conditions give the same rows; the file is its
// owner's for a week. Who took what away is in the log: list, form, rows and hash as facts, the conditions, which may name people, as document.
import { z } from 'zod';
import { toHex } from '../../kit/bytes.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { act, perform } from '../../log/act.ts';
import { type Actor, mayAnywhere, systemActor } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import { dayOf } from '../../platform/clock.ts';
import { Rollback, readSnapshot, type Tx, write } from '../../platform/db/database.ts';
import { entryType, type JobKind } from '../../platform/domain.ts';
import { type StoredFile, storeFile, sweepFiles } from '../../platform/files.ts';
import { FORMATS, fileBytes } from '../../platform/list/file.ts';
import { countAll, listQuery } from '../../platform/list/page.ts';
import type { ListConditions, ListSource } from '../../platform/list/source.ts';
import { officePath } from '../store.ts';

const KEPT_MS = 7 * 86_400_000;
const SWEEP_MS = 3_600_000;

const formats = z.enum(['csv', 'xlsx']);
export const exportInput = z.strictObject({
  list: z.string().max(64),
  format: formats,
  query: z.record(z.string().max(64), z.string().max(500)),
});
const jobInput = exportInput.extend({ language: z.enum(['zh', 'en']) });
type JobInput = z.output<typeof jobInput>;

export const listExported = entryType(
  'list.exported',
  z.object({ list: z.string(), format: formats, rows: z.int(), sha256: z.string() }),
);

const recordExport = act(listExported, {
  input: jobInput.extend({ fileId: z.string(), name: z.string(), rows: z.int(), sha256: z.string() }),
  async target(tx, input, actor) {
    return ok({ officePath: await officePath(tx, actor.officeId), thing: `export:${input.fileId}` });
  },
  async run(_tx, { list, format, rows, sha256, query, name, fileId }) {
    return ok({ facts: { list, format, rows, sha256 }, document: { query, name }, answer: { fileId } });
  },
});

/** The list, if the actor may read and export it, under conditions that it understands. Refuses list.missing, list.conditions. */
export function exportable(app: App, actor: Actor, list: string, query: ListConditions): Result<ListSource> {
  const source = app.lists.get(list);
  const may = (permission: string) => mayAnywhere(actor, permission);
  if (!source || !may(listExported.type) || (source.permission !== null && !may(source.permission)))
    return refuse('list.missing', 'missing');
  const read = listQuery(source).safeParse(query);
  if (read.success) return ok(source);
  return refuse('list.conditions', 'unmet', { path: read.error.issues[0]?.path.join('.') ?? '' });
}

export async function startExport(app: App, actor: Actor, input: JobInput): Promise<Result<{ jobId: string }>> {
  const source = exportable(app, actor, input.list, input.query);
  if (!source.ok) return source;
  return ok({ jobId: await write(app.db, actor, (tx) => app.jobs.enqueue(tx, exportJob.kind, actor, input)) });
}

type Made = StoredFile & { readonly rows: number };
type Progress = (done: number, total?: number) => Promise<void>;

/** Reads under one snapshot and stores as it reads: neither the list nor the file is ever held whole. */
async function makeFile(
  app: App,
  actor: Actor,
  source: ListSource,
  input: JobInput,
  progress: Progress,
): Promise<Made> {
  const now = app.clock.now();
  const title = app.texts[source.title]?.[input.language] ?? source.name;
  const file = {
    fileId: uuidv7(now.getTime(), app.random(10)),
    name: `${title} ${dayOf(now)}.${input.format}`,
    mediaType: FORMATS[input.format],
    userId: actor.userId,
    at: now,
    expiresAt: new Date(now.getTime() + KEPT_MS),
  };
  return readSnapshot(app.db, actor, async (tx: Tx) => {
    const context = { tx, actor, now };
    const total = await countAll(source, input.query, context);
    let rows = 0;
    const whole = { source, asked: input.query, context, texts: app.texts, language: input.language };
    const bytes = fileBytes(whole, input.format, async (done) => {
      rows = done;
      await progress(done, total);
    });
    const stored = await write(app.db, actor, async (other) => {
      const outcome = await storeFile(other, file, bytes);
      if (!outcome.ok) throw new Rollback(outcome);
      return outcome.value;
    });
    return { ...stored, rows };
  });
}

export const exportJob: JobKind = {
  kind: 'list.export',
  async run({ app, actor, input, progress }) {
    const asked = jobInput.parse(input);
    await write(app.db, actor, (tx) => sweepFiles(tx, app.clock.now()));
    const source = exportable(app, actor, asked.list, asked.query);
    if (!source.ok) return source;
    try {
      const { fileId, name, rows, sha256 } = await makeFile(app, actor, source.value, asked, progress);
      const done = await perform(app, recordExport, actor, { ...asked, fileId, name, rows, sha256: toHex(sha256) });
      return done.ok ? { href: `/api/exports/${fileId}`, rows } : done;
    } catch (error) {
      if (error instanceof Rollback) return error.value;
      throw error;
    }
  },
};

/** Files whose time is over go once an hour, and before each export. */
export async function sweeping(app: App): Promise<() => Promise<void>> {
  const system = systemActor('exports', []);
  let running: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    running = write(app.db, system, (tx) => sweepFiles(tx, app.clock.now())).catch((err: unknown) => {
      app.log.error({ err }, 'expired files stay');
    });
  }, SWEEP_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
