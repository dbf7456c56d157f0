// Draws for officers: list, one, the acts of the protocol, exceptions.

import { z } from 'zod';
import { ok, refuse } from '../../kit/result.ts';
import { actRoute } from '../../log/answer.ts';
import { comesTo, verdict } from '../../organisation/deciding.ts';
import { findTask } from '../../plans/store.ts';
import { read } from '../../platform/db/database.ts';
import { listRoute } from '../../platform/http/list.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { instant } from '../../platform/http/shapes.ts';
import { servedCheckpoint } from '../../publication/frame.ts';
import { isPublished } from '../../publication/store.ts';
import { takeBeacon } from '../actions/beacon.ts';
import { askAssignment, askReplacement, directOfficer, replaceObject, returnException } from '../actions/exceptions.ts';
import { orderList } from '../actions/freeze.ts';
import { chosenBeacon, commitEntropy, prepareDraw } from '../actions/prepare.ts';
import { commitDraw } from '../actions/protocol.ts';
import { publishDraw, voidDraw } from '../actions/resolve.ts';
import { findExcluded, findUnit } from '../frozen.ts';
import { DIRECT_GROUNDS, REPLACEMENT_REASONS, VOID_REASONS } from '../rules/reasons.ts';
import { DRAW_KINDS } from '../rules/states.ts';
import { drawViewShape, exceptionKinds, listViewShape, summaryShape } from '../shapes.ts';
import { drawList, drawsOfTask, findDraw, newestDraws } from '../store/draw.ts';
import { newestList, strataOf } from '../store/list.ts';
import { drawnSubject, exceptionList } from '../store/result.ts';
import { drawSummary, drawView, listView } from '../views.ts';

const byDraw = z.object({ drawId: z.string() });

const drawsRoute = listRoute('/api/draws', drawList, {
  summary: 'Draws, newest first',
  row: summaryShape,
  answer: (rows) => rows.map(drawSummary),
});

const oneRoute = route({
  method: 'GET',
  url: '/api/draws/:drawId',
  access: { permission: 'draw.read' },
  summary: 'One draw with list, parties, steps, result, team slots and departures',
  params: byDraw,
  answer: drawViewShape.extend({
    published: z.boolean(),
    now: instant,
    checkpoint: z.object({ size: z.number(), root: z.string(), at: z.string(), witnesses: z.number() }).nullable(),
  }),
  async handle({ app, actor, params }) {
    return read(app.db, actor, async (tx) => {
      const draw = await findDraw(tx, params.drawId);
      if (!draw) return refuse('draws.draw-missing', 'missing', { draw: params.drawId });
      const view = await drawView(app, tx, actor, draw);
      const published = await isPublished(tx, 'draw', draw.draw_id);
      return ok({ ...view, published, now: app.clock.now(), checkpoint: await servedCheckpoint(app, tx) });
    });
  },
});

const ofTaskRoute = route({
  method: 'GET',
  url: '/api/tasks/:taskId/draws',
  access: { permission: 'draw.read' },
  summary: 'The newest frozen list and all draws of a task',
  params: z.object({ taskId: z.string() }),
  answer: z.object({ list: listViewShape.nullable(), draws: z.array(summaryShape) }),
  async handle({ app, actor, params }) {
    return read(app.db, actor, async (tx) => {
      if (!(await findTask(tx, params.taskId))) return refuse('plans.task-missing', 'missing', { task: params.taskId });
      const newest = await newestList(tx, params.taskId);
      const draws = await drawsOfTask(tx, params.taskId);
      return ok({ list: newest ? await listView(tx, actor, newest.list_id) : null, draws: draws.map(drawSummary) });
    });
  },
});

const MOST_DRAWS = 200;

/** Probes each list by its first ids: whether the subject stood in it, was left out, was drawn. */
const ofSubjectRoute = route({
  method: 'GET',
  url: '/api/subjects/:subjectId/draws',
  access: { permission: 'draw.read' },
  summary: 'The draws a subject was in (newest 200 draws)',
  params: z.object({ subjectId: z.string().max(64) }),
  answer: z.object({
    rows: z.array(
      summaryShape.extend({
        stood: z.enum(['listed', 'excluded']),
        stratum: z.string().nullable(),
        reason: z.string().nullable(),
        rank: z.number().nullable(),
        drawn: z.enum(['standing', 'waiting', 'replaced', 'called']).nullable(),
      }),
    ),
  }),
  async handle({ app, actor, params }) {
    return read(app.db, actor, async (tx) => {
      const rows = [];
      for (const draw of await newestDraws(tx, MOST_DRAWS)) {
        const codes = (await strataOf(tx, draw.list_id)).map(({ code }) => code);
        const stands = await findUnit(tx, draw.list_id, codes, params.subjectId);
        const reason = stands ? null : await findExcluded(tx, draw.list_id, params.subjectId);
        if (!stands && !reason) continue;
        const drawn = await drawnSubject(tx, draw.draw_id, params.subjectId);
        rows.push({
          ...drawSummary(draw),
          stood: stands ? ('listed' as const) : ('excluded' as const),
          stratum: stands?.stratum ?? null,
          reason,
          rank: drawn?.rank ?? null,
          drawn: drawn?.state ?? null,
        });
      }
      return ok({ rows });
    });
  },
});

