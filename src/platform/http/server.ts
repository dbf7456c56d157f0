// From routes to HTTP: who comes in, shapes in and out, refusals as data, errors without internals (each with an id that the log has).
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import { toHex } from '../../kit/bytes.ts';
import { type Refusal, type RefusalKind, type Refused, type Result, refuse } from '../../kit/result.ts';
import { type Actor, mayAnywhere } from '../access.ts';
import type { App } from '../app.ts';
import { read } from '../db/database.ts';
import type { Check } from '../domain.ts';
import { refusalText } from '../i18n.ts';
import { shortageOf } from '../shortage.ts';
import { type Assets, serveAssets } from './assets.ts';
import { describe } from './describe.ts';
import { markWritten } from './near.ts';
import { onceForKey, keyRefusal as unreadableKey } from './repeats.ts';
import type { Context, Language, Raw, Route } from './route.ts';
import { type KeyEntry, nobody, SESSION_COOKIE, type Session, type TurnKind } from './session.ts';
import { failureSchemas } from './shapes.ts';
import { addVersions, conditionOf, sendChanged } from './versions.ts';
import { addWatch } from './watch.ts';

export type ServerOptions = {
  readonly routes: readonly Route[];
  /** The session of a request's cookie, or null; `active` when a person is at work, not a page that asks by itself. */
  readonly session: (app: App, token: string, active: boolean) => Promise<Session | null>;
  /** Who a key stands for, or null; `thing` names what it asks for. */
  readonly key: (app: App, token: string, thing: string) => Promise<KeyEntry | Refused | null>;
  /** Takes a turn of this minute, or refuses with the seconds to wait. */
  readonly turn: (app: App, kind: TurnKind, who: string) => Promise<Refused | null>;
  /** A page for people when a page's address fails; JSON callers get data. */
  readonly errorPage: (app: App, status: number, language: Language, errorId: string | null) => string;
  /** The built client's files. */
  readonly assets: Assets;
  /** Remembers refusals met before any act began. */
  readonly refused: (app: App, actor: Actor, thing: string, refusal: Refusal) => Promise<void>;
  /** What the domains ask for before the server is ready. */
  readonly checks?: readonly Check[];
};

const STATUS: Readonly<Record<RefusalKind, number>> = { forbidden: 403, missing: 404, conflict: 409, unmet: 422 };
/** The machines lack something (src/platform/shortage.ts): whoever asks may ask again after so long. */
const UNAVAILABLE = 503;
const RETRY_SECONDS = 10;
const UPLOAD_LIMIT = 512 * 1024 * 1024;

export const languageOf = (request: FastifyRequest): Language => (request.cookies.lang === 'en' ? 'en' : 'zh');
const isPage = (request: FastifyRequest): boolean =>
  !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html');

export async function buildServer(app: App, options: ServerOptions): Promise<FastifyInstance> {
  const server = Fastify({
    loggerInstance: app.log as never,
    bodyLimit: 2 * 1024 * 1024,
    genReqId: () => toHex(app.random(8)),
    trustProxy: app.config.trustedProxy ?? false,
    routerOptions: { maxParamLength: 300 },
  }) as unknown as FastifyInstance;
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  await server.register(cookie);
  await server.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
        'form-action': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
      },
    },
    strictTransportSecurity: app.config.secureCookies,
    crossOriginOpenerPolicy: app.config.secureCookies ? { policy: 'same-origin' } : false,
    originAgentCluster: false,
  });
  await server.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Sunlot', version: '0.1.0' } },
    transform: jsonSchemaTransform,
    transformObject: (made) => {
      const document = jsonSchemaTransformObject(made);
      return describe(app, document as never, options.routes) as never;
    },
  });
  server.addContentTypeParser('application/octet-stream', { bodyLimit: UPLOAD_LIMIT }, (_request, payload, done) => {
    done(null, payload);
  });
  server.setErrorHandler((error, request, reply) => answerError(app, options, error, request, reply));
  server.setNotFoundHandler(async (request, reply) => {
    if (isPage(request)) {
      return reply
        .status(404)
        .type('text/html; charset=utf-8')
        .send(options.errorPage(app, 404, languageOf(request), null));
    }
    return sendRefusal(app, reply, refuse('access.missing', 'missing').refusal);
  });
  endWithAnswers(server);
  await serveAssets(server, options.assets);
  addVersions(app, server, options.routes);
  for (const route of options.routes) addRoute(app, server, route, options);
  addWatch(app, server, options.checks ?? []);
  server.get('/api/openapi.json', { schema: { hide: true } }, async () => server.swagger());
  await server.ready();
  return server;
}

