// Overrides of failing check digits over HTTP: the list by code, one request, who decides, what a file would need, and the four acts.

import { z } from 'zod';
import { ok, refuse } from '../../kit/result.ts';
import { actRoute } from '../../log/answer.ts';
import { comesTo } from '../../organisation/deciding.ts';
import { decidersFor, namesOf } from '../../organisation/store.ts';
import { read } from '../../platform/db/database.ts';
import { listRoute } from '../../platform/http/list.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { instant } from '../../platform/http/shapes.ts';
import { seenImport } from '../actions/open-import.ts';
import {
  askOverride,
  endOverride,
  grantOverride,
  MOST_CODES,
  overrideGranted,
  returnOverride,
} from '../actions/override.ts';
import { OVERRIDE_STANDINGS } from '../rules/override.ts';
import { checkFaults } from '../store/imports.ts';
import { codesOf, findOverride, knownAmong, type OverrideRow, overrideList } from '../store/overrides.ts';

const codeShape = z.object({
  lineId: z.string(),
  overrideId: z.string(),
  code: z.string(),
  name: z.string(),
  reason: z.string(),
  standing: z.enum(OVERRIDE_STANDINGS),
  officeId: z.string(),
  askedAt: instant,
  endedAt: instant.nullable(),
  endReason: z.string().nullable(),
  /** Under which a subject is recorded with the code, if one is. */
  subjectId: z.string().nullable(),
});
export type OverrideCodeView = z.input<typeof codeShape>;

export const overrideCodeOf = (row: OverrideRow): z.output<typeof codeShape> => ({
  lineId: row.line_id,
  overrideId: row.override_id,
  code: row.code,
  name: row.name,
  reason: row.reason,
  standing: row.standing,
  officeId: row.office_id,
  askedAt: row.asked_at,
  endedAt: row.ended_at,
  endReason: row.end_reason,
  subjectId: row.subject_id,
});

const overridesRoute = listRoute('/api/overrides', overrideList, {
  summary: 'Codes that were recorded, or asked to be, although their check digit fails; newest first',
  row: codeShape,
  answer: (rows) => rows.map(overrideCodeOf),
});

const officeShape = z.object({ officeId: z.string(), officeName: z.string(), officeNameEn: z.string() });

const choicesRoute = route({
  method: 'GET',
  url: '/api/overrides/choices',
  access: { permission: 'override.asked' },
  summary: 'Offices under another head that decide, and the codes of an import whose check digit alone fails',
  query: z.object({ import: z.uuid().or(z.literal('')).default('') }),
  answer: z.object({
    offices: z.array(officeShape),
    codes: z.array(z.object({ code: z.string(), name: z.string() })),
  }),
  async handle({ app, actor, query }) {
    return read(app.db, actor, async (tx) => {
      const offices = [...(await decidersFor(tx, overrideGranted.type, actor, app.clock.now()))];
      if (query.import === '') return ok({ offices, codes: [] });
      const record = await seenImport(tx, actor, query.import);
      if (!record.ok) return record;
      const codes = await checkFaults(tx, query.import, MOST_CODES);
      const known = new Set(
        await knownAmong(
          tx,
          codes.map(({ code }) => code),
        ),
      );
      return ok({ offices, codes: codes.filter(({ code }) => !known.has(code)) });
    });
  },
});

const byId = z.object({ overrideId: z.uuid() });

const overrideShape = z.object({
  overrideId: z.string(),
  state: z.enum(['asked', 'granted', 'returned']),
  reason: z.string(),
  evidence: z.string(),
  officeId: z.string(),
  deciderId: z.string(),
  askedBy: z.string(),
  askedAt: instant,
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  decision: z.string().nullable(),
  entryId: z.string(),
  codes: z.array(codeShape),
});
export type OverrideView = z.input<typeof overrideShape>;

const oneRoute = route({
  method: 'GET',
  url: '/api/overrides/:overrideId',
  access: { permission: 'subject.read' },
  summary: 'One request with its codes',
  params: byId,
  answer: overrideShape,
  async handle({ app, actor, params }) {
    return read(app.db, actor, async (tx) => {
      const row = await findOverride(tx, params.overrideId);
      if (!row) return refuse('registers.override-missing', 'missing');
      const names = await namesOf(tx, [row.asked_by, row.decided_by ?? '']);
      const nameOf = (userId: string) => names.get(userId) ?? userId;
      return ok({
        overrideId: row.override_id,
        state: row.state,
        reason: row.reason,
        evidence: row.evidence,
        officeId: row.office_id,
        deciderId: row.decider_id,
        askedBy: nameOf(row.asked_by),
        askedAt: row.asked_at,
        decidedBy: row.decided_by === null ? null : nameOf(row.decided_by),
        decidedAt: row.decided_at,
        decision: row.decision,
        entryId: row.entry_id,
        codes: (await codesOf(tx, params.overrideId)).map(overrideCodeOf),
      });
    });
  },
});

export const overrideRoutes: readonly Route[] = [
  overridesRoute,
  choicesRoute,
  oneRoute,
  actRoute('/api/overrides', askOverride, {
    summary: 'Ask to record codes although their check digit fails',
    answer: z.object({ overrideId: z.string() }),
  }),
  actRoute('/api/overrides/:overrideId/grant', grantOverride, {
    summary: 'Grant an override, under another head',
    ...comesTo(byId, 'granted'),
  }),
  actRoute('/api/overrides/:overrideId/return', returnOverride, {
    summary: 'Return a request for an override, with reason',
    ...comesTo(byId, 'returned'),
  }),
  actRoute('/api/overrides/:overrideId/end', endOverride, {
    summary: 'End the override of one code, when it was corrected',
    params: byId,
    body: z.strictObject({ code: z.string().min(1).max(40), reason: z.string().max(1000) }),
    answer: z.object({ state: z.literal('ended') }),
  }),
];