const exceptionsRoute = listRoute('/api/exceptions', exceptionList, {
  summary: 'All replacements, direct assignments, withdrawals and wider pools, newest first (R5, R33)',
  row: z.object({
    exceptionId: z.string(),
    kind: exceptionKinds,
    drawId: z.string(),
    title: z.string(),
    leadOffice: z.string(),
    subjectId: z.string().nullable(),
    ground: z.string(),
    state: z.enum(['asked', 'granted', 'returned']),
    askedAt: instant,
    decidedAt: instant.nullable(),
  }),
  answer: (rows) =>
    rows.map((row) => ({
      exceptionId: row.exception_id,
      kind: row.kind,
      drawId: row.draw_id,
      title: row.title,
      leadOffice: row.lead_office,
      subjectId: row.subject_id,
      ground: row.ground,
      state: row.state,
      askedAt: row.asked_at,
      decidedAt: row.decided_at,
    })),
});

const hex32 = z.string().regex(/^[0-9a-f]{64}$/);
const said = { reason: z.string().max(1000), evidence: z.string().max(1000), decider: z.string() };
export const officeRoutes: readonly Route[] = [
  drawsRoute,
  oneRoute,
  ofTaskRoute,
  ofSubjectRoute,
  exceptionsRoute,
  actRoute('/api/tasks/:taskId/list', orderList, {
    summary: 'Freeze the list of an approved task (a job)',
    params: z.object({ taskId: z.string() }),
    body: z.strictObject({}),
    answer: z.object({ listId: z.string(), jobId: z.string() }),
  }),
  actRoute('/api/tasks/:taskId/draws', prepareDraw, {
    summary: 'Prepare a draw: kind of beacon, and who brings randomness',
    params: z.object({ taskId: z.string() }),
    body: z.strictObject({
      kind: z.enum(DRAW_KINDS),
      beacons: z.array(chosenBeacon).optional(),
      parties: z.array(z.strictObject({ userId: z.string(), label: z.string() })),
    }),
    answer: z.object({ drawId: z.string() }),
  }),
  actRoute('/api/draws/:drawId/entropy', commitEntropy, {
    summary: 'A party commits its randomness (E_j)',
    params: byDraw,
    body: z.strictObject({ party: z.string(), commitment: hex32 }),
    answer: z.object({ state: z.literal('committed') }),
  }),
  actRoute('/api/draws/:drawId/commit', commitDraw, {
    summary: 'COMMIT: fixes list, quotas, people, randomness and times',
    params: byDraw,
    body: z.strictObject({ revealSeconds: z.int() }),
    answer: z.object({ c: z.string(), t0: z.string(), t1: z.string(), t2: z.string() }),
  }),
  actRoute('/api/draws/:drawId/beacon', takeBeacon, {
    summary: 'BEACON by hand, under the same check',
    params: byDraw,
    body: z.strictObject({ text: z.string().max(600), previous: z.string().max(400).default('') }),
    answer: z.object({ state: z.literal('beaconed'), missing: z.number() }),
  }),
  actRoute('/api/draws/:drawId/void', voidDraw, {
    summary: 'VOID, for a reason of the closed list',
    params: byDraw,
    body: z.strictObject({ reason: z.enum(VOID_REASONS), evidence: z.string().max(2000) }),
    answer: z.object({ state: z.literal('voided') }),
  }),
  actRoute('/api/draws/:drawId/publish', publishDraw, {
    summary: 'Publish: the draw and all its steps, for good',
    params: byDraw,
    body: z.strictObject({}),
    answer: z.object({ drawId: z.string() }),
  }),
  actRoute('/api/draws/:drawId/replacements', askReplacement, {
    summary: 'Ask to replace a drawn object by the next reserve',
    params: byDraw,
    body: z.strictObject({ stratum: z.string(), rank: z.int32(), ground: z.enum(REPLACEMENT_REASONS), ...said }),
    answer: z.object({ exceptionId: z.string() }),
  }),
  actRoute('/api/draws/:drawId/assignments', askAssignment, {
    summary: 'Ask to direct an inspector by hand',
    params: byDraw,
    body: z.strictObject({
      subjectId: z.string(),
      slot: z.int32(),
      officer: z.string(),
      ground: z.enum(DIRECT_GROUNDS),
      ...said,
    }),
    answer: z.object({ exceptionId: z.string() }),
  }),
  actRoute('/api/exceptions/:exceptionId/replace', replaceObject, {
    summary: 'Approve a replacement, under another head',
    params: z.object({ exceptionId: z.string() }),
    body: verdict,
    answer: z.object({ successor: z.string(), successorRank: z.number() }),
  }),
  actRoute('/api/exceptions/:exceptionId/direct', directOfficer, {
    summary: 'Approve a direct assignment, under another head',
    params: z.object({ exceptionId: z.string() }),
    body: verdict,
    answer: z.object({ officer: z.string() }),
  }),
  actRoute('/api/exceptions/:exceptionId/return', returnException, {
    summary: 'Return a request for an exception, with reason',
    ...comesTo(z.object({ exceptionId: z.string() }), 'returned'),
  }),
];
