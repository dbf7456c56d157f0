// The item list for officers and, by the same shapes, for everybody (R15: uniformly published).
import { z } from 'zod';
import { ok, refuse } from '../kit/result.ts';
import { publicRead, type Tx } from '../platform/db/database.ts';
import { type Route, route } from '../platform/http/route.ts';
import { listShape } from '../platform/http/shapes.ts';
import { countItems, departments, findItem, type ItemFilter, listItems } from './store.ts';

const PAGE = 50;

export const itemShape = z.object({
  itemId: z.string(),
  department: z.string(),
  name: z.string(),
  object: z.string(),
  method: z.string(),
  basis: z.string(),
  importance: z.enum(['general', 'key']),
  level: z.string(),
  ratio: z.string().nullable(),
  source: z.string(),
  sourceUrl: z.string().nullable(),
});
type ItemRow = NonNullable<Awaited<ReturnType<typeof findItem>>>;

export const itemAnswer = (row: ItemRow) => ({
  itemId: row.item_id,
  department: row.department,
  name: row.name,
  object: row.object,
  method: row.method,
  basis: row.basis,
  importance: row.importance,
  level: row.level,
  ratio: row.ratio,
  source: row.source,
  sourceUrl: row.source_url,
});

export async function itemPage(tx: Tx, filter: ItemFilter) {
  const rows = await listItems(tx, filter, PAGE + 1);
  const shown = rows.slice(0, PAGE);
  return {
    rows: shown.map(itemAnswer),
    next: rows.length > PAGE ? (shown.at(-1)?.item_id ?? null) : null,
    total: { count: await countItems(tx, filter), exact: true },
  };
}

// The list is public, so it is read by the public login, whoever asks.
const listRoute = route({
  method: 'GET',
  url: '/api/items',
  access: 'public',
  summary: 'The random inspection item list (R15)',
  query: z.object({
    department: z.string().optional(),
    importance: z.enum(['general', 'key']).optional(),
    q: z.string().max(100).optional(),
    after: z.string().optional(),
  }),
  answer: listShape(itemShape),
  handle: async ({ app, query }) => ok(await publicRead(app.db, (tx) => itemPage(tx, { ...query, text: query.q }))),
});

const oneRoute = route({
  method: 'GET',
  url: '/api/items/:itemId',
  access: 'public',
  summary: 'One inspection item',
  params: z.object({ itemId: z.string() }),
  answer: itemShape,
  async handle({ app, params }) {
    const row = await publicRead(app.db, (tx) => findItem(tx, params.itemId));
    return row ? ok(itemAnswer(row)) : refuse('catalogue.item-missing', 'missing', { item: params.itemId });
  },
});

const departmentsRoute = route({
  method: 'GET',
  url: '/api/items/departments',
  access: 'public',
  summary: 'Departments that have published items, with their number',
  answer: z.object({
    rows: z.array(z.object({ department: z.string(), nameZh: z.string(), nameEn: z.string(), items: z.number() })),
  }),
  handle: async ({ app }) => {
    const rows = await publicRead(app.db, departments);
    return ok({
      rows: rows.map((row) => ({
        department: row.department,
        nameZh: row.short_zh,
        nameEn: row.name_en,
        items: row.items,
      })),
    });
  },
});

export const routes: readonly Route[] = [listRoute, departmentsRoute, oneRoute];
