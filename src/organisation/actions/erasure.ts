// Erasing before the term (R11, P11; LOG 23): on a person's request, of a wrong entry, of what was kept without a ground. Asked by the audit administrator,
// who sees the entry, and granted by the security administrator, who does not: no one person holds both roles, and neither can make anything disappear
// alone. The document then goes by retention.ts, as one past its term does; facts, leaf and every proof stay.
import { z } from 'zod';
import { utf8 } from '../../kit/bytes.ts';
import { canonicalJson } from '../../kit/canonical-json.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { act } from '../../log/act.ts';
import { erasureOf } from '../../log/erase.ts';
import type { Target } from '../../platform/access.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/database.ts';
import { entryType } from '../../platform/domain.ts';
import { suites } from '../../platform/suite.ts';
import { ask, decide } from '../approval.ts';
import { addErasure, ERASURE_GROUNDS, lockErasure, openErasure, setErasure } from '../store/erasure.ts';
import { findDocument } from '../store/retention.ts';
import { officePath } from '../store.ts';
import { reason, rootPath } from './target.ts';

const { hash } = suites['DR1-SHA256'];
const KIND = 'organisation.erasure';

const about = { erasureId: z.string(), entry: z.uuid(), ground: z.enum(ERASURE_GROUNDS) };
export const erasureAsked = entryType('erasure.asked', z.object(about));
export const erasureGranted = entryType('erasure.granted', z.object(about));
export const erasureReturned = entryType('erasure.returned', z.object(about));

const pathOf = (tx: Tx, officeId: string | null) => (officeId === null ? rootPath(tx) : officePath(tx, officeId));

/** Refuses log.no-document, organisation.erasure-due (its term is over: no question is needed), organisation.erasure-open. */
export const askErasure = act(erasureAsked, {
  input: z.strictObject({ entry: z.uuid(), ground: z.enum(ERASURE_GROUNDS), reason }),
  async target(tx, { entry }) {
    const document = await findDocument(tx, entry);
    if (document === null || (await erasureOf(tx, entry)) !== null) return refuse('log.no-document', 'missing');
    return ok({ officePath: await pathOf(tx, document.office_id), thing: `entry:${entry}`, document });
  },
  async run(tx, { entry, ground, reason: why }, within) {
    const { at, app, actor, target } = within;
    const { type, due, office_id: officeId } = target.document;
    if (due <= at) return refuse('organisation.erasure-due', 'conflict', { due: dayOf(due) });
    if (await openErasure(tx, entry)) return refuse('organisation.erasure-open', 'conflict');
    const erasureId = uuidv7(at.getTime(), app.random(10));
    const facts = { erasureId, entry, ground };
    const contentHash = hash(utf8(canonicalJson({ ...facts, reason: why })));
    await addErasure(tx, {
      ...{ erasureId, entryId: entry, type, officeId, ground, reason: why, contentHash },
      ...{ askedBy: actor.userId, at },
    });
    await ask(tx, within, {
      kind: KIND,
      thing: erasureId,
      title: `entry.${type}`,
      contentHash,
      officeId: target.officePath[0] ?? '',
      permission: erasureGranted.type,
      differentHead: false,
    });
    return ok({ facts, document: { reason: why }, answer: { erasureId } });
  },
});

type ErasureTarget = Target & { readonly row: NonNullable<Awaited<ReturnType<typeof lockErasure>>> };

async function erasureTarget(tx: Tx, erasureId: string): Promise<Result<ErasureTarget>> {
  const row = await lockErasure(tx, erasureId);
  if (!row) return refuse('organisation.erasure-missing', 'missing');
  return ok({ officePath: await pathOf(tx, row.office_id), thing: `erasure:${erasureId}`, row });
}

const deciding = (entry: typeof erasureGranted, decision: 'approved' | 'returned') =>
  act(entry, {
    input: z.strictObject({ erasureId: z.uuid(), reason }),
    target: (tx, { erasureId }) => erasureTarget(tx, erasureId),
    async run(tx, { erasureId, reason: why }, within) {
      const { at, actor, entryId, target } = within;
      const { row } = target;
      if (row.state !== 'asked') return refuse('organisation.already-so', 'conflict');
      const decided = await decide(tx, within, KIND, erasureId, row.content_hash, { decision, reason: why });
      if (!decided.ok) return decided;
      const by = { decided_by: actor.userId, decided_at: at };
      await setErasure(
        tx,
        erasureId,
        decision === 'approved' ? { state: 'granted', ...by, granting_entry: entryId } : { state: 'returned', ...by },
      );
      return ok({
        facts: { erasureId, entry: row.entry_id, ground: row.ground },
        document: { reason: why },
        answer: {},
      });
    },
  });

/** By another person than the one who asked. */
export const grantErasure = deciding(erasureGranted, 'approved');
export const returnErasure = deciding(erasureReturned, 'returned');
