// Flip reports over HTTP (R7): draws with their newest report, what was found, and the act that makes one now.
import { z } from 'zod';
import { actRoute } from '../../log/answer.ts';
import { listRoute } from '../../platform/http/list.ts';
import type { Route } from '../../platform/http/route.ts';
import { instant } from '../../platform/http/shapes.ts';
import { reportFlips } from '../actions/flips.ts';
import { FLIP_KINDS } from '../rules/flip.ts';
import { flipList, reportList } from '../store/flips.ts';

const reportShape = z.object({
  drawId: z.string(),
  title: z.string(),
  leadOffice: z.string(),
  takenAt: instant,
  madeAt: instant.nullable(),
  final: z.boolean(),
  subjects: z.number().nullable(),
  officers: z.number().nullable(),
  entryId: z.string().nullable(),
});
export type ReportView = z.input<typeof reportShape>;

const flipShape = z.object({
  drawId: z.string(),
  title: z.string(),
  leadOffice: z.string(),
  kind: z.enum(FLIP_KINDS),
  unit: z.string(),
  before: z.string(),
  asTaken: z.string(),
  changedAt: instant,
  revertedAt: instant,
});
export type FlipView = z.input<typeof flipShape>;

export const flipRoutes: readonly Route[] = [
  listRoute('/api/flip-reports', reportList, {
    summary: 'Committed draws with their newest flip report (R7); paged by key',
    row: reportShape,
    answer: (rows) =>
      rows.map((row) => ({
        drawId: row.draw_id,
        title: row.title,
        leadOffice: row.lead_office,
        takenAt: row.taken_at,
        madeAt: row.made_at,
        final: row.final ?? false,
        subjects: row.subjects,
        officers: row.officers,
        entryId: row.entry_id,
      })),
  }),
  listRoute('/api/flips', flipList, {
    summary: 'Units that were changed shortly before a draw and changed back soon after (R7); paged by key',
    row: flipShape,
    answer: (rows) =>
      rows.map((row) => ({
        drawId: row.draw_id,
        title: row.title,
        leadOffice: row.lead_office,
        kind: row.kind,
        unit: row.unit,
        before: row.before,
        asTaken: row.taken,
        changedAt: row.changed_at,
        revertedAt: row.reverted_at,
      })),
  }),
  actRoute('/api/draws/:drawId/flips', reportFlips, {
    summary: 'Make the flip report of a draw now',
    params: z.object({ drawId: z.string().max(128) }),
    body: z.strictObject({}),
    answer: z.object({ final: z.boolean(), subjects: z.number(), officers: z.number() }),
  }),
];
