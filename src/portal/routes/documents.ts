// The documents around the client's entries (workbench, draw hall) and the switches of the public pages. A document holds
// no data: what its script then asks for is judged by the API.
import { z } from 'zod';
import type { Context, Raw, Route } from '../../platform/http/route.ts';
import { page, route } from '../../platform/http/route.ts';
import { clientManifest } from '../../web/built.ts';
import { clientDocument } from '../../web/document.ts';
import { langOf, typeSizeOf } from '../../web/preferences.ts';
import { choiceOf } from '../../web/public/choose.ts';
import { textIn } from '../../web/text.tsx';

const UNAVAILABLE = 503;

type Entry = { readonly entry: string; readonly title: string; readonly mode?: 'dark' };

function documentOf({ request, reply }: Context<never, never, never>, { entry, title, ...rest }: Entry): Raw {
  const cookies = request.headers.cookie ?? '';
  const t = textIn(langOf(cookies));
  const manifest = clientManifest();
  if (manifest?.[entry] === undefined) {
    return { raw: t('web.portal.unbuilt'), type: 'text/plain; charset=utf-8', status: UNAVAILABLE };
  }
  const html = clientDocument({
    manifest,
    entry,
    title: t(title),
    lang: langOf(cookies),
    type: typeSizeOf(cookies),
    nonce: reply.cspNonce.style,
    ...rest,
  });
  // A nonce is for one answer.
  return { ...page(html), headers: { 'cache-control': 'no-store' } };
}

const redirect = (to: string, headers: Record<string, string> = {}): Raw => ({
  raw: '',
  type: 'text/plain; charset=utf-8',
  status: 302,
  headers: { location: to, ...headers },
});

const workbench = { entry: 'src/web/main.tsx', title: 'web.workbench' };

const hall = { entry: 'src/draws/pages/hall/main.tsx', title: 'portal.hall', mode: 'dark' } as const;

const party = { entry: 'src/draws/pages/phone/main.tsx', title: 'portal.party' } as const;

const workbenchRoute = route({
  method: 'GET',
  url: '/workbench',
  access: 'public',
  summary: 'Leads to the workbench',
  handle: async () => redirect('/workbench/'),
});

const workbenchPages = route({
  method: 'GET',
  url: '/workbench/*',
  access: 'public',
  summary: 'The document of the workbench',
  handle: async (context) => documentOf(context as Context<never, never, never>, workbench),
});

const hallRoute = route({
  method: 'GET',
  url: '/hall/:drawId',
  access: 'public',
  summary: 'The document of the draw hall',
  params: z.object({ drawId: z.string().max(128) }),
  handle: async (context) => documentOf(context as Context<never, never, never>, hall),
});

const partyRoute = route({
  method: 'GET',
  url: '/party',
  access: 'public',
  summary:
    'The document for the phone of a party; its code stands behind the # and never reaches the server in an address',
  handle: async (context) => documentOf(context as Context<never, never, never>, party),
});

const chooseRoute = route({
  method: 'GET',
  url: '/choose',
  access: 'public',
  summary: 'Sets language or type size and goes back',
  query: z.object({
    lang: z.string().max(8).optional(),
    type: z.string().max(8).optional(),
    to: z.string().max(2000).optional(),
  }),
  async handle({ query, reply }) {
    const { cookies, to } = choiceOf(query);
    reply.header('set-cookie', cookies);
    return redirect(to, { 'cache-control': 'no-store' });
  },
});

export const documentRoutes: readonly Route[] = [workbenchRoute, workbenchPages, hallRoute, partyRoute, chooseRoute];
