// Carriers over HTTP (R22): the list, and one with its subjects and earlier versions.
import { z } from 'zod';
import { ok, refuse } from '../../kit/result.ts';
import { read } from '../../platform/db/database.ts';
import { listRoute } from '../../platform/http/list.ts';
import { listNear } from '../../platform/http/near.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { instant } from '../../platform/http/shapes.ts';
import { listQuery } from '../../platform/list/page.ts';
import type { ListConditions, ListContext } from '../../platform/list/source.ts';
import { CARRIER_KINDS } from '../rules/carrier-row.ts';
import { areaOf, roomy } from '../rules/map-area.ts';
import { cellsOf, districtsIn, extentOf } from '../store/carrier-map.ts';
import { type CarrierRow, carrierHistory, carrierList, carriersOf, findCarrier } from '../store/carriers.ts';
import { subjectNames } from '../store/scope.ts';
import { entriesOf } from '../store/subjects.ts';
import { versionShape } from './shapes.ts';

const content = z.object({
  kind: z.enum(CARRIER_KINDS),
  number: z.string(),
  name: z.string(),
  subjects: z.array(z.string()),
  region: z.string().nullable(),
  street: z.string().nullable(),
  address: z.string(),
  /** Decimal degrees with six places, in the system of `datum`. */
  longitude: z.string().nullable(),
  latitude: z.string().nullable(),
  datum: z.enum(['wgs84', 'gcj02']).nullable(),
  carrierStatus: z.enum(['active', 'ended']),
  source: z.string(),
});
const rowShape = content.extend({ carrierId: z.string(), recordedAt: instant });
export type CarrierView = z.input<typeof rowShape>;

const MILLION = 1_000_000;
const DIGITS = 6;
const degrees = (value: number | null): string | null => (value === null ? null : (value / MILLION).toFixed(DIGITS));

type Earlier = Awaited<ReturnType<typeof carrierHistory>>[number];
const contentOf = (row: CarrierRow | Earlier): z.output<typeof content> => ({
  kind: row.kind as (typeof CARRIER_KINDS)[number],
  number: row.number,
  name: row.name,
  subjects: row.subject_ids,
  region: row.region,
  street: row.street,
  address: row.address,
  longitude: degrees(row.longitude),
  latitude: degrees(row.latitude),
  datum: row.datum as 'wgs84' | 'gcj02' | null,
  carrierStatus: row.status as 'active' | 'ended',
  source: row.source,
});
const rowOf = (row: CarrierRow) => ({ ...contentOf(row), carrierId: row.carrier_id, recordedAt: row.recorded_at });

const detailShape = z.object({
  carrierId: z.string(),
  subjects: z.array(z.object({ subjectId: z.string(), name: z.string() })),
  versions: z.array(versionShape(content)),
});
export type CarrierDetail = z.input<typeof detailShape>;

const oneRoute = route({
  method: 'GET',
  url: '/api/carriers/:carrierId',
  access: { permission: 'subject.read' },
  summary: 'A carrier: its subjects, place and earlier versions',
  params: z.object({ carrierId: z.string().max(80) }),
  answer: detailShape,
  async handle({ app, actor, params }) {
    return read(app.db, actor, async (tx) => {
      const now = await findCarrier(tx, params.carrierId);
      if (!now) return refuse('registers.carrier-missing', 'missing', { carrier: params.carrierId });
      const earlier = await carrierHistory(tx, now.carrier_id);
      const entries = await entriesOf(tx, [now.entry_id, ...earlier.map((row) => row.entry_id)]);
      const names = await subjectNames(tx, now.subject_ids);
      const by = (entryId: string) => ({
        entryId,
        entryType: entries.get(entryId)?.type ?? null,
        userName: entries.get(entryId)?.userName ?? null,
      });
      const subjects = now.subject_ids.map((id) => ({ subjectId: id, name: names.get(id)?.name ?? id }));
      return ok({
        carrierId: now.carrier_id,
        subjects,
        versions: [
          { recordedAt: now.recorded_at, supersededAt: null, ...by(now.entry_id), content: contentOf(now) },
          ...earlier.map((row) => ({
            ...{ recordedAt: row.recorded_at, supersededAt: row.superseded_at },
            ...by(row.entry_id),
            content: contentOf(row),
          })),
        ],
      });
    });
  },
});

