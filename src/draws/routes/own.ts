// The draws that concern an inspector: places assigned to the person that the account is in the library (R32, P2).
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { ok } from '../../kit/result.ts';
import { read, type Tx } from '../../platform/db/database.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { instant, listShape } from '../../platform/http/shapes.ts';
import { inspectorOf } from '../../registers/store/accounts.ts';
import { type DrawRow, drawsNamed } from '../store/draw.ts';
import { slotsOfOfficer } from '../store/result.ts';
import { visitPlaces } from '../visit-order.ts';

const MOST = 500;

const ownShape = z.object({
  drawId: z.string(),
  title: z.string(),
  leadOffice: z.string(),
  subjectId: z.string(),
  name: z.string().nullable(),
  role: z.string(),
  directed: z.boolean(),
  /** The place in the drawn order of my visits of this draw, from 1. */
  visit: z.number().nullable(),
  visits: z.number(),
  preparedAt: instant,
});
export type OwnPlace = z.input<typeof ownShape>;
type PlaceOut = z.output<typeof ownShape>;

type Row = Awaited<ReturnType<typeof slotsOfOfficer>>[number];

/** By draw, and within a draw in the order in which the inspector comes to them, whatever is sought. */
async function ownPlaces(tx: Tx, inspectorId: string, text: string): Promise<PlaceOut[]> {
  const rows = await slotsOfOfficer(tx, inspectorId, MOST);
  const byDraw = Map.groupBy(rows, ({ drawId }) => drawId);
  const draws = byDraw.size === 0 ? [] : await drawsNamed(tx, [...byDraw.keys()]);
  const known = new Map(draws.map((draw) => [draw.draw_id, draw]));
  const placed = [...byDraw].flatMap(([drawId, own]) => inOrder(must(known.get(drawId), 'a slot has its draw'), own));
  return placed.filter(({ title, name }) => title.includes(text) || (name ?? '').includes(text));
}

function inOrder(draw: DrawRow, rows: readonly Row[]): PlaceOut[] {
  const objects = rows.map(({ subjectId, leafHash }) => ({ subject_id: subjectId, leaf_hash: leafHash }));
  const places = visitPlaces(draw, objects);
  const placed = rows.map(({ leafHash: _, ...row }) => ({
    ...row,
    visit: places.get(row.subjectId) ?? null,
    visits: places.size,
  }));
  return placed.sort((a, b) => (a.visit ?? 0) - (b.visit ?? 0));
}

const ownRoute = route({
  method: 'GET',
  url: '/api/draws/own',
  access: { permission: 'draw.read' },
  summary: 'Objects that were assigned to me as an inspector, newest draws first',
  query: z.object({ q: z.string().trim().max(100).default('') }),
  answer: listShape(ownShape).extend({ inspectorId: z.string().nullable() }),
  async handle({ app, actor, query }) {
    return read(app.db, actor, async (tx) => {
      const inspectorId = await inspectorOf(tx, actor.userId);
      const rows = inspectorId === null ? [] : await ownPlaces(tx, inspectorId, query.q);
      return ok({ inspectorId, rows, next: null, total: { count: rows.length, exact: rows.length < MOST } });
    });
  },
});

export const ownRoutes: readonly Route[] = [ownRoute];
