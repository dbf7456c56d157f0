// A list as a route: GET with the conditions of its source, answered in pages by key (src/platform/list).
import type { z } from 'zod';
import { ok } from '../../kit/result.ts';
import type { App } from '../app.ts';
import { type Asked, listQuery, pageOf } from '../list/page.ts';
import type { ListContext, ListSource } from '../list/source.ts';
import { listNear, publicNear } from './near.ts';
import { type Route, route } from './route.ts';
import { listShape } from './shapes.ts';

/** `answer` makes rows of the API from rows of the store; together, since names may be looked up for all at once. */
export function listRoute<Row, S extends z.ZodType>(
  url: string,
  source: ListSource<Row>,
  definition: {
    readonly summary: string;
    readonly row: S;
    readonly answer: (
      rows: readonly Row[],
      context: ListContext & { readonly app: App },
    ) => Promise<z.output<S>[]> | z.output<S>[];
  },
): Route {
  const { permission } = source;
  return route({
    method: 'GET',
    url,
    access: permission === null ? 'public' : { permission },
    summary: definition.summary,
    query: listQuery(source),
    answer: listShape(definition.row),
    async handle({ app, actor, query, request }) {
      const run = async (tx: ListContext['tx']) => {
        const context = { tx, actor, now: app.clock.now() };
        const page = await pageOf(source, query as Asked, context);
        return ok({ ...page, rows: await definition.answer(page.rows, { ...context, app }) }) as never;
      };
      const asked = { app, actor, request };
      return permission === null ? publicNear(asked, run) : listNear(asked, run);
    },
  });
}
