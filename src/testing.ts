// A whole application on a database of its own, for tests of domains and routes: a clock that stands, sessions without passwords.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { Client } from 'pg';
import { domains as allDomains } from './domains.ts';
import { openApp, openServer } from './main.ts';
import type { Role } from './organisation/rules/roles.ts';
import { signedIn, type TestUser } from './organisation/testing.ts';
import type { App } from './platform/app.ts';
import { testClock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import type { Domain } from './platform/domain.ts';
import { SESSION_COOKIE } from './platform/http/session.ts';
import { type TestDatabase, testDatabase } from './platform/testing/test-database.ts';

export const START = '2026-11-24T01:00:00.000Z';

export type { TestUser } from './organisation/testing.ts';

export type TestApp = {
  readonly app: App;
  readonly server: FastifyInstance;
  readonly clock: ReturnType<typeof testClock>;
  /** The owner's connection: for arranging and looking, never for what a test is about. */
  readonly admin: Client;
  /** A person with roles at an office (and its subtree), signed in. */
  user(userId: string, officeId: string, roles: readonly Role[], region?: string): Promise<TestUser>;
  /** A request as that person, or as nobody. */
  request(user: TestUser | null, options: InjectOptions): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
};

/** Call in beforeAll of a *.db.test.ts file; close in afterAll. Background work (sequencer, jobs) is not started. */
export async function testApp(
  domains: readonly Domain[] = allDomains,
  start = START,
  on: { readonly database?: TestDatabase; readonly replica?: Config['replica'] } = {},
): Promise<TestApp> {
  const database = on.database ?? (await testDatabase());
  const clock = testClock(start);
  const config = {
    dataDir: mkdtempSync(join(tmpdir(), 'sunlot-app-')),
    appUrl: database.app,
    publicUrl: database.public,
    sequencerUrl: database.sequencer,
    retentionUrl: database.retention,
    host: '127.0.0.1',
    port: 0,
    logOrigin: 'test.sunlot.example/log',
    logSm2: false,
    drawSuite: 'DR1-SHA256' as const,
    siteUrl: null,
    trustedProxy: 'loopback',
    demo: true,
    logLevel: process.env.LOG_LEVEL ?? 'silent',
    secureCookies: false,
    network: false,
    metricsToken: null,
    signOn: null,
    replica: on.replica ?? null,
    sealingLateSeconds: 60,
    clockSkewSeconds: 0,
    passwordCost: { memoryKiB: 64, passes: 1, lanes: 1 },
  };
  const app = openApp(config, domains, { clock });
  const server = await openServer(app, domains);
  const admin = new Client({ connectionString: database.admin });
  await admin.connect();
  // The clock stands, so all requests of a file fall into one minute.
  await admin.query(`update organisation.access_rule set value = 1000000 where rule_id like 'turns.%'`);
  return {
    app,
    server,
    clock,
    admin,
    user: (userId, officeId, roles, region) => signedIn(app, userId, officeId, roles, region ?? null),
    request: (user, options) => server.inject(user ? as(user, options) : options),
    async close() {
      await server.close();
      await app.jobs.stop();
      await app.db.close();
      await admin.end();
    },
  };
}

function as(user: TestUser, options: InjectOptions): InjectOptions {
  return {
    ...options,
    cookies: { [SESSION_COOKIE]: user.token, ...options.cookies },
    headers: { 'x-csrf': user.csrf, ...options.headers },
  };
}
