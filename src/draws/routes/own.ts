// The draws that concern an inspector: places assigned to the person that the account is in the library (R32, P2).
import { z } from 'zod';
import { ok } from '../../kit/result.ts';
import { read } from '../../platform/db/database.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { instant, listShape } from '../../platform/http/shapes.ts';
import { inspectorOf } from '../../registers/store/accounts.ts';
import { slotsOfOfficer } from '../store/result.ts';

const MOST = 500;

const ownShape = z.object({
  drawId: z.string(),
  title: z.string(),
  leadOffice: z.string(),
  subjectId: z.string(),
  name: z.string().nullable(),
  role: z.string(),
  directed: z.boolean(),
  preparedAt: instant,
});
export type OwnPlace = z.input<typeof ownShape>;

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
      const rows = inspectorId === null ? [] : await slotsOfOfficer(tx, inspectorId, query.q, MOST);
      return ok({ inspectorId, rows, next: null, total: { count: rows.length, exact: rows.length < MOST } });
    });
  },
});

export const ownRoutes: readonly Route[] = [ownRoute];