const position = { longitude: z.string(), latitude: z.string() };
const area = z.object({ west: z.int(), south: z.int(), east: z.int(), north: z.int() });
const CELLS_EACH_WAY = 40;
const cells = z.coerce.number().int().min(1).max(CELLS_EACH_WAY);

const mapShape = z.object({
  /** What the conditions find, and how many of it have a position. */
  all: z.int(),
  placed: z.int(),
  /** In millionths of a degree: what was asked for, else what holds all that is placed; null when nothing is. */
  area: area.nullable(),
  cells: z.array(
    z.object({
      n: z.int(),
      /** How many of them were measured in GCJ-02; the others in WGS 84. */
      gcj02: z.int(),
      ...position,
      /** Of a carrier that stands alone in its cell. */
      alone: z.object({ carrierId: z.string(), name: z.string(), kind: z.enum(CARRIER_KINDS) }).nullable(),
    }),
  ),
  districts: z.array(z.object({ region: z.string(), n: z.int(), ...position })),
});
export type CarrierMap = z.input<typeof mapShape>;

const placeOf = (at: { readonly longitude: number; readonly latitude: number }) => ({
  longitude: degrees(at.longitude) ?? '',
  latitude: degrees(at.latitude) ?? '',
});

/** The map and its district names, of what the list shows; `area` of the list is the part that is looked at. */
async function mapOf(
  asked: ListConditions,
  grid: { readonly across: number; readonly down: number },
  context: ListContext,
) {
  const extent = await extentOf(asked, context);
  const { all, placed, west, south, east, north } = extent;
  const whole =
    west === null || south === null || east === null || north === null ? null : { west, south, east, north };
  const shown = areaOf(asked.area ?? '') ?? (whole === null ? null : roomy(whole));
  const found = shown === null ? [] : await cellsOf(asked, shown, grid, context);
  const districts = shown === null ? [] : await districtsIn(asked, shown, context);
  return ok({
    all,
    placed,
    area: shown,
    cells: found.map((cell) => ({
      n: cell.n,
      gcj02: cell.gcj02,
      ...placeOf(cell),
      alone:
        cell.n === 1
          ? { carrierId: cell.carrier_id, name: cell.name, kind: cell.kind as (typeof CARRIER_KINDS)[number] }
          : null,
    })),
    districts: districts.map((one) => ({ region: one.region, n: one.n, ...placeOf(one) })),
  });
}

const mapRoute = route({
  method: 'GET',
  url: '/api/carriers/map',
  access: { permission: 'subject.read' },
  summary: 'Carriers of a list on a map, counted by cells of a grid (R22)',
  query: listQuery(carrierList).safeExtend({ across: cells.default(24), down: cells.default(12) }),
  answer: mapShape,
  handle: ({ app, actor, query, request }) =>
    listNear({ app, actor, request }, (tx) => {
      const { across, down, ...asked } = query;
      return mapOf(asked as unknown as ListConditions, { across, down }, { tx, actor, now: app.clock.now() });
    }),
});

const ofSubjectRoute = route({
  method: 'GET',
  url: '/api/subjects/:code/carriers',
  access: { permission: 'subject.read' },
  summary: 'The carriers that a subject answers for, the first 100',
  params: z.object({ code: z.string().max(64) }),
  answer: z.object({ rows: z.array(rowShape) }),
  async handle({ app, actor, params }) {
    return ok({ rows: (await read(app.db, actor, (tx) => carriersOf(tx, params.code))).map(rowOf) });
  },
});

export const carrierRoutes: readonly Route[] = [
  listRoute('/api/carriers', carrierList, {
    summary: 'Products, projects, premises and points (R22)',
    row: rowShape,
    answer: (rows) => rows.map(rowOf),
  }),
  mapRoute,
  oneRoute,
  ofSubjectRoute,
];
