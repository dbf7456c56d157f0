// The public pages of the item list (R15: uniformly published): read by the public login, whole without script.
import { z } from 'zod';
import { publicRead } from '../platform/db/database.ts';
import { page, type Route, route } from '../platform/http/route.ts';
import { publicFrame } from '../publication/frame.ts';
import { addTexts } from '../web/text.tsx';
import { itemPage as itemHtml, itemsPage, missingItemPage } from './pages/public/pages.tsx';
import { itemAnswer, itemPage } from './routes.ts';
import { departments, findItem } from './store.ts';
import { texts } from './texts.ts';

addTexts(texts);

const departmentRows = async (tx: Parameters<typeof departments>[0]) =>
  (await departments(tx)).map((row) => ({
    department: row.department,
    nameZh: row.short_zh,
    nameEn: row.name_en,
    items: row.items,
  }));

const listRoute = route({
  method: 'GET',
  url: '/items',
  access: 'public',
  summary: 'The random inspection item list as a page (R15)',
  query: z.object({
    department: z.string().max(64).optional(),
    q: z.string().trim().max(100).optional(),
    after: z.string().max(64).optional(),
  }),
  handle: ({ app, query, request }) =>
    publicRead(app.db, async (tx) => {
      const filter = { department: query.department || undefined, text: query.q || undefined, after: query.after };
      const list = { ...(await itemPage(tx, filter)), departments: await departmentRows(tx) };
      const asked = { q: query.q ?? '', department: query.department ?? '', after: query.after };
      return page(itemsPage(list, asked, await publicFrame(app, tx, request)));
    }),
});

const oneRoute = route({
  method: 'GET',
  url: '/items/:itemId',
  access: 'public',
  summary: 'One inspection item as a page',
  params: z.object({ itemId: z.string().max(64) }),
  handle: ({ app, params, request }) =>
    publicRead(app.db, async (tx) => {
      const frame = await publicFrame(app, tx, request);
      const row = await findItem(tx, params.itemId);
      if (!row) return page(missingItemPage(params.itemId, frame), 404);
      return page(itemHtml(itemAnswer(row), await departmentRows(tx), frame));
    }),
});

export const publicRoutes: readonly Route[] = [listRoute, oneRoute];
