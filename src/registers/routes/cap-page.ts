// The public page of caps, read by the public login (P1).
import { listOffices } from '../../organisation/store.ts';
import { dayOf } from '../../platform/clock.ts';
import { publicNear } from '../../platform/http/near.ts';
import { page, type Route, route } from '../../platform/http/route.ts';
import { publicFrame } from '../../publication/frame.ts';
import { addTexts } from '../../web/text.tsx';
import { capsPage } from '../pages/public/caps.tsx';
import { texts as pageTexts } from '../pages/texts.ts';
import { texts } from '../texts.ts';
import { capsView } from './caps.ts';

addTexts({ ...texts, ...pageTexts });

export const capPageRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/caps',
    access: 'public',
    summary: 'Caps on inspections as a page (R52, P1)',
    handle: ({ app, request }) =>
      publicNear({ app, request }, async (tx) => {
        const view = await capsView(tx, dayOf(app.clock.now()));
        const offices = new Map(
          (await listOffices(tx)).map((one) => [one.office_id, { zh: one.short_zh, en: one.name_en }] as const),
        );
        return page(capsPage(view, offices, await publicFrame(app, tx, request)));
      }),
  }),
];
