// Inspectors as lists and details, their recusals, and what may be read of a recusal's reason.
import { z } from 'zod';
import { ok, refuse } from '../../kit/result.ts';
import { actRoute } from '../../log/answer.ts';
import { namesOf, officesBelow } from '../../organisation/store.ts';
import { dayOf } from '../../platform/clock.ts';
import { read, write } from '../../platform/db/database.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { instant, listShape } from '../../platform/http/shapes.ts';
import { declareRecusal, liftRecusal } from '../actions/recusal.ts';
import { BARS, barOf } from '../rules/eligibility.ts';
import { CATEGORIES } from '../rules/inspector-row.ts';
import { countInspectors, findInspector, inspectorHistory, listInspectors } from '../store/inspectors.ts';
import { recusalsOfInspector, revealRecusalReason } from '../store/recusals.ts';
import { entriesOf } from '../store/subjects.ts';
import { decodeKey, encodeKey, key, oneOf, PAGE, recusalShape, text, versionShape } from './shapes.ts';

const SOON_DAYS = 60;
const DAY_MS = 86_400_000;

const content = z.object({
  name: z.string(),
  officeId: z.string(),
  region: z.string().nullable(),
  category: z.enum(CATEGORIES),
  certificate: z.string().nullable(),
  validFrom: z.string().nullable(),
  validUntil: z.string().nullable(),
  post: z.string(),
  mayLead: z.boolean(),
  specialties: z.array(z.string()),
  status: z.string(),
  source: z.string(),
});
const inspectorRow = content.extend({ inspectorId: z.string(), bar: z.enum(BARS).nullable(), recordedAt: instant });

export type InspectorRow = z.input<typeof inspectorRow>;

const inspectorsRoute = route({
  method: 'GET',
  url: '/api/inspectors',
  access: { permission: 'inspector.read' },
  summary: 'Inspectors by office, category and certificate; paged by key',
  query: z.object({
    q: text,
    office: z.string().max(64).default(''),
    category: oneOf(CATEGORIES),
    status: oneOf(['active', 'suspended', 'left']),
    certificate: oneOf(['valid', 'expiring', 'expired', 'none']),
    mayLead: oneOf(['yes', 'no']),
    after: key,
  }),
  answer: listShape(inspectorRow),
  async handle({ app, actor, query }) {
    const now = app.clock.now();
    const day = dayOf(now);
    const after = decodeKey(query.after, 2);
    return read(app.db, actor, async (tx) => {
      const filter = {
        text: query.q,
        offices: query.office === '' ? [] : [query.office, ...(await officesBelow(tx, query.office))],
        category: query.category,
        status: query.status,
        certificate: query.certificate,
        mayLead: query.mayLead === null ? null : query.mayLead === 'yes',
        day,
        soon: dayOf(new Date(now.getTime() + SOON_DAYS * DAY_MS)),
      };
      const rows = await listInspectors(
        tx,
        filter,
        after && { officeId: after[0] ?? '', inspectorId: after[1] ?? '' },
        PAGE + 1,
      );
      const shown = rows.slice(0, PAGE);
      const last = shown.at(-1);
      return ok({
        rows: shown.map((row) => ({ ...row, specialties: [...row.specialties], bar: barOf(row, day) })),
        next: rows.length > PAGE && last ? encodeKey([last.officeId, last.inspectorId]) : null,
        total: await countInspectors(tx, filter),
      });
    });
  },
});

type Earlier = Awaited<ReturnType<typeof inspectorHistory>>[number];
const contentOf = (row: Earlier) => ({
  name: row.name,
  officeId: row.office_id,
  region: row.region,
  category: row.category as (typeof CATEGORIES)[number],
  certificate: row.certificate,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
  post: row.post,
  mayLead: row.may_lead,
  specialties: row.specialties,
  status: row.status,
  source: row.source,
});

const inspectorShape = z.object({
  inspectorId: z.string(),
  bar: z.enum(BARS).nullable(),
  versions: z.array(versionShape(content)),
  recusals: z.array(recusalShape),
});
export type InspectorView = z.input<typeof inspectorShape>;

const inspectorRoute = route({
  method: 'GET',
  url: '/api/inspectors/:inspectorId',
  access: { permission: 'inspector.read' },
  summary: 'An inspector with earlier versions and recusals',
  params: z.object({ inspectorId: z.string().max(64) }),
  answer: inspectorShape,
  async handle({ app, actor, params }) {
    return read(app.db, actor, async (tx) => {
      const now = await findInspector(tx, params.inspectorId);
      if (now === null) return refuse('registers.inspector-missing', 'missing', { inspector: params.inspectorId });
      const earlier = await inspectorHistory(tx, params.inspectorId);
      const recusals = await recusalsOfInspector(tx, params.inspectorId);
      const entries = await entriesOf(tx, [now.entryId, ...earlier.map((row) => row.entry_id)]);
      const names = await namesOf(
        tx,
        recusals.map((one) => one.declaredBy),
      );
      const by = (entryId: string) => ({
        entryId,
        entryType: entries.get(entryId)?.type ?? null,
        userName: entries.get(entryId)?.userName ?? null,
      });
      const { entryId, recordedAt, inspectorId, ...current } = now;
      return ok({
        inspectorId,
        bar: barOf(now, dayOf(app.clock.now())),
        versions: [
          {
            recordedAt,
            supersededAt: null,
            ...by(entryId),
            content: { ...current, specialties: [...current.specialties] },
          },
          ...earlier.map((row) => ({
            recordedAt: row.recorded_at,
            supersededAt: row.superseded_at,
            ...by(row.entry_id),
            content: contentOf(row),
          })),
        ],
        recusals: recusals.map((one) => ({ ...one, declaredBy: names.get(one.declaredBy) ?? one.declaredBy })),
      });
    });
  },
});

const reasonRoute = route({
  method: 'POST',
  url: '/api/recusals/:recusalId/reason',
  access: { permission: 'recusal.ended' },
  summary: 'Reveal why somebody is recused: own office only, and the reading is recorded',
  params: z.object({ recusalId: z.uuid() }),
  answer: z.object({ reason: z.string() }),
  async handle({ app, actor, params }) {
    const reason = await write(app.db, actor, (tx) => revealRecusalReason(app, tx, actor, params.recusalId));
    return reason === null ? refuse('registers.reason-hidden', 'forbidden') : ok({ reason });
  },
});

export const inspectorRoutes: readonly Route[] = [
  inspectorsRoute,
  inspectorRoute,
  reasonRoute,
  actRoute('/api/recusals', declareRecusal, {
    summary: 'Declare a recusal (P2)',
    answer: z.object({ recusalId: z.string() }),
  }),
  actRoute('/api/recusals/:recusalId/end', liftRecusal, {
    summary: 'End a recusal',
    params: z.object({ recusalId: z.uuid() }),
    body: z.strictObject({ reason: z.string().max(500) }),
    answer: z.object({ recusalId: z.string() }),
  }),
];
