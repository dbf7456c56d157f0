// Versions of what is answered (RFC 9110 section 13): every JSON answer to a GET has an ETag, the hash of its very bytes. If-None-Match spares sending
// the same again (304). If-Match on a write about a thing writes only while the thing is still as it was answered, else 412 with what is current.
// The thing of `POST /api/tasks/:taskId/change` is what `GET /api/tasks/:taskId` answers. It is compared before the act begins; what must not
// change between is locked and compared again by the act itself.
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../../kit/result.ts';
import type { App } from '../app.ts';
import type { Route } from './route.ts';
import { refusalBody } from './server.ts';

const CHANGED = 412;

const tagOf = (payload: string): string => `"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`;

/** Whether the header names the tag; a weak tag names the same bytes, since there is only one form of an answer. */
const names = (header: string, tag: string): boolean =>
  header
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === '*' || one === tag);

/** The GET whose answer is the thing that a write is about: its address up to its last name. Null where there is none. */
export function thingOf(route: Route, routes: readonly Route[]): string | null {
  if (route.method === 'GET') return null;
  const parts = route.url.split('/');
  const last = parts.findLastIndex((part) => part.startsWith(':'));
  const address = parts.slice(0, last + 1).join('/');
  return last > 0 && routes.some((one) => one.method === 'GET' && one.answer && one.url === address) ? address : null;
}

export function addVersions(app: App, server: FastifyInstance, routes: readonly Route[]): void {
  const things = new Map(routes.map((route) => [`${route.method} ${route.url}`, thingOf(route, routes)]));
  const open = new Set(routes.filter((route) => route.access === 'public').map((route) => route.url));
  server.addHook('onSend', async (request, reply, payload) => {
    const url = request.routeOptions.url ?? '';
    if (request.method !== 'GET' || !url.startsWith('/api/')) return payload;
    // What officers read stays in no cache: a browser that is shared keeps nothing (P11).
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', open.has(url) ? 'no-cache' : 'no-store');
    if (reply.statusCode !== 200 || typeof payload !== 'string') return payload;
    const tag = tagOf(payload);
    reply.header('etag', tag);
    if (!names(request.headers['if-none-match'] ?? '', tag)) return payload;
    reply.code(304);
    return '';
  });
  server.addHook('preHandler', async (request, reply) => {
    const wanted = request.headers['if-match'];
    if (wanted === undefined || request.method === 'GET') return undefined;
    const thing = things.get(`${request.method} ${request.routeOptions.url}`) ?? null;
    if (thing === null) {
      const { refusal } = refuse('access.unversioned', 'unmet');
      return reply.status(CHANGED).send(refusalBody(app, refusal));
    }
    return sendIfChanged(app, server, request, reply, { thing, wanted });
  });
}

/** Asks for the thing as whoever writes would: what he may not see is no reason to tell him of it. */
async function sendIfChanged(
  app: App,
  server: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  { thing, wanted }: { readonly thing: string; readonly wanted: string },
): Promise<FastifyReply | undefined> {
  const params = request.params as Readonly<Record<string, string>>;
  const url = thing.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const { cookie, authorization } = request.headers;
  const headers = {
    ...(cookie === undefined ? {} : { cookie }),
    ...(authorization === undefined ? {} : { authorization }),
  };
  const now = await server.inject({ method: 'GET', url, headers, remoteAddress: request.ip });
  const tag = String(now.headers.etag ?? '');
  if (now.statusCode !== 200 || names(wanted, tag)) return undefined;
  const { refusal } = refuse('access.changed', 'conflict');
  return reply
    .header('etag', tag)
    .status(CHANGED)
    .send({ ...refusalBody(app, refusal), current: now.json() });
}
