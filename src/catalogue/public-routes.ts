// The public pages of the item list (R15: uniformly published): read by the public login, whole without script.
import { z } from 'zod';
import { publicNear } from '../platform/http/near.ts';
import { page, type Route, route } from '../platform/http/route.ts';
import { listQuery, pageOf } from '../platform/list/page.ts';
import { publicFrame } from '../publication/frame.ts';
import { addTexts } from '../web/text.tsx';
import { itemPage as itemHtml, itemsPage, missingItemPage } from './pages/public/pages.tsx';
import { itemAnswer } from './routes.ts';
import { departments, findItem, itemList } from './store.ts';
import { texts } from './texts.ts';

addTexts(texts);

const departmentRows = async (tx: Parameters<typeof departments>[0]) =>
  (await departments(tx)).map((row) => ({
    department: row.department,
    nameZh: row.short_zh,
    nameEn: row.name_en,
    items: row.items,
  }));

const itemQuery = listQuery(itemList);

const listRoute = route({
  method: 'GET',
  url: '/items',
  access: 'public',
  summary: 'The random inspection item list as a page (R15)',
  query: itemQuery,
  handle: ({ app, actor, query, request }) =>
    publicNear({ app, request }, async (tx) => {
      const found = await pageOf(itemList, query, { tx, actor, now: app.clock.now() });
      const list = { ...found, rows: found.rows.map(itemAnswer), departments: await departmentRows(tx) };
      const asked = {
        q: query.q ?? '',
        department: (query as { department?: string }).department ?? '',
        after: query.after,
      };
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
    publicNear({ app, request }, async (tx) => {
      const frame = await publicFrame(app, tx, request);
      const row = await findItem(tx, params.itemId);
      if (!row) return page(missingItemPage(params.itemId, frame), 404);
      return page(itemHtml(itemAnswer(row), await departmentRows(tx), frame));
    }),
});

export const publicRoutes: readonly Route[] = [listRoute, oneRoute];
