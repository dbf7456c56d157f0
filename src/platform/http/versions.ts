// Versions of what is answered (RFC 9110 section 13): every JSON answer to a GET has an ETag, the hash of its very bytes. If-None-Match spares sending
// the same again (304). If-Match on a write about a thing writes only while the thing is still as it was answered, else 412 with what is current.
// The thing of `POST /api/tasks/:taskId/change` is what `GET /api/tasks/:taskId` answers. An act compares in its own transaction, in which everything
// is seen as of one moment: what was changed since cannot be overwritten (docs/decisions/0094).
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import { type Refusal, refuse } from '../../kit/result.ts';
import { mayAnywhere } from '../access.ts';
import type { App } from '../app.ts';
import { type Condition, inside, type Tx } from '../db/database.ts';
import type { Context, Route } from './route.ts';
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
    if (request.method === 'GET' || request.headers['if-match'] === undefined) return undefined;
    if ((things.get(`${request.method} ${request.routeOptions.url}`) ?? null) !== null) return undefined;
    return reply.status(CHANGED).send(refusalBody(app, refuse('access.unversioned', 'unmet').refusal));
  });
}

type Asked = Context<never, never, never>;

/** What stood there instead of what If-Match names. */
const current = new WeakMap<FastifyRequest, string>();

/** That the thing which a write is about is still as If-Match names it; null where no version is named. */
export function conditionOf(route: Route, routes: readonly Route[], asked: Asked): Condition | null {
  const wanted = asked.request.headers['if-match'];
  const url = wanted === undefined ? null : thingOf(route, routes);
  const thing = routes.find((one) => one.method === 'GET' && one.url === url);
  if (wanted === undefined || thing === undefined) return null;
  const params = asked.request.params as Readonly<Record<string, string>>;
  return {
    name: `thing:${thing.url.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))}`,
    async broken(tx) {
      const now = await answerWithin(tx, thing, asked);
      if (now === null || names(wanted, tagOf(now))) return null;
      current.set(asked.request, now);
      return refuse('access.changed', 'conflict');
    },
  };
}

/** What the GET would answer whoever writes, as the transaction sees it. Null where he may not see it: that is no reason to tell him of it. */
async function answerWithin(tx: Tx, thing: Route, asked: Asked): Promise<string | null> {
  const params = thing.params?.safeParse(asked.params) ?? { success: true, data: {} };
  const { access } = thing;
  if (!params.success || (typeof access === 'object' && !mayAnywhere(asked.actor, access.permission))) return null;
  const app = { ...asked.app, db: inside(asked.app.db, tx) };
  const query = thing.query?.parse({}) ?? {};
  const answered = await thing.handle({
    ...asked,
    app,
    params: params.data as never,
    query: query as never,
    body: undefined as never,
  });
  if ('raw' in answered || !answered.ok) return null;
  return serializerCompiler({ schema: thing.answer, method: 'GET', url: thing.url, httpStatus: '200' } as never)(
    answered.value,
  );
}

/** 412 with what is current, where that is why the request was refused. */
export function sendChanged(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
): FastifyReply | null {
  const now = current.get(request);
  if (now === undefined || refusal.code !== 'access.changed') return null;
  return reply
    .header('etag', tagOf(now))
    .status(CHANGED)
    .send({ ...refusalBody(app, refusal), current: JSON.parse(now) });
}
