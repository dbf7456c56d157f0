// Three addresses for machines that watch a server, beside all sessions and shapes: /health (the process lives), /ready (it should be sent
// requests), /metrics (Prometheus). The first two tell names of checks and nothing else; the last is not for the public.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from '../../kit/result.ts';
import type { App } from '../app.ts';
import type { Check } from '../domain.ts';
import { ownChecks, type Readiness, readinessOf } from '../watch/ready.ts';
import { refusalBody } from './server.ts';

/** Routes of what was asked for; an address that is no route has one name for all. */
const patternOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'none';

/** With a token in the configuration only its bearer; without one only the machine itself, and not for somebody behind a proxy of it. */
function mayWatch(app: App, request: FastifyRequest): boolean {
  const { metricsToken } = app.config;
  if (metricsToken !== null) {
    const hash = (text: string) => createHash('sha256').update(text).digest();
    return timingSafeEqual(hash(request.headers.authorization ?? ''), hash(`Bearer ${metricsToken}`));
  }
  const { host = '', forwarded } = request.headers;
  const passedOn =
    forwarded !== undefined || Object.keys(request.headers).some((name) => name.startsWith('x-forwarded-'));
  const here = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/.test(request.socket.remoteAddress ?? '');
  // A proxy that says nothing of itself at least hands on the name that the public used: without it nobody could sign in.
  return here && !passedOn && /^(127\.\d+\.\d+\.\d+|\[::1\]|localhost)(:\d+)?$/.test(host);
}

export function addWatch(app: App, server: FastifyInstance, more: readonly Check[]): void {
  const checks = [...ownChecks(), ...more];
  let asking: Promise<Readiness> | null = null;
  // One at a time, however many ask: the checks use the same few connections as everybody.
  const readiness = () => {
    asking ??= readinessOf(app, checks).finally(() => {
      asking = null;
    });
    return asking;
  };
  const hidden = { schema: { hide: true }, logLevel: 'warn' } as const;
  server.addHook('onResponse', async (request, reply) => {
    app.meters.answered(request.method, patternOf(request), reply.statusCode, reply.elapsedTime / 1000);
  });
  server.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.url && ADDRESSES.has(request.routeOptions.url)) reply.header('cache-control', 'no-store');
  });
  server.get('/health', hidden, async () => ({ alive: true }));
  server.get('/ready', hidden, async (_request, reply) => {
    const found = await readiness();
    return reply.status(found.ready ? 200 : 503).send(found);
  });
  server.get('/metrics', hidden, async (request, reply) => {
    if (!mayWatch(app, request))
      return reply.status(404).send(refusalBody(app, refuse('access.missing', 'missing').refusal));
    return reply.type(app.meters.contentType).send(await app.meters.text(app));
  });
}

const ADDRESSES: ReadonlySet<string> = new Set(['/health', '/ready', '/metrics']);
