// The API's own pages: read by whoever connects another system (R14), signed in or not.
import { z } from 'zod';
import { refuse } from '../../kit/result.ts';
import { publicNear } from '../../platform/http/near.ts';
import { page, type Route, route } from '../../platform/http/route.ts';
import { publicFrame } from '../../publication/frame.ts';
import { apiGroupPage, apiPage, type Document, groupsOf } from '../pages/public/api.tsx';

const startRoute = route({
  method: 'GET',
  url: '/developers',
  access: 'public',
  summary: 'How other systems use the API, as a page',
  handle: ({ app, request }) =>
    publicNear({ app, request }, async (tx) => {
      const groups = groupsOf(request.server.swagger() as Document);
      return page(apiPage(groups, await publicFrame(app, tx, request)));
    }),
});

const groupRoute = route({
  method: 'GET',
  url: '/developers/:tag',
  access: 'public',
  summary: 'The addresses of one noun of the API, as a page',
  params: z.object({ tag: z.string().max(60) }),
  handle: ({ app, params, request }) =>
    publicNear({ app, request }, async (tx) => {
      const groups = groupsOf(request.server.swagger() as Document);
      const group = groups.find(({ tag }) => tag === params.tag);
      if (!group) return refuse('access.missing', 'missing');
      const origin = app.config.siteUrl ?? `${request.protocol}://${request.host}`;
      return page(apiGroupPage(group, groups, origin, await publicFrame(app, tx, request)));
    }),
});

export const apiRoutes: readonly Route[] = [startRoute, groupRoute];
