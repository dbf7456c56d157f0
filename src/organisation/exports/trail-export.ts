// Taking the log away with its proofs (R11; spec/log-file.md): the whole of it or what a search found, as far as the reader may see it, as
// a job. What was taken, by whom and why is an entry; a personal document that goes with it leaves an observation of its own.
import { z } from 'zod';
import { toHex } from '../../kit/bytes.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { ok, type Refused, type Result, refuse } from '../../kit/result.ts';
import { act, perform } from '../../log/act.ts';
import { takeDocuments } from '../../log/reading.ts';
import type { LogScope } from '../../log/rules/taken.ts';
import type { Head } from '../../log/store.ts';
import { type Lines, logFileHead, logFileLines, type Opening } from '../../log/taking.ts';
import { servedHead } from '../../log/tiles.ts';
import { type Actor, mayAnywhere } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import { dayOf } from '../../platform/clock.ts';
import { Rollback, readSnapshot, write } from '../../platform/db/database.ts';
import { entryType, type JobKind } from '../../platform/domain.ts';
import { type StoredFile, storeFile, sweepFiles } from '../../platform/files.ts';
import { listQuery } from '../../platform/list/page.ts';
import type { ListConditions, ListContext } from '../../platform/list/source.ts';
import { countTrail, trailIndexes, trailList } from '../store/trail.ts';
import { officePath } from '../store.ts';
import { scopeOf } from '../trail.ts';

const KEPT_MS = 7 * 86_400_000;
const BATCH = 256;
/** A file of a log is cut nowhere: some ten million entries. */
const MOST = 16 * 1024 ** 3;

export const trailInput = z.strictObject({
  scope: z.enum(['whole', 'selection']),
  /** Personal documents too, as far as they are kept. */
  documents: z.boolean(),
  reason: z.string().trim().min(4).max(500),
  /** Conditions as in the address of the trail. */
  query: z.record(z.string().max(64), z.string().max(500)),
});
const jobInput = trailInput.extend({ language: z.enum(['zh', 'en']) });
type JobInput = z.output<typeof jobInput>;

const counted = {
  entries: z.int(),
  opened: z.int(),
  documents: z.int(),
  size: z.int(),
  root: z.string(),
  sha256: z.string(),
};
export const trailExported = entryType('trail.exported', z.object({ scope: trailInput.shape.scope, ...counted }));

const recordExport = act(trailExported, {
  input: jobInput.extend({ fileId: z.string(), ...counted }),
  async target(tx, input, actor) {
    return ok({ officePath: await officePath(tx, actor.officeId), thing: `export:${input.fileId}` });
  },
  async run(_tx, { scope, entries, opened, documents, size, root, sha256, query, reason, fileId }) {
    const facts = { scope, entries, opened, documents, size, root, sha256 };
    return ok({ facts, document: { query, reason }, answer: { fileId } });
  },
});

/** Refuses access.forbidden, and list.conditions that the trail does not know. */
export async function startTrailExport(app: App, actor: Actor, input: JobInput): Promise<Result<{ jobId: string }>> {
  if (!mayAnywhere(actor, trailExported.type)) return forbidden();
  const read = listQuery(trailList).safeParse(input.query);
  if (!read.success) return refuse('list.conditions', 'unmet', { path: read.error.issues[0]?.path.join('.') ?? '' });
  return ok({ jobId: await write(app.db, actor, (tx) => app.jobs.enqueue(tx, trailExportJob.kind, actor, input)) });
}

const forbidden = (): Refused => refuse('access.forbidden', 'forbidden', { permission: trailExported.type });

/** The indexes to write, a batch at a time. */
async function* batches(scope: LogScope, asked: ListConditions, context: ListContext, size: number) {
  for (let from = 0; from < size; ) {
    const indexes: number[] =
      scope === 'whole'
        ? Array.from({ length: Math.min(BATCH, size - from) }, (_, i) => from + i)
        : await trailIndexes(asked, context, { from, size, limit: BATCH });
    if (indexes.length === 0) return;
    yield indexes;
    from = (indexes.at(-1) ?? size) + 1;
  }
}

type Counts = { entries: number; opened: number; documents: number };
type Writing = {
  readonly app: App;
  readonly context: ListContext;
  readonly head: Head;
  readonly asked: JobInput;
  readonly opening: Opening;
  readonly total: number;
};

async function* fileOf(writing: Writing, counts: Counts, progress: (done: number) => Promise<void>) {
  const { app, context, head, asked, opening } = writing;
  const { tx } = context;
  yield Buffer.from(await logFileHead(app, tx, head, asked.scope, writing.total));
  for await (const indexes of batches(asked.scope, asked.query, context, head.size)) {
    const lines: Lines = await logFileLines(app, tx, head, asked.scope, indexes, opening);
    counts.entries += indexes.length;
    counts.opened += lines.opened;
    counts.documents += lines.documents;
    yield Buffer.from(lines.bytes);
    await progress(counts.entries);
  }
}

type Made = StoredFile & Counts & { readonly size: number; readonly root: string };

/** Reads under one snapshot and stores as it reads. Refuses log.missing (nothing sealed yet) and list.nothing (nothing found). */
async function makeFile(
  app: App,
  actor: Actor,
  asked: JobInput,
  progress: (done: number, total: number) => Promise<void>,
) {
  const now = app.clock.now();
  const file = {
    fileId: uuidv7(now.getTime(), app.random(10)),
    name: `${app.texts['organisation.trail']?.[asked.language] ?? 'trail'} ${dayOf(now)}.ndjson`,
    mediaType: 'application/x-ndjson',
    userId: actor.userId,
    at: now,
    expiresAt: new Date(now.getTime() + KEPT_MS),
    most: MOST,
  };
  return readSnapshot(app.db, actor, async (tx): Promise<Result<Made>> => {
    const head = await servedHead(app, tx);
    if (head === null) return refuse('log.missing', 'missing');
    const scope = await scopeOf(tx, actor);
    const context = { tx, actor, now };
    const total = asked.scope === 'whole' ? head.size : await countTrail(asked.query, context, head.size);
    const counts = { entries: 0, opened: 0, documents: 0 };
    return write(app.db, actor, async (other) => {
      const opening: Opening = {
        mayOpen: ({ office_id }) => (office_id === null ? scope.everything : scope.offices.includes(office_id)),
        documents: async (reading, ids) =>
          asked.documents ? takeDocuments(app, reading, other, actor.userId, ids) : new Map(),
      };
      const writing = { app, context, head, asked, opening, total };
      const stored = await storeFile(
        other,
        file,
        fileOf(writing, counts, (done) => progress(done, total)),
      );
      if (!stored.ok) throw new Rollback(stored);
      return ok({ ...stored.value, ...counts, size: head.size, root: toHex(head.root) });
    });
  });
}

export const trailExportJob: JobKind = {
  kind: 'trail.export',
  async run({ app, actor, input, progress }) {
    const asked = jobInput.parse(input);
    if (!mayAnywhere(actor, trailExported.type)) return forbidden();
    await write(app.db, actor, (tx) => sweepFiles(tx, app.clock.now()));
    try {
      const made = await makeFile(app, actor, asked, progress);
      if (!made.ok) return made;
      const { fileId, sha256, entries, opened, documents, size, root } = made.value;
      const facts = { entries, opened, documents, size, root, sha256: toHex(sha256) };
      const done = await perform(app, recordExport, actor, { ...asked, ...facts, fileId });
      return done.ok ? { href: `/api/exports/${fileId}`, rows: entries } : done;
    } catch (error) {
      if (error instanceof Rollback) return error.value;
      throw error;
    }
  },
};