/** A connection that was in use when the server was told to stop ends with its answer, instead of waiting for another request. */
function endWithAnswers(server: FastifyInstance): void {
  let closing = false;
  server.addHook('preClose', async () => {
    closing = true;
  });
  server.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
}

function addRoute(app: App, server: FastifyInstance, route: Route, options: ServerOptions): void {
  const schema = {
    summary: route.summary,
    ...(route.params ? { params: route.params } : {}),
    ...(route.query ? { querystring: route.query } : {}),
    ...(route.body && !route.upload ? { body: route.body } : {}),
    ...(route.answer ? { response: { 200: route.answer, ...failureSchemas } } : {}),
    hide: !route.url.startsWith('/api/'),
    'x-access': typeof route.access === 'string' ? route.access : route.access.permission,
  };
  server.route({
    method: route.method,
    url: route.url,
    schema,
    ...(route.upload ? { bodyLimit: UPLOAD_LIMIT } : {}),
    // Before the body is read or any shape is checked: a stranger learns nothing of a route's shapes.
    onRequest: async (request, reply) => {
      const entry = await enter(app, route, options, request);
      const seconds = 'refusal' in entry && entry.status === TOO_MANY ? entry.refusal.with?.seconds : undefined;
      if (seconds !== undefined) reply.header('retry-after', seconds);
      if ('refusal' in entry)
        return entry.status
          ? reply.status(entry.status).send(refusalBody(app, entry.refusal))
          : sendRefusal(app, reply, entry.refusal);
      entered.set(request, entry);
      if (route.method !== 'GET' || route.ends === 'work') markWritten(app, reply);
      return undefined;
    },
    // PostgreSQL stores neither NUL nor half a character.
    preValidation: async (request, reply) => {
      if (isReadable([request.params, request.query, route.upload ? null : request.body])) return undefined;
      return reply.status(400).send(refusalBody(app, refuse('form.unreadable', 'unmet').refusal));
    },
    handler: async (request, reply) => {
      const asked: Context<never, never, never> = {
        app,
        ...(entered.get(request) ?? { actor: nobody, session: null }),
        params: request.params as never,
        query: request.query as never,
        body: request.body as never,
        language: languageOf(request),
        condition: null,
        request,
        reply,
      };
      const outcome = await answerTo(route, { ...asked, condition: conditionOf(route, options.routes, asked) });
      if ('raw' in outcome) return sendRaw(reply, outcome);
      if (outcome.ok) return reply.send(outcome.value);
      return sendChanged(app, request, reply, outcome.refusal) ?? sendRefusal(app, reply, outcome.refusal);
    },
  });
}

/** An act compares in its own transaction, and so does what changes a thing without being one; the rest before it begins. */
async function answerTo(route: Route, context: Context<never, never, never>): Promise<Raw | Result<unknown>> {
  const { app, actor, condition, request } = context;
  const unreadable = route.method === 'GET' ? null : unreadableKey(request.headers);
  if (unreadable !== null) return unreadable;
  return onceForKey(route, context, async () => {
    const broken =
      condition === null || route.repeatable === 'act' || route.compares === 'within'
        ? null
        : await read(app.db, actor, condition.broken);
    return broken ?? route.handle(context);
  });
}

/** Whether every text in it, names included, is made of whole characters without NUL. */
function isReadable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, one]) => isReadable(name) && isReadable(one));
}

type Entered = { readonly actor: Actor; readonly session: Session | null };
const entered = new WeakMap<FastifyRequest, Entered>();

type Entry = Entered | { readonly refusal: Refusal; readonly status?: number };

const TOO_MANY = 429;
const tooMany = ({ refusal }: Refused): Entry => ({ refusal, status: TOO_MANY });

const BEARER = /^Bearer +(\S{1,200})$/i;

/** A key opens what its permissions open; what is about a person who signed in stays closed to it. */
async function enterByKey(
  app: App,
  route: Route,
  options: ServerOptions,
  token: string,
  address: string,
): Promise<Entry> {
  const thing = `${route.method} ${route.url}`;
  const key = await options.key(app, token, thing);
  if (key === null) {
    const busy = await options.turn(app, 'sign-in', address);
    if (busy) return tooMany(busy);
    const { refusal } = refuse('access.key-wrong', 'forbidden');
    await options.refused(app, nobody, thing, refusal);
    return { refusal, status: 401 };
  }
  if ('refusal' in key) return tooMany(key);
  const no = keyRefusal(route, key);
  if (no === null) return { actor: key.actor, session: null };
  await options.refused(app, key.actor, thing, no.refusal);
  return no;
}

