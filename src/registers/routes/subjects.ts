// Subjects as lists and details, and the code tables that filters are made of.
import { z } from 'zod';
import { ok, refuse } from '../../kit/result.ts';
import { actRoute } from '../../log/answer.ts';
import { namesOf } from '../../organisation/store.ts';
import { mayAnywhere } from '../../platform/access.ts';
import { read } from '../../platform/db/database.ts';
import { listRoute } from '../../platform/http/list.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { instant } from '../../platform/http/shapes.ts';
import { recordSubject } from '../actions/record.ts';
import { OVERRIDE_STANDINGS } from '../rules/override.ts';
import { listIndustries, listRegions } from '../store/codes.ts';
import { grantedFor } from '../store/overrides.ts';
import { openConflicts } from '../store/precedence.ts';
import { recusalsOfSubject } from '../store/recusals.ts';
import { aliasesOf, entriesOf, findSubject, subjectHistory, subjectList } from '../store/subjects.ts';
import { recusalShape, versionShape } from './shapes.ts';

const ranks = z.object({ code: z.string(), name: z.string(), level: z.number(), parent: z.string().nullable() });

const regionsRoute = route({
  method: 'GET',
  url: '/api/regions',
  access: 'signed-in',
  keys: true,
  summary: 'Regions with zones and ended codes (GB/T 2260)',
  answer: z.object({
    regions: z.array(
      ranks.extend({
        nameEn: z.string().nullable(),
        kind: z.enum(['division', 'zone']),
        successor: z.string().nullable(),
        ended: z.string().nullable(),
      }),
    ),
  }),
  handle: async ({ app, actor }) =>
    ok({ regions: (await read(app.db, actor, listRegions)).map(({ words: _, ...region }) => region) }),
});

const industriesRoute = route({
  method: 'GET',
  url: '/api/industries',
  access: 'signed-in',
  keys: true,
  summary: 'Industries down to a level (GB/T 4754-2017)',
  query: z.object({ level: z.coerce.number().int().min(1).max(4).default(2) }),
  answer: z.object({ industries: z.array(ranks) }),
  handle: async ({ app, actor, query }) =>
    ok({ industries: await read(app.db, actor, (tx) => listIndustries(tx, query.level)) }),
});

const subjectRow = z.object({
  subjectId: z.string(),
  code: z.string(),
  codeKind: z.string(),
  name: z.string(),
  nature: z.string(),
  type: z.string(),
  industry: z.string().nullable(),
  region: z.string().nullable(),
  status: z.string(),
  riskClass: z.string().nullable(),
  recordedAt: instant,
});

export type SubjectRow = z.input<typeof subjectRow>;

const subjectsRoute = listRoute('/api/subjects', subjectList, {
  summary: 'Subjects by any column, name or code; paged by key',
  row: subjectRow,
  answer: (rows) =>
    rows.map((row) => ({
      subjectId: row.subject_id,
      code: row.code,
      codeKind: row.code_kind,
      name: row.name,
      nature: row.nature,
      type: row.type,
      industry: row.industry,
      region: row.region,
      status: row.status,
      riskClass: row.risk_class,
      recordedAt: row.recorded_at,
    })),
});

const content = z.object({
  code: z.string(),
  codeKind: z.string(),
  name: z.string(),
  nature: z.string(),
  type: z.string(),
  industry: z.string().nullable(),
  region: z.string().nullable(),
  street: z.string().nullable(),
  address: z.string(),
  status: z.string(),
  riskClass: z.string().nullable(),
  registeredOn: z.string().nullable(),
  source: z.string(),
});

type Version =
  | NonNullable<Awaited<ReturnType<typeof findSubject>>>
  | Awaited<ReturnType<typeof subjectHistory>>[number];
const contentOf = (row: Version): z.infer<typeof content> => ({
  code: row.code,
  codeKind: row.code_kind,
  name: row.name,
  nature: row.nature,
  type: row.type,
  industry: row.industry,
  region: row.region,
  street: row.street,
  address: row.address,
  status: row.status,
  riskClass: row.risk_class,
  registeredOn: row.registered_on,
  source: row.source,
});

const subjectShape = z.object({
  subjectId: z.string(),
  versions: z.array(versionShape(content)),
  aliases: z.array(z.object({ alias: z.string(), recordedAt: instant })),
  recusals: z.array(recusalShape),
  /** Where its present code was recorded although the check digit fails: the request, and whether it still stands. */
  /** By which source a field was reported that is not the registrar's own; and how much sources disagree about. */
  origins: z.record(z.string(), z.string()),
  conflicts: z.number(),
  override: z.object({ overrideId: z.string(), standing: z.enum(OVERRIDE_STANDINGS) }).nullable(),
});
export type SubjectView = z.input<typeof subjectShape>;

const subjectRoute = route({
  method: 'GET',
  url: '/api/subjects/:code',
  access: { permission: 'subject.read' },
  summary: 'A subject with its earlier versions, other codes and recusals',
  params: z.object({ code: z.string().max(64) }),
  answer: subjectShape,
  async handle({ app, actor, params }) {
    return read(app.db, actor, async (tx) => {
      const now = await findSubject(tx, params.code);
      if (!now) return refuse('registers.subject-missing', 'missing', { code: params.code });
      const earlier = await subjectHistory(tx, now.subject_id);
      const entries = await entriesOf(tx, [now.entry_id, ...earlier.map((row) => row.entry_id)]);
      const recusals = mayAnywhere(actor, 'inspector.read') ? await recusalsOfSubject(tx, now.subject_id) : [];
      const override = await grantedFor(tx, now.code);
      const names = await namesOf(
        tx,
        recusals.map((one) => one.declaredBy),
      );
      const version = (row: Version) => ({
        recordedAt: row.recorded_at,
        supersededAt: 'superseded_at' in row ? row.superseded_at : null,
        entryId: row.entry_id,
        entryType: entries.get(row.entry_id)?.type ?? null,
        userName: entries.get(row.entry_id)?.userName ?? null,
        content: contentOf(row),
      });
      return ok({
        subjectId: now.subject_id,
        versions: [version(now), ...earlier.map(version)],
        origins: now.origins as Record<string, string>,
        conflicts: await openConflicts(tx, now.subject_id),
        override: override ? { overrideId: override.override_id, standing: override.standing } : null,
        aliases: (await aliasesOf(tx, now.subject_id)).map((row) => ({
          alias: row.alias,
          recordedAt: row.recorded_at,
        })),
        recusals: recusals.map((one) => ({ ...one, declaredBy: names.get(one.declaredBy) ?? one.declaredBy })),
      });
    });
  },
});

export const subjectRoutes: readonly Route[] = [
  regionsRoute,
  industriesRoute,
  subjectsRoute,
  subjectRoute,
  actRoute('/api/subjects', recordSubject, {
    summary: 'Record a subject by hand; without a code it gets an assigned one (R44)',
    answer: z.object({ subjectId: z.string() }),
  }),
];
