// Erasing before the term over HTTP (R11, P11): questions and their state, asking, granting, returning.
import { z } from 'zod';
import { actRoute } from '../../log/answer.ts';
import { listRoute } from '../../platform/http/list.ts';
import type { Route } from '../../platform/http/route.ts';
import { instant } from '../../platform/http/shapes.ts';
import { askErasure, grantErasure, returnErasure } from '../actions/erasure.ts';
import { reason } from '../actions/target.ts';
import { ERASURE_GROUNDS, erasureList } from '../store/erasure.ts';
import { namesOf } from '../store.ts';

const rowShape = z.object({
  erasureId: z.string(),
  entryId: z.string(),
  type: z.string(),
  officeId: z.string().nullable(),
  ground: z.enum(ERASURE_GROUNDS),
  reason: z.string(),
  state: z.enum(['asked', 'granted', 'returned', 'done']),
  askedBy: z.string(),
  askedAt: instant,
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  doneAt: instant.nullable(),
});
export type ErasureView = z.input<typeof rowShape>;

const deciding = { params: z.object({ erasureId: z.uuid() }), body: z.strictObject({ reason }), answer: z.object({}) };

export const erasureRoutes: readonly Route[] = [
  listRoute('/api/erasures', erasureList, {
    summary: 'Personal documents that are to go before their term: asked, granted, returned, done',
    row: rowShape,
    async answer(rows, { tx }) {
      const names = await namesOf(
        tx,
        rows.flatMap((row) => [row.asked_by, row.decided_by ?? row.asked_by]),
      );
      return rows.map((row) => ({
        erasureId: row.erasure_id,
        entryId: row.entry_id,
        type: row.type,
        officeId: row.office_id,
        ground: row.ground,
        reason: row.reason,
        state: row.state,
        askedBy: names.get(row.asked_by) ?? row.asked_by,
        askedAt: row.asked_at,
        decidedBy: row.decided_by === null ? null : (names.get(row.decided_by) ?? row.decided_by),
        decidedAt: row.decided_at,
        doneAt: row.done_at,
      }));
    },
  }),
  actRoute('/api/erasures', askErasure, {
    summary: 'Ask that a personal document be erased before its term',
    answer: z.object({ erasureId: z.string() }),
  }),
  actRoute('/api/erasures/:erasureId/grant', grantErasure, { summary: 'Grant that it is erased', ...deciding }),
  actRoute('/api/erasures/:erasureId/return', returnErasure, { summary: 'Keep it for its term', ...deciding }),
];
