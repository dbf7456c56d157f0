// Builds the system from its domains, in order, and serves it. Boot refuses what is declared twice or not at all.
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { type DemoOf, seedDemo as seed } from './demo/seed.ts';
import { startDemoWitness } from './demo/witness.ts';
import { domains } from './domains.ts';
import { refused } from './log/observe.ts';
import { keyEntry } from './organisation/key-entry.ts';
import { ROLES } from './organisation/rules/roles.ts';
import { sessionOf } from './organisation/session.ts';
import { actorNamed } from './organisation/store/api-key.ts';
import { takeTurn } from './organisation/turns.ts';
import type { App } from './platform/app.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import { openDatabase } from './platform/db/database.ts';
import type { Domain } from './platform/domain.ts';
import { buildServer } from './platform/http/server.ts';
import { joinTexts } from './platform/i18n.ts';
import { openJobs } from './platform/jobs.ts';
import { systemRandom } from './platform/random.ts';
import { texts as platformTexts } from './platform/texts.ts';
import { gauges } from './platform/watch/gauges.ts';
import { openLines } from './platform/watch/lines.ts';
import { openMeters } from './platform/watch/meters.ts';
import { clientRoot } from './web/built.ts';
import { errorPage } from './web/public/error-page.tsx';

/** Two domains must not declare the same entry or permission; roles name only declared permissions; reactions look left or at themselves. */
export function checkDomains(domains: readonly Domain[]): void {
  const entries = new Map<string, number>();
  const permissions = new Set<string>();
  domains.forEach((domain, order) => {
    for (const entry of domain.entries) {
      if (entries.has(entry.type)) throw new Error(`entry ${entry.type} is declared twice`);
      entries.set(entry.type, order);
    }
    for (const permission of domain.permissions) {
      if (permissions.has(permission)) throw new Error(`permission ${permission} is declared twice`);
      permissions.add(permission);
    }
    for (const reaction of domain.reactions) {
      const from = entries.get(reaction.type);
      if (reaction.type !== '*' && from === undefined) {
        throw new Error(`${domain.name} reacts to ${reaction.type}, which no domain to its left declares`);
      }
    }
    for (const { access } of domain.routes) {
      if (typeof access === 'object' && !permissions.has(access.permission)) {
        throw new Error(`a route of ${domain.name} asks for ${access.permission}, which is not declared`);
      }
    }
  });
  for (const { kind, permission } of domains.flatMap((domain) => domain.search ?? [])) {
    if (!permissions.has(permission))
      throw new Error(`search for ${kind} asks for ${permission}, which is not declared`);
  }
  for (const [role, held] of Object.entries(ROLES)) {
    for (const permission of held) {
      if (!permissions.has(permission)) throw new Error(`role ${role} holds ${permission}, which no domain declares`);
    }
  }
}

export type Built = { readonly app: App; readonly server: FastifyInstance; stop(): Promise<void> };

export type Overrides = { readonly clock?: Clock; readonly random?: App['random'] };

/** An application on an open database, not yet listening and with nothing running in the background. */
export function openApp(config: Config, domains: readonly Domain[], overrides: Overrides = {}): App {
  checkDomains(domains);
  const clock = overrides.clock ?? systemClock;
  const random = overrides.random ?? systemRandom();
  return {
    config,
    clock,
    random,
    db: openDatabase(config),
    log: openLines(config.logLevel),
    reactions: domains.flatMap((domain) => domain.reactions),
    jobKinds: new Map(domains.flatMap((domain) => domain.jobs).map((job) => [job.kind, job])),
    search: domains.flatMap((domain) => domain.search ?? []),
    lists: new Map(domains.flatMap((domain) => domain.lists ?? []).map((list) => [list.name, list])),
    concerns: domains.flatMap((domain) => domain.concerns ?? []),
    jobs: openJobs(config, { clock, random }),
    meters: openMeters([...gauges, ...domains.flatMap((domain) => domain.gauges ?? [])]),
    texts: joinTexts([platformTexts, ...domains.map((domain) => domain.texts)]),
  };
}

const assetsRoot = (): string | null => {
  const root = clientRoot();
  return root === null ? null : join(root, 'assets');
};

export const openServer = (app: App, domains: readonly Domain[]): Promise<FastifyInstance> =>
  buildServer(app, {
    routes: domains.flatMap((domain) => domain.routes),
    session: sessionOf,
    key: keyEntry,
    turn: takeTurn,
    errorPage: (one, status, language, errorId) => errorPage(one.config.demo, status, language, errorId),
    assets: { root: assetsRoot(), prefix: '/assets/' },
    refused,
    checks: domains.flatMap((domain) => domain.checks ?? []),
  });

/** A stop waits so long for requests that are under way. */
const SLOWEST_ANSWER_MS = 20_000;

/** Starts everything: background work of the domains, jobs, HTTP. */
export async function serve(config: Config, domains: readonly Domain[], overrides: Overrides = {}): Promise<Built> {
  const app = openApp(config, domains, overrides);
  const stops: (() => Promise<void>)[] = [];
  for (const domain of domains) if (domain.start) stops.push(await domain.start(app));
  if (config.demo) stops.push(startDemoWitness(app));
  await app.jobs.start(app, (tx, userId) => actorNamed(tx, userId, app.clock.now()));
  const server = await openServer(app, domains);
  await server.listen({ host: config.host, port: config.port });
  return {
    app,
    server,
    async stop() {
      // Whoever is being answered is answered to the end, within reason; connections that wait are closed, new ones refused.
      const late = setTimeout(() => server.server.closeAllConnections(), SLOWEST_ANSWER_MS);
      await Promise.all([server.close(), app.jobs.stop()]);
      clearTimeout(late);
      for (const stop of stops.reverse()) await stop();
      await app.db.close();
    },
  };
}

/** Fills an empty database with the demo, before the server starts; see src/demo/seed.ts. */
export const seedDemo = (config: Config, demo: DemoOf = {}): Promise<boolean> =>
  seed(config, (clock) => openApp(config, domains, { clock }), demo);

export { demoAccounts } from './demo/security.ts';
export { isUnfinished } from './demo/seed.ts';
/** What an operator does without a running server (tools/db.ts). */
export { reopen } from './log/reopen.ts';
export { rotateKey } from './log/rotate.ts';
export { openFirstAccount } from './organisation/actions.ts';
export { domains };