function keyRefusal({ access, keys, method }: Route, { actor, writes }: KeyEntry): Refused | null {
  if (typeof access === 'string' && keys !== true) return refuse('access.key-person', 'forbidden');
  if (typeof access === 'object' && !mayAnywhere(actor, access.permission)) {
    return refuse('access.forbidden', 'forbidden', { permission: access.permission });
  }
  return method === 'GET' || writes ? null : refuse('access.key-reads', 'forbidden');
}

async function enter(app: App, route: Route, options: ServerOptions, request: FastifyRequest): Promise<Entry> {
  const bearer = BEARER.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined && route.access !== 'public') return enterByKey(app, route, options, bearer, request.ip);
  const writes = route.method !== 'GET';
  if (writes && !sameOrigin(request)) return refuse('access.forged', 'forbidden');
  const token = request.cookies[SESSION_COOKIE];
  const session = token ? await options.session(app, token, request.headers['x-idle'] === undefined) : null;
  const busy = await (session && route.entrance !== true
    ? options.turn(app, 'session', session.sessionId)
    : options.turn(app, route.entrance === true ? 'sign-in' : 'public', request.ip));
  if (busy) return tooMany(busy);
  if (route.access === 'public') return { actor: session?.owes === null ? session.actor : nobody, session };
  if (!session) return { ...refuse('access.signed-out', 'forbidden'), status: 401 };
  if (writes && request.headers['x-csrf'] !== session.csrf) return refuse('access.forged', 'forbidden');
  if (route.access === 'entering') return { actor: session.actor, session };
  if (session.owes !== null) return refuse('access.owes', 'forbidden');
  if (route.access !== 'signed-in' && !mayAnywhere(session.actor, route.access.permission)) {
    const no = refuse('access.forbidden', 'forbidden', { permission: route.access.permission });
    await options.refused(app, session.actor, `${route.method} ${route.url}`, no.refusal);
    return no;
  }
  return { actor: session.actor, session };
}

function sameOrigin(request: FastifyRequest): boolean {
  const origin = request.headers.origin;
  if (origin === undefined) return request.headers['sec-fetch-site'] !== 'cross-site';
  return URL.canParse(origin) && new URL(origin).host === request.host;
}

function sendRaw(reply: FastifyReply, outcome: Raw): FastifyReply {
  reply.status(outcome.status ?? 200).type(outcome.type);
  for (const [name, value] of Object.entries(outcome.headers ?? {})) reply.header(name, value);
  // Raw answers bypass the JSON serializer.
  return reply.serializer((payload: unknown) => payload as string).send(outcome.raw);
}

export const refusalBody = (app: App, refusal: Refusal) => ({
  refusal: { code: refusal.code, kind: refusal.kind, with: refusal.with ?? {}, ...refusalText(app.texts, refusal) },
});

const sendRefusal = (app: App, reply: FastifyReply, refusal: Refusal): FastifyReply =>
  reply.status(STATUS[refusal.kind]).send(refusalBody(app, refusal));

async function answerError(
  app: App,
  options: ServerOptions,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const problems = error.validation.map((one) => {
      const path = one.instancePath.replace(/^\//, '').replaceAll('/', '.') || (error.validationContext ?? '');
      const message = one.message ?? '';
      // A shape may name a text of ours; whatever else it says is wrapped.
      const code = message in app.texts ? message : 'form.invalid';
      return { path, ...refusalText(app.texts, { code, kind: 'unmet', with: { path, message } }) };
    });
    return reply.status(400).send({ problems });
  }
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  if (status >= 400 && status < 500) {
    const code = status === 413 ? 'request.too-large' : 'form.invalid';
    const fill = { path: 'body', message: (error as Error).message };
    return reply.status(status).send(refusalBody(app, { code, kind: 'unmet', with: fill }));
  }
  const shortage = shortageOf(error);
  const failed = shortage === null ? 500 : UNAVAILABLE;
  request.log.error({ err: error, errorId: request.id, req: request }, shortage?.refusal.code ?? 'unexpected');
  if (shortage !== null) reply.header('retry-after', RETRY_SECONDS);
  if (isPage(request)) {
    return reply
      .status(failed)
      .type('text/html; charset=utf-8')
      .send(options.errorPage(app, failed, languageOf(request), request.id));
  }
  if (shortage !== null) return reply.status(failed).send(refusalBody(app, shortage.refusal));
  return reply.status(500).send({ errorId: request.id });
}
