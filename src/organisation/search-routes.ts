// Search over what one may see: every domain's sources in their order, each only for who holds its permission, a few of each.
import { z } from 'zod';
import { ok } from '../kit/result.ts';
import { mayAnywhere } from '../platform/access.ts';
import { read } from '../platform/db/database.ts';
import { type Route, route } from '../platform/http/route.ts';
import { listShape } from '../platform/http/shapes.ts';

/** Of one kind; the list page of that kind shows the rest. */
const OF_A_KIND = 5;
const LEAST = 2;

const searchRoute = route({
  method: 'GET',
  url: '/api/search',
  access: 'signed-in',
  summary: 'Things by name or number, a few of each kind that I may read',
  query: z.object({ q: z.string().max(100).default('') }),
  answer: listShape(
    z.object({
      id: z.string(),
      /** A key of the texts: the name of the kind. */
      kind: z.string(),
      title: z.string(),
      note: z.string().nullable(),
      /** Below /workbench. */
      to: z.string(),
    }),
  ),
  async handle({ app, actor, query }) {
    const text = query.q.trim();
    const sources =
      [...text].length < LEAST ? [] : app.search.filter(({ permission }) => mayAnywhere(actor, permission));
    const now = app.clock.now();
    return read(app.db, actor, async (tx) => {
      const rows = [];
      for (const { kind, find } of sources) {
        for (const one of await find(tx, text, OF_A_KIND, now)) rows.push({ ...one, kind, id: `${kind} ${one.id}` });
      }
      return ok({ rows, next: null, total: { count: rows.length, exact: true } });
    });
  },
});

export const searchRoutes: readonly Route[] = [searchRoute];
