// Home and the verifier's page: what crosses the domains, from published data only, by the public login.
import { z } from 'zod';
import { newestDraws } from '../../draws/routes/pages.ts';
import { printable, publicDraw, publicFigures } from '../../draws/store/public.ts';
import { verifierKeys } from '../../log/tiles.ts';
import { publicRead } from '../../platform/db/database.ts';
import { publicNear } from '../../platform/http/near.ts';
import { attachment, page, type Raw, type Route, route } from '../../platform/http/route.ts';
import { publicFrame } from '../../publication/frame.ts';
import { builtText, scriptOf } from '../../web/built.ts';
import { langOf } from '../../web/preferences.ts';
import { textIn } from '../../web/text.tsx';
import { homePage } from '../pages/public/home.tsx';
import { offlineDocument, verifyPage } from '../pages/public/verify.tsx';

const LATEST = 8;
const VERIFIER = 'src/verifier/page/main.ts';

const homeRoute = route({
  method: 'GET',
  url: '/',
  access: 'public',
  summary: 'The first page of the portal',
  handle: ({ app, request }) =>
    publicNear({ app, request }, async (tx) => {
      const figures = await publicFigures(tx);
      return page(homePage({ figures, latest: await newestDraws(tx, LATEST) }, await publicFrame(app, tx, request)));
    }),
});

const verifyRoute = route({
  method: 'GET',
  url: '/verify',
  access: 'public',
  summary: 'Recomputes a published draw or a file in the reader\u2019s browser',
  query: z.object({ draw: z.string().trim().max(128).optional() }),
  handle: ({ app, query, request }) =>
    publicRead(app.db, async (tx) => {
      const typed = printable(query.draw ?? '');
      const draw = typed === '' ? undefined : await publicDraw(tx, typed);
      const state = {
        bundle: draw === undefined ? null : `/draws/${draw.draw_id}/evidence.json`,
        typed,
        missing: typed !== '' && draw === undefined,
        latest: await newestDraws(tx, LATEST),
      };
      return page(verifyPage(state, await publicFrame(app, tx, request), scriptOf(VERIFIER)));
    }),
});

const offlineRoute = route({
  method: 'GET',
  url: '/verify/offline.html',
  access: 'public',
  summary: 'The verifier in one file, with the keys of the log, for use without a network',
  async handle({ app, request }): Promise<Raw> {
    const lang = langOf(request.headers.cookie ?? '');
    const [style, script] = [builtText('assets/public.css'), builtText('offline/verify.js')];
    if (style === null || script === null) {
      return { raw: textIn(lang)('web.portal.unbuilt'), type: 'text/plain; charset=utf-8', status: 503 };
    }
    const html = offlineDocument({ lang, style, script, keys: verifierKeys(app) });
    return attachment(html, 'text/html; charset=utf-8', 'sunlot-verify.html');
  },
});

export const pageRoutes: readonly Route[] = [homeRoute, verifyRoute, offlineRoute];
