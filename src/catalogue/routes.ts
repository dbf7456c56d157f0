// The item list for officers and, by the same shapes, for everybody (R15: uniformly published).
import { z } from 'zod';
import { ok, refuse } from '../kit/result.ts';
import { publicRead } from '../platform/db/database.ts';
import { listRoute } from '../platform/http/list.ts';
import { type Route, route } from '../platform/http/route.ts';
import { departments, findItem, itemList } from './store.ts';

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

// The list is public, so it is read by the public login, whoever asks.
const itemsRoute = listRoute('/api/items', itemList, {
  summary: 'The random inspection item list (R15)',
  row: itemShape,
  answer: (rows) => rows.map(itemAnswer),
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

export const routes: readonly Route[] = [itemsRoute, departmentsRoute, oneRoute];
