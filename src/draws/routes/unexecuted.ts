// What became of results over HTTP (R7, R31): places that were open when the period was over, and leaving an object out for a published reason.
import { z } from 'zod';
import { actRoute } from '../../log/answer.ts';
import { listRoute } from '../../platform/http/list.ts';
import type { Route } from '../../platform/http/route.ts';
import { said } from '../actions/asking.ts';
import { askOmission, omitObject } from '../actions/omission.ts';
import { OMISSION_REASONS } from '../rules/reasons.ts';
import { stateOf, UNEXECUTED_STATES, unexecutedList } from '../store/unexecuted.ts';

const rowShape = z.object({
  drawId: z.string(),
  title: z.string(),
  leadOffice: z.string(),
  stratum: z.string(),
  rank: z.number(),
  subjectId: z.string(),
  name: z.string(),
  until: z.string(),
  inspectedOn: z.string().nullable(),
  omitted: z.enum(OMISSION_REASONS).nullable(),
  state: z.enum(UNEXECUTED_STATES),
});
export type UnexecutedView = z.input<typeof rowShape>;

export const unexecutedRoutes: readonly Route[] = [
  listRoute('/api/unexecuted', unexecutedList, {
    summary:
      'Drawn places that were neither inspected nor left out for a reason when the period was over (R7); paged by key',
    row: rowShape,
    answer: (rows) =>
      rows.map((row) => ({
        drawId: row.draw_id,
        title: row.title,
        leadOffice: row.lead_office,
        stratum: row.stratum,
        rank: row.rank,
        subjectId: row.subject_id,
        name: row.name,
        until: row.period_until,
        inspectedOn: row.inspected_on,
        omitted: row.omitted as (typeof OMISSION_REASONS)[number] | null,
        state: stateOf(row),
      })),
  }),
  actRoute('/api/draws/:drawId/omissions', askOmission, {
    summary: 'Ask to leave a drawn object out, for a reason of the closed list',
    params: z.object({ drawId: z.string().max(128) }),
    body: z.strictObject({ stratum: z.string(), rank: z.int32(), ground: z.enum(OMISSION_REASONS), ...said }),
    answer: z.object({ exceptionId: z.string() }),
  }),
  actRoute('/api/exceptions/:exceptionId/omit', omitObject, {
    summary: 'Approve that a drawn object is left out, under another head',
    params: z.object({ exceptionId: z.string() }),
    body: z.strictObject({ reason: z.string() }),
    answer: z.object({ omitted: z.string() }),
  }),
];
