// Exclusions over HTTP: the list, one, what can be chosen, and the four acts.

import { z } from 'zod';
import { ok, refuse } from '../../kit/result.ts';
import { actRoute } from '../../log/answer.ts';
import { comesTo } from '../../organisation/deciding.ts';
import { decidersFor, namesOf } from '../../organisation/store.ts';
import { dayOf } from '../../platform/clock.ts';
import { read, type Tx } from '../../platform/db/database.ts';
import { listRoute } from '../../platform/http/list.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { instant } from '../../platform/http/shapes.ts';
import { askExclusion, endExclusion, exclusionGranted, grantExclusion, returnExclusion } from '../actions/exclusion.ts';
import { GRANTED_REASONS, standingOf } from '../rules/exclusion.ts';
import { exclusionRunList } from '../store/exclusion-runs.ts';
import { type ExclusionRow, exclusionList, exclusionReasons, findExclusion } from '../store/exclusions.ts';

const STANDINGS = ['asked', 'force', 'coming', 'over', 'ended', 'returned'] as const;

const exclusionShape = z.object({
  exclusionId: z.string(),
  subjectId: z.string(),
  subjectName: z.string(),
  reason: z.enum(GRANTED_REASONS),
  basis: z.string(),
  evidence: z.string(),
  from: z.string(),
  until: z.string(),
  standing: z.enum(STANDINGS),
  officeId: z.string(),
  deciderId: z.string(),
  askedBy: z.string(),
  askedAt: instant,
  approvedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  decision: z.string().nullable(),
  endedBy: z.string().nullable(),
  endedAt: instant.nullable(),
  endReason: z.string().nullable(),
  entryId: z.string(),
});
export type ExclusionView = z.input<typeof exclusionShape>;

async function viewsOf(tx: Tx, rows: readonly ExclusionRow[], day: string): Promise<z.output<typeof exclusionShape>[]> {
  const names = await namesOf(
    tx,
    rows.flatMap((row) => [row.asked_by, row.approved_by ?? '', row.ended_by ?? '']),
  );
  const nameOf = (userId: string | null) => (userId === null ? null : (names.get(userId) ?? userId));
  return rows.map((row) => ({
    exclusionId: row.exclusion_id,
    subjectId: row.subject_id,
    subjectName: row.subject_name ?? row.subject_id,
    reason: row.reason,
    basis: row.basis,
    evidence: row.evidence,
    from: row.from_on,
    until: row.until_on,
    standing: standingOf({ state: row.state, from: row.from_on, until: row.until_on }, day),
    officeId: row.office_id,
    deciderId: row.decider_id,
    askedBy: nameOf(row.asked_by) ?? '',
    askedAt: row.asked_at,
    approvedBy: nameOf(row.approved_by),
    decidedAt: row.decided_at,
    decision: row.decision,
    endedBy: nameOf(row.ended_by),
    endedAt: row.ended_at,
    endReason: row.end_reason,
    entryId: row.entry_id,
  }));
}

const exclusionsRoute = listRoute('/api/exclusions', exclusionList, {
  summary: 'Exclusions from draws, newest first (R20, R53)',
  row: exclusionShape,
  answer: (rows, { tx, now }) => viewsOf(tx, rows, dayOf(now)),
});

const runShape = z.object({
  runId: z.string(),
  subjectId: z.string(),
  subjectName: z.string(),
  times: z.number(),
  days: z.number(),
  from: z.string(),
  until: z.string(),
  reasons: z.array(z.enum(GRANTED_REASONS)),
  offices: z.array(z.string()),
});
export type ExclusionRunView = z.input<typeof runShape>;

const runsRoute = listRoute('/api/exclusion-runs', exclusionRunList, {
  summary: 'Subjects left out of draws on application several times in a row, the longest runs first (R20, R53)',
  row: runShape,
  answer: (rows) =>
    rows.map((row) => ({
      runId: row.run_id,
      subjectId: row.subject_id,
      subjectName: row.subject_name ?? row.subject_id,
      times: row.times,
      days: row.days,
      from: row.from_on,
      until: row.until_on,
      reasons: [...row.reasons],
      offices: [...row.offices],
    })),
});

const choicesRoute = route({
  method: 'GET',
  url: '/api/exclusions/choices',
  access: { permission: 'exclusion.asked' },
  summary: 'Reasons with their longest term and source, and the offices under another head that decide',
  answer: z.object({
    reasons: z.array(
      z.object({ reason: z.enum(GRANTED_REASONS), longestDays: z.number().nullable(), basis: z.string() }),
    ),
    offices: z.array(z.object({ officeId: z.string(), officeName: z.string(), officeNameEn: z.string() })),
  }),
  async handle({ app, actor }) {
    return read(app.db, actor, async (tx) =>
      ok({
        reasons: (await exclusionReasons(tx)).map((row) => ({
          reason: row.reason,
          longestDays: row.longest_days,
          basis: row.basis,
        })),
        offices: [...(await decidersFor(tx, exclusionGranted.type, actor, app.clock.now()))],
      }),
    );
  },
});

const byId = z.object({ exclusionId: z.uuid() });

const oneRoute = route({
  method: 'GET',
  url: '/api/exclusions/:exclusionId',
  access: { permission: 'subject.read' },
  summary: 'One exclusion',
  params: byId,
  answer: exclusionShape,
  async handle({ app, actor, params }) {
    return read(app.db, actor, async (tx) => {
      const row = await findExclusion(tx, params.exclusionId);
      const [view] = row ? await viewsOf(tx, [row], dayOf(app.clock.now())) : [];
      return view ? ok(view) : refuse('registers.exclusion-missing', 'missing');
    });
  },
});

export const exclusionRoutes: readonly Route[] = [
  exclusionsRoute,
  runsRoute,
  choicesRoute,
  oneRoute,
  actRoute('/api/exclusions', askExclusion, {
    summary: 'Ask to leave a subject out of draws for a term',
    answer: z.object({ exclusionId: z.string() }),
  }),
  actRoute('/api/exclusions/:exclusionId/grant', grantExclusion, {
    summary: 'Grant an exclusion, under another head',
    ...comesTo(byId, 'granted'),
  }),
  actRoute('/api/exclusions/:exclusionId/return', returnExclusion, {
    summary: 'Return a request for an exclusion, with reason',
    ...comesTo(byId, 'returned'),
  }),
  actRoute('/api/exclusions/:exclusionId/end', endExclusion, {
    summary: 'End an exclusion before its time',
    ...comesTo(byId, 'ended'),
  }),
];
