// Letting go of what has been kept for its term (P11; LOG 23, LOG 30): personal documents behind the hashes, one entry each, and old
// observations. Nobody erases before the term is over by himself: who reads the log must not be able to make what he read disappear.
import { z } from 'zod';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { act, perform } from '../../log/act.ts';
import { carryOutErasures, erased, erasureOf } from '../../log/erase.ts';
import { carryOutTrimming, trimmable, trimmed } from '../../log/trim.ts';
import { type Actor, may } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import { dayOf } from '../../platform/clock.ts';
import { read, write } from '../../platform/db/database.ts';
import type { JobKind } from '../../platform/domain.ts';
import { openErasure, setErasure } from '../store/erasure.ts';
import { findDocument, observationCutoff, observationsBefore } from '../store/retention.ts';
import { officePath } from '../store.ts';
import { rootPath } from './target.ts';

const reason = z.string().trim().min(4).max(500);

/** Refuses log.no-document where there is none (any more) and log.term-runs before its term is over, unless another administrator granted it (erasure.ts). */
export const eraseDocument = act(erased, {
  input: z.strictObject({ entry: z.uuid(), reason }),
  async target(tx, { entry }) {
    const document = await findDocument(tx, entry);
    if (document === null || (await erasureOf(tx, entry)) !== null) return refuse('log.no-document', 'missing');
    const path = document.office_id === null ? await rootPath(tx) : await officePath(tx, document.office_id);
    return ok({ officePath: path, thing: `entry:${entry}`, document });
  },
  async run(tx, { entry, reason: why }, { target: { document }, at }) {
    const { type, months, due } = document;
    const question = await openErasure(tx, entry);
    const granted = question?.state === 'granted' ? question : null;
    if (due > at && granted === null) return refuse('log.term-runs', 'unmet', { months, due: dayOf(due) });
    if (granted) await setErasure(tx, granted.erasure_id, { state: 'done', done_at: at, reason: '' });
    const by = granted?.granting_entry ? { granted: granted.granting_entry } : {};
    return ok({ facts: { entry, type, months, ...by }, document: { reason: why }, answer: { entry } });
  },
});

/** Refuses log.nothing-due. The deletion itself is a job, queued with the entry. */
export const trimObservations = act(trimmed, {
  input: z.strictObject({ reason }),
  target: async (tx) => ok({ officePath: await rootPath(tx), thing: 'observations' }),
  async run(tx, { reason: why }, { actor, at, app }) {
    const { cutoff, months } = await observationCutoff(tx, at);
    const before = await trimmable(tx, cutoff);
    const count = before === null ? 0 : await observationsBefore(tx, before);
    if (before === null || count === 0) return refuse('log.nothing-due', 'unmet', { months });
    const jobId = await app.jobs.enqueue(tx, trimJob.kind, actor, {}, count);
    const facts = { before: before.toISOString(), count, months };
    return ok({ facts, document: { reason: why }, answer: { jobId, count } });
  },
});

export const trimJob: JobKind = {
  kind: 'log.trim',
  run: async ({ app, progress }) => ({ gone: await carryOutTrimming(app, (gone) => progress(gone)) }),
};

/** Queues the erasures. Refuses access.forbidden if one is out of reach, log.no-document if there is none among them. */
export const startErasing = (
  app: App,
  actor: Actor,
  input: z.infer<typeof eraseInput>,
): Promise<Result<{ jobId: string }>> =>
  write(app.db, actor, async (tx) => {
    let found = 0;
    for (const entry of input.entries) {
      const target = await eraseDocument.target(tx, { ...input, entry }, actor, app);
      if (!target.ok) continue;
      const grant = may(actor, erased.type, target.value);
      if (!grant.ok) return grant;
      found += 1;
    }
    if (found === 0) return refuse('log.no-document', 'missing');
    return ok({ jobId: await app.jobs.enqueue(tx, eraseJob.kind, actor, input, input.entries.length) });
  });

export const eraseInput = z.strictObject({ entries: z.array(z.uuid()).min(1).max(500), reason });

/** Erases each of the entries' documents by an act of its own, then carries it out. What was refused is told, not hidden. */
export const eraseJob: JobKind = {
  kind: 'log.erase',
  async run({ app, actor, input, progress }) {
    const { entries, reason: why } = eraseInput.parse(input);
    let gone = 0;
    const refused: { entry: string; code: string }[] = [];
    for (const entry of entries) {
      const done: Result<unknown> = await perform(app, eraseDocument, actor, { entry, reason: why });
      if (done.ok) gone += 1;
      else refused.push({ entry, code: done.refusal.code });
      await progress(gone + refused.length, entries.length);
    }
    await carryOutErasures(app);
    return { gone, refused };
  },
};

/** What stands before who may let go of observations: how many are past their term, and since when any are kept. */
export const observationsDue = (app: App, actor: Actor) =>
  read(app.db, actor, async (tx) => {
    const { cutoff, months } = await observationCutoff(tx, app.clock.now());
    const before = await trimmable(tx, cutoff);
    return { months, before, count: before === null ? 0 : await observationsBefore(tx, before) };
  });
