// What opens places after the draw over HTTP (spec/draw.md sections 4 and 5, rules 9 to 11): withdrawals, wider pools, extensions, places drawn,
// figures by inspector.

import { z } from 'zod';
import { actRoute } from '../../log/answer.ts';
import { verdict } from '../../organisation/deciding.ts';
import { listRoute } from '../../platform/http/list.ts';
import type { Route } from '../../platform/http/route.ts';
import { instant } from '../../platform/http/shapes.ts';
import { askExtension, extendDraw, MOST_AT_ONCE } from '../actions/extension.ts';
import { refillPlaces } from '../actions/refill.ts';
import { amendPool, askAmendment, askWithdrawal, withdrawOfficer } from '../actions/withdrawal.ts';
import { EXTENSION_GROUNDS, WITHDRAWAL_GROUNDS } from '../rules/reasons.ts';
import { withdrawalList } from '../store/refill.ts';

const said = { reason: z.string().max(1000), evidence: z.string().max(1000), decider: z.string() };
const byDraw = z.object({ drawId: z.string() });
const byException = z.object({ exceptionId: z.string() });
export const refillRoutes: readonly Route[] = [
  listRoute('/api/withdrawals', withdrawalList, {
    summary: 'How often each inspector gave back places after a draw (R7)',
    row: z.object({
      officer: z.string(),
      name: z.string(),
      officeId: z.string(),
      times: z.number(),
      draws: z.number(),
      recusals: z.number(),
      illnesses: z.number(),
      lastAt: instant,
    }),
    answer: (rows) =>
      rows.map((row) => ({
        officer: row.officer ?? '',
        name: row.name,
        officeId: row.office_id,
        times: row.times,
        draws: row.draws,
        recusals: row.recusals,
        illnesses: row.illnesses,
        lastAt: row.last_at,
      })),
  }),
  actRoute('/api/draws/:drawId/withdrawals', askWithdrawal, {
    summary: 'Ask that an inspector gives back his places, or by a recusal those at one object',
    params: byDraw,
    body: z.strictObject({
      officer: z.string().max(64),
      subjectId: z.string().max(64).nullable(),
      ground: z.enum(WITHDRAWAL_GROUNDS),
      ...said,
    }),
    answer: z.object({ exceptionId: z.string() }),
  }),
  actRoute('/api/draws/:drawId/amendments', askAmendment, {
    summary: 'Ask that offices join a pool that is too small',
    params: byDraw,
    body: z.strictObject({ offices: z.array(z.string().max(64)).min(1).max(50), ...said }),
    answer: z.object({ exceptionId: z.string() }),
  }),
  actRoute('/api/draws/:drawId/extensions', askExtension, {
    summary: 'Ask for more units of a stratum by the same seed, within the committed limit',
    params: byDraw,
    body: z.strictObject({
      stratum: z.string().max(64),
      units: z.int32().min(1).max(MOST_AT_ONCE),
      ground: z.enum(EXTENSION_GROUNDS),
      ...said,
    }),
    answer: z.object({ exceptionId: z.string() }),
  }),
  actRoute('/api/exceptions/:exceptionId/extend', extendDraw, {
    summary:
      'Grant an extension, under another head: the next units stand in the draw, their inspectors wait for a public value',
    params: byException,
    body: verdict,
    answer: z.object({ units: z.number(), places: z.number(), beacon: z.string() }),
  }),
  actRoute('/api/exceptions/:exceptionId/withdraw', withdrawOfficer, {
    summary: 'Grant a withdrawal, under another head: the places wait for a public value',
    params: byException,
    body: verdict,
    answer: z.object({ places: z.number(), beacon: z.string() }),
  }),
  actRoute('/api/exceptions/:exceptionId/amend', amendPool, {
    summary: 'Grant a wider pool, under another head: the open places wait for a public value',
    params: byException,
    body: verdict,
    answer: z.object({ places: z.number(), joins: z.number(), beacon: z.string() }),
  }),
  actRoute('/api/refills/:entryId', refillPlaces, {
    summary: 'Draw open places again by the named value, entered by hand under the same check',
    params: z.object({ entryId: z.string() }),
    body: z.strictObject({ text: z.string().max(600), previous: z.string().max(400).default('') }),
    answer: z.object({ filled: z.number(), open: z.number() }),
  }),
];
